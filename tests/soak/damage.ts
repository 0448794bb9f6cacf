/** Five kinds of damage to a LevelDB folder, done while the browser does not run. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the extension's two stores lie in a profile. */
export const STORES = {
  database: (profile: string, id: string) =>
    join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`),
  mirror: (profile: string, id: string) => join(profile, 'Default', 'Local Extension Settings', id),
} as const;

export type StoreName = keyof typeof STORES;

/** The files that hold records: the log, and tables where there are some. */
function recordFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`There is no store in ${folder}.`);
  const files = readdirSync(folder).filter((name) => /\.(?:log|ldb)$/.test(name));
  const large = files.map((name) => join(folder, name)).filter((file) => statSync(file).size > 0);
  if (large.length === 0) throw new Error('Nothing is written yet.');
  return large.sort((a, b) => statSync(b).size - statSync(a).size);
}

const file = (folder: string): string => recordFiles(folder)[0] ?? '';

/** Whether words stand in a store's files. Chromium 156 wrote what `storage.local` had acknowledged up to a second later (November 2026). */
export const isOnDisk = (store: StoreName, profile: string, id: string, words: string): boolean =>
  recordFiles(STORES[store](profile, id)).some((one) => readFileSync(one).includes(words));

const manifest = (folder: string): string => {
  const name = readdirSync(folder).find((one) => one.startsWith('MANIFEST'));
  if (name === undefined) throw new Error('There is no manifest.');
  return join(folder, name);
};

/** `at` from 0 to 1: where in the file. */
export const DAMAGES: Record<string, (folder: string, at: number) => void> = {
  'log cut in half': (folder) => truncateSync(file(folder), Math.floor(statSync(file(folder)).size / 2)),
  'log deleted': (folder) => rmSync(file(folder)),
  'one flipped byte': (folder, at) => {
    const bytes = readFileSync(file(folder));
    const place = Math.min(bytes.length - 1, Math.floor(bytes.length * at));
    bytes[place] = (bytes[place] ?? 0) ^ 0x04;
    writeFileSync(file(folder), bytes);
  },
  'CURRENT deleted': (folder) => rmSync(join(folder, 'CURRENT')),
  'MANIFEST zeroed': (folder) => writeFileSync(manifest(folder), Buffer.alloc(statSync(manifest(folder)).size)),
};
