/** What a reply does, sentence by sentence: the evidence that the ticks for empathy, owning and fixing are weighed on. */
import type { ParsedDraft } from '../text';
import { createSignFinder } from './cues';
import { CLASSES, CUES } from './lexicon';

/**
 * Owning up · mended · will be mended · seeing how it was for them · arguing · stock phrases and small print ·
 * a way to reach a person · thanking · sorry · their people.
 */
export type Sign = keyof typeof CUES;

/** The words that tell each sign, by index. */
export type SignWords = Record<Sign, number[]>;

/** In how many sentences each sign is found. */
export type SignCounts = Record<Sign, number> & {
  /** A feeling line in the first two sentences, where readers look for it. */
  feelsEarly: boolean;
};

const EARLY_SENTENCES = 2;
const SIGNS = Object.keys(CUES) as Sign[];
const findSigns = createSignFinder<Sign>(CLASSES, CUES);

/** All signs of the draft. */
export function readSigns(draft: ParsedDraft): SignWords {
  const words = Object.fromEntries(SIGNS.map((sign) => [sign, []])) as unknown as SignWords;
  for (const { sign, word } of findSigns(draft)) words[sign].push(word);
  return words;
}

/** Counts sentences, not words; a question owns, mends and feels nothing. */
export function countSigns(draft: ParsedDraft, found: SignWords): SignCounts {
  const counts = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Record<Sign, number>;
  let feelsEarly = false;
  for (const sign of SIGNS) {
    let last = -1;
    for (const word of found[sign]) {
      const at = draft.words[word]?.sentence ?? -1;
      if (last === at || (sign !== 'fights' && draft.sentences[at]?.question)) continue;
      last = at;
      counts[sign]++;
      if (sign === 'feels' && at < EARLY_SENTENCES) feelsEarly = true;
    }
  }
  return { ...counts, feelsEarly };
}
