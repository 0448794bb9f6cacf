import { type ListedPage, type ListedReview, MOST_LISTED } from '../contract/list';
import type { Place } from '../sites/site';

/** UTF-16 units. */
const MOST_NAME = 200;
const MOST_LINK = 2_048;
/** A page with fewer reviews is no list. */
const FEWEST = 2;

/** The reviews that a page shows, without their words; `null` where it is no list of reviews. */
export function readList(place: Place | null, document: Document): ListedPage | null {
  if (!place) return null;
  const reviews: ListedReview[] = [];
  for (const seen of place.findReviews(document)) {
    if (!seen) continue;
    const { author, stars, date = null } = seen.review;
    const answered = seen.ownerReply !== null;
    reviews.push({ key: seen.key, author: cut(author), stars, date: cut(date), answered });
    if (reviews.length === MOST_LISTED) break;
  }
  if (reviews.length < FEWEST) return null;
  const title = document.title.trim();
  const name = (title ? `${place.name}: ${title}` : place.name).slice(0, MOST_NAME);
  return { site: place.id, name, link: document.location.href.slice(0, MOST_LINK), reviews };
}

const cut = (text: string | null): string | null => text?.slice(0, MOST_NAME) ?? null;

/** What keeping an eye on a page needs of the world. */
export interface ListWatchParts {
  document: Document;
  /** What knows this page now, or `null`. */
  place(): Place | null;
  /** Whether the owner keeps an eye on it. */
  isWatched(site: string): Promise<boolean | null>;
  saw(list: ListedPage): void;
  signal: AbortSignal;
}

/**
 * Tells what a page shows that the owner keeps an eye on: once it has come to rest, and as they leave it, when more of it may
 * have been opened. On any other page nothing is looked at.
 */
export function watchList({ document, place, isWatched, saw, signal }: ListWatchParts): void {
  const look = (): void => {
    if (signal.aborted) return;
    const list = readList(place(), document);
    if (list) saw(list);
  };
  const begin = async (): Promise<void> => {
    const site = place()?.id;
    if (!site || !(await isWatched(site)) || signal.aborted) return;
    requestIdleCallback(look, { timeout: 3_000 });
    document.addEventListener('visibilitychange', () => document.hidden && look(), { signal });
  };
  if (document.readyState === 'complete') void begin();
  else document.defaultView?.addEventListener('load', () => void begin(), { signal, once: true });
}
