/** Sentences that set the reviewer's account right: they speak of what the review speaks of, and deny or contrast it. */
import type { ParsedDraft, Sentence } from '../text';
import { termOf } from './stems';
import { kinGroups, type ReviewTopics } from './topics';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CONTRAST = words(
  'not never no nobody none nothing neither actually fact however although contrary whereas record records camera cameras footage',
);
const GIVING = words(
  'sorry apologise apologize apologies should right fault mistake thank thanks deserve hope please refund refunded enough ours',
);
const LEAST_WORDS = 5;

function isCorrection(draft: ParsedDraft, { first, last, question }: Sentence, { all, author }: ReviewTopics): boolean {
  if (question || last - first + 1 < LEAST_WORDS) return false;
  let contrast = false;
  let shared = false;
  for (let i = first; i <= last; i++) {
    const word = draft.words[i];
    if (!word || word.quoted) continue;
    if (GIVING.has(word.form)) return false;
    contrast ||= CONTRAST.has(word.form);
    const term: string = shared || author.has(word.form) ? '' : termOf(word);
    shared ||= term !== '' && (all.terms.has(term) || kinGroups(term).some((group) => all.kin.has(group)));
  }
  return contrast && shared;
}

/** The sentences that correct the review, in order. One helps readers; a second begins an argument. */
export function findCorrections(draft: ParsedDraft, topics: ReviewTopics): Sentence[] {
  return draft.sentences.filter((sentence) => isCorrection(draft, sentence, topics));
}
