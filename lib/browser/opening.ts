/** Opens the database: made where there is none, brought up to date where it is older, and left as it is where it is newer. */
import Dexie from 'dexie';
import { starterTemplates } from '../playbook/starters';
import { fromFirst } from './from-first';
import { type Row, rowOf } from './rows';
import { STORES, TEMPLATES } from './tables';

/** The version of the database that this code writes. */
export const VERSION = 2;

/** Rows of the templates that an owner starts with. */
export const starterRows = (): Row[] => starterTemplates().map((template) => rowOf(TEMPLATES, template));

/** Version of the database on the disk; 0 where there is none. Browsers count in tenths, as Dexie does. */
async function installedVersion(name: string): Promise<number> {
  // Dexie 4.4.7 would open a newer one, and even add what it misses in it: so the browser is asked first (November 2026).
  const found = (await Dexie.dependencies.indexedDB.databases()).find((one) => one.name === name);
  return Math.floor((found?.version ?? 0) / 10);
}

/** Tells Dexie of every version there was. `onMade` is called when the browser had none. */
export function declare(dexie: Dexie, onMade: () => void): void {
  dexie.version(1).stores({ templates: 'id', values: 'key', setAside: 'id' });
  dexie.version(VERSION).stores(STORES).upgrade(fromFirst);
  dexie.on('populate', (transaction) => {
    onMade();
    void transaction.table('templates').bulkAdd(starterRows());
  });
}

/** Opens it. `newer`: another Dexie is answered, which knows only what is on the disk. */
export async function open(dexie: Dexie): Promise<{ dexie: Dexie; newer: boolean }> {
  if (dexie.isOpen()) return { dexie, newer: false };
  const newer = (await installedVersion(dexie.name)) > VERSION;
  const opened = newer ? new Dexie(dexie.name) : dexie;
  await opened.open();
  return { dexie: opened, newer };
}
