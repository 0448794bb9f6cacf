/** What is kept, table by table: shapes and schemas. `v` is the version of a record's shape. */
import type { SurfaceId } from '../coach/types';
import type { ListedReview } from '../contract/list';

/** A draft that has not gone out. One for each review and kind of reader. */
export interface KeptDraft {
  thread: string;
  surface: SurfaceId;
  /** Empty where only a vent is kept. */
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The box, in one life of its page, that it was written in, and place of the input event in it. */
  from: string;
  serial: number;
  /** What stood there before another life of the page, or an emptied box, wrote over it; newest first. */
  before: { text: string; at: number }[];
  /** The post button was pressed over it then, and it was not seen to go out; else `null`. */
  pressedAt: number | null;
  /** What was written to let off steam and kept on purpose; else `null`. Never inserted anywhere. */
  vent: string | null;
}

/** A page with many reviews that the owner keeps an eye on. */
export interface WatchedList {
  id: string;
  site: string;
  link: string;
  /** As shown: the site's name and, where it is known, the place's. */
  name: string;
  reviews: ListedReview[];
  /** The last look, milliseconds since 1970. */
  seenAt: number;
  /** Keys of reviews that were new, or had been answered, at the last look. */
  fresh: string[];
  answered: string[];
}

/** A playbook at an `https` address, fetched daily at most. */
export interface Subscription {
  id: string;
  url: string;
  name: string;
  /** When the owner subscribed, milliseconds since 1970: the order in which several count. */
  since: number;
  /** The last good text; `null` before the first. */
  copy: string | null;
  /** For conditional requests. */
  etag: string | null;
  modified: string | null;
  fetchedAt: number | null;
  triedAt: number | null;
  /** Why the last try came to nothing, as a plain sentence; `null` where it did not. */
  problem: string | null;
}

/** Reminders that were given and not looked at yet. */
export interface Reminded {
  /** The newest `MOST_UNSEEN`. */
  unseen: { id: string; caseId: string }[];
}

/** So many are remembered; nobody reads more as single things. */
export const MOST_UNSEEN = 200;
