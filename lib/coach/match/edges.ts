/** A frozen hash table from state and word to next states: most questions are answered "none", so that must be fast. */
export interface EdgeTable {
  /** Keys at even places, and at odd ones where the targets begin in `targets`; -1 for an empty place. */
  slots: Int32Array;
  mask: number;
  /** For each list its length, then for each target its state, its hint (see `Automaton.hints`) and its traits. */
  targets: Int32Array;
}

/** Freezes the edges, by key; `describe` tells hint and traits of a state. */
export function createEdgeTable(
  edges: ReadonlyMap<number, readonly number[]>,
  describe: (state: number) => { hint: number; traits: number },
): EdgeTable {
  let size = 64;
  while (size < edges.size * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 2).fill(-1);
  const targets: number[] = [];
  const places = new Map<string, number>();
  for (const [key, list] of edges) {
    let at = placeOf(key, mask);
    while (slots[2 * at] !== -1) at = (at + 1) & mask;
    slots[2 * at] = key;
    // Every word of a class leads to the same states, so equal lists are kept once.
    const name = list.join();
    const place = places.get(name) ?? targets.length;
    slots[2 * at + 1] = place;
    if (places.has(name)) continue;
    places.set(name, place);
    targets.push(list.length);
    for (const state of list) {
      const { hint, traits } = describe(state);
      targets.push(state, hint, traits);
    }
  }
  return { slots, mask, targets: Int32Array.from(targets) };
}

function placeOf(key: number, mask: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Where the targets of a key begin in `targets`, or -1. */
export function findEdges(table: EdgeTable, key: number): number {
  const { slots, mask } = table;
  for (let at = placeOf(key, mask); ; at = (at + 1) & mask) {
    const found = slots[2 * at];
    if (found === key) return slots[2 * at + 1] ?? -1;
    if (found === -1) return -1;
  }
}
