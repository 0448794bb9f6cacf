/** Signs that only count in a cold reply: a harsh review answered without one kind word, offer or word of our part. */

import type { Found, RuleInput } from '../rules/rule';
import type { ParsedDraft, Sentence, Word } from '../text';
import { isSharp, measureHeat } from './heat';

/** A cold reply is at least this long: two words of a half-written draft are not cold yet. */
const MIN_WORDS = 14;

/** Is the whole reply cold? */
export function isCold({ draft, review, warmth }: RuleInput): boolean {
  return review.harsh && !review.question && warmth === 0 && draft.words.length >= MIN_WORDS;
}

const POLITE = new Set('could would can may might which please deal shall meant how'.split(' '));

/** Questions that ask for nothing: in a cold reply they are rhetorical. */
export function findRhetoric(input: RuleInput): Found[] {
  // The question is itself one sign of heat.
  if (!isCold(input) || measureHeat(input) < 2) return [];
  const { draft } = input;
  return draft.sentences
    .filter(
      (sentence) =>
        sentence.question && sentence.last - sentence.first >= 2 && !sentenceStartsWith(draft, sentence, POLITE),
    )
    .map(({ start, end }) => ({ start, end }));
}

/** Sharp words in a heated reply that are not the reviewer's own, and the reviewer's words held up in quotation marks. */
export function findStance(input: RuleInput): Found[] {
  if (measureHeat(input) < 2 || input.warmth > 0) return [];
  const { draft, review } = input;
  const found: Found[] = [];
  for (const word of draft.words)
    if (isSharp(word) && !word.quoted && !word.reported && !review.words.has(word.form))
      found.push({ start: word.start, end: word.end, severity: 'medium' });
  for (const { start, end } of draft.quotes)
    if (
      end - start < 80 &&
      draft.words.some((word) => word.start >= start && word.end <= end && review.words.has(word.form))
    )
      found.push({ start, end, severity: 'medium' });
  return found;
}

/** Exact figures the review does not have, in a sentence about the customer. */
export function findColdFigures(input: RuleInput): Found[] {
  if (!isCold(input)) return [];
  const { draft, review } = input;
  const found: Found[] = [];
  for (const sentence of draft.sentences) {
    let you: Word | null = null;
    let figure: Word | null = null;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || word.quoted) continue;
      if (word.form === 'you' || word.form === 'your') you ??= word;
      else if (word.kind !== 'word' && /^\d/.test(word.form) && !review.words.has(word.form)) figure = word;
    }
    if (you && figure) found.push({ start: Math.min(you.start, figure.start), end: Math.max(you.end, figure.end) });
  }
  return found;
}

function sentenceStartsWith(draft: ParsedDraft, sentence: Sentence, forms: ReadonlySet<string>): boolean {
  for (let i = sentence.lead; i <= Math.min(sentence.last, sentence.lead + 3); i++)
    if (forms.has(draft.words[i]?.form ?? '')) return true;
  return false;
}
