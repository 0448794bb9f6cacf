/** What the owner is reminded of, and when: worked out from the cases alone, so that a lost alarm loses nothing. */
import type { Case, Promised } from './case';
import { hourOfDay } from './days';
import { deadlinesOf, whenOf } from './due';

export const REMINDED_OF = ['hold', 'aim', 'warn', 'line', 'promise', 'follow-up'] as const;

/** Something to be told once. */
export interface Reminder {
  /**
   * Names what it is about and the day or time it was counted from: a changed hold or promise reminds anew, another
   * time zone does not. At most 200 UTF-16 units.
   */
  id: string;
  caseId: string;
  what: (typeof REMINDED_OF)[number];
  /** Milliseconds since 1970. */
  at: number;
}

/** Local hours. */
const MORNING = 9;
const AFTERNOON = 17;
const FOLLOW_UP_DAYS = 3;

/** Kinds of review that leave nothing to be put right, unless something was promised. */
const NOTHING_TO_FOLLOW: readonly Case['kind'][] = ['praise', 'stars-only', 'troll'];

/** Reminders of a case, told or not, in no order. None of a closed one, or of the sample; no deadline that was over before the owner began. */
export function remindersOf(one: Case): Reminder[] {
  if (one.status === 'closed' || one.sample) return [];
  const found: Reminder[] = [];
  const add = (what: Reminder['what'], at: number, from: string | number) =>
    found.push({ id: `${what}:${one.id}:${from}`, caseId: one.id, what, at });
  if (one.status === 'open' && one.hold !== null) add('hold', one.hold.until, one.hold.until);
  const deadlines = deadlinesOf(one);
  if (deadlines !== null) {
    for (const what of ['aim', 'warn', 'line'] as const) {
      const at = hourOfDay(deadlines[what], MORNING);
      if (at > one.createdAt) add(what, at, whenOf(one));
    }
  }
  for (const promised of one.promises) {
    const at = promiseReminderAt(promised, one.repliedAt ?? one.createdAt);
    if (at !== null) add('promise', at, `${promised.id}:${promised.by}`);
  }
  const follow = followUpOf(one);
  if (follow !== null) add('follow-up', follow, lastPromised(one) ?? one.repliedAt ?? follow);
  return found;
}

/** What is due and was not told (oldest first), and when the next comes; `null` where none does. */
export function dueReminders(cases: readonly Case[], now: number): { now: Reminder[]; next: number | null } {
  const due: Reminder[] = [];
  let next: number | null = null;
  for (const one of cases) {
    for (const reminder of remindersOf(one)) {
      if (one.told.includes(reminder.id)) continue;
      if (reminder.at <= now) due.push(reminder);
      else next = Math.min(next ?? reminder.at, reminder.at);
    }
  }
  return { now: due.sort((a, b) => a.at - b.at), next };
}

/**
 * When to ask whether it happened and was resolved: the morning after the last promised day, or three days after the
 * reply. `null` before a reply, once it was told, when closed, and where there is nothing to be put right.
 */
export function followUpOf(one: Case): number | null {
  if (one.status !== 'answered' || one.repliedAt === null || one.resolved !== null) return null;
  const last = lastPromised(one);
  if (last !== null) return hourOfDay(Math.max(last, one.repliedAt), MORNING, 1);
  if (one.promises.length === 0 && NOTHING_TO_FOLLOW.includes(one.kind)) return null;
  return hourOfDay(one.repliedAt, MORNING, FOLLOW_UP_DAYS);
}

/** When a promise is remembered: in the morning of its day, or that afternoon where it was made later. `null` when done or undated. */
function promiseReminderAt({ by, kept }: Promised, madeAt: number): number | null {
  if (by === null || kept !== 'open') return null;
  const hours = [MORNING, AFTERNOON].map((hour) => hourOfDay(by, hour));
  return hours.find((at) => at <= by && at > madeAt) ?? by;
}

function lastPromised(one: Case): number | null {
  return one.promises.reduce<number | null>((last, { by }) => (by === null ? last : Math.max(last ?? by, by)), null);
}
