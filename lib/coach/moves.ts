/** Moves that several rules look for: how specific a sentence is, an apology and what follows it. */
import { GENERIC_WORDS } from './moves/generic-words';
import type { ParsedDraft, Sentence } from './text';

/** How many words of a sentence say something of this customer; names, figures and addresses are left out. */
export function countSpecificWords(draft: ParsedDraft, sentence: Sentence): number {
  let count = 0;
  for (let i = sentence.first; i <= sentence.last; i++) {
    const word = draft.words[i];
    if (!word || word.kind !== 'word' || word.capital || GENERIC_WORDS.has(word.form)) continue;
    count++;
  }
  return count;
}

/** Could the sentence stand under any review? One word in `share` may be its own. */
export function isGenericSentence(draft: ParsedDraft, sentence: Sentence, share: number): boolean {
  const length = sentence.last - sentence.first + 1;
  return countSpecificWords(draft, sentence) <= Math.floor(length / share);
}

/** Does any of `forms` stand between the words `first` and `last`, both included? */
export function hasAny(draft: ParsedDraft, first: number, last: number, forms: ReadonlySet<string>): boolean {
  for (let i = first; i <= last; i++) if (forms.has(draft.words[i]?.form ?? '')) return true;
  return false;
}

const SORRY = new Set(['sorry', 'apologise', 'apologize', 'apologies', 'apology', 'apologises', 'apologizes', 'regret']);

/** The first word of an apology in `first..last`, or -1. */
export function findApology(draft: ParsedDraft, first: number, last: number): number {
  for (let i = first; i <= last; i++) if (SORRY.has(draft.words[i]?.form ?? '')) return i;
  return -1;
}

/** The sentence before this one, or `undefined` at the start of the draft. */
export function sentenceBefore(draft: ParsedDraft, sentence: Sentence): Sentence | undefined {
  const index = draft.words[sentence.first]?.sentence ?? 0;
  return index > 0 ? draft.sentences[index - 1] : undefined;
}

/** Does the sentence end with the words `first..last` and begin with them too (greetings and openers apart)? */
export function isWholeSentence(sentence: Sentence, first: number, last: number): boolean {
  return first <= sentence.lead && last === sentence.last;
}

/** Does the sentence give a figure, an address or a link, as a route to a person would? */
export function hasAddress(draft: ParsedDraft, sentence: Sentence): boolean {
  for (let i = sentence.first; i <= sentence.last; i++) {
    const kind = draft.words[i]?.kind;
    if (kind === 'email' || kind === 'url' || kind === 'number') return true;
  }
  return false;
}

/** How many different words of the sentence are in `forms`. */
export function countDistinct(draft: ParsedDraft, sentence: Sentence, forms: ReadonlySet<string>): number {
  const seen = new Set<string>();
  for (let i = sentence.first; i <= sentence.last; i++) {
    const form = draft.words[i]?.form ?? '';
    if (forms.has(form)) seen.add(form);
  }
  return seen.size;
}

/** Is a word of `first..last` inside quotation marks or retold? */
export function isQuoted(draft: ParsedDraft, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const word = draft.words[i];
    if (word?.quoted || word?.reported) return true;
  }
  return false;
}

/** `text` with a capital where the words `hit` covers begin with one, and without where they do not. */
export function withCapitalOf(draft: ParsedDraft, first: number, text: string): string {
  const capital = draft.words[first]?.capital ?? true;
  const head = text.slice(0, 1);
  if (!capital && /^I(?:'|\s)/.test(text)) return text;
  return (capital ? head.toUpperCase() : head.toLowerCase()) + text.slice(1);
}
