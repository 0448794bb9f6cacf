import { describe, expect, test } from 'vitest';
import { readAge } from '../../lib/coach/triage/age';

const TODAY = Date.UTC(2026, 4, 20, 15);

describe('the age of a review', () => {
  test.each<[string, number]>([
    ['3 weeks ago', 21],
    ['a day ago', 1],
    ['an hour ago', 0],
    ['Edited 2 months ago', 60],
    ['two years ago', 730],
    ['5d', 5],
    ['2w ago', 14],
    ['just now', 0],
    ['yesterday', 1],
    ['last week', 7],
    ['Today', 0],
  ])('"%s" is %i days', (date, days) => {
    expect(readAge(date)).toBe(days);
  });

  test.each<[string, number]>([
    ['17 May 2026', 3],
    ['May 17, 2026', 3],
    ['Reviewed in Ireland on 1 April 2026', 49],
    ['2026-05-20', 0],
    ['20 May 2025', 365],
    ['5/14/26', 6],
    ['14.5.2026', 6],
  ])('"%s" is %i days when today is known', (date, days) => {
    expect(readAge(date, TODAY)).toBe(days);
    expect(readAge(date)).toBeNull();
  });

  test.each<[string | null | undefined]>([
    [null],
    [undefined],
    [''],
    ['NEW'],
    ['5/6/2026'],
    ['recently'],
    ['vor 3 Wochen'],
    ['ago'],
    ['some weeks ago'],
    ['May'],
    ['21 May 2026'],
    ['2026-13-40'],
    ['14/15/2026'],
    ['May 2026'],
    ['99999 weeks ago'],
  ])('"%s" stays unknown', (date) => {
    expect(readAge(date, TODAY)).toBeNull();
  });
});
