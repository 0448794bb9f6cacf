/** Rows as they lie on the disk: how one is made of a record, and how it is read back. */
import type { z } from '../contract/zod';
import { sumOfRow } from './sum';

/** What a table holds and how its rows are found. */
export interface TableShape<T> {
  name: string;
  /** Version of the record's shape. */
  v: number;
  schema: z.ZodType<T>;
  idOf(record: T): string;
  /** What the table's indexes hold of a record, by the index's name; a name left out is not found by that index. */
  indexOf?(record: T): Record<string, string | number>;
  /** What the inverted index holds of a record, where it is looked for by its words: terms, and its rank in the list of all. */
  findBy?(record: T): { terms: Set<string>; rank: number };
}

/** A row as it lies on the disk. */
export interface Row {
  id: string;
  v: number;
  record: unknown;
  /** See `sumOfRow`. */
  sum?: number;
  [index: string]: unknown;
}

/** Makes the row of a record. Throws where the record is not what its schema says. */
export function rowOf<T>({ name, v, schema, idOf, indexOf }: TableShape<T>, record: T): Row {
  const parsed = schema.parse(record);
  const id = idOf(parsed);
  return { ...indexOf?.(parsed), id, v, record: parsed, sum: sumOfRow(name, id, v, parsed) };
}

/** What a row turned out to be. `newer`: whole, but of a version this code does not know; its record where it parses all the same. */
export type RowRead<T> = { record: T } | { newer: T | null } | { fault: string };

/** Reads a row. A fault names where and how, without a word of what is in it. */
export function readRow<T>(
  { name, v, schema }: Pick<TableShape<T>, 'name' | 'v' | 'schema'>,
  id: string,
  row: { v?: unknown; record?: unknown; sum?: unknown },
): RowRead<T> {
  if (typeof row.v !== 'number') return { fault: 'record: version' };
  if (row.sum !== sumOfRow(name, id, row.v, row.record)) return { fault: 'record: altered' };
  const parsed = schema.safeParse(row.record);
  // Only a row that is whole says truly what version it has.
  if (row.v > v) return { newer: parsed.success ? parsed.data : null };
  if (row.v < v) return { fault: 'record: version' };
  return parsed.success ? { record: parsed.data } : { fault: faultOf(parsed.error) };
}

function faultOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.slice(0, 5).join('.') || 'record'}: ${code}`)
    .join('; ');
}
