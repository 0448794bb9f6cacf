/**
 * One word automaton for all patterns, so that the cost of reading does not grow with their number. It is built as it is
 * used: where a state leads is worked out when a draft first gets there, and kept.
 */
import { learnForm, type Spelling } from '../text/spellings';
import { SPELLING_SLOTS } from '../text/vocabulary';
import { beginPattern, type Conditions, type Place, visitNext } from './pattern';
import { spelledWords, type Unit } from './units';

/** What is known when a pattern has matched; `index` is the caller's number for it. */
export interface Accept extends Conditions {
  index: number;
}

/** A state: how far a row of words has got into the patterns. */
export interface State {
  /** What is still to be matched; `null` once all below is known. */
  places: readonly Place[] | null;
  /** Bits for each word that leads on, so that most "no"s need no look at `words`; all of them where a kind of word does. */
  hints: number;
  otherHints: number;
  words: Map<string, Target> | null;
  /** By kind of word. */
  kinds: (Target | undefined)[] | null;
  /** After any one word whatever it is. */
  any: State | null;
  /** Where the sentence ends. */
  atEnd: readonly Accept[] | null;
  accepts: readonly Accept[] | null;
  gaps: readonly Gap[] | null;
}

/** A state that waits for up to `max` words. */
export interface Gap {
  state: State;
  max: number;
}

/** Where a word leads: to one place or to several at once. The state is made when somebody goes there. */
export type Target = Place | Joint;

interface Joint {
  readonly places: Place[];
  state: State | null;
}

/** The patterns, and where every match begins. */
export interface Automaton {
  root: State;
  /** Where spellings met before lead from there, by their slot. */
  asked: (Spelling | undefined)[];
  begins: (Target | undefined)[];
  conditions: readonly Conditions[];
  patterns: readonly string[];
  /** All words that a pattern spells out, once somebody asked. */
  spelled: ReadonlySet<string> | null;
}

/** Two hints of a word with this hash, both of which a state must have. */
export const hintOf = (hash: number): number => 1 << (hash & 31);
export const otherHintOf = (hash: number): number => 1 << ((hash >>> 5) & 31);

/** Takes patterns; `patterns[i]` is reported as `i`. Only their beginnings are read now. */
export function compilePatterns(patterns: readonly string[]): Automaton {
  const begun = patterns.map(beginPattern);
  const root = createState(begun.map(({ place }) => place));
  const automaton: Automaton = {
    root,
    asked: new Array<Spelling | undefined>(SPELLING_SLOTS).fill(undefined),
    begins: new Array<Target | undefined>(SPELLING_SLOTS).fill(undefined),
    conditions: begun.map(({ conditions }) => conditions),
    patterns,
    spelled: null,
  };
  expandState(automaton, root);
  const empty = root.accepts?.[0];
  if (empty) throw new Error(`Pattern "${patterns[empty.index]}" matches nothing at all`);
  return automaton;
}

/** Works out all there is to work out: for tests, which want to see every pattern read. Answers how many states there are. */
export function completeAutomaton(automaton: Automaton): number {
  const states = new Set([automaton.root]);
  for (const state of states) {
    expandState(automaton, state);
    for (const target of state.words?.values() ?? []) states.add(stateAt(target));
    for (const target of state.kinds ?? []) if (target) states.add(stateAt(target));
    if (state.any) states.add(state.any);
    for (const gap of state.gaps ?? []) states.add(gap.state);
  }
  return states.size;
}

/** Does some pattern spell the word out? */
export function isSpelled(automaton: Automaton, form: string): boolean {
  automaton.spelled ??= spelledWords(automaton.patterns);
  return automaton.spelled.has(form);
}

const createState = (places: readonly Place[]): State => ({
  places,
  hints: 0,
  otherHints: 0,
  words: null,
  kinds: null,
  any: null,
  atEnd: null,
  accepts: null,
  gaps: null,
});

/** The state a word leads to. */
export function stateAt(target: Target): State {
  target.state ??= createState('places' in target ? target.places : [target]);
  return target.state;
}

/** Where a word leads from the beginning. */
export function beginsWith(automaton: Automaton, spelling: Spelling): Target | undefined {
  const { slot, form } = spelling;
  if (slot < 0) return automaton.root.words?.get(form);
  if (automaton.asked[slot] !== spelling) {
    automaton.asked[slot] = spelling;
    automaton.begins[slot] = automaton.root.words?.get(form);
  }
  return automaton.begins[slot];
}

/** Works out where a state leads, if that is not known yet. */
export function expandState(automaton: Automaton, state: State): void {
  const { places } = state;
  if (!places) return;
  state.places = null;
  const words = new Map<string, Target>();
  const kinds: (Target | undefined)[] = [];
  const anys: Place[] = [];
  const ends: Place[] = [];
  const accepts: Accept[] = [];
  const gaps = new Map<number, Place[]>();
  const add = (unit: Unit | null, to: Place): void => {
    if (!unit) accepts.push(acceptOf(automaton, to.pattern));
    else if (unit.of === 'words') {
      for (const word of unit.words) words.set(word, join(words.get(word), to));
      for (const kind of unit.kinds) kinds[kind] = join(kinds[kind], to);
    } else if (unit.of === 'any') anys.push(to);
    else if (unit.of === 'end') ends.push(to);
    else gaps.set(unit.max, [...(gaps.get(unit.max) ?? []), to]);
  };
  for (const place of places) visitNext(place, add);
  if (words.size > 0) state.words = words;
  if (kinds.length > 0) state.kinds = kinds;
  if (accepts.length > 0) state.accepts = accepts;
  if (anys.length > 0) state.any = createState(anys);
  if (gaps.size > 0) state.gaps = Array.from(gaps, ([max, behind]) => ({ max, state: createState(behind) }));
  if (ends.length > 0) state.atEnd = ends.map(({ pattern }) => acceptOf(automaton, pattern));
  if (kinds.length > 0) {
    state.hints = -1;
    state.otherHints = -1;
    return;
  }
  for (const word of words.keys()) {
    const hash = learnForm(word);
    state.hints |= hintOf(hash);
    state.otherHints |= otherHintOf(hash);
  }
}

/** A target with one place more. */
function join(target: Target | undefined, place: Place): Target {
  if (!target || target === place) return place;
  if (!('places' in target)) return { places: [target, place], state: null };
  if (!target.places.includes(place)) target.places.push(place);
  return target;
}

function acceptOf({ conditions }: Automaton, index: number): Accept {
  const { anchor, question } = conditions[index] ?? { anchor: 'none', question: false };
  return { index, anchor, question };
}
