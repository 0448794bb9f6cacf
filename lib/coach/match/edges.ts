/** Ways from state to state by word: added one by one, then frozen into one table. Most questions are answered "none". */

/** A frozen hash table from state and word to next states. */
export interface EdgeTable {
  /** Keys at even places, and at odd ones where the targets begin in `targets`; -1 for an empty place. */
  slots: Int32Array;
  mask: number;
  /** For each list its length, then for each target its state, its hint (see `Automaton.hints`) and its traits. */
  targets: Int32Array;
  /** By word: where the targets of the first state begin in `targets`, or -1. */
  starts: Int32Array;
}

/** More different words than this cannot be told apart. */
export const MAX_IDS = 1 << 15;

/** Ways still being added. */
export interface Edges {
  /** 1 for each id that occurs. */
  words: Uint8Array;
  /** By state: see `Automaton.hints`. */
  hints: number[];
  /** From a state by each of the words to another. */
  add(from: number, ids: Uint16Array, to: number): void;
  /** Words that `isNumber` holds for also go wherever `numberId` goes: "5 stars" is a number too. */
  spread(states: number, numberId: number, isNumber: (id: number) => boolean): void;
  freeze(hints: Int32Array, traits: Uint8Array): EdgeTable;
}

/** Begins a table. Lists keep the order in which their ways were added. */
export function createEdges(): Edges {
  let mask = (1 << 16) - 1;
  let slots = new Int32Array(2 << 16).fill(-1);
  const keys: number[] = [];
  // For each way its target and the next way of its key. A slot has the last way of its key, which leads to the first.
  const tos: number[] = [];
  const nexts: number[] = [];
  const words = new Uint8Array(MAX_IDS);
  const hints: number[] = [];

  const grow = (): void => {
    const old = slots;
    const oldMask = mask;
    mask = 2 * mask + 1;
    slots = new Int32Array(2 * (mask + 1)).fill(-1);
    for (const key of keys) {
      const at = slotOf(slots, mask, key);
      slots[2 * at] = key;
      slots[2 * at + 1] = old[2 * slotOf(old, oldMask, key) + 1] ?? -1;
    }
  };
  const addOne = (from: number, id: number, to: number): void => {
    const key = from * MAX_IDS + id;
    const at = 2 * slotOf(slots, mask, key);
    const way = tos.push(to) - 1;
    const last = slots[at + 1] ?? -1;
    if (last < 0) {
      slots[at] = key;
      keys.push(key);
      nexts.push(way);
    } else {
      nexts.push(nexts[last] ?? 0);
      nexts[last] = way;
    }
    slots[at + 1] = way;
    words[id] = 1;
    hints[from] = (hints[from] ?? 0) | (1 << (id & 31));
    if (2 * keys.length > mask) grow();
  };
  const listOf = (from: number, id: number): number[] => {
    const list: number[] = [];
    const last = findSlot(slots, mask, from * MAX_IDS + id);
    for (let way = last; way >= 0; ) {
      way = nexts[way] ?? 0;
      list.push(tos[way] ?? 0);
      if (way === last) break;
    }
    return list;
  };

  return {
    words,
    hints,
    add(from, ids, to) {
      for (let k = 0; k < ids.length; k++) addOne(from, ids[k] ?? 0, to);
    },
    spread(states, numberId, isNumber) {
      const figures: number[] = [];
      for (let id = numberId + 1; id < MAX_IDS; id++) if (words[id] === 1 && isNumber(id)) figures.push(id);
      for (let from = 0; from < states; from++) {
        if (((hints[from] ?? 0) & (1 << numberId)) === 0) continue;
        const targets = listOf(from, numberId);
        for (const id of targets.length > 0 ? figures : []) {
          const known = listOf(from, id);
          for (const to of targets) if (!known.includes(to)) addOne(from, id, to);
        }
      }
    },
    freeze(byState, traits) {
      const targets = new Int32Array(3 * tos.length + keys.length);
      const starts = new Int32Array(MAX_IDS).fill(-1);
      let place = 0;
      for (let k = 0; k < keys.length; k++) {
        const key = keys[k] ?? 0;
        const at = 2 * slotOf(slots, mask, key) + 1;
        const last = slots[at] ?? 0;
        const begin = place++;
        let way = last;
        do {
          way = nexts[way] ?? 0;
          const to = tos[way] ?? 0;
          targets[place++] = to;
          targets[place++] = byState[to] ?? 0;
          targets[place++] = traits[to] ?? 0;
        } while (way !== last);
        targets[begin] = (place - begin - 1) / 3;
        slots[at] = begin;
        if (key < MAX_IDS) starts[key] = begin;
      }
      return { slots, mask, targets, starts };
    },
  };
}

const findSlot = (slots: Int32Array, mask: number, key: number): number =>
  slots[2 * slotOf(slots, mask, key) + 1] ?? -1;

/** The slot of a key, or the free one where it belongs. */
function slotOf(slots: Int32Array, mask: number, key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  let at = (mixed ^ (mixed >>> 15)) & mask;
  for (let found = slots[2 * at]; found !== key && found !== -1; found = slots[2 * at]) at = (at + 1) & mask;
  return at;
}

/** Where the targets of a state's word begin in `targets`, or -1. */
export function findEdges({ slots, mask }: EdgeTable, state: number, id: number): number {
  return findSlot(slots, mask, state * MAX_IDS + id);
}
