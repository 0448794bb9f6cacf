/** Every former version of the database, as its own code once wrote it, read by this code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../lib/browser/opening';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { ROOT } from '../../scripts/setup.mjs';
import { freshDatabase, sealed } from './support';

interface Fixture {
  version: number;
  tables: Record<string, { key: string; rows: Record<string, unknown>[] }>;
}

const FIXTURES = ['v1'];

const read = (name: string): Fixture =>
  JSON.parse(readFileSync(join(ROOT, 'tests', 'fixtures', 'database', `${name}.json`), 'utf8'));

let serial = 0;

/** Puts a fixture on the disk, as the version that wrote it would have. */
async function install({ version, tables }: Fixture): Promise<string> {
  serial += 1;
  const name = `former-${serial}`;
  const dexie = new Dexie(name);
  dexie.version(version).stores(Object.fromEntries(Object.entries(tables).map(([table, { key }]) => [table, key])));
  await dexie.open();
  for (const [table, { rows }] of Object.entries(tables)) await dexie.table(table).bulkPut(rows);
  dexie.close();
  return name;
}

/** All that lies on the disk, and under which version. */
async function bytes(name: string): Promise<Record<string, unknown>> {
  const dexie = await new Dexie(name).open();
  const rows = await Promise.all(dexie.tables.map(async (table) => [table.name, await table.toArray()]));
  const all = { version: dexie.verno, ...Object.fromEntries(rows) };
  dexie.close();
  return all;
}

const everything = (database: ReturnType<typeof freshDatabase>['database']) =>
  database.together(async () => ({
    templates: await database.templates.all(),
    brief: await database.readBrief(),
    settings: await database.readSettings(),
    sites: await database.readSites(),
  }));

describe('a database of version 1', () => {
  it('is brought up to date whole: each template, brief, settings, sites, what was set aside', async () => {
    const fixture = read('v1');
    const { database, name } = freshDatabase({ name: await install(fixture) });
    const { templates, brief, settings, sites } = await everything(database);
    const rows = fixture.tables.templates?.rows ?? [];
    expect(rows.length).toBeGreaterThan(5);
    expect(templates).toEqual(rows.map(({ v: _, ...template }) => template));
    const was = Object.fromEntries((fixture.tables.values?.rows ?? []).map(({ key, record }) => [key, record]));
    const { v: _, ...briefThen } = was.brief as Record<string, unknown>;
    const { v: __, ...settingsThen } = was.settings as Record<string, unknown>;
    expect(brief).toEqual({ ...EMPTY_BRIEF, ...briefThen });
    expect(settings).toEqual({ months: 18, notify: false, sync: false, ...settingsThen });
    expect(sites).toEqual({ origins: ['https://blog.example'] });
    expect(await database.allSetAside()).toEqual(fixture.tables.setAside?.rows);
    expect(database.state()).toEqual({ readOnly: false, mended: null });
    database.close();
    expect((await bytes(name)).version).toBe(VERSION);
  });

  it('is the same when it is opened twice', async () => {
    const name = await install(read('v1'));
    const first = freshDatabase({ name }).database;
    const once = await everything(first);
    first.close();
    const onDisk = await bytes(name);
    const second = freshDatabase({ name }).database;
    expect(await everything(second)).toEqual(once);
    second.close();
    expect(await bytes(name)).toEqual(onDisk);
  });

  it('keeps a record that never parsed, aside', async () => {
    const fixture = read('v1');
    fixture.tables.templates?.rows.push({ id: 'torn', v: 1, title: 7 }, { id: 'other', v: 9, title: 'x' });
    const { database } = freshDatabase({ name: await install(fixture) });
    await everything(database);
    expect((await database.allSetAside()).map(({ table, reason }) => [table, reason])).toEqual(
      expect.arrayContaining([['templates', expect.stringMatching(/^[\w.]+: \w+/)]]),
    );
    // One lay there already.
    expect(await database.countSetAside()).toBe(3);
  });

  const steps = (read('v1').tables.templates?.rows.length ?? 0) + (read('v1').tables.values?.rows.length ?? 0);

  it.each(Array.from({ length: steps }, (_, step) => step))(
    'is left byte for byte where bringing it up to date breaks at step %i',
    async (step) => {
      const name = await install(read('v1'));
      const before = await bytes(name);
      const sums = await import('../../lib/browser/sum');
      const real = sums.sumOfRow;
      let calls = 0;
      const broken = vi.spyOn(sums, 'sumOfRow').mockImplementation((...args) => {
        calls += 1;
        if (calls > step) throw new Error('broken here');
        return real(...args);
      });
      const { database } = freshDatabase({ name });
      await expect(everything(database)).rejects.toThrow();
      broken.mockRestore();
      expect(calls).toBe(step + 1);
      expect(await bytes(name)).toEqual(before);
      const again = freshDatabase({ name }).database;
      expect((await everything(again)).sites).toEqual({ origins: ['https://blog.example'] });
      again.close();
    },
  );
});

