import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Before anything is laid out. CSS px. */
const FIRST = 640;

/** The width of an element in CSS px, rounded, as it is and as it becomes: charts keep their letters' size in it. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(FIRST);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const now = Math.round(element.clientWidth);
      if (now > 0) setWidth(now);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
