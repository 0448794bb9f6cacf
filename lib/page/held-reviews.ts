import type { Review } from '../coach/types';
import { READING_LIMITS } from '../contract/reading';
import type { SeenReview } from '../sites/site';

/** A review found on the page, kept without keeping its element alive. */
export interface HeldReview {
  element: WeakRef<Element>;
  review: Review;
  ownerReply: string | null;
}

/** Reviews by key, in page order. */
export type HeldReviews = Map<string, HeldReview>;

/** The beginning of a text, as long as the contract takes it. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most);
}

/** Keeps of a review what is ever shown of it. */
export function holdReview({ element, review, ownerReply }: SeenReview): HeldReview {
  const { author, stars, text, date = null } = review;
  const { name, date: mostDate, reply } = READING_LIMITS;
  return {
    element: new WeakRef(element),
    review: {
      author: author === null ? null : cut(author, name),
      stars,
      text: cut(text, READING_LIMITS.text),
      date: date === null ? null : cut(date, mostDate),
    },
    ownerReply: ownerReply === null ? null : cut(ownerReply, reply),
  };
}

/** Whether a review reads as before, at the same place. */
export function isSameReview(a: HeldReview, b: HeldReview): boolean {
  return (
    a.element.deref() === b.element.deref() &&
    a.ownerReply === b.ownerReply &&
    a.review.stars === b.review.stars &&
    a.review.text === b.review.text &&
    a.review.author === b.review.author &&
    a.review.date === b.review.date
  );
}

/** Forgets the reviews that are no longer in the page; answers whether there were any. */
export function forgetGone(held: HeldReviews): boolean {
  const before = held.size;
  for (const [key, { element }] of held) {
    if (element.deref()?.isConnected !== true) held.delete(key);
  }
  return held.size !== before;
}
