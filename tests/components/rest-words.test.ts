import { expect, test } from 'vitest';
import { restWords, timeInWords } from '../../components/panel/rest-words';

/** A Tuesday, late. */
const NOW = new Date(2026, 4, 19, 22, 40).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 4, day, hour, minute).getTime();

test('names the time as the clock on the wall does', () => {
  expect(timeInWords(at(20, 9), NOW)).toBe('tomorrow 9:00');
  expect(timeInWords(at(19, 23, 5), NOW)).toBe('today 23:05');
});

test('says how the rest is reminded of', () => {
  const told = 'Rests until tomorrow 9:00. You will be reminded at the toolbar button';
  expect(restWords(at(20, 9), NOW, false)).toBe(`${told}.`);
  expect(restWords(at(20, 9), NOW, true)).toBe(`${told} and by a notification.`);
});
