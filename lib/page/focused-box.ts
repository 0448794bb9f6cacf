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

/** What stood in the way when no box could be coached. `frame`: origin of the frame that has the keyboard, where its address tells it. */
export interface NoBox {
  why: 'no-box' | 'not-a-box' | 'in-frame';
  frame: string | null;
}

/** Why the element that has the keyboard is no box to be coached: for saying so plainly. */
export function whyNoBox(document: Document): NoBox {
  const active = deepActiveElement(document);
  if (active?.matches('iframe, frame')) {
    const { src } = active as HTMLIFrameElement;
    return { why: 'in-frame', frame: URL.canParse(src) ? new URL(src).origin : null };
  }
  return { why: active?.matches(`input, select, ${BOXES}`) ? 'not-a-box' : 'no-box', frame: null };
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
