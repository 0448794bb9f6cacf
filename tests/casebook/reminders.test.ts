import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_LIMITS, type Case } from '../../lib/casebook/case';
import { dueReminders, followUpOf, remindersOf } from '../../lib/casebook/reminders';
import { aCase, inZone, wall } from './a-case';

const at = (day: number, hour = 12, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();
const promise = (by: number | null, kept: 'open' | 'kept' | 'missed' = 'open', id = 'p') => ({
  id,
  what: 'ring',
  to: null,
  by,
  kept,
});
const listed = (one: Case) => remindersOf(one).map(({ what, at: time }) => `${what} ${wall(time)}`);
const DAY = 86_400_000;

describe('reminders', () => {
  it('of an open case are the mornings of its three days, and its hold', () => {
    const one = aCase({ reviewedOn: at(8, 0), createdAt: at(8, 10), hold: { until: at(9, 9), since: at(8, 20) } });
    expect(listed(one)).toEqual([
      'hold 2026-03-09 09:00',
      'aim 2026-03-10 09:00',
      'warn 2026-03-13 09:00',
      'line 2026-03-15 09:00',
    ]);
  });

  it('leave out a day that was over when the owner began', () => {
    expect(listed(aCase({ reviewedOn: at(1, 0), createdAt: at(7) }))).toEqual(['line 2026-03-08 09:00']);
    expect(listed(aCase({ reviewedOn: at(1, 0), createdAt: at(20) }))).toEqual([]);
  });

  it('of an answered case are its promises and the follow-up', () => {
    const answered = { status: 'answered', repliedAt: at(9, 18), hold: { until: at(12), since: at(9) } } as const;
    expect(listed(aCase(answered))).toEqual(['follow-up 2026-03-12 09:00']);
    expect(
      listed(aCase({ ...answered, promises: [promise(at(13, 23, 59)), promise(at(11, 23, 59), 'kept', 'q')] })),
    ).toEqual(['promise 2026-03-13 09:00', 'follow-up 2026-03-14 09:00']);
  });

  it('of a promise for the same day come when there is still time, and by its own time at the latest', () => {
    const promised = (repliedAt: number, by: number) =>
      listed(aCase({ status: 'answered', repliedAt, resolved: true, promises: [promise(by)] }));
    expect(promised(at(10, 8), at(10, 23, 59))).toEqual(['promise 2026-03-10 09:00']);
    expect(promised(at(10, 14), at(10, 23, 59))).toEqual(['promise 2026-03-10 17:00']);
    expect(promised(at(10, 18), at(10, 23, 59))).toEqual(['promise 2026-03-10 23:59']);
    expect(promised(at(9, 18), at(10, 8))).toEqual(['promise 2026-03-10 08:00']);
  });

  it('end with the case, and are never given of a sample', () => {
    const full = { hold: { until: at(9, 9), since: at(8) }, promises: [promise(at(12))] };
    expect(remindersOf(aCase({ ...full, status: 'closed' }))).toEqual([]);
    expect(remindersOf(aCase({ ...full, sample: true }))).toEqual([]);
    expect(remindersOf(aCase(full)).length).toBeGreaterThan(2);
  });

  it('ask how it went until it is told, and only where something could be put right', () => {
    const answered = aCase({ status: 'answered', repliedAt: at(9) });
    expect(wall(followUpOf(answered))).toBe('2026-03-12 09:00');
    expect(followUpOf({ ...answered, resolved: true })).toBeNull();
    expect(followUpOf({ ...answered, resolved: false })).toBeNull();
    expect(followUpOf({ ...answered, kind: 'praise' })).toBeNull();
    expect(wall(followUpOf({ ...answered, kind: 'praise', promises: [promise(at(15))] }))).toBe('2026-03-16 09:00');
    expect(wall(followUpOf({ ...answered, promises: [promise(at(2))] }))).toBe('2026-03-10 09:00');
    expect(followUpOf({ ...answered, status: 'open' })).toBeNull();
  });

  it('have names that are new for a new hold and a moved promise, and fit into what was told', () => {
    const ids = (one: Case) => remindersOf(one).map(({ id }) => id);
    const first = aCase({ hold: { until: at(11), since: at(10) }, promises: [promise(at(12))] });
    const moved = { ...first, hold: { until: at(12), since: at(10) }, promises: [promise(at(13))] };
    const changed = ids(moved).filter((id) => !ids(first).includes(id));
    expect(changed.map((id) => id.split(':')[0])).toEqual(['hold', 'promise']);
    const long = aCase({ id: 'i'.repeat(64), promises: [promise(8.64e15, 'open', 'p'.repeat(64))], repliedAt: 1 });
    for (const id of ids(long)) expect(id.length).toBeLessThanOrEqual(200);
    expect(CASE_LIMITS.told).toBeGreaterThan(CASE_LIMITS.promises + 5);
  });
});

/** The background as it is when it wakes: it asks what is due, gives it, and notes it on the case. */
function wake(cases: Case[], now: number, given: string[]): { cases: Case[]; next: number | null } {
  const due = dueReminders(cases, now);
  given.push(...due.now.map(({ id }) => id));
  const told = cases.map((one) => ({
    ...one,
    told: [...one.told, ...due.now.filter(({ caseId }) => caseId === one.id).map(({ id }) => id)],
  }));
  return { cases: told, next: due.next };
}

const month = (): Case[] => [
  aCase({ id: 'a', reviewedOn: at(8, 0), createdAt: at(8, 10), hold: { until: at(9, 9), since: at(8) } }),
  aCase({
    id: 'b',
    status: 'answered',
    repliedAt: at(9),
    promises: [promise(at(12, 23, 59)), promise(at(28, 23, 59), 'open', 'q')],
  }),
  aCase({ id: 'c', reviewedOn: null, createdAt: at(25) }),
];

describe('each is given once', () => {
  const all = () => month().flatMap(remindersOf);

  it('at its time, when nothing goes wrong', () => {
    const given: string[] = [];
    let cases = month();
    let now = at(8, 11);
    for (let turn = 0; turn < 50; turn++) {
      const woken = wake(cases, now, given);
      cases = woken.cases;
      if (woken.next === null) break;
      expect(woken.next).toBeGreaterThan(now);
      now = woken.next;
    }
    const inOrder = all().sort((a, b) => a.at - b.at);
    expect(given).toEqual(inOrder.map(({ id }) => id));
    expect(given.length).toBe(10);
  });

  it.each([
    ['a year ahead and back', [at(8), at(8) + 365 * DAY, at(9), at(20), at(40)]],
    ['a year back and ahead', [at(10), at(10) - 365 * DAY, at(11), at(40)]],
    ['five minutes back', [at(9, 9), at(9, 9) - 300_000, at(9, 9), at(9, 9, 5), at(40)]],
    ['sleep across all of it', [at(8), at(60)]],
  ])('over a clock that goes %s', (_, times) => {
    const given: string[] = [];
    let cases = month();
    for (const now of times) cases = wake(cases, now, given).cases;
    expect([...given].sort()).toEqual(
      all()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('in another time zone', () => {
    const given: string[] = [];
    let cases = inZone('Europe/Berlin', month);
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
    ];
    for (let day = 8; day < 45; day++) {
      inZone(zones[day % zones.length] ?? 'UTC', () => {
        cases = wake(cases, at(day, 10), given).cases;
      });
    }
    expect(given.length).toBe(new Set(given).size);
    expect(given.length).toBe(10);
  });

  it.each([
    ['Europe/Berlin', 2, 27],
    ['Europe/Berlin', 9, 23],
    ['America/New_York', 2, 6],
    ['America/New_York', 9, 30],
    ['Australia/Lord_Howe', 3, 3],
    ['Australia/Lord_Howe', 9, 2],
  ])('at nine by the wall when clocks change: %s, month %i', (zone, monthOf, day) => {
    inZone(zone, () => {
      const reviewedOn = new Date(2026, monthOf, day).getTime();
      const one = aCase({ reviewedOn, createdAt: reviewedOn });
      expect(remindersOf(one).map(({ at: time }) => wall(time)?.slice(11))).toEqual(['09:00', '09:00', '09:00']);
      const given: string[] = [];
      let cases = [one];
      for (let hour = 0; hour < 24 * 9; hour++) cases = wake(cases, reviewedOn + hour * 3_600_000, given).cases;
      expect(given.map((id) => id.split(':')[0])).toEqual(['aim', 'warn', 'line']);
    });
  });

  it('and none before its time, whenever the background wakes', () => {
    const times = fc.array(fc.integer({ min: at(1), max: at(50) }), { maxLength: 40 });
    fc.assert(
      fc.property(times, (wakes) => {
        const given: string[] = [];
        let cases = month();
        const due = new Map(all().map((reminder) => [reminder.id, reminder.at]));
        for (const now of [...wakes, at(60)]) {
          const before = given.length;
          cases = wake(cases, now, given).cases;
          for (const id of given.slice(before)) expect(due.get(id)).toBeLessThanOrEqual(now);
        }
        expect([...given].sort()).toEqual([...due.keys()].sort());
      }),
      { numRuns: 500 },
    );
  });
});
