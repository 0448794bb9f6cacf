import { useEffect, useId } from 'preact/hooks';
import type { KeepingState } from '../../lib/browser/asks/keeping';
import { counted, type DataStore } from '../../lib/stores/workbook-data';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { EraseEverything } from './EraseEverything';
import { TakeIn } from './TakeIn';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';

/** Everything the owner can do with what is kept: see how much it is, take it out, bring it in, let it go. */
export function YourData({ stores }: ViewProps) {
  const store = stores.data;
  const { kept, load } = useStore(store);
  useEffect(() => void load(), [load]);
  return (
    <Waiting of={kept} onRetry={() => void load()}>
      {(state) => (
        <div class="data">
          <Kept store={store} kept={state} />
          <TakeOut store={store} />
          {!state.readOnly && <TakeIn store={store} />}
          {!state.readOnly && <Along store={store} kept={state} />}
          {!state.readOnly && <EraseEverything store={store} synced={state.sync.on} />}
        </div>
      )}
    </Waiting>
  );
}

interface PartProps {
  store: DataStore;
  kept: KeepingState;
}

const MONTHS = [6, 12, 18, 24, 36, 60];

/** Bytes in words: "less than 1 MB", "12 MB". */
function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return 'less than 1 MB';
  if (megabytes < 1_000) return `${Math.round(megabytes).toLocaleString('en-US')} MB`;
  return `${(megabytes / 1_000).toFixed(1)} GB`;
}

function Kept({ store, kept }: PartProps) {
  const { doing, setMonths, takeOutAside } = useStore(store);
  const { counts, used, allowed, months, mended, readOnly, sync } = kept;
  const id = useId();
  const choices = [...new Set([...MONTHS, ...(months === null ? [] : [months])])].sort((a, b) => a - b);
  return (
    <section class="data-part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>What is kept</h2>
      <p>
        {counted(counts.cases, 'case', 'cases')}, {counted(counts.drafts, 'draft', 'drafts')},{' '}
        {counted(counts.templates, 'template', 'templates')}, {counted(counts.lists, 'list', 'lists')}.{' '}
        {sync.on
          ? 'All of it is on this device; templates, house rules and settings are in your browser’s sync too.'
          : 'All of it is on this device, in this browser.'}
      </p>
      {used !== null && (
        <p class="soft">
          It takes {sizeWords(used)}
          {allowed === null ? '.' : ` of the ${sizeWords(allowed)} the browser has room for.`}
        </p>
      )}
      {readOnly && (
        <p class="note note-problem">
          A newer Evenkeel wrote this. Everything can be read and taken out; nothing is changed before you update.
        </p>
      )}
      {mended !== null && <p class="note">{mended}</p>}
      {counts.setAside > 0 && (
        <div class="data-row">
          <p>
            {counts.setAside === 1
              ? 'One record could not be read. It was set aside whole; the rest works.'
              : `${counts.setAside.toLocaleString('en-US')} records could not be read. They were set aside whole; the rest works.`}
          </p>
          <Press disabled={doing !== null} onPress={() => void takeOutAside()}>
            Save what was set aside
          </Press>
        </div>
      )}
      {!readOnly && (
        <div class="field data-months">
          <label for={`${id}-months`}>Erase what was not changed for</label>
          <select
            id={`${id}-months`}
            value={months === null ? 'never' : String(months)}
            disabled={doing !== null}
            aria-describedby={`${id}-months-help`}
            onChange={({ currentTarget: { value } }) => void setMonths(value === 'never' ? null : Number(value))}
          >
            {choices.map((choice) => (
              <option key={choice} value={String(choice)}>
                {counted(choice, 'month', 'months')}
              </option>
            ))}
            <option value="never">Keep everything</option>
          </select>
          <p id={`${id}-months-help`} class="soft">
            Cases, drafts and lists. A case with an open promise stays until it is closed, and one whose reply rests
            stays too.
          </p>
        </div>
      )}
    </section>
  );
}

function TakeOut({ store }: { store: DataStore }) {
  const { doing, takeOut } = useStore(store);
  const id = useId();
  return (
    <section class="data-part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Take it with you</h2>
      <p>
        One file with everything in it, also what you wrote to let off steam. It is not locked: whoever has it can read
        it.
      </p>
      <div class="data-row">
        <Press disabled={doing !== null} onPress={() => void takeOut('json')}>
          Save everything
        </Press>
        <Press disabled={doing !== null} onPress={() => void takeOut('csv')}>
          Save cases as a table
        </Press>
        <span class="soft" role="status">
          {doing === 'saving' ? 'Gathering it …' : ''}
        </span>
      </div>
    </section>
  );
}

function Along({ store, kept }: PartProps) {
  const { doing, setNotify, setSync } = useStore(store);
  const id = useId();
  const { on, problem } = kept.sync;
  return (
    <section class="data-part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Reminders and other devices</h2>
      <div class="data-switch">
        <label class="tick">
          <input
            type="checkbox"
            checked={kept.notify}
            disabled={doing !== null}
            aria-describedby={`${id}-notify`}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              // What is shown is what is kept, until that has changed.
              event.currentTarget.checked = kept.notify;
              void setNotify(wanted);
            }}
          />
          Show reminders as notifications
        </label>
        <p id={`${id}-notify`} class="soft">
          Without it a dot on the toolbar button says that something waits. The browser asks you once; no words of a
          review are in a notification.
        </p>
      </div>
      <div class="data-switch">
        <label class="tick">
          <input
            type="checkbox"
            checked={on}
            disabled={doing !== null}
            aria-describedby={`${id}-sync`}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              event.currentTarget.checked = on;
              void setSync(wanted);
            }}
          />
          Share with my other devices
        </label>
        <p id={`${id}-sync`} class="soft">
          Templates, house rules and settings go through the sync of your browser’s account, if it is on there. Reviews,
          cases and drafts never do. Turn it on on each of your devices. What was written on two of them at once stays
          twice.
        </p>
        {problem !== null && <p class="note note-problem">{problem}</p>}
      </div>
    </section>
  );
}
