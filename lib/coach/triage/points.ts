/** What the reviewer raises, as short quotes of the review: one clause each, faults first. */

import { isContentWord } from '../checks/stems';
import type { ParsedDraft, Word } from '../text';
import type { Point } from '../types';
import type { ReviewReading } from './kinds';

const MOST_POINTS = 6;
const LONGEST_QUOTE = 60;
const SHORTEST_WORDS = 2;

/** Words a clause breaks before, and words a quote need not begin or end with. */
const JOINERS = new Set('and but however though although because so then yet while plus also when after or'.split(' '));
const EDGES = new Set([
  ...JOINERS,
  'the',
  'a',
  'an',
  'that',
  'which',
  'with',
  'for',
  'of',
  'to',
  'in',
  'on',
  'at',
  'was',
  'were',
  'is',
  'are',
  'it',
  'as',
  'my',
  'our',
  'their',
  'i',
  'we',
  'they',
  'just',
  'very',
]);
const STOPS_AFTER = new Set(
  'the a an that which with for of to in on at and but or my our so was were is as'.split(' '),
);

interface Clause {
  first: number;
  last: number;
  score: number;
}

/** Cuts the review into clauses: at sentence ends, commas, dashes, and before joining words once something was said. */
function findClauses(parsed: ParsedDraft): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of parsed.sentences) {
    let first = sentence.first;
    let content = 0;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = parsed.words[i];
      if (!word) break;
      const breaks = word.breakBefore !== 'none' || (JOINERS.has(word.form) && content > 0 && i - first >= 2);
      if (breaks && i > first) {
        clauses.push({ first, last: i - 1, score: 0 });
        first = i;
        content = 0;
      }
      if (isContentWord(word)) content++;
    }
    clauses.push({ first, last: sentence.last, score: 0 });
  }
  return clauses;
}

/** Faults weigh most, then figures, then things; praise counts by its things alone. */
function weigh(parsed: ParsedDraft, clause: Clause, reading: ReviewReading): number {
  let content = 0;
  let faults = 0;
  let figures = 0;
  for (let i = clause.first; i <= clause.last; i++) {
    const word = parsed.words[i];
    if (!word) break;
    if (isContentWord(word)) content++;
    if (word.kind !== 'word') figures++;
    const signs = reading.at.get(i);
    if (!signs) continue;
    if (
      signs.has('bad') ||
      signs.has('strongbad') ||
      signs.has('illness') ||
      signs.has('injury') ||
      signs.has('danger')
    )
      faults++;
  }
  if (content === 0) return 0;
  return Math.min(faults, 3) * 2 + Math.min(figures, 2) + Math.min(content, 4) * 0.5;
}

/** The second half of a contraction: the "'ve" of "I've". */
function isTail(words: readonly Word[], index: number): boolean {
  return index > 0 && words[index] !== undefined && words[index]?.start === words[index - 1]?.end;
}

/** The clause without words at its edges that say nothing, cut to the longest quote at a word. */
function trimClause(words: readonly Word[], clause: Clause): { first: number; last: number } | null {
  let { first, last } = clause;
  while (first < last && (EDGES.has(words[first]?.form ?? '') || isTail(words, first))) first++;
  const start = words[first]?.start ?? 0;
  while (last > first && (words[last]?.end ?? 0) - start > LONGEST_QUOTE) last--;
  while (last > first && (STOPS_AFTER.has(words[last]?.form ?? '') || isTail(words, last + 1))) last--;
  const word = words[first];
  if (!word || (words[last]?.end ?? 0) - start > LONGEST_QUOTE) return null;
  return last - first + 1 >= SHORTEST_WORDS || isContentWord(word) ? { first, last } : null;
}

/** At most six things the reviewer raises. Offsets are UTF-16 into the review's text. */
export function findPoints(parsed: ParsedDraft, reading: ReviewReading): Point[] {
  const ranked = findClauses(parsed)
    .map((clause, order) => ({ ...clause, order, score: weigh(parsed, clause, reading) }))
    .filter((clause) => clause.score >= 1)
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const points: Point[] = [];
  for (const clause of ranked) {
    if (points.length === MOST_POINTS) break;
    const trimmed = trimClause(parsed.words, clause);
    const start = trimmed && parsed.words[trimmed.first]?.start;
    const end = trimmed && parsed.words[trimmed.last]?.end;
    if (typeof start !== 'number' || typeof end !== 'number' || end <= start) continue;
    const quote = parsed.text.slice(start, end);
    if (!points.some((point) => point.quote.toLowerCase() === quote.toLowerCase())) points.push({ quote, start, end });
  }
  return points;
}
