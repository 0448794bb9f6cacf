/** Everything erased is gone from every live store; what the browser's own files still hold after it was closed is said honestly. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { aDraft, aList } from '../browser/keeping-support';
import { aCase } from '../casebook/a-case';
import { newProfile, type Running, removeProfile, start, workersOf } from './browser';
import { figure, goal, goalAtLeast, times } from './goal';

/** In our own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const profiles: string[] = [];
const fresh = (): string => {
  const profile = newProfile();
  profiles.push(profile);
  return profile;
};

afterAll(() => {
  for (const profile of profiles) removeProfile(profile);
});

/** Words that stand nowhere else, by the place they are planted in. */
const CANARIES = {
  template: 'xyloquintemplate',
  brief: 'xyloquinbrief',
  draft: 'xyloquindraft',
  before: 'xyloquinbefore',
  vent: 'xyloquinvent',
  review: 'xyloquinreview',
  note: 'xyloquinnote',
  list: 'xyloquinlist',
  phrase: 'xyloquinphrase',
  file: 'xyloquinfile',
};
const WORDS = Object.values(CANARIES);

async function plant({ ask }: Running): Promise<void> {
  await ask('saveTemplate', { title: 'T', body: CANARIES.template, kinds: [] });
  await ask('saveBrief', { ...EMPTY_BRIEF, signer: CANARIES.brief });
  const before = [{ text: CANARIES.before, at: 1 }];
  await ask('restoreDraft', { draft: aDraft('yelp:x', { text: CANARIES.draft, vent: CANARIES.vent, before }) });
  const review = { author: 'A', stars: 1, text: CANARIES.review, date: null };
  await ask('restoreCase', { case: aCase({ note: CANARIES.note, review }) });
  await ask('restoreList', { list: aList('l', { name: CANARIES.list }) });
  await ask('neverFlag', { phrase: CANARIES.phrase, on: true });
  await ask('setKeeping', { sync: true });
  // A file that was looked at and not decided about.
  const { id } = await ask<{ id: string }>('startImport');
  const other = aCase({ id: 'two', thread: 'two', note: CANARIES.file });
  const text = `{"evenkeel":"everything","v":1,"shapes":{"cases":1},"cases":[${JSON.stringify(other)}]}`;
  await ask('addImport', { id, text });
  await ask('finishImport', { id, take: false });
}

/** Everything that our own pages can read, as text. */
async function live({ page, ask }: Running): Promise<string> {
  let text = '';
  for (let next: string | null = ''; next !== null; ) {
    const part: { text: string; next: string | null } = await ask('exportAll', { form: 'json', next });
    text += part.text;
    next = part.next;
  }
  const rest = await page.evaluate(async () => {
    const stores = await Promise.all([
      chrome.storage.local.get(null),
      chrome.storage.sync.get(null),
      chrome.storage.session.get(null),
    ]);
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const table of database.objectStoreNames) {
        const reading = database.transaction(table).objectStore(table).getAll();
        rows.push(
          await new Promise((resolve, reject) => {
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify([stores, rows]);
  });
  return text + rest;
}

const found = (text: string): string[] => WORDS.filter((word) => text.includes(word));

/** The canaries that the profile's files hold, in both ways browsers write text, with where. */
function inFiles(profile: string): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    for (const word of WORDS) {
      if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) {
        places.set(word, [...(places.get(word) ?? []), relative(profile, path)]);
      }
    }
  }
  return places;
}

it('is gone from every live store, and what the browser’s files still hold is told', { timeout: 60_000 }, async () => {
  const profile = fresh();
  let running = await start(profile);
  await plant(running);
  // The second copy is written a moment later.
  await running.page.waitForFunction(
    async (word) => JSON.stringify(await chrome.storage.local.get(null)).includes(word),
    CANARIES.phrase,
  );
  const planted = found(await live(running));
  await running.close();
  goalAtLeast('erase-planted', planted.length, WORDS.length);
  expect(inFiles(profile).size, 'the look through the files finds what is there').toBeGreaterThanOrEqual(
    planted.length - 1,
  );

  running = await start(profile);
  await running.ask('eraseAll', { synced: true });
  expect(await running.ask('keepingState')).toMatchObject({ counts: { cases: 0, drafts: 0, lists: 0, setAside: 0 } });
  const left = found(await live(running));
  await running.close();
  goal('erase-live', left.length, 0);
  const places = inFiles(profile);
  figure('erase-residue', places.size, `of ${planted.length} words`);
  for (const [word, files] of places) console.log(`  ${word}: ${[...new Set(files)].join(', ')}`);
  // Whatever the files hold, nothing of it comes back.
  running = await start(profile);
  const back = found(await live(running));
  await running.close();
  goal('erase-back', back.length, 0);
});

it('a file of many cases is taken in whole, though the worker is stopped in the middle of it', {
  timeout: 1_200_000,
}, async () => {
  const running = await start(fresh());
  const { ask } = running;
  const count = times(400, 100_000);
  const words = 'the owner of this place was kind and the room was clean but we waited for an hour'.split(' ');
  const caseText = (n: number): string =>
    JSON.stringify(
      aCase({
        id: `case-${n}`,
        thread: `yelp:${n}`,
        note: `Note ${n}`,
        review: {
          author: `A ${n}`,
          stars: 1 + (n % 5),
          text: words.map((word) => `${word}${n % 97}`).join(' '),
          date: 'May 3',
        },
      }),
    );
  const { id } = await ask<{ id: string }>('startImport');
  const started = performance.now();
  await ask('addImport', { id, text: '{"evenkeel":"everything","v":1,"shapes":{"cases":1},"cases":[' });
  for (let n = 0; n < count; n += 500) {
    const some = Array.from({ length: Math.min(500, count - n) }, (_, place) => caseText(n + place));
    await ask('addImport', { id, text: `${n === 0 ? '' : ','}${some.join(',\n')}` });
  }
  await ask('addImport', { id, text: ']}' });
  expect(await ask('finishImport', { id, take: false })).toMatchObject({ cases: count, skipped: 0 });
  figure('import-look', (performance.now() - started) / 1_000, `s for ${count} cases`);
  const taking = performance.now();
  const workers = await workersOf(running);
  const taken = ask('finishImport', { id, take: true }).catch(() => null);
  const cases = async () => (await ask<{ counts: { cases: number } }>('keepingState')).counts.cases;
  await expect.poll(cases, { interval: 20, timeout: 60_000 }).toBeGreaterThan(0);
  await workers.send('ServiceWorker.stopAllWorkers');
  await taken;
  // The next life of the worker goes on by itself.
  await expect.poll(cases, { interval: 200, timeout: 1_100_000 }).toBe(count);
  figure('import-take', (performance.now() - taking) / 1_000, `s for ${count} cases`);
  expect(await ask('finishImport', { id, take: true })).toMatchObject({ skipped: 0 });
  goal('import-doubled', (await cases()) - count, 0);
  await running.close();
});
