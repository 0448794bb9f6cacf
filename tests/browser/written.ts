/** A database with a second copy and some words in it, in a browser that can be closed and started again. */
import Dexie from 'dexie';
import { type Database, FIRST_SETTINGS, type SessionMemory } from '../../lib/browser/database';
import type { Case } from '../../lib/casebook/case';
import { newCase } from '../../lib/casebook/new-case';
import { freshDatabase, memoryMirror, memoryStore } from './support';

/** A case with a number of its own. */
export const caseOf = (n: number, text = `Words of review ${n}`): Case =>
  newCase(
    {
      id: `case-${n}`,
      thread: `yelp:${n}`,
      site: 'yelp',
      surface: 'yelp-public',
      link: null,
      review: { author: 'Ana', stars: 2, text, date: null },
      reviewedOn: null,
      kind: 'complaint',
      points: [],
    },
    n,
  );

/** A template of the owner's. */
export const TEMPLATE = { id: 'mine', title: 'Mine', body: 'My words', kinds: [], order: 99, rev: 1 };

/** What is kept, as it is read back. */
export const everything = (database: Database) =>
  database.together(async () => ({
    templates: await database.templates.all(),
    cases: await database.cases.all(),
    brief: await database.readBrief(),
    settings: await database.readSettings(),
  }));

/** See the head of this file. */
export async function written() {
  const mirror = memoryMirror();
  let session: SessionMemory = memoryStore();
  const { name, database: first } = freshDatabase({ mirror, session });
  let database = first;
  await database.together(async () => {
    await database.templates.put(TEMPLATE);
    await database.templates.remove('starter-troll');
    for (let n = 1; n <= 5; n += 1) await database.cases.put(caseOf(n));
    await database.putSettings({ ...FIRST_SETTINGS, neverFlag: ['killer deals'] });
  });
  await database.mirrored();
  const all = await everything(database);
  return {
    name,
    mirror,
    all,
    /** As the next start of the browser, or only of its worker (`sameSession`). */
    async next({ sameSession = false } = {}): Promise<Database> {
      await database.mirrored();
      database.close();
      if (!sameSession) session = memoryStore();
      database = freshDatabase({ name, mirror, session }).database;
      return database;
    },
    /** Something done to the disk while nobody looks. */
    async onDisk(work: (dexie: Dexie) => Promise<unknown>): Promise<void> {
      database.close();
      const dexie = await new Dexie(name).open();
      await work(dexie);
      dexie.close();
    },
  };
}
