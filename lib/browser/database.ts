/**
 * All that is kept for good: one IndexedDB in the extension's own origin, written by the background only.
 * Every read is checked against its sum and its schema. What does not hold is brought back from the second copy where that has
 * it, and set aside whole in any case; the others go on (docs/decisions/one-writer.md).
 */
import Dexie, { type Table } from 'dexie';
import { type Brief, EMPTY_BRIEF } from '../playbook/brief';
import { createCustody, Damage, type Damaged, Newer } from './custody';
import { lookAtIndex } from './index-look';
import { createRenewal } from './index-renewal';
import { clearIndex, IndexDamage } from './index-rows';
import { createIndexReader } from './inverted-index';
import { createKeptTable, type KeptTable } from './kept-table';
import { createKeptValues, type ValueRow } from './kept-values';
import { createMirror } from './mirror';
import type { MirrorStore } from './mirror-stores';
import { asRefusal } from './not-kept';
import { declare, open, starterRows } from './opening';
import type { Settings } from './protocol';
import type { Reminded } from './records';
import type { Row, TableShape } from './rows';
import { COUNTED, readStamp, type StampRow, stampAfter, writeStamp } from './stamp';
import { createStart } from './start';
import { CASES, DRAFTS, LISTS, SUBSCRIPTIONS, TEMPLATES } from './tables';

