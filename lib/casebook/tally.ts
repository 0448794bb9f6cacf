/** What keeps coming up, in numbers. */
import type { CaseCause } from './case';

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
