/**
 * The second copy of what is kept (docs/decisions/one-writer.md): written after each transaction, several at once where they
 * come quickly, by the background only. Read when the database was lost or a record of it was damaged.
 */
import type { Change } from './custody';
import {
  bytesOf,
  counted,
  type Entry,
  entryText,
  isSameEntry,
  keyOf,
  type MirrorStamp,
  NO_STAMP,
  PREFIX,
  readEntry,
  readMirrorStamp,
  STAMP_KEY,
  stampText,
} from './mirror-entry';
import type { MirrorStore } from './mirror-stores';

/** Bytes it may take; `storage.local` has room for ten million. */
export const MIRROR_BYTES = 8_000_000;
/** Milliseconds between a change and its copy: an owner who types changes a draft at every key. */
const REST = 250;
/** Bytes written at once when all of it is written anew. */
const BATCH = 500_000;

/** What the second copy holds, checked. */
export interface MirrorLook {
  /** `null` where the stamp is missing or altered. */
  stamp: MirrorStamp | null;
  entries: Entry[];
  /** No entry is missing or altered. */
  sound: boolean;
}

export interface Mirror {
  stamp(): Promise<MirrorStamp | null>;
  /** All of it. */
  look(): Promise<MirrorLook>;
  /** One record; `null` where it is not there, or not as it was written. */
  find(table: string, id: string): Promise<Entry | null>;
  /** Copies what a transaction changed, soon. */
  note(changes: Iterable<Change>, gen: number, counts: Record<string, number>): void;
  /** Writes all of it anew; `rows` with the most wanted first, those beyond its room are left out. */
  rewrite(rows: () => AsyncIterable<Change>, gen: number, counts: Record<string, number>): void;
  /** Empties it. */
  clear(gen: number): Promise<void>;
  /** Writes what is noted now, and resolves once that is done, or could not be. */
  settled(): Promise<void>;
}

const isOurs = (key: string): boolean => key.startsWith(PREFIX) && key !== STAMP_KEY;
const isCase = (key: string): boolean => key.startsWith(keyOf('cases', ''));

