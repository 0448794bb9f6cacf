/** Decides what kind of review it is: the text first, the stars second. The order follows the danger of getting it wrong. */
import { compilePatterns } from '../match/compile';
import { scanDraft } from '../match/scan';
import type { ParsedDraft } from '../text';
import type { Review, ReviewKind } from '../types';
import { countHarm } from './harm';
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
  sentences: number;
  count: Readonly<Record<ReviewSign, number>>;
  /** Words in sentences that ask something real. */
  asked: number;
  numbers: number;
  /** Sentences that tell of harm by two things together (`harm.ts`). */
  harm: number;
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
    if (!(sentence.question ? !reproached.has(index) : unmarked)) continue;
    asked += length;
  }
  const numbers = parsed.words.filter((word) => word.kind !== 'word').length;
  return {
    words: parsed.words.length,
    sentences: parsed.sentences.length,
    count,
    asked,
    numbers,
    harm: countHarm(parsed),
    at,
  };
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

/** What stars alone tell of a review whose words cannot be read. */
export function kindOfStars(stars: number | null): ReviewKind {
  if (stars === null || stars === 3) return 'unknown';
  return stars > 3 ? 'praise' : 'complaint';
}

/** How much of the review is about illness, injury, danger, unfairness or crime. */
export function harmOf({ count, harm }: ReviewReading): number {
  return 2 * count.grave + count.illness + count.injury + count.danger + count.unfair + count.crime + harm;
}

/** One slight sign is enough where little else is said; a long review that is about harm says so more than once. */
function leastHarm(words: number): number {
  if (words <= 12) return 1;
  return words <= 60 ? 2 : 2 + (words - 60) / 50;
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
  const harm = harmOf(reading);
  if (low && harm <= 1 && count.insult + count.scold > 0 && isAbuse(reading)) return 'troll';
  if (harm >= leastHarm(words) && !(high && harm < 3 && good > harm)) return 'safety';
  if (count.suspect > 0 && short && !high) return 'suspect';
  if (count.referral > 0 && short && (count.referral > 1 || !high)) return 'referral';
  if (asked > 0 && isQuestion(stars, asked / words, bad)) return count.suggest > 0 && high ? 'suggestion' : 'question';
  if (count.suggest > 0 && isSuggestion(stars, good, bad, reading)) return 'suggestion';
  return decideByTone(stars, good, bad, reading);
}

const ABUSE_WORDS = 20;

/** Abuse with no real point: few words, most of them about people, and no fact. */
function isAbuse({ count, words, numbers }: ReviewReading): boolean {
  if (words > ABUSE_WORDS || numbers > 0 || count.bad - count.insult > 1) return false;
  return words <= 6 + 3 * count.insult || (count.scold > 0 && words <= 6 + 8 * count.scold);
}

/** A low rating asks in order to reproach, unless it does little else. */
function isQuestion(stars: number | null, share: number, bad: number): boolean {
  if (stars === null) return true;
  return stars <= 2 ? share >= 0.5 && bad <= 1 : share >= 0.25;
}

/** Five stars with a wish are praise; a low rating with one is a complaint. */
function isSuggestion(stars: number | null, good: number, bad: number, { count, words }: ReviewReading): boolean {
  if (stars !== null && (stars <= 2 || stars === 5)) return false;
  return (words <= 40 || count.suggest > 1) && bad <= good + count.suggest;
}

const LONG_WORDS = 45;
/** A hitch told in so few words, and without heat, is an inconvenience even with one star. */
const HITCH_WORDS = 25;

/** Three stars say nothing by themselves: a fault set against something good ("but") is an inconvenience, faults alone or a long list are a complaint. */
function decideByWords(good: number, bad: number, { count, words }: ReviewReading): ReviewKind {
  if (count.turn === 0 && good >= 3 && bad * 6 <= good) return 'praise';
  if (words > LONG_WORDS) return bad * 8 <= good ? 'praise' : 'complaint';
  if (count.turn === 0 && bad > 0) return 'complaint';
  return good > 0 || count.turn > 0 ? 'inconvenience' : 'complaint';
}

/** Complaint, inconvenience or praise: how the words and the stars lean. */
function decideByTone(stars: number | null, good: number, bad: number, reading: ReviewReading): ReviewKind {
  const { count, words, sentences } = reading;
  const lean = good + count.strong - bad - count.strongbad;
  if (stars === null) {
    if (good === 0 && bad === 0) return 'unknown';
    if (lean > 0) return count.turn > 1 && bad > 2 ? 'inconvenience' : 'praise';
    return count.strongbad > 0 || good === 0 ? 'complaint' : 'inconvenience';
  }
  if (stars >= 5) return lean < -2 ? 'complaint' : 'praise';
  if (stars >= 4) return lean < -1 && good < 2 ? 'inconvenience' : 'praise';
  if (stars >= 3) return decideByWords(good, bad, reading);
  return count.hitch > 0 && count.strongbad === 0 && sentences === 1 && words <= HITCH_WORDS
    ? 'inconvenience'
    : 'complaint';
}

/** What speaks for each kind, by signs, shape and stars. */
export function evidenceOf(review: Review, reading: ReviewReading): Record<ReviewKind, number> {
  const { count, words, asked } = reading;
  const stars = review.stars ?? 3;
  const good = count.good + count.strong;
  const bad = count.bad + count.strongbad;
  const share = words === 0 ? 0 : asked / words;
  return {
    question: share * 4 + (review.stars === null && share > 0 ? 1 : 0),
    suggestion: count.suggest,
    inconvenience: Math.min(good, bad) + count.turn * 0.5 + (stars === 3 ? 1 : 0),
    complaint: bad + count.strongbad + Math.max(0, 3 - stars),
    referral: count.referral,
    troll: stars <= 2 ? (Math.max(count.insult, count.scold) * 10) / (words + 5) : 0,
    praise: good + count.strong + Math.max(0, stars - 3),
    safety: harmOf(reading),
    legal: count.legal,
    suspect: count.suspect,
    'stars-only': words === 0 && review.stars !== null ? 1 : 0,
    unknown: words === 0 && review.stars === null ? 1 : 0,
  };
}
