/** How a reminder reaches the owner: alarms, the dot on the button, notifications of the system; and what follows a changed case. */
import { describe, expect, it } from 'vitest';
import { afterwards } from '../../lib/browser/afterwards';
import { createAlarms } from '../../lib/browser/alarms';
import { showWaiting } from '../../lib/browser/badge';
import type { Handlers } from '../../lib/browser/gate';
import { createNotifications, type NotificationsApi, type Told } from '../../lib/browser/notifications';
import { createRecentReplies } from '../../lib/browser/recent-replies';
import { REMINDED_OF } from '../../lib/casebook/reminders';
import { aCase } from './a-case';
import { freshDatabase, NOW } from './support';

describe('alarms', () => {
  it('ring each under its own name, by one listener', async () => {
    const listeners: ((alarm: { name: string }) => void)[] = [];
    const set: unknown[] = [];
    const alarms = createAlarms({
      alarms: {
        create: async (name, { when }) => void set.push([name, when]),
        clear: async (name) => set.push(name) > 0,
        onAlarm: { addListener: (listener) => void listeners.push(listener) },
      },
    });
    const rung: string[] = [];
    for (const name of ['one', 'two']) alarms.on(name, () => rung.push(name));
    await alarms.set('one', NOW);
    await alarms.set('two', null);
    expect([listeners.length, set]).toEqual([1, [['one', NOW], 'two']]);
    for (const name of ['two', 'nobody', 'one']) listeners[0]?.({ name });
    expect(rung).toEqual(['two', 'one']);
  });
});

describe('the button', () => {
  it.each([
    [0, '', 'Evenkeel: templates'],
    [1, '•', 'Evenkeel: one reminder is waiting'],
    [12, '•', 'Evenkeel: 12 reminders are waiting'],
  ])('with %i waiting shows "%s" and says "%s"', async (count, text, title) => {
    const shown: unknown[] = [];
    const action = {
      setBadgeText: async (details: unknown) => void shown.push(details),
      setTitle: async (details: unknown) => void shown.push(details),
    };
    await showWaiting({ action }, 'Evenkeel: templates', count);
    expect(shown).toEqual([{ text }, { title }]);
  });

  it('that is gone with the browser breaks nothing', async () => {
    const gone = async () => Promise.reject(new Error('No window'));
    await expect(
      showWaiting({ action: { setBadgeText: gone, setTitle: gone } }, 'Evenkeel', 1),
    ).resolves.toBeUndefined();
  });
});

/** Notifications as the browser gives them once they were allowed. */
function system(allowed: boolean) {
  const shown: { id: string; message: string }[] = [];
  const opened: string[] = [];
  const cleared: string[] = [];
  const clicks: ((id: string) => void)[] = [];
  const notifications: NotificationsApi['notifications'] = {
    create: async (id, { message }) => void shown.push({ id, message }),
    clear: async (id) => cleared.push(id),
    onClicked: { addListener: (listener) => void clicks.push(listener) },
  };
  const api: NotificationsApi = {
    permissions: { contains: async () => allowed },
    notifications: allowed ? notifications : undefined,
    runtime: { getURL: (path) => `own:/${path}`, openOptionsPage: async () => opened.push('workbook') },
  };
  return { api, shown, opened, cleared, clicks, allow: () => Object.assign(api, system(true).api, { notifications }) };
}

const told = (count: number): Told[] =>
  Array.from({ length: count }, (_, at) => ({ id: `hold:${at}`, what: 'hold', site: 'biz.yelp.com' }));

