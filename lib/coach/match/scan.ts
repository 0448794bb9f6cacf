/** Runs the compiled patterns over a parsed draft. Bounded work per word. */
import type { ParsedDraft, Sentence, Word } from '../text';
import { createTrait } from '../text/vocabulary';
import {
  type Accept,
  type Automaton,
  beginsWith,
  expandState,
  hintOf,
  isSpelled,
  otherHintOf,
  type State,
  stateAt,
} from './compile';
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
const NEGATOR = createTrait('not never nobody nothing hardly without');

/**
 * Half-done matches. `numbers` has for each the word it began at, how many words it may still wait (-1: none), and which
 * of its words were taken for names, as bits from the first word on.
 */
interface Run {
  states: (State | null)[];
  numbers: Int32Array;
  size: number;
}

const createRun = (): Run => ({
  states: new Array<State | null>(MAX_ACTIVE).fill(null),
  numbers: new Int32Array(3 * MAX_ACTIVE),
  size: 0,
});

function push(run: Run, state: State, first: number, wait: number, named: number): void {
  const { size, numbers } = run;
  if (size === MAX_ACTIVE) return;
  run.states[size] = state;
  numbers[3 * size] = first;
  numbers[3 * size + 1] = wait;
  numbers[3 * size + 2] = named;
  run.size = size + 1;
}

/** All a step needs to know; one object for a sentence. */
interface Scan {
  words: readonly Word[];
  automaton: Automaton;
  sentence: Sentence;
  /** The half-done matches after this word. */
  run: Run;
  matches: Match[];
  /** The hints of the next word: what cannot follow need not wait. */
  next: number;
  otherNext: number;
  /** States looked at and gone to so far. */
  steps: number;
}

const LONGEST_WAIT = 13;

/** By word of the sentence the kind that it also is (0: none), and four sets of hints: of this word, of two, four and eight from here on. */
let kinds = new Uint8Array(512);
let bits = new Int32Array(4 * 512);
let others = new Int32Array(512);
const runs = [createRun(), createRun()] as const;

/** Finds all matches. A half-done match never crosses a sentence; a gap never crosses a strong break or a negator. */
export function scanDraft({ words, sentences }: ParsedDraft, automaton: Automaton): ScanResult {
  const matches: Match[] = [];
  let steps = 0;
  for (const sentence of sentences) {
    if (matches.length >= MAX_MATCHES) break;
    steps += scanSentence(words, sentence, automaton, matches);
  }
  return { matches, steps };
}

/** Adds the matches of one sentence, by their last word, first word and index, and answers how many steps that took. */
export function scanSentence(
  words: readonly Word[],
  sentence: Sentence,
  automaton: Automaton,
  matches: Match[],
): number {
  const { root } = automaton;
  let active = runs[0];
  const scan: Scan = { words, automaton, sentence, run: runs[1], matches, next: 0, otherNext: 0, steps: 0 };
  active.size = 0;
  readHints(words, sentence);
  for (let i = sentence.first; i <= sentence.last; i++) {
    const word = words[i];
    if (!word) break;
    const at = i - sentence.first;
    const kind = kinds[at] ?? 0;
    const { states, numbers, size } = active;
    scan.steps += size + 1;
    scan.run.size = 0;
    scan.next = bits[4 * at + 4] ?? 0;
    scan.otherNext = others[at + 1] ?? 0;
    if (size > 0) {
      const hint = bits[4 * at] ?? 0;
      const other = others[at] ?? 0;
      const strong = word.breakBefore === 'strong';
      const waits = (word.traits & NEGATOR) === 0;
      for (let a = 0; a < size; a++) {
        const state = states[a];
        const first = numbers[3 * a] ?? 0;
        const wait = numbers[3 * a + 1] ?? -1;
        const named = numbers[3 * a + 2] ?? 0;
        if (!state || (strong && wait >= 0)) continue;
        if ((state.hints & hint) !== 0 && (state.otherHints & other) !== 0)
          follow(scan, state, word, kind, first, i, named);
        if (state.any) enter(scan, state.any, first, i, named);
        if (wait > 0 && waits && (state.any || (state.hints & bitsAhead(at + 1, wait)) !== 0))
          push(scan.run, state, first, wait - 1, named);
      }
    }
    const target = word.own ? undefined : beginsWith(automaton, word.spelling);
    if (target) enter(scan, target.state ?? stateAt(target), i, i, 0);
    if (kind !== 0) followKind(scan, root, word, kind, i, i, 0);
    const swap = active;
    active = scan.run;
    scan.run = swap;
  }
  return scan.steps;
}

