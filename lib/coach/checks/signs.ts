/** What a reply does, sentence by sentence: the evidence that the ticks for empathy, owning and fixing are weighed on. */
import type { ParsedDraft } from '../text';
import { CLASSES } from './classes';
import { createSignFinder } from './cues';
import { CUES } from './lexicon';

/**
 * Owning up · mended, or dated · a deed of ours · days, places, gifts · seeing how it was for them · arguing · stock phrases and small print ·
 * a way to reach a person · thanking · sorry · their people.
 */
export type Sign = keyof typeof CUES;

/** The words that tell each sign, by index. */
export type SignWords = Record<Sign, number[]>;

/** In how many sentences each sign is found. */
export type SignCounts = Record<Sign, number>;

const EARLY_SENTENCES = 2;
const SIGNS = Object.keys(CUES) as Sign[];
/** Every cue that fires, in the order of the words. */
export const findSigns = createSignFinder<Sign>(CLASSES, CUES);

/** All signs of the draft. */
export function readSigns(draft: ParsedDraft): SignWords {
  const words = Object.fromEntries(SIGNS.map((sign) => [sign, []])) as unknown as SignWords;
  for (const { sign, word } of findSigns(draft)) words[sign].push(word);
  return words;
}

const isAsked = (draft: ParsedDraft, sign: Sign, sentence: number): boolean =>
  sign !== 'fights' && draft.sentences[sentence]?.question === true;

/** Counts sentences, not words; a question owns, mends and feels nothing. */
export function countSigns(draft: ParsedDraft, found: SignWords): SignCounts {
  const counts = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as SignCounts;
  for (const sign of SIGNS) {
    let last = -1;
    for (const word of found[sign]) {
      const at = draft.words[word]?.sentence ?? -1;
      if (last === at || isAsked(draft, sign, at)) continue;
      last = at;
      counts[sign]++;
    }
  }
  return counts;
}

/** Signs that stand in the first two sentences, where readers look for them. */
export function findEarly(draft: ParsedDraft, found: SignWords): ReadonlySet<Sign> {
  const isEarly = (sign: Sign, word: number): boolean => {
    const at = draft.words[word]?.sentence ?? EARLY_SENTENCES;
    return at < EARLY_SENTENCES && !isAsked(draft, sign, at);
  };
  return new Set(SIGNS.filter((sign) => found[sign].some((word) => isEarly(sign, word))));
}
