import { dueOf } from '../../lib/casebook/due';
import { KIND_WORDS } from '../../lib/casebook/kind-words';
import type { PanelView } from '../../lib/contract/panel';
import type { PanelActions, PanelState } from '../../lib/stores/panel';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { surfaceWords } from '../../lib/stores/surface-words';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { starsInWords } from '../ui/words';
import { deadlineWords } from './deadline';
import { ManualLines } from './ManualLines';
import { PlanFolds } from './PlanFolds';
import { Points } from './Points';

interface ReviewSectionProps {
  view: PanelView;
  state: PanelState & PanelActions;
  parts: Pick<PanelParts, 'cases'>;
}

/** Who wrote, what it is and what to do, and what they raised. */
export function ReviewSection({ view, state, parts }: ReviewSectionProps) {
  const { triage, reading, empty } = view;
  const { reviewOpen: open } = state;
  // As a sheet, room is scarce: while a reply is being written the advice folds away.
  const folds = view.shape === 'sheet' && !empty;
  return (
    <section class="part review" aria-labelledby="review-title">
      <Who view={view} />
      <ManualLines view={view} state={state} />
      {folds && (
        <div>
          <Press look="plain" expanded={open} controls="review-more" onPress={state.toggleReview}>
            {open ? 'Fold the advice' : 'What to do, and what they raised'}
          </Press>
        </div>
      )}
      <div id="review-more" class="review-more" hidden={folds && !open}>
        <Advice view={view} state={state} parts={parts} />
        <Points
          points={triage.points}
          addressed={empty ? [] : reading.addressed}
          keep={triage.plan === undefined ? [] : triage.plan.keep}
        />
      </div>
    </section>
  );
}

function Who({ view: { review, surface, site, triage } }: { view: PanelView }) {
  const place = surfaceWords(surface)?.label ?? site?.name;
  return (
    <div>
      <h2 id="review-title">
        {review === null ? 'No review read' : (review.author ?? 'Someone')}
        {review !== null && <span class="stars"> · {starsInWords(review.stars)}</span>}
      </h2>
      {review !== null && (
        <p class="soft">
          {[review.date, place, triage.kind === 'unknown' ? null : KIND_WORDS[triage.kind]].filter(Boolean).join(' · ')}
        </p>
      )}
    </div>
  );
}

/** What to do in one sentence; the reasons, the needs and the private word folded. */
function Advice({ view, state, parts }: ReviewSectionProps) {
  const { review, triage } = view;
  const { plan } = triage;
  const place = surfaceWords(view.surface);
  const { one } = useStore(parts.cases);
  const due = one === null || one.reviewedOn === null ? null : dueOf(one, Date.now());
  // Once it is answered no day presses.
  const presses = one === null || one.status === 'open' ? triage : { ...triage, days: null };
  const whyOpen = state.why === 'triage';
  return (
    <div class="advice">
      <p>
        {triage.advice}{' '}
        {triage.why !== '' && (
          <span class="inline-press">
            <Press look="plain" expanded={whyOpen} controls="triage-why" onPress={() => state.toggleWhy('triage')}>
              Why
            </Press>
          </span>
        )}
      </p>
      <div id="triage-why" class="plan-part" hidden={!whyOpen}>
        <p class="soft">{triage.why}</p>
      </div>
      {review !== null && (
        <p class="soft">
          <span>{deadlineWords(presses, new Date(), due)}</span>
          {/* Beside the private message the route stands there. */}
          {plan !== undefined && plan.route !== null && plan.privateLine === null && <span> {plan.route}</span>}
        </p>
      )}
      {plan !== undefined && plan.campaign !== null && <p class="soft">{plan.campaign}</p>}
      {place !== null && <p class="soft">{place.note}</p>}
      {review !== null && plan !== undefined && <PlanFolds plan={plan} open={state.why} actions={state} />}
    </div>
  );
}
