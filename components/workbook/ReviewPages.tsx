import { useEffect } from 'preact/hooks';
import { countedEntries, NO_SOURCES } from '../../lib/playbook/counted';
import type { HouseStore } from '../../lib/stores/workbook-house';
import { useStore } from '../ui/use-store';

/** The way to the pages where the reviews of the business stand, as the house rules that count name them. */
export function ReviewPages({ store }: { store: HouseStore }) {
  const { kept, sources, load } = useStore(store);
  useEffect(() => void load(), [load]);
  const others = sources.state === 'there' ? sources.value : NO_SOURCES;
  const pages = kept.state === 'there' ? countedEntries('pages', kept.value, others) : [];
  if (pages.length === 0) return null;
  return (
    <nav aria-label="Where your reviews are">
      <ul class="row">
        {pages.map(({ value: { name, url } }, at) => (
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
