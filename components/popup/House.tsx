import { useState } from 'preact/hooks';
import { TRADES } from '../../lib/coach/types';
import type { Brief } from '../../lib/playbook/brief';
import { HOUSE_LINES } from '../ui/house-lines';
import { Press } from '../ui/Press';
import { TRADE_WORDS } from '../ui/words';

/** The house rules: what fills the blanks of templates and what is never to be marked. */
export function House({ brief, onSave }: { brief: Brief; onSave: (brief: Brief) => Promise<void> }) {
  const [draft, setDraft] = useState(brief);
  const [names, setNames] = useState(brief.ownNames.join('\n'));
  return (
    <form
      class="popup-part"
      aria-labelledby="house-title"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave({
          ...draft,
          ownNames: names
            .split('\n')
            .map((name) => name.trim())
            .filter(Boolean),
        });
      }}
    >
      <div>
        <h2 id="house-title">House rules</h2>
        <p class="soft">These fill the blanks in your templates.</p>
      </div>
      {HOUSE_LINES.map(({ key, words, hint }) => (
        <div key={key} class="field">
          <label for={`house-${key}`}>{words}</label>
          <input
            id={`house-${key}`}
            value={draft[key] ?? ''}
            placeholder={hint}
            autocomplete="off"
            onInput={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
          />
        </div>
      ))}
      <div class="field">
        <label for="house-trade">Protected trade</label>
        <select
          id="house-trade"
          value={draft.trade ?? ''}
          aria-describedby="house-trade-help"
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setDraft({ ...draft, trade: TRADES.find((trade) => trade === chosen) ?? null });
          }}
        >
          <option value="">None of these</option>
          {TRADES.map((trade) => (
            <option key={trade} value={trade}>
              {TRADE_WORDS[trade]}
            </option>
          ))}
        </select>
        <p id="house-trade-help" class="soft">
          In these a reply must not even show that someone is a client.
        </p>
      </div>
      <div class="field">
        <label for="house-names">Names never to be marked</label>
        <textarea
          id="house-names"
          class="short"
          rows={3}
          value={names}
          aria-describedby="house-names-help"
          onInput={(event) => setNames(event.currentTarget.value)}
        />
        <p id="house-names-help" class="soft">
          Your business, people and products, one a line.
        </p>
      </div>
      <div class="row">
        <Press look="main" sends>
          Save house rules
        </Press>
      </div>
    </form>
  );
}
