/** A search by the inverted index finds what looking at every case finds, whatever was written and taken out before. */
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { findCases } from '../../lib/browser/case-search';
import type { Database } from '../../lib/browser/database';
import type { Case } from '../../lib/casebook/case';
import { type CaseFilter, matchesCase } from '../../lib/casebook/filter';
import { createDice } from '../bench/invented-text';
import { aCase } from './a-case';
import { freshDatabase, NOW } from './support';

const DAY = 24 * 3_600_000;
const WORDS = 'soup sofa soap the theft this lamp cold late Jürgen 汤面 so'.split(' ');

/** 120 cases of few words, several on a day. */
function invent(seed: number): Case[] {
  const dice = createDice(seed);
  const of = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  return Array.from({ length: 120 }, (_, at) =>
    aCase({
      id: `c${Math.floor(dice() * 1e9)}-${at}`,
      thread: `t${at}`,
      site: of(['yelp', 'google', null]),
      kind: of(['praise', 'complaint', 'question']),
      cause: of(['bad-day', 'not-ours', null]),
      status: of(['open', 'answered', 'closed']),
      reviewedOn: dice() < 0.8 ? NOW - Math.floor(dice() * 12) * DAY : null,
      review: {
        author: of(['Ines', 'Omar', null]),
        stars: of([1, 2, 3.5, 5, null]),
        text: `${of(WORDS)} ${of(WORDS)}`,
        date: null,
      },
      note: dice() < 0.1 ? of(WORDS) : '',
      reply: dice() < 0.5 ? `${of(WORDS)} ${of(WORDS)} ${of(WORDS)}` : null,
    }),
  );
}

const FILTERS: CaseFilter[] = [
  {},
  ...[
    'so',
    's',
    'soup',
    'the',
    'th',
    'theft',
    'jurgen',
    '汤',
    '汤面',
    'xyz',
    'soup lamp',
    'the soup',
    'omar so cold',
    '!?',
  ].map((words) => ({ words })),
  { site: 'yelp' },
  { site: 'amazon' },
  { kind: 'praise', cause: 'none', status: 'open' },
  { starsAtMost: 3 },
  { starsAtMost: 4, words: 'so' },
  { since: NOW - 5 * DAY },
  { until: NOW - 5 * DAY, words: 'l' },
  { since: NOW - 9 * DAY, until: NOW - 2 * DAY, words: 'the lamp', kind: 'complaint' },
];

const searchedIn = ({ cases, caseIndex }: Database) => ({ table: cases, index: caseIndex });

/** Read by all tests, written by none. */
const kept = (async () => {
  const { database } = freshDatabase();
  const all = invent(7);
  await database.together(async () => {
    for (const one of all) await database.cases.put(one);
  });
  return { database, all };
})();

const newestFirst = (a: Case, b: Case): number =>
  (b.reviewedOn ?? b.createdAt) - (a.reviewedOn ?? a.createdAt) || (a.id < b.id ? -1 : 1);

describe('a search', () => {
  it.each(FILTERS)('for %j finds each once, newest first, page by page', async (filter) => {
    const { database, all } = await kept;
    const wanted = all.filter((one) => matchesCase(filter, one)).sort(newestFirst);
    const found: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const from: string = after;
      const page = await database.together(() => findCases(searchedIn(database), filter, from, 6));
      found.push(...page.cases.map(({ id }) => id));
      if (page.next !== null) expect(page.cases).toHaveLength(6);
      if (page.total !== null) expect(page.total).toBe(wanted.length);
      after = page.next;
    }
    expect(found).toEqual(wanted.map(({ id }) => id));
  });
});

describe('a case that is damaged', () => {
  it('is set aside when a search meets it, and the others are found', async () => {
    const { database, name } = freshDatabase();
    const { cases, together } = database;
    await together(async () => {
      for (const id of ['a', 'b', 'c']) await cases.put(aCase({ id, thread: id }));
    });
    const raw = await new Dexie(name).open();
    await raw.table('cases').update('b', { record: { review: 7 } });
    raw.close();
    const find = async () =>
      (await together(() => findCases(searchedIn(database), { words: 'soup' }, '', 10))).cases.map(({ id }) => id);
    expect(await find()).toEqual(['a', 'c']);
    expect(await database.countSetAside()).toBe(1);
    expect(await find()).toEqual(['a', 'c']);
  });
});
