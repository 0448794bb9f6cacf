/** What is asked about pages with many reviews that the owner wants kept an eye on. Nothing is collected anywhere else. */
import { type ListedPage, type ListedReview, MOST_LISTED } from '../../contract/list';
import { z } from '../../contract/zod';
import type { Outcome } from '../protocol';
import type { WatchedList } from '../records';
import type { Asks, Nothing } from './ask';
import { id, nothing, site, tabId } from './shapes';

/** What a look at a list has told. */
export interface ListNews {
  list: WatchedList;
  /** Of the last look against the one before. */
  fresh: number;
  answered: number;
  waiting: number;
}

export interface ListMessages {
  /** Whether the sender's page is kept an eye on. The page's address is the sender's, without query and fragment where they say nothing. */
  isWatched(data: { site: string }): Outcome<boolean>;
  /** What a watched page shows now; refused where it is not watched. */
  sawList(data: { site: string; reviews: ListedReview[] }): Outcome<null>;
  /** Looks at the page of a tab and keeps an eye on it from now on, or no more. */
  watchList(data: { tabId: number; on: boolean }): Outcome<ListNews | null>;
  /** The same, asked by the panel in the page's own tab; without `on` only what is known of the list is told. */
  watchHere(data: { on?: boolean }): Outcome<ListNews | null>;
  /** What is known of the list in a tab; `null` where it is no list of reviews. `watched: null`: it could be kept an eye on. */
  listIn(data: { tabId: number }): Outcome<{ reviews: number; waiting: number; watched: ListNews | null } | null>;
  allLists(data: Nothing): Outcome<ListNews[]>;
  forgetList(data: { id: string }): Outcome<WatchedList>;
  restoreList(data: { list: WatchedList }): Outcome<null>;
}

/** Reviews as a page tells them. */
export const listedReviews: z.ZodType<ListedReview[]> = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(300),
      author: z.string().max(300).nullable(),
      stars: z.number().min(1).max(5).nullable(),
      date: z.string().max(200).nullable(),
      answered: z.boolean(),
    }),
  )
  .max(MOST_LISTED);

/** A page as it tells of itself when it is asked. */
export const LISTED_PAGE: z.ZodType<ListedPage> = z.strictObject({
  site,
  name: z.string().max(300),
  link: z.string().max(2_048),
  reviews: listedReviews,
});

/** A watched list as it is kept. */
export const watchedListSchema: z.ZodType<WatchedList> = z.strictObject({
  id,
  site,
  link: z.url({ protocol: /^(?:https|chrome-extension|moz-extension)$/ }).max(2_048),
  name: z.string().max(300),
  reviews: listedReviews,
  seenAt: z.number().int(),
  fresh: z.array(z.string().max(300)).max(MOST_LISTED),
  answered: z.array(z.string().max(300)).max(MOST_LISTED),
});

export const LIST_ASKS: Asks<ListMessages> = {
  isWatched: { tier: 'content', data: z.strictObject({ site }) },
  sawList: { tier: 'content', data: z.strictObject({ site, reviews: listedReviews }) },
  watchList: { tier: 'page', data: z.strictObject({ tabId, on: z.boolean() }) },
  watchHere: { tier: 'page', data: z.strictObject({ on: z.boolean().exactOptional() }) },
  listIn: { tier: 'page', data: z.strictObject({ tabId }) },
  allLists: { tier: 'page', data: nothing },
  forgetList: { tier: 'page', data: z.strictObject({ id }) },
  restoreList: { tier: 'page', data: z.strictObject({ list: watchedListSchema }) },
};
