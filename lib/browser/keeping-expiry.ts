/**
 * Erases what was not changed for as many months as the owner keeps things: cases, drafts, lists. Looked at daily, by an alarm
 * and at the worker's start. A clock that jumped must not erase everything at once: after the first look, a look back in time, or
 * a gap of more than two months, only the time is noted, and the next day's look erases if the clock still says so.
 */
import type { Case } from '../casebook/case';
import { z } from '../contract/zod';
import type { Alarms } from './alarms';
import type { Database } from './database';
import type { Desk } from './keeping-desk';
import { draftId } from './tables';

export interface ExpiryParts {
  database: Database;
  desk: Desk;
  alarms: Alarms;
  /** Months; `null`: nothing is erased. */
  months(): Promise<number | null>;
  /** Cases are gone. */
  onErased(): void;
  /** Milliseconds since 1970. */
  now(): number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Between two looks; an alarm may ring a little early. */
const LOOK_AFTER = 20 * HOUR;
/** A longer time without a look is doubted once. */
const LONGEST_GAP = 60 * DAY;
/** Records of one transaction. */
const SLICE = 200;
const ALARM = 'keeping';
const KEY = 'expiry';

const state = z.strictObject({ lookedAt: z.number() });

/** So many months before a time, in the local calendar; the last day of a shorter month. */
export function monthsBefore(now: number, months: number): number {
  const then = new Date(now);
  const day = then.getDate();
  then.setDate(1);
  then.setMonth(then.getMonth() - months);
  then.setDate(Math.min(day, new Date(then.getFullYear(), then.getMonth() + 1, 0).getDate()));
  return then.getTime();
}

/** Somebody still waits for something: a promise that is open, or a reply that rests. */
export const isWaiting = (one: Case, now: number): boolean =>
  (one.hold !== null && one.hold.until > now) ||
  (one.status !== 'closed' && one.promises.some(({ kept }) => kept === 'open'));

/** See the head of this file. */
export function createExpiry({ database, desk, alarms, months, onErased, now }: ExpiryParts) {
  let last: Promise<void> = Promise.resolve();

  /** Removes in slices what an index has up to a time; answers how many went. */
  const sweep = async (slice: (after: number) => Promise<{ gone: number; next: number | null }>): Promise<number> => {
    let all = 0;
    for (let after: number | null = Number.NEGATIVE_INFINITY; after !== null; ) {
      const { gone, next } = await slice(after);
      all += gone;
      after = next;
    }
    return all;
  };

  const sweepCases = (before: number, at: number): Promise<number> =>
    sweep((after) =>
      database.together(async () => {
        const old = await database.cases.walk({ index: 'changed', from: after, to: before, most: SLICE });
        const gone = old.filter((one) => !isWaiting(one, at));
        for (const { id } of gone) await database.cases.remove(id);
        const newest = old.at(-1)?.changedAt ?? null;
        // Those that stay are met again only where many were changed in the same millisecond; then the rest waits a day.
        const isStuck = newest !== null && gone.length === 0 && newest <= after;
        return { gone: gone.length, next: old.length < SLICE || isStuck ? null : newest };
      }),
    );

  const sweepDrafts = (before: number, at: number): Promise<number> =>
    sweep((after) =>
      database.together(async () => {
        const old = await database.drafts.walk({ index: 'at', from: after, to: before, most: SLICE });
        let gone = 0;
        for (const draft of old) {
          const [id] = await database.cases.ids({ index: 'thread', from: draft.thread, to: draft.thread }, 1);
          const one = id === undefined ? null : await database.cases.get(id);
          if (one !== null && isWaiting(one, at)) continue;
          await database.drafts.remove(draftId(draft));
          gone += 1;
        }
        const newest = old.at(-1)?.at ?? null;
        const isStuck = newest !== null && gone === 0 && newest <= after;
        return { gone, next: old.length < SLICE || isStuck ? null : newest };
      }),
    );

  const sweepLists = (before: number): Promise<void> =>
    database.together(async () => {
      for (const { id, seenAt } of await database.lists.all()) if (seenAt < before) await database.lists.remove(id);
    });

  const lookOnce = async (): Promise<void> => {
    const at = now();
    await alarms.set(ALARM, at + DAY);
    const read = state.safeParse(await desk.read(KEY));
    const since = read.success ? at - read.data.lookedAt : null;
    if (since !== null && since >= 0 && since < LOOK_AFTER) return;
    await desk.write(KEY, { lookedAt: at });
    if (since === null || since < 0 || since > LONGEST_GAP) return;
    const kept = await months();
    if (kept === null) return;
    const before = monthsBefore(at, kept);
    const gone = await sweepCases(before, at);
    await sweepDrafts(before, at);
    await sweepLists(before);
    if (gone > 0) onErased();
  };

  /** What fails is tried again at the next start, or the next day. */
  const look = (): Promise<void> => {
    last = last.then(lookOnce).catch(() => undefined);
    return last;
  };

  alarms.on(ALARM, () => void look());
  return { look };
}
