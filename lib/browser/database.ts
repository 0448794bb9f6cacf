/**
 * All that is kept for good: one IndexedDB in the extension's own origin, written by the background only.
 * Every read is parsed. A record that does not parse is moved to `setAside`, whole, and the others go on.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { z } from '../contract/zod';
import { type Brief, EMPTY_BRIEF } from '../playbook/brief';
import { starterTemplates } from '../playbook/starters';
import { fromFirst } from './from-first';
import { createKeptTable, type KeptTable, type Row, type TableShape } from './kept-table';
import type { Settings } from './protocol';
import type { Reminded } from './records';
import { CASES, DRAFTS, LISTS, STORES, SUBSCRIPTIONS, TEMPLATES, VALUES, type ValueKey } from './tables';

/** A record that did not parse: kept and exportable, never deleted by us. */
export interface SetAside {
  id: string;
  table: string;
  raw: unknown;
  /** Where it failed, without its words. */
  reason: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Settings before the owner changed any. */
export const FIRST_SETTINGS: Settings = {
  offSites: [],
  quietSites: [],
  neverFlag: [],
  hidden: [],
  panelOpen: true,
  months: 18,
  notify: false,
  sync: false,
};

/** What the database needs from outside. */
export interface DatabaseParts {
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  name?: string;
}

/** Tables, and the reads and writes that keep their promises. */
export type Database = ReturnType<typeof createDatabase>;

/** Opens the database at its first use. The starter templates are put in when it is made, so once. */
export function createDatabase({ now, newId, name = 'evenkeel' }: DatabaseParts) {
  const dexie = new Dexie(name) as Dexie & {
    values: Table<{ key: string; v: number; record: unknown }, string>;
    setAside: EntityTable<SetAside, 'id'>;
  };
  dexie.version(1).stores({ templates: 'id', values: 'key', setAside: 'id' });
  dexie.version(2).stores(STORES).upgrade(fromFirst);
  dexie.on('populate', (transaction) => {
    transaction
      .table('templates')
      .bulkAdd(starterTemplates().map((record) => ({ id: record.id, v: TEMPLATES.v, record })));
  });

  const putAside = async (table: string, raw: unknown, error: z.ZodError | null): Promise<void> => {
    const reason =
      error === null
        ? 'record: version'
        : error.issues
            .slice(0, 5)
            .map((issue) => `${issue.path.slice(0, 5).join('.') || 'record'}: ${issue.code}`)
            .join('; ');
    await dexie.setAside.add({ id: newId(), table, raw, reason, at: now() });
  };

  /** Runs inside one transaction over everything: all of it happens, or nothing does. */
  const together = <T>(work: () => Promise<T>): Promise<T> =>
    // An async function of its own: Dexie keeps a transaction open over `await` only where it sees one.
    dexie.transaction('rw', dexie.tables, async () => work());

  const kept = <T>(shape: TableShape<T>): KeptTable<T> =>
    createKeptTable(dexie.table<Row, string>(shape.name), shape, putAside);

  const readValue = async <K extends ValueKey, T>(key: K, first: T): Promise<T> => {
    const row = await dexie.values.get(key);
    if (row === undefined) return first;
    const { v, schema } = VALUES[key];
    const parsed = schema.safeParse(row.record);
    if (row.v === v && parsed.success) return parsed.data as T;
    await putAside('values', row, parsed.error ?? null);
    await dexie.values.delete(key);
    return first;
  };

  const putValue = async <T extends object>(key: ValueKey, value: T): Promise<T> => {
    const { v, schema } = VALUES[key];
    await dexie.values.put({ key, v, record: schema.parse(value) });
    return value;
  };

  return {
    together,
    templates: kept(TEMPLATES),
    drafts: kept(DRAFTS),
    cases: kept(CASES),
    lists: kept(LISTS),
    subscriptions: kept(SUBSCRIPTIONS),
    readBrief: () => readValue<'brief', Brief>('brief', EMPTY_BRIEF),
    putBrief: (brief: Brief) => putValue('brief', brief),
    readSettings: () => readValue<'settings', Settings>('settings', FIRST_SETTINGS),
    putSettings: (settings: Settings) => putValue('settings', settings),
    /** Origins the owner turned on. */
    readSites: () => readValue<'sites', { origins: string[] }>('sites', { origins: [] }),
    putSites: (sites: { origins: string[] }) => putValue('sites', sites),
    readReminded: () => readValue<'reminders', Reminded>('reminders', { unseen: [] }),
    putReminded: (reminded: Reminded) => putValue('reminders', reminded),
    allSetAside: () => dexie.setAside.toArray(),
    countSetAside: () => dexie.setAside.count(),
    /** Closes it; the next use opens it again. */
    close: () => dexie.close({ disableAutoOpen: false }),
  };
}
