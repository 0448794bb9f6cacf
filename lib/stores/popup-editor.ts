/** Writing a template in the popup: nothing typed is lost, neither to a refusal nor to another window nor to a missing answer. */
import type { Outcome } from '../browser/protocol';
import type { EditorDraft } from '../contract/editor-schema';
import { checkTemplate, type Template } from '../playbook/template';
import { type Ask, settle } from './asking';

/** A template being written. */
export interface Editor extends EditorDraft {
  problem: { field: 'title' | 'body' | 'form'; words: string } | null;
  saving: boolean;
  /** What another window saved of this template meanwhile: shown beside what is written here until one of the two is chosen. */
  theirs: Template | null;
}

export interface EditorActions {
  create(): void;
  edit(template: Template): void;
  type(change: Partial<Pick<EditorDraft, 'title' | 'body' | 'kinds'>>): void;
  save(): Promise<void>;
  /** Where another window saved it too: puts this one in its place. */
  replaceTheirs(): Promise<void>;
  /** Where another window saved it too: keeps both, this one as a new template. */
  keepBoth(): Promise<void>;
  cancel(): void;
}

interface EditorParts {
  ask: Ask;
  newId(): string;
  keepDraft(draft: EditorDraft | null): void;
  editor(): Editor | null;
  show(editor: Editor | null): void;
  /** Reads the list afresh; `null` where it could not be read. */
  readTemplates(): Promise<readonly Template[] | null>;
  done(words: string): void;
}

/** See `EditorActions`. */
export function createEditor({
  ask,
  newId,
  keepDraft,
  editor: current,
  show,
  readTemplates,
  done,
}: EditorParts): EditorActions {
  /** Asked once more where no answer came: the worker may have been stopped before it, or after it was kept. */
  const send = async ({ from, once, title, body, kinds }: EditorDraft): Promise<Outcome<Template>> => {
    const asked = { ...(from ?? (once === undefined ? {} : { once })), title: title.trim(), body, kinds };
    const answer = await settle(ask('saveTemplate', asked));
    return answer.ok || !answer.unsure ? answer : settle(ask('saveTemplate', asked));
  };

  const draftOf = ({ from, once, title, body, kinds }: Editor): EditorDraft => ({
    from,
    ...(once === undefined ? {} : { once }),
    title,
    body,
    kinds,
  });

  const refuse = async (editor: Editor, words: string): Promise<void> => {
    const { from } = editor;
    const list = from === null ? null : await readTemplates();
    const theirs = list?.find(({ id, rev }) => id === from?.id && rev !== from.rev) ?? null;
    show({ ...(current() ?? editor), saving: false, theirs, problem: { field: 'form', words } });
  };

  const save = async (editor: Editor | null): Promise<void> => {
    if (editor === null || editor.saving) return;
    const wrong = findProblem(editor);
    if (wrong !== null) return show({ ...editor, problem: wrong });
    show({ ...editor, saving: true });
    const saved = await send(editor);
    if (!saved.ok) return refuse(editor, saved.reason);
    const now = current();
    const { id, rev, title } = saved.value;
    // What was typed while it was being saved stays in the editor, to be saved next.
    const typedOn =
      now !== null && (now.title !== editor.title || now.body !== editor.body || now.kinds !== editor.kinds);
    show(typedOn ? { ...now, from: { id, rev }, saving: false, theirs: null, problem: null } : null);
    if (!typedOn) keepDraft(null);
    await readTemplates();
    done(`“${title}” is saved.`);
  };

  /** Goes on with what is written here, on another ground. */
  const saveOn = (ground: Pick<EditorDraft, 'from' | 'once'>): Promise<void> => {
    const editor = current();
    if (editor === null || editor.theirs === null) return Promise.resolve();
    const next = { ...editor, ...ground, theirs: null, problem: null };
    keepDraft(draftOf(next));
    return save(next);
  };

  return {
    create: () =>
      show({ from: null, once: newId(), title: '', body: '', kinds: [], problem: null, saving: false, theirs: null }),
    edit: ({ id, rev, title, body, kinds }) =>
      show({ from: { id, rev }, title, body, kinds, problem: null, saving: false, theirs: null }),
    type(change) {
      const editor = current();
      if (editor === null) return;
      // Where both texts are shown, what stands beside the field stays until one is chosen.
      const next: Editor = { ...editor, ...change, problem: editor.theirs === null ? null : editor.problem };
      show(next);
      keepDraft(draftOf(next));
    },
    save: () => save(current()),
    replaceTheirs: () => {
      const theirs = current()?.theirs;
      return theirs == null ? Promise.resolve() : saveOn({ from: { id: theirs.id, rev: theirs.rev } });
    },
    keepBoth: () => saveOn({ from: null, once: newId() }),
    cancel() {
      show(null);
      keepDraft(null);
    },
  };
}

function findProblem({ title, body }: Editor): Editor['problem'] {
  const words = checkTemplate({ title, body });
  if (words === null) return null;
  const titleIsWrong = checkTemplate({ title, body: 'any' }) !== null;
  return { field: titleIsWrong ? 'title' : 'body', words };
}
