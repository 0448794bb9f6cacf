import type { ReviewKind } from '../../lib/coach/types';
import type { Template } from '../../lib/playbook/template';
import type { PanelActions, PanelState } from '../../lib/stores/panel';
import { hasWords, shelfFor } from '../../lib/stores/shelf';
import { Press } from '../ui/Press';

const NAMED_BLANKS = 2;

interface ShelfProps {
  state: PanelState & PanelActions;
  kind: ReviewKind;
}

/** The templates for this kind of review first; typing finds any of them, Enter puts the first one in. */
export function Shelf({ state, kind }: ShelfProps) {
  const { templates, query } = state;
  const { rows, others } = shelfFor(templates, kind, query, state.allTemplates);
  return (
    <section class="part" aria-labelledby="shelf-title">
      <h2 id="shelf-title">Templates</h2>
      {templates.length === 0 ? (
        <p class="soft">None yet. You can write some in the Evenkeel window of the toolbar.</p>
      ) : (
        <>
          <div class="field">
            <label for="shelf-search" class="unseen">
              Find a template
            </label>
            <input
              id="shelf-search"
              type="search"
              value={query}
              placeholder="Find: type / and a few letters"
              autocomplete="off"
              spellcheck={false}
              onFocus={() => void state.load()}
              onInput={(event) => state.search(event.currentTarget.value)}
              onKeyDown={(event) => {
                const first = rows[0];
                if (event.key !== 'Enter' || event.isComposing || first === undefined || !hasWords(query)) return;
                state.insert(first);
                state.backToField();
              }}
            />
          </div>
          {rows.length === 0 && <p class="soft">No template has these words.</p>}
          {/* biome-ignore lint/a11y/noRedundantRoles: without list signs Safari forgets that it is a list */}
          <ul class="shelf" role="list">
            {rows.map((template) => (
              <ShelfRow key={template.id} template={template} state={state} />
            ))}
          </ul>
          {others > 0 && (
            <Press look="plain" onPress={state.showAllTemplates}>
              {`Show ${others} for other reviews`}
            </Press>
          )}
        </>
      )}
    </section>
  );
}

function ShelfRow({ template, state }: { template: Template; state: PanelState & PanelActions }) {
  const { text, blanks } = state.preview(template);
  return (
    <li class="shelf-row">
      <div class="shelf-words">
        <h3>{template.title}</h3>
        <p class="soft shelf-preview">{text}</p>
        {blanks.length > 0 && <p class="soft">{blankWords(blanks)}</p>}
      </div>
      <Press label={`Insert ${template.title}`} onPress={() => state.insert(template)}>
        Insert
      </Press>
    </li>
  );
}

/** Names the first blanks; the rest are seen in the box soon enough. */
function blankWords(blanks: string[]): string {
  const named = blanks.slice(0, NAMED_BLANKS).join(', ');
  const rest = blanks.length - NAMED_BLANKS;
  return rest > 0 ? `To fill in: ${named}, and ${rest} more` : `To fill in: ${named}`;
}
