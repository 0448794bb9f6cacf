import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { Brief } from '../../lib/playbook/brief';
import { type BriefSources, createOverruled } from '../../lib/playbook/counted';
import type { BriefList, HouseStore } from '../../lib/stores/workbook-house';
import { FromOthers } from '../ui/FromOthers';
import { Press } from '../ui/Press';
import { NameOf } from '../ui/SetLine';
import { useStore } from '../ui/use-store';

interface HouseLinesProps<K extends Exclude<BriefList, 'phrases'>> {
  store: HouseStore;
  sources: BriefSources;
  list: K;
  title: string;
  fields: readonly { key: string & keyof Brief[K][number]; words: string }[];
  /** The words of the button that adds a line. */
  add: string;
}

/** A list of the house rules, each line a named group of short fields. */
export function HouseLines<K extends Exclude<BriefList, 'phrases'>>(props: HouseLinesProps<K>) {
  const { store, sources, list, title, fields, add } = props;
  const { draft, added, changeLine, remove, ...actions } = useStore(store);
  const id = useId();
  const lines: readonly Record<string, string>[] = draft[list] as never;
  const isOverruled = useMemo(() => createOverruled(list, sources), [list, sources]);
  const last = useNewLine(added?.list === list ? added.serial : 0);
  return (
    <div class="house-lines">
      {lines.length > 0 && (
        <ul aria-label={title}>
          {lines.map((line, at) => (
            <li key={at}>
              <fieldset class="house-line">
                <legend class="unseen">{line.name || `${title}, line ${at + 1}`}</legend>
                {fields.map(({ key, words }, place) => (
                  <div key={key} class="field">
                    <label for={`${id}-${at}-${key}`}>{words}</label>
                    <input
                      id={`${id}-${at}-${key}`}
                      ref={at === lines.length - 1 && place === 0 ? last : null}
                      value={line[key] ?? ''}
                      autocomplete="off"
                      aria-describedby={place === 0 ? `${id}-${at}-over` : undefined}
                      onInput={({ currentTarget: { value } }) => changeLine(list, at, { [key]: value } as never)}
                    />
                  </div>
                ))}
                <Press
                  look="plain"
                  label={`Take out ${line.name || `line ${at + 1}`}`}
                  onPress={() => remove(list, at)}
                >
                  Take out
                </Press>
                <Overruled id={`${id}-${at}-over`} on={isOverruled(line as never)} sources={sources} />
              </fieldset>
            </li>
          ))}
        </ul>
      )}
      <FromOthers list={list} own={draft} sources={sources} />
      <Press onPress={() => actions.add(list)}>{add}</Press>
    </div>
  );
}

/** Says of a line of the owner's own that the organisation's counts in its place; empty where it does not. */
export function Overruled({ id, on, sources }: { id: string; on: boolean; sources: BriefSources }) {
  return (
    <p id={id} class="soft house-over" hidden={!on}>
      {on && (
        <>
          <NameOf name={sources.managed?.name ?? ''} whose="managed" /> has this too, in other words. Those count; yours
          are kept.
        </>
      )}
    </p>
  );
}

/** Moves the keyboard to the first field of a line that was just added. */
export function useNewLine(serial: number) {
  const field = useRef<HTMLInputElement>(null);
  const seen = useRef(serial);
  useEffect(() => {
    if (serial === seen.current) return;
    seen.current = serial;
    field.current?.focus();
  }, [serial]);
  return field;
}
