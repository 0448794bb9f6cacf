import { browser } from 'wxt/browser';
import { afterwards } from '../../lib/browser/afterwards';
import type { Alarms } from '../../lib/browser/alarms';
import type { Database } from '../../lib/browser/database';
import type { Handlers } from '../../lib/browser/gate';
import { createKeeping } from '../../lib/browser/keeping';
import { createDesk } from '../../lib/browser/keeping-desk';
import { createExpiry } from '../../lib/browser/keeping-expiry';
import { createImports } from '../../lib/browser/keeping-import';
import { createSync } from '../../lib/browser/keeping-sync';

/** What keeping needs from outside. */
export interface KeptParts {
  database: Database;
  alarms: Alarms;
  now(): number;
  newId(): string;
  /** Brief, settings or subscriptions were written past their handlers. */
  reread(): Promise<void>;
  /** Sites and subscriptions go back to the browser. */
  eraseSites(): Promise<unknown>;
  /** Everything is about to be erased. */
  beforeErase(): Promise<void>;
  /** Cases are gone. */
  onErased(): void;
}

/** Messages after which something that is synced may be another. */
const SYNCED: (keyof Handlers)[] = [
  ...(['saveTemplate', 'duplicateTemplate', 'deleteTemplate', 'restoreTemplate', 'reorderTemplates'] as const),
  ...(['saveBrief', 'takePlaybook', 'setSite', 'quietSite', 'rememberPanel', 'neverFlag', 'setKeeping'] as const),
  'finishImport',
];

/** Introduces export, import, erasing, expiry and sync to the database and the browser. */
export function createKept({ database, alarms, now, newId, reread, eraseSites, beforeErase, onErased }: KeptParts) {
  const desk = createDesk();
  const imports = createImports({ database, desk, now, newId });
  const sync = createSync({ api: browser, database, desk, onReplaced: reread, now, newId });
  const expiry = createExpiry({
    ...{ database, desk, alarms, now, onErased },
    months: async () => (await database.together(() => database.readSettings())).months,
  });
  const handlers = createKeeping({
    ...{ database, desk, imports, sync, now },
    onReplaced: reread,
    eraseDatabase: database.eraseAll,
    async eraseBeside() {
      await beforeErase();
      await eraseSites();
      await browser.storage.session.remove(UNSAVED);
      // Emptied as a whole its files go too; what is removed key by key stays in them for a while.
      await browser.storage.local.clear();
    },
    databaseState: database.state,
    estimate: () => navigator.storage.estimate(),
  });
  // Last of all, once the second copy has everything. What fails is tried again at the next start.
  const checkIndex = () =>
    database
      .mirrored()
      .then(database.checkIndex)
      .catch(() => undefined);
  void imports.resume().then(expiry.look, expiry.look).then(sync.look).then(checkIndex);
  return {
    handlers,
    /** Syncs after what may have changed something. */
    syncAfter: <H extends Partial<Handlers>>(all: H): H => afterwards(all, SYNCED, sync.soon),
  };
}

/** A template that was begun in the popup and not saved (entrypoints/popup/main.tsx). */
const UNSAVED = 'template-being-written';
