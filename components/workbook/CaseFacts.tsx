import { CAUSES } from '../../lib/casebook/case';
import { KIND_WORDS } from '../../lib/casebook/kind-words';
import { REVIEW_KINDS } from '../../lib/coach/types';
import { Due } from './CaseRow';
import { Choice } from './Choice';
import type { CasePartProps } from './case-part';
import { CAUSE_WORDS, dateField, FELT_WORDS, heatWords, STATUS_WORDS, timeOfField, timeWords } from './case-words';
import { DayField } from './DayField';

const RESOLVED = [
  ['', 'Not known yet'],
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

/** How a case stands: what may be said of it in a word. */
export function CaseFacts({ one, act, now }: CasePartProps) {
  const { kind, cause, status, resolved, hold, reviewedOn } = one;
  return (
    <section class="part" aria-labelledby="case-facts">
      <h2 id="case-facts">How it stands</h2>
      <Due one={one} now={now} />
      {hold !== null && hold.until > now && <p>The draft rests until {timeWords(hold.until, now)}.</p>}
      <div class="fields">
        <Choice
          name="Status"
          value={status}
          options={(['open', 'answered', 'closed'] as const).map((option) => [option, STATUS_WORDS[option]] as const)}
          onChoose={(option) => void act.change({ status: option })}
        />
        <Choice
          name="Kind of review"
          value={kind}
          options={REVIEW_KINDS.map((option) => [option, KIND_WORDS[option]] as const)}
          onChoose={(option) => void act.change({ kind: option })}
        />
        <Choice
          name="Why it happened"
          value={cause ?? 'none'}
          options={(['none', ...CAUSES] as const).map((option) => [option, CAUSE_WORDS[option]] as const)}
          onChoose={(option) => void act.change({ cause: option === 'none' ? null : option })}
        />
        <DayField
          name="Written on"
          value={dateField(reviewedOn)}
          onDay={(day) => void act.change({ reviewedOn: timeOfField(day) })}
        />
        {status !== 'open' && (
          <Choice
            name="Was it resolved?"
            value={resolved === null ? '' : resolved ? 'yes' : 'no'}
            options={RESOLVED}
            onChoose={(option) => void act.change({ resolved: option === '' ? null : option === 'yes' })}
          />
        )}
      </div>
      <Drafts one={one} />
    </section>
  );
}

/** How the draft was at its hottest, and as it went out. */
function Drafts({ one: { felt, hottest, posted } }: Pick<CasePartProps, 'one'>) {
  if (felt === null && hottest === null && posted === null) return null;
  return (
    <ul class="soft">
      {felt !== null && <li>How it felt: {FELT_WORDS[felt].toLowerCase()}</li>}
      {hottest !== null && <li>The draft at its hottest: {heatWords(hottest)}</li>}
      {posted !== null && <li>As it went out: {heatWords(posted)}</li>}
    </ul>
  );
}
