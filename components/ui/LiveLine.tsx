import { useEffect, useRef, useState } from 'preact/hooks';

/** Between two announcements, in milliseconds: whoever listens is also writing. */
const QUIET_MS = 3000;

/** Says a line to a screen reader, politely: at once, then no more often than every three seconds, the latest only. */
export function LiveLine({ words }: { words: string }) {
  const [said, setSaid] = useState(words);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (words === said) return;
    const wait = Math.max(0, last.current + QUIET_MS - performance.now());
    const say = () => {
      last.current = performance.now();
      setSaid(words);
    };
    if (wait === 0) return say();
    const timer = setTimeout(say, wait);
    return () => clearTimeout(timer);
  }, [words, said]);
  return (
    <p class="unseen" aria-live="polite">
      {said}
    </p>
  );
}
