/**
 * Reminders, each given once. What is due is worked out from the cases by the clock: at each start of the worker, at each alarm
 * and after each change. That a reminder was given is written in the very transaction that finds it due, so neither a lost alarm
 * nor a changed clock nor a worker that dies can lose or repeat it.
 */
import { CASE_LIMITS, type Case } from '../casebook/case';
import { dueReminders, type Reminder, remindersOf } from '../casebook/reminders';
import { type Alarms, FARTHEST } from './alarms';
import type { Database } from './database';
import type { Told } from './notifications';
import { MOST_UNSEEN, type Reminded } from './records';

/** What reminders need from outside. */
export interface RemindersParts {
  database: Database;
  alarms: Alarms;
  /** Shows at the toolbar button how many wait. */
  showWaiting(count: number): Promise<void>;
  /** Whether the owner wants notifications of the system. */
  wantsNotifications(): Promise<boolean>;
  tell(told: readonly Told[]): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

const ALARM = 'reminders';
/** Cases that are read at once; the next look goes on. */
const MOST_CASES = 200;
/** After a look that failed. */
const AGAIN_MS = 3_600_000;

interface Look {
  fresh: Told[];
  waiting: number;
  /** When to look again, milliseconds since 1970; `null`: not before a change. */
  next: number | null;
}

/** The site as its address names it; `null` where there is none. */
function siteOf({ link }: Case): string | null {
  if (link === null || !URL.canParse(link)) return null;
  const { protocol, hostname } = new URL(link);
  return protocol === 'https:' ? hostname.replace(/^www\./, '') : null;
}

/** What a case remembers to have been told; where the list is full, only what could still be told again. */
function toldWith(one: Case, ids: readonly string[]): string[] {
  const told = [...one.told, ...ids];
  if (told.length <= CASE_LIMITS.told) return told;
  const current = new Set(remindersOf(one).map(({ id }) => id));
  return told.filter((id) => current.has(id)).slice(-CASE_LIMITS.told);
}

/** Of several of one case the last says all. */
function lastOfEach(reminders: readonly Reminder[]): Reminder[] {
  return [...new Map(reminders.map((one) => [one.caseId, one])).values()];
}

/** Makes them; nothing happens before `look`. */
export function createReminders(parts: RemindersParts) {
  const { database, alarms, now } = parts;
  const { cases, together } = database;
  let last: Promise<unknown> = Promise.resolve();

  /** Those that are still about something. */
  const stillWaiting = async ({ unseen }: Reminded): Promise<Reminded['unseen']> => {
    const found = await cases.many([...new Set(unseen.map(({ caseId }) => caseId))]);
    const current = new Set(found.flatMap((one) => remindersOf(one).map(({ id }) => id)));
    return unseen.filter(({ id }) => current.has(id));
  };

  const decide = (at: number): Promise<Look> =>
    together(async () => {
      const due = await cases.walk({ index: 'remind', to: at, most: MOST_CASES });
      const found = dueReminders(due, at);
      const fresh = lastOfEach(found.now);
      const before = await database.readReminded();
      for (const one of due) {
        const ids = found.now.filter(({ caseId }) => caseId === one.id).map(({ id }) => id);
        if (ids.length > 0) await cases.put({ ...one, told: toldWith(one, ids) });
      }
      const added = fresh.map(({ id, caseId }) => ({ id, caseId }));
      const unseen = [...(await stillWaiting(before)), ...added].slice(-MOST_UNSEEN);
      if (added.length > 0 || unseen.length !== before.unseen.length) await database.putReminded({ unseen });
      const [following] = await cases.peek({ index: 'remind', from: at + 1 }, 1);
      const times = [found.next, following?.remind].filter((time) => typeof time === 'number');
      const sites = new Map(due.map((one) => [one.id, siteOf(one)]));
      return {
        fresh: fresh.map(({ id, what, caseId }) => ({ id, what, site: sites.get(caseId) ?? null })),
        waiting: new Set(unseen.map(({ caseId }) => caseId)).size,
        next: due.length === MOST_CASES && fresh.length > 0 ? at : times.length === 0 ? null : Math.min(...times),
      };
    });

  const lookOnce = async (): Promise<void> => {
    const fresh: Told[] = [];
    for (;;) {
      const at = now();
      const look = await decide(at);
      fresh.push(...look.fresh);
      if (look.next !== null && look.next <= at) continue;
      await alarms.set(ALARM, look.next === null ? null : Math.min(look.next, at + FARTHEST));
      await parts.showWaiting(look.waiting);
      break;
    }
    if (fresh.length > 0 && (await parts.wantsNotifications())) await parts.tell(fresh);
  };

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work).catch(() => alarms.set(ALARM, now() + AGAIN_MS).catch(() => undefined));
    last = next;
    return next;
  };

  const look = (): Promise<void> => inTurn(lookOnce);
  alarms.on(ALARM, () => void look());

  return {
    look,
    /** The owner looks at them: nothing waits any more. */
    seen: (): Promise<void> =>
      inTurn(async () => {
        await together(async () => {
          if ((await database.readReminded()).unseen.length > 0) await database.putReminded({ unseen: [] });
        });
        await parts.showWaiting(0);
      }),
  };
}

/** See the head of this file. */
export type Reminders = ReturnType<typeof createReminders>;
