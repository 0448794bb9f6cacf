/**
 * All that is kept for good: one IndexedDB in the extension's own origin, written by the background only.
 * Every read is parsed. A record that does not parse is moved to `setAside`, whole, and the others go on.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { z } from '../contract/zod';
import { type Brief, EMPTY_BRIEF } from '../playbook/brief';
import { starterTemplates } from '../playbook/starters';
import type { Template } from '../playbook/template';
import type { Settings } from './protocol';
import { RECORDS } from './schemas';

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
export const FIRST_SETTINGS: Settings = { offSites: [], quietSites: [], neverFlag: [], hidden: [], panelOpen: true };

/** What the database needs from outside. */
export interface DatabaseParts {
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  name?: string;
}

type Kept<T> = T & { v: 1 };
type ValueKey = 'brief' | 'settings' | 'sites';

/** Tables, and the reads and writes that keep their promises. */
export type Database = ReturnType<typeof createDatabase>;

/** Opens the database at its first use. The starter templates are put in when it is made, so once. */
export function createDatabase({ now, newId, name = 'evenkeel' }: DatabaseParts) {
  const dexie = new Dexie(name) as Dexie & {
    templates: Table<unknown, string>;
    values: Table<{ key: string; record: unknown }, string>;
    setAside: EntityTable<SetAside, 'id'>;
  };
  dexie.version(1).stores({ templates: 'id', values: 'key', setAside: 'id' });
  dexie.on('populate', (transaction) => {
    transaction.table('templates').bulkAdd(starterTemplates().map((template) => ({ ...template, v: 1 })));
  });

  const putAside = async (table: string, raw: unknown, error: z.ZodError): Promise<void> => {
    const reason = error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.slice(0, 5).join('.') || 'record'}: ${issue.code}`)
      .join('; ');
    await dexie.setAside.add({ id: newId(), table, raw, reason, at: now() });
  };

  /** Runs inside one transaction over everything: all of it happens, or nothing does. */
  const together = <T>(work: () => Promise<T>): Promise<T> =>
    dexie.transaction('rw', dexie.templates, dexie.values, dexie.setAside, work);

  /** All templates that parse, in no order. Call inside `together`. */
  const allTemplates = async (): Promise<Template[]> => {
    const good: Template[] = [];
    const rows: [unknown, string][] = [];
    await dexie.templates.each((raw, cursor) => rows.push([raw, cursor.primaryKey]));
    for (const [raw, key] of rows) {
      const parsed = RECORDS.template.safeParse(raw);
      if (parsed.success) {
        const { v: _, ...template } = parsed.data;
        good.push(template);
      } else {
        await putAside('templates', raw, parsed.error);
        await dexie.templates.delete(key);
      }
    }
    return good;
  };

  const putTemplate = async (template: Template): Promise<Template> => {
    const record: Kept<Template> = { ...template, v: 1 };
    await dexie.templates.put(RECORDS.template.parse(record));
    return template;
  };

  const readValue = async <T>(key: ValueKey, schema: z.ZodType<Kept<T>>, first: T): Promise<T> => {
    const row = await dexie.values.get(key);
    if (row === undefined) return first;
    const parsed = schema.safeParse(row.record);
    if (parsed.success) {
      const { v: _, ...value } = parsed.data;
      return value as T;
    }
    await putAside('values', row, parsed.error);
    await dexie.values.delete(key);
    return first;
  };

  const putValue = async <T extends object>(key: ValueKey, value: T): Promise<T> => {
    await dexie.values.put({ key, record: RECORDS[key].parse({ ...value, v: 1 }) });
    return value;
  };

  return {
    together,
    allTemplates,
    putTemplate,
    removeTemplate: (id: string) => dexie.templates.delete(id),
    readBrief: () => readValue<Brief>('brief', RECORDS.brief, EMPTY_BRIEF),
    putBrief: (brief: Brief) => putValue('brief', brief),
    readSettings: () => readValue<Settings>('settings', RECORDS.settings, FIRST_SETTINGS),
    putSettings: (settings: Settings) => putValue('settings', settings),
    /** Origins the owner turned on. */
    readSites: () => readValue<{ origins: string[] }>('sites', RECORDS.sites, { origins: [] }),
    putSites: (sites: { origins: string[] }) => putValue('sites', sites),
    allSetAside: () => dexie.setAside.toArray(),
    countSetAside: () => dexie.setAside.count(),
    /** Closes it; the next use opens it again. */
    close: () => dexie.close({ disableAutoOpen: false }),
  };
}
