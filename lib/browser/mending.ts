/** Brings back from the second copy what the database lost. */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Change } from './custody';
import { createIndexWork, type IndexWork } from './inverted-index';
import { valueRow } from './kept-values';
import type { MirrorLook } from './mirror';
import type { Entry } from './mirror-entry';
import { type Row, readRow, rowOf } from './rows';
import { COUNTED, type Stamp, type StampRow, writeStamp } from './stamp';
import { SHAPES, VALUES, type ValueKey } from './tables';

/** How many records were brought back, and how many are known to be lost. */
export interface Mended {
  back: number;
  lost: number;
}

interface AnyRow {
  id?: string;
  key?: string;
  v?: number;
  sum?: number;
  record?: unknown;
}

/** The row of an entry, as it is kept; `null` where this code cannot read it. */
export function rowFor({ table, id, v, record }: Entry): AnyRow | null {
  try {
    if (table === 'setAside') return record as AnyRow;
    if (table === 'values') {
      const key = id as ValueKey;
      return Object.hasOwn(VALUES, key) && VALUES[key].v === v ? valueRow(key, record) : null;
    }
    const shape = SHAPES.find(({ name }) => name === table);
    return shape?.v === v ? rowOf(shape, record as never) : null;
  } catch {
    return null;
  }
}

/** Puts a row and tells the inverted index, where the table has one. */
export async function putIndexed(dexie: Dexie, index: IndexWork, name: string, row: AnyRow): Promise<void> {
  const table = dexie.table(name);
  const shape = SHAPES.find((one) => one.name === name);
  if (shape?.findBy === undefined) await table.put(row);
  else await table.put(await index.put(shape, await table.get((row as Row).id), row as Row));
}

/** Counts the rows of each table. */
export async function countAll(dexie: Dexie): Promise<Record<string, number>> {
  const counts = await Promise.all(COUNTED.map((name) => dexie.table(name).count()));
  return Object.fromEntries(COUNTED.map((name, at) => [name, counts[at] ?? 0]));
}

/** Every row that is whole, with the most wanted first: what `Mirror.rewrite` is given. */
export async function* allRows(dexie: Dexie): AsyncIterable<Change> {
  for (const { key, v, record, sum } of await dexie.table('values').toArray()) {
    const known = VALUES[key as ValueKey];
    if (
      known &&
      'record' in readRow({ name: 'values', v: known.v, schema: known.schema as never }, key, { v, record, sum })
    ) {
      yield { table: 'values', id: key, row: { v, record } };
    }
  }
  const first = SHAPES.filter(({ name }) => name !== 'cases');
  for (const shape of first) {
    for (const row of await dexie.table(shape.name).toArray()) {
      if ('record' in readRow(shape, row.id, row)) yield { table: shape.name, id: row.id, row };
    }
  }
  for (const row of await dexie.table('setAside').toArray())
    yield { table: 'setAside', id: row.id, row: { v: 0, record: row } };
  const cases = SHAPES.find(({ name }) => name === 'cases');
  if (cases === undefined) return;
  // From the last one on, not from the first: a place that is counted out is walked to each time.
  let last = Number.POSITIVE_INFINITY;
  let passed = 0;
  for (;;) {
    const older = dexie.table('cases').where('changed').belowOrEqual(last).reverse();
    const rows = await older.offset(passed).limit(STEP).toArray();
    for (const row of rows) {
      passed = row.changed === last ? passed + 1 : 1;
      last = row.changed;
      if ('record' in readRow(cases, row.id, row)) yield { table: 'cases', id: row.id, row };
    }
    if (rows.length < STEP) return;
  }
}

const STEP = 200;

/** What the database was found to be. */
export interface Found {
  /** The browser made it just now: there was none, or it was lost whole. */
  made: boolean;
  stamp: Stamp | null;
  counts: Record<string, number>;
}

/** Whether the second copy has something that the database should have. */
export function isShort({ made, stamp, counts }: Found, { entries, stamp: copied }: MirrorLook): boolean {
  if (made) return entries.length > 0 || copied !== null;
  if ((copied?.gen ?? 0) > (stamp?.gen ?? 0)) return true;
  return COUNTED.some((name) => (stamp?.counts[name] ?? 0) > (counts[name] ?? 0));
}

/**
 * One transaction: puts back what is missing, and what the second copy has newer; takes out what it knows to be gone. What an
 * entry holds that this code cannot read is set aside whole.
 */
export async function mend(
  dexie: Dexie,
  { made, stamp }: Found,
  look: MirrorLook,
  { newId, now }: { newId(): string; now(): number },
): Promise<{ mended: Mended; stamp: Stamp }> {
  const behind = made ? 0 : (stamp?.gen ?? 0);
  const isOlder = made || (look.stamp?.gen ?? 0) > behind;
  return dexie.transaction('rw', dexie.tables, async () => {
    let back = 0;
    const index = createIndexWork(dexie);
    for (const name of COUNTED) {
      const table = dexie.table<AnyRow, string>(name);
      const shape = SHAPES.find((one) => one.name === name);
      const there = new Set(await table.toCollection().primaryKeys());
      const entries = look.entries.filter((entry) => entry.table === name);
      for (const entry of entries) {
        if (there.has(entry.id) && !(isOlder && (made || entry.gen > behind))) continue;
        const row = rowFor(entry);
        if (row === null) {
          const raw = { id: entry.id, v: entry.v, record: entry.record };
          await dexie.table('setAside').put({ id: newId(), table: name, raw, reason: 'record: version', at: now() });
        } else {
          await putIndexed(dexie, index, name, row);
          back += 1;
        }
      }
      if (!isOlder || !look.sound || !look.stamp?.whole) continue;
      const known = new Set(entries.map(({ id }) => id));
      for (const id of there) {
        if (known.has(id)) continue;
        if (shape?.findBy) index.note(shape, (await table.get(id)) as Row, null);
        await table.delete(id);
      }
    }
    await index.write();
    const counts = await countAll(dexie);
    const expected = isOlder ? look.stamp?.counts : stamp?.counts;
    const lost = COUNTED.reduce((sum, name) => sum + Math.max(0, (expected?.[name] ?? 0) - (counts[name] ?? 0)), 0);
    const gen = Math.max(stamp?.gen ?? 0, look.stamp?.gen ?? 0) + 1;
    const next = await writeStamp(dexie.table('stamps') as Table<StampRow, string>, { gen, counts });
    return { mended: { back, lost }, stamp: next };
  });
}

const records = (count: number): string => (count === 1 ? 'One record' : `${count.toLocaleString('en-US')} records`);

/** What was mended, as a plain sentence; `null` where nothing was. */
export function mendedWords({ back, lost }: Mended): string | null {
  const was = (count: number): string => (count === 1 ? 'was' : 'were');
  const words: string[] = [];
  if (back > 0) words.push(`${records(back)} that the browser had lost or damaged ${was(back)} brought back.`);
  if (lost > 0) words.push(`${records(lost)} ${was(lost)} lost and could not be brought back.`);
  return words.length === 0 ? null : words.join(' ');
}
