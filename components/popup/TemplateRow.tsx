import { useLayoutEffect, useRef } from 'preact/hooks';
import { KIND_WORDS } from '../../lib/casebook/kind-words';
import type { Template } from '../../lib/playbook/template';
import type { PopupActions } from '../../lib/stores/popup';
import { Press } from '../ui/Press';

interface TemplateRowProps {
  template: Template;
  open: boolean;
  onOpen: () => void;
  first: boolean;
  last: boolean;
  /** Not while a search is on: places in a part of the list mean nothing. */
  canMove: boolean;
  /** Called when the row is going away under the keyboard. */
  onGone: () => void;
  act: Pick<PopupActions, 'insert' | 'edit' | 'duplicate' | 'remove' | 'move'>;
}

/** One template: its name and *Insert*; unfolded, its words and what can be done with it. */
export function TemplateRow({ template, open, onOpen, first, last, canMove, onGone, act }: TemplateRowProps) {
  const { id, title, body, kinds, from } = template;
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const moved = useRef<-1 | 1 | null>(null);
  // A row that changes its place loses the keyboard in some browsers: give it back to the button that was pressed.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const [wanted, other] = moved.current === -1 ? [up, down] : [down, up];
    moved.current = null;
    (wanted.current?.disabled ? other : wanted).current?.focus();
  });
  const move = (by: -1 | 1) => {
    if (!canMove || (by === -1 ? first : last)) return;
    moved.current = by;
    void act.move(id, by);
  };
  return (
    <li
      class="template"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div class="template-head">
        <h3>
          <Press look="bare" expanded={open} controls={`template-${id}`} onPress={onOpen}>
            {title}
          </Press>
        </h3>
        <Press label={`Insert ${title}`} onPress={() => void act.insert(id)}>
          Insert
        </Press>
      </div>
      <p class="soft kinds">
        {kinds.length === 0 ? 'Any review' : kinds.map((kind) => KIND_WORDS[kind]).join(' · ')}
        {from !== undefined && ` · from ${from}`}
      </p>
      <div id={`template-${id}`} hidden={!open}>
        <p class="template-body">{body}</p>
        <div class="row tight">
          {from === undefined && (
            <Press look="plain" label={`Edit ${title}`} onPress={() => act.edit(template)}>
              Edit
            </Press>
          )}
          <Press look="plain" label={`Duplicate ${title}`} onPress={() => void act.duplicate(id)}>
            Duplicate
          </Press>
          {from === undefined && (
            <Press
              look="plain"
              label={`Delete ${title}`}
              onPress={(event) => {
                if (event.detail === 0) onGone();
                void act.remove(id);
              }}
            >
              Delete
            </Press>
          )}
          {canMove && (
            <>
              <Press look="plain" label={`Move up ${title}`} disabled={first} buttonRef={up} onPress={() => move(-1)}>
                Move up
              </Press>
              <Press look="plain" label={`Move down ${title}`} disabled={last} buttonRef={down} onPress={() => move(1)}>
                Move down
              </Press>
            </>
          )}
        </div>
      </div>
    </li>
  );
}
