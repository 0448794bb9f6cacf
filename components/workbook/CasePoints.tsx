import { useId, useState } from 'preact/hooks';
import { CASE_LIMITS } from '../../lib/casebook/case';
import { Press } from '../ui/Press';
import type { CasePartProps } from './case-part';
import { EntryList } from './EntryList';

/** What they raised, in their words. */
export function CasePoints({ one, parts }: CasePartProps) {
  const [words, setWords] = useState('');
  const id = useId();
  return (
    <EntryList
      name="What they raised"
      empty="Nothing is noted yet."
      entries={one.points}
      keyOf={(point, at) => `${at}:${point}`}
      wordsOf={(point) => point}
      onRemove={(_, at) => void parts.removePoint(at)}
      draw={(point) => (
        <span class="entry-words" dir="auto">
          {point}
        </span>
      )}
    >
      {one.points.length < CASE_LIMITS.points && (
        <form
          class="row add"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() === '') return;
            void parts.addPoint(words.trim());
            setWords('');
          }}
        >
          <div class="field grow">
            <label for={id} class="unseen">
              Something else they raised
            </label>
            <input
              id={id}
              value={words}
              dir="auto"
              maxLength={CASE_LIMITS.point}
              placeholder="Something else they raised"
              autocomplete="off"
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </div>
          <Press sends label="Add: what they raised">
            Add
          </Press>
        </form>
      )}
    </EntryList>
  );
}
