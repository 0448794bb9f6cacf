/** Going through long pages in page order: who stops early has paid only for what was looked at. No layout is asked for. */
import { isElement } from './dom';

/** Elements looked at before a place counts as crowded. */
const MOST = 200;
/** Places of a page that hold many things: no review's box reaches so far. */
const PLACE = 'body,main,dialog,ul,ol,table,tbody,[role="dialog"],[role="main"],[role="list"],[role="feed"],kat-table';

function nextMatch(from: Element, scope: ParentNode, selector: string): Element | null {
  const inside = from.querySelector(selector);
  if (inside) return inside;
  for (let at: Element | null = from; at !== null && at !== scope; at = at.parentElement) {
    for (let beside = at.nextElementSibling; beside !== null; beside = beside.nextElementSibling) {
      const found = beside.matches(selector) ? beside : beside.querySelector(selector);
      if (found) return found;
    }
  }
  return null;
}

/** Matches of `selector` below `scope` (light tree), found one by one. */
export function* inOrder(scope: ParentNode, selector: string): Generator<Element> {
  for (let at = scope.querySelector(selector); at !== null; at = nextMatch(at, scope, selector)) yield at;
}

/** The first match that passes, and a second where there is one: enough to tell one from many. */
export function firstTwo(scope: ParentNode, selector: string, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  let looked = 0;
  for (const element of inOrder(scope, selector)) {
    if (test(element)) found.push(element);
    looked += 1;
    // A crowd in which none was clear by now is many, not one.
    if (looked >= MOST && found.length < 2) return [element, element];
    if (found.length === 2) break;
  }
  return found;
}

/** Matches below `root` that stand in no other match there, in page order. */
export function outermostBelow(root: ParentNode, selector: string): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll(selector)) {
    if (!found.at(-1)?.contains(element)) found.push(element);
  }
  return found;
}

/** Matches at, around and below `root` that stand in no other match, in page order. */
export function outermost(root: ParentNode, selector: string): Element[] {
  let around = isElement(root) ? root.closest(selector) : null;
  for (let at = around; at !== null; at = at.parentElement?.closest(selector) ?? null) around = at;
  return around ? [around] : outermostBelow(root, selector);
}

/** The largest box around `anchor` that holds neither neighbour and is no place for many things; the anchor itself at least. */
export function boxAround(
  anchor: Element,
  before: Element | undefined,
  after: Element | undefined,
  within: ParentNode | null = null,
): Element {
  let box = anchor;
  for (let at = anchor.parentElement; at !== null && !at.matches(PLACE); at = at.parentElement) {
    if ((before && at.contains(before)) || (after && at.contains(after))) break;
    box = at;
    if (at === within) break;
  }
  return box;
}

/** The largest box around `inner` below `card` that holds none of `others`; `inner` itself at least. */
export function boxApart(inner: Element, card: Element, others: readonly (Element | null)[]): Element {
  let box = inner;
  for (let at = inner.parentElement; at !== null && at !== card; at = at.parentElement) {
    const outer = at;
    if (others.some((other) => other !== null && outer.contains(other))) break;
    box = at;
  }
  return box;
}

/** The first of ordered candidates that is there below `card` and passes. */
export function firstPart(
  card: Element,
  selectors: readonly string[],
  test: (element: Element) => boolean = () => true,
): Element | null {
  for (const selector of selectors) {
    for (const element of card.querySelectorAll(selector)) if (test(element)) return element;
  }
  return null;
}
