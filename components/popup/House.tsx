import { useState } from 'preact/hooks';
import type { Brief } from '../../lib/playbook/brief';
import type { BriefSources } from '../../lib/playbook/counted';
import { FromOthers } from '../ui/FromOthers';
import { HouseLine } from '../ui/HouseLine';
import { HouseTrade } from '../ui/HouseTrade';
import { HOUSE_LINES } from '../ui/house-lines';
import { Press } from '../ui/Press';

interface HouseProps {
  /** The owner's own. */
  brief: Brief;
  /** Others that have a say. */
  sources: BriefSources;
  onSave: (brief: Brief) => Promise<void>;
}

/** The house rules: what fills the blanks of templates and what is never to be marked. */
export function House({ brief, sources, onSave }: HouseProps) {
  const [draft, setDraft] = useState(brief);
  const [names, setNames] = useState(brief.ownNames.join('\n'));
  const ours = { own: draft, sources, onChange: (change: Partial<Brief>) => setDraft({ ...draft, ...change }) };
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
      {HOUSE_LINES.map((line) => (
        <HouseLine key={line.key} id={`house-${line.key}`} line={line} {...ours} />
      ))}
      <HouseTrade id="house-trade" {...ours} />
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
        <FromOthers list="ownNames" own={{ ...draft, ownNames: names.split('\n') }} sources={sources} />
      </div>
      <div class="row">
        <Press look="main" sends>
          Save house rules
        </Press>
      </div>
    </form>
  );
}
