import type { Listens } from './front';

/**
 * What happens on the page, told as events. No polling: everything follows from focus, input, clicks and changes of the tree, and
 * the tree is only watched while somebody waits for a change of it.
 */

/** How long after a click a box that appears counts as opened by it, in ms. */
const OPENED_WITHIN = 6000;
/** A page that changes all the time is looked at no more often than this, in ms. */
const LOOK_EVERY = 250;
/** After a look that cost c ms the page has at least this many times c for itself: our share stays below 2.5 %. */
const REST = 40;

export interface Watch {
  window: Window & typeof globalThis;
  front: Listens;
  /** Open shadow roots to observe for a while after a click; the document's own tree is observed too. */
  openRoots(): ShadowRoot[];
  /** A box got the keyboard (the innermost element, through open shadow roots). */
  onFocus(element: HTMLElement): void;
  /** The text of an element changed by whatever means. */
  onInput(element: HTMLElement): void;
  /** The tree changed; after a click as soon as the next frame, else four times a second, and less often where it is dear. `opening`: shortly after a click, so a box may have been opened. */
  onChange(opening: boolean): void;
  /** Whether changes of the tree matter although nobody clicked: a box is being coached. */
  follows(): boolean;
  /** Checked before anything else; once `false`, `onDead` is called and nothing more. */
  isAlive(): boolean;
  onDead(): void;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  signal: AbortSignal;
}

/** The innermost element an event came from, seen through open shadow roots. */
export function originOf(event: Event): HTMLElement | null {
  const first = event.composedPath()[0];
  return first instanceof HTMLElement ? first : null;
}

/** Watches until abort. `follow` is called when a box begins to be coached: from then on changes matter. */
export function watchPage(watch: Watch): { follow(): void } {
  const { window, front, signal } = watch;
  let clickedAt = Number.NEGATIVE_INFINITY;
  /** No look before this, in ms of `now`. */
  let restUntil = 0;
  let pending = false;
  let observing = false;

  const alive = (): boolean => {
    if (watch.isAlive()) return true;
    watch.onDead();
    return false;
  };

  const isOpening = (): boolean => watch.now() - clickedAt < OPENED_WITHIN;
  const look = (): void => {
    pending = false;
    if (signal.aborted || !alive()) return;
    const began = watch.now();
    try {
      watch.onChange(isOpening());
    } finally {
      const ended = watch.now();
      restUntil = ended + REST * (ended - began);
    }
  };
  const lookLater = (): void => {
    if (pending) return;
    pending = true;
    const rest = Math.max(isOpening() ? 0 : LOOK_EVERY, restUntil - watch.now());
    if (rest > 0) window.setTimeout(look, rest);
    else window.requestAnimationFrame(look);
  };
  const observer = new window.MutationObserver(() => {
    if (isOpening() || watch.follows()) return lookLater();
    observer.disconnect();
    observing = false;
  });
  const observe = (root: Node): void => observer.observe(root, { childList: true, subtree: true });
  const start = (): void => {
    if (observing || signal.aborted) return;
    observing = true;
    observe(window.document);
  };

  const listen = (type: 'focusin' | 'input' | 'click', hear: (event: Event) => void): void =>
    front.addEventListener(type, hear, { capture: true, signal });
  listen('focusin', (event) => {
    const element = originOf(event);
    if (element && alive()) watch.onFocus(element);
  });
  listen('input', (event) => {
    const element = originOf(event);
    if (element && alive()) watch.onInput(element);
  });
  listen('click', (event) => {
    if (!event.isTrusted || !alive()) return;
    clickedAt = watch.now();
    start();
    // Boxes of web components appear inside shadow roots, which the document's observer does not see.
    for (const root of watch.openRoots()) observe(root);
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { follow: start };
}
