/**
 * A small database beside the one that is kept: a file that is being taken in, and what keeping and sync know of their last look.
 * Nothing in it is the only copy of anything, so it has no second one.
 */
import Dexie, { type Table } from 'dexie';

/** One record of a file, parsed; `plan` once it is decided what becomes of it. */
export interface StagedRow {
  n: number;
  table: string;
  record: unknown;
  plan?: Change[];
}

/** One record as it was, and as it will be; `null` where there is none. */
export interface Change {
  table: string;
  id: string;
  before: unknown;
  after: unknown;
}

/** See the head of this file. */
export type Desk = ReturnType<typeof createDesk>;

/** Opens it at its first use. */
export function createDesk(name = 'evenkeel-desk') {
  const dexie = new Dexie(name) as Dexie & {
    rows: Table<StagedRow, number>;
    states: Table<{ key: string; state: unknown }, string>;
  };
  dexie.version(1).stores({ rows: 'n', states: 'key' });
  return {
    /** What is remembered under a key; parse it. */
    read: async (key: string): Promise<unknown> => (await dexie.states.get(key))?.state ?? null,
    write: async (key: string, state: unknown): Promise<void> => void (await dexie.states.put({ key, state })),
    putRows: async (rows: StagedRow[]): Promise<void> => void (await dexie.rows.bulkPut(rows)),
    /** The next rows from a place on. */
    rows: (from: number, most: number): Promise<StagedRow[]> =>
      dexie.rows.where('n').aboveOrEqual(from).limit(most).toArray(),
    /** The last rows before a place, the last first. */
    rowsBefore: (place: number, most: number): Promise<StagedRow[]> =>
      dexie.rows.where('n').below(place).reverse().limit(most).toArray(),
    clearRows: (): Promise<void> => dexie.rows.clear(),
    async clear(): Promise<void> {
      await dexie.transaction('rw', dexie.tables, async () => {
        await dexie.rows.clear();
        await dexie.states.clear();
      });
    },
    close: () => dexie.close({ disableAutoOpen: false }),
  };
}
