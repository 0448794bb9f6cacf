import { useState } from 'preact/hooks';
import { CASE_LIMITS, type Promised } from '../../lib/casebook/case';
import { replaceIn } from '../../lib/stores/change-case';
import { Press } from '../ui/Press';
import { Choice } from './Choice';
import type { CasePartProps } from './case-part';
import { dateField, promiseWords, timeOfField } from './case-words';
import { DayField } from './DayField';
import { EntryList } from './EntryList';
import { LineField } from './LineField';

const HAPPENED = [
  ['open', 'Not yet'],
  ['kept', 'It did'],
  ['missed', 'It did not'],
] as const;

/** What was promised to whom by when, and whether it happened. */
export function CasePromises({ one, act, parts, now }: CasePartProps) {
  const write = (id: string, change: Partial<Promised>) => act.write({ promises: replaceIn(one.promises, id, change) });
  const save = () => void act.save();
  return (
    <EntryList
      name="Promised"
      empty="Nothing was promised, as far as is known."
      entries={one.promises}
      keyOf={({ id }) => id}
      wordsOf={(promise) => promiseWords(promise, now)}
      onRemove={({ id }) => void parts.removePromise(id)}
      draw={({ id, what, to, by, kept }) => (
        <div class="fields">
          <LineField wide name="What" value={what} onType={(line) => write(id, { what: line })} onDone={save} />
          <LineField
            name="To whom"
            value={to ?? ''}
            onType={(line) => write(id, { to: line === '' ? null : line })}
            onDone={save}
          />
          <DayField
            name="By"
            value={dateField(by)}
            onDay={(day) => {
              write(id, { by: timeOfField(day, 'last') });
              save();
            }}
          />
          <Choice
            name="Did it happen?"
            value={kept}
            options={HAPPENED}
            onChoose={(option) => {
              write(id, { kept: option });
              save();
            }}
          />
        </div>
      )}
    >
      {one.promises.length < CASE_LIMITS.promises && <NewPromise onAdd={(promise) => void parts.addPromise(promise)} />}
    </EntryList>
  );
}

function NewPromise({ onAdd }: { onAdd: (promise: Pick<Promised, 'what' | 'to' | 'by'>) => void }) {
  const [what, setWhat] = useState('');
  const [to, setTo] = useState('');
  const [day, setDay] = useState('');
  return (
    <details class="fold">
      <summary>Add a promise</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (what.trim() === '') return;
          onAdd({ what: what.trim(), to: to.trim() === '' ? null : to.trim(), by: timeOfField(day, 'last') });
          setWhat('');
          setTo('');
          setDay('');
        }}
      >
        <LineField wide name="What is promised" value={what} onType={setWhat} />
        <LineField name="To whom it is promised" value={to} onType={setTo} />
        <DayField name="By which day" value={day} onDay={setDay} />
        <p>
          <Press sends label="Add: promise">
            Add
          </Press>
        </p>
      </form>
    </details>
  );
}
