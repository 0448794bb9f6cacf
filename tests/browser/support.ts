/** A database of its own for each test, with a clock that stands and ids that count. */
import Dexie from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { createDatabase, type DatabaseParts } from '../../lib/browser/database';
import type { MirrorStore } from '../../lib/browser/mirror-stores';
import { sumOfRow } from '../../lib/browser/sum';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let serial = 0;

export const NOW = 1_760_000_000_000;

export function freshDatabase(parts: Pick<DatabaseParts, 'mirror' | 'session' | 'name'> = {}) {
  serial += 1;
  const name = parts.name ?? `test-${serial}`;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const database = createDatabase({ now: () => NOW, newId, ...parts, name });
  /** Writes past the rules, as a fault on the disk or an older version would have. */
  const damage = async (table: 'templates' | 'values', record: unknown): Promise<void> => {
    const raw = await new Dexie(name).open();
    await raw.table(table).put(record);
    raw.close();
  };
  return { database, newId, damage, name };
}

/** A row as it lies on the disk, with the sum that makes it whole. */
export function sealed<R extends { id?: string; key?: string; v: number; record: unknown }>(table: string, row: R) {
  return { ...row, sum: sumOfRow(table, row.id ?? row.key ?? '', row.v, row.record) };
}

/** A second copy in memory; `items` lies open, to be damaged. */
export function memoryMirror(): MirrorStore & { items: Record<string, string> } {
  const items: Record<string, string> = {};
  return {
    items,
    get: async (keys) =>
      keys === null
        ? { ...items }
        : Object.fromEntries(keys.flatMap((key) => (key in items ? [[key, items[key]]] : []))),
    set: async (more) => void Object.assign(items, more),
    remove: async (keys) => {
      for (const key of keys) delete items[key];
    },
  };
}

/** The value of an outcome that has to be fine. */
export function accepted<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.reason}`);
  return outcome.value;
}

/** The reason of an outcome that has to be a refusal. */
export function refusal(outcome: { ok: boolean; reason?: string }): string {
  if (outcome.ok || outcome.reason === undefined) throw new Error('Not refused');
  return outcome.reason;
}

/** Where a frame is, for tests that do not care. */
export const NOWHERE = { origin: null, builtIn: false };

/** `storage.session` as far as we use it. */
export function memoryStore() {
  const items: Record<string, unknown> = {};
  return {
    get: async (key: string) => ({ [key]: structuredClone(items[key]) }),
    set: async (more: Record<string, unknown>) => void Object.assign(items, structuredClone(more)),
  };
}

/** A promise that is kept when the test says so. */
export function held<T>(): { promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
