import { useEffect, useState } from 'preact/hooks';

/** Whoever answers sooner is not announced: words that flash by are worse than a moment of nothing. Milliseconds. */
const MOMENT_MS = 300;

/** Says that what is kept is being read, where that takes longer than a moment. */
export function OneMoment() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="soft reading" role="status">
      {isLong ? 'Reading what is kept …' : ''}
    </p>
  );
}
