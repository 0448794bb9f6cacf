import { containsComposed, dialogOf } from './dom';
import { generic, withGeneric } from './generic';
import { isAnother, isCommentBox, isForElse, isReplyPlace, isSaidReply, TEXT_BOXES } from './generic-fields';
import { findSite } from './index';
import { findReadingSite } from './reading-sites';
import { deepQueryAll } from './shadow';
import type { Place, SeenReview, Site } from './site';

/** What is understood of a page, counted. */
export interface Survey {
  reviews: number;
  /** Reviews that show the owner's reply. */
  ownerReplies: number;
  /** Boxes to answer a review (or, on a page without reviews, a post) in, those that are disabled or folded away included. */
  replyBoxes: number;
  /** All other boxes for text: nothing ever attaches to them. */
  ignoredBoxes: number;
}

/** How to look at a page. */
export interface SurveyOptions {
  /** Leaves the adapters out. */
  generic?: boolean;
}

function placeOf(url: URL, document: Document, options: SurveyOptions): Place | null {
  return options.generic ? null : (findSite(url, document) ?? findReadingSite(url));
}

function reviewsOf(place: Place | null, document: Document): SeenReview[] {
  const own = place ? [...place.findReviews(document)] : [];
  const seen = own.some(Boolean) ? own : [...generic.findReviews(document)];
  const found = seen.filter((review) => review !== undefined);
  // Software that anybody may run (a blog's) shows comments: without stars they are no reviews.
  return isSite(place) && place.knows ? found.filter(({ review }) => review.stars !== null) : found;
}

const isSite = (place: Place | null): place is Site => place !== null && 'findThread' in place;

/** Whether a box stands in exactly one of the reviews; or right after it, or alone with it in a dialog, and says that it answers. */
function isTied(field: Element, reviews: readonly SeenReview[]): boolean {
  const dialog = dialogOf(field);
  const inside = reviews.filter(({ element }) => containsComposed(element, field));
  const [around] = inside;
  if (around) return inside.length === 1 && (isSaidReply(field, around.element) || !isForElse(field, around.element));
  const beside = reviews.filter(({ element }) => {
    const next = element.nextElementSibling;
    const others = next !== null && reviews.some((other) => next.contains(other.element));
    const after = next !== null && containsComposed(next, field) && !others && !isAnother(next, field);
    return after || (dialog !== null && containsComposed(dialog, element));
  });
  return beside.length === 1 && isSaidReply(field, dialog ?? field.parentElement ?? field);
}

/** Counts what the extension understands of a page: by the page's own adapter, else by its looks. Boxes are counted in any state. */
export function surveyPage(document: Document, url: URL, options: SurveyOptions = {}): Survey {
  const place = placeOf(url, document, options);
  const reviews = reviewsOf(place, document);
  const site = isSite(place) ? withGeneric(place) : generic;
  const boxes = deepQueryAll(document, TEXT_BOXES).filter(
    (box) => !box.parentElement?.closest('[contenteditable]:not([contenteditable="false"])'),
  );
  const replies = boxes.filter((box) => {
    if (site.findThread(box as HTMLElement) !== null) return true;
    if (box.localName === 'input' || !isReplyPlace(box)) return false;
    return isTied(box, reviews) || isCommentBox(box);
  });
  return {
    reviews: reviews.length,
    ownerReplies: reviews.filter(({ ownerReply }) => ownerReply !== null).length,
    replyBoxes: replies.length,
    ignoredBoxes: boxes.length - replies.length,
  };
}
