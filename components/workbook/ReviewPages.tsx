import { useEffect } from 'preact/hooks';
import type { HouseStore } from '../../lib/stores/workbook-house';
import { useStore } from '../ui/use-store';

/** The way to the pages where the reviews of the business stand, as the house rules name them. */
export function ReviewPages({ store }: { store: HouseStore }) {
  const { kept, load } = useStore(store);
  useEffect(() => void load(), [load]);
  const pages = kept.state === 'there' ? kept.value.pages : [];
  if (pages.length === 0) return null;
  return (
    <nav aria-label="Where your reviews are">
      <ul class="row">
        {pages.map(({ name, url }, at) => (
          <li key={at}>
            <a href={url} target="_blank" rel="noreferrer">
              {name || url}
              <span class="unseen"> (opens a new tab)</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
