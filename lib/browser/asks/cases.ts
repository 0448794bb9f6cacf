/** What is asked about cases. Our own pages only. */
import { CAUSES, type Case, type CaseChange, STATUSES } from '../../casebook/case';
import { caseChangeSchema, caseSchema } from '../../casebook/case-schema';
import type { CaseFilter } from '../../casebook/filter';
import type { CaseTally } from '../../casebook/tally';
import { REVIEW_KINDS } from '../../coach/types';
import { z } from '../../contract/zod';
import type { Outcome } from '../protocol';
import type { KeptDraft } from '../records';
import type { Asks, Nothing } from './ask';
import { id, nothing, rev, site, thread } from './shapes';

/** What stands on the page Today. Each list is in the order in which it should be done. */
export interface Today {
  /** Open cases with a line still to keep or already passed. */
  due: Case[];
  held: Case[];
  /** Cases with an open promise that is due within two days, or was. */
  promised: Case[];
  /** Answered, and nobody has told how it went. */
  followUp: Case[];
  /** Drafts that never went out and have no case in the lists above. */
  drafts: KeptDraft[];
  /** How many there are of each, where not all are listed. */
  counts: { due: number; held: number; promised: number; followUp: number; drafts: number };
}

export interface CaseMessages {
  /** The case of a thread; `null` where the owner has not worked on it. */
  caseOf(data: { thread: string }): Outcome<Case | null>;
  readCase(data: { id: string }): Outcome<Case>;
  /** A stale `rev` is refused; nothing is changed then. */
  changeCase(data: { id: string; rev: number; change: CaseChange }): Outcome<Case>;
  /** The removed case is answered, so that it can be put back by `restoreCase`. */
  removeCase(data: { id: string }): Outcome<Case>;
  restoreCase(data: { case: Case }): Outcome<null>;
  /** Newest first; `after` is the `next` of the answer before. At most `limit` (100) at once. `total` up to 1,000; `null`: more, or too many to count while somebody waits. */
  findCases(data: { filter: CaseFilter; after?: string; limit: number }): Outcome<{
    cases: Case[];
    next: string | null;
    total: number | null;
  }>;
  today(data: Nothing): Outcome<Today>;
  /** Numbers over all cases reviewed in a span, by month: what keeps coming up. */
  tally(data: { since: number; until: number }): Outcome<CaseTally>;
  /** Cases with open, or with done, improvements, newest first; 200 at most. */
  improvements(data: { done: boolean }): Outcome<{ cases: Case[] }>;
  /** The invented month to look at: put in, taken out, whether it is there. */
  sampleMonth(data: { on: boolean }): Outcome<null>;
  hasSample(data: Nothing): Outcome<{ sample: boolean; own: boolean }>;
}

const filter: z.ZodType<CaseFilter> = z.strictObject({
  words: z.string().max(200).exactOptional(),
  site: site.exactOptional(),
  kind: z.enum(REVIEW_KINDS).exactOptional(),
  cause: z.enum([...CAUSES, 'none']).exactOptional(),
  status: z.enum(STATUSES).exactOptional(),
  starsAtMost: z.number().min(1).max(5).exactOptional(),
  since: z.number().exactOptional(),
  until: z.number().exactOptional(),
});

export const CASE_ASKS: Asks<CaseMessages> = {
  caseOf: { tier: 'page', data: z.strictObject({ thread: thread.min(1) }) },
  readCase: { tier: 'page', data: z.strictObject({ id }) },
  changeCase: { tier: 'page', data: z.strictObject({ id, rev, change: caseChangeSchema }) },
  removeCase: { tier: 'page', data: z.strictObject({ id }) },
  restoreCase: { tier: 'page', data: z.strictObject({ case: caseSchema }) },
  findCases: {
    tier: 'page',
    data: z.strictObject({
      filter,
      after: z.string().max(200).exactOptional(),
      limit: z.number().int().min(1).max(100),
    }),
  },
  today: { tier: 'page', data: nothing },
  tally: { tier: 'page', data: z.strictObject({ since: z.number(), until: z.number() }) },
  improvements: { tier: 'page', data: z.strictObject({ done: z.boolean() }) },
  sampleMonth: { tier: 'page', data: z.strictObject({ on: z.boolean() }) },
  hasSample: { tier: 'page', data: nothing },
};
