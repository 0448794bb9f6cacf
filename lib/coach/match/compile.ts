/** Builds one word automaton for all patterns, so that the cost of reading does not grow with their number. */
import { createEdgeTable, type EdgeTable } from './edges';
import { KIND_IDS } from './lexicon';
import { type Node, type PatternTree, parsePattern, type Step } from './pattern';

/** What is known when a pattern has matched; `index` is the caller's number for it. */
export interface Accept {
  index: number;
  anchor: PatternTree['anchor'];
  question: boolean;
}

/** One state. Its ways on by word are in `Automaton.edges`. */
export interface State {
  /** The state reached without a word at the end of the sentence; -1 for none. */
  end: number;
  /** States that wait for up to `max` words. */
  gaps: { to: number; max: number }[];
  accepts: Accept[];
}

/** The compiled patterns. State 0 is the beginning. */
export interface Automaton {
  ids: Map<string, number>;
  states: State[];
  edges: EdgeTable;
  /** By state: a bit for each of its words' ids modulo 32, so that most "no"s need no look into the table. */
  hints: Int32Array;
  /** By state: the state after any one word whatever it is; -1 for none. */
  anys: Int32Array;
  /** By state: `TAKES_ANY`, `NOT_PLAIN`. */
  traits: Uint8Array;
}

/** More different words than this cannot be told apart. */
export const MAX_IDS = 16384;
/** A trait: any word leads on. */
export const TAKES_ANY = 1;
/** A trait: something is accepted here, a gap begins, or the sentence must end. */
export const NOT_PLAIN = 2;
const FIRST_WORD_ID = 16;

/** Compiles patterns; `patterns[i]` is reported as `i`. */
export function compilePatterns(patterns: readonly string[]): Automaton {
  const ids = new Map<string, number>();
  const states: State[] = [];
  const edges = new Map<number, number[]>();
  const anys = new Map<number, number>();
  const children = new Map<string, number>();
  const stepKeys = new Map<Step, { key: string; wordIds: number[] }>();

  const addState = (): number => states.push({ end: -1, gaps: [], accepts: [] }) - 1;
  const idOf = (word: string): number => {
    let id = ids.get(word);
    if (id === undefined) {
      id = FIRST_WORD_ID + ids.size;
      ids.set(word, id);
    }
    return id;
  };
  const keyOf = (step: Step): { key: string; wordIds: number[] } => {
    let found = stepKeys.get(step);
    if (!found) {
      const wordIds =
        step.of === 'words' ? [...new Set([...step.words.map(idOf), ...step.kinds])].sort((a, b) => a - b) : [];
      const key = step.of === 'words' ? wordIds.join() : step.of === 'gap' ? `g${step.max}` : step.of;
      found = { key, wordIds };
      stepKeys.set(step, found);
    }
    return found;
  };

  /** The state after `step` from any state of the frontier; patterns that begin alike share it. */
  const follow = (frontier: readonly number[], step: Step): number => {
    const { key, wordIds } = keyOf(step);
    const path = `${frontier.join()}>${key}`;
    const shared = children.get(path);
    if (shared !== undefined) return shared;
    const to = addState();
    children.set(path, to);
    for (const from of frontier) {
      const state = states[from];
      if (!state) continue;
      if (step.of === 'gap') state.gaps.push({ to, max: step.max });
      else if (step.of === 'any') anys.set(from, to);
      else if (step.of === 'end') state.end = to;
      for (const id of wordIds) {
        const edge = from * MAX_IDS + id;
        const targets = edges.get(edge);
        if (targets) targets.push(to);
        else edges.set(edge, [to]);
      }
    }
    return to;
  };
  const walk = (frontier: readonly number[], nodes: readonly Node[]): number[] => {
    let at = [...frontier];
    for (const node of nodes) {
      if (node.of === 'step') at = [follow(at, node.step)];
      else {
        const next = new Set(node.optional ? at : []);
        for (const option of node.options) for (const state of walk(at, option)) next.add(state);
        at = [...next].sort((a, b) => a - b);
      }
    }
    return at;
  };

  addState();
  patterns.forEach((pattern, index) => {
    const { nodes, anchor, question } = parsePattern(pattern);
    for (const at of walk([0], nodes)) {
      if (at === 0) throw new Error(`Pattern "${pattern}" matches nothing at all`);
      states[at]?.accepts.push({ index, anchor, question });
    }
  });
  if (ids.size + FIRST_WORD_ID > MAX_IDS) throw new Error('Too many words in the patterns');
  spreadNumbers(ids, states, edges);
  const hints = new Int32Array(states.length);
  for (const key of edges.keys()) {
    const from = Math.floor(key / MAX_IDS);
    hints[from] = (hints[from] ?? 0) | (1 << (key & 31));
  }
  const traits = Uint8Array.from(states, ({ accepts, gaps, end }, at) => {
    const plain = accepts.length === 0 && gaps.length === 0 && end < 0;
    return (anys.has(at) ? TAKES_ANY : 0) | (plain ? 0 : NOT_PLAIN);
  });
  const table = createEdgeTable(edges, (state) => ({ hint: hints[state] ?? 0, traits: traits[state] ?? 0 }));
  return { ids, states, edges: table, hints, traits, anys: Int32Array.from(states, (_, at) => anys.get(at) ?? -1) };
}

/** Figures that some pattern spells out ("5 stars") are numbers for `<number>` too. */
function spreadNumbers(ids: Map<string, number>, states: State[], edges: Map<number, number[]>): void {
  const figures = [...ids].filter(([word]) => /^\d/.test(word)).map(([, id]) => id);
  states.forEach((_, from) => {
    const targets = edges.get(from * MAX_IDS + KIND_IDS.number);
    if (!targets) return;
    for (const id of figures) {
      const edge = from * MAX_IDS + id;
      edges.set(edge, [...new Set([...(edges.get(edge) ?? []), ...targets])]);
    }
  });
}
