import { expect, test } from 'vitest';
import { dayInWords, timeInWords } from '../../components/ui/day-words';

/** A Tuesday, late. */
const NOW = new Date(2026, 4, 19, 22, 40).getTime();
const at = (day: number, hour = 9, minute = 0, month = 4, year = 2026) =>
  new Date(year, month, day, hour, minute).getTime();

test.each([
  [at(19, 23, 59), 'today'],
  [at(20, 0), 'tomorrow'],
  [at(18), 'yesterday'],
  [at(21), 'Thursday'],
  [at(25, 23), 'Monday'],
  [at(26, 0), '26 May'],
  [at(17), '17 May'],
  [at(3, 9, 0, 0, 2027), '3 January 2027'],
])('the day of %i is %s', (time, words) => expect(dayInWords(time, NOW)).toBe(words));

test('names the time as the clock on the wall does', () => {
  expect(timeInWords(at(20), NOW)).toBe('tomorrow 9:00');
  expect(timeInWords(at(19, 23, 5), NOW)).toBe('today 23:05');
});
