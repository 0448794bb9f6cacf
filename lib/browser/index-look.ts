/**
 * Looks whether the inverted index lost rows without anybody meeting them: terms by their count, ranks by the rows they belong to.
 * At 100,000 cases that is a second of the browser's time, and a search must not wait for it: so it is done in many small
 * transactions, with a rest after each that was long.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { INDEX_TABLES, INDEXED, indexTables, isWholeRanks, readState } from './index-rows';
import { BLOCK, NUMBERS } from './postings';
import { readStamp, type StampRow } from './stamp';

/** Where terms are parted to be counted. */
const PARTS = ['', ...'0123456789abcdefghijklmnopqrstuvwxyz', '{', '\uffff'];

/** A step so short, in ms, keeps nobody waiting. */
const SHORT = 5;
/** A rest is so many times as long as the step before it. */
const REST = 9;

/** `unsure`: something was changed meanwhile. */
export type IndexLook = 'whole' | 'damaged' | 'unsure';

/** Whether the ranks of a block are those of as many rows. Call inside a transaction. */
async function areRanked(dexie: Dexie, block: number): Promise<boolean> {
  const row = await indexTables(dexie).ranks.get(block);
  if (row !== undefined && !isWholeRanks(row)) return false;
  const first = block * BLOCK;
  const rows = dexie.table(INDEXED.name).where('number');
  const numbered = await rows.between(first, first + BLOCK, true, false).count();
  return numbered === (row?.ranks.filter((rank) => !Number.isNaN(rank)).length ?? 0);
}

/** See the head of this file. Call outside a transaction. */
export async function lookAtIndex(dexie: Dexie): Promise<IndexLook> {
  const apart = async <T>(work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await dexie.transaction('r', INDEX_TABLES, async () => work());
    const took = performance.now() - began;
    if (took > SHORT) await new Promise((resolve) => setTimeout(resolve, took * REST));
    return done;
  };
  const { terms, ranks } = indexTables(dexie);
  const rows = dexie.table<{ number: number }>(INDEXED.name);
  const howItStands = () =>
    apart(async () => ({
      state: await readState(dexie),
      gen: (await readStamp(dexie.table('stamps') as Table<StampRow, string>))?.gen,
    }));
  const before = await howItStands();
  if (before.state === null) return (await apart(() => rows.count())) === 0 ? 'whole' : 'damaged';
  if (before.state.from !== null) return 'damaged';
  const last = await apart(() => rows.where('number').below(NUMBERS).last());
  const known = await apart(() => ranks.toCollection().primaryKeys());
  const most = Math.max(Math.floor((last?.number ?? -1) / BLOCK), ...known.filter((block) => block < NUMBERS / BLOCK));
  for (let block = 0; block <= most; block += 1) {
    if (!(await apart(() => areRanked(dexie, block)))) return 'damaged';
  }
  let all = 0;
  for (const [at, from] of PARTS.slice(0, -1).entries()) {
    all += await apart(() =>
      terms
        .where(':id')
        .between(from, PARTS[at + 1], true, false)
        .count(),
    );
  }
  if (all === before.state.terms) return 'whole';
  return (await howItStands()).gen === before.gen ? 'damaged' : 'unsure';
}
