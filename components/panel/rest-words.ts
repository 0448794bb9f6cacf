import { dayWords } from '../workbook/case-words';

/** Day and time as the clock on the wall shows it: "tomorrow 9:00". Times are milliseconds since 1970. */
export function timeInWords(at: number, now: number): string {
  const date = new Date(at);
  return `${dayWords(at, now)} ${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Until when a reply rests, and how it is reminded of. */
export function restWords(until: number, now: number, notify: boolean): string {
  const beside = notify ? ' and by a notification' : '';
  return `Rests until ${timeInWords(until, now)}. You will be reminded at the toolbar button${beside}.`;
}