/** Kinds and hints of a sentence's words. */
function readHints(words: readonly Word[], { first, last, lead }: Sentence): void {
  const length = last - first + 1;
  if (kinds.length < length + LONGEST_WAIT) {
    kinds = new Uint8Array(2 * (length + LONGEST_WAIT));
    bits = new Int32Array(4 * kinds.length);
    others = new Int32Array(kinds.length);
  }
  bits.fill(0, 4 * length, 4 * (length + LONGEST_WAIT));
  for (let at = length - 1; at >= 0; at--) {
    const word = words[first + at];
    const kind = word ? kindOf(word, first + at > lead) : 0;
    kinds[at] = kind;
    const k = 4 * at;
    // States where a kind leads on have all hints, so a kind needs none of its own: any will do.
    const hash = word?.spelling.hash ?? 0;
    const one = hintOf(hash);
    others[at] = otherHintOf(hash);
    const two = one | (bits[k + 4] ?? 0);
    const four = two | (bits[k + 9] ?? 0);
    bits[k] = one;
    bits[k + 1] = two;
    bits[k + 2] = four;
    bits[k + 3] = four | (bits[k + 18] ?? 0);
  }
}

function kindOf(word: Word, inSentence: boolean): number {
  if (word.own) return KIND_IDS.name;
  if (word.kind !== 'word') return KIND_IDS[word.kind];
  return word.capital && inSentence ? KIND_IDS.name : 0;
}

/** The hints of `count` words from this one on: two sets that overlap. */
function bitsAhead(at: number, count: number): number {
  const power = 31 - Math.clz32(count);
  return (bits[4 * at + power] ?? 0) | (bits[4 * (at + count - (1 << power)) + power] ?? 0);
}

/** Goes where a word leads from a state, by its letters and by its kind. */
function follow(scan: Scan, state: State, word: Word, kind: number, first: number, at: number, named: number): void {
  const target = word.own ? undefined : state.words?.get(word.form);
  if (target) enter(scan, target.state ?? stateAt(target), first, at, named);
  if (kind !== 0) followKind(scan, state, word, kind, first, at, named);
}

function followKind(
  scan: Scan,
  state: State,
  word: Word,
  kind: number,
  first: number,
  at: number,
  named: number,
): void {
  const target = state.kinds?.[kind];
  if (target) enter(scan, stateAt(target), first, at, named | nameBit(word, kind, at - first));
}

function enter(scan: Scan, to: State, first: number, last: number, named: number): void {
  const { sentence, run } = scan;
  scan.steps += 1 + (to.gaps?.length ?? 0);
  if (to.places) expandState(scan.automaton, to);
  if (to.accepts) report(scan, to.accepts, first, last, named);
  if (last === sentence.last) {
    if (to.atEnd) report(scan, to.atEnd, first, last, named);
    return;
  }
  if (((to.hints & scan.next) !== 0 && (to.otherHints & scan.otherNext) !== 0) || to.any)
    push(run, to, first, -1, named);
  if (!to.gaps) return;
  const ahead = last - sentence.first + 1;
  for (const { state, max } of to.gaps) {
    if (state.places) expandState(scan.automaton, state);
    if (state.any || (state.hints & bitsAhead(ahead, max + 1)) !== 0) push(run, state, first, max, named);
  }
}

function report(scan: Scan, accepts: readonly Accept[], first: number, last: number, named: number): void {
  const { matches, words, sentence } = scan;
  if (named !== 0 && !areNames(scan, first, named)) return;
  for (const accept of accepts) {
    if (matches.length < MAX_MATCHES && holds(accept, words, sentence, first))
      matches.push({ index: accept.index, first, last });
  }
}

/** A bit for a word taken for a name that may turn out to be none. */
const nameBit = (word: Word, kind: number, at: number): number =>
  kind === KIND_IDS.name && !word.own ? 1 << Math.min(at, 31) : 0;

/** A word that a pattern spells out is no name. That is looked into as late as this, since it takes reading all patterns. */
function areNames({ words, automaton }: Scan, first: number, named: number): boolean {
  for (let at = 0; at < 32; at++) {
    const word = words[first + at];
    if ((named & (1 << at)) !== 0 && word && isSpelled(automaton, word.form)) return false;
  }
  return true;
}

const CLAUSE_OPENERS = new Set('and but so then because or please just also'.split(' '));

function holds(accept: Accept, words: readonly Word[], sentence: Sentence, first: number): boolean {
  if (accept.question && !sentence.question) return false;
  if (accept.anchor === 'none' || first <= sentence.lead) return true;
  if (accept.anchor === 'sentence') return false;
  return words[first]?.breakBefore !== 'none' || CLAUSE_OPENERS.has(words[first - 1]?.form ?? '');
}
