/** Makes the inverted index anew from the rows it stands for. */
import type Dexie from 'dexie';
import { clearIndex, INDEX_TABLES, INDEXED, readState, writeState } from './index-rows';
import { createIndexWork, entryOf } from './inverted-index';
import { NUMBERS } from './postings';
import type { Row } from './rows';

/** Rows of one transaction: others get their turn in between. */
const SLICE = 500;
/** A row as it lies on the disk; a fault may have taken its number: it is given another. */
type Found = Row & { number?: unknown };

const own = INDEXED as never;

const isNumbered = (row: Found): row is Found & { number: number } =>
  Number.isInteger(row.number) && (row.number as number) >= 0 && (row.number as number) < NUMBERS;

/** One slice; answers whether there are more, and the ids of rows that have nothing to be found by. */
async function renewSlice(dexie: Dexie): Promise<{ more: boolean; odd: string[] }> {
  const state = await readState(dexie);
  if (state?.from === null) return { more: false, odd: [] };
  const from = state?.from ?? '';
  if (from === '') await clearIndex(dexie, '');
  const table = dexie.table<Found, string>(INDEXED.name);
  const rows = await (from === '' ? table.orderBy(':id') : table.where(':id').above(from)).limit(SLICE).toArray();
  const index = createIndexWork(dexie);
  const odd: string[] = [];
  for (const row of rows) {
    if (entryOf(own, row.record) === null) odd.push(row.id);
    else if (isNumbered(row)) index.note(own, undefined, row);
    else await table.put((await index.put(own, undefined, row)) as Found);
  }
  await index.write();
  const after = await readState(dexie);
  const next = rows.length === SLICE ? (rows.at(-1)?.id ?? null) : null;
  // A row of the index that was found damaged meanwhile: from the first again.
  if (after?.from !== from) return { more: true, odd };
  await writeState(dexie, { ...after, from: next });
  return { more: next !== null, odd };
}

/** What the renewal needs from outside. */
export interface RenewalParts {
  /** What is open. */
  dexie(): Dexie;
  /** Reads rows that nothing can be found by, so that they are mended or set aside. Call outside a transaction. */
  readOdd(ids: readonly string[]): Promise<unknown>;
}

/** See the head of this file. */
export function createRenewal({ dexie, readOdd }: RenewalParts) {
  let running: Promise<void> | null = null;

  const renew = async (): Promise<void> => {
    const odd: string[] = [];
    for (let more = true; more; ) {
      const slice = await dexie().transaction('rw', INDEX_TABLES, async () => renewSlice(dexie()));
      odd.push(...slice.odd);
      more = slice.more;
    }
    if (odd.length > 0) await readOdd(odd);
  };

  /** Makes anew what is marked so. All who come meanwhile wait for the same. */
  const run = (): Promise<void> => {
    running ??= renew().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    /** Marks the index as damaged and makes it anew. */
    async runAnew(): Promise<void> {
      await dexie().transaction('rw', INDEX_TABLES, async () => {
        const state = await readState(dexie());
        // Where it is being made anew already, it goes on from where it is.
        if (state === null || state.from === null) await writeState(dexie(), { terms: state?.terms ?? 0, from: '' });
      });
      await run();
    },
  };
}
