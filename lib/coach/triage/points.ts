/** What the reviewer raises, as short quotes of the review: one clause each, faults first. */

import { isContentWord } from '../checks/stems';
import type { ParsedDraft, Word } from '../text';
import type { Point } from '../types';
import type { ReviewReading } from './kinds';
import type { ReviewSign } from './lexicon';

const MOST_POINTS = 5;
const MOST_PRAISED = 2;
const LONGEST_QUOTE = 60;
const SHORTEST_WORDS = 2;

/** Words that praise whatever stands beside them. */
const PRAISE = new Set(
  'good nice great lovely friendly helpful kind delicious tasty clean comfortable fresh patient attentive welcoming fun quick spotless polite gentle cosy cozy beautiful excellent amazing wonderful perfect brilliant fantastic superb best loved love genius knowledgeable careful honest thoughtful professional prompt warm gorgeous charming'.split(
    ' ',
  ),
);

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
const NOT = new Set('not no never nothing without hardly if would could should'.split(' '));
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

/** What makes a clause worth taking up: a fault, harm, or money. */
const WEIGHTY: readonly ReviewSign[] = [
  'bad',
  'strongbad',
  'grave',
  'illness',
  'injury',
  'danger',
  'unfair',
  'crime',
  'money',
];
/** "Worst breakfast ever" says how it was as a whole, and the rest of the review says why. */
const OVERALL = new Set('worst ever overall avoid experience'.split(' '));

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
    if (OVERALL.has(word.form)) faults--;
    else if (signs !== undefined && WEIGHTY.some((sign) => signs.has(sign))) faults++;
  }
  if (content === 0) return 0;
  return Math.max(0, Math.min(faults, 3)) * 2 + Math.min(figures, 2) + Math.min(content, 4) * 0.5;
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

/** A verdict without a thing ("Avoid"), or a bare figure ("4 stars"): nothing a reply could take up. */
function isBare(parsed: ParsedDraft, { first, last }: Clause, reading: ReviewReading): boolean {
  let things = 0;
  for (let i = first; i <= last; i++) {
    const word = parsed.words[i];
    if (word?.kind === 'word' && isContentWord(word)) things += reading.at.get(i)?.has('strongbad') ? 0.5 : 1;
  }
  return things < 1;
}

/** The clause as a quote of the review; `null` when nothing is left of it. */
function quoteOf(parsed: ParsedDraft, clause: Clause): Point | null {
  const trimmed = trimClause(parsed.words, clause);
  const start = trimmed && parsed.words[trimmed.first]?.start;
  const end = trimmed && parsed.words[trimmed.last]?.end;
  if (typeof start !== 'number' || typeof end !== 'number' || end <= start) return null;
  return { quote: parsed.text.slice(start, end), start, end };
}

/** The first `most` quotes, no two alike. */
function takeQuotes(parsed: ParsedDraft, clauses: readonly Clause[], most: number): Point[] {
  const points: Point[] = [];
  for (const clause of clauses) {
    if (points.length === most) break;
    const point = quoteOf(parsed, clause);
    if (point && !points.some(({ quote }) => quote.toLowerCase() === point.quote.toLowerCase())) points.push(point);
  }
  return points;
}

/** At most five things the reviewer raises. Offsets are UTF-16 into the review's text. */
export function findPoints(parsed: ParsedDraft, reading: ReviewReading): Point[] {
  const ranked = findClauses(parsed)
    .map((clause) => ({ ...clause, score: weigh(parsed, clause, reading) }))
    .filter((clause) => clause.score >= 1 && !isBare(parsed, clause, reading))
    .sort((a, b) => b.score - a.score || a.first - b.first);
  return takeQuotes(parsed, ranked, MOST_POINTS);
}

/** At most two things they praise: a kind word with something it is said of, and no fault beside it. */
export function findPraised(parsed: ParsedDraft, reading: ReviewReading): Point[] {
  const praised = findClauses(parsed).filter((clause) => {
    let things = 0;
    let kind = 0;
    for (let i = clause.first; i <= clause.last; i++) {
      const signs = reading.at.get(i);
      const word = parsed.words[i];
      if (!word || signs?.has('bad') || signs?.has('strongbad') || signs?.has('suggest') || NOT.has(word.form))
        return false;
      if (PRAISE.has(word.form)) kind++;
      else if (isContentWord(word)) things++;
    }
    return kind > 0 && things > 0;
  });
  return takeQuotes(parsed, praised, MOST_PRAISED);
}
