/** The inverted index follows the cases, whatever is done to them. */
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { findCases } from '../../lib/browser/case-search';
import { rankOf, termsOf } from '../../lib/browser/case-terms';
import type { Database } from '../../lib/browser/database';
import { bitsOf, eachNumber, type PostingsRow } from '../../lib/browser/postings';
import type { Case } from '../../lib/casebook/case';
import { createDice } from '../bench/invented-text';
import { aCase } from './a-case';
import { freshDatabase, memoryMirror, memoryStore, NOW } from './support';

const DAY = 24 * 3_600_000;
const WORDS = 'soup sofa soap the theft lamp cold late Jürgen 汤面 so'.split(' ');

interface Tables {
  cases: { id: string; number: number; record: Case }[];
  terms: PostingsRow[];
  ranks: { block: number; ranks: Float64Array }[];
}

async function tablesOf(name: string): Promise<Tables> {
  const raw = await new Dexie(name).open();
  const [cases, terms, ranks] = await Promise.all(['cases', 'terms', 'ranks'].map((of) => raw.table(of).toArray()));
  raw.close();
  return { cases, terms, ranks } as Tables;
}

/** What the index says of each case: its terms and its rank. */
async function indexIn(name: string): Promise<Record<string, { terms: string[]; rank: number }>> {
  const { cases, terms, ranks } = await tablesOf(name);
  const byNumber = new Map<number, string[]>();
  for (const row of terms) {
    const term = row.key.slice(0, row.key.indexOf('\u0000'));
    eachNumber(bitsOf([row], 4), (number) => byNumber.set(number, [...(byNumber.get(number) ?? []), term]));
  }
  const own = new Set(cases.map(({ number }) => number));
  expect(
    [...byNumber.keys()].filter((number) => !own.has(number)),
    'terms of nobody',
  ).toEqual([]);
  expect(own.size).toBe(cases.length);
  const there = ranks.flatMap(({ ranks }) => [...ranks]).filter((rank) => !Number.isNaN(rank));
  expect(there, 'ranks').toHaveLength(cases.length);
  return Object.fromEntries(
    cases.map(({ id, number }) => [
      id,
      { terms: (byNumber.get(number) ?? []).sort(), rank: ranks[0]?.ranks[number] ?? Number.NaN },
    ]),
  );
}

const wanted = (all: Iterable<Case>) =>
  Object.fromEntries([...all].map((one) => [one.id, { terms: [...termsOf(one)].sort(), rank: rankOf(one) }]));

const idsOf = async ({ together, cases, caseIndex }: Database, words: string): Promise<string[]> =>
  (await together(() => findCases({ table: cases, index: caseIndex }, { words }, '', 50))).cases.map(({ id }) => id);

describe('the inverted index', () => {
  it.each([1, 2, 3, 4])('says of each case what it says itself, after many changes (seed %i)', async (seed) => {
    const dice = createDice(seed);
    const of = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
    const { database, name } = freshDatabase();
    const now = new Map<string, Case>();
    for (let round = 0; round < 12; round += 1) {
      const next = new Map(now);
      const change = database.together(async () => {
        for (let step = 0; step < 12; step += 1) {
          const id = `case-${Math.floor(dice() * 20)}`;
          if (dice() < 0.3) {
            next.delete(id);
            await database.cases.remove(id);
            continue;
          }
          const one = aCase({
            id,
            thread: id,
            note: `${of(WORDS)} ${of(WORDS)}`,
            status: of(['open', 'answered', 'closed']),
            reviewedOn: dice() < 0.8 ? NOW - Math.floor(dice() * 9) * DAY : null,
            improvements: dice() < 0.3 ? [{ id: 'i', what: 'x', who: '', kind: 'fix', doneAt: of([null, NOW]) }] : [],
          });
          next.set(id, one);
          await database.cases.put(one);
        }
        if (round % 4 === 3) throw new Error('given up');
      });
      if (round % 4 === 3) await expect(change).rejects.toThrow('given up');
      else {
        await change;
        now.clear();
        for (const [id, one] of next) now.set(id, one);
      }
      expect(await indexIn(name)).toEqual(wanted(now.values()));
    }
    await database.together(async () => {
      for (const { id } of await database.cases.all()) await database.cases.remove(id);
    });
    const { terms } = await tablesOf(name);
    expect(terms).toEqual([]);
    expect(await indexIn(name)).toEqual({});
  });

  it('is written again with what comes back from the second copy, and without what was gone there', async () => {
    const [mirror, session] = [memoryMirror(), memoryStore()];
    const first = freshDatabase({ mirror, session });
    await first.database.together(async () => {
      for (const id of ['a', 'b', 'c']) await first.database.cases.put(aCase({ id, thread: id, note: `word${id}` }));
    });
    await first.database.mirrored();
    first.database.close();
    await Dexie.delete(first.name);
    const { database, name } = freshDatabase({ mirror, session: memoryStore(), name: first.name });
    expect(await idsOf(database, 'wordb')).toEqual(['b']);
    const all = await database.together(() => database.cases.all());
    expect(all).toHaveLength(3);
    expect(await indexIn(name)).toEqual(wanted(all));
  });

  it('follows a damaged row that comes back whole', async () => {
    const mirror = memoryMirror();
    const { database, name } = freshDatabase({ mirror });
    await database.together(() => database.cases.put(aCase({ note: 'quagga' })));
    await database.mirrored();
    const raw = await new Dexie(name).open();
    await raw.table('cases').update('case-1', { record: { ...aCase({ note: 'zebra' }) } });
    raw.close();
    expect(await idsOf(database, 'quagga')).toEqual(['case-1']);
    expect(await database.countSetAside()).toBe(1);
    expect(await idsOf(database, 'zebra')).toEqual([]);
  });

  it('keeps no word of what was set aside unfound, removed or erased', async () => {
    const { database, name } = freshDatabase();
    await database.together(() => database.cases.put(aCase({ id: 'one', note: 'quagga' })));
    await database.together(() => database.cases.put(aCase({ id: 'two', thread: 'two', note: 'zebra' })));
    await database.together(() => database.cases.remove('one'));
    const words = async () => (await tablesOf(name)).terms.map(({ key }) => key).join(' ');
    expect(await words()).not.toContain('quagga');
    expect(await words()).toContain('zebra');
    await database.eraseAll();
    expect(await tablesOf(name)).toEqual({ cases: [], terms: [], ranks: [] });
  });

  it('is not believed where it says something of another', async () => {
    const { database, name } = freshDatabase();
    await database.together(() => database.cases.put(aCase({ id: 'one', note: 'quagga' })));
    const raw = await new Dexie(name).open();
    const row = (await tablesOf(name)).terms.find(({ key }) => key.startsWith('quagga'));
    if (row === undefined) throw new Error('No such term');
    await raw.table('terms').put({ ...row, key: row.key.replace('quagga', 'zebra') });
    await raw.table('terms').put({ key: 'zebra\u0000garbage', postings: 7 });
    raw.close();
    expect(await idsOf(database, 'zebra')).toEqual([]);
    expect(await idsOf(database, 'quagga')).toEqual(['one']);
  });
});
