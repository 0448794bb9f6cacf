/**
 * What is raised again and again: points that share a content word belong together. Simple on purpose, so that a
 * theme can be explained by the word in it.
 */
import type { Case } from './case';
import { STOP_WORDS } from './stop-words';
import type { Theme } from './tally';
import { wordsOf } from './words-of';

/** A theme needs so many cases. */
const CASES_AT_LEAST = 2;
const THEMES_AT_MOST = 12;
const EXAMPLES = 3;
/** Words looked at for themes, the most raised first. */
const CANDIDATES = 400;
/** A word of which so many cases already stand in one theme says nothing new. */
const FOLDED_AT = 0.6;
/** Two words in a row name a theme better than one, where they stand for so much of it. */
const PAIR_AT = 0.6;
/** Content words of one point that count: a point is a few words, not a story. */
const WORDS_OF_POINT = 12;

/** One stem, and the cases that raise it. */
interface Raised {
  /** Positions in the order of adding. */
  cases: number[];
  praised: number;
  /** As written, with the word before or after it too, and how often. */
  wordings: Map<string, number>;
  examples: { id: string; point: string; when: number }[];
}

/** Collects the points of cases, one case after the other. */
export function createThemes(): { add(one: Case): void; result(): Theme[] } {
  const raised = new Map<string, Raised>();
  const stems = new Map<string, string | null>();
  const stemFor = (word: string) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = word.length < 2 || STOP_WORDS.has(word) || /^\d/.test(word) ? null : stemOf(word);
      stems.set(word, stem);
    }
    return stem;
  };
  let count = 0;

  const addPoint = (one: Case, point: string, seen: Set<string>) => {
    const words = wordsOf(point)
      .flatMap((word) => {
        const stem = stemFor(word);
        return stem === null ? [] : [{ word, stem }];
      })
      .slice(0, WORDS_OF_POINT);
    words.forEach(({ word, stem }, at) => {
      let entry = raised.get(stem);
      if (entry === undefined) {
        entry = { cases: [], praised: 0, wordings: new Map(), examples: [] };
        raised.set(stem, entry);
      }
      if (seen.has(stem)) return;
      seen.add(stem);
      entry.cases.push(count);
      if (one.kind === 'praise') entry.praised += 1;
      const next = words[at + 1];
      const before = words[at - 1];
      for (const wording of [word, next && `${word} ${next.word}`, before && `${before.word} ${word}`]) {
        if (wording !== undefined) count1(entry.wordings, wording);
      }
      keepNewest(entry.examples, { id: one.id, point, when: one.reviewedOn ?? one.createdAt });
    });
  };

  return {
    add(one) {
      const seen = new Set<string>();
      for (const point of one.points) addPoint(one, point, seen);
      count += 1;
    },
    result() {
      const chosen: Raised[] = [];
      const candidates = [...raised.values()]
        .filter(({ cases }) => cases.length >= CASES_AT_LEAST)
        .sort((a, b) => b.cases.length - a.cases.length)
        .slice(0, CANDIDATES);
      for (const candidate of candidates) {
        if (chosen.length === THEMES_AT_MOST) break;
        if (!chosen.some((theme) => shareOf(candidate.cases, theme.cases) >= FOLDED_AT)) chosen.push(candidate);
      }
      return chosen.map(({ cases, praised, wordings, examples }) => ({
        words: nameOf(wordings, cases.length),
        cases: cases.length,
        praised,
        examples: examples.map(({ id, point }) => ({ id, point })),
      }));
    },
  };
}

/** The part of `cases` that stands in `others` too; both ascending. */
function shareOf(cases: readonly number[], others: readonly number[]): number {
  let shared = 0;
  let at = 0;
  for (const one of cases) {
    while ((others[at] ?? Number.POSITIVE_INFINITY) < one) at += 1;
    if (others[at] === one) shared += 1;
  }
  return shared / cases.length;
}

/** The most frequent wording: two words in a row where they stand for most of it, else one. */
function nameOf(wordings: ReadonlyMap<string, number>, cases: number): string {
  let [pair, pairCount] = ['', 0];
  let [word, wordCount] = ['', 0];
  for (const [wording, count] of wordings) {
    if (wording.includes(' ')) {
      if (count > pairCount) [pair, pairCount] = [wording, count];
    } else if (count > wordCount) [word, wordCount] = [wording, count];
  }
  return pairCount >= CASES_AT_LEAST && pairCount >= cases * PAIR_AT ? pair : word;
}

function keepNewest(examples: Raised['examples'], example: Raised['examples'][number]): void {
  const oldest = examples.at(-1);
  if (examples.length === EXAMPLES && oldest !== undefined && oldest.when >= example.when) return;
  examples.push(example);
  examples.sort((a, b) => b.when - a.when);
  examples.length = Math.min(examples.length, EXAMPLES);
}

function count1(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Light English stemming: "waiting", "waited", "waits" and "wait" are one; other languages keep their endings. */
export function stemOf(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word.replace(/^([a-z]{3})s$/, '$1');
  const stem = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/(?<=[aeiouy].*)(?:ing|ed|ly|er|ers)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  const whole = stem.length < 3 ? word : stem;
  return whole.replace(/e$/, '');
}
