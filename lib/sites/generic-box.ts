import { collapse, composedParent } from './dom';
import { type Card, readBox } from './generic-card';
import type { Unit } from './generic-units';
import { isDateLike, isReviewLabel } from './words';

/** Levels climbed from a rating, and how much a single review may hold (elements; UTF-16 units, collapsed). */
const DEPTH = 24;
const LARGEST = 1500;
const LONGEST = 9000;
/** A review has at least so much text beside its author and date (UTF-16 units). */
const LEAST_TEXT = 25;
/** The head of a review alone has no more than this, a whole one without words of its own has (UTF-16 units). */
const LEAST_HEAD = 60;
/** What surrounds a lone review and belongs to it holds no more than this (UTF-16 units). */
const AROUND = 400;
/** What is never a part of one review, or always more than one. */
const PAGE = 'html,body,main,[role="main"],[role="feed"]';
const DIALOG = 'dialog,[role="dialog"],[role="alertdialog"],kat-modal';
const PAGE_PARTS = 'h1,nav,main,[role="main"],[role="navigation"]';

/** A review found: the outermost element that belongs to it alone, and what was read there. */
export interface Found {
  box: Element;
  card: Card;
  /** The page itself says that this box is one review. */
  marked: boolean;
}

function isTooLarge(element: Element): boolean {
  if (element.getElementsByTagName('*').length > LARGEST) return true;
  const text = element.textContent ?? '';
  return text.length > LONGEST && collapse(text).length > LONGEST;
}

/** A number of ratings right after the stars makes them an average. */
function isAverage({ rating }: Unit, box: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, 4);
  walker.currentNode = rating.element.lastChild ? lastInside(rating.element) : rating.element;
  for (let step = 0; step < 12; step += 1) {
    const text = collapse(walker.nextNode()?.nodeValue ?? '');
    if (rating.element.contains(walker.currentNode) || !/[\p{L}\p{N}]/u.test(text)) continue;
    if (isDateLike(text)) return false;
    return (
      /^\(?\d[\d.,\s]*[kKmM+]?\)?$/u.test(text) ||
      (/^\(?\d[\d.,\s]*/u.test(text) && text.length < 30 && isReviewLabel(text))
    );
  }
  return false;
}

function lastInside(element: Element): Node {
  let at: Node = element;
  while (at.lastChild) at = at.lastChild;
  return at;
}

function isNamed(box: Element): boolean {
  return box.localName === 'article' || /(?:^|[\s_-])review(?:$|[\s_-])/iu.test(box.getAttribute('class') ?? '');
}

/** Whether a box holds all that makes a review. */
function isEnough(box: Element, { review, length }: Card): boolean {
  const some = review.author !== null || Boolean(review.date);
  const both = review.author !== null && Boolean(review.date);
  return length > LEAST_TEXT && (both || (some && isNamed(box)));
}

/** How many reviews an element holds. */
type Count = (element: Element) => number;

function markedBox(unit: Unit, mark: Element, count: Count): Found | null {
  const isOther = (element: Element): boolean => count(element) > 0;
  const card = readBox(mark, unit, isOther);
  const some = card.review.author !== null || Boolean(card.review.date);
  if (card.length > (card.review.text === '' ? LEAST_HEAD : LEAST_TEXT)) return { box: mark, card, marked: true };
  // The page may mark only the head of the review (Play, 2015).
  let at = composedParent(mark);
  for (let level = 0; level < 4 && at !== null && isEligible(at, count); level += 1) {
    const whole = readBox(at, unit, isOther);
    if (isEnough(at, whole) && whole.review.text !== '') return { box: at, card: whole, marked: true };
    at = composedParent(at);
  }
  return some ? { box: mark, card, marked: true } : null;
}

function isEligible(element: Element, count: Count): boolean {
  return (
    count(element) === 1 && !element.matches(PAGE) && !isTooLarge(element) && element.querySelector(PAGE_PARTS) === null
  );
}

/** Boxes around the rating that hold no other, from the smallest, and whether it is another review that ends them. */
function boxesAround({ rating }: Unit, count: Count, scope: Element | null): { boxes: Element[]; bounded: boolean } {
  const boxes: Element[] = [];
  let at = composedParent(rating.element);
  for (let level = 0; at !== null && level < DEPTH && count(at) === 1 && !at.matches(PAGE); level += 1) {
    boxes.push(at);
    if (at === scope || at.matches(DIALOG)) return { boxes, bounded: false };
    at = composedParent(at);
  }
  return { boxes, bounded: at !== null && count(at) > 1 };
}

/**
 * The box of one review: what the page marks as it, its `article`, or the largest box that holds exactly this rating, with a date,
 * an author and some text. On a page with no other review the smallest such box with what little stands around it.
 * `scope` is the largest element looked at. `null` where something is missing, and for averages.
 */
export function findBox(unit: Unit, count: Count, scope: Element | null = null): Found | null {
  if (unit.mark) return markedBox(unit, unit.mark, count);
  if (!Number.isInteger(unit.rating.stars)) return null;
  const { boxes, bounded } = boxesAround(unit, count, scope);
  const isOther = (element: Element): boolean => count(element) > 0;
  const read = (box: Element): Found | null => {
    const card = readBox(box, unit, box.localName === 'article' ? isOther : undefined);
    return isEnough(box, card) && !isAverage(unit, box) ? { box, card, marked: box.localName === 'article' } : null;
  };
  const article = boxes.find((box) => box.localName === 'article');
  const own = article && isEligible(article, count) ? read(article) : null;
  if (own) return own;
  if (bounded) {
    const largest = boxes.findLast((box) => isEligible(box, count));
    return largest ? read(largest) : null;
  }
  let found: Found | null = null;
  for (const box of boxes) {
    if (!isEligible(box, count)) break;
    const wider = found && (box.textContent ?? '').length > (found.box.textContent ?? '').length + AROUND;
    if (wider) break;
    found = read(box) ?? found;
  }
  return found;
}
