/** What comes back from the second copy, and what is noticed, when the database or its copy is lost or damaged. */
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Database, SessionMemory } from '../../lib/browser/database';
import { FIRST_SETTINGS } from '../../lib/browser/database';
import { createMirror } from '../../lib/browser/mirror';
import { createMirrorStore } from '../../lib/browser/mirror-stores';
import type { Case } from '../../lib/casebook/case';
import { freshDatabase, memoryMirror, memoryStore, sealed } from './support';

const caseOf = (n: number, text = `Words of review ${n}`): Case => ({
  id: `case-${n}`,
  thread: `yelp:${n}`,
  site: 'yelp',
  surface: 'yelp-public',
  link: null,
  review: { author: 'Ana', stars: 2, text, date: null },
  reviewedOn: null,
  kind: 'complaint',
  cause: null,
  points: [],
  reply: null,
  repliedAt: null,
  promises: [],
  improvements: [],
  hold: null,
  resolved: null,
  felt: null,
  hottest: null,
  posted: null,
  status: 'open',
  note: '',
  told: [],
  createdAt: n,
  changedAt: n,
  rev: 1,
});

const TEMPLATE = { id: 'mine', title: 'Mine', body: 'My words', kinds: [], order: 99, rev: 1 };

const everything = (database: Database) =>
  database.together(async () => ({
    templates: await database.templates.all(),
    cases: await database.cases.all(),
    brief: await database.readBrief(),
    settings: await database.readSettings(),
  }));

