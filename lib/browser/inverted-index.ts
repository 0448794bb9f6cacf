/**
 * The inverted index of a table, kept beside it: `terms` says which rows have a term, `ranks` where each stands in the list of
 * all. Rows carry a number of their own for it. It holds nothing that is not in the rows, and goes with them.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import {
  INDEXED,
  IndexDamage,
  indexTables,
  isWholeRanks,
  type RanksRow,
  ranksRow,
  readState,
  writeState,
} from './index-rows';
import {
  type Bits,
  BLOCK,
  bitsOf,
  changePostings,
  isWhole,
  keyOf,
  NUMBERS,
  type PostingsRow,
  placeOfNumber,
  postingsRow,
} from './postings';
import type { Row, TableShape } from './rows';

/** What is to be changed of one number. */
interface Entry {
  terms: Set<string>;
  rank: number;
}

interface Changed {
  before: Entry | null;
  after: Entry | null;
}

/** A row that is indexed. */
interface Numbered extends Row {
  number?: number;
}

/** What the index has to know of a row that goes; a row without a number is not in it. */
export type Former = Pick<Numbered, 'number'> & { record?: unknown };

/** What a row of a shape is found by; `null` where nobody looks for it or the record is none of the kind. */
export function entryOf(shape: TableShape<never>, record: unknown): Entry | null {
  try {
    return shape.findBy?.(record as never) ?? null;
  } catch {
    return null;
  }
}

/** Changes of the index by one transaction, written once at its end: most rows of terms are then touched once. */
export interface IndexWork {
  /**
   * Notes that a row is put in the place of another, or of none; answers it as it is to be put: with the number by which the index
   * knows it, that of the other or a new one. A row of a table that is not indexed is answered as it is.
   */
  put(shape: TableShape<never>, before: Former | undefined, row: Row): Promise<Row>;
  /** Notes that a row, with its number, takes the place of another, either of which may be none. */
  note(shape: TableShape<never>, before: Former | undefined, after: Numbered | null): void;
  /** Writes what was noted. */
  write(): Promise<void>;
}

/** See `IndexWork`. To be used inside one transaction. */
export function createIndexWork(dexie: Dexie): IndexWork {
  const changed = new Map<number, Changed>();
  let next: number | null = null;

  const nextNumber = async (table: Table<Numbered, string>): Promise<number> => {
    next ??= ((await table.where('number').below(NUMBERS).last())?.number ?? -1) + 1;
    next += 1;
    return next - 1;
  };

  const note: IndexWork['note'] = (shape, before, after) => {
    const number = before?.number ?? after?.number;
    if (number === undefined) return;
    const known = changed.get(number);
    changed.set(number, {
      before: known === undefined ? entryOf(shape, before?.record) : known.before,
      after: after === null ? null : entryOf(shape, after.record),
    });
  };

  return {
    note,
    async put(shape, before, row) {
      if (shape.findBy === undefined) return row;
      const numbered = { ...row, number: before?.number ?? (await nextNumber(dexie.table(shape.name))) };
      note(shape, before, numbered);
      return numbered;
    },
    async write() {
      if (changed.size === 0) return;
      const { terms, ranks } = indexTables(dexie);
      const before = await readState(dexie);
      const written = await writeTerms(terms, changed);
      const isWhole = (await writeRanks(ranks, changed)) && written.isWhole;
      if (before !== null) {
        await writeState(dexie, { terms: before.terms + written.more, from: isWhole ? before.from : '' });
      } else {
        // Where it is not known how it stands, it is whole only if there are no rows but these.
        const isAll = isWhole && (await dexie.table(INDEXED.name).count()) <= changed.size;
        await writeState(dexie, { terms: await terms.count(), from: isAll ? null : '' });
      }
      changed.clear();
    },
  };
}

/** What writing terms came to. */
interface Written {
  /** Whether each row was as it had been written; one that was not is begun anew, without what it held. */
  isWhole: boolean;
  /** Rows more than before. */
  more: number;
}

