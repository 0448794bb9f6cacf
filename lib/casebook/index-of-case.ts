import type { Case } from './case';
import { deadlinesOf, whenOf } from './due';
import { followUpOf } from './reminders';

/**
 * What the casebook's indexes hold of a case; what does not apply is left out. Times are milliseconds since 1970:
 * `due` the line of an open one, `held` until when, `promised` the first open promise, `followUp` when to ask.
 */
export function indexOfCase(one: Case): Record<string, string | number> {
  const index: Record<string, string | number> = {
    thread: one.thread,
    when: whenOf(one),
    changed: one.changedAt,
  };
  const times = {
    due: deadlinesOf(one)?.line,
    held: one.status === 'open' ? one.hold?.until : undefined,
    promised: firstPromised(one),
    followUp: followUpOf(one) ?? undefined,
    sample: one.sample ? 1 : undefined,
  };
  for (const [name, time] of Object.entries(times)) if (time !== undefined) index[name] = time;
  return index;
}

/** When the first open promise falls due; `undefined` where none has a day, or the case is closed. */
export function firstPromised(one: Case): number | undefined {
  if (one.status === 'closed') return undefined;
  let first: number | undefined;
  for (const { by, kept } of one.promises) {
    if (kept === 'open' && by !== null) first = Math.min(first ?? by, by);
  }
  return first;
}

/** What of a case can be searched for. */
export function searchedText({ review, points, note, reply, promises, improvements }: Case): string {
  const promised = promises.flatMap(({ what, to }) => [what, to]);
  const improving = improvements.flatMap(({ what, who }) => [what, who]);
  return [review.author, ...points, ...promised, ...improving, note, review.text, reply]
    .filter((text) => text !== null)
    .join('\n');
}
