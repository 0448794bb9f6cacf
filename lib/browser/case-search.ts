/**
 * Finds cases, newest first, a page at a time. What a filter asks for stands in one index, a few words for each case; how
 * often they occur there decides the way. Few: their ids alone are put in order. Many: the newest are looked through until a
 * page is full. Rows are looked through as they lie on the disk; only those answered are parsed.
 */
import type { Case } from '../casebook/case';
import { type CaseFilter, matchesCase } from '../casebook/filter';
import { INDEXED_WORDS } from '../casebook/index-of-case';
import { wordsOf } from '../casebook/words-of';
import { isVague, spanOfTime, spansOf } from './case-index';
import type { KeptTable, Row, Span } from './kept-table';

/** How far a search goes before it takes another way; tests go less far. In Chromium an id costs a third of a row (Nov 2026). */
export interface Reach {
  /** Cases are counted so far. */
  counted: number;
  /** Ids that are fetched of a word before it counts as one that many cases have. */
  few: number;
  /** Rows it may take to find enough, newest first, before the ids of many are compared instead. */
  rows: number;
  /** Of these so many are read before that is guessed. */
  sample: number;
  /** So many are read at once: of rows where some will not match, and of ids. */
  rowsAtOnce: number;
  idsAtOnce: number;
}

const REACH: Reach = { counted: 1_000, few: 1_100, rows: 12_000, sample: 800, rowsAtOnce: 400, idsAtOnce: 2_000 };

/** See `findCases` in asks/cases.ts. */
export interface FoundCases {
  cases: Case[];
  next: string | null;
  total: number | null;
}

interface Found {
  rows: Row[];
  /** How many there are in all; `null`: more than are counted, or too many to look through. */
  total: number | null;
}

type Table = Pick<KeptTable<Case>, 'ids' | 'peek' | 'peekMany' | 'parse'>;

/**
 * Whether a row is one of those looked for. The words it is found by stand in it, so its texts need not be taken apart anew; only
 * where some were left out there. What does not look like a case is let through: it is parsed before it is answered.
 */
function createMatch({ words: asked = '', ...filter }: CaseFilter): (row: Row) => boolean {
  const words = wordsOf(asked);
  const isVagueAsked = words.some(isVague);
  return ({ words: there, record }) => {
    try {
      const one = record as Case;
      if (!matchesCase(filter, one)) return false;
      if (!Array.isArray(there) || isVagueAsked || there.length > INDEXED_WORDS / 2) {
        return matchesCase({ words: asked }, one);
      }
      return words.every((start) => there.some((word: string) => word.startsWith(start)));
    } catch {
      return true;
    }
  };
}

/** A row without a place (nobody but a fault makes one) stands behind all others. */
const placeIn = ({ newest }: Row): string => (typeof newest === 'string' ? newest : '\uffff');

/** Finds a page of cases behind a place. Call inside `together`. */
export async function findCases(
  table: Table,
  filter: CaseFilter,
  after: string,
  limit: number,
  reach = REACH,
): Promise<FoundCases> {
  const { rows, total } = await findRows({ table, filter, after, most: limit + 1, reach });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    next: rows.length > limit && last !== undefined ? placeIn(last) : null,
    total,
    cases: await table.parse(page),
  };
}

/** The newest cases of a span of any index, each once. Call inside `together`. */
export async function findNewest(table: Table, span: Span, most: number): Promise<Case[]> {
  const ids = new Set(await table.ids(span, 0));
  return table.parse((await findAmong({ table, filter: {}, after: '', most, reach: REACH }, ids, true)).rows);
}

interface Search {
  table: Table;
  filter: CaseFilter;
  after: string;
  most: number;
  reach: Reach;
}

