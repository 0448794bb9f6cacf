/**
 * What the sentence model looks at. Word and character sequences are hashed, so nobody's words are in the asset; the rest
 * are a few dozen plain numbers: place, length, stars, what the review already said, what the rules found.
 */
import type { DraftContext, Finding, Review } from '../types';
import { hashOf } from './hash';

/** A sentence among the others of its reply, and what the rules say of it. */
export interface ModelSentence {
  text: string;
  /** Ids of the rules with a finding in it. */
  rules: readonly string[];
}

/** A reply as the model takes it. */
export interface ModelReply {
  sentences: readonly ModelSentence[];
  /** Ids of the rules with a finding on the whole reply. */
  wholeRules: readonly string[];
  review: Review | null;
  /** Whose place it is written in: the first word of the surface's id. */
  place: string;
}

/** A draft or a labelled reply as the model takes it: `spans` are its sentences, UTF-16, each with the rules that found something there. */
export function readModelReply(
  findings: readonly Finding[],
  spans: readonly { start: number; end: number }[],
  text: string,
  { review, surface }: Pick<DraftContext, 'review' | 'surface'>,
): ModelReply {
  return {
    sentences: spans.map(({ start, end }) => ({
      text: text.slice(start, end).trim(),
      rules: findings
        .filter((one) => one.start !== null && one.end !== null && one.start < end && one.end > start)
        .map(({ rule }) => rule),
    })),
    wholeRules: findings.filter(({ start }) => start === null).map(({ rule }) => rule),
    review,
    place: surface.split('-')[0] ?? '',
  };
}

/** Hashed features: bucket and value, side by side. */
export interface Sparse {
  buckets: number[];
  values: number[];
}

/** Buckets of the hashed features. */
export const BUCKETS = 1 << 17;
/** How much each family of features may weigh together, found by trying on files held out. */
const SHARE = { words: 1, letters: 1, rest: 0.7 } as const;
const LETTER_LENGTHS = [3, 4, 5];

/** Lower-case words and the marks that carry tone; a run of digits counts as one word of its length. */
export function readTokens(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+|\d+|[!?.,:;"“”…]/gu) ?? [];
  return found.map((token) => (/^\d/.test(token) ? `#${Math.min(token.length, 5)}` : token));
}

/** All sequences of up to `longest` tokens, as texts that begin with `family`. */
export function* sequences(tokens: readonly string[], longest: number, family: string): Generator<string> {
  for (let start = 0; start < tokens.length; start++) {
    let text = family;
    for (let length = 0; length < longest && start + length < tokens.length; length++) {
      text += ` ${tokens[start + length]}`;
      yield text;
    }
  }
}

function* letters(tokens: readonly string[]): Generator<string> {
  for (const token of tokens) {
    if (!/^[\p{L}']/u.test(token)) continue;
    const padded = ` ${token} `;
    for (const length of LETTER_LENGTHS) {
      for (let start = 0; start + length <= padded.length; start++) yield `c${padded.slice(start, start + length)}`;
    }
  }
}

/** The buckets of the texts, each once, in the order in which they come. */
export function bucketsOf(texts: Iterable<string>, buckets = BUCKETS): Set<number> {
  const found = new Set<number>();
  for (const text of texts) found.add(hashOf(text) % buckets);
  return found;
}

/** Adds features that weigh `share` together, however many there are. */
export function addFeatures(found: ReadonlySet<number>, share: number, into: Sparse): void {
  const value = share / Math.sqrt(Math.max(1, found.size));
  for (const bucket of found) {
    into.buckets.push(bucket);
    into.values.push(value);
  }
}

/** The hashed features of every sentence of a reply. Each sentence is cut and hashed once, also for the rest of the others. */
export function readSparse({ sentences }: ModelReply): Sparse[] {
  const hashed = sentences.map(({ text }) => {
    const tokens = readTokens(text);
    return {
      words: bucketsOf(sequences(tokens, 3, 'w')),
      letters: bucketsOf(letters(tokens)),
      inRest: bucketsOf(sequences(tokens, 2, 'r')),
    };
  });
  return hashed.map((own) => {
    const into: Sparse = { buckets: [], values: [] };
    const rest = new Set<number>();
    for (const other of hashed) if (other !== own) for (const bucket of other.inRest) rest.add(bucket);
    addFeatures(own.words, SHARE.words, into);
    addFeatures(own.letters, SHARE.letters, into);
    addFeatures(rest, SHARE.rest, into);
    return into;
  });
}

const PLACES = ['google', 'yelp', 'amazon', 'other'];
const TALK = 'you your we our i my they had could should would was were not'.split(' ');
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}']+/gu) ?? [];
const numbersOf = (text: string): string[] => text.match(/\d+/g) ?? [];

/** The plain numbers of one sentence; `ruleIds` fixes the order of the rules. */
export function readPlain(reply: ModelReply, index: number, ruleIds: readonly string[]): number[] {
  const { sentences, review } = reply;
  const sentence = sentences[index];
  const text = sentence?.text ?? '';
  const words = wordsOf(text);
  const said = new Set(wordsOf(review?.text ?? '').filter((word) => word.length > 3));
  const numbersSaid = new Set(numbersOf(review?.text ?? ''));
  const numbers = numbersOf(text);
  const author = wordsOf(review?.author ?? '')[0];
  const flag = (is: boolean): number => (is ? 1 : 0);
  return [
    flag(index === 0),
    flag(index === sentences.length - 1),
    index / Math.max(1, sentences.length - 1),
    Math.min(words.length, 40) / 20,
    flag(words.length < 4),
    flag(text.includes('?')),
    flag(text.includes('!')),
    flag(/["“”]/.test(text)),
    flag(numbers.some((number) => !numbersSaid.has(number))),
    flag(numbers.some((number) => numbersSaid.has(number))),
    words.filter((word) => said.has(word)).length / Math.max(1, words.length),
    flag(words[0] === 'you'),
    ...TALK.map((word) => flag(words.includes(word))),
    flag(author !== undefined && words.includes(author)),
    Math.min(sentences.length, 16) / 8,
    ...[null, 1, 2, 3, 4, 5].map((stars) => flag((review?.stars ?? null) === stars)),
    ...PLACES.map((place) => flag(reply.place === place)),
    ...ruleIds.map((rule) => 2 * flag(sentence?.rules.includes(rule) ?? false)),
    ...ruleIds.map((rule) => flag(isElsewhere(reply, index, rule))),
  ].map((value) => value * 0.4);
}

const isElsewhere = (reply: ModelReply, index: number, rule: string): boolean =>
  reply.wholeRules.includes(rule) || reply.sentences.some((other, at) => at !== index && other.rules.includes(rule));

/** How many plain numbers there are with so many rules. */
export const plainLength = (rules: number): number => 12 + TALK.length + 2 + 6 + PLACES.length + 2 * rules;
