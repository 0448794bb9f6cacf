import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Loaded } from '../../lib/stores/loading';
import { Press } from '../ui/Press';

/** Whoever answers sooner is not announced: words that flash by are worse than a moment of nothing. Milliseconds. */
const MOMENT_MS = 300;

interface WaitingProps<T> {
  of: Loaded<T>;
  onRetry: () => void;
  /** Where else to go, where it could not be read. */
  elsewhere?: ComponentChildren;
  children: (value: T) => ComponentChildren;
}

/** Shows what was asked for once it is there; until then says that it is being read, or why it could not be. */
export function Waiting<T>({ of, onRetry, elsewhere, children }: WaitingProps<T>) {
  if (of.state === 'there') return <>{children(of.value)}</>;
  if (of.state === 'waiting') return <Reading />;
  return (
    <div class="failed" role="alert">
      <p>{of.reason}</p>
      <Press onPress={onRetry}>Try once more</Press>
      {elsewhere}
    </div>
  );
}

function Reading() {
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
