import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_UNITS, readReviewDay } from '../../lib/casebook/review-date';
import { inZone, processorMs, wall } from './a-case';
import { AGO, CALENDAR, TUESDAY as NOW, UNKNOWN } from './shown-dates';

const dayOf = (shown: string | null, now = NOW) => wall(readReviewDay(shown, now))?.slice(0, 10) ?? null;
const DAY = 86_400_000;
const ago = (days: number) => wall(new Date(2026, 2, 10 - days).getTime())?.slice(0, 10);

describe('a time ago', () => {
  it.each(AGO)('%s', (shown, days) => expect(dayOf(shown)).toBe(ago(days)));

  it('is at most as long ago as triage says', () => {
    // lib/coach/triage/age.ts: 30 days are a month, 365 a year.
    expect(dayOf('12 months ago')).toBe(ago(360));
  });

  it('counts hours by the clock and days by the calendar, when clocks change', () => {
    inZone('Europe/Berlin', () => {
      const justAfter = new Date(2026, 2, 30, 0, 30).getTime();
      expect(dayOf('1 hour ago', justAfter)).toBe('2026-03-29');
      expect(wall(readReviewDay('3 days ago', justAfter))).toBe('2026-03-27 00:00');
      expect(wall(readReviewDay('a day ago', new Date(2026, 9, 26, 0, 10).getTime()))).toBe('2026-10-25 00:00');
    });
  });
});

describe('a day of the calendar', () => {
  it.each(CALENDAR)('%s', (shown, day) => expect(dayOf(shown)).toBe(day));

  it('takes the one order of day and month that is not to come', () => {
    expect(dayOf('3/9/2026')).toBe('2026-03-09');
    expect(dayOf('3/9/2025')).toBeNull();
  });

  it('is the owner’s day of an instant', () => {
    inZone('Europe/Berlin', () => expect(dayOf('2024-06-03T23:30:00Z')).toBe('2024-06-04'));
    inZone('America/New_York', () => expect(dayOf('2024-06-03T02:30:00Z')).toBe('2024-06-02'));
  });
});

describe('what stays unknown', () => {
  it.each(UNKNOWN)('%s', (shown) => expect(dayOf(shown)).toBeNull());

  it('is what is not there or too long', () => {
    expect(dayOf(null)).toBeNull();
    expect(dayOf('3 days ago'.padEnd(DATE_UNITS))).toBe(ago(3));
    expect(dayOf('3 days ago'.padEnd(DATE_UNITS + 1))).toBeNull();
  });

  it('is never a day to come, nor anything but the beginning of a day', () => {
    const words = fc.constantFrom(
      ...[
        '3',
        '12',
        '31',
        '2025',
        '2026',
        '99',
        'June',
        'may',
        'vor',
        'ago',
        'days',
        'Tagen',
        'a',
        'un',
        'hace',
        '/',
        '.',
        '-',
        ':',
        ',',
      ],
      ...['Monday', 'on', 'edited', 'weeks', '前', '日', '年', '月', 'th', 'T10:00:00Z', 'PM'],
    );
    const shown = fc.oneof(
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 8 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(shown, fc.integer({ min: 0, max: 2 * 365 }), (text, later) => {
        const now = NOW + later * DAY;
        const day = readReviewDay(text, now);
        if (day === null) return;
        expect(day).toBeLessThanOrEqual(now);
        expect(wall(day)?.slice(11)).toBe('00:00');
      }),
      { numRuns: 3000 },
    );
  });

  it('is known soon, whatever is shown', () => {
    readReviewDay('3 June 2024', NOW);
    const hostile = [
      'a ',
      '1 ',
      'on ',
      '9/',
      '9. ',
      'june ',
      '1:',
      ' ',
      'é',
      '2024 - ',
      '1 / ',
      'edited ',
      '1h',
      '٣',
      'ヶ月',
      '1年1月',
    ];
    const slowest = Math.max(
      ...hostile.map((piece) => {
        const text = piece.repeat(DATE_UNITS).slice(0, DATE_UNITS);
        return processorMs(() => readReviewDay(text, NOW));
      }),
    );
    process.stdout.write(`a date in ${DATE_UNITS} hostile units: ${slowest.toFixed(2)} ms of processor\n`);
    expect(slowest).toBeLessThan(50);
  });
});
