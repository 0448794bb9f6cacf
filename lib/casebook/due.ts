/** The seven days: aim for two, be warned at five, answer by the seventh. */
import type { Case } from './case';
import { daysBetween, endOfDay } from './days';

/** Days after the review. */
export const AIM_DAYS = 2;
export const WARN_DAYS = 5;
export const LINE_DAYS = 7;

/** Ends of local days, milliseconds since 1970. */
export interface Deadlines {
  aim: number;
  warn: number;
  line: number;
}

/** How near the line is: `aim`, `warn` and `line` from the beginning of that day on, `late` when the line has passed. */
export type DueState = 'fine' | 'aim' | 'warn' | 'line' | 'late';

/** The day everything is counted from: the review's where it is known, else the one on which the owner began. */
export function whenOf(one: Case): number {
  return one.reviewedOn ?? one.createdAt;
}

/** The three days of a review of that day. */
export function deadlinesFrom(time: number): Deadlines {
  return { aim: endOfDay(time, AIM_DAYS), warn: endOfDay(time, WARN_DAYS), line: endOfDay(time, LINE_DAYS) };
}

/**
 * The deadlines of a case; `null` where it is answered or closed, or where no day should press for an answer:
 * mere abuse needs none, and a legal matter waits for advice.
 */
export function deadlinesOf(one: Case): Deadlines | null {
  return awaitsAnswer(one) ? deadlinesFrom(whenOf(one)) : null;
}

/** Whether a day presses for an answer. */
export function awaitsAnswer(one: Case): boolean {
  return one.status === 'open' && one.kind !== 'troll' && one.kind !== 'legal';
}

/** Where a case stands; `daysLeft` is 0 on the last day and below zero after it. `null` as in `deadlinesOf`. */
export function dueOf(one: Case, now: number): { state: DueState; line: number; daysLeft: number } | null {
  const deadlines = deadlinesOf(one);
  if (deadlines === null) return null;
  const { aim, warn, line } = deadlines;
  const reached = (time: number) => daysBetween(now, time) <= 0;
  const state = now > line ? 'late' : reached(line) ? 'line' : reached(warn) ? 'warn' : reached(aim) ? 'aim' : 'fine';
  return { state, line, daysLeft: daysBetween(now, line) };
}
