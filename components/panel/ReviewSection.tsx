import type { Triage } from '../../lib/coach/types';
import type { PanelView } from '../../lib/contract/panel';
import { surfaceWords } from '../../lib/stores/surface-words';
import { Press } from '../ui/Press';
import { KIND_WORDS, starsInWords } from '../ui/words';

const WHERE_WORDS: Record<Triage['where'], string> = {
  public: 'Answer in public',
  'public-then-private': 'One line in public, the rest in private',
  private: 'Better in private',
  nowhere: 'May be best left unanswered',
};

interface ReviewSectionProps {
  view: PanelView;
  whyOpen: boolean;
  onWhy: () => void;
  /** As a sheet, room is scarce: while a reply is being written the advice folds away. */
  open: boolean;
  onOpen: () => void;
}

/** Who wrote, what it is and what to do, and what they raised. */
export function ReviewSection({ view, whyOpen, onWhy, open, onOpen }: ReviewSectionProps) {
  const { review, triage, reading, empty } = view;
  const place = surfaceWords(view.surface);
  const folds = view.shape === 'sheet' && !empty;
  return (
    <section class="part review" aria-labelledby="review-title">
      <div>
        <h2 id="review-title">
          {review === null ? 'No review read' : (review.author ?? 'Someone')}
          {review !== null && <span class="stars"> · {starsInWords(review.stars)}</span>}
        </h2>
        <p class="soft">
          {review === null
            ? 'Select the review’s words, then choose “Coach this box”, and I’ll take them into account.'
            : [review.date, place?.label ?? view.site?.name, triage.kind === 'unknown' ? null : KIND_WORDS[triage.kind]]
                .filter(Boolean)
                .join(' · ')}
        </p>
      </div>
      {folds && (
        <div>
          <Press look="plain" expanded={open} controls="review-more" onPress={onOpen}>
            {open ? 'Fold the advice' : 'What to do, and what they raised'}
          </Press>
        </div>
      )}
      <div id="review-more" class="review-more" hidden={folds && !open}>
        <div class="advice">
          <p>
            {triage.advice}{' '}
            {triage.why !== '' && (
              <Press look="plain" expanded={whyOpen} controls="triage-why" onPress={onWhy}>
                Why
              </Press>
            )}
          </p>
          <div id="triage-why" hidden={!whyOpen}>
            <p class="soft">{triage.why}</p>
          </div>
          {review !== null && <p class="soft">{deadline(triage)}</p>}
          {place !== null && <p class="soft">{place.note}</p>}
        </div>
        {triage.points.length > 0 && (
          <div>
            <h3 class="soft">What they raised</h3>
            <ul class="ticks">
              {triage.points.map((point, index) => {
                const answered = !empty && reading.addressed[index] === true;
                return (
                  <li key={`${point.start}-${point.end}`} class={answered ? 'tick tick-done' : 'tick'}>
                    <span aria-hidden="true">{answered ? '✓' : '○'}</span>
                    <span>
                      “{point.quote}” <span class="soft">{answered ? 'answered' : 'not yet'}</span>
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function deadline({ where, days }: Triage): string {
  if (days === null) return `${WHERE_WORDS[where]}.`;
  const by = days <= 1 ? 'today' : `within ${days} days`;
  return where === 'nowhere' ? `${WHERE_WORDS[where]}.` : `${WHERE_WORDS[where]}, ${by}.`;
}
