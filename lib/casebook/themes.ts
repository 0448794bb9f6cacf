/**
 * What is raised again and again: points that share a content word belong together. Simple on purpose, so that a
 * theme can be explained by the word in it.
 */
import type { Case } from './case';
import { whenOf } from './due';
import { STOP_WORDS } from './stop-words';
import type { Theme } from './tally';
import { foldText, WORD_UNITS, wordsOf } from './words-of';

/** A theme needs so many cases. */
const CASES_AT_LEAST = 2;
const THEMES_AT_MOST = 12;
const EXAMPLES = 3;
/** Words looked at for themes, the most raised first. */
const CANDIDATES = 400;
/** A word of which so many cases already stand in one theme says nothing new. */
const FOLDED_AT = 0.6;
/** But a word of only so small a part of the theme's cases does: "Saturdays" among all who waited. */
const PART_AT = 0.3;
/** Two words in a row name a theme better than one, where they stand for so much of it. */
const PAIR_AT = 0.6;
/** So many cases are enough to name a theme by. */
const NAMED_BY = 200;
/** Content words of one point that count: a point is a few words, not a story. */
const WORDS_OF_POINT = 12;

/** One stem, and the cases that raise it. */
interface Raised {
  /** Positions in the order of adding. */
  cases: number[];
  praised: number;
  /** The points that raise it, `NAMED_BY` at most. */
  points: string[];
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
  /** The first content words of a point. */
  const contentOf = (point: string) => {
    const content: { word: string; stem: string }[] = [];
    for (const word of wordsOf(point)) {
      const stem = stemFor(word);
      if (stem !== null && content.push({ word, stem }) === WORDS_OF_POINT) break;
    }
    return content;
  };
  let count = 0;

  const addPoint = (one: Case, point: string, seen: Set<string>) => {
    for (const { stem } of contentOf(point)) {
      if (seen.has(stem)) continue;
      seen.add(stem);
      let entry = raised.get(stem);
      if (entry === undefined) {
        entry = { cases: [], praised: 0, points: [], examples: [] };
        raised.set(stem, entry);
      }
      entry.cases.push(count);
      if (one.kind === 'praise') entry.praised += 1;
      if (entry.points.length < NAMED_BY) entry.points.push(point);
      keepNewest(entry.examples, one, point);
    }
  };

  return {
    add(one) {
      const seen = new Set<string>();
      for (const point of one.points) addPoint(one, point, seen);
      count += 1;
    },
    result() {
      const chosen: (Raised & { stem: string })[] = [];
      const candidates = [...raised]
        .map(([stem, entry]) => ({ stem, ...entry }))
        .filter(({ cases }) => cases.length >= CASES_AT_LEAST)
        .sort((a, b) => b.cases.length - a.cases.length)
        .slice(0, CANDIDATES);
      for (const candidate of candidates) {
        if (chosen.length === THEMES_AT_MOST) break;
        if (!chosen.some((theme) => isSame(candidate.cases, theme.cases))) chosen.push(candidate);
      }
      return chosen.map(({ stem, cases, praised, points, examples }) => ({
        words: asSaid(
          nameOf(
            stem,
            points.map((point) => contentOf(point)),
          ),
          points,
        ),
        cases: cases.length,
        praised,
        examples: examples.map(({ id, point }) => ({ id, point })),
      }));
    },
  };
}

/** Whether a word's cases are those of a theme: most of them are in it, and they are no small part of it. */
function isSame(cases: readonly number[], theme: readonly number[]): boolean {
  return cases.length >= theme.length * PART_AT && shareOf(cases, theme) >= FOLDED_AT;
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

/** The most frequent wording of a stem: two words in a row where they stand for most of it, else one. */
function nameOf(stem: string, points: readonly { word: string; stem: string }[][]): string {
  const alone = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const content of points) {
    const at = content.findIndex((one) => one.stem === stem);
    const [before, word, after] = [content[at - 1]?.word, content[at]?.word, content[at + 1]?.word];
    if (word === undefined) continue;
    countIn(alone, word);
    if (before !== undefined) countIn(pairs, `${before} ${word}`);
    if (after !== undefined) countIn(pairs, `${word} ${after}`);
  }
  const [pair, count] = mostOf(pairs);
  return count >= Math.max(CASES_AT_LEAST, points.length * PAIR_AT) ? pair : mostOf(alone)[0];
}

/** A name out of folded words as it is mostly written: with accents and capitals. */
function asSaid(name: string, points: readonly string[]): string {
  const written = new Map<string, Map<string, number>>(name.split(' ').map((word) => [word, new Map()]));
  for (const point of points) {
    for (const word of point.match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []) {
      const counts = written.get(foldText(word).replace(/['’]/g, '').slice(0, WORD_UNITS));
      if (counts !== undefined) countIn(counts, word);
    }
  }
  return name.replace(/\S+/g, (word) => mostWritten(written.get(word) ?? new Map()) || word);
}

/** The most frequent; of several the one that begins small, since any word may begin a sentence. */
function mostWritten(counts: ReadonlyMap<string, number>): string {
  const small = [...counts].sort(([a], [b]) => Number(a !== a.toLowerCase()) - Number(b !== b.toLowerCase()));
  return mostOf(new Map(small))[0];
}

function countIn(counts: Map<string, number>, wording: string): void {
  counts.set(wording, (counts.get(wording) ?? 0) + 1);
}

/** The first of the most frequent. */
function mostOf(counts: ReadonlyMap<string, number>): [string, number] {
  return [...counts].reduce<[string, number]>((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
}

function keepNewest(examples: Raised['examples'], one: Case, point: string): void {
  const when = whenOf(one);
  if (examples.length === EXAMPLES && (examples.at(-1)?.when ?? when) >= when) return;
  examples.push({ id: one.id, point, when });
  examples.sort((a, b) => b.when - a.when);
  examples.length = Math.min(examples.length, EXAMPLES);
}

/** Light English stemming: "waiting", "waited", "waits" and "wait" are one; other languages keep their endings. */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const stem = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/(?<=[aeiouy].*)(?:ing|ed|ly|ers?)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return (stem.length < 3 ? word : stem).replace(/(?<=..)e$/, '');
}
