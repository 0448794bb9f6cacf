import { KIND_WORDS } from '../../lib/casebook/kind-words';
import type { ReviewKind } from '../../lib/coach/types';
import type { ReadRow } from '../../lib/contract/reading';
import { clip } from '../../lib/stores/clip';
import type { ReadingActions } from '../../lib/stores/panel-reading';
import { Press } from '../ui/Press';
import { starsInWords } from '../ui/words';

/** Enough of an answer to know it again, UTF-16 units. */
const ANSWER = 100;

interface ReadingRowProps {
  row: ReadRow;
  /** `null` until it is known. */
  kind: ReviewKind | null;
  open: boolean;
  state: Pick<ReadingActions, 'show' | 'toggle' | 'advise'>;
}

/** One review: who, how many stars, what kind it is, its first words, and what to do about it. */
export function ReadingRow({ row, kind, open, state }: ReadingRowProps) {
  const { review, ownerReply } = row;
  const id = `advice-${row.key}`;
  const who = `${review.author ?? 'Someone'} · ${starsInWords(review.stars)}`;
  const known = kind === null || kind === 'unknown' ? null : KIND_WORDS[kind];
  const about = [review.date, known].filter(Boolean).join(' · ');
  return (
    <li class="card card-review">
      <h3 class="card-title">
        <Press look="bare" label={`${who}: show on the page`} onPress={() => state.show(row)}>
          {who}
        </Press>
      </h3>
      {about !== '' && <p class="soft">{about}</p>}
      {review.text !== '' && <p class="review-words">“{clip(review.text)}”</p>}
      {ownerReply !== null && (
        <p class="soft tick tick-done">
          <span aria-hidden="true">✓</span>
          <span>Answered: “{clip(ownerReply, ANSWER)}”</span>
        </p>
      )}
      <div>
        <Press
          look="plain"
          expanded={open}
          controls={id}
          label={`What to do: ${who}`}
          onPress={() => state.toggle(row.key)}
        >
          What to do
        </Press>
      </div>
      <p id={id} class="soft" hidden={!open}>
        {open && adviceFor(row, state)}
      </p>
    </li>
  );
}

function adviceFor(row: ReadRow, state: ReadingRowProps['state']): string {
  if (row.ownerReply !== null)
    return 'It has a public answer already, and one is enough. To add something, change that one.';
  return state.advise(row).advice;
}
