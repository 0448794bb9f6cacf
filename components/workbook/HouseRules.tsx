import { useEffect, useId } from 'preact/hooks';
import type { BriefSources } from '../../lib/playbook/counted';
import type { HouseStore } from '../../lib/stores/workbook-house';
import { FromOthers } from '../ui/FromOthers';
import { HouseLine } from '../ui/HouseLine';
import { HouseTrade } from '../ui/HouseTrade';
import { HOUSE_LINES } from '../ui/house-lines';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { HouseLines } from './HouseLines';
import { HousePhrases } from './HousePhrases';
import { HouseTone } from './HouseTone';
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
  const { kept, sources, load } = useStore(store);
  useEffect(() => void load(), [load]);
  return (
    <Waiting of={kept} onRetry={() => void load()}>
      {() => (
        // Before it is known what others set, nobody should write what may not count.
        <Waiting of={sources} onRetry={() => void load()}>
          {(others) => <HouseForm store={store} sources={others} />}
        </Waiting>
      )}
    </Waiting>
  );
}

function HouseForm({ store, sources }: { store: HouseStore; sources: BriefSources }) {
  const { draft, fault, saving, change, save } = useStore(store);
  const id = useId();
  const ours = { own: draft, sources, onChange: change };
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
          {HOUSE_LINES.map((line) => (
            <HouseLine key={line.key} id={`${id}-${line.key}`} line={line} {...ours} />
          ))}
          <HouseTrade id={`${id}-trade`} {...ours} />
        </div>
        <HouseLines
          store={store}
          sources={sources}
          list="others"
          title="Others who sign"
          fields={OTHERS}
          add="Add a person"
        />
      </section>
      <section class="house-part" aria-labelledby={`${id}-sound`}>
        <h2 id={`${id}-sound`}>How it should sound</h2>
        <HouseTone id={`${id}-tone`} {...ours} />
        <HousePhrases store={store} sources={sources} />
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
          <FromOthers list="ownNames" own={draft} sources={sources} />
        </div>
      </section>
      <section class="house-part" aria-labelledby={`${id}-places`}>
        <h2 id={`${id}-places`}>Several places</h2>
        <p class="soft">
          Where the address of a page has the words of a place in it, templates are filled with what is written here.
          What you leave empty stays as above.
        </p>
        <HouseLines store={store} sources={sources} list="places" title="Places" fields={PLACES} add="Add a place" />
      </section>
      <section class="house-part" aria-labelledby={`${id}-pages`}>
        <h2 id={`${id}-pages`}>Where your reviews are</h2>
        <p class="soft">Today has links to these, so that looking regularly is one press.</p>
        <HouseLines store={store} sources={sources} list="pages" title="Pages" fields={PAGES} add="Add a page" />
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
