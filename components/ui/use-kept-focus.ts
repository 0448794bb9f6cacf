import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** What names the place that a button stands in, for whoever listens. */
const PLACES = 'section, fieldset, form, main';

/**
 * Keeps the keyboard near where it was when what it was on goes: a pressed button that has done its work, the line it stood in.
 * The nearest place around it that is left takes it, the whole (`root`) gives it to its own `first`.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, first: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = root.current;
    if (whole === null) return undefined;
    const over = new AbortController();
    const { signal } = over;
    /** What had the keyboard last, and the places around it, the nearest first. */
    let last: Element | null = null;
    let around: HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = target;
      around = [];
      for (let at = target.parentElement; at !== null && at !== whole; at = at.parentElement) {
        if (at.matches(PLACES)) around.push(at);
      }
    };
    const onChange = (): void => {
      const { activeElement, body } = whole.ownerDocument;
      if (last === null || last.isConnected) return;
      last = null;
      if (activeElement !== body || !whole.ownerDocument.hasFocus()) return;
      const left = around.find((place) => place.isConnected);
      if (left !== undefined) left.tabIndex = -1;
      (left ?? first.current)?.focus({ preventScroll: true });
    };
    whole.addEventListener('focusin', onFocus, { signal });
    const changes = new MutationObserver(onChange);
    changes.observe(whole, { childList: true, subtree: true });
    signal.addEventListener('abort', () => changes.disconnect(), { once: true });
    return () => over.abort();
  }, [root, first]);
}
