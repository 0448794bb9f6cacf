/** Reminders as notifications of the system, where the owner wants them and the browser was told that it may. No words of anybody are in them. */
import type { Reminder } from '../casebook/reminders';

/** The part of the extension API they stand on; `notifications` is there only once it was allowed. */
export interface NotificationsApi {
  permissions: { contains(permissions: { permissions: ['notifications'] }): Promise<boolean> };
  notifications?:
    | {
        create(
          id: string,
          options: { type: 'basic'; iconUrl: string; title: string; message: string },
        ): Promise<unknown>;
        clear(id: string): Promise<unknown>;
        onClicked: { addListener(listener: (id: string) => void): void };
      }
    | undefined;
  runtime: { getURL(path: '/icon/128.png'): string; openOptionsPage(): Promise<unknown> };
}

/** Something to tell, and the site it is about; `null` where that is not known. */
export interface Told {
  id: string;
  what: Reminder['what'];
  site: string | null;
}

const WORDS: Record<Reminder['what'], string> = {
  hold: 'A held reply is ready',
  aim: 'A review would be well answered today',
  warn: 'Two days are left to answer a review',
  line: 'Today is the last day to answer a review in time',
  promise: 'Something you promised falls due',
  'follow-up': 'Time to note how a reply was taken',
};

/** More at once than these are told as one. */
const MOST_SINGLE = 5;

/** Makes them. */
export function createNotifications(api: NotificationsApi) {
  let listens = false;

  /** At the worker's start, or as soon as they were allowed. */
  const listen = (): void => {
    if (listens || api.notifications === undefined) return;
    listens = true;
    api.notifications.onClicked.addListener((id) => {
      void api.notifications?.clear(id);
      void api.runtime.openOptionsPage();
    });
  };
  listen();

  const show = (id: string, message: string): Promise<unknown> | undefined =>
    api.notifications?.create(id, {
      type: 'basic',
      iconUrl: api.runtime.getURL('/icon/128.png'),
      title: 'Evenkeel',
      message,
    });

  return {
    listen,
    async tell(all: readonly Told[]): Promise<void> {
      if (all.length === 0) return;
      const allowed = await api.permissions.contains({ permissions: ['notifications'] }).catch(() => false);
      if (!allowed) return;
      listen();
      if (all.length > MOST_SINGLE) {
        await show('reminders', `${all.length} reminders are waiting in your workbook.`);
        return;
      }
      for (const { id, what, site } of all)
        await show(id, site === null ? `${WORDS[what]}.` : `${WORDS[what]} (${site}).`);
    },
  };
}

/** See the head of this file. */
export type Notifications = ReturnType<typeof createNotifications>;
