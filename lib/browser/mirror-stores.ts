/**
 * Where the second copy lies. In Chromium all databases of an extension share one store on the disk, so the copy is in
 * `storage.local`, another store, with content scripts shut out first. Firefox cannot shut them out (no `setAccessLevel` for
 * `local`, November 2026), but keeps each database in a file of its own: there the copy is a database that no page's script reaches.
 */
import Dexie, { type Table } from 'dexie';

/** Texts by key. */
export interface MirrorStore {
  /** Those with these keys, or all (`null`). */
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  /** All of it or nothing. */
  set(items: Record<string, string>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** The part of the extension API this stands on. */
export interface MirrorApi {
  storage: {
    local: {
      get(keys: string[] | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
      setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
    };
  };
}

/** Chooses at the first use; nothing is written to `storage.local` before content scripts are shut out of it. */
export function createMirrorStore(api: MirrorApi, name = 'evenkeel-mirror'): MirrorStore {
  let chosen: Promise<MirrorStore> | null = null;
  const choose = async (): Promise<MirrorStore> => {
    const { local } = api.storage;
    try {
      if (local.setAccessLevel === undefined) return ownDatabase(name);
      await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    } catch {
      return ownDatabase(name);
    }
    return {
      get: (keys) => local.get(keys === null ? null : [...keys]),
      set: (items) => local.set(items),
      remove: (keys) => local.remove([...keys]),
    };
  };
  const store = (): Promise<MirrorStore> => {
    chosen ??= choose();
    return chosen;
  };
  return {
    get: async (keys) => (await store()).get(keys),
    set: async (items) => (await store()).set(items),
    remove: async (keys) => (await store()).remove(keys),
  };
}

function ownDatabase(name: string): MirrorStore {
  const dexie = new Dexie(name) as Dexie & { entries: Table<{ key: string; text: string }, string> };
  dexie.version(1).stores({ entries: 'key' });
  return {
    async get(keys) {
      const rows = keys === null ? await dexie.entries.toArray() : await dexie.entries.bulkGet([...keys]);
      return Object.fromEntries(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row.text]])));
    },
    async set(items) {
      await dexie.entries.bulkPut(Object.entries(items).map(([key, text]) => ({ key, text })));
    },
    async remove(keys) {
      await dexie.entries.bulkDelete([...keys]);
    },
  };
}
