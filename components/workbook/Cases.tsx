import type { ViewProps } from './views';

/** To be built. */
export function Cases(_props: ViewProps) {
  return <p class="soft">Nothing is here yet.</p>;
}
