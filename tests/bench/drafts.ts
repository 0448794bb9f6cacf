/** The drafts that all programs of one run read, written to a file once. */
import { createDice, inventReply } from './invented-text';

/** UTF-16 units. */
export const LENGTHS = [400, 1_500, 4_096, 100_000] as const;
const MANY = 1_200;
/** So long a draft takes so much longer. */
const FEW = 60;
const KEYS = 2_400;
/** The dearest place to type in: nearly at Google's limit. */
const TYPED_INTO = 3_900;

/** What `peers/round.mjs` reads. */
export interface Drafts {
  cold: string;
  lengths: Record<string, string[]>;
  /** One draft as it grows by a sentence or two in its midst, key by key. */
  keys: string[];
  memory: string[];
}

/** Fresh text in every draft, the same in every run. */
export function inventDrafts(seed: number): Drafts {
  const dice = createDice(seed);
  const many = (count: number, length: number) => Array.from({ length: count }, () => inventReply(length, dice));
  return {
    cold: inventReply(1_500, dice),
    lengths: Object.fromEntries(LENGTHS.map((length) => [length, many(length > 10_000 ? FEW : MANY, length)])),
    keys: inventKeys(dice),
    memory: many(1_000, 1_500),
  };
}

function inventKeys(dice: () => number): string[] {
  const keys: string[] = [];
  while (keys.length < KEYS) {
    const draft = inventReply(TYPED_INTO, dice);
    const at = Math.floor(dice() * TYPED_INTO);
    const typed = inventReply(100, dice);
    for (let count = 0; count <= typed.length; count++)
      keys.push(draft.slice(0, at) + typed.slice(0, count) + draft.slice(at));
  }
  return keys;
}
