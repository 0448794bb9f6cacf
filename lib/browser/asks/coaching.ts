/** What is asked around the coaching of one box: settings of the page, reading, the panel's voucher. */
import type { Lint, Review, ReviewKind, SurfaceId } from '../../coach/types';
import { REVIEW_KINDS, SURFACES } from '../../coach/types';
import type { PageSettings } from '../../contract/settings';
import { z } from '../../contract/zod';
import type { Outcome } from '../protocol';
import type { Asks, Nothing } from './ask';
import { id, LONGEST_DRAFT, nothing, REVIEW_SEEN, site, tabId, thread } from './shapes';

export interface CoachingMessages {
  hello(data: { site: string | null }): Outcome<PageSettings>;
  /** Asks for a one-time token for a panel in the sender's own tab. */
  vouch(data: Nothing): Outcome<{ token: string }>;
  /** What kind of review this is: asked once per thread, so that pages need not carry the triage. Nothing of it is kept. */
  readKind(data: { review: Review | null; surface: SurfaceId }): Outcome<ReviewKind>;
  /**
   * Reads a draft with the sentence model too, which pages do not carry; refused where there is no model.
   * Nothing of it is kept but the vectors of the last sentences, in memory.
   */
  readDraft(data: {
    draft: string;
    review: Review | null;
    surface: SurfaceId;
    kind: ReviewKind;
    thread: string;
    site: string | null;
  }): Outcome<Pick<Lint, 'findings' | 'verdict' | 'weighedChecks'>>;
  /** The coach's word lists and advice, which the content script does not carry; nobody's words are in them. */
  coachTexts(data: Nothing): Outcome<readonly string[]>;
  quietSite(data: { site: string }): Outcome<null>;
  rememberPanel(data: { open: boolean }): Outcome<null>;
  /**
   * The framed panel spends its token; refused when it is unknown, spent, older than 10 s, or of another tab. `sites`: of which
   * sites the page that it stands in may be, whatever the page says; `null` for our own page.
   */
  claim(data: { token: string }): Outcome<{ sites: readonly string[] | null }>;
  /** Puts the panel beside the focused box of a tab, injecting the content script where it is not yet (needs `activeTab`). */
  coachTab(data: { tabId: number }): Outcome<null>;
  /** Fills a template from the review and the brief and inserts it into the tab's active reply box. */
  insertTemplate(data: { tabId: number; templateId: string }): Outcome<null>;
}

export const COACHING_ASKS: Asks<CoachingMessages> = {
  hello: { tier: 'content', data: z.strictObject({ site: site.nullable() }) },
  vouch: { tier: 'content', data: nothing },
  readKind: {
    tier: 'content',
    data: z.strictObject({ review: REVIEW_SEEN.nullable(), surface: z.enum(SURFACES) }),
  },
  readDraft: {
    tier: 'content',
    data: z.strictObject({
      draft: z.string().max(LONGEST_DRAFT),
      review: REVIEW_SEEN.nullable(),
      surface: z.enum(SURFACES),
      kind: z.enum(REVIEW_KINDS),
      thread,
      site: site.nullable(),
    }),
  },
  coachTexts: { tier: 'content', data: nothing },
  quietSite: { tier: 'content', data: z.strictObject({ site }) },
  rememberPanel: { tier: 'content', data: z.strictObject({ open: z.boolean() }) },
  claim: { tier: 'page', data: z.strictObject({ token: z.string().min(1).max(64) }) },
  coachTab: { tier: 'page', data: z.strictObject({ tabId }) },
  insertTemplate: { tier: 'page', data: z.strictObject({ tabId, templateId: id }) },
};
