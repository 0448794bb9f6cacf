/** By when, in English: "on Tuesday", "by Friday", "within three days", "this week". Nothing else is understood. */
import { endOfDay } from './days';

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `\\d{1,3}|an?|${NUMBERS.join('|')}|a couple of|a few`;
const PART = 'morning|afternoon|evening|night|noon|midday|lunchtime';
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
/** Short names where something stands before them; "sat" and "sun" are other words too. */
const DAY = DAYS.slice(1).join('|');
const SHORT_DAY = `${DAY}|mon|tues?|weds?|thu|thurs?|fri`;
const NTH = '(\\d{1,2})(?:st|nd|rd|th)';
/** What may follow a day: its hour, "week" as in "Tuesday week", another day. */
const AT = `(?: (?:${PART}|first thing))?(?: at (?:about )?\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?)?`;
const ON = `(?: (week|fortnight))?${AT}(?: or (?:on )?(${DAY}))?`;

const NOT_BEFORE_A_DAY = 'for|of|last|every|each|the|and|or|to|since|all|that|than|past|previous|a|your|our|about';

/** Words, and the last day they mean: days from today, or `null` where there is no such day. */
const WAYS: readonly (readonly [RegExp, (match: RegExpExecArray, today: Date) => number | null])[] = [
  [
    new RegExp(
      `\\b(?:(?:by|before) (?:the )?end of (?:the )?(?:day|today)|by (?:eod|close of business)|(?:later |first thing )?today|tonight|this (?:${PART})|right away|straight away|immediately)\\b`,
      'i',
    ),
    () => 0,
  ],
  [/\b(?:by |before |first thing |on )?(?:the )?day after tomorrow\b/i, () => 2],
  [new RegExp(`\\b(?:by |before |from |first thing |later )?tomorrow(?: (?:${PART}))?\\b`, 'i'), () => 1],
  [
    new RegExp(
      `\\b(?:within|in) (?:the next )?(?:(?:${NUMBER})(?: or | to |[-–]))?(${NUMBER}|few|couple of) (?:working |business )?(hour|day|week|month|fortnight)s?\\b`,
      'i',
    ),
    (match, today) => spanOf(match, today),
  ],
  [/\bwithin the week\b/i, () => 7],
  [/\b(?:by |before |at )?(?:the )?end of (?:the|this) week\b/i, (_, today) => daysTo(today, 0)],
  [/\b(?:by |before |at )?(?:the )?end of (?:the|this) month\b/i, (_, today) => daysLeftIn(today)],
  [/\b(?:(?:later )?this week(?:end)?|(?:at|on|over) the weekend)\b/i, (_, today) => daysTo(today, 0)],
  [/\b(?:early |later |some ?time )?next week\b/i, (_, today) => daysTo(today, 0) + 7],
  [
    new RegExp(
      `\\b(?:(?:on|by|before|until|from|this|next|coming|first thing) ){1,3}(${SHORT_DAY})(?![a-z])${ON}\\b`,
      'i',
    ),
    (match, today) => weekdayOf(match, today),
  ],
  // "I'll ring you Thursday."
  [
    new RegExp(`(?<!\\b(?:${NOT_BEFORE_A_DAY}) )\\b(${DAY})${ON}(?=[.!]?\\s*$)`, 'i'),
    (match, today) => weekdayOf(match, today),
  ],
  [
    new RegExp(`\\b(a|one|two) weeks? (?:on|from) (${DAY})\\b`, 'i'),
    ([, weeks, day], today) => daysAhead(today, day) + (weeks?.toLowerCase() === 'two' ? 14 : 7),
  ],
  [
    new RegExp(`\\b(?:(?:on|by|before|from) )?(?:${DAY}),? (?:the )?${NTH}\\b`, 'i'),
    (match, today) => notAfter(match, nthOf(match[1], today)),
  ],
  // Not "on the 3rd floor".
  [
    new RegExp(`\\b(?:on|by|before) the ${NTH}(?=\\s*$|[.,;!)]| (?:at|so|and|latest|of (?:the|this) month)\\b)`, 'i'),
    (match, today) => notAfter(match, nthOf(match[1], today)),
  ],
  [
    new RegExp(
      `\\b(?:on|by|before|from) (?:(?:${DAY}),? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b`,
      'i',
    ),
    (match, today) => notAfter(match, dateOf(match[1], match[2], today)),
  ],
  [
    new RegExp(`\\b(?:on|by|before|from) (?:(?:${DAY}),? )?(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?\\b`, 'i'),
    (match, today) => notAfter(match, dateOf(match[2], match[1], today)),
  ],
];

