/** Finds cases, newest first, a page at a time: what a filter asks for is counted out of the inverted index, and only a page is read. */
import type { Case } from '../casebook/case';
import { type CaseFilter, matchesCase } from '../casebook/filter';
import { rankIn, ranksOf, spanOfImproving, spanOfTime, spansOf, type TermSpan } from './case-terms';
import type { IndexReader } from './inverted-index';
import type { KeptTable, Row } from './kept-table';
import { BLOCK, eachNumber, keepCommon } from './postings';

/** Cases are counted so far. */
const MOST_COUNTED = 1_000;

/** See `findCases` in asks/cases.ts. */
export interface FoundCases {
  cases: Case[];
  next: string | null;
  total: number | null;
}

/** What a search reads. */
export interface Searched {
  table: Pick<KeptTable<Case>, 'ids' | 'peek' | 'peekNumbers' | 'parse'>;
  index: IndexReader;
}

/** A row without a place (nobody but a fault makes one) stands behind all others. */
const placeIn = ({ newest }: Row): string => (typeof newest === 'string' ? newest : '\uffff');

const inOrder = (a: Row, b: Row): number => (placeIn(a) < placeIn(b) ? -1 : 1);

/** What does not look like a case is let through: it is parsed before it is answered. */
function isMeant(filter: CaseFilter, { record }: Row): boolean {
  try {
    return matchesCase(filter, record as Case);
  } catch {
    return true;
  }
}

/** Finds a page of cases behind a place. Call inside `together`. */
export async function findCases(
  searched: Searched,
  filter: CaseFilter,
  after: string,
  limit: number,
): Promise<FoundCases> {
  const spans = spansOf(filter);
  const find = spans.length === 0 ? findByTime : findByTerms;
  const { rows, total } = await find(searched, { filter, spans, after, most: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    next: rows.length > limit && last !== undefined ? placeIn(last) : null,
    total: total > MOST_COUNTED ? null : total,
    cases: await searched.table.parse(page),
  };
}

/** The newest cases with open, or with done, improvements. Call inside `together`. */
export async function findImprovements(searched: Searched, done: boolean, most: number): Promise<Case[]> {
  const search = { filter: {}, spans: [spanOfImproving(done)], after: '', most };
  return searched.table.parse((await findByTerms(searched, search)).rows);
}

interface Search {
  filter: CaseFilter;
  spans: readonly TermSpan[];
  after: string;
  most: number;
}

interface Found {
  rows: Row[];
  total: number;
}

async function findByTime({ table }: Searched, { filter, after, most }: Search): Promise<Found> {
  const { length } = await table.ids(spanOfTime(filter), MOST_COUNTED + 1);
  return { rows: await table.peek(spanOfTime(filter, after), most), total: length };
}

async function findByTerms({ table, index }: Searched, { filter, spans, after, most }: Search): Promise<Found> {
  const ranks = await index.ranks();
  const sets = await Promise.all(spans.map((span) => index.having(span, ranks.length / BLOCK)));
  const [common, ...others] = sets;
  if (common === undefined) return { rows: [], total: 0 };
  for (const other of others) keepCommon(common, other);
  const { from, to } = ranksOf(filter);
  const behind = rankIn(after);
  const numbers: number[] = [];
  let total = 0;
  eachNumber(common, (number) => {
    const rank = ranks[number] ?? Number.NaN;
    if (!(rank >= from && rank <= to)) return;
    total += 1;
    if (rank >= behind) numbers.push(number);
  });
  for (let wanted = most; ; wanted *= 4) {
    const newest = newestOf(numbers, ranks, wanted);
    const read = await table.peekNumbers(newest);
    const rows = read.filter((row) => isMeant(filter, row));
    // The index knows better only where a row was damaged since: that is noticed, and mended, as it is parsed.
    if (rows.length < read.length) await table.parse(read.filter((row) => !rows.includes(row)));
    const behindIt = rows.filter((row) => placeIn(row) > after).sort(inOrder);
    if (behindIt.length >= most || newest.length === numbers.length) return { rows: behindIt.slice(0, most), total };
  }
}

/** The `most` numbers with the lowest ranks, and those with the same rank as the last of them; in no order. */
function newestOf(numbers: readonly number[], ranks: Float64Array, most: number): readonly number[] {
  if (numbers.length <= most) return numbers;
  const sorted = Float64Array.from(numbers, (number) => ranks[number] ?? Number.NaN).sort();
  const last = sorted[most - 1] ?? 0;
  return numbers.filter((number) => (ranks[number] ?? Number.NaN) <= last);
}
