/** The draft, parsed once for all rules and checks: words, sentences, quoted spans. */
import { createDraftReader } from './text/reader';
import type { Spelling } from './text/spellings';

/** What a word is beside its letters; `name` is a capitalised word inside a sentence. */
export type WordKind = 'word' | 'number' | 'money' | 'percent' | 'time' | 'ordinal' | 'email' | 'url';

/** How a word is parted from the one before it: `strong` is ; : ( ) or a dash. */
export type Break = 'none' | 'comma' | 'strong';

/** One word. A contraction makes two ("didn't" is `did` and `not`), each with its own part of the span. */
export interface Word {
  /** UTF-16 offsets into the untouched draft. */
  start: number;
  end: number;
  /** Lower case, accents and full-width letters folded, zero-width characters left out, apostrophes straight. */
  form: string;
  /** Its number in `text/vocabulary.ts`; 0 for a word that no list names. */
  id: number;
  /** What form and number come from; for the matcher. */
  spelling: Spelling;
  /** Bits of `text/vocabulary.ts`. */
  traits: number;
  kind: WordKind;
  /** Index into `sentences`. */
  sentence: number;
  /** First letter is a capital. */
  capital: boolean;
  /** All letters are capitals, and there are at least two. */
  caps: boolean;
  breakBefore: Break;
  /** Inside quotation marks. */
  quoted: boolean;
  /** After "you wrote that …": the reviewer's words, retold. */
  reported: boolean;
  /** Part of one of the owner's own names. */
  own: boolean;
}

/** One sentence. Line breaks end sentences. */
export interface Sentence {
  /** UTF-16 offsets, final punctuation included, blanks around it not. */
  start: number;
  end: number;
  /** Words `first` to `last`, both included. */
  first: number;
  last: number;
  /** The first word after openers such as "and", "but", "well", or a greeting with a name. */
  lead: number;
  question: boolean;
  exclamation: boolean;
  /** Who the sentence's first subject is: "you …", "we …" or somebody else. */
  subject: 'you' | 'we' | null;
  /** The traits of all its words together: a bit that is not here is in none of them. */
  traits: number;
}

/** A span of the draft in UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** A draft that has been read once. */
export interface ParsedDraft {
  /** The untouched draft; only the first `READ_LIMIT` units (text/reader.ts) have words. */
  text: string;
  words: Word[];
  sentences: Sentence[];
  /** Quoted spans, marks included. */
  quotes: Span[];
}

/** Parses a draft (or a review). Linear in its length, never throws. */
export function parseDraft(text: string): ParsedDraft {
  return createDraftReader().read(text).draft;
}

const NEGATORS = new Set('not never no nobody nothing neither nor without hardly'.split(' '));
const CLAUSE_WORDS = new Set('but because so and that which while'.split(' '));

/** Is the word at `index` negated: a negator within four words before it, in the same clause? */
export function isNegated(draft: ParsedDraft, index: number): boolean {
  const word = draft.words[index];
  if (!word) return false;
  let breakAfter = word.breakBefore;
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const before = draft.words[i];
    if (!before || before.sentence !== word.sentence || breakAfter !== 'none') return false;
    if (NEGATORS.has(before.form)) return true;
    if (CLAUSE_WORDS.has(before.form) && before.form !== 'that') return false;
    breakAfter = before.breakBefore;
  }
  return false;
}
