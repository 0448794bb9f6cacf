/** What the background answers about the owner's data as a whole. */
import type { KeepingState } from './asks/keeping';
import type { Database } from './database';
import type { Handlers } from './gate';
import type { Desk } from './keeping-desk';
import { exportCsv, exportJson, LostPlace } from './keeping-export';
import type { Imports } from './keeping-import';
import { BadFile } from './keeping-reader';
import type { Sync } from './keeping-sync';
import { no, ok } from './outcome';
import type { Outcome, Settings } from './protocol';

type KeepingHandlers = Pick<
  Handlers,
  'keepingState' | 'setKeeping' | 'exportAll' | 'startImport' | 'addImport' | 'finishImport' | 'dropImport' | 'eraseAll'
>;

export interface KeepingParts {
  database: Database;
  desk: Desk;
  imports: Imports;
  sync: Sync;
  /** Everything that is kept goes, what is left is a first day. */
  eraseDatabase(): Promise<void>;
  /** What the browser keeps beside it goes: permissions for sites, alarms, what this session remembers. */
  eraseBeside(): Promise<void>;
  /** How the database stands. */
  databaseState(): { readOnly: boolean; mended: string | null };
  /** Bytes in use and allowed, as the browser says. */
  estimate(): Promise<{ usage?: number; quota?: number }>;
  /** Brief and settings were written here: whoever holds them reads them again. */
  onReplaced(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What is thrown to be shown becomes a refusal; all else goes on. */
async function refusing<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof BadFile || error instanceof LostPlace) return no(error.message);
    throw error;
  }
}

/** Makes the answers. */
export function createKeeping(parts: KeepingParts): KeepingHandlers {
  const { database, desk, imports, sync, now } = parts;

  const counts = () =>
    database.together(async () => ({
      cases: await database.cases.count(),
      drafts: await database.drafts.count(),
      templates: await database.templates.count(),
      lists: await database.lists.count(),
      setAside: await database.countSetAside(),
    }));

  const readState = async (): Promise<KeepingState> => {
    const settings = await database.together(() => database.readSettings());
    const room = await parts.estimate().catch((): { usage?: number; quota?: number } => ({}));
    return {
      months: settings.months,
      used: room.usage ?? null,
      allowed: room.quota ?? null,
      counts: await counts(),
      notify: settings.notify,
      sync: { on: settings.sync, ...(await sync.state()) },
      ...parts.databaseState(),
    };
  };

  return {
    keepingState: async () => ok(await readState()),
    async setKeeping(change) {
      await database.together(async () => {
        const settings: Settings = { ...(await database.readSettings()), ...change };
        await database.putSettings(settings);
      });
      await parts.onReplaced();
      if (change.sync !== undefined) await sync.turn(change.sync);
      return ok(await readState());
    },
    exportAll: ({ form, next }) =>
      refusing(() => (form === 'json' ? exportJson(database, next, now()) : exportCsv(database, next))),
    startImport: () => refusing(async () => ({ id: await imports.start() })),
    addImport: ({ id, text }) => refusing(() => imports.add(id, text).then(() => null)),
    finishImport: ({ id, take }) =>
      refusing(async () => {
        const taken = await imports.finish(id, take);
        if (take) await parts.onReplaced();
        return taken;
      }),
    dropImport: () => refusing(() => imports.drop().then(() => null)),
    async eraseAll({ synced }) {
      // First what could bring something back, then the rest.
      await sync.stop(synced);
      await parts.eraseBeside();
      await desk.clear();
      await parts.eraseDatabase();
      await parts.onReplaced();
      return ok(null);
    },
  };
}
