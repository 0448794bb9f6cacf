/** What a page tells the background of a draft, so that none is lost. Types, and the one limit both sides need. */
import type { Review, ReviewKind, SurfaceId } from '../coach/types';

/** Longer texts are not kept, and the owner is told so: nothing is cut. UTF-16 units. */
export const MOST_DRAFT = 1_000_000;

/** Which draft: of one review, for one kind of reader. */
export interface DraftOf {
  thread: string;
  surface: SurfaceId;
}

/** A draft's findings, counted by how much they weigh. */
export interface DraftHeat {
  stop: number;
  high: number;
  medium: number;
}

/** A draft about to go out, or gone out. */
export interface PressedDraft extends DraftOf {
  text: string;
  heat: DraftHeat;
}

/** The messages, by name. A page is told whether each was taken, and nothing more. */
export interface DraftNews {
  /**
   * The owner has begun to work on a review: a case is made where there is none. Sent once per thread and page, before its
   * first draft. The page's address is the sender's.
   */
  workOn: DraftOf & { site: string | null; review: Review | null; kind: ReviewKind };
  /** Sent at every input event. `from` names one box in one life of its page, `serial` grows within it; what comes late is dropped. */
  saveDraft: PressedDraft & { from: string; serial: number };
  /** The owner pressed the site's post button over this text. Whether it went out is not known yet. */
  pressedPost: PressedDraft;
  /** It went out: the box is gone or empty after such a press, or the page shows it as the reply. */
  postedReply: PressedDraft;
  /** The page shows this as the owner's reply; a kept draft that says the same has gone out. */
  seenReply: DraftOf & { text: string };
}
