import type { ChecklistItem } from '../../lib/coach/types';
import { Press } from '../ui/Press';
import { CHECK_WORDS } from '../ui/words';

interface ChecklistProps {
  items: ChecklistItem[];
  open: boolean;
  onToggle: () => void;
}

/** The checklist that ticks itself; one line once everything is there. */
export function Checklist({ items, open, onToggle }: ChecklistProps) {
  if (items.length === 0) return null;
  const complete = items.every((item) => item.done);
  const shown = !complete || open;
  return (
    <section class="part" aria-labelledby="checklist-title">
      <div class="row part-head">
        <h2 id="checklist-title">Checklist</h2>
        {complete && (
          <>
            <span class="soft">all there</span>
            <Press
              look="plain"
              expanded={open}
              controls="checklist"
              label={open ? 'Fold the checklist' : 'Show the checklist'}
              onPress={onToggle}
            >
              {open ? 'Fold' : 'Show'}
            </Press>
          </>
        )}
      </div>
      <ul class="ticks" id="checklist" hidden={!shown}>
        {items.map(({ id, done }) => (
          <li key={id} class={done ? 'tick tick-done' : 'tick'}>
            <span aria-hidden="true">{done ? '✓' : '○'}</span>
            <span>
              {CHECK_WORDS[id]}
              <span class="unseen">{done ? ': done' : ': not yet'}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