describe('notifications of the system', () => {
  it('name the matter and the site, and open the workbook', async () => {
    const { api, shown, opened, cleared, clicks } = system(true);
    await createNotifications(api).tell([...told(1), { id: 'p', what: 'promise', site: null }]);
    expect(shown).toEqual([
      { id: 'hold:0', message: 'A held reply is ready (biz.yelp.com).' },
      { id: 'p', message: 'Something you promised falls due.' },
    ]);
    expect(clicks).toHaveLength(1);
    clicks[0]?.('hold:0');
    expect([opened, cleared]).toEqual([['workbook'], ['hold:0']]);
  });

  it('are one when there are more than five', async () => {
    const { api, shown } = system(true);
    const { tell } = createNotifications(api);
    await tell(told(5));
    expect(shown).toHaveLength(5);
    await tell(told(6));
    expect(shown.slice(5)).toEqual([{ id: 'reminders', message: '6 reminders are waiting in your workbook.' }]);
  });

  it('are none before they are allowed, and there from then on', async () => {
    const { api, shown, clicks, allow } = system(false);
    const { tell, listen } = createNotifications(api);
    await tell(told(1));
    expect([shown, clicks]).toEqual([[], []]);
    allow();
    listen();
    listen();
    await tell(told(1));
    expect([shown.length, clicks.length]).toEqual([1, 1]);
  });

  it.each(REMINDED_OF)('say what "%s" is, calmly', async (what) => {
    const { api, shown } = system(true);
    await createNotifications(api).tell([{ id: what, what, site: null }]);
    expect(shown[0]?.message).toMatch(/^[A-Z][^!]{10,60}\.$/);
  });
});

describe('recent replies', () => {
  const replied = (at: number, thread = `t${at}`) =>
    aCase({ id: `c${at}`, thread, reply: `Reply ${at}`, repliedAt: NOW + at, status: 'answered' });

  it('are the last twenty to others, newest first', async () => {
    const { database } = freshDatabase();
    await database.together(async () => {
      for (let at = 0; at < 30; at += 1) await database.cases.put(replied(at));
      await database.cases.put(aCase({ id: 'open', thread: 'open' }));
      await database.cases.put({ ...replied(40), sample: true });
    });
    const recent = createRecentReplies(database);
    const newest = Array.from({ length: 21 }, (_, back) => `Reply ${29 - back}`);
    expect(await recent.besides('elsewhere')).toEqual(newest.slice(0, 20));
    expect(await recent.besides('t29')).toEqual(newest.slice(1));
  });

  it('are read again once something was posted, and are none where they cannot be read', async () => {
    const { database } = freshDatabase();
    let reads = 0;
    let fails = true;
    const recent = createRecentReplies({
      cases: database.cases,
      together: (work) => {
        reads += 1;
        return fails ? Promise.reject(new Error('disk')) : database.together(work);
      },
    });
    expect(await recent.besides('x')).toEqual([]);
    fails = false;
    await database.together(() => database.cases.put(replied(1)));
    for (let ask = 0; ask < 3; ask += 1) expect(await recent.besides('x')).toEqual(['Reply 1']);
    expect(reads).toBe(2);
    await database.together(() => database.cases.put(replied(2)));
    recent.forget();
    expect(await recent.besides('x')).toEqual(['Reply 2', 'Reply 1']);
  });
});

describe('what follows an answer', () => {
  it('follows those named, once they were not refused, and changes no answer', async () => {
    let runs = 0;
    const handlers = afterwards<Pick<Handlers, 'removeCase' | 'caseOf'>>(
      {
        removeCase: async ({ id }) =>
          id === 'gone' ? { ok: false, reason: 'Gone.' } : { ok: true, value: aCase({ id }) },
        caseOf: async () => ({ ok: true, value: null }),
      },
      ['removeCase'],
      () => {
        runs += 1;
      },
    );
    expect(await handlers.caseOf({ thread: 'x' }, {})).toEqual({ ok: true, value: null });
    expect(await handlers.removeCase({ id: 'gone' }, {})).toEqual({ ok: false, reason: 'Gone.' });
    expect(runs).toBe(0);
    expect(await handlers.removeCase({ id: 'c' }, {})).toMatchObject({ ok: true, value: { id: 'c' } });
    expect(runs).toBe(1);
  });
});
