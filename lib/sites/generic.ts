import type { Review } from '../coach/types';
import { PROFILE_LINK, readCard } from './card';
import { collapse, composedParent, dialogOf, isVisible } from './dom';
import { isEditable } from './editable';
import { findRatings, REVIEW_BOX } from './ratings';

/** Levels climbed from the box, and how much text a single review may hold (UTF-16 units, collapsed). */
const DEPTH = 24;
const LARGEST = 9000;
/** A review has at least so much text beside its author and date (UTF-16 units). */
const LEAST_TEXT = 25;
/** A box smaller than this is a helper of an editor, not a place to write (CSS pixels). */
const LEAST_SIDE = 10;

const OWN_BOX = `article,${REVIEW_BOX}`;
const AUTHOR = `[itemprop="author"],.a-profile-name,[class*="user-display-name"],[class*="username"],[class*="author"],[data-consumer-name-typography],${PROFILE_LINK}`;
const TEXT = '[itemprop="reviewBody"],[data-hook="review-body"],[data-service-review-text-typography]';
const DATE = 'time[datetime],[itemprop="datePublished"],[data-hook="review-date"]';

/** Whether the owner can be coached in this box: several lines, free to write in, in sight, and no search, code or password form. */
export function isCoachable(field: Element): field is HTMLElement {
  if (!isEditable(field) || !isVisible(field)) return false;
  const { width, height } = field.getBoundingClientRect();
  const laidOut = field.ownerDocument.documentElement.getBoundingClientRect().width > 0;
  return !laidOut || (width >= LEAST_SIDE && height >= LEAST_SIDE);
}

/** The largest box around `from` that still holds exactly one rating; `null` when there is none or two come at once. */
function findReviewBox(from: Element): Element | null {
  const dialog = dialogOf(from);
  let box: Element | null = null;
  let below: Element = from;
  let at: Element | null = from;
  for (let level = 0; at !== null && level < DEPTH; level += 1, at = composedParent(at)) {
    const count = findRatings(at).length;
    const tooLarge = at.localName === 'body' || collapse(at.textContent ?? '').length > LARGEST;
    if (count > 1 || tooLarge) return box ?? (count > 1 ? boxBefore(below) : null);
    if (count === 1) box = at;
    if (box && at.matches(OWN_BOX)) return box;
    if (at === dialog) return box;
    below = at;
  }
  return box;
}

/** A composer may be the next sibling of its review. */
function boxBefore(block: Element): Element | null {
  const before = block.previousElementSibling;
  return before && findRatings(before).length === 1 ? before : null;
}

/**
 * The review that stands next to a box on a page no adapter knows, from the largest box around it with exactly one rating.
 * `null` unless a text, an author and a date stand there, and for an average: nothing is better than another person's review.
 */
export function readReviewNear(field: Element): Review | null {
  const box = findReviewBox(field);
  const [rating] = box ? findRatings(box) : [];
  if (!box || !rating || !Number.isInteger(rating.stars)) return null;
  const author = [...box.querySelectorAll(AUTHOR)].find((element) => collapse(element.textContent ?? '') !== '');
  const dated = [...box.querySelectorAll(DATE)].find((element) => collapse(element.textContent ?? '') !== '');
  const text = box.querySelector(TEXT);
  const composer = composerOf(field, box);
  const review = readCard(box, {
    author: author ?? null,
    date: dated ?? null,
    text,
    stars: rating.stars,
    except: (element) => element === composer || element === rating.element,
  });
  if (review.text.length <= (text ? 0 : LEAST_TEXT) || (review.author === null && !review.date)) return null;
  return (review.author !== null && review.date) || isNamedReview(box) ? review : null;
}

/** The page itself calls the box a review; then one of author and date is enough. */
function isNamedReview(box: Element): boolean {
  return box.matches(OWN_BOX) || /review/iu.test(box.getAttribute('class') ?? '');
}

/** The part of the box that came with the field: it holds no rating and no text of the review. */
function composerOf(field: Element, box: Element): Element | null {
  if (!box.contains(field) || field === box) return null;
  const form = field.closest('form');
  return form && box.contains(form) && form !== box && findRatings(form).length === 0 ? form : field;
}
