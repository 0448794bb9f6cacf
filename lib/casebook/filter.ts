/** Which cases are looked for. */
import type { ReviewKind } from '../coach/types';
import type { Case, CaseCause, CaseStatus } from './case';
import { whenOf } from './due';
import { searchedText } from './index-of-case';
import { wordsOf } from './words-of';

/** What is not given does not matter. */
export interface CaseFilter {
  /** Words, in any order, each the beginning of a word in author, review, reply, points, promises, improvements, notes. */
  words?: string;
  site?: string;
  kind?: ReviewKind;
  cause?: CaseCause | 'none';
  status?: CaseStatus;
  /** Reviews with so many stars at most; those without stars are not meant then. */
  starsAtMost?: number;
  /** Reviewed (or, where that is not known, first worked on) in this span, both ends in it; milliseconds since 1970. */
  since?: number;
  until?: number;
}

/** Whether a case is one of those looked for. */
export function matchesCase(filter: CaseFilter, one: Case): boolean {
  const { site, kind, cause, status, starsAtMost, since, until } = filter;
  if (site !== undefined && one.site !== site) return false;
  if (kind !== undefined && one.kind !== kind) return false;
  if (cause !== undefined && (one.cause ?? 'none') !== cause) return false;
  if (status !== undefined && one.status !== status) return false;
  if (starsAtMost !== undefined && (one.review.stars === null || one.review.stars > starsAtMost)) return false;
  const when = whenOf(one);
  if (since !== undefined && when < since) return false;
  if (until !== undefined && when > until) return false;
  return filter.words === undefined || hasWords(filter.words, one);
}

function hasWords(words: string, one: Case): boolean {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return true;
  const there = wordsOf(searchedText(one));
  return wanted.every((start) => there.some((word) => word.startsWith(start)));
}