/** A database with a second copy, some words in it, and a browser that can be closed. */
async function written() {
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

describe('the second copy', () => {
  it('has every record, and follows each change', async () => {
    const { mirror, next, all } = await written();
    const keys = Object.keys(mirror.items);
    expect(keys).toEqual(
      expect.arrayContaining(['kept:stamp', 'kept:templates/mine', 'kept:cases/case-5', 'kept:values/settings']),
    );
    expect(keys).not.toContain('kept:templates/starter-troll');
    const database = await next();
    await database.together(() => database.templates.put({ ...TEMPLATE, body: 'Other words', rev: 2 }));
    await database.together(() => database.cases.remove('case-1'));
    await database.mirrored();
    expect(mirror.items['kept:templates/mine']).toContain('Other words');
    expect(Object.keys(mirror.items)).not.toContain('kept:cases/case-1');
    expect((await createMirror(mirror).look()).sound).toBe(true);
    expect(await everything(database)).toMatchObject({ brief: all.brief, settings: all.settings });
  });

  it('leaves out the oldest cases when it has no more room, and nothing else', async () => {
    const mirror = memoryMirror();
    const copy = createMirror(mirror, 20_000, 0);
    const change = (table: string, id: string, record: unknown) => ({ table, id, row: { v: 1, record } });
    copy.note([change('templates', 'mine', TEMPLATE)], 1, {});
    for (let n = 1; n <= 30; n += 1) {
      copy.note([change('cases', `case-${n}`, caseOf(n, 'x'.repeat(1_000)))], n + 1, {});
      await copy.settled();
    }
    const look = await copy.look();
    const bytes = Object.entries(mirror.items).reduce(
      (sum, [key, text]) => sum + key.length + JSON.stringify(text).length,
      0,
    );
    expect(bytes).toBeLessThan(21_000);
    expect(look.sound).toBe(true);
    expect(look.stamp).toMatchObject({ whole: false, gen: 31 });
    const ids = look.entries.map(({ id }) => id);
    expect(ids).toContain('mine');
    expect(ids).toContain('case-30');
    expect(ids).not.toContain('case-1');
    expect(ids.length).toBeGreaterThan(8);
  });

  it('is written anew where it could not be written before', async () => {
    const { next, mirror, all } = await written();
    const { set } = mirror;
    mirror.set = () => Promise.reject(new Error('full'));
    let database = await next();
    await database.together(() => database.templates.put({ ...TEMPLATE, rev: 2 }));
    await database.mirrored();
    expect(mirror.items['kept:templates/mine']).toContain('"rev":1');
    mirror.set = set;
    database = await next({ sameSession: true });
    expect((await everything(database)).cases).toEqual(all.cases);
    await database.mirrored();
    expect(mirror.items['kept:templates/mine']).toContain('"rev":2');
    expect((await createMirror(mirror).look()).sound).toBe(true);
  });
});

const BACK = /^(One record|\d+ records) that the browser had lost or damaged (was|were) brought back\.$/;

describe('a database that was lost or damaged', () => {
  it.each([
    ['at the next start', false],
    ['while the browser runs', true],
  ])('comes back whole when the browser deleted it: %s', async (_, sameSession) => {
    const { next, onDisk, all } = await written();
    await onDisk((dexie) => dexie.delete());
    const database = await next({ sameSession });
    expect(await everything(database)).toEqual(all);
    expect(database.state()).toEqual({ readOnly: false, mended: expect.stringMatching(BACK) });
    const again = await next({ sameSession: true });
    expect(await everything(again)).toEqual(all);
    expect(again.state().mended).toMatch(BACK);
    const later = await next();
    expect(await everything(later)).toEqual(all);
    expect(later.state().mended).toBeNull();
  });

  it('comes back when the browser deletes it under an open connection', async () => {
    const { next, onDisk, all } = await written();
    const database = await next();
    await everything(database);
    database.close();
    await onDisk((dexie) => dexie.delete());
    expect(await everything(database)).toEqual(all);
  });

  it('lets nobody read before it is whole again', async () => {
    const { next, onDisk, all } = await written();
    await onDisk((dexie) => dexie.delete());
    const database = await next();
    const readers = await Promise.all([
      everything(database),
      everything(database),
      database.sizes().then(() => everything(database)),
    ]);
    expect(readers).toEqual([all, all, all]);
    // Once, not once for each reader.
    const rows = all.templates.length + all.cases.length + 1;
    expect(database.state().mended).toBe(`${rows} records that the browser had lost or damaged were brought back.`);
  });

  it('gets back the rows it misses', async () => {
    const { next, onDisk, all } = await written();
    await onDisk((dexie) => dexie.table('cases').bulkDelete(['case-2', 'case-4']));
    const database = await next();
    expect(await everything(database)).toEqual(all);
    expect(database.state().mended).toBe('2 records that the browser had lost or damaged were brought back.');
  });

  it('says so where a lost record is in neither', async () => {
    const { next, onDisk, mirror } = await written();
    await onDisk((dexie) => dexie.table('cases').delete('case-2'));
    delete mirror.items['kept:cases/case-2'];
    const database = await next();
    expect((await everything(database)).cases).toHaveLength(4);
    expect(database.state().mended).toBe('One record was lost and could not be brought back.');
    await database.mirrored();
    const again = await next();
    await everything(again);
    expect(again.state().mended).toBeNull();
  });

  it('is brought forward when it went back to an earlier day', async () => {
    const { next, onDisk, all } = await written();
    let earlier: [string, unknown[]][] = [];
    await onDisk(async (dexie) => {
      earlier = await Promise.all(
        dexie.tables.map(async (table) => [table.name, await table.toArray()] as [string, unknown[]]),
      );
    });
    let database = await next();
    await database.together(async () => {
      await database.templates.put({ ...TEMPLATE, body: 'Newer words', rev: 2 });
      await database.cases.remove('case-1');
      await database.cases.put(caseOf(6));
    });
    await database.mirrored();
    const now = await everything(database);
    expect(now).not.toEqual(all);
    await onDisk(async (dexie) => {
      for (const [name, rows] of earlier) {
        await dexie.table(name).clear();
        await dexie.table(name).bulkPut(rows);
      }
    });
    database = await next();
    expect(await everything(database)).toEqual(now);
  });

  it.each([
    ['altered', (row: { record: object }) => ({ ...row, record: { ...row.record, note: 'Other words' } })],
    ['garbage', () => ({ id: 'case-3', words: [7] })],
    ['under another id', (row: { record: object }) => ({ ...row, record: { ...row.record, id: 'case-9' } })],
  ])('gets a record back whole that was %s, and keeps the damaged one aside', async (_, spoil) => {
    const { next, onDisk, all } = await written();
    let spoilt: unknown;
    await onDisk(async (dexie) => {
      spoilt = spoil(await dexie.table('cases').get('case-3'));
      await dexie.table('cases').put(spoilt);
    });
    const database = await next();
    expect(await everything(database)).toEqual(all);
    expect(await database.allSetAside()).toMatchObject([{ table: 'cases', raw: spoilt }]);
    expect(database.state().mended).toBe('One record that the browser had lost or damaged was brought back.');
    await database.mirrored();
    const again = await next({ sameSession: true });
    expect(await everything(again)).toEqual(all);
    expect(await again.countSetAside()).toBe(1);
  });

  it('gets a value back whole too', async () => {
    const { next, onDisk, all } = await written();
    await onDisk((dexie) => dexie.table('values').put({ key: 'settings', v: 2, record: FIRST_SETTINGS }));
    const database = await next();
    expect((await everything(database)).settings).toEqual(all.settings);
    expect(await database.countSetAside()).toBe(1);
  });

  it('sets a record aside whose copy is damaged as well', async () => {
    const { next, onDisk, mirror } = await written();
    const damaged = { id: 'case-3', v: 1, record: caseOf(3), sum: 1 };
    await onDisk((dexie) => dexie.table('cases').put(damaged));
    mirror.items['kept:cases/case-3'] = (mirror.items['kept:cases/case-3'] ?? '').replace('Words', 'Wards');
    const database = await next();
    expect((await everything(database)).cases.map(({ id }) => id)).toEqual(['case-1', 'case-2', 'case-4', 'case-5']);
    expect(await database.allSetAside()).toMatchObject([{ table: 'cases', raw: damaged, reason: 'record: altered' }]);
  });
});

describe('a second copy that was lost or damaged', () => {
  it.each([
    ['lost', (items: Record<string, string>) => Object.keys(items)],
    ['without its stamp', () => ['kept:stamp']],
    ['without a record', () => ['kept:cases/case-2']],
  ])('is written anew, and nothing of it is believed: %s', async (_, gone) => {
    const { next, mirror, all } = await written();
    for (const key of gone(mirror.items)) delete mirror.items[key];
    const database = await next();
    expect(await everything(database)).toEqual(all);
    await database.mirrored();
    expect(Object.keys(mirror.items)).toEqual(expect.arrayContaining(['kept:cases/case-2', 'kept:stamp']));
    expect((await createMirror(mirror).look()).sound).toBe(true);
    expect(database.state().mended).toBeNull();
  });

  it.each(['kept:cases/case-2', 'kept:stamp', 'kept:templates/mine'])(
    'is written anew where %s was altered',
    async (key) => {
      const { next, mirror, all } = await written();
      const whole = mirror.items[key] ?? '';
      mirror.items[key] = `${whole.slice(0, 40)}~${whole.slice(41)}`;
      const database = await next();
      expect(await everything(database)).toEqual(all);
      await database.mirrored();
      expect((await createMirror(mirror).look()).sound).toBe(true);
      expect(mirror.items[key]).not.toContain('~');
    },
  );
});

describe('erasing everything', () => {
  it('empties both, and nothing comes back', async () => {
    const { next, mirror, onDisk } = await written();
    let database = await next();
    await database.eraseAll();
    await database.mirrored();
    expect(Object.keys(mirror.items)).toEqual(['kept:stamp']);
    expect(await database.sizes()).toMatchObject({ cases: 0, drafts: 0, setAside: 0 });
    expect((await everything(database)).templates.map(({ id }) => id)).not.toContain('mine');
    database = await next();
    expect(await everything(database)).toMatchObject({ cases: [], settings: FIRST_SETTINGS });
    await database.mirrored();
    await onDisk((dexie) => dexie.delete());
    database = await next();
    expect(await everything(database)).toMatchObject({ cases: [], settings: FIRST_SETTINGS });
    expect(await database.countSetAside()).toBe(0);
  });
});

describe('where the second copy lies', () => {
  const local = (more: object) => {
    const items: Record<string, unknown> = {};
    const asked: unknown[] = [];
    const api = {
      storage: {
        local: {
          get: async (keys: string[] | null) =>
            keys === null ? items : Object.fromEntries(keys.map((key) => [key, items[key]])),
          set: async (more: Record<string, unknown>) => {
            asked.push('set');
            Object.assign(items, more);
          },
          remove: async () => undefined,
          ...more,
        },
      },
    };
    return { api, items, asked };
  };

  it('is storage.local, once content scripts are shut out of it', async () => {
    const asked: unknown[] = [];
    const { api, items } = local({
      setAccessLevel: async (access: unknown) => void asked.push(access, Object.keys(items).length),
    });
    await createMirrorStore(api).set({ 'kept:stamp': 'x' });
    expect(asked).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }, 0]);
    expect(items).toEqual({ 'kept:stamp': 'x' });
  });

  it.each([
    ['cannot be shut out', {}],
    ['are not, for some reason', { setAccessLevel: () => Promise.reject(new Error('no')) }],
  ])('is a database of its own where content scripts %s', async (_, more) => {
    const { api, items } = local(more);
    const store = createMirrorStore(api, `mirror-${Object.keys(more).length}`);
    await store.set({ a: '1', b: '2' });
    await store.remove(['a']);
    expect(await store.get(null)).toEqual({ b: '2' });
    expect(await store.get(['a', 'b'])).toEqual({ b: '2' });
    expect(items).toEqual({});
  });
});

it('a newer database is left alone by the second copy too', async () => {
  const { next, onDisk, mirror } = await written();
  await onDisk((dexie) => dexie.table('templates').put(sealed('templates', { id: 'mine', v: 3, record: TEMPLATE })));
  const before = { ...mirror.items };
  const database = await next({ sameSession: true });
  expect((await everything(database)).templates).toContainEqual(TEMPLATE);
  expect(database.state().readOnly).toBe(true);
  await database.mirrored();
  expect(mirror.items).toEqual(before);
});
