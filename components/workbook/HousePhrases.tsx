import { useId, useMemo } from 'preact/hooks';
import { type BriefSources, countedEntries, createOverruled } from '../../lib/playbook/counted';
import type { HouseStore } from '../../lib/stores/workbook-house';
import { FromOthers } from '../ui/FromOthers';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { Overruled, useNewLine } from './HouseLines';

const FIELDS = [
  { key: 'phrase', words: 'Words', hint: 'customer*' },
  { key: 'better', words: 'Better', hint: 'guest' },
  { key: 'reason', words: 'Why', hint: 'They are guests in our house.' },
] as const;

/** Words to leave and words to use, and a sentence to try them on. */
export function HousePhrases({ store, sources }: { store: HouseStore; sources: BriefSources }) {
  const { draft, added, trial, add, remove, changeLine, marked, ...actions } = useStore(store);
  const id = useId();
  const last = useNewLine(added?.list === 'phrases' ? added.serial : 0);
  const { phrases } = draft;
  const isOverruled = useMemo(() => createOverruled('phrases', sources), [sources]);
  const hasAny = phrases.length > 0 || countedEntries('phrases', draft, sources).length > 0;
  const found = marked();
  return (
    <div class="house-lines">
      <h3>Do’s and don’ts</h3>
      <p class="soft" id={`${id}-help`}>
        A don’t is marked in a draft, with your reason and your better words. A do is missed while a reply is without
        it. A <code>*</code> stands for any one word, or for the rest of one.
      </p>
      {phrases.length > 0 && (
        <ul aria-label="Do’s and don’ts">
          {phrases.map((line, at) => (
            <li key={at}>
              <fieldset class="house-line house-phrase">
                <legend class="unseen">{line.phrase || `Phrase ${at + 1}`}</legend>
                <div class="field">
                  <label for={`${id}-${at}-kind`}>We</label>
                  <select
                    id={`${id}-${at}-kind`}
                    value={line.kind}
                    onChange={({ currentTarget: { value } }) =>
                      changeLine('phrases', at, { kind: value === 'do' ? 'do' : 'dont' })
                    }
                  >
                    <option value="dont">don’t say</option>
                    <option value="do">say</option>
                  </select>
                </div>
                {FIELDS.map(({ key, words, hint }) => (
                  <div key={key} class="field">
                    <label for={`${id}-${at}-${key}`}>{words}</label>
                    <input
                      id={`${id}-${at}-${key}`}
                      ref={at === phrases.length - 1 && key === 'phrase' ? last : null}
                      value={line[key]}
                      placeholder={at === 0 ? hint : ''}
                      autocomplete="off"
                      aria-describedby={key === 'phrase' ? `${id}-help ${id}-${at}-over` : undefined}
                      onInput={({ currentTarget: { value } }) => changeLine('phrases', at, { [key]: value })}
                    />
                  </div>
                ))}
                <Press
                  look="plain"
                  label={`Take out ${line.phrase || `phrase ${at + 1}`}`}
                  onPress={() => remove('phrases', at)}
                >
                  Take out
                </Press>
                <Overruled id={`${id}-${at}-over`} on={isOverruled(line)} sources={sources} />
              </fieldset>
            </li>
          ))}
        </ul>
      )}
      <FromOthers list="phrases" own={draft} sources={sources} />
      <Press onPress={() => add('phrases')}>Add a phrase</Press>
      {hasAny && (
        <div class="field">
          <label for={`${id}-trial`}>Try a sentence</label>
          <input
            id={`${id}-trial`}
            value={trial}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => actions.try(value)}
          />
          <p class="soft" role="status">
            {trial.trim() === '' ? '' : sayMarked(found)}
          </p>
        </div>
      )}
    </div>
  );
}

function sayMarked(found: readonly { words: string; instead: string }[]): string {
  if (found.length === 0) return 'Nothing would be marked in it.';
  const each = found.map(({ words, instead }) => (instead === '' ? `“${words}”` : `“${words}”, better “${instead}”`));
  return `Marked: ${each.join('; ')}.`;
}
