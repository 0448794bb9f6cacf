/** What is asked about kept drafts. A page may hand drafts in; only our own pages may read them back. */
import { heatSchema } from '../../casebook/case-schema';
import { REVIEW_KINDS, SURFACES } from '../../coach/types';
import { type DraftNews, type DraftOf, MOST_DRAFT } from '../../contract/drafts';
import { z } from '../../contract/zod';
import type { Outcome } from '../protocol';
import type { KeptDraft } from '../records';
import type { Asks } from './ask';
import { REVIEW_SEEN, site, thread } from './shapes';

export interface DraftMessages {
  workOn(data: DraftNews['workOn']): Outcome<null>;
  saveDraft(data: DraftNews['saveDraft']): Outcome<null>;
  pressedPost(data: DraftNews['pressedPost']): Outcome<null>;
  postedReply(data: DraftNews['postedReply']): Outcome<null>;
  seenReply(data: DraftNews['seenReply']): Outcome<null>;
  /** What is kept of a thread, to be offered; `null` where no words of a draft are. */
  keptDraft(data: DraftOf): Outcome<KeptDraft | null>;
  /** The owner does not want it back; answered whole, so that it can be put back by `restoreDraft`. What is `inBox` stays kept. */
  forgetDraft(data: DraftOf & { inBox?: string }): Outcome<KeptDraft | null>;
  restoreDraft(data: { draft: KeptDraft }): Outcome<null>;
  /** What was written to let off steam and is kept on purpose; empty forgets it. Never inserted anywhere. */
  keepVent(data: DraftOf & { text: string }): Outcome<null>;
  keptVent(data: DraftOf): Outcome<{ text: string } | null>;
}

/** A draft as it is kept. */
export const keptDraftSchema: z.ZodType<KeptDraft> = z.strictObject({
  thread: thread.min(1),
  surface: z.enum(SURFACES),
  text: z.string().max(MOST_DRAFT),
  at: z.number().int(),
  from: z.string().max(64),
  serial: z.number().int().min(0),
  before: z.array(z.strictObject({ text: z.string().max(MOST_DRAFT), at: z.number().int() })).max(5),
  pressedAt: z.number().int().nullable(),
  vent: z.string().max(MOST_DRAFT).nullable(),
});

const of = { thread: thread.min(1), surface: z.enum(SURFACES) };
const text = z.string().max(MOST_DRAFT);

export const DRAFT_ASKS: Asks<DraftMessages> = {
  workOn: {
    tier: 'content',
    data: z.strictObject({
      ...of,
      site: site.nullable(),
      review: REVIEW_SEEN.nullable(),
      kind: z.enum(REVIEW_KINDS),
    }),
  },
  saveDraft: {
    tier: 'content',
    data: z.strictObject({
      ...of,
      text,
      from: z.string().min(1).max(64),
      serial: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
      heat: heatSchema,
    }),
  },
  pressedPost: { tier: 'content', data: z.strictObject({ ...of, text, heat: heatSchema }) },
  postedReply: { tier: 'content', data: z.strictObject({ ...of, text, heat: heatSchema }) },
  seenReply: { tier: 'content', data: z.strictObject({ ...of, text }) },
  keptDraft: { tier: 'page', data: z.strictObject(of) },
  forgetDraft: { tier: 'page', data: z.strictObject({ ...of, inBox: text.exactOptional() }) },
  restoreDraft: { tier: 'page', data: z.strictObject({ draft: keptDraftSchema }) },
  keepVent: { tier: 'page', data: z.strictObject({ ...of, text }) },
  keptVent: { tier: 'page', data: z.strictObject(of) },
};
