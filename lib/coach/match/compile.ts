/** Builds one word trie for all patterns, so that the cost of reading does not grow with their number. */
import { KIND_IDS } from './lexicon';
import { parsePattern, type Sequence, type Step } from './pattern';

/** What a pattern was compiled from; `index` is the caller's number for it. */
export interface Accept {
  index: number;
  anchor: Sequence['anchor'];
  toEnd: boolean;
  question: boolean;
}

/** One state. `next` leads on by word id; `gap` waits for up to `max` words; `any` takes one word whatever it is. */
export interface State {
  next: Map<number, number[]>;
  any: number;
  /** Longest wait of a gap that begins here, by the state waiting. */
  gaps: { to: number; max: number }[];
  accepts: Accept[];
}

/** The compiled patterns. */
export interface Trie {
  ids: Map<string, number>;
  states: State[];
}

const FIRST_WORD_ID = 16;

function emptyState(): State {
  return { next: new Map(), any: -1, gaps: [], accepts: [] };
}

/** Compiles patterns; `patterns[i]` is reported as `i`. */
export function compilePatterns(patterns: readonly string[]): Trie {
  const ids = new Map<string, number>();
  const states: State[] = [emptyState()];
  const children: Map<string, number>[] = [new Map()];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const id = FIRST_WORD_ID + ids.size;
    ids.set(word, id);
    return id;
  };
  const child = (from: number, key: string): { to: number; fresh: boolean } => {
    const known = children[from]?.get(key);
    if (known !== undefined) return { to: known, fresh: false };
    const to = states.push(emptyState()) - 1;
    children.push(new Map());
    children[from]?.set(key, to);
    return { to, fresh: true };
  };
  const follow = (from: number, step: Step): number => {
    const state = states[from];
    if (!state) return from;
    if (step.of === 'gap') {
      const { to, fresh } = child(from, `..${step.max}`);
      if (fresh) state.gaps.push({ to, max: step.max });
      return to;
    }
    if (step.of === 'any') {
      const { to } = child(from, '_');
      state.any = to;
      return to;
    }
    const wordIds = [...new Set([...step.words.map(idOf), ...step.kinds])].sort((a, b) => a - b);
    const { to, fresh } = child(from, wordIds.join(','));
    if (fresh) {
      for (const id of wordIds) {
        const list = state.next.get(id);
        if (list) list.push(to);
        else state.next.set(id, [to]);
      }
    }
    return to;
  };
  patterns.forEach((pattern, index) => {
    for (const { steps, anchor, toEnd, question } of parsePattern(pattern)) {
      let at = 0;
      for (const step of steps) at = follow(at, step);
      states[at]?.accepts.push({ index, anchor, toEnd, question });
    }
  });
  spreadNumbers(ids, states);
  return { ids, states };
}

/** Figures that some pattern spells out ("5 stars") are numbers for `<number>` too. */
function spreadNumbers(ids: Map<string, number>, states: State[]): void {
  const figures = [...ids].filter(([word]) => /^\d/.test(word)).map(([, id]) => id);
  if (figures.length === 0) return;
  for (const state of states) {
    const targets = state.next.get(KIND_IDS.number);
    if (!targets) continue;
    for (const id of figures) state.next.set(id, [...new Set([...(state.next.get(id) ?? []), ...targets])]);
  }
}
