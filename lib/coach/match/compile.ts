/** Builds one word automaton for all patterns, so that the cost of reading does not grow with their number. */
import { formOf } from '../text/vocabulary';
import { createEdges, type EdgeTable } from './edges';
import { FIRST_WORD_ID, KIND_IDS } from './lexicon';
import { type Node, type PatternTree, parsePattern, type Step } from './pattern';

/** What is known when a pattern has matched; `index` is the caller's number for it. */
export interface Accept {
  index: number;
  anchor: PatternTree['anchor'];
  question: boolean;
}

/** The compiled patterns, by state. State 0 is the beginning. */
export interface Automaton {
  /** By `learnWord`'s number: 1 where some pattern spells the word out. */
  spelled: Uint8Array;
  edges: EdgeTable;
  /** A bit for each of the state's words' ids modulo 32, so that most "no"s need no look into the table. */
  hints: Int32Array;
  /** The state after any one word whatever it is; -1 for none. */
  anys: Int32Array;
  /** The state reached without a word at the end of the sentence; -1 for none. */
  ends: Int32Array;
  /** `TAKES_ANY`, `NOT_PLAIN`. */
  traits: Uint8Array;
  /** States that wait for words: a state and the most words, in turn. */
  gaps: readonly (readonly number[] | undefined)[];
  accepts: readonly (readonly Accept[] | undefined)[];
}

/** A trait: any word leads on. */
export const TAKES_ANY = 1;
/** A trait: something is accepted here, a gap begins, or the sentence must end. */
export const NOT_PLAIN = 2;

/** A step with the ids it takes; equal steps of different patterns have one number. */
interface Numbered {
  number: number;
  ids: Uint16Array;
}

/** Patterns compiled between two pauses. */
const AT_A_TIME = 20;

/** Compiles patterns; `patterns[i]` is reported as `i`. */
export function compilePatterns(patterns: readonly string[]): Automaton {
  const work = compileInSteps(patterns);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** The same with a pause after every few patterns, for a thread that has other things to do. */
export function* compileInSteps(patterns: readonly string[]): Generator<undefined, Automaton> {
  const numbered = new Map<Step, Numbered>();
  const numbers = new Map<string, number>();
  const frontiers = new Map<string, number>();
  const children = new Map<number, number>();
  const edges = createEdges();
  const anys: number[] = [-1];
  const ends: number[] = [-1];
  const gaps: (number[] | undefined)[] = [undefined];
  const accepts: (Accept[] | undefined)[] = [undefined];

  const numberOf = (step: Step): Numbered => {
    const known = numbered.get(step);
    if (known) return known;
    const ids = step.of === 'words' ? sorted(step.ids) : NONE;
    const key = step.of === 'words' ? ids.join() : step.of === 'gap' ? `g${step.max}` : step.of;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const made = { number, ids };
    numbered.set(step, made);
    return made;
  };
  /** Frontiers of one state are numbered by the state, others from below. */
  const frontierOf = (frontier: readonly number[]): number => {
    if (frontier.length === 1) return frontier[0] ?? 0;
    const key = frontier.join();
    const number = frontiers.get(key) ?? -1 - frontiers.size;
    frontiers.set(key, number);
    return number;
  };

  /** The state after `step` from any state of the frontier; patterns that begin alike share it. */
  const follow = (frontier: readonly number[], step: Step): number => {
    const { number, ids } = numberOf(step);
    const path = frontierOf(frontier) * 0x10000 + number;
    const shared = children.get(path);
    if (shared !== undefined) return shared;
    const to = anys.push(-1) - 1;
    ends.push(-1);
    gaps.push(undefined);
    accepts.push(undefined);
    children.set(path, to);
    for (const from of frontier) {
      if (step.of === 'words') edges.add(from, ids, to);
      else if (step.of === 'any') anys[from] = to;
      else if (step.of === 'end') ends[from] = to;
      else {
        const list = gaps[from];
        if (list) list.push(to, step.max);
        else gaps[from] = [to, step.max];
      }
    }
    return to;
  };
  const walk = (frontier: readonly number[], nodes: readonly Node[]): readonly number[] => {
    let at = frontier;
    for (const node of nodes) {
      if (node.of === 'step') at = [follow(at, node.step)];
      else if (node.options.length === 1 && !node.optional) at = walk(at, node.options[0] ?? []);
      else {
        const next = node.optional ? [...at] : [];
        for (const option of node.options)
          for (const state of walk(at, option)) if (!next.includes(state)) next.push(state);
        at = next.sort((a, b) => a - b);
      }
    }
    return at;
  };

  for (const [index, pattern] of patterns.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) yield;
    const { nodes, anchor, question } = parsePattern(pattern);
    for (const at of walk([0], nodes)) {
      if (at === 0) throw new Error(`Pattern "${pattern}" matches nothing at all`);
      const accept = { index, anchor, question };
      const list = accepts[at];
      if (list) list.push(accept);
      else accepts[at] = [accept];
    }
  }
  yield;
  edges.spread(anys.length, KIND_IDS.number, (id) => /^\d/.test(formOf(id - FIRST_WORD_ID)));
  const hints = Int32Array.from(anys, (_, at) => edges.hints[at] ?? 0);
  const traits = Uint8Array.from(
    anys,
    (any, at) => (any < 0 ? 0 : TAKES_ANY) | (accepts[at] || gaps[at] || (ends[at] ?? -1) >= 0 ? NOT_PLAIN : 0),
  );
  return {
    spelled: edges.words.slice(FIRST_WORD_ID),
    edges: edges.freeze(hints, traits),
    hints,
    anys: Int32Array.from(anys),
    ends: Int32Array.from(ends),
    traits,
    gaps,
    accepts,
  };
}

const NONE = new Uint16Array(0);

/** In order, each once. */
function sorted(ids: readonly number[]): Uint16Array {
  const all = Uint16Array.from(ids);
  if (all.length < 2) return all;
  all.sort();
  let length = 1;
  for (let k = 1; k < all.length; k++) {
    const id = all[k] ?? 0;
    if (id !== all[k - 1]) all[length++] = id;
  }
  return all.subarray(0, length);
}
