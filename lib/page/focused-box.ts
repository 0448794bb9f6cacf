/** Finding the box the owner means: on a page nobody has an adapter for, or after the site has made it anew. */
import type { Site, Thread } from '../sites/site';

const BOXES = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** The element that has the keyboard, seen through open shadow roots. */
export function deepActiveElement(document: Document): HTMLElement | null {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

/** The focused box, or with `orOnly` the page's only one; `null` when the owner has to say which. */
export function findBox(
  document: Document,
  isCoachable: (element: HTMLElement) => boolean,
  orOnly: boolean,
): HTMLElement | null {
  const active = deepActiveElement(document);
  const box = active?.closest<HTMLElement>(BOXES) ?? active;
  if (box && isCoachable(box)) return box;
  if (!orOnly) return null;
  const all = [...document.querySelectorAll<HTMLElement>(BOXES)].filter(isCoachable);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** Text selected on the page; empty when the selection lies in a box (then it is the draft's, not a review's). */
export function selectedTextOutside(document: Document): string {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return '';
  const anchor = selection.anchorNode;
  const element = anchor instanceof Element ? anchor : anchor?.parentElement;
  if (element?.closest(BOXES)) return '';
  return selection.toString().trim();
}

/** The thread of this key in a box that was made anew; `null` when the page has none. */
export function findThreadAgain(document: Document, site: Site, key: string): Thread | null {
  for (const field of site.findFields(document)) {
    const thread = site.findThread(field);
    if (thread?.key === key) return thread;
  }
  return null;
}
