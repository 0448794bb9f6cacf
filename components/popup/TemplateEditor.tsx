import { useEffect, useRef } from 'preact/hooks';
import { KIND_WORDS } from '../../lib/casebook/kind-words';
import { REVIEW_KINDS, type ReviewKind } from '../../lib/coach/types';
import { TEMPLATE_LIMITS } from '../../lib/playbook/template';
import type { Editor, PopupActions } from '../../lib/stores/popup';
import { Press } from '../ui/Press';

const KINDS = REVIEW_KINDS.filter((kind) => kind !== 'unknown');

interface TemplateEditorProps {
  editor: Editor;
  act: Pick<PopupActions, 'type' | 'save' | 'cancel' | 'keepBoth' | 'replaceTheirs'>;
}

/** Writing a template. What is wrong is said beside the field; nothing typed is ever cut or lost. */
export function TemplateEditor({ editor, act }: TemplateEditorProps) {
  const title = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const { problem } = editor;
  const theirs = useRef<HTMLElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => theirs.current?.scrollIntoView?.({ block: 'nearest' }), [editor.theirs]);
  useEffect(() => {
    if (problem?.field === 'title') title.current?.focus();
    if (problem?.field === 'body') body.current?.focus();
  }, [problem]);
  return (
    <form
      class="popup-part"
      aria-labelledby="editor-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act.save();
      }}
    >
      <h2 id="editor-title">{editor.from === null ? 'New template' : 'Edit template'}</h2>
      <div class="field">
        <label for="title">Name</label>
        <p id="title-problem" class="wrong" role="alert">
          {problem?.field === 'title' ? problem.words : ''}
        </p>
        <input
          id="title"
          ref={title}
          value={editor.title}
          autocomplete="off"
          aria-invalid={problem?.field === 'title'}
          aria-describedby="title-problem"
          onInput={(event) => act.type({ title: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="body">Reply</label>
        <p id="body-problem" class="wrong" role="alert">
          {problem?.field === 'body' ? problem.words : ''}
        </p>
        <textarea
          id="body"
          ref={body}
          rows={8}
          value={editor.body}
          aria-invalid={problem?.field === 'body'}
          aria-describedby="body-problem body-help"
          onInput={(event) => act.type({ body: event.currentTarget.value })}
        />
        <p id="body-help" class="soft">
          {
            '{name}, {me}, {role}, {business} and {contact} are filled in for you. Any other words in braces, such as {what happened}, wait for yours.'
          }{' '}
          {room(editor.body)}
        </p>
      </div>
      {editor.theirs !== null && (
        <section ref={theirs} class="theirs" aria-labelledby="theirs-title">
          <h3 id="theirs-title">Saved in the other window</h3>
          <p class="theirs-name">{editor.theirs.title}</p>
          <p class="theirs-words">{editor.theirs.body}</p>
          <div class="row">
            <Press onPress={() => void act.keepBoth()}>Keep both</Press>
            <Press onPress={() => void act.replaceTheirs()}>Put mine in its place</Press>
          </div>
        </section>
      )}
      <fieldset class="field">
        <legend class="label">For which reviews</legend>
        <p class="soft">None chosen means any.</p>
        <div class="choices">
          {KINDS.map((kind) => (
            <label key={kind} class="choice">
              <input
                type="checkbox"
                checked={editor.kinds.includes(kind)}
                onChange={(event) => act.type({ kinds: choose(editor.kinds, kind, event.currentTarget.checked) })}
              />
              <span>{KIND_WORDS[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="wrong" role="alert">
        {problem?.field === 'form' ? problem.words : ''}
      </p>
      <div class="row">
        <Press look="main" sends disabled={editor.saving}>
          Save
        </Press>
        <Press onPress={act.cancel}>Cancel</Press>
      </div>
    </form>
  );
}

function choose(kinds: ReviewKind[], kind: ReviewKind, on: boolean): ReviewKind[] {
  return KINDS.filter((other) => (other === kind ? on : kinds.includes(other)));
}

/** How much is written, once that is worth knowing. */
function room(body: string): string {
  if (body.length < TEMPLATE_LIMITS.body * 0.8) return '';
  return `${body.length.toLocaleString('en')} of ${TEMPLATE_LIMITS.body.toLocaleString('en')} characters.`;
}