async function findRows(search: Search): Promise<Found> {
  const { table, filter, after, reach } = search;
  const words = filter.words === undefined ? [] : wordsOf(filter.words);
  const all = spansOf(filter, words);
  if (all.length === 0) {
    const { length } = await table.ids(spanOfTime(filter), reach.counted + 1);
    return {
      rows: await table.peek(spanOfTime(filter, after), search.most),
      total: length > reach.counted ? null : length,
    };
  }
  const exact = words.filter((word) => !isVague(word));
  const spans = spansOf(filter, exact);
  // One alone is worth a count; of several the rarest decides, and each of them costs.
  const most = spans.length === 1 ? reach.few : Math.ceil(reach.few / 3);
  const lists: string[][] = [];
  for (const span of spans) lists.push(await table.ids(span, most));
  const few = lists.filter(({ length }) => length < most);
  if (few.length > 0) return findAmong(search, inAll(few), few.length === all.length);

  // Where the index knows none of the words there is no other way than through all.
  const found = await lookThrough(search, spans.length === 0 ? null : reach.rows);
  if (found !== null) return found;
  // Each is said of many, all of them together of few.
  let ids: ReadonlySet<string> | null = null;
  for (const [at, span] of spans.entries()) {
    const list = await table.ids(span, 0);
    ids = ids === null ? new Set(list) : inAll([[...ids], list]);
    if (ids.size <= reach.counted) return findAmong(search, ids, at + 1 === all.length);
  }
  return findAmong(search, ids ?? new Set(), spans.length === all.length);
}

/** Ids that are in every list. */
function inAll(lists: readonly string[][]): ReadonlySet<string> {
  const [least = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  let ids = new Set(least);
  for (const other of others) {
    const there = ids;
    ids = new Set(other.filter((id) => there.has(id)));
  }
  return ids;
}

/** Those of these that match; `whole`: all do, but for the time they stand at. */
async function findAmong(search: Search, ids: ReadonlySet<string>, whole: boolean): Promise<Found> {
  const { table, filter, after, most, reach } = search;
  const { from = '', to = '' } = spanOfTime(filter);
  const isMeant = whole ? (row: Row) => placeIn(row) >= from && placeIn(row) <= to : createMatch(filter);
  if (ids.size > reach.counted) {
    // In order of time they are all meant, where all match.
    return { rows: await inOrder(search, ids, whole ? null : isMeant), total: null };
  }
  const rows = (await table.peekMany([...ids])).filter(isMeant).sort((a, b) => (placeIn(a) < placeIn(b) ? -1 : 1));
  return { rows: rows.filter((row) => placeIn(row) > after).slice(0, most), total: rows.length };
}

/** Goes through the ids of all, newest first, and takes those of the set until there are enough; `isMeant` is `null` where each is. */
async function inOrder(
  { table, filter, after, most, reach }: Search,
  ids: ReadonlySet<string>,
  isMeant: ((row: Row) => boolean) | null,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let behind = after; ; ) {
    const passed = await table.ids(spanOfTime(filter, behind), reach.idsAtOnce);
    const taken = passed.filter((id) => ids.has(id));
    while (taken.length > 0 && found.length < most) {
      const rows = await table.peekMany(taken.splice(0, isMeant === null ? most - found.length : reach.rowsAtOnce));
      found.push(...(isMeant === null ? rows : rows.filter(isMeant)));
    }
    const [last] = await table.peekMany(passed.slice(-1));
    if (found.length >= most || passed.length < reach.idsAtOnce || last === undefined) return found.slice(0, most);
    behind = placeIn(last);
  }
}

/** Reads the newest rows until there are enough that match; `null` where that would be more than `farthest` (`null`: read all). */
async function lookThrough(
  { table, filter, after, most, reach }: Search,
  farthest: number | null,
): Promise<Found | null> {
  const found: Row[] = [];
  const isMeant = createMatch(filter);
  let behind = after;
  let atOnce = reach.rowsAtOnce;
  for (let looked = 0; ; atOnce = reach.rowsAtOnce * 4) {
    // More once the first were not enough: each request is a way to another process and back.
    const rows = await table.peek(spanOfTime(filter, behind), atOnce);
    for (const row of rows) if (found.length < most && isMeant(row)) found.push(row);
    looked += rows.length;
    const last = rows.at(-1);
    if (found.length >= most || rows.length < reach.rowsAtOnce || last === undefined)
      return { rows: found, total: null };
    behind = placeIn(last);
    // As it went so far it will go on.
    if (farthest !== null && looked >= reach.sample && (found.length / looked) * farthest < most) return null;
  }
}
