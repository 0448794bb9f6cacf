/** How far the database has come: one row that is written with every change, in the same transaction. */
import type { Table } from 'dexie';
import { z } from '../contract/zod';
import type { Work } from './custody';
import { sumOfRow } from './sum';
import { SHAPES, VALUES } from './tables';

export interface Stamp {
  /** Grows by one with every transaction that changed something. */
  gen: number;
  /** Rows of each table. */
  counts: Record<string, number>;
  /** Versions of the shapes it was written with, by table, and by value as `values.<key>`. */
  shapes: Record<string, number>;
}

/** The row of a stamp as it lies on the disk. */
export interface StampRow {
  id: string;
  v: number;
  record: Stamp;
  sum: number;
}

const ID = 'database';
const V = 1;

/** Tables whose rows are counted. */
export const COUNTED = [...SHAPES.map(({ name }) => name), 'values', 'setAside'];

const SHAPES_NOW: Record<string, number> = {
  ...Object.fromEntries(SHAPES.map(({ name, v }) => [name, v])),
  ...Object.fromEntries(Object.entries(VALUES).map(([key, { v }]) => [`values.${key}`, v])),
};

const numbers = z.record(z.string(), z.number().int());
const stamp = z.object({ gen: z.number().int(), counts: numbers, shapes: numbers });

/** Reads the stamp; `null` where there is none, or none that is whole. */
export async function readStamp(table: Table<StampRow, string>): Promise<Stamp | null> {
  const row = await table.get(ID);
  if (row === undefined || row.sum !== sumOfRow('stamps', ID, row.v, row.record)) return null;
  const parsed = stamp.safeParse(row.record);
  return parsed.success ? parsed.data : null;
}

/** Writes a stamp with the versions this code knows. */
export async function writeStamp(table: Table<StampRow, string>, next: Omit<Stamp, 'shapes'>): Promise<Stamp> {
  const record = { ...next, shapes: SHAPES_NOW };
  await table.put({ id: ID, v: V, record, sum: sumOfRow('stamps', ID, V, record) });
  return record;
}

/** The stamp after some work; counts that were not known stay unknown. */
export function stampAfter(before: Stamp | null, { more }: Work): Omit<Stamp, 'shapes'> {
  const counts = { ...before?.counts };
  for (const [table, by] of more) {
    const known = counts[table];
    if (known !== undefined) counts[table] = known + by;
  }
  return { gen: (before?.gen ?? 0) + 1, counts };
}

/** Whether a newer version than this wrote a shape this code knows, or one it does not know. */
export function isNewer({ shapes }: Stamp): boolean {
  return Object.entries(shapes).some(([name, v]) => v > (SHAPES_NOW[name] ?? 0));
}
