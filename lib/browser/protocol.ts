/**
 * Every message between parts of the extension, in one place. Types only, so the content script can import it;
 * `schemas.ts` beside it parses, `messages.ts` sends and receives.
 * Two tiers: `content` may be sent by a content script (a page could have taken it over), `page` only by our own extension pages.
 */
import type { Lint, Review, ReviewKind, SurfaceId } from '../coach/types';
import type { PageSettings } from '../contract/settings';
import type { Brief } from '../playbook/brief';
import type { Template } from '../playbook/template';

export type { Brief, PageSettings, Template };

/** All settings, for the popup's Settings view. Everything listed can be undone there. */
export interface Settings {
  /** Adapter ids that are switched off. */
  offSites: string[];
  /** Adapter ids on which the guard does not ask. */
  quietSites: string[];
  neverFlag: string[];
  hidden: { thread: string; rule: string; phrase: string; site: string | null }[];
  panelOpen: boolean;
}

/** Answer of anything that can be refused: `reason` is a plain sentence that may be shown. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string };

/** What the popup may know of the tab in front. */
export interface TabLook {
  /** The browser lets us into this page. */
  allowed: boolean;
  /** A review was read on it. */
  understood: boolean;
  /** Origins of the frames in it that can be turned on. */
  frames: string[];
  /** Why the last “Coach this box” from menu or keyboard came to nothing. */
  problem: string | null;
}

/** What became of asking one frame to coach its focused box; where it did not, what stood in the way. */
export type Coached =
  | { took: true; review: boolean }
  /** `frame`: the keyboard is in a frame of this page, whose origin is told where its address tells it. */
  | { took: false; why: 'no-box' | 'not-a-box' | 'in-frame'; frame: string | null };

export interface Protocol {
  // ---- content tier → background
  hello(data: { site: string | null }): Outcome<PageSettings>;
  /** Asks for a one-time token for a panel in the sender's own tab. */
  vouch(data: Record<string, never>): Outcome<{ token: string }>;
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
  coachTexts(data: Record<string, never>): Outcome<readonly string[]>;
  quietSite(data: { site: string }): Outcome<null>;
  rememberPanel(data: { open: boolean }): Outcome<null>;

  // ---- page tier → background
  /** The framed panel spends its token; refused when it is unknown, spent, older than 10 s, or of another tab. */
  claim(data: { token: string }): Outcome<null>;
  listTemplates(data: Record<string, never>): Outcome<{ templates: Template[]; setAside: number }>;
  /** Creates (no `id`) or saves (`id` and the `rev` that was read); a stale `rev` is refused. */
  saveTemplate(data: {
    id?: string;
    rev?: number;
    title: string;
    body: string;
    kinds: ReviewKind[];
  }): Outcome<Template>;
  duplicateTemplate(data: { id: string }): Outcome<Template>;
  /** The deleted template is answered, so that it can be put back by `restoreTemplate`. */
  deleteTemplate(data: { id: string }): Outcome<Template>;
  restoreTemplate(data: { template: Template }): Outcome<Template>;
  /** All ids in their new order. */
  reorderTemplates(data: { ids: string[] }): Outcome<null>;
  /** Records that did not parse, as JSON text for the owner to save. Never deleted by us. */
  exportSetAside(data: Record<string, never>): Outcome<{ json: string }>;
  readBrief(data: Record<string, never>): Outcome<Brief>;
  saveBrief(data: Brief): Outcome<Brief>;
  readSettings(data: Record<string, never>): Outcome<Settings>;
  setSite(data: { site: string; on?: boolean; guard?: boolean }): Outcome<Settings>;
  neverFlag(data: { phrase: string; on: boolean }): Outcome<Settings>;
  hideHere(data: { thread: string; rule: string; phrase: string; site: string | null; on: boolean }): Outcome<Settings>;
  /** Puts the panel beside the focused box of a tab, injecting the content script where it is not yet (needs `activeTab`). */
  coachTab(data: { tabId: number }): Outcome<null>;
  /** Origins the owner turned on. */
  readSites(data: Record<string, never>): Outcome<{ origins: string[] }>;
  /** Turns origins on, which the browser must have agreed to, or off. `tabId`: the tab in front, whose frames are reached at once. */
  turnSite(data: { origins: string[]; on: boolean; tabId?: number }): Outcome<{ origins: string[] }>;
  lookAtTab(data: { tabId: number }): Outcome<TabLook>;
  /** What a tab's page is made of, without anybody's words: one file for each frame that can be reached, the top one first. */
  takeSkeletons(data: { tabId: number }): Outcome<{ files: { address: string; html: string }[] }>;
  /** Fills a template from the review and the brief and inserts it into the tab's active reply box. */
  insertTemplate(data: { tabId: number; templateId: string }): Outcome<null>;

  // ---- background → content script
  /** Not taken when no box of this frame has the keyboard, unless `wait`: then its only box is taken, or the panel waits for one. */
  pageCoach(data: { selection: string; wait: boolean }): Outcome<Coached>;
  pageReview(data: Record<string, never>): Outcome<{ review: Review | null }>;
  pageInsert(data: { text: string }): Outcome<null>;
  pageSettings(data: PageSettings): Outcome<null>;
  /** Another frame of the tab took the panel over. */
  pageClose(data: Record<string, never>): Outcome<null>;
  /** The owner turned this site off: the script ends and leaves nothing. */
  pageEnd(data: Record<string, never>): Outcome<null>;
}
