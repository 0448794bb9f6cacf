/** Reading the composed tree (light DOM and open shadow roots) of a page that is not ours. Nothing here writes, listens or throws on odd DOM. */

/** A node that is an element, whatever window it belongs to (`instanceof` fails across frames). */
export function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && (node as Node).nodeType === 1;
}

/** The parent as the page is composed: out of a shadow root to its host. */
export function composedParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (isElement(parent)) return parent;
  const host = (parent as ShadowRoot | null)?.host;
  return isElement(host) ? host : null;
}

/** `closest` that also leaves shadow roots; the element itself counts. */
export function closestComposed(from: Element, selector: string): Element | null {
  for (let at: Element | null = from; at !== null; at = composedParent(at)) {
    if (at.matches(selector)) return at;
  }
  return null;
}

/** Whether `outer` holds `inner` (or is it), shadow roots included. */
export function containsComposed(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; at = composedParent(at)) {
    if (at === outer) return true;
  }
  return false;
}

/** Children as they are composed: those of the open shadow root, slots resolved, else the light ones. */
export function composedChildren(node: Node): Node[] {
  if (!isElement(node)) return [...node.childNodes];
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return [...node.childNodes];
}

/** Every element below `root` in composed order; `enter` may keep the walk out of an element's inside. */
export function* composedElements(root: Node, enter: (element: Element) => boolean = () => true): Generator<Element> {
  for (const child of composedChildren(root)) {
    if (!isElement(child)) continue;
    yield child;
    if (enter(child)) yield* composedElements(child, enter);
  }
}

/** A document without layout (a test's, or a frame that is not shown) has a root of no size. */
function hasLayout(document: Document): boolean {
  return (document.documentElement?.getBoundingClientRect?.().width ?? 0) > 0;
}

/** Whether one element is taken out of sight by itself, its ancestors left aside. */
export function isHiddenItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element)?.display === 'none';
}

/** Whether a person can see and reach the element: connected, laid out, and no ancestor hidden, inert or `aria-hidden`. */
export function isVisible(element: Element): boolean {
  if (!element.isConnected) return false;
  const layout = hasLayout(element.ownerDocument);
  for (let at: Element | null = element; at !== null; at = composedParent(at)) {
    if (at.hasAttribute('hidden') || at.hasAttribute('inert') || at.getAttribute('aria-hidden') === 'true')
      return false;
    if (!layout && isHiddenItself(at)) return false;
  }
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (layout && element.getClientRects().length === 0) {
    // `display: contents` has no box of its own: what it stands in decides.
    const parent = style?.display === 'contents' ? composedParent(element) : null;
    return parent !== null && isVisible(parent);
  }
  return style?.visibility !== 'hidden';
}

/** The site's own dialog around an element, or `null`. */
export function dialogOf(element: Element): Element | null {
  return closestComposed(element, 'dialog,[role="dialog"],[role="alertdialog"],kat-modal');
}

/** White space, no-break and zero-width space included, as single spaces. */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200f\ufeff]+/gu, ' ').trim();
}

/** The text of the elements that `aria-labelledby` names, its `aria-label`, `<label>` or `placeholder`; empty when there is none. */
export function labelOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (id && root.getElementById ? root.getElementById(id)?.textContent : null) ?? '')
    .join(' ');
  const labels = [...((element as HTMLTextAreaElement).labels ?? [])].map((label) => label.textContent ?? '').join(' ');
  return collapse(
    [named, element.getAttribute('aria-label'), labels, element.getAttribute('placeholder')].filter(Boolean).join(' '),
  );
}
