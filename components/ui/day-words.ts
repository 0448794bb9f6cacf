import { daysBetween } from '../../lib/casebook/days';

const WEEK_DAYS = 7;

/** A day as one says it: "today", "tomorrow", "Thursday", "12 June". `at` and `now` are milliseconds since 1970, local time. */
export function dayInWords(at: number, now: number): string {
  const days = daysBetween(now, at);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const date = new Date(at);
  if (days > 0 && days < WEEK_DAYS) return date.toLocaleDateString('en', { weekday: 'long' });
  const month = date.toLocaleDateString('en', { month: 'long' });
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${month}${year}`;
}

/** Day and time: "tomorrow 9:00". */
export function timeInWords(at: number, now: number): string {
  const date = new Date(at);
  return `${dayInWords(at, now)} ${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}
