/** Rows of the inverted index beside its terms: ranks, and one of how the index stands. */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Case } from '../casebook/case';
import { z } from '../contract/zod';
import { BLOCK, type PostingsRow } from './postings';
import { type Row, readRow, rowOf, type TableShape } from './rows';
import { sumOf } from './sum';
import { CASES } from './tables';

/** The table that is indexed. */
export const INDEXED: TableShape<Case> = CASES;

/** What the index is in, and what it is made of. */
export const INDEX_TABLES = [INDEXED.name, 'terms', 'ranks', 'stamps'];

/** Ranks of one block by number; `NaN` where nothing has that number. */
export interface RanksRow {
  block: number;
  ranks: Float64Array;
  /** See `sumOf`: of block and ranks. */
  sum: number;
}

const sumOfRanks = (block: number, { buffer, byteOffset, length }: Float64Array): number =>
  sumOf(`${block}\n`, new Uint32Array(buffer, byteOffset, length * 2));

/** Makes the row of a block. */
export const ranksRow = (block: number, ranks: Float64Array): RanksRow => ({
  block,
  ranks,
  sum: sumOfRanks(block, ranks),
});

/** Whether a row is as it was written. */
export const isWholeRanks = ({ block, ranks, sum }: RanksRow): boolean =>
  ranks instanceof Float64Array && ranks.length === BLOCK && sum === sumOfRanks(block, ranks);

/** A row of the index is not as it was written, or rows are known to be missing: to be made anew, and the transaction begun again. */
export class IndexDamage extends Error {}

/** How the index stands; written in the same transaction as its rows. */
export interface IndexState {
  /** Rows of `terms`. */
  terms: number;
  /**
   * The id up to which it is made anew, '' before the first; rows behind it that nobody changed since are missing. `null`: it is
   * whole.
   */
  from: string | null;
}

const ID = 'index';
/** The row of it. `v` is to be raised when what rows are found by changes (`case-terms.ts`): the index is made anew then. */
const STATE: TableShape<IndexState> = {
  name: 'stamps',
  v: 1,
  schema: z.strictObject({ terms: z.number().int().min(0), from: z.string().nullable() }),
  idOf: () => ID,
};

export const indexTables = (dexie: Dexie) => ({
  terms: dexie.table('terms') as Table<PostingsRow, string>,
  ranks: dexie.table('ranks') as Table<RanksRow, number>,
});

/** How the index stands; `null` where that is not known. */
export async function readState(dexie: Dexie): Promise<IndexState | null> {
  const row: Row | undefined = await dexie.table(STATE.name).get(ID);
  const read = row === undefined ? null : readRow(STATE, row.id, row);
  return read !== null && 'record' in read ? read.record : null;
}

export async function writeState(dexie: Dexie, state: IndexState): Promise<void> {
  await dexie.table(STATE.name).put(rowOf(STATE, state));
}

/** Empties the index. What stands in its table afterwards is not in it. */
export async function clearIndex(dexie: Dexie, from: IndexState['from']): Promise<void> {
  const { terms, ranks } = indexTables(dexie);
  await terms.clear();
  await ranks.clear();
  await writeState(dexie, { terms: 0, from });
}
