import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the keyboard back to what had it when it was switched off for a while: browsers take it away then. Only where nothing
 * else has it meanwhile, and never from another frame.
 */
export function useFocusBack(ref: RefObject<HTMLElement | null>, isOff: boolean): void {
  const had = useRef(false);
  useLayoutEffect(() => {
    const { current: element } = ref;
    if (isOff) had.current = element !== null && element === document.activeElement && document.hasFocus();
    else if (had.current) {
      had.current = false;
      if (document.activeElement instanceof HTMLBodyElement && document.hasFocus()) element?.focus();
    }
  }, [ref, isOff]);
}
