/** What keeps coming up, in numbers. */
import type { Case, CaseCause, Heat } from './case';
import { awaitsAnswer, deadlinesFrom, whenOf } from './due';
import { createThemes } from './themes';

/** One month of cases, by the day of the review (or, where that is not known, of the first work on it). */
export interface MonthTally {
  /** `YYYY-MM`, local time. */
  month: string;
  cases: number;
  /** Of those with stars: how many, and their sum. */
  rated: number;
  stars: number;
  /** Of those with a known review day that were answered, or whose seven days are over: how many, and in time. */
  timed: number;
  withinTwo: number;
  withinSeven: number;
  causes: Record<CaseCause | 'none', number>;
  /** Of those posted with both known: at their hottest and as posted, how many would have been stopped, and how many asked to improve. */
  drafted: number;
  hottest: { stop: number; improve: number };
  posted: { stop: number; improve: number };
}

/** Something that is raised again and again. */
export interface Theme {
  /** A word or two, as reviewers say it. */
  words: string;
  cases: number;
  praised: number;
  /** Newest first, a few. */
  examples: { id: string; point: string }[];
}

export interface CaseTally {
  /** Oldest first, months without cases included. */
  months: MonthTally[];
  /** Most raised first. */
  themes: Theme[];
  total: number;
}

/** Months shown at most. */
const MONTHS_AT_MOST = 240;

/** Counts cases one after the other. */
export interface Tallying {
  add(one: Case): void;
  /** The numbers so far; may be asked for again. */
  result(): CaseTally;
}

/**
 * Counts the cases of a span, both ends in it (milliseconds since 1970; cases outside are left out). What is not over
 * by `until` is not counted as late. A span that begins in 1970 or before begins with its first case.
 */
export function createTally(since: number, until: number): Tallying {
  const months = new Map<string, MonthTally>();
  const themes = createThemes();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let total = 0;
  return {
    add(one) {
      const when = whenOf(one);
      if (when < since || when > until) return;
      first = Math.min(first, when);
      last = Math.max(last, when);
      total += 1;
      const month = monthOf(when);
      const tally = months.get(month) ?? emptyMonth(month);
      months.set(month, tally);
      addToMonth(tally, one, until);
      themes.add(one);
    },
    result() {
      const from = since > 0 ? since : first;
      const to = until < 8.64e15 ? until : last;
      return {
        months: monthsBetween(from, to).map((month) => copyOf(months.get(month) ?? emptyMonth(month))),
        themes: themes.result(),
        total,
      };
    },
  };
}

function addToMonth(tally: MonthTally, one: Case, until: number): void {
  tally.cases += 1;
  if (one.review.stars !== null) {
    tally.rated += 1;
    tally.stars += one.review.stars;
  }
  tally.causes[one.cause ?? 'none'] += 1;
  addTimes(tally, one, until);
  if (one.hottest === null || one.posted === null) return;
  tally.drafted += 1;
  addHeat(tally.hottest, one.hottest);
  addHeat(tally.posted, one.posted);
}

function addTimes(tally: MonthTally, one: Case, until: number): void {
  const { reviewedOn, repliedAt } = one;
  if (reviewedOn === null || (repliedAt === null && !awaitsAnswer(one))) return;
  const { aim, line } = deadlinesFrom(reviewedOn);
  if (repliedAt === null && line >= until) return;
  tally.timed += 1;
  if (repliedAt !== null && repliedAt <= aim) tally.withinTwo += 1;
  if (repliedAt !== null && repliedAt <= line) tally.withinSeven += 1;
}

/** As the guard would have it: what stops, and what else asks to be improved. */
function addHeat(tally: MonthTally['hottest'], heat: Heat): void {
  if (heat.stop > 0) tally.stop += 1;
  else if (heat.high + heat.medium > 0) tally.improve += 1;
}

function emptyMonth(month: string): MonthTally {
  return {
    month,
    ...{ cases: 0, rated: 0, stars: 0, timed: 0, withinTwo: 0, withinSeven: 0, drafted: 0 },
    causes: { 'not-a-fit': 0, 'fell-short': 0, 'bad-day': 0, 'not-ours': 0, none: 0 },
    hottest: { stop: 0, improve: 0 },
    posted: { stop: 0, improve: 0 },
  };
}

function copyOf(tally: MonthTally): MonthTally {
  return { ...tally, causes: { ...tally.causes }, hottest: { ...tally.hottest }, posted: { ...tally.posted } };
}

function monthOf(time: number): string {
  const date = new Date(time);
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** All months of a span; the latest `MONTHS_AT_MOST` where there are more. */
function monthsBetween(from: number, to: number): string[] {
  const months: string[] = [];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return months;
  const end = new Date(to);
  const begin = monthOf(from);
  for (let back = 0; back < MONTHS_AT_MOST; back++) {
    const month = monthOf(new Date(end.getFullYear(), end.getMonth() - back, 1).getTime());
    if (month < begin) break;
    months.unshift(month);
  }
  return months;
}
