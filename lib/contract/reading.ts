/**
 * What the page tells the panel where reviews can only be read, and the limits both sides keep to.
 * No schema library here: the page side carries this file. `reading-schema.ts` parses on the panel's side.
 */
import type { Review, Trade } from '../coach/types';

/** `rows`: how many reviews are listed at first, and with each "show more"; `most`: at the very most. Texts in UTF-16 units. */
export const READING_LIMITS = {
  rows: 50,
  most: 300,
  key: 200,
  name: 200,
  date: 100,
  text: 2_000,
  reply: 300,
  words: 600,
  href: 2_000,
} as const;

/** `open`: not answered yet; `harsh`: one or two stars. */
export const READING_FILTERS = ['all', 'open', 'harsh'] as const;
export type ReadingFilter = (typeof READING_FILTERS)[number];

/** One review in the list. */
export interface ReadRow {
  /** Identity of the review on its page. */
  key: string;
  review: Review;
  /** The beginning of the owner's answer; `null` where none was found. */
  ownerReply: string | null;
}

/** Everything the panel is told of a page on which reviews are only read: whole, after each change. */
export interface ReadingView {
  site: { id: string; name: string };
  /** What an owner can do about a review seen here. */
  instead: string;
  /** Where the owner answers, and the words of the link. */
  ownerPage: { href: string; words: string } | null;
  trade: Trade | null;
  counts: Readonly<Record<ReadingFilter, number>>;
  filter: ReadingFilter;
  /** The first of those that pass the filter, in page order. */
  rows: ReadRow[];
  /** `side` docked at a side of the page, `sheet` at the bottom of a narrow window. */
  shape: 'side' | 'sheet';
}
