/** A date that names its day: "3 June 2024", "Jun 3, 2024", "2024-06-03", "3.6.2024", "2024年6月3日". */
import { dateTokens, readDayNames } from './date-words';
import { startOfDay } from './days';

const FIRST_YEAR = 1995;

/** A day of the calendar; `year` is `null` where none is shown. */
interface Day {
  year: number | null;
  month: number;
  day: number;
}

/**
 * The first millisecond of the one past day the text can mean, or `null`. `isBeside` says whether the words left over
 * may stand beside a date. A date without a year is the last such day.
 */
export function readCalendarDay(
  shown: string,
  tokens: readonly string[],
  isBeside: (rest: readonly string[]) => boolean,
  now: number,
): number | null {
  const text = shown.normalize('NFKC').trim();
  const instant = readInstant(text);
  if (instant !== null) return startOfDay(instant);
  const found = readNumbers(text, now) ?? readNamed(withoutClock(text, tokens));
  if (found === null || !isBeside(found.rest)) return null;
  const times = found.days.flatMap((day) => timeOf(day, now) ?? []);
  return times.length === 1 ? (times[0] ?? null) : null;
}

interface Found {
  /** Every reading that numbers allow. */
  days: Day[];
  /** Words that are no part of the date. */
  rest: string[];
}

/** An instant with its zone, as in a `datetime` attribute: the owner's day of it. */
function readInstant(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** All in numbers. Year first leaves one order, and so do full stops (no language writes month.day.year); else both are tried. */
function readNumbers(text: string, now: number): Found | null {
  const rest = (match: RegExpExecArray) => wordsIn(withoutTimes(text.replace(match[0], ' ')));
  const first =
    /(?<!\d)(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d)/.exec(text) ??
    /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(text);
  if (first !== null) {
    const [year, month, day] = numbersOf(first);
    return { days: [{ year, month, day }], rest: rest(first) };
  }
  const last = /(?<![\d.])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)(?![\d/-])/.exec(text);
  if (last === null) return null;
  const [one, two] = [Number(last[1]), Number(last[3])];
  const year = Number(last[4]) + (last[4]?.length === 2 ? 2000 : 0);
  const days = [{ year, month: two, day: one }];
  if (last[2] !== '.' && one !== two) days.push({ year, month: one, day: two });
  return { days: days.filter((day) => timeOf(day, now) !== null), rest: rest(last) };
}

function numbersOf(match: RegExpExecArray): [number, number, number] {
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** One month by name, one day, and a year or none. */
function readNamed(tokens: readonly string[]): Found | null {
  const { months, weekdayNames } = readDayNames();
  const names = tokens.filter((token) => months.has(token));
  const years = tokens.filter((token) => /^(?:19|20)\d\d$/.test(token));
  const days = tokens.filter((token) => /^\d{1,2}$/.test(token));
  const month = months.get(names[0] ?? '');
  if (month === undefined || names.length !== 1 || days.length !== 1 || years.length > 1) return null;
  // "mar 3" may be a Tuesday, "3 ago" may be a time.
  if (years.length === 0 && (weekdayNames.has(names[0] ?? '') || names[0] === 'ago')) return null;
  const numbers = tokens.filter((token) => /^\d/.test(token)).length;
  const at = tokens.indexOf(names[0] ?? '');
  // The day stands beside the month, but for "3 de junio" and "3. Juni".
  const gap = Math.abs(tokens.indexOf(days[0] ?? '') - at);
  if (numbers !== days.length + years.length || gap > 2) return null;
  const rest = tokens.filter(
    (token) => token !== names[0] && !/^\d/.test(token) && !/^(?:st|nd|rd|th|er|o)$/.test(token),
  );
  return { days: [{ year: years[0] === undefined ? null : Number(years[0]), month, day: Number(days[0]) }], rest };
}

function withoutClock(text: string, tokens: readonly string[]): readonly string[] {
  const clean = withoutTimes(text);
  return clean === text ? tokens : wordsIn(clean);
}

/** Without a time of day such as "14:30", "3:04 PM", "14h30". */
function withoutTimes(text: string): string {
  return text.replace(/(?<!\d)\d{1,2}[:h]\d\d(?::\d\d)?(?!\d)(?: ?[ap]\.?m\b\.?)?/giu, ' ');
}

function wordsIn(text: string): string[] {
  return text.trim() === '' ? [] : dateTokens(text);
}

/** The local time of a day; `null` where there is no such day, or where it is to come. */
function timeOf({ year, month, day }: Day, now: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year === null) {
    const current = new Date(now).getFullYear();
    return timeOf({ year: current, month, day }, now) ?? timeOf({ year: current - 1, month, day }, now);
  }
  if (year < FIRST_YEAR) return null;
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day && date.getTime() <= now ? date.getTime() : null;
}