/** See `Mirror`. `room` in bytes. */
export function createMirror(store: MirrorStore, room = MIRROR_BYTES, rest = REST): Mirror {
  let noted = new Map<string, Change>();
  let notedGen = 0;
  let notedCounts: Record<string, number> = {};
  let flushing = false;
  /** Somebody waits: the next flush does not rest. */
  let isAwaited = false;
  let hurry = (): void => undefined;
  let last: Promise<void> = Promise.resolve();
  /** One after the other. What fails leaves the stamp behind, so the next start writes the copy anew. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch(() => undefined);
    return last;
  };

  const readStamp = async () => readMirrorStamp((await store.get([STAMP_KEY]))[STAMP_KEY]);

  /** Leaves out the oldest cases until the others fit, of those that are there and those about to be. */
  const makeRoom = async (stamp: MirrorStamp, put: Record<string, string>): Promise<[MirrorStamp, string[]]> => {
    const all = { ...(await store.get(null)), ...put };
    const age = (key: string): number => {
      const record = readEntry(key, all[key])?.record;
      return record !== null && typeof record === 'object' && 'changedAt' in record ? Number(record.changedAt) : 0;
    };
    const cases = Object.keys(all)
      .filter(isCase)
      .map((key) => ({ key, age: age(key) }))
      .sort((a, b) => a.age - b.age);
    const gone: string[] = [];
    let next = { ...stamp, whole: false };
    for (const { key } of cases) {
      if (next.bytes <= room * 0.95) break;
      next = counted(next, key, all[key], -1);
      delete put[key];
      gone.push(key);
    }
    return [next, gone];
  };

  const flush = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      hurry = resolve;
      setTimeout(resolve, isAwaited ? 0 : rest);
    });
    isAwaited = false;
    const changes = [...noted.values()];
    const [gen, counts] = [notedGen, notedCounts];
    noted = new Map();
    flushing = false;
    const keys = changes.map(({ table, id }) => keyOf(table, id));
    const before = await store.get([STAMP_KEY, ...keys]);
    let stamp: MirrorStamp = { ...(readMirrorStamp(before[STAMP_KEY]) ?? NO_STAMP), gen, counts };
    const put: Record<string, string> = {};
    let gone: string[] = [];
    for (const { table, id, row } of changes) {
      const key = keyOf(table, id);
      stamp = counted(stamp, key, before[key], -1);
      const text = row === null ? null : entryText(key, gen, row);
      if (text === null) gone.push(key);
      else {
        put[key] = text;
        stamp = counted(stamp, key, text, 1);
      }
    }
    if (stamp.bytes > room) {
      const [next, more] = await makeRoom(stamp, put);
      stamp = next;
      gone = [...gone, ...more];
    }
    if (gone.length > 0) await store.remove(gone);
    await store.set({ ...put, [STAMP_KEY]: stampText(stamp) });
  };

  const rewriteNow = async (
    rows: AsyncIterable<Change>,
    gen: number,
    counts: Record<string, number>,
  ): Promise<void> => {
    const before = await store.get(null);
    let stamp: MirrorStamp = { ...NO_STAMP, gen, counts };
    const keys = new Set<string>();
    let batch: Record<string, string> = {};
    let bytes = 0;
    for await (const { table, id, row } of rows) {
      const key = keyOf(table, id);
      const old = before[key];
      const text =
        row === null ? null : typeof old === 'string' && isSameEntry(key, old, row) ? old : entryText(key, gen, row);
      if (text === null) continue;
      if (stamp.bytes + bytesOf(key, text) > room) {
        stamp = { ...stamp, whole: false };
        // Cases come last, the newest first: what comes now is older still.
        if (table === 'cases') break;
        continue;
      }
      stamp = counted(stamp, key, text, 1);
      keys.add(key);
      if (text === old) continue;
      batch[key] = text;
      bytes += text.length;
      if (bytes < BATCH) continue;
      await store.set(batch);
      batch = {};
      bytes = 0;
    }
    const gone = Object.keys(before).filter((key) => isOurs(key) && !keys.has(key));
    if (gone.length > 0) await store.remove(gone);
    await store.set({ ...batch, [STAMP_KEY]: stampText(stamp) });
  };

  return {
    stamp: readStamp,
    async look() {
      const all = await store.get(null);
      const stamp = readMirrorStamp(all[STAMP_KEY]);
      let found: MirrorStamp = NO_STAMP;
      const entries: Entry[] = [];
      let altered = 0;
      for (const key of Object.keys(all).filter(isOurs)) {
        const entry = readEntry(key, all[key]);
        if (entry === null) altered += 1;
        else entries.push(entry);
        found = counted(found, key, all[key], 1);
      }
      const sound = altered === 0 && found.count === (stamp?.count ?? 0) && found.digest === (stamp?.digest ?? 0);
      return { stamp, entries, sound };
    },
    async find(table, id) {
      const key = keyOf(table, id);
      return readEntry(key, (await store.get([key]))[key]);
    },
    note(changes, gen, counts) {
      for (const change of changes) noted.set(`${change.table}/${change.id}`, change);
      notedGen = gen;
      notedCounts = counts;
      if (flushing) return;
      flushing = true;
      void inTurn(flush);
    },
    rewrite(rows, gen, counts) {
      void inTurn(() => rewriteNow(rows(), gen, counts));
    },
    async clear(gen) {
      noted = new Map();
      await inTurn(async () => {
        const keys = Object.keys(await store.get(null)).filter(isOurs);
        if (keys.length > 0) await store.remove(keys);
        await store.set({ [STAMP_KEY]: stampText({ ...NO_STAMP, gen }) });
      });
    },
    async settled() {
      while (flushing) {
        isAwaited = true;
        hurry();
        await last;
      }
      await last;
    },
  };
}
