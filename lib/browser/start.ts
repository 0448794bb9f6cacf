/** What happens before the database's first use in a life of the worker: it is compared with the second copy, and mended. */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Damage, Damaged } from './custody';
import type { SessionMemory } from './database';
import { createIndexWork } from './inverted-index';
import { allRows, countAll, isShort, type Mended, mend, mendedWords, putIndexed, rowFor } from './mending';
import type { Mirror } from './mirror';
import { isNewer, readStamp, type Stamp, type StampRow, writeStamp } from './stamp';

/** Key in the session's memory: that this session of the browser has looked everything over, and what it mended. */
const LOOKED = 'database-looked-over';

interface StartParts {
  mirror: Mirror | null;
  session: SessionMemory | null;
  now(): number;
  newId(): string;
}

/** See the head of this file. */
export function createStart({ mirror, session, now, newId }: StartParts) {
  let made = false;
  let readOnly = false;
  let sum: Mended = { back: 0, lost: 0 };

  const remember = async (mended: Mended): Promise<void> => {
    sum = { back: sum.back + mended.back, lost: sum.lost + mended.lost };
    await session?.set({ [LOOKED]: sum }).catch(() => undefined);
  };

  /** What an earlier life of the worker mended in this session of the browser; `null` where none looked. */
  const lookedBefore = async (): Promise<Mended | null> => {
    const found = (await session?.get(LOOKED).catch((): Record<string, unknown> => ({})))?.[LOOKED];
    return typeof found === 'object' && found !== null && 'back' in found && 'lost' in found
      ? { back: Number(found.back), lost: Number(found.lost) }
      : null;
  };

  const stampsOf = (dexie: Dexie) => dexie.table('stamps') as Table<StampRow, string>;
  const copyAnew = (dexie: Dexie, { gen, counts }: Stamp) => mirror?.rewrite(() => allRows(dexie), gen, counts);

  /** Everything counted and compared. Once for each session of the browser, or where something is amiss. */
  const lookOver = async (dexie: Dexie, stamp: Stamp | null): Promise<void> => {
    const found = { made, stamp, counts: await countAll(dexie) };
    const look = await mirror?.look();
    made = false;
    if (look !== undefined && isShort(found, look)) {
      const done = await mend(dexie, found, look, { now, newId });
      await remember(done.mended);
      return copyAnew(dexie, done.stamp);
    }
    const isCounted =
      stamp !== null && Object.entries(found.counts).every(([name, rows]) => stamp.counts[name] === rows);
    const lost = Object.entries(stamp?.counts ?? {}).reduce(
      (all, [name, rows]) => all + Math.max(0, rows - (found.counts[name] ?? 0)),
      0,
    );
    const gen = Math.max(stamp?.gen ?? 0, 1);
    const next = isCounted ? stamp : await writeStamp(stampsOf(dexie), { gen: gen + 1, counts: found.counts });
    await remember({ back: 0, lost });
    if (look === undefined || (look.sound && look.stamp?.gen === next.gen)) return;
    copyAnew(dexie, next);
  };

  return {
    onMade: () => {
      made = true;
    },
    isReadOnly: () => readOnly,
    setReadOnly: () => {
      readOnly = true;
    },
    mended: () => mendedWords(sum),
    forget: () => {
      sum = { back: 0, lost: 0 };
    },
    /** `newer`: the database is of a newer version than this code. */
    async look(dexie: Dexie, newer: boolean): Promise<void> {
      if (newer) readOnly = true;
      if (readOnly) return;
      const [stamp, before, copied] = await Promise.all([
        readStamp(stampsOf(dexie)),
        lookedBefore(),
        mirror?.stamp().catch(() => null),
      ]);
      if (stamp !== null && isNewer(stamp)) readOnly = true;
      if (readOnly) return;
      if (before !== null) sum = before;
      // The disk changes behind our back only while the browser does not run, or where the browser lost the whole database.
      if (before === null || made || stamp === null) return lookOver(dexie, stamp);
      if (mirror === null || copied?.gen === stamp.gen) return;
      if (copied != null && copied.gen > stamp.gen) return lookOver(dexie, stamp);
      copyAnew(dexie, stamp);
    },
    /** Brings damaged rows back where the second copy has them whole. The damaged ones are set aside all the same. */
    async bringBack(
      dexie: Dexie,
      { table, damaged }: Damage,
      keepAside: (table: string, damaged: Damaged) => Promise<unknown>,
    ): Promise<void> {
      const found: { one: Damaged; row: object }[] = [];
      for (const one of damaged) {
        const entry = await mirror?.find(table, one.id).catch(() => null);
        const row = entry == null ? null : rowFor(entry);
        if (row !== null) found.push({ one, row });
      }
      if (found.length === 0) return;
      const stamp = await dexie.transaction('rw', dexie.tables, async () => {
        const index = createIndexWork(dexie);
        for (const { one, row } of found) {
          await keepAside(table, one);
          await putIndexed(dexie, index, table, row);
        }
        await index.write();
        const before = await readStamp(stampsOf(dexie));
        return writeStamp(stampsOf(dexie), { gen: (before?.gen ?? 0) + 1, counts: await countAll(dexie) });
      });
      await remember({ back: found.length, lost: 0 });
      copyAnew(dexie, stamp);
    },
  };
}
