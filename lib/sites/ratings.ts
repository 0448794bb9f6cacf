import { parseIconRun, parseStars } from './stars';

/** Boxes that the page itself marks as one review. */
export const REVIEW_BOX =
  '[data-review-id],[data-reviewid],[data-review-gid],[data-hook="review"],[data-service-review-card-paper],[itemprop="review"],[itemtype$="schema.org/Review"]';
/** Text for screen readers, whose element a page hides by its class. */
const SPOKEN =
  '.a-icon-alt,.sr-only,.offscreen,.visually-hidden,.visuallyhidden,.visuallyHidden,.screen-reader-text,[class*="screen-reader"],[class*="visually-hidden"]';
/** A rating to be given, not one that was given. */
const PICKER = 'input,select,option,label,[role="radio"],[role="radiogroup"],[role="slider"],fieldset';
const BUTTON = 'button,[role="button"],[role="tab"],[role="option"],[role="menuitem"],[role="checkbox"]';
/** What all reviews together come to. */
const AGGREGATE = '[itemprop="aggregateRating"],[itemtype$="schema.org/AggregateRating"]';
/** A rating is a small thing: what holds more text is a box with a name (UTF-16 units). */
const LARGEST = 160;
/** A button that holds so much is a card that can be pressed. */
const CARD_LENGTH = 80;

const length = (element: Element): number => (element.textContent ?? '').length;

function starsIn(element: Element): number | null {
  for (const name of ['aria-label', 'title', 'alt']) {
    const named = element.getAttribute(name);
    const stars = named ? parseStars(named) : null;
    if (stars !== null) return stars;
  }
  if (element.localName === 'svg') {
    const title = element.querySelector('title');
    return title ? parseStars(title.textContent ?? '') : null;
  }
  if (element.localName === 'kat-star-rating') return parseStars(`${element.getAttribute('value')} of 5`);
  const told = element.getAttribute('data-service-review-rating');
  if (told !== null) return parseStars(`${told} of 5`);
  const looks = element.getAttribute('class') ?? '';
  const bubble = /(?:^|\s)bubble_([1-5])0(?:\s|$)/u.exec(looks);
  if (bubble) return Number(bubble[1]);
  return starsOfText(element, looks);
}

/** The text of a leaf that stands for its stars, five icons, or schema.org's own words for a rating. */
function starsOfText(element: Element, looks: string): number | null {
  if (element.childElementCount === 0) {
    const text = element.textContent ?? '';
    const meant = /star|rating/iu.test(looks) || /^\s*[★☆⭐]{5}\s*$/u.test(text) || element.matches(SPOKEN);
    return meant ? parseStars(text) : null;
  }
  if (element.getAttribute('itemprop') === 'reviewRating') {
    const value = element.querySelector('[itemprop="ratingValue"]');
    return value ? parseStars(`${value.getAttribute('content') ?? value.textContent} of 5`) : null;
  }
  const icons = element.childElementCount === 5 && /star|rating/iu.test(looks) && length(element) < LARGEST;
  return icons ? parseIconRun([...element.children]) : null;
}

/** The stars that this very element stands for, 1 to 5 with decimals; `null` where it shows no given rating. Looks at no style. */
export function ratingOf(element: Element): number | null {
  const stars = starsIn(element);
  if (stars === null || element.closest(`${PICKER},${AGGREGATE}`)) return null;
  const button = element.closest(BUTTON);
  if (button && length(button) < CARD_LENGTH) return null;
  return element.childElementCount > 0 && element.localName !== 'svg' && length(element) > LARGEST ? null : stars;
}

/** One rating on the page: where it stands and what it says, 1 to 5. */
export interface Rating {
  element: Element;
  stars: number;
}
