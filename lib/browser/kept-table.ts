/** One table of the database: every read is checked, what does not hold is set aside whole and the others go on. */
import type { Table } from 'dexie';
import type { Custody, Damaged } from './custody';
import type { Former } from './inverted-index';
import { type Row, readRow, rowOf, type TableShape } from './rows';

export type { Row, TableShape } from './rows';

/** Rows of one index between two keys, both included. */
export interface Span {
  index: string;
  from?: string | number;
  to?: string | number;
}

/** How the rows of a span are gone through. */
export interface Walk<T> extends Span {
  /** From the highest key down. */
  down?: boolean;
  /** Stops after so many that were kept; 0 = all. */
  most?: number;
  /** Leaves out the others. */
  keep?(record: T): boolean;
}

/** Reads and writes of one table. Call inside `together`. */
export interface KeptTable<T> {
  get(id: string): Promise<T | null>;
  put(record: T): Promise<T>;
  remove(id: string): Promise<void>;
  /** All that parse, in no order. */
  all(): Promise<T[]>;
  count(): Promise<number>;
  /** In the order of an index. */
  walk(walk: Walk<T>): Promise<T[]>;
  /** The records with these ids, in this order; without those that are gone. */
  many(ids: readonly string[]): Promise<T[]>;
  /** Ids in the order of an index, of its first `most` rows (0 = all). */
  ids(span: Span, most: number): Promise<string[]>;
  countIn(span: Span): Promise<number>;
  /**
   * Rows as they lie on the disk, neither parsed nor checked against their sums, to look through very many: the first `most` of a
   * span.
   */
  peek(span: Span, most: number): Promise<Row[]>;
  /** Those with these numbers of the inverted index, in no order. */
  peekNumbers(numbers: readonly number[]): Promise<Row[]>;
  /** Parses such rows; those that do not parse are set aside. */
  parse(rows: Row[]): Promise<T[]>;
}

/** Steps of a walk: rows are read so many at once. */
const STEP = 200;
const LOWEST = Number.NEGATIVE_INFINITY;
/** IndexedDB's order: numbers, dates, texts, bytes, lists; an empty list is above every text. */
const HIGHEST: [] = [];

/** See `KeptTable`. `table` is asked for at each use: what is open may change. */
export function createKeptTable<T>(
  table: () => Table<Row, string>,
  shape: TableShape<T>,
  custody: Custody,
): KeptTable<T> {
  const { name } = shape;

  /** The records of rows, and how many rows were set aside. Nothing is awaited for rows that parse: Dexie loses its transaction after a hundred awaits without a request. */
  const read = async (rows: Row[]): Promise<{ records: T[]; gone: number }> => {
    const records: T[] = [];
    const damaged: Damaged[] = [];
    for (const row of rows) {
      const one = readRow(shape, row.id, row);
      if ('record' in one) records.push(one.record);
      else if ('fault' in one) damaged.push({ id: row.id, row, fault: one.fault });
      else {
        custody.seeNewer();
        if (one.newer !== null) records.push(one.newer);
      }
    }
    if (damaged.length === 0) return { records, gone: 0 };
    return { records, gone: await custody.putAside(name, damaged, ({ row }) => takeOut(row as Row)) };
  };
  const readAll = async (rows: Row[]): Promise<T[]> => (await read(rows)).records;

  const spanOf = ({ index, from = LOWEST, to }: Span) =>
    table()
      .where(index)
      .between(from, to ?? HIGHEST, true, true);
  const limited = ({ most, ...span }: Span & { most: number }) =>
    most === 0 ? spanOf(span) : spanOf(span).limit(most);
  const isThere = (row: Row | undefined): row is Row => row !== undefined;
  const own = shape as unknown as TableShape<never>;
  /** What is known of the row: all of it only where the inverted index has to know what changes. */
  const before = async (id: string): Promise<(Former & { id: string }) | undefined> => {
    if (shape.findBy !== undefined) return table().get(id);
    return (await table().where(':id').equals(id).count()) > 0 ? { id } : undefined;
  };
  const takeOut = async (was: Former & { id: string }): Promise<void> => {
    custody.index().note(own, was, null);
    await table().delete(was.id);
  };

  return {
    async get(id) {
      const row = await table().get(id);
      return row === undefined ? null : ((await readAll([row]))[0] ?? null);
    },
    async put(record) {
      custody.mayWrite();
      const made = rowOf(shape, record);
      const was = await before(made.id);
      const row = await custody.index().put(own, was, made);
      await table().put(row);
      custody.note(name, row.id, row, was === undefined ? 1 : 0);
      return record;
    },
    async remove(id) {
      custody.mayWrite();
      const was = await before(id);
      if (was === undefined) return;
      await takeOut(was);
      custody.note(name, id, null, -1);
    },
    all: async () => readAll(await table().toArray()),
    count: () => table().count(),
    many: async (ids) => readAll((await table().bulkGet([...ids])).filter(isThere)),
    ids: (span, most) => limited({ ...span, most }).primaryKeys(),
    countIn: (span) => spanOf(span).count(),
    peek: (span, most) => limited({ ...span, most }).toArray(),
    peekNumbers: (numbers) =>
      numbers.length === 0
        ? Promise.resolve([])
        : table()
            .where('number')
            .anyOf(numbers as number[])
            .toArray(),
    parse: readAll,
    async walk({ down = false, most = 0, keep, ...limits }) {
      const found: T[] = [];
      const span = spanOf(limits);
      for (let at = 0; ; ) {
        // Where each is wanted, no more are read than are wanted.
        const step = most > 0 && keep === undefined ? Math.min(STEP, most - found.length) : STEP;
        const rows = await (down ? span.clone().reverse() : span.clone()).offset(at).limit(step).toArray();
        const { records, gone } = await read(rows);
        // Those set aside do not stand in the way of the next ones any more.
        at += rows.length - gone;
        for (const record of records) {
          if (keep && !keep(record)) continue;
          found.push(record);
          if (found.length === most) return found;
        }
        if (rows.length < step) return found;
      }
    },
  };
}
