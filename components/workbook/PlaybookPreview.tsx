import { useEffect, useId, useRef } from 'preact/hooks';
import type { OpenPlaybook, PlaybooksStore } from '../../lib/stores/workbook-playbooks';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';

interface PlaybookPreviewProps {
  store: PlaybooksStore;
  open: OpenPlaybook;
}

/** What taking a playbook would do: each part that is new or differs, the owner's beside theirs, to be chosen one by one. */
export function PlaybookPreview({ store, open }: PlaybookPreviewProps) {
  const { busy, choose, chooseAll, take, putAway } = useStore(store);
  const { name, file, rows, same, warnings, chosen } = open;
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [open.json]);
  return (
    <section class="books-open" aria-labelledby={id}>
      <h3 id={id} ref={head} tabIndex={-1}>
        <bdi>{name || file}</bdi>
      </h3>
      {warnings.length > 0 && (
        <div class="note note-problem">
          <div>
            <p>Characters that cannot be seen, or that turn the direction of writing, stand in:</p>
            <ul>
              {warnings.map((place) => (
                <li key={place}>
                  <bdi>{place}</bdi>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <p>{summaryOf(rows.length, same)}</p>
      {rows.length > 0 && (
        <>
          <div class="row">
            <Press look="plain" onPress={() => chooseAll('new')}>
              Choose what is new
            </Press>
            <Press look="plain" onPress={() => chooseAll('all')}>
              Choose all
            </Press>
            <Press look="plain" onPress={() => chooseAll('none')}>
              Choose none
            </Press>
          </div>
          <div class="books-rows">
            <table>
              <caption class="unseen">What is new and what differs</caption>
              <thead>
                <tr>
                  <th scope="col">Take</th>
                  <th scope="col">Yours</th>
                  <th scope="col">Theirs</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, title, state, mine, theirs }) => (
                  <tr key={key}>
                    <th scope="row">
                      <label class="books-choice">
                        <input
                          type="checkbox"
                          checked={chosen.includes(key)}
                          onChange={(event) => choose(key, event.currentTarget.checked)}
                        />
                        <span>
                          <bdi>{title}</bdi> <span class="soft">{state === 'new' ? 'New' : 'Differs'}</span>
                        </span>
                      </label>
                    </th>
                    <td>{state === 'new' ? <span class="soft">None</span> : <bdi>{mine}</bdi>}</td>
                    <td>
                      <bdi>{theirs}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <div class="row">
        {rows.length > 0 && (
          <Press look="main" disabled={chosen.length === 0 || busy.includes('take')} onPress={() => void take()}>
            {chosen.length === 1 ? 'Take 1 part' : `Take ${chosen.length} parts`}
          </Press>
        )}
        <Press onPress={putAway}>{rows.length > 0 ? 'Take nothing' : 'Close'}</Press>
      </div>
    </section>
  );
}

function summaryOf(listed: number, same: number): string {
  const rest = same === 1 ? 'One part is the same as yours.' : `${same} parts are the same as yours.`;
  if (listed === 0) return same === 0 ? 'There is nothing in this playbook.' : 'You have all of it already.';
  return same === 0
    ? 'Nothing of yours changes unless you choose it.'
    : `${rest} Nothing of yours changes unless you choose it.`;
}
