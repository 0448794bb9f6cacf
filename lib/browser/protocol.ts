/**
 * Every message between parts of the extension. Types only, so the content script can import it; each part of it stands in
 * `asks/` with the schemas that parse it, `messages.ts` sends and receives.
 * Two tiers: `content` may be sent by a content script (a page could have taken it over), `page` only by our own extension pages.
 */
import type { Review } from '../coach/types';
import type { ListedPage } from '../contract/list';
import type { PageSettings } from '../contract/settings';
import type { Brief } from '../playbook/brief';
import type { Template } from '../playbook/template';
import type { CaseMessages } from './asks/cases';
import type { CoachingMessages } from './asks/coaching';
import type { DraftMessages } from './asks/drafts';
import type { HouseMessages } from './asks/house';
import type { KeepingMessages } from './asks/keeping';
import type { ListMessages } from './asks/lists';
import type { PlaybookMessages } from './asks/playbooks';
import type { TemplateMessages } from './asks/templates';
import type { SiteMessages } from './asks/turning-on';

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
  /** Months after the last change until a case is erased; `null`: never. */
  months: number | null;
  /** Reminders also as notifications of the system. */
  notify: boolean;
  /** Templates, brief and settings go through the browser's own sync. */
  sync: boolean;
}

/**
 * Answer of anything that can be refused: `reason` is a plain sentence that may be shown. `unsure`: no answer came, so it may
 * have been done all the same.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: string; unsure?: true };

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

/** Background → content script. */
export interface PageMessages {
  /** Not taken when no box of this frame has the keyboard, unless `wait`: then its only box is taken, or the panel waits for one. */
  pageCoach(data: { selection: string; wait: boolean }): Outcome<Coached>;
  pageReview(data: Record<string, never>): Outcome<{ review: Review | null }>;
  pageInsert(data: { text: string }): Outcome<null>;
  /** The reviews this page shows, at most `MOST_LISTED`; `null` where it is no list of reviews. */
  pageList(data: Record<string, never>): Outcome<ListedPage | null>;
  pageSettings(data: PageSettings): Outcome<null>;
  /** Another frame of the tab took the panel over. */
  pageClose(data: Record<string, never>): Outcome<null>;
  /** The owner turned this site off: the script ends and leaves nothing. */
  pageEnd(data: Record<string, never>): Outcome<null>;
}

export interface Protocol
  extends CoachingMessages,
    TemplateMessages,
    HouseMessages,
    SiteMessages,
    DraftMessages,
    CaseMessages,
    ListMessages,
    PlaybookMessages,
    KeepingMessages,
    PageMessages {}
