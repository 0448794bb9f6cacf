import { isVisible } from './dom';
import { parseStars } from './stars';

const LABELLED = '[aria-label],[title],img[alt],svg title,.a-icon-alt,kat-star-rating[value],[class*="bubble_"]';
/** Boxes that the page itself marks as one review. */
export const REVIEW_BOX =
  '[data-review-id],[data-reviewid],[data-hook="review"],[itemprop="review"],[itemtype$="schema.org/Review"]';
/** A rating to be given, not one that was given. */
const PICKER = 'input,select,option,label,[role="radio"],[role="radiogroup"],[role="slider"],fieldset';

function ratingIn(element: Element): number | null {
  const named = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('alt');
  if (named !== null) return parseStars(named);
  if (element.localName === 'kat-star-rating') return parseStars(`${element.getAttribute('value')} of 5`);
  const bubble = /(?:^|\s)bubble_([1-5])0(?:\s|$)/u.exec(element.getAttribute('class') ?? '');
  if (bubble) return Number(bubble[1]);
  return parseStars(element.textContent ?? '');
}

/** One rating on the page: where it stands and what it says, 1 to 5. */
export interface Rating {
  element: Element;
  stars: number;
}

/** Every rating shown below `root`, in any of the ways known; a label and what is inside it count once. */
export function findRatings(root: ParentNode): Rating[] {
  const found: Rating[] = [];
  for (const element of root.querySelectorAll(LABELLED)) {
    if (element.closest(PICKER)) continue;
    const stars = ratingIn(element);
    const shown = element.closest('svg') ?? element;
    if (stars === null || found.some((other) => other.element.contains(element) || isTwin(other, shown, stars)))
      continue;
    if (isVisible(shown)) found.push({ element: shown, stars });
  }
  return found;
}

/** The same rating told twice: an image and its text side by side, or a second one in what the page marks as one review. */
function isTwin(other: Rating, element: Element, stars: number): boolean {
  if (other.stars !== stars) return false;
  const review = element.closest(REVIEW_BOX);
  return other.element.parentElement === element.parentElement || (review?.contains(other.element) ?? false);
}