async function writeTerms(table: Table<PostingsRow, string>, changed: ReadonlyMap<number, Changed>): Promise<Written> {
  const edits = new Map<string, { more: number[]; fewer: number[] }>();
  const editOf = (term: string, block: number) => {
    const key = keyOf(term, block);
    const edit = edits.get(key) ?? { more: [], fewer: [] };
    edits.set(key, edit);
    return edit;
  };
  for (const [number, { before, after }] of changed) {
    const { block, at } = placeOfNumber(number);
    for (const term of after?.terms ?? []) if (!before?.terms.has(term)) editOf(term, block).more.push(at);
    for (const term of before?.terms ?? []) if (!after?.terms.has(term)) editOf(term, block).fewer.push(at);
  }
  const written = { isWhole: true, more: 0 };
  if (edits.size === 0) return written;
  const rows = await table.bulkGet([...edits.keys()]);
  const put: PostingsRow[] = [];
  const gone: string[] = [];
  for (const [at, [key, { more, fewer }]] of [...edits].entries()) {
    const row = rows[at];
    const isGood = row !== undefined && isWhole(row);
    if (row !== undefined && !isGood) written.isWhole = false;
    const postings = changePostings(isGood ? row.postings : undefined, more, fewer);
    if (postings !== null) put.push(postingsRow(key, postings));
    else if (row !== undefined) gone.push(key);
    written.more += (postings === null ? 0 : 1) - (row === undefined ? 0 : 1);
  }
  if (put.length > 0) await table.bulkPut(put);
  if (gone.length > 0) await table.bulkDelete(gone);
  return written;
}

/** Answers what `Written.isWhole` says, of ranks. */
async function writeRanks(table: Table<RanksRow, number>, changed: ReadonlyMap<number, Changed>): Promise<boolean> {
  const blocks = new Map<number, [number, number][]>();
  for (const [number, { before, after }] of changed) {
    if (before !== null && before.rank === after?.rank) continue;
    const { block, at } = placeOfNumber(number);
    const edits = blocks.get(block) ?? [];
    edits.push([at, after?.rank ?? Number.NaN]);
    blocks.set(block, edits);
  }
  let isWhole = true;
  for (const [block, edits] of blocks) {
    const row = await table.get(block);
    const isGood = row !== undefined && isWholeRanks(row);
    if (row !== undefined && !isGood) isWhole = false;
    const ranks = isGood ? row.ranks : new Float64Array(BLOCK).fill(Number.NaN);
    for (const [at, rank] of edits) ranks[at] = rank;
    await table.put(ranksRow(block, ranks));
  }
  return isWhole;
}

/** What a search reads. Call inside a transaction. Throws `IndexDamage` where the index is not whole. */
export interface IndexReader {
  /** Ranks by number; its length is a number of whole blocks. To be asked first. */
  ranks(): Promise<Float64Array>;
  /** Numbers that have a term between two, `to` with all that begins so, of the first `blocks` blocks. */
  having(span: { from: string; to: string }, blocks: number): Promise<Bits>;
}

/**
 * See `IndexReader`. `dexie` is asked for at each use: what is open may change. Where everything may only be read, nothing can be
 * mended: what is whole is answered then.
 */
export function createIndexReader(dexie: () => Dexie, isReadOnly: () => boolean): IndexReader {
  const whole = <R>(rows: R[], isWhole: (row: R) => boolean): R[] => {
    if (rows.every(isWhole)) return rows;
    if (!isReadOnly()) throw new IndexDamage();
    return rows.filter(isWhole);
  };
  return {
    async ranks() {
      const state = await readState(dexie());
      if (state?.from !== null && !isReadOnly()) throw new IndexDamage();
      const rows = whole(await indexTables(dexie()).ranks.toArray(), isWholeRanks);
      const blocks = rows.reduce((most, { block }) => Math.max(most, block + 1), 0);
      const all = new Float64Array(blocks * BLOCK).fill(Number.NaN);
      for (const row of rows) all.set(row.ranks, row.block * BLOCK);
      return all;
    },
    async having({ from, to }, blocks) {
      const rows = await indexTables(dexie()).terms.where(':id').between(from, `${to}\uffff`, true, true).toArray();
      return bitsOf(whole(rows, isWhole), blocks);
    },
  };
}
