import { BUTTON, buttonName } from './buttons';
import { collapse, isElement } from './dom';
import { parseStars } from './stars';
import { isCancelName, isDateLike, isOwnerLine, isPostName } from './words';

/** Longer texts are read as a whole by nothing here (UTF-16 units). */
const SHORT = 80;

/** The element's own text; that of all it holds where several parts make it up. */
function ownText(element: Element): string {
  const own = collapse(
    [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ' ')).join(''),
  );
  if (own !== '') return element.children.length === 0 ? own : collapse(element.textContent ?? '');
  return '';
}

function starsOf(element: Element, text: string): number | null {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('alt');
  if (label !== null) return parseStars(label);
  if (element.localName === 'kat-star-rating') return parseStars(`${element.getAttribute('value')} of 5`);
  const bubble = /(?:^|\s)bubble_([1-5])0(?:\s|$)/u.exec(element.getAttribute('class') ?? '');
  if (bubble) return Number(bubble[1]);
  return parseStars(text);
}

/**
 * What the own text or label of an element is understood as: "date", "owner-line", "post", "cancel", or "stars:4.0"; `null` for
 * anything else. For a page's skeleton, in which the words themselves are gone.
 */
export function readsAs(element: Element): string | null {
  if (!isElement(element)) return null;
  const text = ownText(element);
  const stars = starsOf(element, text.length <= SHORT ? text : '');
  if (stars !== null) return `stars:${stars.toFixed(1)}`;
  if (element.matches(BUTTON)) {
    const name = buttonName(element);
    if (isCancelName(name)) return 'cancel';
    return isPostName(name) ? 'post' : null;
  }
  if (text === '' || text.length > SHORT) return null;
  if (isOwnerLine(text)) return 'owner-line';
  return isDateLike(text) ? 'date' : null;
}
