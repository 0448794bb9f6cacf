/** Short waits for something the page does, each ended by an event or, at the latest, by a limit. */

/** The next frame, or `limit` ms in a page that draws none. */
export function nextFrame(view: Window, limit = 60): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, limit);
    view.requestAnimationFrame(() => {
      view.clearTimeout(timer);
      resolve();
    });
  });
}

/** The next `selectionchange`, so that an editor knows where we are, or `limit` ms when the selection was there already. */
export function selectionNoticed(document: Document, limit = 60): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const end = (): void => {
      done.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, limit);
    document.addEventListener('selectionchange', end, { signal: done.signal, capture: true });
  });
}

/** The next change below an element, or `limit` ms without one. */
export function treeChanged(element: HTMLElement, limit = 30): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(end);
    const timer = setTimeout(end, limit);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  });
}
