import { describe, expect, it } from 'vitest';
import { CAUSES, STATUSES } from '../../lib/casebook/case';
import { caseSchema } from '../../lib/casebook/case-schema';
import { dueOf } from '../../lib/casebook/due';
import { dueReminders } from '../../lib/casebook/reminders';
import { readReviewDay } from '../../lib/casebook/review-date';
import { SAMPLE_THREAD, sampleMonth } from '../../lib/casebook/sample';
import { createTally } from '../../lib/casebook/tally';
import { sortToday } from '../../lib/casebook/today';
import { aCase, inZone, wall } from './a-case';

const NOW = new Date(2026, 2, 30, 14).getTime();
function sample(now = NOW) {
  let last = 0;
  return sampleMonth(now, () => `id${++last}`);
}

describe('the sample month', () => {
  it('is made of cases as they are kept, marked, with ids and threads of their own', () => {
    const cases = sample();
    expect(cases.length).toBeGreaterThanOrEqual(14);
    for (const one of cases) {
      expect(caseSchema.parse(one)).toEqual(one);
      expect(one.sample).toBe(true);
      expect(one.thread.startsWith(SAMPLE_THREAD)).toBe(true);
      expect(one.link).toBeNull();
    }
    const ids = cases.flatMap((one) => [
      one.id,
      ...one.promises.map(({ id }) => id),
      ...one.improvements.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(cases.map(({ thread }) => thread)).size).toBe(cases.length);
  });

  it('shows something of everything', () => {
    const cases = sample();
    expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(STATUSES));
    for (const cause of CAUSES) expect(cases.some((one) => one.cause === cause)).toBe(true);
    expect(new Set(cases.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
    const improvements = cases.flatMap((one) => one.improvements);
    expect(improvements.some(({ doneAt }) => doneAt === null)).toBe(true);
    expect(improvements.some(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(improvements.some(({ kind }) => kind === 'keep')).toBe(true);
    const today = sortToday(cases, NOW);
    for (const list of Object.values(today)) expect(list.length).toBeGreaterThan(0);
    expect(new Set(cases.map((one) => dueOf(one, NOW)?.state))).toEqual(
      new Set([undefined, 'fine', 'aim', 'line', 'late']),
    );
    const tally = createTally(0, NOW);
    for (const one of cases) tally.add(one);
    const { themes, months } = tally.result();
    expect(themes[0]).toMatchObject({ words: 'long wait' });
    expect(months.reduce((sum, { hottest }) => sum + hottest.stop, 0)).toBeGreaterThan(0);
    expect(months.reduce((sum, { posted }) => sum + posted.stop, 0)).toBe(0);
  });

  it('lies in the past, in order, at any time of day and when clocks change', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati']) {
      inZone(zone, () => {
        for (const hour of [0, 7, 8, 12, 18, 23]) {
          const now = new Date(2026, 2, 30, hour, 15).getTime();
          const cases = sample(now);
          for (const one of cases) {
            expect(one.createdAt).toBeLessThanOrEqual(now);
            expect(one.changedAt).toBeLessThanOrEqual(now);
            expect(one.repliedAt ?? one.createdAt).toBeGreaterThanOrEqual(one.createdAt);
            expect(readReviewDay(one.review.date, now)).toBe(one.reviewedOn);
            expect(one.hold === null || one.hold.until > now).toBe(true);
          }
          expect(cases.map(({ reviewedOn }) => reviewedOn)).toEqual(cases.map(({ reviewedOn }) => reviewedOn).sort());
        }
      });
    }
  });

  it('reminds of nothing, and is the same for the same time', () => {
    expect(dueReminders(sample(), NOW + 90 * 86_400_000)).toEqual({ now: [], next: null });
    expect(sample()).toEqual(sample());
  });
});

describe('today', () => {
  const day = (date: number, hour = 12) => new Date(2026, 2, date, hour).getTime();
  const promise = (by: number | null) => ({ id: 'p', what: 'ring', to: null, by, kept: 'open' as const });
  const ids = (cases: Parameters<typeof sortToday>[0], now = day(10)) =>
    Object.fromEntries(
      Object.entries(sortToday(cases, now)).map(([name, list]) => [name, list.map((one: { id: string }) => one.id)]),
    );

  it('lists each in the order in which it should be done', () => {
    const cases = [
      aCase({ id: 'later', reviewedOn: day(9, 0) }),
      aCase({ id: 'late', reviewedOn: day(1, 0) }),
      aCase({ id: 'rests-long', hold: { until: day(11, 9), since: day(10) } }),
      aCase({ id: 'rests', hold: { until: day(10, 20), since: day(10) } }),
      aCase({ id: 'promised', status: 'answered', repliedAt: day(9), promises: [promise(day(12, 23))] }),
      aCase({ id: 'overdue', status: 'answered', repliedAt: day(2), promises: [promise(day(5))], resolved: true }),
      aCase({ id: 'far', status: 'answered', repliedAt: day(9), promises: [promise(day(13))] }),
      aCase({ id: 'asked', status: 'answered', repliedAt: day(6) }),
      aCase({ id: 'not-yet', status: 'answered', repliedAt: day(8) }),
      aCase({ id: 'over', status: 'closed', repliedAt: day(1), promises: [promise(day(5))] }),
    ];
    expect(ids(cases)).toEqual({
      due: ['late', 'later'],
      held: ['rests', 'rests-long'],
      promised: ['overdue', 'promised'],
      followUp: ['asked'],
    });
  });

  it('keeps a hold whose time is over until it is taken up', () => {
    const one = aCase({ hold: { until: day(9), since: day(8) } });
    expect(ids([one]).held).toEqual(['one']);
    expect(ids([{ ...one, hold: null }])).toMatchObject({ held: [], due: ['one'] });
    expect(wall(one.hold?.until)).toBe('2026-03-09 12:00');
  });
});
