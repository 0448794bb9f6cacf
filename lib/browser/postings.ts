/**
 * The numbers of the cases that have a term, in rows of 4,096 numbers each (an inverted index, its postings cut into blocks): a
 * change rewrites one small row for each term, and a search reads a few rows where an index of the browser's own would look up
 * every entry by itself (Chromium, November 2026: 26 µs each, and three quarters of the database's size).
 */

import { sumOf } from './sum';

/** Numbers of one row. */
export const BLOCK = 4_096;
/** Rows have numbers below this: the ranks of more would not fit into memory. */
export const NUMBERS = 2 ** 24;
/** Beyond so many a map of bits is the smaller. */
const MOST_LISTED = BLOCK / 16;

/** Numbers within one block, 0 to 4,095: listed in order, or as a map of bits, the lowest first. */
export type Postings = Uint16Array | Uint8Array;

/** One row of the table `terms`. */
export interface PostingsRow {
  /** See `keyOf`. */
  key: string;
  postings: Postings;
  /** See `sumOf`: of key and postings. */
  sum: number;
}

/** Makes the row of a key. */
export const postingsRow = (key: string, postings: Postings): PostingsRow => ({
  key,
  postings,
  sum: sumOf(key, postings),
});

/** Whether a row is as it was written. */
export const isWhole = ({ key, postings, sum }: PostingsRow): boolean =>
  (postings instanceof Uint16Array || (postings instanceof Uint8Array && postings.length === BLOCK / 8)) &&
  sum === sumOf(key, postings);

const blockName = (block: number): string => block.toString(36).padStart(4, '0');

/** Key of a term's row for a block. A term never holds U+0000. */
export const keyOf = (term: string, block: number): string => `${term}\u0000${blockName(block)}`;

/** The block in a key. */
const blockIn = (key: string): number => Number.parseInt(key.slice(key.lastIndexOf('\u0000') + 1), 36);

/** The block of a case's number, and where in it. */
export const placeOfNumber = (number: number): { block: number; at: number } => ({
  block: Math.floor(number / BLOCK),
  at: number % BLOCK,
});

/** Numbers in one row. */
function listOf(postings: Postings | undefined): number[] {
  if (postings === undefined) return [];
  if (postings instanceof Uint16Array) return [...postings];
  const list: number[] = [];
  for (let at = 0; at < BLOCK; at += 1) if (((postings[at >> 3] ?? 0) >> (at & 7)) & 1) list.push(at);
  return list;
}

/** The postings after a change; `null` where none are left. */
export function changePostings(
  postings: Postings | undefined,
  more: readonly number[],
  fewer: readonly number[],
): Postings | null {
  const gone = new Set(fewer);
  const numbers = [...new Set([...listOf(postings), ...more])].filter((at) => !gone.has(at)).sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  if (numbers.length <= MOST_LISTED) return Uint16Array.from(numbers);
  const bits = new Uint8Array(BLOCK / 8);
  for (const at of numbers) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  return bits;
}

/** A set of numbers, 32 to a word. */
export type Bits = Uint32Array;

/** The numbers of all these whole rows together, as a set of `blocks` blocks; what lies beyond is left out. */
export function bitsOf(rows: readonly Pick<PostingsRow, 'key' | 'postings'>[], blocks: number): Bits {
  const bits = new Uint32Array((blocks * BLOCK) / 32);
  for (const { key, postings } of rows) {
    const first = blockIn(key) * BLOCK;
    if (!(first < blocks * BLOCK)) continue;
    if (postings instanceof Uint16Array) {
      for (const at of postings) {
        const word = (first + at) >> 5;
        bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
      }
    } else {
      for (let at = 0; at < postings.length; at += 1) {
        const word = (first >> 5) + (at >> 2);
        bits[word] = (bits[word] ?? 0) | ((postings[at] ?? 0) << ((at & 3) * 8));
      }
    }
  }
  return bits;
}

/** Leaves in `bits` what is in the other set too. */
export function keepCommon(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/** Calls `each` with every number of a set, from the lowest up. */
export function eachNumber(bits: Bits, each: (number: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      each(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
}
