/** Moves that several rules look for: how specific a sentence is, an apology and what follows it. */
import { GENERIC_WORDS } from './moves/generic-words';
import { wordSet } from './moves/word-set';
import type { ParsedDraft, Sentence } from './text';
import { createTrait } from './text/vocabulary';

const TOPIC_OPENERS = wordSet('about regarding concerning with on in due because by over');
/** A word of one's own that names the topic ("about the sunbeds") weighs as many. */
const TOPIC_WEIGHT = 2;
/** Many patterns ask about the same sentence. */
const weights = new WeakMap<Sentence, number>();

/** How much of a sentence is about this customer: words of its own, more for a named topic; names, figures and addresses are left out. */
export function weighSpecificWords(draft: ParsedDraft, sentence: Sentence): number {
  const known = weights.get(sentence);
  if (known !== undefined) return known;
  let weight = 0;
  let opener = -9;
  for (let i = sentence.first; i <= sentence.last; i++) {
    const word = draft.words[i];
    if (word?.kind !== 'word') continue;
    if (TOPIC_OPENERS.has(word.form)) opener = i;
    if (word.capital || GENERIC_WORDS.has(word.form)) continue;
    weight += i - opener <= 3 ? TOPIC_WEIGHT : 1;
  }
  weights.set(sentence, weight);
  return weight;
}

const SPEAKER = wordSet('i my me');

/** Could the sentence stand under any review? One word in `share` may be its own, two at most, none where somebody says I. */
export function isGenericSentence(draft: ParsedDraft, sentence: Sentence, share: number): boolean {
  const weight = weighSpecificWords(draft, sentence);
  if (weight === 0) return true;
  const length = sentence.last - sentence.first + 1;
  return weight <= Math.min(2, Math.floor(length / share)) && !hasAny(draft, sentence.first, sentence.last, SPEAKER);
}

/** Does any of `forms` stand between the words `first` and `last`, both included? */
export function hasAny(draft: ParsedDraft, first: number, last: number, forms: ReadonlySet<string>): boolean {
  for (let i = first; i <= last; i++) if (forms.has(draft.words[i]?.form ?? '')) return true;
  return false;
}

const SORRY = wordSet('sorry apologise apologize apologies apology apologises apologizes regret');

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

/** Does the sentence give a figure, an address or a link, as a route to a person would? */
export function hasAddress(draft: ParsedDraft, sentence: Sentence): boolean {
  for (let i = sentence.first; i <= sentence.last; i++) {
    const kind = draft.words[i]?.kind;
    if (kind === 'email' || kind === 'url' || kind === 'number') return true;
  }
  return false;
}

/** How many different words of the sentence have a trait. */
export function countDistinct(draft: ParsedDraft, sentence: Sentence, trait: number): number {
  if ((sentence.traits & trait) === 0) return 0;
  const seen: number[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const word = draft.words[i];
    if (word && (word.traits & trait) !== 0 && !seen.includes(word.id)) seen.push(word.id);
  }
  return seen.length;
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

/** Does one of `forms` stand within `reach` words before the word `first`, in the same sentence? */
export function hasBefore(draft: ParsedDraft, first: number, reach: number, forms: ReadonlySet<string>): boolean {
  const sentence = draft.words[first]?.sentence;
  for (let i = first - 1; i >= first - reach; i--) {
    const word = draft.words[i];
    if (!word || word.sentence !== sentence) return false;
    if (forms.has(word.form)) return true;
  }
  return false;
}

const BE = createTrait('is are was were be been being');
const PARTICIPLES = wordSet(
  'sent done made taken given broken lost left told kept held found known shown written seen chosen driven drawn set put',
);
const BETWEEN = wordSet('not also been being fully duly currently promptly correctly initially');

/** The word after a passive's "was" ("was not fully recorded" is `recorded`) in the sentence, or -1. */
export function findPassive(draft: ParsedDraft, sentence: Sentence): number {
  if ((sentence.traits & BE) === 0) return -1;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (((draft.words[i]?.traits ?? 0) & BE) === 0) continue;
    let at = i + 1;
    while (at < sentence.last && BETWEEN.has(draft.words[at]?.form ?? '')) at++;
    const form = draft.words[at]?.form ?? '';
    if ((form.length > 4 && form.endsWith('ed')) || PARTICIPLES.has(form)) return at;
  }
  return -1;
}

const ABSTRACT_ENDINGS = [
  'tion',
  'tions',
  'ment',
  'ments',
  'ity',
  'ance',
  'ence',
  'ised',
  'ized',
  'ational',
  'ural',
  'ial',
  'ive',
];

/** How many words of the sentence have the endings of abstract nouns and office adjectives. */
export function countAbstract(draft: ParsedDraft, sentence: Sentence): number {
  let count = 0;
  for (let i = sentence.first; i <= sentence.last; i++) {
    const form = draft.words[i]?.form ?? '';
    if (form.length > 5 && ABSTRACT_ENDINGS.some((ending) => form.endsWith(ending))) count++;
  }
  return count;
}
