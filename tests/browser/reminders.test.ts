import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAlarms, FARTHEST } from '../../lib/browser/alarms';
import type { Told } from '../../lib/browser/notifications';
import { createReminders } from '../../lib/browser/reminders';
import type { Case } from '../../lib/casebook/case';
import { aCase } from './a-case';
import { freshDatabase } from './support';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ZONE = process.env.TZ;
afterEach(() => {
  process.env.TZ = ZONE;
});

/** The browser's alarms by a clock that the test moves; lost ones and late ones too. */
function fakeAlarms(clock: { at: number }) {
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
async function browserWith(cases: Partial<Case>[], time: number, notify = true) {
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

const at = (text: string): number => new Date(text).getTime();
/** Of a kind that no deadline presses. */
const held = (until: number): Partial<Case> => ({ kind: 'legal', hold: { since: 0, until } });

describe('a reminder', () => {
  it('is given once, when it is due, however often is looked and the worker started', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now + 30 * MINUTE)], now);
    await world.jump(now + 30 * MINUTE - 1);
    expect([world.told, world.badge.count]).toEqual([[], 0]);
    await world.jump(now + 30 * MINUTE);
    expect(world.told).toEqual([{ id: expect.any(String), what: 'hold', site: 'biz.yelp.com' }]);
    expect(world.badge.count).toBe(1);
    await world.pass(3 * DAY);
    for (let start = 0; start < 3; start += 1) await world.restart();
    expect(world.told).toHaveLength(1);
    expect(world.badge.count).toBe(1);
  });

  it('stays at the button over the end of the worker until it was looked at', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now - 1)], now);
    expect(world.badge.count).toBe(1);
    world.badge.count = 0;
    await world.restart();
    expect(world.badge.count).toBe(1);
    await world.seen();
    expect(world.badge.count).toBe(0);
    await world.restart();
    expect(world.badge.count).toBe(0);
  });

  it('goes from the button when what it was about is done', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now - 1), held(now - 1)], now);
    expect(world.badge.count).toBe(2);
    await world.put([{ kind: 'legal' }]);
    await world.look();
    expect(world.badge.count).toBe(1);
    await world.database.together(() => world.database.cases.remove('case-1'));
    await world.look();
    expect(world.badge.count).toBe(0);
  });

  it('is given anew when a hold was moved, and not for the old one', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now + HOUR)], now);
    await world.put([held(now + 3 * HOUR)]);
    await world.look();
    await world.pass(2 * HOUR);
    expect(world.told).toEqual([]);
    await world.pass(2 * HOUR);
    expect(world.whats()).toEqual(['hold']);
  });

  it('tells of the seven days on the second, fifth and seventh morning, and then no more', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([{ reviewedOn: at('2026-06-10T00:00') }], now);
    await world.pass(20 * DAY);
    expect(world.whats()).toEqual(['aim', 'warn', 'line']);
    // One case, however much it has to say.
    expect(world.badge.count).toBe(1);
  });

  it('is not given of the invented month', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([{ ...held(now - 1), sample: true }], now);
    expect([world.told, world.badge.count, world.alarms.set.size]).toEqual([[], 0, 0]);
  });

  it('is shown at the button alone where notifications are not wanted', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now - 1)], now, false);
    expect([world.told, world.badge.count]).toEqual([[], 1]);
  });
});

describe('alarms', () => {
  it('are a day away at most, and there is none where nothing will be due', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now + 90 * DAY)], now);
    expect([...world.alarms.set.values()]).toEqual([now + FARTHEST]);
    await world.pass(90 * DAY, DAY);
    expect(world.whats()).toEqual(['hold']);
    expect(world.alarms.set.size).toBe(0);
  });

  it('that the browser lost are set again at the next start, and what was missed is told then', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now + HOUR), held(now + 2 * DAY)], now);
    world.alarms.set.clear();
    await world.pass(5 * HOUR);
    expect(world.told).toEqual([]);
    await world.restart();
    expect(world.whats()).toEqual(['hold']);
    expect(world.alarms.set.size).toBe(1);
    await world.pass(2 * DAY);
    expect(world.whats()).toEqual(['hold', 'hold']);
  });

  it('that ring late, after sleep, tell everything once and together', async () => {
    const now = at('2026-06-10T12:00');
    const times = [1, 2, 3, 4, 5, 6, 7].map((hours) => held(now + hours * HOUR));
    const world = await browserWith(times, now);
    await world.jump(now + 2 * DAY);
    expect(world.batches).toEqual([7]);
    expect(world.badge.count).toBe(7);
    await world.pass(2 * DAY);
    await world.restart();
    expect(world.told).toHaveLength(7);
  });

  it('that ring early tell nothing and are set again', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith([held(now + HOUR)], now);
    world.alarms.set.set('reminders', now + 1);
    await world.jump(now + 1);
    expect(world.told).toEqual([]);
    expect([...world.alarms.set.values()]).toEqual([now + HOUR]);
  });

  it('go on after more cases than are read at once', async () => {
    const now = at('2026-06-10T12:00');
    const world = await browserWith(
      Array.from({ length: 450 }, (_, place) => held(now - 1 - place)),
      now,
    );
    expect(world.batches).toEqual([450]);
    expect(world.badge.count).toBe(200);
  });
});

