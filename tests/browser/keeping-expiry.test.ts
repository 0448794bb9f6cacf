import { describe, expect, it } from 'vitest';
import { createDesk } from '../../lib/browser/keeping-desk';
import { createExpiry, isWaiting, monthsBefore } from '../../lib/browser/keeping-expiry';
import type { Case } from '../../lib/casebook/case';
import { aCase } from '../casebook/a-case';
import { aDraft, aList, DAY } from './keeping-support';
import { freshDatabase, NOW } from './support';

const YEARS = 730 * DAY;
const promise = { id: 'p', what: 'ring', to: null, by: null };

function keeper() {
  const { database, name } = freshDatabase();
  const desk = createDesk(`expiry-${name}`);
  const clock = { now: NOW, months: 18 as number | null, erased: 0 };
  const rings = new Map<string, () => void>();
  const set: (number | null)[] = [];
  const expiry = createExpiry({
    database,
    desk,
    alarms: { on: (alarm, onRing) => void rings.set(alarm, onRing), set: async (_, when) => void set.push(when) },
    months: async () => clock.months,
    onErased: () => {
      clock.erased += 1;
    },
    now: () => clock.now,
  });
  const put = (...cases: Partial<Case>[]) =>
    database.together(async () => {
      for (const one of cases)
        await database.cases.put(aCase({ thread: `t ${one.id}`, changedAt: NOW - YEARS, ...one }));
    });
  const ids = () => database.together(async () => (await database.cases.all()).map(({ id }) => id).sort());
  /** A look today and one tomorrow, as in a browser that runs. */
  const days = async (count: number) => {
    for (let day = 0; day < count; day += 1) {
      await expiry.look();
      clock.now += DAY;
    }
  };
  return { database, clock, expiry, put, ids, days, set, rings };
}

describe('what is old', () => {
  it('is erased by the second day’s look, the rest stays', async () => {
    const { database, clock, put, ids, days, set } = keeper();
    await put({ id: 'old' }, { id: 'new', changedAt: NOW - 500 * DAY });
    await database.together(async () => {
      await database.drafts.put(aDraft('a', { at: NOW - YEARS }));
      await database.drafts.put(aDraft('b', { at: NOW - DAY }));
      await database.lists.put(aList('x', { seenAt: NOW - YEARS }));
      await database.lists.put(aList('y'));
    });
    await days(1);
    expect(await ids()).toEqual(['new', 'old']);
    await days(1);
    expect(await ids()).toEqual(['new']);
    expect(clock.erased).toBe(1);
    const left = await database.together(async () => [
      (await database.drafts.all()).map(({ thread }) => thread),
      (await database.lists.all()).map(({ id }) => id),
    ]);
    expect(left).toEqual([['b'], ['y']]);
    expect(set).toEqual([NOW + DAY, NOW + 2 * DAY]);
  });

  it('stays where somebody still waits for something', async () => {
    const { database, put, ids, days } = keeper();
    await put(
      { id: 'gone' },
      { id: 'promised', promises: [{ ...promise, kept: 'open' }] },
      { id: 'kept promise', promises: [{ ...promise, kept: 'kept' }] },
      { id: 'closed', status: 'closed', promises: [{ ...promise, kept: 'open' }] },
      { id: 'held', hold: { since: NOW - YEARS, until: NOW + 40 * DAY } },
      { id: 'held once', hold: { since: NOW - YEARS, until: NOW - YEARS } },
    );
    await database.together(() => database.drafts.put(aDraft('t held', { at: NOW - YEARS })));
    await days(2);
    expect(await ids()).toEqual(['held', 'promised']);
    expect(await database.together(() => database.drafts.count())).toBe(1);
    expect(isWaiting(aCase(), NOW)).toBe(false);
  });

  it('goes in slices, however many were changed in one moment', async () => {
    const { put, ids, days } = keeper();
    await put(
      ...Array.from({ length: 230 }, (_, n) => ({
        id: `c${n}`,
        ...(n % 90 === 0 ? { promises: [{ ...promise, kept: 'open' as const }] } : {}),
      })),
    );
    await days(2);
    expect(await ids()).toEqual(['c0', 'c180', 'c90']);
  });

  it('stays for good where the owner keeps everything', async () => {
    const { clock, put, ids, days } = keeper();
    clock.months = null;
    await put({ id: 'old' });
    await days(3);
    expect(await ids()).toEqual(['old']);
  });
});

describe('a clock', () => {
  it('that was put forward by a year erases nothing that day, nor when it is put back', async () => {
    const { clock, expiry, put, ids, days } = keeper();
    await put({ id: 'recent', changedAt: NOW - 300 * DAY });
    await days(2);
    clock.now += 365 * DAY;
    await expiry.look();
    expect(await ids()).toEqual(['recent']);
    clock.now -= 365 * DAY;
    await days(3);
    expect(await ids()).toEqual(['recent']);
  });

  it('that says the same a day later is believed', async () => {
    const { clock, put, ids, days } = keeper();
    await put({ id: 'recent', changedAt: NOW - 300 * DAY });
    await days(2);
    clock.now += 365 * DAY;
    await days(2);
    expect(await ids()).toEqual([]);
  });

  it('is looked at once a day, however often the worker starts', async () => {
    const { clock, expiry, put, ids } = keeper();
    await expiry.look();
    await put({ id: 'old' });
    for (let hour = 0; hour < 19; hour += 1) {
      clock.now += 3_600_000;
      await expiry.look();
    }
    expect(await ids()).toEqual(['old']);
    clock.now += 3_600_000;
    await expiry.look();
    expect(await ids()).toEqual([]);
  });

  it('counts months as the calendar does', () => {
    const day = (year: number, month: number, date: number) => new Date(year, month, date, 12).getTime();
    expect(monthsBefore(day(2026, 2, 31), 1)).toBe(day(2026, 1, 28));
    expect(monthsBefore(day(2026, 4, 15), 18)).toBe(day(2024, 10, 15));
  });
});
