/** A browser with an extension in it as reminders see it: a clock that the test moves, alarms that ring by it, a worker that ends. */
import { expect, vi } from 'vitest';
import { createAlarms } from '../../lib/browser/alarms';
import type { Told } from '../../lib/browser/notifications';
import { createReminders } from '../../lib/browser/reminders';
import type { Case } from '../../lib/casebook/case';
import { aCase } from './a-case';
import { freshDatabase } from './support';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A local time. */
export const at = (text: string): number => new Date(text).getTime();
/** Held until then, and of a kind that no deadline presses. */
export const held = (until: number): Partial<Case> => ({ kind: 'legal', hold: { since: 0, until } });

/** The browser's alarms by a clock that the test moves; lost ones and late ones too. */
export function fakeAlarms(clock: { at: number }) {
  const set = new Map<string, number>();
  let listeners: ((alarm: { name: string }) => void)[] = [];
  const api = {
    alarms: {
      create: async (name: string, { when }: { when: number }) => void set.set(name, when),
      clear: async (name: string) => set.delete(name),
      onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => void listeners.push(listener) },
    },
  };
  return {
    api,
    set,
    /** The worker is stopped: nobody hears until another life of it begins. */
    stop: () => {
      listeners = [];
    },
    /** Rings what is due by the clock. */
    ring: (): number => {
      const due = [...set].filter(([, when]) => when <= clock.at);
      for (const [name] of due) {
        set.delete(name);
        for (const listener of listeners) listener({ name });
      }
      return due.length;
    },
  };
}

/** A browser with an extension in it, whose worker may be started again and again. */
export async function browserWith(cases: Partial<Case>[], time: number, notify = true) {
  const { database } = freshDatabase();
  const clock = { at: time };
  const alarms = fakeAlarms(clock);
  const told: Told[] = [];
  const batches: number[] = [];
  const badge = { count: 0, looks: 0 };
  const start = () => {
    alarms.stop();
    return createReminders({
      database,
      alarms: createAlarms(alarms.api),
      showWaiting: async (count) => {
        badge.count = count;
        badge.looks += 1;
      },
      wantsNotifications: async () => notify,
      tell: async (all) => {
        told.push(...all);
        batches.push(all.length);
      },
      now: () => clock.at,
    });
  };
  const put = (list: Partial<Case>[]) =>
    database.together(async () => {
      for (const [place, one] of list.entries()) {
        await database.cases.put(aCase({ id: `case-${place}`, thread: `yelp:${place}`, createdAt: time, ...one }));
      }
    });
  await put(cases);
  let reminders = start();
  await reminders.look();
  /** Whatever alarm is due starts a look, and nothing else does. */
  const ring = async (): Promise<void> => {
    const before = badge.looks;
    if (alarms.ring() > 0) await vi.waitFor(() => expect(badge.looks).toBeGreaterThan(before), { interval: 1 });
  };
  return {
    ...{ database, clock, alarms, told, batches, badge, put },
    look: () => reminders.look(),
    seen: () => reminders.seen(),
    /** The worker ends and another begins. */
    restart: () => {
      reminders = start();
      return reminders.look();
    },
    /** Time passes on the clock, with the alarms that ring in it. */
    async pass(ms: number, step = HOUR / 2): Promise<void> {
      const end = clock.at + ms;
      while (clock.at < end) {
        clock.at = Math.min(end, clock.at + step);
        await ring();
      }
    },
    /** The clock stands at another time at once: sleep, or somebody put it there. */
    async jump(to: number): Promise<void> {
      clock.at = to;
      await ring();
    },
    whats: () => told.map(({ what }) => what),
  };
}