it('every version there was has its fixture', () => {
  expect(FIXTURES).toEqual(Array.from({ length: VERSION - 1 }, (_, at) => `v${at + 1}`));
});

describe('a newer database', () => {
  const NEWER = /newer Evenkeel/;

  /** As a coming version may leave it: another number, one more table, one row of a shape this code does not know. */
  async function newer(change: (dexie: Dexie) => Promise<void>, version = VERSION + 1): Promise<string> {
    const { database, name } = freshDatabase();
    await everything(database);
    database.close();
    const old = await new Dexie(name).open();
    const stores = Object.fromEntries(
      old.tables.map(({ name: table, schema }) => [
        table,
        [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
      ]),
    );
    old.close();
    const dexie = new Dexie(name);
    dexie.version(version).stores({ ...stores, ...(version > VERSION ? { later: 'id' } : {}) });
    await dexie.open();
    await change(dexie);
    dexie.close();
    return name;
  }

  const GOOD = { id: 'starter-troll', title: 'From later', body: 'Hi', kinds: [], order: 90, rev: 1 };

  it.each([
    ['by its number', async () => undefined, VERSION + 1],
    [
      'by a row',
      async (dexie: Dexie) =>
        void (await dexie.table('templates').put(sealed('templates', { id: 'starter-troll', v: 3, record: GOOD }))),
      VERSION,
    ],
    [
      'by a row this code cannot read',
      async (dexie: Dexie) =>
        void (await dexie
          .table('templates')
          .put(sealed('templates', { id: 'starter-troll', v: 3, record: { ...GOOD, mood: 1 } }))),
      VERSION,
    ],
  ])('is read and never written: %s', async (_, change, version) => {
    const name = await newer(change, version);
    const { database } = freshDatabase({ name });
    const before = await bytes(name);
    const { templates } = await everything(database);
    expect(templates.length).toBeGreaterThan(5);
    expect(database.state()).toEqual({ readOnly: true, mended: null });
    const writes: (() => Promise<unknown>)[] = [
      () => database.templates.put({ ...GOOD, kinds: [] }),
      () => database.templates.remove('starter-troll'),
      () => database.putBrief(EMPTY_BRIEF),
      () => database.putSites({ origins: [] }),
    ];
    for (const write of writes) await expect(database.together(write)).rejects.toThrow(NEWER);
    await expect(database.eraseAll()).rejects.toThrow(NEWER);
    expect(await database.countSetAside()).toBe(0);
    database.close();
    expect(await bytes(name)).toEqual(before);
  });

  it('shows a row of a newer shape that this code can read all the same', async () => {
    const name = await newer(
      async (dexie) =>
        void (await dexie.table('templates').put(sealed('templates', { id: 'starter-troll', v: 3, record: GOOD }))),
      VERSION,
    );
    const { database } = freshDatabase({ name });
    expect((await everything(database)).templates).toContainEqual(GOOD);
  });
});
