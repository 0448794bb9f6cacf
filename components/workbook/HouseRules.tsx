import { useEffect, useId } from 'preact/hooks';
import { TONES, TRADES } from '../../lib/coach/types';
import type { HouseStore } from '../../lib/stores/workbook-house';
import { HOUSE_LINES } from '../ui/house-lines';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { TONE_WORDS, TRADE_WORDS } from '../ui/words';
import { HouseLines } from './HouseLines';
import { HousePhrases } from './HousePhrases';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';

const OTHERS = [
  { key: 'name', words: 'Name' },
  { key: 'role', words: 'Role' },
  { key: 'contact', words: 'How to reach them' },
] as const;

const PLACES = [
  { key: 'name', words: 'Place' },
  { key: 'where', words: 'In the page’s address' },
  { key: 'signer', words: 'Who signs there' },
  { key: 'role', words: 'Role' },
  { key: 'business', words: 'Name on the sign' },
  { key: 'contact', words: 'How to reach a person' },
] as const;

const PAGES = [
  { key: 'name', words: 'Name' },
  { key: 'url', words: 'Address' },
] as const;

/** The house rules: who signs, how it should sound, which words to use and to leave, places, pages. */
export function HouseRules({ stores }: ViewProps) {
  const store = stores.house;
  const { kept, load } = useStore(store);
  useEffect(() => void load(), [load]);
  return (
    <Waiting of={kept} onRetry={() => void load()}>
      {() => <HouseForm store={store} />}
    </Waiting>
  );
}

function HouseForm({ store }: { store: HouseStore }) {
  const { draft, fault, saving, change, save } = useStore(store);
  const id = useId();
  return (
    <form
      class="house"
      aria-label="House rules"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="soft">
        What you and everybody who answers with you hold to. It fills the blanks of templates, guides the coach, and can
        be shared as a playbook.
      </p>
      <section class="house-part" aria-labelledby={`${id}-who`}>
        <h2 id={`${id}-who`}>Who you are</h2>
        <div class="house-pairs">
          {HOUSE_LINES.map(({ key, words, hint }) => (
            <div key={key} class="field">
              <label for={`${id}-${key}`}>{words}</label>
              <input
                id={`${id}-${key}`}
                value={draft[key] ?? ''}
                placeholder={hint}
                autocomplete="off"
                onInput={(event) => change({ [key]: event.currentTarget.value })}
              />
            </div>
          ))}
          <div class="field">
            <label for={`${id}-trade`}>Protected trade</label>
            <select
              id={`${id}-trade`}
              value={draft.trade ?? ''}
              aria-describedby={`${id}-trade-help`}
              onChange={({ currentTarget: { value } }) =>
                change({ trade: TRADES.find((one) => one === value) ?? null })
              }
            >
              <option value="">None of these</option>
              {TRADES.map((trade) => (
                <option key={trade} value={trade}>
                  {TRADE_WORDS[trade]}
                </option>
              ))}
            </select>
            <p id={`${id}-trade-help`} class="soft">
              In these a reply must not even show that someone is a client.
            </p>
          </div>
        </div>
        <HouseLines store={store} list="others" title="Others who sign" fields={OTHERS} add="Add a person" />
      </section>
      <section class="house-part" aria-labelledby={`${id}-sound`}>
        <h2 id={`${id}-sound`}>How it should sound</h2>
        <fieldset class="house-tones">
          <legend class="label">Tone</legend>
          {[null, ...TONES].map((tone) => (
            <label key={tone ?? 'none'} class="house-tone">
              <input type="radio" name={`${id}-tone`} checked={draft.tone === tone} onChange={() => change({ tone })} />
              <span>
                <strong>{tone === null ? 'No preference' : TONE_WORDS[tone].name}</strong>{' '}
                <span class="soft">{tone === null ? 'Each reply as it comes.' : TONE_WORDS[tone].means}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <HousePhrases store={store} />
        <div class="field">
          <label for={`${id}-names`}>Names never to be marked</label>
          <textarea
            id={`${id}-names`}
            class="short"
            rows={3}
            value={draft.ownNames.join('\n')}
            aria-describedby={`${id}-names-help`}
            onInput={({ currentTarget: { value } }) => change({ ownNames: value.split('\n') })}
          />
          <p id={`${id}-names-help`} class="soft">
            Your business, people and products, one a line.
          </p>
        </div>
      </section>
      <section class="house-part" aria-labelledby={`${id}-places`}>
        <h2 id={`${id}-places`}>Several places</h2>
        <p class="soft">
          Where the address of a page has the words of a place in it, templates are filled with what is written here.
          What you leave empty stays as above.
        </p>
        <HouseLines store={store} list="places" title="Places" fields={PLACES} add="Add a place" />
      </section>
      <section class="house-part" aria-labelledby={`${id}-pages`}>
        <h2 id={`${id}-pages`}>Where your reviews are</h2>
        <p class="soft">Today has links to these, so that looking regularly is one press.</p>
        <HouseLines store={store} list="pages" title="Pages" fields={PAGES} add="Add a page" />
      </section>
      <div class="house-save">
        {fault !== null && (
          <p class="note note-problem" role="alert">
            {fault}
          </p>
        )}
        <Press look="main" sends disabled={saving}>
          Save house rules
        </Press>
      </div>
    </form>
  );
}
