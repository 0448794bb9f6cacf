import { composedParent, isVisible } from './dom';
import { type Rating, REVIEW_BOX, ratingOf } from './ratings';

/** One review as its rating shows it: a given rating, and the box that the page itself marks as one review. */
export interface Unit {
  rating: Rating;
  /** The outermost box marked as this one review; `null` where the page marks none. */
  mark: Element | null;
}

/** All that is rated below an element, in page order. */
export interface Units {
  list: readonly Unit[];
  /** How many of them an element holds. */
  count(element: Element): number;
  /** The search ended early, at so many elements; there may be more. */
  cut: boolean;
}

/** Elements looked at in one step of a search. */
const STEP = 60;
/** One review shows no more ratings than this, its parts, old stars and drawings included: a bounded search ends here. */
const MANY = 16;
/** Ratings looked around in one step. */
const AT_ONCE = 8;
const UNENTERED = new Set(
  'head script style noscript template svg iframe select textarea object canvas video'.split(' '),
);

/** Taken out of sight by its own attributes; styles are not asked, they cost. */
function isTakenOut(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return /display:\s?none/u.test(element.getAttribute('style') ?? '');
}

/** The element after `at` below `root`, open shadow roots before the light children; `into` lets the search into `at`. */
function nextElement(at: Element, root: Node, into: boolean): Element | null {
  const child = into ? (at.shadowRoot?.firstElementChild ?? at.firstElementChild) : null;
  if (child) return child;
  let from: Element | ShadowRoot = at;
  while (from !== root) {
    const next = (from as Element).nextElementSibling;
    if (next) return next;
    const parent = from.parentNode as Element | ShadowRoot | Document | null;
    if (parent === null || parent === root) return null;
    const host = (parent as ShadowRoot).host as Element | undefined;
    if (parent.nodeType === 11 && host) {
      if (host.firstElementChild) return host.firstElementChild;
      from = host;
    } else if (parent.nodeType === 1) from = parent as Element;
    else return null;
  }
  return null;
}

/** `at`, or where the search goes on when the page took `at` away between two steps. */
function rejoin(at: Element, path: readonly Element[], root: Node): Element | null {
  if (root.contains(at) || at.isConnected) return at;
  const left = path.find((element) => element.isConnected);
  return left && left !== root ? nextElement(left, root, false) : null;
}

function pathOf(at: Element): Element[] {
  const path: Element[] = [];
  for (let up = composedParent(at); up !== null; up = composedParent(up)) path.push(up);
  return path;
}

/** Every rating below `root`, in page order; at most `most` elements are looked at. */
function* findRatingsInSteps(
  root: ParentNode & Node,
  most: number,
  isShown: (element: Element) => boolean,
): Generator<undefined, { ratings: Rating[]; cut: boolean }> {
  const ratings: Rating[] = [];
  let looked = 0;
  let at: Element | null = root.nodeType === 1 ? (root as Element) : root.firstElementChild;
  while (at !== null) {
    const skip: boolean = UNENTERED.has(at.localName) && at.localName !== 'svg';
    const taken: boolean = skip || isTakenOut(at);
    const stars: number | null = taken ? null : ratingOf(at);
    const last = ratings.at(-1);
    const twin = last !== undefined && last.stars === stars && last.element.parentElement === at.parentElement;
    if (stars !== null && !twin && isShown(at)) ratings.push({ element: at, stars });
    const path: Element[] = (looked + 1) % STEP === 0 ? pathOf(at) : [];
    at = nextElement(at, root, !taken && stars === null && at.localName !== 'svg');
    looked += 1;
    if (looked >= most || (ratings.length >= MANY && most < Number.POSITIVE_INFINITY))
      return { ratings, cut: at !== null };
    if (looked % STEP === 0) {
      yield;
      if (at) at = rejoin(at, path, root);
    }
  }
  return { ratings, cut: false };
}

/** Ids that only a single review has: Tripadvisor (2016), Amazon's lists and product pages (2016-03 to 2025). */
const REVIEW_ID =
  /^(?:(?:rev-\w{0,40}MostHelpful\w{0,40}-|customer_review(?:_foreign)?-)?(R[A-Z\d]{9,16})|review[_-]?(\d{3,}))$/u;

