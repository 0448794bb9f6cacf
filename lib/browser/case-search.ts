/**
 * Finds cases, newest first, a page at a time. What a filter asks for stands in one index, a few words for each case; how
 * often they occur there decides the way. Few: their ids alone are put in order. Many: the newest are looked through until a
 * page is full. Rows are looked through as they lie on the disk; only those answered are parsed.
 */
import type { Case } from '../casebook/case';
import type { CaseFilter } from '../casebook/filter';
import { matchesCase } from '../casebook/filter';
import { wordsOf } from '../casebook/words-of';
import { isVague, placeOf, spanOfTime, spansOf } from './case-index';
import type { KeptTable, Row, Span } from './kept-table';

/** Cases are counted so far. */
export const MOST_COUNTED = 1_000;
/** Ids that are fetched of a word before it counts as one that many cases have. */
const FEW = 4_000;
/** Rows that are looked through, newest first, before the ways of many words are compared after all. */
const MOST_LOOKED_THROUGH = 1_000;
const ROWS_AT_ONCE = 200;
const IDS_AT_ONCE = 5_000;

/** See `findCases` in asks/cases.ts. */
export interface FoundCases {
  cases: Case[];
  next: string | null;
  total: number | null;
}

interface Found {
  rows: Row[];
  /** How many there are in all; `null`: more than `MOST_COUNTED`, or too many to look through. */
  total: number | null;
}

type Table = Pick<KeptTable<Case>, 'ids' | 'countIn' | 'peek' | 'peekMany' | 'many'>;

/** What does not look like a case is let through: it is parsed before it is answered, and set aside then. */
function matches(filter: CaseFilter, row: Row): boolean {
  try {
    return matchesCase(filter, row.record as Case);
  } catch {
    return true;
  }
}

const placeIn = (row: Row): string => (typeof row.newest === 'string' ? row.newest : placeOf(row.record as Case));

/** Finds a page of cases behind a place. Call inside `together`. */
export async function findCases(table: Table, filter: CaseFilter, after: string, limit: number): Promise<FoundCases> {
  const { rows, total } = await findRows({ table, filter, after, most: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    cases: await table.many(page.map(({ id }) => id)),
    next: rows.length > limit && last !== undefined ? placeIn(last) : null,
    total,
  };
}

/** The newest cases of a span of any index, each once. Call inside `together`. */
export async function findNewest(table: Table, span: Span, most: number): Promise<Case[]> {
  const found = await findAmong({ table, filter: {}, after: '', most }, await table.ids(span, 0), true);
  return table.many(found.rows.map(({ id }) => id));
}

interface Search {
  table: Table;
  filter: CaseFilter;
  after: string;
  most: number;
}

async function findRows(search: Search): Promise<Found> {
  const { table, filter, after, most } = search;
  const words = filter.words === undefined ? [] : wordsOf(filter.words);
  const all = spansOf(filter, words);
  if (all.length === 0) {
    const { length } = await table.ids(spanOfTime(filter), MOST_COUNTED + 1);
    return { rows: await table.peek(spanOfTime(filter, after), most), total: length > MOST_COUNTED ? null : length };
  }
  const exact = words.filter((word) => !isVague(word));
  const spans = spansOf(filter, exact);
  const lists: string[][] = [];
  for (const span of spans) lists.push(await table.ids(span, FEW));
  const few = lists.filter((ids) => ids.length < FEW);
  if (few.length > 0) return findAmong(search, inAll(few), few.length === all.length);

  const found = await lookThrough(search);
  if (found !== null) return found;
  // Each is said of many, all of them together of few.
  const every: string[][] = [];
  for (const span of all) every.push(await table.ids(span, 0));
  return findAmong(search, inAll(every), true);
}

/** Ids that are in every list. */
function inAll(lists: readonly string[][]): string[] {
  const [least = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((ids) => new Set(ids));
  return least.filter((id) => sets.every((set) => set.has(id)));
}

/** Those of these that match; `whole`: all do, but for the time they stand at. */
async function findAmong(search: Search, ids: readonly string[], whole: boolean): Promise<Found> {
  const { table, filter, after, most } = search;
  const { from = '', to = '' } = spanOfTime(filter);
  const isMeant = (row: Row): boolean => (whole ? placeIn(row) >= from && placeIn(row) <= to : matches(filter, row));
  if (ids.length > MOST_COUNTED) return { rows: await inOrder(search, new Set(ids), isMeant), total: null };
  const rows = (await table.peekMany(ids)).filter(isMeant).sort((a, b) => (placeIn(a) < placeIn(b) ? -1 : 1));
  return { rows: rows.filter((row) => placeIn(row) > after).slice(0, most), total: rows.length };
}

/** Goes through the ids of all, newest first, and takes those of the set until there are enough. */
async function inOrder(
  { table, filter, after, most }: Search,
  ids: ReadonlySet<string>,
  isMeant: (row: Row) => boolean,
): Promise<Row[]> {
  const found: Row[] = [];
  let behind = after;
  for (;;) {
    const passed = await table.ids(spanOfTime(filter, behind), IDS_AT_ONCE);
    const taken = passed.filter((id) => ids.has(id));
    for (let at = 0; at < taken.length && found.length < most; at += ROWS_AT_ONCE) {
      found.push(...(await table.peekMany(taken.slice(at, at + ROWS_AT_ONCE))).filter(isMeant));
    }
    const [last] = await table.peekMany(passed.slice(-1));
    if (found.length >= most || passed.length < IDS_AT_ONCE || last === undefined) return found.slice(0, most);
    behind = placeIn(last);
  }
}

/** Reads the newest rows until there are enough that match; `null` where that would be too many. */
async function lookThrough({ table, filter, after, most }: Search): Promise<Found | null> {
  const found: Row[] = [];
  let behind = after;
  for (let looked = 0; looked < MOST_LOOKED_THROUGH; looked += ROWS_AT_ONCE) {
    const rows = await table.peek(spanOfTime(filter, behind), ROWS_AT_ONCE);
    found.push(...rows.filter((row) => matches(filter, row)));
    const last = rows.at(-1);
    if (found.length >= most || rows.length < ROWS_AT_ONCE || last === undefined) {
      return { rows: found.slice(0, most), total: null };
    }
    behind = placeIn(last);
  }
  return null;
}
