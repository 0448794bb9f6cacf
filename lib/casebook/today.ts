/** What is to be done today, in the order in which it should be. */
import type { Case } from './case';
import { endOfDay } from './days';
import { deadlinesOf } from './due';
import { firstPromised } from './index-of-case';
import { followUpOf } from './reminders';

/** A promise is shown so many days ahead. */
export const PROMISE_DAYS = 2;

/** The four lists of a day; one case may stand in `promised` and in another. */
export interface TodayLists {
  /** Open, not resting, with a line to keep or already passed; the nearest line first. */
  due: Case[];
  /** Resting, the first to wake first; one whose time is over stays until the owner takes it up. */
  held: Case[];
  /** With an open promise due within two days, or that was. */
  promised: Case[];
  /** Answered, the time to ask has come, and nobody has told how it went; the longest wait first. */
  followUp: Case[];
}

/** Sorts cases into the lists of a day. `now` is milliseconds since 1970. */
export function sortToday(cases: readonly Case[], now: number): TodayLists {
  const soon = endOfDay(now, PROMISE_DAYS);
  const listed = (timeOf: (one: Case) => number | null | undefined, latest: number) =>
    cases
      .flatMap((one) => {
        const at = timeOf(one) ?? null;
        return at === null || at > latest ? [] : [{ one, at }];
      })
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return {
    due: listed((one) => (one.hold === null ? deadlinesOf(one)?.line : null), Number.POSITIVE_INFINITY),
    held: listed((one) => (one.status === 'open' ? one.hold?.until : null), Number.POSITIVE_INFINITY),
    promised: listed(firstPromised, soon),
    followUp: listed(followUpOf, now),
  };
}
