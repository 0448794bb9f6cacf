/** Runs the compiled patterns over a parsed draft. Bounded work per word. */
import type { ParsedDraft, Sentence, Word } from '../text';
import type { Accept, Trie } from './compile';
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

const ids = (word: Word, trie: Trie, inSentence: boolean): number => {
  if (word.own) return KIND_IDS.name;
  const known = trie.ids.get(word.form);
  if (known !== undefined) return known;
  if (word.kind !== 'word') return KIND_IDS[word.kind];
  return word.capital && inSentence ? KIND_IDS.name : 0;
};

/** Finds all matches. A half-done match never crosses a sentence; a gap never crosses a strong break. */
export function scanDraft(draft: ParsedDraft, trie: Trie): ScanResult {
  const { words, sentences } = draft;
  const matches: Match[] = [];
  const { states } = trie;
  const root = states[0];
  let steps = 0;
  if (!root) return { matches, steps };
  let active = new Int32Array(3 * MAX_ACTIVE + 6);
  let following = new Int32Array(3 * MAX_ACTIVE + 6);
  for (const sentence of sentences) {
    let count = 0;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = words[i];
      if (!word) break;
      const id = ids(word, trie, i > sentence.lead);
      let size = 0;
      const enter = (to: number, first: number): void => {
        const state = states[to];
        if (!state) return;
        for (const accept of state.accepts) {
          if (matches.length < MAX_MATCHES && holds(accept, words, sentence, first, i)) matches.push({ index: accept.index, first, last: i });
        }
        if (size < MAX_ACTIVE) {
          following[3 * size] = to;
          following[3 * size + 1] = first;
          following[3 * size + 2] = -1;
          size++;
        }
        for (const gap of state.gaps) {
          if (size >= MAX_ACTIVE) break;
          following[3 * size] = gap.to;
          following[3 * size + 1] = first;
          following[3 * size + 2] = gap.max;
          size++;
        }
      };
      const strong = word.breakBefore === 'strong';
      for (let a = 0; a < count; a++) {
        steps++;
        const at = active[3 * a] ?? 0;
        const first = active[3 * a + 1] ?? 0;
        const wait = active[3 * a + 2] ?? -1;
        const state = states[at];
        if (!state) continue;
        if (strong && wait >= 0) continue;
        if (id !== 0) {
          const targets = state.next.get(id);
          if (targets) for (const to of targets) enter(to, first);
        }
        if (state.any >= 0) enter(state.any, first);
        if (wait > 0 && size < MAX_ACTIVE) {
          following[3 * size] = at;
          following[3 * size + 1] = first;
          following[3 * size + 2] = wait - 1;
          size++;
        }
      }
      if (id !== 0) {
        steps++;
        const targets = root.next.get(id);
        if (targets) for (const to of targets) enter(to, i);
      }
      const swap = active;
      active = following;
      following = swap;
      count = size;
    }
  }
  return { matches, steps };
}

const CLAUSE_OPENERS = new Set(['and', 'but', 'so', 'then', 'because', 'or', 'please', 'just', 'also']);

function holds(accept: Accept, words: readonly Word[], sentence: Sentence, first: number, last: number): boolean {
  if (accept.toEnd && last !== sentence.last) return false;
  if (accept.question && !sentence.question) return false;
  if (accept.anchor === 'none') return true;
  if (first <= sentence.lead) return true;
  if (accept.anchor === 'sentence') return false;
  return words[first]?.breakBefore !== 'none' || CLAUSE_OPENERS.has(words[first - 1]?.form ?? '');
}
