/** What the toolbar button tells of waiting reminders: a dot, and how many in its title. A tab's own "!" (tabs.ts) stands over it. */

/** The part of the extension API the dot stands on. */
export interface BadgeApi {
  action: {
    setBadgeText(details: { text: string }): Promise<unknown>;
    setTitle(details: { title: string }): Promise<unknown>;
  };
}

const DOT = '•';

/** Shows how many reminders wait; 0 takes the dot away and gives the button its usual title back. */
export async function showWaiting(api: BadgeApi, usual: string, count: number): Promise<void> {
  const title = count === 1 ? 'Evenkeel: one reminder is waiting' : `Evenkeel: ${count} reminders are waiting`;
  await Promise.all([
    api.action.setBadgeText({ text: count === 0 ? '' : DOT }),
    api.action.setTitle({ title: count === 0 ? usual : title }),
  ]).catch(() => undefined);
}
