import { describe, expect, it, vi } from 'vitest';
import { FARTHEST } from '../../lib/browser/alarms';
import { createReminders } from '../../lib/browser/reminders';
import { aCase } from './a-case';
import { at, browserWith, DAY, fakeAlarms, HOUR, held, MINUTE } from './reminded';
import { freshDatabase } from './support';

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
