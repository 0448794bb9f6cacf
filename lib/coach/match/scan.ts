/** Runs the compiled patterns over a parsed draft. Bounded work per word. */
import type { ParsedDraft, Sentence, Word } from '../text';
import { createTrait, findWord, vocabularySize } from '../text/vocabulary';
import { type Accept, type Automaton, NOT_PLAIN, TAKES_ANY } from './compile';
import { findEdges } from './edges';
import { FIRST_WORD_ID, KIND_IDS } from './lexicon';

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

/** Half-done matches, three numbers each: state, word it began at, how many words it may still wait (-1: none). */
interface Run {
  items: Int32Array;
  size: number;
}

const createRun = (): Run => ({ items: new Int32Array(3 * MAX_ACTIVE), size: 0 });

function push(run: Run, state: number, first: number, wait: number): void {
  const at = 3 * run.size;
  if (run.size === MAX_ACTIVE) return;
  run.items[at] = state;
  run.items[at + 1] = first;
  run.items[at + 2] = wait;
  run.size++;
}

/** All a step needs to know; one object for the whole draft. */
interface Scan {
  draft: ParsedDraft;
  automaton: Automaton;
  sentence: Sentence;
  /** The half-done matches after this word. */
  run: Run;
  matches: Match[];
  /** The id of the next word as a bit: what cannot follow need not wait. */
  next: number;
}

const LONGEST_WAIT = 13;

/** By word of the sentence its id, and four bit sets of ids: of this word, of two, four and eight from here on. Only ever grown. */
let ids = new Int32Array(512);
let bits = new Int32Array(4 * 512);
const runs = [createRun(), createRun()] as const;

/** Finds all matches. A half-done match never crosses a sentence; a gap never crosses a strong break or a negator. */
export function scanDraft(draft: ParsedDraft, automaton: Automaton): ScanResult {
  const { words, sentences } = draft;
  const { edges, hints, anys, traits } = automaton;
  const { starts } = edges;
  const matches: Match[] = [];
  const sentence = sentences[0];
  if (!sentence) return { matches, steps: 0 };
  if (draft.vocabulary !== vocabularySize()) catchUp(draft);
  let steps = 0;
  let active = runs[0];
  const scan: Scan = { draft, automaton, sentence, run: runs[1], matches, next: 0 };
  for (const one of sentences) {
    scan.sentence = one;
    active.size = 0;
    readIds(words, one, automaton.spelled);
    for (let i = one.first; i <= one.last; i++) {
      const word = words[i];
      if (!word) break;
      const at = i - one.first;
      const id = ids[at] ?? 0;
      const start = id === 0 ? -1 : (starts[id] ?? -1);
      const { items, size } = active;
      steps += size + 1;
      scan.run.size = 0;
      scan.next = bits[4 * at + 4] ?? 0;
      if (size > 0) {
        const bit = bits[4 * at] ?? 0;
        const strong = word.breakBefore === 'strong';
        const waits = (word.traits & NEGATOR) === 0;
        for (let a = 0; a < 3 * size; a += 3) {
          const state = items[a] ?? 0;
          const first = items[a + 1] ?? 0;
          const wait = items[a + 2] ?? -1;
          if (strong && wait >= 0) continue;
          const hint = hints[state] ?? 0;
          if ((hint & bit) !== 0) {
            const list = findEdges(edges, state, id);
            if (list >= 0) enterAll(scan, list, first, i);
          }
          const any = anys[state] ?? -1;
          if (any >= 0) enter(scan, any, hints[any] ?? 0, traits[any] ?? 0, first, i);
          if (wait > 0 && waits && (any >= 0 || (hint & bitsAhead(at + 1, wait)) !== 0))
            push(scan.run, state, first, wait - 1);
        }
      }
      if (start >= 0) enterAll(scan, start, i, i);
      const swap = active;
      active = scan.run;
      scan.run = swap;
    }
  }
  return { matches, steps };
}

/** Patterns compiled after the draft was parsed may name words that had no number then. */
function catchUp(draft: ParsedDraft): void {
  for (const word of draft.words) if (word.id === 0) word.id = findWord(word.form);
  draft.vocabulary = vocabularySize();
}

