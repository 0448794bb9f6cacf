/** By what a case is found, as terms of the index: its words, how they begin, and what is chosen of it. */
import type { Case } from '../casebook/case';
import { whenOf } from '../casebook/due';
import type { CaseFilter } from '../casebook/filter';
import { searchedText } from '../casebook/index-of-case';
import { wordsOf } from '../casebook/words-of';

/** Beginnings that are terms of their own, UTF-16 units: as ranges they would take in half of all words. */
const BEGINNINGS = [1, 2];
const LONGEST_BEGINNING = Math.max(...BEGINNINGS);
/** Words of one case that are terms; nobody writes so many. */
const MOST_WORDS = 1_000;

const beginning = (start: string): string => `<${start}`;

/** What a case is, said as words that nobody can write: no word begins with "=". */
function facetsOf({ site, kind, cause, status, review, improvements }: Case): string[] {
  const facets = [`=kind ${kind}`, `=cause ${cause ?? 'none'}`, `=status ${status}`];
  if (site !== null) facets.push(`=site ${site}`);
  if (review.stars !== null) facets.push(`=stars ${review.stars}`);
  for (const { doneAt } of improvements) facets.push(improving(doneAt !== null));
  return facets;
}

/** Term of the cases with open, or with done, improvements. */
export const improving = (done: boolean): string => `=improving ${done ? 'done' : 'open'}`;

/** All terms of a case, each once. */
export function termsOf(one: Case): Set<string> {
  const terms = new Set(facetsOf(one));
  for (const word of wordsOf(searchedText(one)).slice(0, MOST_WORDS)) {
    terms.add(word);
    for (const length of BEGINNINGS) if (word.length >= length) terms.add(beginning(word.slice(0, length)));
  }
  return terms;
}

/** Terms between two, both included, `to` with all that begins so. */
export interface TermSpan {
  from: string;
  to: string;
}

const only = (term: string): TermSpan => ({ from: `${term}\u0000`, to: `${term}\u0000` });

/** One span for each thing a filter asks for (but time): a case that matches has a term in each. */
export function spansOf({ words = '', site, kind, cause, status, starsAtMost }: CaseFilter): TermSpan[] {
  const spans = wordsOf(words).map((word) =>
    word.length <= LONGEST_BEGINNING ? only(beginning(word)) : { from: word, to: word },
  );
  if (site !== undefined) spans.push(only(`=site ${site}`));
  if (kind !== undefined) spans.push(only(`=kind ${kind}`));
  if (cause !== undefined) spans.push(only(`=cause ${cause}`));
  if (status !== undefined) spans.push(only(`=status ${status}`));
  if (starsAtMost !== undefined) spans.push({ from: '=stars 1', to: `=stars ${starsAtMost}\u0000` });
  return spans;
}

/** One span for the cases with such improvements. */
export const spanOfImproving = (done: boolean): TermSpan => only(improving(done));

/** The latest moment a `Date` can hold, milliseconds since 1970. */
const LATEST = 8.64e15;
/** Digits of it in base 36. */
const DIGITS = 11;

/** Rank of a moment in the list of all, newest first, a whole number: milliseconds from it to the latest there is. */
export const rankOfTime = (time: number): number => Math.round(LATEST - Math.max(0, time));

/** Rank of a case by its review's day. */
export const rankOf = (one: Case): number => rankOfTime(whenOf(one));

const textOf = (rank: number): string => rank.toString(36).padStart(DIGITS, '0');

/** Place of a case in the list of all, newest first: no two have the same, so a page ends at one and the next begins behind it. */
export const placeOf = (one: Case): string => `${textOf(rankOf(one))} ${one.id}`;

/** Rank in a place; -1 for the place before all (""). */
export const rankIn = (place: string): number => (place === '' ? -1 : Number.parseInt(place.slice(0, DIGITS), 36));

/** Ranks of a span of time, both included. */
export const ranksOf = ({ since, until }: Pick<CaseFilter, 'since' | 'until'>): { from: number; to: number } => ({
  from: until === undefined ? 0 : rankOfTime(until),
  to: since === undefined ? LATEST : rankOfTime(since),
});

/** Cases of a span of time as a span of the index `newest`, behind a place. */
export function spanOfTime(
  { since, until }: Pick<CaseFilter, 'since' | 'until'>,
  after = '',
): { index: string; from: string; to: string } {
  const from = until === undefined ? '' : textOf(rankOfTime(until));
  // The next text there is after a place: no place is between them.
  const behind = after === '' ? '' : `${after}\u0000`;
  return {
    index: 'newest',
    from: behind > from ? behind : from,
    to: since === undefined ? '\uffff' : `${textOf(rankOfTime(since))}\uffff`,
  };
}