/** A record that was altered or did not parse: kept and exportable, never deleted by us. */
export interface SetAside {
  id: string;
  table: string;
  raw: unknown;
  /** Where it failed, without its words. */
  reason: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Settings before the owner changed any. */
export const FIRST_SETTINGS: Settings = {
  offSites: [],
  quietSites: [],
  neverFlag: [],
  hidden: [],
  panelOpen: true,
  months: 18,
  notify: false,
  sync: false,
};

/** What the database needs from outside. */
export interface DatabaseParts {
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  name?: string;
  /** Where the second copy lies; without it there is none. */
  mirror?: MirrorStore;
  /** Memory that lasts as long as the browser runs: what was looked over once is not looked over at each waking. */
  session?: SessionMemory;
}

/** Times that the index is made anew for one piece of work. */
const MOST_RENEWED = 2;
/** Key in the session's memory: that the index was looked over. */
const INDEX_LOOKED = 'index-looked-over';

/** `storage.session` as far as it is used here. */
export interface SessionMemory {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Tables, and the reads and writes that keep their promises. */
export type Database = ReturnType<typeof createDatabase>;

/** Opens the database at its first use. The starter templates are put in when it is made, so once. */
export function createDatabase({ now, newId, name = 'evenkeel', mirror: store, session }: DatabaseParts) {
  const mirror = store === undefined ? null : createMirror(store);
  const declared = new Dexie(name);
  let dexie = declared;
  /** Records that the second copy was asked for already. */
  const asked = new Set<string>();
  const start = createStart({ mirror, session: session ?? null, now, newId });
  declare(declared, start.onMade);

  let opening: Promise<void> | null = null;
  let isOpening = false;
  const openAll = async (): Promise<void> => {
    isOpening = true;
    try {
      const opened = await open(declared);
      dexie = opened.dexie;
      await start.look(dexie, opened.newer);
    } catch (error) {
      opening = null;
      throw error;
    } finally {
      isOpening = false;
    }
  };
  /** Once for each life of the worker, and again where the browser closed the database. All who come meanwhile wait. */
  const ready = (): Promise<void> => {
    if (opening === null || !(isOpening || dexie.isOpen())) opening = openAll();
    return opening;
  };

  const table = <R>(of: string) => dexie.table<R, string>(of);
  const keepAside = async (from: string, { row, fault }: Damaged) => {
    const kept: SetAside = { id: newId(), table: from, raw: row, reason: fault, at: now() };
    await table<SetAside>('setAside').add(kept);
    return { id: kept.id, row: kept };
  };
  const { custody, begin } = createCustody({
    isReadOnly: start.isReadOnly,
    mayMend: (from, id) => mirror !== null && !asked.has(`${from}/${id}`),
    keepAside,
  });

  const once = async <T>(work: () => Promise<T>): Promise<T> => {
    if (start.isReadOnly()) return dexie.transaction('r', dexie.tables, async () => work());
    // An async function of its own: Dexie keeps a transaction open over `await` only where it sees one.
    const { result, note } = await dexie.transaction('rw', dexie.tables, async () => {
      const done = begin(dexie);
      const result = await work();
      if (done.changes.size === 0) return { result, note: null };
      await done.index.write();
      const stamps = table<StampRow>('stamps') as Table<StampRow, string>;
      const { gen, counts } = await writeStamp(stamps, stampAfter(await readStamp(stamps), done));
      return { result, note: () => mirror?.note(done.changes.values(), gen, counts) };
    });
    note?.();
    return result;
  };

  /**
   * Runs inside one transaction over everything: all of it happens, or nothing does. `work` is begun again where a record had to
   * be mended first, so it must change nothing but the database. Within another it is a part of that.
   */
  const together = async <T>(work: () => Promise<T>): Promise<T> => {
    if (Dexie.currentTransaction) return work();
    for (let renewed = 0; ; ) {
      await ready();
      try {
        return await once(work);
      } catch (error) {
        if (error instanceof Newer) start.setReadOnly();
        else if (error instanceof Damage) {
          for (const { id } of error.damaged) asked.add(`${error.table}/${id}`);
          await start.bringBack(dexie, error, keepAside);
        } else if (error instanceof IndexDamage && renewed < MOST_RENEWED) {
          renewed += 1;
          await renewal.runAnew().catch((failed) => {
            throw asRefusal(failed);
          });
        } else throw asRefusal(error);
      }
    }
  };

  const kept = <T>(shape: TableShape<T>): KeptTable<T> => createKeptTable(() => table<Row>(shape.name), shape, custody);
  const values = createKeptValues(() => table<ValueRow>('values'), custody);

  const cases = kept(CASES);
  const renewal = createRenewal({ dexie: () => dexie, readOdd: (ids) => together(() => cases.many(ids)) });

  return {
    together,
    templates: kept(TEMPLATES),
    drafts: kept(DRAFTS),
    cases,
    /** The inverted index of the cases. */
    caseIndex: createIndexReader(() => dexie, start.isReadOnly),
    /** Looks whether the index has everything, once in a session of the browser, and makes it anew where it has not. */
    async checkIndex(): Promise<void> {
      if ((await session?.get(INDEX_LOOKED).catch(() => null))?.[INDEX_LOOKED] === true) return;
      await ready();
      if (start.isReadOnly()) return;
      const found = await lookAtIndex(dexie);
      if (found === 'damaged') await renewal.runAnew();
      if (found !== 'unsure') await session?.set({ [INDEX_LOOKED]: true }).catch(() => undefined);
    },
    lists: kept(LISTS),
    subscriptions: kept(SUBSCRIPTIONS),
    readBrief: () => values.read<Brief>('brief', EMPTY_BRIEF),
    putBrief: (brief: Brief) => values.put('brief', brief),
    readSettings: () => values.read<Settings>('settings', FIRST_SETTINGS),
    putSettings: (settings: Settings) => values.put('settings', settings),
    /** Origins the owner turned on. */
    readSites: () => values.read<{ origins: string[] }>('sites', { origins: [] }),
    putSites: (sites: { origins: string[] }) => values.put('sites', sites),
    readReminded: () => values.read<Reminded>('reminders', { unseen: [] }),
    putReminded: (reminded: Reminded) => values.put('reminders', reminded),
    allSetAside: () => together(() => table<SetAside>('setAside').toArray()),
    countSetAside: () => together(() => table<SetAside>('setAside').count()),
    /** Rows of each table, also of those that are damaged and not noticed yet. */
    sizes: () =>
      together(async () => ({
        templates: await table('templates').count(),
        drafts: await table('drafts').count(),
        cases: await table('cases').count(),
        lists: await table('lists').count(),
        subscriptions: await table('subscriptions').count(),
        setAside: await table('setAside').count(),
      })),
    /** Everything goes, in the second copy too; what is left is what the first day had: the starter templates. */
    async eraseAll(): Promise<void> {
      const gen = await together(async () => {
        custody.mayWrite();
        for (const of of COUNTED) await table(of).clear();
        await clearIndex(dexie, null);
        const stamps = table<StampRow>('stamps') as Table<StampRow, string>;
        const before = await readStamp(stamps);
        const first = starterRows();
        await table<Row>('templates').bulkAdd(first);
        const empty = Object.fromEntries(COUNTED.map((of) => [of, of === 'templates' ? first.length : 0]));
        return (await writeStamp(stamps, { gen: (before?.gen ?? 0) + 1, counts: empty })).gen;
      });
      await mirror?.clear(gen);
      start.forget();
    },
    /** How it stands, once it was used: whether everything may only be read, and what was mended, as a plain sentence. */
    state: () => ({ readOnly: start.isReadOnly(), mended: start.mended() }),
    /** Resolves once the second copy has everything, or could not be written. */
    mirrored: () => mirror?.settled() ?? Promise.resolve(),
    /** Closes it; the next use opens it again. */
    close: () => dexie.close({ disableAutoOpen: false }),
  };
}
