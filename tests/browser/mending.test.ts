/** What comes back from the second copy, and what is noticed, when the database is lost or damaged. */
import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS } from '../../lib/browser/database';
import { caseOf, everything, TEMPLATE, written } from './written';

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
