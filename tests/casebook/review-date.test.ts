import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_UNITS, readReviewDay } from '../../lib/casebook/review-date';
import { inZone, processorMs, wall } from './a-case';

/** A Tuesday. */
const NOW = new Date(2026, 2, 10, 14, 0).getTime();
const dayOf = (shown: string | null, now = NOW) => wall(readReviewDay(shown, now))?.slice(0, 10) ?? null;
const DAY = 86_400_000;
const ago = (days: number) => wall(new Date(2026, 2, 10 - days).getTime())?.slice(0, 10);

describe('a time ago', () => {
  it.each([
    ['3 weeks ago', 21],
    ['a week ago', 7],
    ['a day ago', 1],
    ['2 months ago', 60],
    ['a month ago', 30],
    ['a year ago', 365],
    ['2 years ago', 730],
    ['an hour ago', 0],
    ['20 minutes ago', 0],
    ['15 hours ago', 1],
    ['three days ago', 3],
    ['yesterday', 1],
    ['today', 0],
    ['just now', 0],
    ['last week', 7],
    ['6 mos ago', 180],
    ['3w', 21],
    ['2d', 2],
    ['5h', 0],
    ['1y', 365],
    ['3mo', 90],
    ['45m', 0],
    ['3w ago', 21],
    ['Edited 2 days ago', 2],
    ['Edited a week ago', 7],
    ['Updated 3 days ago', 3],
    ['a day ago New', 1],
    ['3 months ago on Google', 90],
    ['vor 3 Tagen', 3],
    ['vor einer Woche', 7],
    ['vor einem Monat', 30],
    ['vor 2 Jahren', 730],
    ['Bearbeitet: vor 2 Tagen', 2],
    ['vor 3 Tagen bearbeitet', 3],
    ['gestern', 1],
    ['hace 2 semanas', 14],
    ['hace un mes', 30],
    ['Editado hace 3 días', 3],
    ['ayer', 1],
    ['il y a un mois', 30],
    ['il y a une semaine', 7],
    ['il y a 3 jours', 3],
    ['Modifié il y a 2 jours', 2],
    ['hier', 1],
    ['3 dagen geleden', 3],
    ['een week geleden', 7],
    ['2 settimane fa', 14],
    ['un mese fa', 30],
    ['há 3 dias', 3],
    ['há uma semana', 7],
    ['há um ano', 365],
    ['3 dni temu', 3],
    ['tydzień temu', 7],
    ['miesiąc temu', 30],
    ['2 недели назад', 14],
    ['неделю назад', 7],
    ['2 тижні тому', 14],
    ['3 日前', 3],
    ['3日前', 3],
    ['３日前', 3],
    ['1 か月前', 30],
    ['2 ヶ月前', 60],
    ['昨日', 1],
    ['3天前', 3],
    ['2 周前', 14],
    ['1 个月前', 30],
    ['3일 전', 3],
    ['1주 전', 7],
    ['2달 전', 60],
    ['för 3 dagar sedan', 3],
    ['for 3 dager siden', 3],
    ['3 päivää sitten', 3],
    ['před 3 dny', 3],
    ['πριν από 3 ημέρες', 3],
    ['3 gün önce', 3],
    ['לפני 3 ימים', 3],
    ['قبل 3 أيام', 3],
    ['3 ngày trước', 3],
  ])('%s', (shown, days) => expect(dayOf(shown)).toBe(ago(days)));

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
  it.each([
    ['Reviewed on 3 June 2024', '2024-06-03'],
    ['June 3, 2024', '2024-06-03'],
    ['Jan 3, 2026', '2026-01-03'],
    ['Updated Jan 3, 2026', '2026-01-03'],
    ['Monday, June 3, 2024', '2024-06-03'],
    ['June 3rd, 2024 at 3:04 PM', '2024-06-03'],
    ['3 June 2024, 14:30', '2024-06-03'],
    ['Reviewed in the United States on June 3, 2024', '2024-06-03'],
    ['Rezension aus Deutschland vom 3. Juni 2024', '2024-06-03'],
    ['Commentaire en France le 3 juin 2024', '2024-06-03'],
    ['Mo., 3. Juni 2024', '2024-06-03'],
    ['1er juin 2024', '2024-06-01'],
    ['3 de junio de 2024', '2024-06-03'],
    ['3 giugno 2024', '2024-06-03'],
    ['3 juni 2024', '2024-06-03'],
    ['3 de junho de 2024', '2024-06-03'],
    ['3 czerwca 2024', '2024-06-03'],
    ['3 июня 2024 г.', '2024-06-03'],
    ['3 червня 2024', '2024-06-03'],
    ['2024年6月3日', '2024-06-03'],
    ['2024년 6월 3일', '2024-06-03'],
    ['2024-06-03', '2024-06-03'],
    ['2024. 6. 3.', '2024-06-03'],
    ['03.06.2024', '2024-06-03'],
    ['6/21/24', '2024-06-21'],
    ['21/6/24', '2024-06-21'],
    ['21-06-2024', '2024-06-21'],
    ['05/05/2024', '2024-05-05'],
    ['June 3', '2025-06-03'],
    ['Feb 3', '2026-02-03'],
    ['24. Dezember', '2025-12-24'],
    ['Monday', '2026-03-09'],
    ['Friday at 3:04 PM', '2026-03-06'],
    ['29 February 2024', '2024-02-29'],
  ])('%s', (shown, day) => expect(dayOf(shown)).toBe(day));

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
  it.each([
    ...[
      '',
      ' ',
      '#',
      '1',
      'a',
      'ago',
      '3 ago',
      'weeks ago',
      'days',
      '3 weeks',
      '2 years',
      '2024',
      'March',
      'mar',
      'June 2024',
    ],
    ...[
      '06/05/2024',
      '6/7/24',
      '1/2/3',
      '99/99/99',
      '30 February 2024',
      '31.04.2024',
      '29 February 2023',
      '2024-13-01',
    ],
    ...[
      'tomorrow',
      'in 3 days',
      'in 3 Tagen',
      'dentro de 3 días',
      'June 3, 2030',
      '2026-03-11',
      '11 March 2026',
      'next week',
    ],
    ...[
      '2 reviews',
      '12 photos',
      '4.5',
      '5/5',
      '3 stars',
      'Local Guide · 24 reviews',
      'since 2019',
      'vor Ort',
      '3 for 2',
    ],
    ...['Open 24 hours', '10:30', '24/7', '+49 30 123456', 'Tuesday', 'mar 3', 'May I come in', 'Sat', '1999 photos'],
    'Great place, been going 3 weeks ago',
    'I ordered 3 days ago and nothing',
    'We came on June 3, 2024 and waited',
    'Visited in June',
    'June 3, 2024 – June 5, 2024',
    '3 June 4 July 2024',
    '1.2.3.4',
  ])('%s', (shown) => expect(dayOf(shown)).toBeNull());

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