describe('a clock that is changed', () => {
  const now = at('2026-06-10T12:00');

  it.each([
    ['forward by two months', [60 * DAY]],
    ['back by two months', [-60 * DAY]],
    ['back five minutes just after it rang', [HOUR, -5 * MINUTE, 5 * MINUTE]],
    ['forward and back again', [30 * DAY, -30 * DAY]],
    ['back and forth, over and over', [HOUR, -HOUR, HOUR, -2 * HOUR, 3 * HOUR, -DAY, DAY]],
  ])('%s', async (_, jumps) => {
    const world = await browserWith([held(now + HOUR)], now);
    for (const by of jumps) {
      await world.jump(world.clock.at + by);
      await world.restart();
    }
    await world.pass(Math.max(0, now + 2 * DAY - world.clock.at), DAY / 2);
    expect(world.whats()).toEqual(['hold']);
  });
});

describe('the change to and from summer time', () => {
  it.each([
    ['Europe/Berlin', '2026-03-27T12:00', 'spring'],
    ['Europe/Berlin', '2026-10-23T12:00', 'autumn'],
    ['America/New_York', '2026-03-06T12:00', 'spring'],
    ['America/New_York', '2026-10-30T12:00', 'autumn'],
    ['Australia/Lord_Howe', '2026-10-02T12:00', 'half an hour'],
    ['UTC', '2026-03-27T12:00', 'none'],
  ])('in %s from %s (%s): each once, by the clock on the wall', async (zone, from) => {
    process.env.TZ = zone;
    const now = at(from);
    const day = new Date(now);
    const clockOn = (days: number, hour: number) =>
      new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour).getTime();
    const world = await browserWith([{ reviewedOn: clockOn(0, 0) }, held(clockOn(2, 9))], now);
    const when: string[] = [];
    while (world.clock.at < now + 9 * DAY) {
      const before = world.told.length;
      await world.pass(HOUR / 2);
      const shown = new Date(world.clock.at);
      if (world.told.length > before) {
        const hours = `${shown.getHours()}:${String(shown.getMinutes()).padStart(2, '0')}`;
        when.push(`${world.whats().slice(before).join()} day ${shown.getDate() - day.getDate()} ${hours}`);
      }
    }
    expect(world.whats().toSorted()).toEqual(['aim', 'hold', 'line', 'warn']);
    for (const moment of when) expect(moment).toMatch(/ 9:(?:00|30)$/);
    await world.restart();
    expect(world.told).toHaveLength(4);
  });

  it('another time zone tells nothing twice', async () => {
    process.env.TZ = 'Pacific/Auckland';
    const now = at('2026-06-10T12:00');
    const world = await browserWith([{ reviewedOn: at('2026-06-10T00:00') }], now);
    await world.pass(3 * DAY);
    for (const zone of ['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Auckland']) {
      process.env.TZ = zone;
      await world.restart();
    }
    await world.pass(10 * DAY);
    expect(world.whats()).toEqual(['aim', 'warn', 'line']);
  });
});

describe('a worker that ends', () => {
  /** Ends it at the nth of its asks outside its memory. */
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'at step %i of a look gives each reminder once at most, and loses none from the button',
    async (steps) => {
      const now = at('2026-06-10T12:00');
      const { database } = freshDatabase();
      await database.together(async () => {
        for (const id of ['a', 'b']) await database.cases.put(aCase({ id, thread: id, ...held(now - 1) }));
      });
      const told: string[] = [];
      let left = steps;
      const orEnd = async (): Promise<void> => {
        left -= 1;
        if (left === 0) await new Promise(() => {});
      };
      const clock = { at: now };
      const waiting: number[] = [];
      const life = () => {
        const alarms = fakeAlarms(clock);
        return createReminders({
          database: { ...database, together: async (work) => orEnd().then(() => database.together(work)) },
          alarms: { on: () => {}, set: async (name, when) => orEnd().then(() => void alarms.set.set(name, when ?? 0)) },
          showWaiting: async (count) => orEnd().then(() => void waiting.push(count)),
          wantsNotifications: () => orEnd().then(() => true),
          tell: (all) => orEnd().then(() => void told.push(...all.map(({ id }) => id))),
          now: () => clock.at,
        });
      };
      const ended = life().look();
      await Promise.race([ended, vi.waitFor(() => expect(left).toBeLessThanOrEqual(0))]);
      left = Number.POSITIVE_INFINITY;
      await life().look();
      await life().look();
      expect(told.length).toBe(new Set(told).size);
      expect(waiting.at(-1)).toBe(2);
      const kept = await database.together(() => database.cases.all());
      expect(kept.map(({ told }) => told.length)).toEqual([1, 1]);
    },
  );
});
