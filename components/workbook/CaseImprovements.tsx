import { useState } from 'preact/hooks';
import { CASE_LIMITS, type Improvement } from '../../lib/casebook/case';
import { replaceIn } from '../../lib/stores/change-case';
import { Press } from '../ui/Press';
import { Choice } from './Choice';
import type { CasePartProps } from './case-part';
import { EntryList } from './EntryList';
import { LineField } from './LineField';

const KINDS = [
  ['fix', 'To put right'],
  ['keep', 'Keep doing'],
] as const;

/** What comes of it for the next guest: what to do better, or to keep doing, and who does it. */
export function CaseImprovements({ one, act, parts }: CasePartProps) {
  const write = (id: string, change: Partial<Improvement>) =>
    act.write({ improvements: replaceIn(one.improvements, id, change) });
  const save = () => void act.save();
  return (
    <EntryList
      name="To improve"
      empty="Nothing is written down yet."
      entries={one.improvements}
      keyOf={({ id }) => id}
      wordsOf={({ what }) => what}
      onRemove={({ id }) => void parts.removeImprovement(id)}
      draw={({ id, what, who, kind, doneAt }) => (
        <div class="fields">
          <LineField wide name="What" value={what} onType={(line) => write(id, { what: line })} onDone={save} />
          <LineField name="Who does it" value={who} onType={(line) => write(id, { who: line })} onDone={save} />
          <Choice
            name="Which way"
            value={kind}
            options={KINDS}
            onChoose={(option) => {
              write(id, { kind: option });
              save();
            }}
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={doneAt !== null}
              onChange={(event) => parts.setDone(id, event.currentTarget.checked)}
            />
            Done
          </label>
        </div>
      )}
    >
      {one.improvements.length < CASE_LIMITS.improvements && (
        <NewImprovement
          kind={one.kind === 'praise' ? 'keep' : 'fix'}
          onAdd={(improvement) => void parts.addImprovement(improvement)}
        />
      )}
    </EntryList>
  );
}

interface NewImprovementProps {
  /** What praise teaches is to be kept. */
  kind: Improvement['kind'];
  onAdd: (improvement: Pick<Improvement, 'what' | 'who' | 'kind'>) => void;
}

function NewImprovement({ kind: first, onAdd }: NewImprovementProps) {
  const [what, setWhat] = useState('');
  const [who, setWho] = useState('');
  const [kind, setKind] = useState(first);
  return (
    <details class="fold">
      <summary>Add an improvement</summary>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (what.trim() === '') return;
          onAdd({ what: what.trim(), who: who.trim(), kind });
          setWhat('');
          setWho('');
        }}
      >
        <LineField wide name="What to improve" value={what} onType={setWhat} />
        <LineField name="Who will do it" value={who} onType={setWho} />
        <Choice name="Put right, or keep" value={kind} options={KINDS} onChoose={setKind} />
        <p>
          <Press sends label="Add: improvement">
            Add
          </Press>
        </p>
      </form>
    </details>
  );
}
