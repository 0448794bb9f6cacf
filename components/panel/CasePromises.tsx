import type { Promised } from '../../lib/casebook/case';
import { type FoundPromise, notedBefore, offeredPromises } from '../../lib/stores/panel-casework';
import type { PanelParts } from '../../lib/stores/panel-parts';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { dayWords } from '../workbook/case-words';

function promiseWords({ what, by }: Pick<FoundPromise, 'what' | 'by'>): string {
  return by === null ? what : `${what}, by ${dayWords(by, Date.now())}`;
}

/** The first thing the draft promises that nobody keeps an eye on yet: one line, put away as easily as taken. */
export function OfferedPromise({ parts }: { parts: PanelParts }) {
  const state = useStore(parts.casework);
  const { one } = useStore(parts.cases);
  const [promise] = offeredPromises(state, one);
  if (promise === undefined) return null;
  const words = promiseWords(promise);
  const before = notedBefore(promise, state.found, one?.promises ?? []);
  const asked = before === null ? 'Keep an eye on it?' : `${notedWords(before)} Change that?`;
  return (
    <div class="promise-offer">
      <p>
        You promise: {words}. <span class="soft">{asked}</span>
      </p>
      <div class="row">
        <Press label={`Yes, keep an eye on it: ${words}`} onPress={() => state.watchPromise(promise)}>
          Yes
        </Press>
        <Press look="plain" label={`No: ${words}`} onPress={() => state.declinePromise(promise)}>
          No
        </Press>
      </div>
    </div>
  );
}

const notedWords = ({ by }: Promised): string =>
  by === null ? 'It is noted without a day.' : `It is noted for ${dayWords(by, Date.now())}.`;

/** What was promised, by when. */
export function CasePromises({ parts }: { parts: PanelParts }) {
  const { removePromise } = useStore(parts.casework);
  const promises = useStore(parts.cases).one?.promises ?? [];
  return (
    <div class="case-part">
      <h3>Promises</h3>
      {promises.length === 0 ? (
        <p class="soft">None noted. What your reply promises is offered here.</p>
      ) : (
        <ul class="case-list">
          {promises.map((promise) => (
            <li key={promise.id} class="case-row">
              <span>
                {promiseWords(promise)} <span class="soft">{keptWords(promise)}</span>
              </span>
              <Press look="plain" label={`Remove: ${promise.what}`} onPress={() => removePromise(promise.id)}>
                Remove
              </Press>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function keptWords({ to, kept }: Promised): string {
  const state = kept === 'open' ? '' : kept === 'kept' ? 'kept' : 'missed';
  return [to === null ? '' : `to ${to}`, state].filter((word) => word !== '').join(' · ');
}