/** Where in a text the first such words stand (UTF-16 units), and the last millisecond of the local day they name; `null` where there are none. */
export function findWhen(text: string, now: number): { start: number; end: number; by: number } | null {
  const today = new Date(now);
  const found = WAYS.flatMap(([pattern, daysOf]) => {
    const match = pattern.exec(text);
    const days = match === null ? null : daysOf(match, today);
    if (match === null || days === null) return [];
    return [{ start: match.index, end: match.index + match[0].length, by: endOfDay(now, days) }];
  });
  // Of two that begin together the longer says more: "by Friday", "by Friday 3 June".
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

/** Days until the end of the span; working days are counted with the weekends between. */
function spanOf(match: RegExpExecArray, today: Date): number | null {
  const words = (match[1] ?? '').toLowerCase();
  const count = /^\d/.test(words)
    ? Number(words)
    : words.endsWith('few')
      ? 3
      : words.includes('couple')
        ? 2
        : Math.max(1, NUMBERS.indexOf(words) + 1);
  const unit = match[2]?.toLowerCase();
  if (unit === 'hour') {
    const then = new Date(today.getTime() + count * 3_600_000);
    return Math.round(
      (Date.UTC(then.getFullYear(), then.getMonth(), then.getDate()) -
        Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) /
        86_400_000,
    );
  }
  if (unit === 'day') return /working|business/i.test(match[0]) ? workingDays(today, count) : count;
  return count * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 30);
}

function workingDays(today: Date, count: number): number {
  let days = 0;
  for (let left = count; left > 0; ) {
    days += 1;
    const weekday = (today.getDay() + days) % 7;
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return days;
}

/** Days to the next such weekday; 0 where it is today. */
function daysTo(today: Date, weekday: number): number {
  return (weekday - today.getDay() + 7) % 7;
}

/** 0 (Sunday) to 6, by a name of three letters or more. */
function indexOf(name = ''): number {
  return DAYS.findIndex((day) => day.startsWith(name.slice(0, 3).toLowerCase()));
}

/** Days to the nearest such weekday to come, never today. */
function daysAhead(today: Date, name: string | undefined): number {
  return daysTo(today, indexOf(name)) || 7;
}

/** "Next Tuesday" is the one of the week after this; a bare one is the nearest to come, never today. */
function weekdayOf(match: RegExpExecArray, today: Date): number | null {
  const [words, day, later, other] = match;
  let days = daysAhead(today, day);
  if (/\bnext\b/i.test(words) && days <= daysTo(today, 0)) days += 7;
  if (later !== undefined) days += later.toLowerCase() === 'week' ? 7 : 14;
  if (other !== undefined) days += (indexOf(other) - indexOf(day) + 7) % 7;
  return notAfter(match, days);
}

/** "Before Friday" is by the day before. */
function notAfter([words]: RegExpExecArray, days: number | null): number | null {
  return days !== null && days > 0 && /\bbefore\b/i.test(words) ? days - 1 : days;
}

/** The next such day of a month: of this one where it is still to come. */
function nthOf(day: string | undefined, today: Date): number | null {
  const names = [today.getMonth(), (today.getMonth() + 1) % 12].map((month) => MONTHS[month]);
  const days = names.map((name) => dateOf(day, name, today)).filter((one) => one !== null && one < 62);
  return days[0] ?? null;
}

function daysLeftIn(today: Date): number {
  return new Date(today.getFullYear(), today.getMonth() + 1, 0).getDate() - today.getDate();
}

/** The next such day of the year, where it is less than ten months away: else it has been. */
function dateOf(day: string | undefined, month: string | undefined, today: Date): number | null {
  const at = MONTHS.findIndex((name) => name.startsWith((month ?? '').toLowerCase().slice(0, 3)));
  for (const year of [today.getFullYear(), today.getFullYear() + 1]) {
    const date = new Date(year, at, Number(day));
    const days = Math.round(
      (Date.UTC(year, at, Number(day)) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / 86_400_000,
    );
    if (date.getMonth() === at && days >= 0 && days <= 300) return days;
  }
  return null;
}
