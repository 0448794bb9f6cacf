import type { ComponentChildren } from 'preact';
import type { Loaded } from '../../lib/stores/loading';
import { OneMoment } from '../ui/OneMoment';
import { Press } from '../ui/Press';

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
  if (of.state === 'waiting') return <OneMoment />;
  return (
    <div class="failed" role="alert">
      <p>{of.reason}</p>
      <Press onPress={onRetry}>Try once more</Press>
      {elsewhere}
    </div>
  );
}
