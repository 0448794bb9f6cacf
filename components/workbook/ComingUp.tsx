import type { ViewProps } from './views';

/** To be built. */
export function ComingUp(_props: ViewProps) {
  return <p class="soft">Nothing is here yet.</p>;
}
