/** What tables tell of each read and write, so that nothing is lost, altered or overwritten unnoticed. */
import Dexie, { type Transaction } from 'dexie';
import { createIndexWork, type IndexWork } from './inverted-index';
import { NEWER, NotKept } from './not-kept';

/** One row put, or removed (`null`). */
export interface Change {
  table: string;
  id: string;
  row: { v: number; record: unknown } | null;
}

/** A row that was altered or does not parse. */
export interface Damaged {
  id: string;
  row: unknown;
  /** Where it failed, without its words. */
  fault: string;
}

export interface Custody {
  /** Called before each write: throws where everything may only be read. */
  mayWrite(): void;
  /** Called after each write. `more`: so many rows more than before (1, 0 or -1). */
  note(table: string, id: string, row: Change['row'], more: number): void;
  /** The changes of the inverted index by this transaction. */
  index(): IndexWork;
  /** A row of a newer version was read: from now on everything may only be read. The transaction is begun again for that, once. */
  seeNewer(): void;
  /**
   * Moves damaged rows to `setAside`; answers how many went: none where everything may only be read. Where a second copy may hold
   * them, the transaction is begun again first, with them mended.
   */
  putAside(table: string, damaged: readonly Damaged[], remove: (one: Damaged) => Promise<void>): Promise<number>;
}

/** Begin the transaction again: everything may only be read now. */
export class Newer extends Error {}

/** Begin the transaction again, once these were looked for in the second copy. */
export class Damage extends Error {
  constructor(
    readonly table: string,
    readonly damaged: readonly Damaged[],
  ) {
    super('damage');
  }
}

/** What one transaction changed. */
export interface Work {
  changes: Map<string, Change>;
  /** Rows more (or fewer) than before, by table. */
  more: Map<string, number>;
  index: IndexWork;
}

/** What `createCustody` needs to know. */
export interface CustodyParts {
  isReadOnly(): boolean;
  /** Whether the second copy may hold a row and was not asked for it yet. */
  mayMend(table: string, id: string): boolean;
  /** Writes a row of `setAside`; answers its id and itself. */
  keepAside(table: string, damaged: Damaged): Promise<{ id: string; row: unknown }>;
}

/** See `Custody`. */
export function createCustody({ isReadOnly, mayMend, keepAside }: CustodyParts) {
  const works = new WeakMap<Transaction, Work>();
  const workNow = (): Work => {
    const work = Dexie.currentTransaction ? works.get(Dexie.currentTransaction) : undefined;
    if (work === undefined) throw new Error('The database is written inside `together` only.');
    return work;
  };

  const custody: Custody = {
    mayWrite() {
      if (isReadOnly()) throw new NotKept(NEWER);
      workNow();
    },
    note(table, id, row, more) {
      const work = workNow();
      work.changes.set(`${table}/${id}`, { table, id, row });
      work.more.set(table, (work.more.get(table) ?? 0) + more);
    },
    index: () => workNow().index,
    seeNewer() {
      if (!isReadOnly()) throw new Newer();
    },
    async putAside(table, damaged, remove) {
      if (isReadOnly()) return 0;
      const mendable = damaged.filter(({ id }) => mayMend(table, id));
      if (mendable.length > 0) throw new Damage(table, mendable);
      for (const one of damaged) {
        const kept = await keepAside(table, one);
        custody.note('setAside', kept.id, { v: 0, record: kept.row }, 1);
        await remove(one);
        custody.note(table, one.id, null, -1);
      }
      return damaged.length;
    },
  };

  return {
    custody,
    /** To be called first thing in a transaction of this database. */
    begin(dexie: Dexie): Work {
      const work: Work = { changes: new Map(), more: new Map(), index: createIndexWork(dexie) };
      if (Dexie.currentTransaction) works.set(Dexie.currentTransaction, work);
      return work;
    },
  };
}
