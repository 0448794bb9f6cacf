/** What is asked about kept drafts. A page may hand drafts in; only our own pages may read them back. */

import type { Heat } from '../../casebook/case';
import { heatSchema } from '../../casebook/case-schema';
import type { Review, ReviewKind, SurfaceId } from '../../coach/types';
import { REVIEW_KINDS, SURFACES } from '../../coach/types';
import { z } from '../../contract/zod';
import type { Outcome } from '../protocol';
import type { KeptDraft } from '../records';
import type { Asks } from './ask';
import { FAR_TOO_LONG, REVIEW_SEEN, site, thread } from './shapes';

/** Which draft: of one review, for one kind of reader. */
export interface DraftOf {
  thread: string;
  surface: SurfaceId;
}

export interface DraftMessages {
  /**
   * The owner has begun to work on a review: a case is made where there is none. Sent once per thread and page, before its
   * first draft. The page's address is the sender's.
   */
  workOn(data: DraftOf & { site: string | null; review: Review | null; kind: ReviewKind }): Outcome<null>;
  /** Sent at every input event. `from` names this life of the page, `serial` grows within it; what comes late is dropped. */
  saveDraft(data: DraftOf & { text: string; from: string; serial: number; heat: Heat }): Outcome<null>;
  /** The owner pressed the site's post button over this text. Whether it went out is not known yet. */
  pressedPost(data: DraftOf & { text: string; heat: Heat }): Outcome<null>;
  /** It went out: the box is gone or empty after such a press, or the page shows it as the reply. */
  postedReply(data: DraftOf & { text: string; heat: Heat }): Outcome<null>;
  /** The kept draft of a thread, to be offered; `null` where none is kept. */
  keptDraft(data: DraftOf): Outcome<KeptDraft | null>;
  /** The owner does not want it back; answered whole, so that it can be put back by `restoreDraft`. */
  forgetDraft(data: DraftOf): Outcome<KeptDraft | null>;
  restoreDraft(data: { draft: KeptDraft }): Outcome<null>;
  /** What was written to let off steam and is kept on purpose; empty forgets it. Never inserted anywhere. */
  keepVent(data: DraftOf & { text: string }): Outcome<null>;
  keptVent(data: DraftOf): Outcome<{ text: string } | null>;
}

/** A draft as it is kept. */
export const keptDraftSchema: z.ZodType<KeptDraft> = z.strictObject({
  thread: thread.min(1),
  surface: z.enum(SURFACES),
  text: z.string().max(FAR_TOO_LONG),
  at: z.number().int(),
  from: z.string().max(64),
  serial: z.number().int().min(0),
  before: z.array(z.strictObject({ text: z.string().max(FAR_TOO_LONG), at: z.number().int() })).max(5),
  pressedAt: z.number().int().nullable(),
  vent: z.string().max(FAR_TOO_LONG).nullable(),
});

const of = { thread: thread.min(1), surface: z.enum(SURFACES) };
const text = z.string().max(FAR_TOO_LONG);

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
  keptDraft: { tier: 'page', data: z.strictObject(of) },
  forgetDraft: { tier: 'page', data: z.strictObject(of) },
  restoreDraft: { tier: 'page', data: z.strictObject({ draft: keptDraftSchema }) },
  keepVent: { tier: 'page', data: z.strictObject({ ...of, text }) },
  keptVent: { tier: 'page', data: z.strictObject(of) },
};
