/** What happens on the page, told as four events. No polling: everything follows from focus, input, clicks and changes of the tree. */

/** How long after a click a box that appears counts as opened by it, in ms. */
const OPENED_WITHIN = 6000;
/** A page that changes all the time is looked at no more often than this, in ms. */
const LOOK_EVERY = 250;

export interface Watch {
  window: Window & typeof globalThis;
  /** Open shadow roots to observe for a while after a click; the document's own tree is always observed. */
  openRoots(): ShadowRoot[];
  /** A box got the keyboard (the innermost element, through open shadow roots). */
  onFocus(element: HTMLElement): void;
  /** The text of an element changed by whatever means. */
  onInput(element: HTMLElement): void;
  /** The tree changed; after a click at most once per frame, else four times a second. `opening`: shortly after a click, so a box may have been opened. */
  onChange(opening: boolean): void;
  /** Checked before anything else; once `false`, `onDead` is called and nothing more. */
  isAlive(): boolean;
  onDead(): void;
  now(): number;
  signal: AbortSignal;
}

/** The innermost element an event came from, seen through open shadow roots. */
export function originOf(event: Event): HTMLElement | null {
  const first = event.composedPath()[0];
  return first instanceof HTMLElement ? first : null;
}

export function watchPage(watch: Watch): void {
  const { window, signal } = watch;
  let clickedAt = Number.NEGATIVE_INFINITY;
  let pending = false;

  const alive = (): boolean => {
    if (watch.isAlive()) return true;
    watch.onDead();
    return false;
  };

  const isOpening = (): boolean => watch.now() - clickedAt < OPENED_WITHIN;
  const look = (): void => {
    pending = false;
    if (!signal.aborted && alive()) watch.onChange(isOpening());
  };
  const observer = new window.MutationObserver(() => {
    if (pending) return;
    pending = true;
    if (isOpening()) window.requestAnimationFrame(look);
    else window.setTimeout(look, LOOK_EVERY);
  });
  const observe = (root: Node): void => observer.observe(root, { childList: true, subtree: true });
  observe(window.document);

  const options = { capture: true, passive: true, signal };
  window.addEventListener(
    'focusin',
    (event) => {
      const element = originOf(event);
      if (element && alive()) watch.onFocus(element);
    },
    options,
  );
  window.addEventListener(
    'input',
    (event) => {
      const element = originOf(event);
      if (element && alive()) watch.onInput(element);
    },
    options,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !alive()) return;
      clickedAt = watch.now();
      // Boxes of web components appear inside shadow roots, which the document's observer does not see.
      for (const root of watch.openRoots()) observe(root);
    },
    options,
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
