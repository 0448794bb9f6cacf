/** Runs the compiled patterns over a parsed draft. Bounded work per word. */
import type { ParsedDraft, Sentence, Word } from '../text';
import { type Accept, type Automaton, MAX_IDS, NOT_PLAIN, TAKES_ANY } from './compile';
import { findEdges } from './edges';
import { KIND_IDS } from './lexicon';

/** One match: words `first` to `last` of the draft, both included. */
export interface Match {
  index: number;
  first: number;
  last: number;
}

/** Matches of one draft, and how many steps the search took (for tests of linearity). */
export interface ScanResult {
  matches: Match[];
  steps: number;
}

/** At most so many half-done matches are followed at a time, and so many matches are kept. */
const MAX_ACTIVE = 400;
const MAX_MATCHES = 2000;

/** A gap does not step over these: "you are not at all rude" is no "you are ..2 rude". */
const NEGATORS = new Set(['not', 'never', 'nobody', 'nothing', 'hardly', 'without']);

/** Half-done matches, three numbers each: state, word it began at, how many words it may still wait (-1: none). */
interface Run {
  items: Int32Array;
  size: number;
}

const createRun = (): Run => ({ items: new Int32Array(3 * MAX_ACTIVE), size: 0 });

function push(run: Run, state: number, first: number, wait: number): void {
  const at = 3 * run.size;
  if (at >= run.items.length) return;
  run.items[at] = state;
  run.items[at + 1] = first;
  run.items[at + 2] = wait;
  run.size++;
}

function idOf(word: Word, automaton: Automaton, inSentence: boolean): number {
  if (word.own) return KIND_IDS.name;
  const known = automaton.ids.get(word.form);
  if (known !== undefined) return known;
  if (word.kind !== 'word') return KIND_IDS[word.kind];
  return word.capital && inSentence ? KIND_IDS.name : 0;
}

/** All a step needs to know; one object for the whole draft. */
interface Scan {
  draft: ParsedDraft;
  automaton: Automaton;
  sentence: Sentence;
  /** The half-done matches after this word. */
  run: Run;
  matches: Match[];
  /** Bit sets of the ids of the next 0, 1, 2 … words after this one: what cannot follow need not wait. */
  ahead: Int32Array;
}

const LONGEST_WAIT = 13;

/** Finds all matches. A half-done match never crosses a sentence; a gap never crosses a strong break or a negator. */
export function scanDraft(draft: ParsedDraft, automaton: Automaton): ScanResult {
  const { words, sentences } = draft;
  const { edges, hints, anys, traits } = automaton;
  const matches: Match[] = [];
  const sentence = sentences[0];
  if (!sentence) return { matches, steps: 0 };
  let steps = 0;
  let active = createRun();
  const scan: Scan = { draft, automaton, sentence, run: createRun(), matches, ahead: new Int32Array(LONGEST_WAIT + 1) };
  const ids = new Int32Array(words.length);
  for (const one of sentences) {
    scan.sentence = one;
    active.size = 0;
    for (let i = one.first; i <= one.last; i++) {
      const word = words[i];
      if (word) ids[i] = idOf(word, automaton, i > one.lead);
    }
    for (let i = one.first; i <= one.last; i++) {
      const word = words[i];
      const id = ids[i] ?? 0;
      if (!word) break;
      const bit = 1 << (id & 31);
      const strong = word.breakBefore === 'strong';
      const waits = !NEGATORS.has(word.form);
      const { items } = active;
      const end = 3 * active.size;
      const start = id === 0 ? -1 : findEdges(edges, id);
      steps += active.size + 1;
      scan.run.size = 0;
      if (end > 0 || start >= 0) lookAhead(scan.ahead, ids, i, one.last);
      for (let a = 0; a < end; a += 3) {
        const at = items[a] ?? 0;
        const wait = items[a + 2] ?? -1;
        if (strong && wait >= 0) continue;
        const hint = hints[at] ?? 0;
        if (id !== 0 && (hint & bit) !== 0) {
          const list = findEdges(edges, at * MAX_IDS + id);
          if (list >= 0) enterAll(scan, list, items[a + 1] ?? 0, i);
        }
        const any = anys[at] ?? -1;
        if (any >= 0) enter(scan, any, hints[any] ?? 0, traits[any] ?? 0, items[a + 1] ?? 0, i);
        if (wait > 0 && waits && (any >= 0 || (hint & (scan.ahead[wait] ?? 0)) !== 0))
          push(scan.run, at, items[a + 1] ?? 0, wait - 1);
      }
      if (start >= 0) enterAll(scan, start, i, i);
      const swap = active;
      active = scan.run;
      scan.run = swap;
    }
  }
  return { matches, steps };
}

/** `ahead[n]`: the ids of the next n words, as bits. */
function lookAhead(ahead: Int32Array, ids: Int32Array, i: number, last: number): void {
  let bits = 0;
  for (let n = 1; n <= LONGEST_WAIT; n++) {
    const id = i + n <= last ? (ids[i + n] ?? 0) : 0;
    if (id !== 0) bits |= 1 << (id & 31);
    ahead[n] = bits;
  }
}

function enterAll(scan: Scan, list: number, first: number, last: number): void {
  const { targets } = scan.automaton.edges;
  const next = scan.ahead[1] ?? 0;
  const until = list + 3 * (targets[list] ?? 0);
  for (let k = list + 1; k < until; k += 3) {
    const traits = targets[k + 2] ?? 0;
    if (traits === 0 && ((targets[k + 1] ?? 0) & next) === 0) continue;
    enter(scan, targets[k] ?? 0, targets[k + 1] ?? 0, traits, first, last);
  }
}

function enter(scan: Scan, to: number, hint: number, traits: number, first: number, last: number): void {
  const { automaton, sentence, run, ahead } = scan;
  if ((hint & (ahead[1] ?? 0)) !== 0 || (traits & TAKES_ANY) !== 0) push(run, to, first, -1);
  if ((traits & NOT_PLAIN) === 0) return;
  const state = automaton.states[to];
  if (!state) return;
  if (state.accepts.length > 0) report(scan, state.accepts, first, last);
  if (last === sentence.last) {
    const end = automaton.states[state.end];
    if (end) report(scan, end.accepts, first, last);
    return;
  }
  for (const gap of state.gaps) {
    const may = (automaton.hints[gap.to] ?? 0) & (ahead[gap.max + 1] ?? 0);
    if (may !== 0 || (automaton.anys[gap.to] ?? -1) >= 0) push(run, gap.to, first, gap.max);
  }
}

function report(scan: Scan, accepts: readonly Accept[], first: number, last: number): void {
  const { matches, draft, sentence } = scan;
  for (const accept of accepts) {
    if (matches.length < MAX_MATCHES && holds(accept, draft.words, sentence, first))
      matches.push({ index: accept.index, first, last });
  }
}

const CLAUSE_OPENERS = new Set(['and', 'but', 'so', 'then', 'because', 'or', 'please', 'just', 'also']);

function holds(accept: Accept, words: readonly Word[], sentence: Sentence, first: number): boolean {
  if (accept.question && !sentence.question) return false;
  if (accept.anchor === 'none' || first <= sentence.lead) return true;
  if (accept.anchor === 'sentence') return false;
  return words[first]?.breakBefore !== 'none' || CLAUSE_OPENERS.has(words[first - 1]?.form ?? '');
}
