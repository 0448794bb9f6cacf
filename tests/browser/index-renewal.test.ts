/** A damaged inverted index is noticed and made anew; a search never misses a case for it. */
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { findCases } from '../../lib/browser/case-search';
import type { Database } from '../../lib/browser/database';
import { BLOCK, keyOf, postingsRow } from '../../lib/browser/postings';
import { aCase } from './a-case';
import { freshDatabase, memoryStore, sealed } from './support';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const noted = (id: string, note: string) => aCase({ id, thread: id, note });

async function withCases() {
  const session = memoryStore();
  const { database, name } = freshDatabase({ session });
  await database.together(async () => {
    for (const id of IDS) await database.cases.put(noted(id, `lentil word${id}`));
  });
  return { database, name, session };
}

/** Writes past the rules, as a fault on the disk would. */
async function onDisk(name: string, work: (raw: Dexie) => Promise<unknown>): Promise<void> {
  const raw = await new Dexie(name).open();
  await work(raw);
  raw.close();
}

const found = async ({ together, cases, caseIndex }: Database, words: string): Promise<string[]> =>
  (await together(() => findCases({ table: cases, index: caseIndex }, { words }, '', 50))).cases
    .map(({ id }) => id)
    .sort();

/** Everything of the index as it lies on the disk. */
async function indexOf(name: string): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  await onDisk(name, async (raw) => {
    all.terms = (await raw.table('terms').toArray()).map(({ key, postings }) => [key, [...postings]]);
    all.ranks = (await raw.table('ranks').toArray()).map(({ ranks }) =>
      [...ranks].filter((rank) => !Number.isNaN(rank)),
    );
    all.state = (await raw.table('stamps').get('index'))?.record;
  });
  return all;
}

const LENTIL = keyOf('lentil', 0);

