/** What the database's indexes hold of a case: the casebook's own, and those that the background looks things up by. */
import type { Case } from '../casebook/case';
import { whenOf } from '../casebook/due';
import type { CaseFilter } from '../casebook/filter';
import { indexOfCase } from '../casebook/index-of-case';
import { remindersOf } from '../casebook/reminders';
import type { Span } from './kept-table';

/** The latest moment a `Date` can hold, milliseconds since 1970. */
const LATEST = 8.64e15;
/** Digits of it in base 36. */
const DIGITS = 11;

const fromLatest = (time: number): string =>
  Math.round(LATEST - Math.max(0, time))
    .toString(36)
    .padStart(DIGITS, '0');

/** Place of a case in the list of all, newest first: no two have the same, so a page ends at one and the next begins behind it. */
export const placeOf = (one: Case): string => `${fromLatest(whenOf(one))} ${one.id}`;

/** Cases of a span of time, newest first, behind a place. */
export function spanOfTime({ since, until }: Pick<CaseFilter, 'since' | 'until'>, after = ''): Span {
  const from = until === undefined ? '' : fromLatest(until);
  // The next text there is after a place: no place is between them.
  const behind = after === '' ? '' : `${after}\u0000`;
  return {
    index: 'newest',
    from: behind > from ? behind : from,
    to: since === undefined ? '\uffff' : `${fromLatest(since)}\uffff`,
  };
}

/** Words that nearly every review has: they find nobody, and would be a third of the index. Folded; no names among them. */
const COMMON: readonly string[] = (
  'a about all also an and any are as at be because been but by can could did do does for from get got had has have he her him his ' +
  'how i if in into is it its just me more my no not of on one only or our out she so some than that the their them then there they ' +
  'this to too up us very was we were what when which who with would you your'
).split(' ');
const COMMON_WORDS: ReadonlySet<string> = new Set(COMMON);

/** Whether the index of words says little of a word that is looked for: it begins one of those that are left out. */
export const isVague = (word: string): boolean => COMMON.some((common) => common.startsWith(word));

/** What a case is, said as words that nobody can write: no word begins with "=". */
function facetsOf({ site, kind, cause, status, review }: Case): string[] {
  const facets = [`=kind ${kind}`, `=cause ${cause ?? 'none'}`, `=status ${status}`];
  if (site !== null) facets.push(`=site ${site}`);
  if (review.stars !== null) facets.push(`=stars ${review.stars}`);
  return facets;
}

/** Spans of the index of words, one for each thing a filter asks for (but time): what is in all of them may match. */
export function spansOf({ site, kind, cause, status, starsAtMost }: CaseFilter, words: readonly string[]): Span[] {
  const only = (word: string): Span => ({ index: 'words', from: word, to: word });
  const spans = words.map((word): Span => ({ index: 'words', from: word, to: `${word}\uffff` }));
  if (site !== undefined) spans.push(only(`=site ${site}`));
  if (kind !== undefined) spans.push(only(`=kind ${kind}`));
  if (cause !== undefined) spans.push(only(`=cause ${cause}`));
  if (status !== undefined) spans.push(only(`=status ${status}`));
  if (starsAtMost !== undefined) spans.push({ index: 'words', from: '=stars 1', to: `=stars ${starsAtMost}` });
  return spans;
}

/** The next reminder that was not given yet, milliseconds since 1970; `null` where none will come. */
function nextReminder(one: Case): number | null {
  if (one.sample) return null;
  const open = remindersOf(one).filter(({ id }) => !one.told.includes(id));
  return open.length === 0 ? null : Math.min(...open.map(({ at }) => at));
}

/** See the head of this file. */
export function indexCase(one: Case): Record<string, string | number | string[]> {
  const casebook = indexOfCase(one);
  const remind = nextReminder(one);
  const words = Array.isArray(casebook.words) ? casebook.words : [];
  return {
    ...casebook,
    newest: placeOf(one),
    words: [...words.filter((word) => !COMMON_WORDS.has(word)), ...facetsOf(one)],
    ...(remind === null ? {} : { remind }),
    ...(one.repliedAt === null || one.reply === null || one.sample ? {} : { replied: one.repliedAt }),
  };
}