/** Ids and bits of a sentence's words. */
function readIds(words: readonly Word[], { first, last, lead }: Sentence, spelled: Uint8Array): void {
  const length = last - first + 1;
  if (ids.length < length + LONGEST_WAIT) {
    ids = new Int32Array(2 * (length + LONGEST_WAIT));
    bits = new Int32Array(4 * ids.length);
  }
  bits.fill(0, 4 * length, 4 * (length + LONGEST_WAIT));
  for (let at = length - 1; at >= 0; at--) {
    const word = words[first + at];
    const id = word ? idOf(word, spelled, first + at > lead) : 0;
    ids[at] = id;
    const k = 4 * at;
    const one = id === 0 ? 0 : 1 << (id & 31);
    const two = one | (bits[k + 4] ?? 0);
    const four = two | (bits[k + 9] ?? 0);
    bits[k] = one;
    bits[k + 1] = two;
    bits[k + 2] = four;
    bits[k + 3] = four | (bits[k + 18] ?? 0);
  }
}

function idOf(word: Word, spelled: Uint8Array, inSentence: boolean): number {
  if (word.own) return KIND_IDS.name;
  if (spelled[word.id] === 1) return FIRST_WORD_ID + word.id;
  if (word.kind !== 'word') return KIND_IDS[word.kind];
  return word.capital && inSentence ? KIND_IDS.name : 0;
}

/** The ids of `count` words from this one on, as bits: two sets that overlap. */
function bitsAhead(at: number, count: number): number {
  const power = 31 - Math.clz32(count);
  return (bits[4 * at + power] ?? 0) | (bits[4 * (at + count - (1 << power)) + power] ?? 0);
}

function enterAll(scan: Scan, list: number, first: number, last: number): void {
  const { targets } = scan.automaton.edges;
  const { next } = scan;
  const until = list + 3 * (targets[list] ?? 0);
  for (let k = list + 1; k < until; k += 3) {
    const traits = targets[k + 2] ?? 0;
    const hint = targets[k + 1] ?? 0;
    if (traits !== 0) enter(scan, targets[k] ?? 0, hint, traits, first, last);
    else if ((hint & next) !== 0) push(scan.run, targets[k] ?? 0, first, -1);
  }
}

function enter(scan: Scan, to: number, hint: number, traits: number, first: number, last: number): void {
  const { automaton, sentence, run } = scan;
  if ((hint & scan.next) !== 0 || (traits & TAKES_ANY) !== 0) push(run, to, first, -1);
  if ((traits & NOT_PLAIN) === 0) return;
  const accepts = automaton.accepts[to];
  if (accepts) report(scan, accepts, first, last);
  if (last === sentence.last) {
    const atEnd = automaton.accepts[automaton.ends[to] ?? -1];
    if (atEnd) report(scan, atEnd, first, last);
    return;
  }
  const gaps = automaton.gaps[to];
  if (!gaps) return;
  const ahead = last - sentence.first + 1;
  for (let k = 0; k < gaps.length; k += 2) {
    const state = gaps[k] ?? 0;
    const max = gaps[k + 1] ?? 0;
    const may = (automaton.hints[state] ?? 0) & bitsAhead(ahead, max + 1);
    if (may !== 0 || (automaton.anys[state] ?? -1) >= 0) push(run, state, first, max);
  }
}

function report(scan: Scan, accepts: readonly Accept[], first: number, last: number): void {
  const { matches, draft, sentence } = scan;
  for (const accept of accepts) {
    if (matches.length < MAX_MATCHES && holds(accept, draft.words, sentence, first))
      matches.push({ index: accept.index, first, last });
  }
}

const CLAUSE_OPENERS = new Set('and but so then because or please just also'.split(' '));

function holds(accept: Accept, words: readonly Word[], sentence: Sentence, first: number): boolean {
  if (accept.question && !sentence.question) return false;
  if (accept.anchor === 'none' || first <= sentence.lead) return true;
  if (accept.anchor === 'sentence') return false;
  return words[first]?.breakBefore !== 'none' || CLAUSE_OPENERS.has(words[first - 1]?.form ?? '');
}
