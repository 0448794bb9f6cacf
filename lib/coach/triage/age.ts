/** How old a review is, from the date as the page shows it. What cannot be read for sure stays unknown. */

const DAY_MS = 86_400_000;

/** Days in a unit, by the words sites use; hours and less are today. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...'s sec secs second seconds m min mins minute minutes h hr hrs hour hours'
    .split(' ')
    .map((word) => [word, 0] as const),
  ...'d day days'.split(' ').map((word) => [word, 1] as const),
  ...'w wk wks week weeks'.split(' ').map((word) => [word, 7] as const),
  ...'mo mos mth month months'.split(' ').map((word) => [word, 30] as const),
  ...'y yr yrs year years'.split(' ').map((word) => [word, 365] as const),
]);

const COUNTS: ReadonlyMap<string, number> = new Map(
  'a an one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, Math.max(1, at - 1)] as const),
);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const NAMED: readonly (readonly [string, number])[] = [
  ['just now', 0],
  ['moments ago', 0],
  ['today', 0],
  ['yesterday', 1],
  ['last week', 7],
  ['last month', 30],
  ['last year', 365],
];

/**
 * Age in whole days, the least the words allow ("3 weeks ago" is 21). A date that names a day needs `today`
 * (milliseconds since 1970, UTC); numbers that may be day or month, and dates to come, are `null`.
 */
export function readAge(date: string | null | undefined, today?: number): number | null {
  const text = (date ?? '').slice(0, 200).toLowerCase();
  const words = text.match(/\d+|\p{L}+/gu) ?? [];
  return readAgo(words) ?? readNamed(words.join(' ')) ?? readDay(words, text, today);
}

/** "3 weeks ago", "a day ago", "2w ago", and "2d" standing alone. */
function readAgo(words: readonly string[]): number | null {
  const ago = words.indexOf('ago');
  if (ago === -1 && words.length !== 2) return null;
  const unit = UNITS.get(words[(ago === -1 ? 2 : ago) - 1] ?? '');
  const word = words[(ago === -1 ? 2 : ago) - 2] ?? '';
  const count = COUNTS.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : null);
  return unit === undefined || count === null ? null : unit * count;
}

function readNamed(text: string): number | null {
  return NAMED.find(([name]) => text === name || text.startsWith(`${name} `) || text.endsWith(` ${name}`))?.[1] ?? null;
}

/** "3 June 2024", "Jun 3, 2024", "2024-06-03", and "6/21/24", where only one order of day and month is possible. */
function readDay(words: readonly string[], text: string, today: number | undefined): number | null {
  if (today === undefined) return null;
  const found = readIso(text) ?? readSlashes(text) ?? readMonthName(words);
  if (found === null || found.month < 1 || found.month > 12 || found.day < 1 || found.day > 31) return null;
  const age = Math.floor((today - Date.UTC(found.year, found.month - 1, found.day)) / DAY_MS);
  return age < 0 || Number.isNaN(age) ? null : age;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

function readIso(text: string): Day | null {
  const [, year, month, day] = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

function readSlashes(text: string): Day | null {
  const [, first, second, last] = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)\b/.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  const [one, two] = [Number(first), Number(second)];
  const year = Number(last) + (last.length === 2 ? 2000 : 0);
  if (one > 12 && two <= 12) return { year, month: two, day: one };
  return two > 12 && one <= 12 ? { year, month: one, day: two } : null;
}

function readMonthName(words: readonly string[]): Day | null {
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  const at = words.findIndex((word) => MONTHS.includes(word.slice(0, 3)) && word.length <= 9);
  const day = [words[at - 1], words[at + 1]].find((word) => /^\d{1,2}$/.test(word ?? ''));
  if (at === -1 || year === undefined || day === undefined) return null;
  return { year: Number(year), month: MONTHS.indexOf(words[at]?.slice(0, 3) ?? '') + 1, day: Number(day) };
}