/** The id that the page gives a review on this very element; empty where it marks one without an id, `null` where none. */
function markOn(element: Element): string | null {
  const own = element.getAttribute('id') ?? '';
  const [, amazon, tripadvisor] = REVIEW_ID.exec(own) ?? [];
  const told = amazon ?? tripadvisor;
  if (told) return told;
  if (!element.matches(REVIEW_BOX)) return null;
  for (const name of ['data-review-id', 'data-reviewid', 'data-review-gid']) {
    const id = element.getAttribute(name);
    if (id) return id;
  }
  return '';
}

/** The page's own id of the review in (or as) this box, or `null`. */
export function reviewIdOf(box: Element): string | null {
  const own = markOn(box);
  if (own) return own;
  for (const inside of box.querySelectorAll('[data-review-id],[data-reviewid],[data-review-gid]')) {
    const id = markOn(inside);
    if (id) return id;
  }
  return null;
}

interface Marked {
  box: Element;
  id: string;
}

/** The outermost box marked as the review that `element` is in. Boxes in boxes are one review unless their ids differ. */
function markAround(element: Element, known: Map<Element, Marked | null>): Marked | null {
  const path: Element[] = [];
  let at: Element | null = element;
  while (at !== null && !known.has(at)) {
    path.push(at);
    at = composedParent(at);
  }
  let mark = at ? (known.get(at) ?? null) : null;
  for (const inner of path.reverse()) {
    const id = markOn(inner);
    if (id !== null) {
      const same = mark !== null && (mark.id === '' || id === '' || mark.id === id);
      mark = mark && same ? { box: mark.box, id: mark.id || id } : { box: inner, id };
    }
    known.set(inner, mark);
  }
  return mark;
}

/** So little text beside its stars makes a rating a row of a list: of parts, of a histogram, of a choice (UTF-16 units). */
const ROW_LENGTH = 40;

/** The row that a rating is alone in, when it has next to no text: its key is what the rows stand in. */
function rowOf({ element }: Rating): Element | null {
  let row = element;
  for (let level = 0; level < 3 && row.parentElement?.childElementCount === 1; level += 1) row = row.parentElement;
  const held = row.parentElement;
  // The name of the part may stand beside the stars, in the row or around it.
  const rows = held && held.childElementCount <= 3 && (held.textContent ?? '').trim().length <= ROW_LENGTH ? held : row;
  return (rows.textContent ?? '').trim().length <= ROW_LENGTH ? rows.parentElement : null;
}

/**
 * What is rated below `root`, in steps so small that a page stays quick (each looks at a few dozen elements). Ratings in one
 * marked box are one review, however many there are: an updated review shows its old stars too, others rate parts. Ratings that
 * stand in rows under each other with no text are none: parts of a rating, histograms, choices.
 */
export function* findUnits(
  root: ParentNode & Node,
  most = Number.POSITIVE_INFINITY,
  isShown: (element: Element) => boolean = () => true,
): Generator<undefined, Units> {
  const { ratings, cut } = yield* findRatingsInSteps(root, most, isShown);
  const known = new Map<Element, Marked | null>();
  const rows = new Map<Element, number>();
  const found: { rating: Rating; mark: Element | null; row: Element | null }[] = [];
  for (const rating of ratings) {
    const mark = markAround(rating.element, known)?.box ?? null;
    const row = mark ? null : rowOf(rating);
    if (row) rows.set(row, (rows.get(row) ?? 0) + 1);
    found.push({ rating, mark, row });
    if (found.length % AT_ONCE === 0) yield;
  }
  const seen = new Set<Element>();
  const counts = new Map<Element, number>();
  const list: Unit[] = [];
  for (const [index, { rating, mark, row }] of found.entries()) {
    if (index % AT_ONCE === 0) yield;
    if (mark ? seen.has(mark) : row && (rows.get(row) ?? 0) > 1) continue;
    if (mark) seen.add(mark);
    list.push({ rating, mark });
    for (let at: Element | null = mark ?? rating.element; at !== null; at = composedParent(at))
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return { list, count: (element) => counts.get(element) ?? 0, cut };
}

/** All of it at once, of what a person can see, for places that are small. */
export function findUnitsNow(root: ParentNode & Node, most: number): Units {
  const search = findUnits(root, most, isVisible);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
