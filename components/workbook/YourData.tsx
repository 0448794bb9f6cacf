import type { ViewProps } from './views';

/** To be built. */
export function YourData(_props: ViewProps) {
  return <p class="soft">Nothing is here yet.</p>;
}
