/** Writes what was planned, in one transaction, and takes it back. */
import type { Database } from './database';
import type { Change } from './keeping-desk';
import { isRecordTable, isSame, tableOf } from './keeping-file';

/** Something is not as it was planned on. */
class Overtaken extends Error {}

/** See the head of this file. */
export function createChanges(database: Database) {
  const current = async ({ table, id }: Change): Promise<unknown> => {
    if (table === 'brief') return database.readBrief();
    if (table === 'settings') return database.readSettings();
    return isRecordTable(table) ? tableOf(database, table).get(id) : null;
  };
  const write = async ({ table, id }: Change, record: unknown): Promise<void> => {
    if (table === 'brief') await database.putBrief(record as never);
    else if (table === 'settings') await database.putSettings(record as never);
    else if (!isRecordTable(table)) return;
    else if (record === null) await tableOf(database, table).remove(id);
    else await tableOf(database, table).put(record);
  };

  return {
    /** All of them, or `false` and none where something is not as it was planned on. Those that were made already stay. */
    async apply(changes: readonly Change[]): Promise<boolean> {
      try {
        await database.together(async () => {
          for (const change of changes) {
            const now = await current(change);
            if (isSame(now, change.after)) continue;
            if (!isSame(now, change.before)) throw new Overtaken();
            await write(change, change.after);
          }
        });
        return true;
      } catch (error) {
        if (error instanceof Overtaken) return false;
        throw error;
      }
    },
    /** Puts back what was there before; what the owner changed since stays. */
    takeBack: (changes: readonly Change[]): Promise<void> =>
      database.together(async () => {
        for (const change of changes)
          if (isSame(await current(change), change.after)) await write(change, change.before);
      }),
  };
}
