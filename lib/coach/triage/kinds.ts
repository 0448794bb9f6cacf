/** Decides what kind of review it is: the text first, the stars second. The order follows the danger of getting it wrong. */
import { compilePatterns } from '../match/compile';
import { scanDraft } from '../match/scan';
import type { ParsedDraft } from '../text';
import type { Review, ReviewKind } from '../types';
import { REVIEW_SIGNS, type ReviewSign } from './lexicon';

const signs = Object.keys(REVIEW_SIGNS) as ReviewSign[];
/** Which sign each pattern tells. */
const owners = signs.flatMap((sign) => REVIEW_SIGNS[sign].map(() => sign));
type Compiled = ReturnType<typeof compilePatterns>;
let compiled: Compiled | null = null;

/** Compiled for the first review and not before: a page without one pays nothing. */
function signTrie(): Compiled {
  compiled ??= compilePatterns(signs.flatMap((sign) => [...REVIEW_SIGNS[sign]]));
  return compiled;
}

/** How often each sign occurs, counted in words covered, and what shape the review has. */
export interface ReviewReading {
  words: number;
  count: Readonly<Record<ReviewSign, number>>;
  /** Words in sentences that ask something real. */
  asked: number;
  numbers: number;
  /** Words of each sign, by word position: used to find points. */
  at: ReadonlyMap<number, ReadonlySet<ReviewSign>>;
}

/** Looks a review over once. */
export function readReview(parsed: ParsedDraft): ReviewReading {
  const at = new Map<number, Set<ReviewSign>>();
  const count = Object.fromEntries(signs.map((sign) => [sign, 0])) as Record<ReviewSign, number>;
  const openers = new Map<number, number>();
  const reproached = new Set<number>();
  const taken = new Map<ReviewSign, number>();
  for (const { index, first, last } of scanDraft(parsed, signTrie()).matches.sort((a, b) => a.first - b.first)) {
    const sign = owners[index];
    if (!sign) continue;
    const sentence = parsed.words[first]?.sentence ?? -1;
    if (sign === 'ask' && parsed.words[first] && isOpening(parsed, first))
      openers.set(sentence, Math.min(first, openers.get(sentence) ?? first));
    if (sign === 'reproach') reproached.add(sentence);
    for (let i = first; i <= last; i++) {
      const set = at.get(i);
      if (set) set.add(sign);
      else at.set(i, new Set([sign]));
    }
    // Overlapping hits of one sign are one.
    if (first > (taken.get(sign) ?? -1)) {
      count[sign]++;
      taken.set(sign, last);
    }
  }
  let asked = 0;
  for (const [index, sentence] of parsed.sentences.entries()) {
    const opener = openers.get(index);
    if (opener === undefined) continue;
    const length = sentence.last - sentence.first + 1;
    const unmarked = opener === sentence.lead && length <= 12 && parsed.sentences.length === 1;
    if (sentence.question ? !reproached.has(index) : unmarked) asked += length;
  }
  const numbers = parsed.words.filter((word) => word.kind !== 'word').length;
  return { words: parsed.words.length, count, asked, numbers, at };
}

/** A question opens its sentence, or a clause of it. */
function isOpening(parsed: ParsedDraft, index: number): boolean {
  const word = parsed.words[index];
  const sentence = word ? parsed.sentences[word.sentence] : undefined;
  if (!word || !sentence) return false;
  return (
    index <= sentence.lead ||
    word.breakBefore !== 'none' ||
    index <= sentence.first + 2 ||
    ['and', 'but', 'so', 'or'].includes(parsed.words[index - 1]?.form ?? '')
  );
}

/** The kind of a review that has been looked over. */
export function decideKind(review: Review, reading: ReviewReading): ReviewKind {
  const { count, words, asked } = reading;
  const { stars } = review;
  if (words === 0) return stars === null ? 'unknown' : 'stars-only';
  const low = stars !== null && stars <= 2;
  const high = stars !== null && stars >= 4;
  const good = count.good + count.strong;
  const bad = count.bad + count.strongbad;
  const short = words <= 40;

  if (count.legal > 0 && !(high && good > bad)) return 'legal';
  const harm = count.illness + count.injury + count.danger + count.unfair + count.crime;
  if (harm > 0 && (short || harm >= 2 + words / 80) && !(high && harm < 2 && good > harm)) return 'safety';
  if (count.suspect > 0 && short && !high) return 'suspect';
  if (low && words <= 14 && count.insult > 0 && reading.numbers === 0 && count.bad <= count.insult + 1) return 'troll';
  if (count.referral > 0 && short && (count.referral > 1 || !high)) return 'referral';
  if (asked > 0) {
    const share = asked / words;
    if (stars === null || share >= 0.5 || (!low && share >= 0.25))
      return count.suggest > 0 && high ? 'suggestion' : 'question';
  }
  if (count.suggest > 0 && !low && (short || count.suggest > 1) && bad <= good + count.suggest) return 'suggestion';
  return decideByTone(stars, good, bad, reading);
}

/** Complaint, inconvenience or praise: how the words and the stars lean. */
function decideByTone(stars: number | null, good: number, bad: number, reading: ReviewReading): ReviewKind {
  const { count, words } = reading;
  const lean = good + count.strong - bad - count.strongbad;
  if (stars === null) {
    if (good === 0 && bad === 0) return 'unknown';
    if (lean > 0) return count.turn > 1 && bad > 2 ? 'inconvenience' : 'praise';
    return count.strongbad > 0 || good === 0 ? 'complaint' : 'inconvenience';
  }
  if (stars >= 5) return lean < -2 ? 'complaint' : 'praise';
  if (stars >= 4) return lean < -1 && good < 2 ? 'inconvenience' : 'praise';
  if (stars >= 3) {
    if (good === 0) return bad > 0 || words > 3 ? 'complaint' : 'inconvenience';
    if (bad >= 3 && bad * 2 > good) return 'complaint';
    if (count.strongbad > 0 && good < bad + 2) return 'complaint';
    return bad === 0 && count.turn === 0 && good >= 3 + words / 20 ? 'praise' : 'inconvenience';
  }
  return 'complaint';
}