describe('a damaged index', () => {
  it.each([
    ['other numbers', { ...postingsRow(LENTIL, Uint16Array.of(0, 1)), sum: 7 }],
    ['a list cut short', { ...postingsRow(LENTIL, Uint16Array.of(0, 1, 2, 3, 4)), postings: Uint16Array.of(0, 1) }],
    ['no list', { key: LENTIL, postings: 'lentil', sum: 1 }],
    ['nothing but its key', { key: LENTIL }],
    ['bits of another length', { ...postingsRow(LENTIL, new Uint8Array(9)) }],
  ])('is made anew where a row of it holds %s', async (_, row) => {
    const { database, name } = await withCases();
    const before = await indexOf(name);
    await onDisk(name, (raw) => raw.table('terms').put(row));
    expect(await found(database, 'lentil')).toEqual(IDS);
    expect(await indexOf(name)).toEqual(before);
  });

  it.each([
    ['altered', { block: 0, ranks: new Float64Array(BLOCK).fill(3), sum: 7 }],
    ['of another length', { block: 0, ranks: new Float64Array(3), sum: 7 }],
    ['without ranks', { block: 0 }],
  ])('is made anew where ranks are %s', async (_, row) => {
    const { database, name } = await withCases();
    const before = await indexOf(name);
    await onDisk(name, (raw) => raw.table('ranks').put(row));
    expect(await found(database, 'wordc')).toEqual(['c']);
    expect(await indexOf(name)).toEqual(before);
  });

  it('is made anew at the next search where a change met the damage', async () => {
    const { database, name } = await withCases();
    await onDisk(name, (raw) => raw.table('terms').put({ key: LENTIL, postings: Uint16Array.of(1), sum: 0 }));
    await database.together(() => database.cases.put(noted('f', 'lentil')));
    expect(await found(database, 'lentil')).toEqual([...IDS, 'f']);
  });

  it.each([
    ['terms', (raw: Dexie) => raw.table('terms').delete(LENTIL), 'lentil', IDS],
    ['all terms', (raw: Dexie) => raw.table('terms').clear(), 'worda', ['a']],
    ['ranks', (raw: Dexie) => raw.table('ranks').clear(), 'worda', ['a']],
    ['ranks, for something else,', (raw: Dexie) => raw.table('ranks').put({ block: 0 }), 'worda', ['a']],
    ['how it stands', (raw: Dexie) => raw.table('stamps').delete('index'), 'lentil', IDS],
    ['what a row is known by', (raw: Dexie) => raw.table('cases').update('b', { number: undefined }), 'wordb', ['b']],
    ['sense in a row’s number', (raw: Dexie) => raw.table('cases').update('b', { number: 1e300 }), 'wordb', ['b']],
  ] as const)('is made anew where %s went missing, once somebody looks', async (_, harm, words, ids) => {
    const { database, name, session } = await withCases();
    const before = (await indexOf(name)).terms as unknown[];
    await onDisk(name, harm);
    await database.checkIndex();
    expect(await found(database, words)).toEqual(ids);
    expect((await indexOf(name)).terms).toHaveLength(before.length);
    expect(await session.get('index-looked-over')).toEqual({ 'index-looked-over': true });
    // A case that comes after it is found too.
    await database.together(() => database.cases.put(noted('z', 'lentil wordz')));
    expect(await found(database, 'wordz')).toEqual(['z']);
  });

  it('is looked over once in a session of the browser, and left alone where it is whole', async () => {
    const { database, name, session } = await withCases();
    const before = await indexOf(name);
    await database.checkIndex();
    expect(await indexOf(name)).toEqual(before);
    await onDisk(name, (raw) => raw.table('terms').delete(LENTIL));
    await database.checkIndex();
    expect(await found(database, 'lentil')).toEqual([]);
    await session.set({ 'index-looked-over': undefined });
    await database.checkIndex();
    expect(await found(database, 'lentil')).toEqual(IDS);
  });

  it('goes on where the making was broken off, and a search waits for it', async () => {
    const { database, name } = await withCases();
    const before = await indexOf(name);
    await database.together(async () => undefined);
    await onDisk(name, async (raw) => {
      const state = await raw.table('stamps').get('index');
      await raw.table('stamps').put({ ...state, record: { terms: 0, from: '' }, sum: 1 });
      await raw.table('terms').clear();
    });
    expect(await found(database, 'lentil')).toEqual(IDS);
    expect(await indexOf(name)).toEqual(before);
  });

  it('takes what changes while it is made anew, also over several slices', async () => {
    const { database, name } = freshDatabase({ session: memoryStore() });
    const ids = Array.from({ length: 1_100 }, (_, at) => `case-${String(at).padStart(4, '0')}`);
    await database.together(async () => {
      for (const id of ids) await database.cases.put(noted(id, 'lentil'));
    });
    await onDisk(name, (raw) => raw.table('terms').clear());
    const looked = database.checkIndex();
    await Promise.all([
      looked,
      ...['case-0003', 'case-0700', 'case-1099'].map((id) =>
        database.together(() => database.cases.put(noted(id, 'lamp'))),
      ),
      ...['case-0004', 'case-0701', 'case-1098'].map((id) => database.together(() => database.cases.remove(id))),
      database.together(() => database.cases.put(noted('case-0000-new', 'lamp'))),
    ]);
    expect(await found(database, 'lamp')).toEqual(['case-0000-new', 'case-0003', 'case-0700', 'case-1099']);
    const { total } = await database.together(() =>
      findCases({ table: database.cases, index: database.caseIndex }, { words: 'lentil' }, '', 5),
    );
    expect(total).toBe(null);
    expect((await indexOf(name)).state).toMatchObject({ from: null });
    const { terms } = await indexOf(name);
    const lentil = (terms as [string, number[]][]).find(([key]) => key === LENTIL)?.[1];
    const bits = (lentil ?? []).reduce((all, byte) => all + byte.toString(2).replaceAll('0', '').length, 0);
    expect(bits).toBe(1_100 - 3 - 3);
  });

  it('reads what nothing can be found by, so that it is set aside', async () => {
    const { database, name } = await withCases();
    await onDisk(name, async (raw) => {
      await raw.table('cases').put({ ...(await raw.table('cases').get('b')), record: 'garbage' });
      await raw.table('terms').delete(LENTIL);
    });
    await database.checkIndex();
    expect(await found(database, 'lentil')).toEqual(['a', 'c', 'd', 'e']);
    expect((await database.allSetAside()).map(({ table }) => table)).toEqual(['cases']);
  });

  it('is read as far as it is whole, and not touched, where newer data may only be read', async () => {
    const { database, name } = await withCases();
    database.close();
    const record = { gen: 99, counts: {}, shapes: { cases: 9 } };
    await onDisk(name, async (raw) => {
      await raw.table('stamps').put(sealed('stamps', { id: 'database', v: 1, record }));
      await raw.table('terms').put({ key: LENTIL, postings: 'none' });
    });
    const before = await indexOf(name);
    const { database: older } = freshDatabase({ name });
    expect(await found(older, 'lentil')).toEqual([]);
    expect(await found(older, 'wordb')).toEqual(['b']);
    await older.checkIndex();
    expect(older.state().readOnly).toBe(true);
    expect(await indexOf(name)).toEqual(before);
  });

  it('is empty and whole after everything was erased', async () => {
    const { database, name } = await withCases();
    await database.eraseAll();
    expect(await indexOf(name)).toEqual({ terms: [], ranks: [], state: { terms: 0, from: null } });
    await database.together(() => database.cases.put(noted('n', 'lentil')));
    expect(await found(database, 'lentil')).toEqual(['n']);
  });
});
