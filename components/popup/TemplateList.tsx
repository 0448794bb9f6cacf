import { useEffect, useRef, useState } from 'preact/hooks';
import { searchTemplates } from '../../lib/playbook/search';
import type { PopupActions, PopupState } from '../../lib/stores/popup';
import { Press } from '../ui/Press';
import { TemplateRow } from './TemplateRow';

interface TemplateListProps {
  state: PopupState & PopupActions;
  /** After writing a template the keyboard comes back here. */
  takesFocus: boolean;
}

/** The saved templates: find, insert, and everything done to one of them. */
export function TemplateList({ state, takesFocus }: TemplateListProps) {
  const [open, setOpen] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) search.current?.focus();
  }, [takesFocus]);
  const { templates, query, setAside } = state;
  if (templates === null) return null;
  const rows = searchTemplates(templates, query);
  const canMove = query.trim() === '';
  return (
    <section aria-labelledby="templates-title" class="popup-part">
      <h2 id="templates-title" class="unseen">
        Templates
      </h2>
      {setAside > 0 && (
        <div class="note note-problem">
          <span>
            {setAside === 1
              ? 'One saved record could not be read. It is kept aside; the rest works.'
              : `${setAside} saved records could not be read. They are kept aside; the rest works.`}
          </span>
          <Press look="plain" onPress={() => void state.saveSetAside()}>
            Save them to a file
          </Press>
        </div>
      )}
      <div class="adder">
        <div class="field">
          <label for="template-search" class="unseen">
            Find a template
          </label>
          <input
            id="template-search"
            ref={search}
            type="search"
            value={query}
            placeholder="Find a template"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => state.search(event.currentTarget.value)}
          />
        </div>
        <Press onPress={state.create}>New template</Press>
      </div>
      {rows.length === 0 && (
        <p class="soft">
          {templates.length === 0 ? 'None yet. Write your first one.' : 'No template has these words.'}
        </p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: without list signs Safari forgets that it is a list */}
      <ul class="templates" role="list">
        {rows.map((template, index) => (
          <TemplateRow
            key={template.id}
            template={template}
            open={open === template.id}
            onOpen={() => setOpen(open === template.id ? null : template.id)}
            first={index === 0}
            last={index === rows.length - 1 || rows[index + 1]?.from !== undefined}
            canMove={canMove && template.from === undefined}
            onGone={() => search.current?.focus()}
            act={state}
          />
        ))}
      </ul>
    </section>
  );
}
