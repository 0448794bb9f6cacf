/** What a check is: one file per check, one entry in `index.ts`. All patterns of all checks are matched in one pass. */
import type { Match } from '../match/scan';
import type { ParsedDraft } from '../text';
import type { CheckId, DraftContext } from '../types';
import type { ReviewTopics } from './topics';

/** What a check may look at. */
export interface CheckInput {
  draft: ParsedDraft;
  context: DraftContext;
  /** What the review is about, worked out once per thread. */
  topics: ReviewTopics;
  /** Stem of each word of the draft, `''` for words that say nothing of their own. */
  stems: readonly string[];
}

/** One thing a good reply has. `hits` are the matches of its own patterns, in order, quoted words left out. */
export interface Check {
  id: CheckId;
  patterns: readonly string[];
  isDone(input: CheckInput, hits: readonly Match[]): boolean;
}
