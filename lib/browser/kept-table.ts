/** One table of the database: every read is parsed, what does not parse is set aside whole and the others go on. */
import type { Table } from 'dexie';
import type { z } from '../contract/zod';

/** What a table holds and how its rows are found. */
export interface TableShape<T> {
  name: string;
  /** Version of the record's shape. */
  v: number;
  schema: z.ZodType<T>;
  idOf(record: T): string;
  /** What the table's indexes hold of a record, by the index's name; a name left out is not found by that index. */
  indexOf?(record: T): Record<string, string | number | string[]>;
}

/** A row as it lies on the disk. */
export interface Row {
  id: string;
  v: number;
  record: unknown;
  [index: string]: unknown;
}

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
  clear(): Promise<void>;
  /** In the order of an index. */
  walk(walk: Walk<T>): Promise<T[]>;
  /** The records with these ids, in this order; without those that are gone. */
  many(ids: readonly string[]): Promise<T[]>;
  /** Ids in the order of an index, of its first `most` rows (0 = all); one that stands there several times comes so often. */
  ids(span: Span, most: number): Promise<string[]>;
  countIn(span: Span): Promise<number>;
  /** Rows as they lie on the disk, unparsed, to look through very many: the first `most` of a span, or those with these ids. */
  peek(span: Span, most: number): Promise<Row[]>;
  peekMany(ids: readonly string[]): Promise<Row[]>;
  /** Parses such rows; those that do not parse are set aside. */
  parse(rows: Row[]): Promise<T[]>;
}

/** Keeps a row that could not be read; `null` where its version is another. */
export type SetAsideRow = (table: string, row: unknown, error: z.ZodError | null) => Promise<void>;

/** Steps of a walk: rows are read so many at once. */
const STEP = 200;
const LOWEST = Number.NEGATIVE_INFINITY;
/** IndexedDB's order: numbers, dates, texts, bytes, lists; an empty list is above every text. */
const HIGHEST: [] = [];

/** See `KeptTable`. */
export function createKeptTable<T>(
  table: Table<Row, string>,
  { name, v, schema, idOf, indexOf }: TableShape<T>,
  setAside: SetAsideRow,
): KeptTable<T> {
  /** Nothing is awaited for rows that parse: Dexie loses its transaction after a hundred awaits without a request. */
  const readAll = async (rows: Row[]): Promise<T[]> => {
    const records: T[] = [];
    const bad: [Row, z.ZodError | null][] = [];
    for (const row of rows) {
      const parsed = row.v === v ? schema.safeParse(row.record) : null;
      if (parsed?.success) records.push(parsed.data);
      else bad.push([row, parsed?.error ?? null]);
    }
    for (const [row, error] of bad) {
      await setAside(name, row, error);
      await table.delete(row.id);
    }
    return records;
  };

  const spanOf = ({ index, from = LOWEST, to }: Span) => table.where(index).between(from, to ?? HIGHEST, true, true);
  const limited = ({ most, ...span }: Span & { most: number }) =>
    most === 0 ? spanOf(span) : spanOf(span).limit(most);
  const isThere = (row: Row | undefined): row is Row => row !== undefined;
  const peekMany = async (ids: readonly string[]): Promise<Row[]> => (await table.bulkGet([...ids])).filter(isThere);

  return {
    async get(id) {
      const row = await table.get(id);
      return row === undefined ? null : ((await readAll([row]))[0] ?? null);
    },
    async put(record) {
      await table.put({ ...indexOf?.(record), id: idOf(record), v, record: schema.parse(record) });
      return record;
    },
    remove: (id) => table.delete(id),
    all: async () => readAll(await table.toArray()),
    count: () => table.count(),
    clear: () => table.clear(),
    many: async (ids) => readAll(await peekMany(ids)),
    ids: (span, most) => limited({ ...span, most }).primaryKeys(),
    countIn: (span) => spanOf(span).count(),
    peek: (span, most) => limited({ ...span, most }).toArray(),
    peekMany,
    parse: readAll,
    async walk({ down = false, most = 0, keep, ...limits }) {
      const found: T[] = [];
      const span = spanOf(limits);
      for (let at = 0; ; at += STEP) {
        const rows = await (down ? span.clone().reverse() : span.clone()).offset(at).limit(STEP).toArray();
        for (const record of await readAll(rows)) {
          if (keep && !keep(record)) continue;
          found.push(record);
          if (found.length === most) return found;
        }
        if (rows.length < STEP) return found;
      }
    },
  };
}
