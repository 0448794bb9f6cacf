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
  /** From a state by each of the words to another. */
  add(from: number, ids: readonly number[], to: number): void;
  /**
   * No more will be added. Words that `isNumber` holds for also go wherever `numberId` goes ("5 stars" is a number too).
   * Answers which words occur, as a 1 by id, and the hints by state.
   */
  seal(states: number, numberId: number, isNumber: (id: number) => boolean): { words: Uint8Array; hints: Int32Array };
  freeze(hints: Int32Array, traits: Uint8Array): EdgeTable;
}

/** Begins a table. Lists keep the order in which their ways were added. */
export function createEdges(): Edges {
  let mask = (1 << 16) - 1;
  let slots = new Int32Array(2 << 16).fill(-1);
  let used = 0;
  // For each way its target, and the number of the next way with the same key; of a list the last is kept, and it leads to the first.
  const tos: number[] = [];
  const nexts: number[] = [];
  const occurs = new Uint8Array(MAX_IDS);

  const grow = (): void => {
    const old = slots;
    mask = 2 * mask + 1;
    slots = new Int32Array(2 * (mask + 1)).fill(-1);
    for (let i = 0; i < old.length; i += 2) {
      const key = old[i] ?? -1;
      if (key < 0) continue;
      const at = slotOf(slots, mask, key);
      slots[2 * at] = key;
      slots[2 * at + 1] = old[i + 1] ?? -1;
    }
  };
  const addOne = (key: number, to: number): void => {
    const at = slotOf(slots, mask, key);
    const way = tos.push(to) - 1;
    if (slots[2 * at] === -1) {
      slots[2 * at] = key;
      nexts.push(way);
      used++;
    } else {
      const last = slots[2 * at + 1] ?? 0;
      nexts.push(nexts[last] ?? 0);
      nexts[last] = way;
    }
    slots[2 * at + 1] = way;
    if (2 * used > mask) grow();
  };
  const listOf = (key: number): number[] => {
    const list: number[] = [];
    const last = slots[2 * slotOf(slots, mask, key) + 1] ?? -1;
    for (let way = last; way >= 0; ) {
      way = nexts[way] ?? 0;
      list.push(tos[way] ?? 0);
      if (way === last) break;
    }
    return list;
  };

  return {
    add(from, ids, to) {
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k] ?? 0;
        occurs[id] = 1;
        addOne(from * MAX_IDS + id, to);
      }
    },
    seal(states, numberId, isNumber) {
      const figures: number[] = [];
      for (let id = numberId + 1; id < MAX_IDS; id++) if (occurs[id] === 1 && isNumber(id)) figures.push(id);
      for (let from = 0; from < states; from++) {
        const targets = listOf(from * MAX_IDS + numberId);
        if (targets.length === 0) continue;
        for (const id of figures) {
          const known = listOf(from * MAX_IDS + id);
          for (const to of targets) if (!known.includes(to)) addOne(from * MAX_IDS + id, to);
        }
      }
      const hints = new Int32Array(states);
      for (let i = 0; i < slots.length; i += 2) {
        const key = slots[i] ?? -1;
        if (key >= 0) hints[key >> 15] = (hints[key >> 15] ?? 0) | (1 << (key & 31));
      }
      return { words: occurs, hints };
    },
    freeze(hints, traits) {
      const targets = new Int32Array(3 * tos.length + used);
      const starts = new Int32Array(MAX_IDS).fill(-1);
      let place = 0;
      for (let i = 0; i < slots.length; i += 2) {
        const key = slots[i] ?? -1;
        if (key < 0) continue;
        const last = slots[i + 1] ?? 0;
        const begin = place++;
        let way = last;
        do {
          way = nexts[way] ?? 0;
          const to = tos[way] ?? 0;
          targets[place++] = to;
          targets[place++] = hints[to] ?? 0;
          targets[place++] = traits[to] ?? 0;
        } while (way !== last);
        targets[begin] = (place - begin - 1) / 3;
        slots[i + 1] = begin;
        if (key < MAX_IDS) starts[key] = begin;
      }
      return { slots, mask, targets, starts };
    },
  };
}

/** The slot of a key, or the free one where it belongs. */
function slotOf(slots: Int32Array, mask: number, key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  let at = (mixed ^ (mixed >>> 15)) & mask;
  for (let found = slots[2 * at]; found !== key && found !== -1; found = slots[2 * at]) at = (at + 1) & mask;
  return at;
}

/** Where the targets of a state's word begin in `targets`, or -1. */
export function findEdges({ slots, mask }: EdgeTable, state: number, id: number): number {
  return slots[2 * slotOf(slots, mask, state * MAX_IDS + id) + 1] ?? -1;
}
