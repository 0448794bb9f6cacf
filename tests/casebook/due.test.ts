import { describe, expect, it } from 'vitest';
import { deadlinesOf, dueOf } from '../../lib/casebook/due';
import { holdChoices } from '../../lib/casebook/hold';
import { aCase, inZone, wall } from './a-case';

const at = (day: number, hour = 12, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();

describe('the seven days', () => {
  it('end with the second, fifth and seventh day after the review', () => {
    const deadlines = deadlinesOf(aCase({ reviewedOn: at(8, 0) }));
    expect([deadlines?.aim, deadlines?.warn, deadlines?.line].map(wall)).toEqual([
      '2026-03-10 23:59',
      '2026-03-13 23:59',
      '2026-03-15 23:59',
    ]);
  });

  it('count from the first work where the review’s day is not known', () => {
    expect(wall(deadlinesOf(aCase({ reviewedOn: null, createdAt: at(1, 23, 59) }))?.line)).toBe('2026-03-08 23:59');
  });

  it('are none of what is answered or closed, of abuse, and of what waits for advice', () => {
    expect(deadlinesOf(aCase({ status: 'answered' }))).toBeNull();
    expect(deadlinesOf(aCase({ status: 'closed' }))).toBeNull();
    expect(deadlinesOf(aCase({ kind: 'troll' }))).toBeNull();
    expect(deadlinesOf(aCase({ kind: 'legal' }))).toBeNull();
    expect(dueOf(aCase({ status: 'answered' }), at(9))).toBeNull();
  });

  it.each([
    [8, 'fine', 7],
    [9, 'fine', 6],
    [10, 'aim', 5],
    [12, 'aim', 3],
    [13, 'warn', 2],
    [14, 'warn', 1],
    [15, 'line', 0],
    [16, 'late', -1],
    [30, 'late', -15],
  ])('on the %ith of March are at "%s"', (day, state, daysLeft) => {
    for (const hour of [0, 12, 23]) {
      expect(dueOf(aCase({ reviewedOn: at(8, 0) }), at(day, hour, 30))).toMatchObject({ state, daysLeft });
    }
  });

  it('are days by the calendar when clocks change', () => {
    for (const [zone, month, day] of [
      ['Europe/Berlin', 2, 27],
      ['Europe/Berlin', 9, 23],
      ['America/New_York', 2, 6],
      ['America/New_York', 9, 30],
      ['Australia/Lord_Howe', 3, 3],
      ['Australia/Lord_Howe', 9, 2],
    ] as const) {
      inZone(zone, () => {
        const reviewedOn = new Date(2026, month, day).getTime();
        const one = aCase({ reviewedOn });
        const ends = new Date(2026, month, day + 8).getTime() - 1;
        expect(deadlinesOf(one)?.line).toBe(ends);
        expect(dueOf(one, ends)).toMatchObject({ state: 'line', daysLeft: 0 });
        expect(dueOf(one, ends + 1)).toMatchObject({ state: 'late', daysLeft: -1 });
      });
    }
  });
});

describe('a hold', () => {
  const offered = (now: number, reviewedOn: number | null = null) =>
    holdChoices(null, reviewedOn, now).map(({ id, until }) => `${id} ${wall(until)}`);

  it('is half an hour, tonight, or tomorrow at nine', () => {
    expect(offered(at(10, 14))).toEqual([
      'half-hour 2026-03-10 14:30',
      'tonight 2026-03-10 20:00',
      'tomorrow 2026-03-11 09:00',
    ]);
  });

  it('is until tonight only while that is an hour away', () => {
    expect(offered(at(10, 19))).toContain('tonight 2026-03-10 20:00');
    expect(offered(at(10, 19, 1))).toEqual(['half-hour 2026-03-10 19:31', 'tomorrow 2026-03-11 09:00']);
    expect(offered(at(10, 23))).toEqual(['half-hour 2026-03-10 23:30', 'tomorrow 2026-03-11 09:00']);
  });

  it('in the small hours is until this morning', () => {
    const choices = holdChoices(null, null, at(10, 1));
    expect(choices.map(({ until }) => wall(until))).toEqual([
      '2026-03-10 01:30',
      '2026-03-10 09:00',
      '2026-03-10 20:00',
    ]);
    expect(choices[1]?.words).toBe('This morning at 9:00');
  });

  it('never goes beyond the line', () => {
    expect(offered(at(15, 14), at(8, 0))).toEqual(['half-hour 2026-03-15 14:30', 'tonight 2026-03-15 20:00']);
    expect(offered(at(15, 21), at(8, 0))).toEqual(['half-hour 2026-03-15 21:30']);
    expect(offered(at(20, 14), at(8, 0))).toEqual(['half-hour 2026-03-20 14:30']);
    // The last half hour of the last day leaves nothing to choose.
    expect(offered(at(15, 23, 29), at(8, 0))).toEqual(['half-hour 2026-03-15 23:59']);
    expect(offered(at(15, 23, 50), at(8, 0))).toEqual([]);
    const one = aCase({ reviewedOn: at(8, 0) });
    expect(holdChoices(one, null, at(15, 14)).map(({ id }) => id)).toEqual(['half-hour', 'tonight']);
  });

  it('has no line where a case has none', () => {
    expect(holdChoices(aCase({ reviewedOn: at(1, 0), status: 'answered' }), null, at(20)).length).toBe(3);
  });

  it('is until nine by the wall when clocks change in the night', () => {
    for (const [zone, month, day] of [
      ['Europe/Berlin', 2, 28],
      ['Europe/Berlin', 9, 24],
      ['America/New_York', 2, 7],
      ['America/New_York', 9, 31],
      ['Australia/Lord_Howe', 9, 3],
    ] as const) {
      inZone(zone, () => {
        const choices = holdChoices(null, null, new Date(2026, month, day, 22).getTime());
        expect(choices.map(({ until }) => wall(until)?.slice(11))).toEqual(['22:30', '09:00']);
      });
    }
  });
});
