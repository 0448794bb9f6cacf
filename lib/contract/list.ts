/** What a page with many reviews tells of them, where the owner keeps an eye on it. No schema library: page scripts carry this. */

/** One review as a list shows it; its words are not told. */
export interface ListedReview {
  /** The thread's key. */
  key: string;
  author: string | null;
  stars: number | null;
  /** The date as shown. */
  date: string | null;
  answered: boolean;
}

/** A page with several reviews. */
export interface ListedPage {
  /** Adapter id. */
  site: string;
  /** The site's name and the page's title. */
  name: string;
  /** The page's address. */
  link: string;
  reviews: ListedReview[];
}

/** Reviews of one list that are told, and remembered. */
export const MOST_LISTED = 500;
