/** What a check is: one file per check, one entry in `index.ts`. All cues of all checks are found in one pass (`cues.ts`). */
import type { ParsedDraft } from '../text';
import type { CheckId, ReviewKind } from '../types';
import type { Sign, SignCounts, SignWords } from './signs';
import type { ReviewTopics } from './topics';

/** What a check may look at; what takes work is worked out when it is asked for. */
export interface CheckInput {
  draft: ParsedDraft;
  /** What the review is about, worked out once per thread. */
  topics: ReviewTopics;
  /** What each word of the draft is about (`termOf`), `''` for words that say nothing of their own. */
  readonly terms: readonly string[];
  readonly signs: SignCounts;
  /** The words that tell each sign, quoted ones left out. */
  readonly hits: SignWords;
  /** Signs of the first two sentences. */
  readonly early: ReadonlySet<Sign>;
  kind: ReviewKind;
  /** The draft says sorry for something, without doubt (`apologises`). */
  readonly apology: boolean;
}

/** One thing a good reply has. */
export interface Check {
  id: CheckId;
  isDone(input: CheckInput): boolean;
}
