import { describe, expect, it, vi } from 'vitest';
import type { EditorDraft } from '../../lib/contract/editor-schema';
import type { Template } from '../../lib/playbook/template';
import type { Ask } from '../../lib/stores/asking';
import { createEditor, type Editor } from '../../lib/stores/popup-editor';

const OLD: Template = { id: 't', title: 'Late', body: 'It came late.', kinds: [], order: 0, rev: 3 };
const CHANGED = 'This template was changed in another window.';
const SILENCE = { ok: false, reason: 'No answer.', unsure: true } as const;

/** A background with one template; `answers` come first, in their order. */
function setUp(answers: unknown[] = []) {
  let kept: Template[] = [OLD];
  let editor: Editor | null = null;
  const asked = vi.fn(async (type: string, data: Record<string, unknown>): Promise<unknown> => {
    if (type === 'listTemplates') return { ok: true, value: { templates: kept, setAside: 0 } };
    const first = answers.shift();
    if (first !== undefined) return first;
    const one = kept.find(({ id }) => id === data.id);
    if (one && one.rev !== data.rev) return { ok: false, reason: CHANGED };
    const saved = { ...OLD, ...data, id: String(data.id ?? data.once), rev: (one?.rev ?? 0) + 1 } as Template;
    kept = [...kept.filter(({ id }) => id !== saved.id), saved];
    return { ok: true, value: saved };
  });
  let ids = 0;
  const keepDraft = vi.fn((_: EditorDraft | null) => undefined);
  const done = vi.fn();
  const actions = createEditor({
    ask: asked as unknown as Ask,
    newId: () => {
      ids += 1;
      return `once-${ids}`;
    },
    keepDraft,
    editor: () => editor,
    show: (next) => {
      editor = next;
    },
    readTemplates: async () => kept,
    done,
  });
  return {
    actions,
    asked,
    keepDraft,
    done,
    now: () => editor,
    kept: () => kept,
    /** As another window saves it. */
    elsewhere(body: string) {
      kept = kept.map((one) => ({ ...one, body, rev: one.rev + 1 }));
    },
  };
}

describe('a template that another window saved meanwhile', () => {
  async function refused() {
    const all = setUp();
    all.actions.edit(OLD);
    all.actions.type({ body: 'My words' });
    all.elsewhere('Their words');
    await all.actions.save();
    return all;
  }

  it('is shown beside what is written here; nothing of either is lost', async () => {
    const { now, kept, done } = await refused();
    expect(now()).toMatchObject({
      body: 'My words',
      saving: false,
      problem: { field: 'form', words: CHANGED },
      theirs: { body: 'Their words', rev: 4 },
    });
    expect(kept()).toMatchObject([{ body: 'Their words' }]);
    expect(done).not.toHaveBeenCalled();
  });

  it('stays shown while the owner writes on and saves again', async () => {
    const { actions, now } = await refused();
    actions.type({ body: 'My words, and theirs' });
    await actions.save();
    expect(now()).toMatchObject({
      body: 'My words, and theirs',
      theirs: { body: 'Their words' },
      problem: { words: CHANGED },
    });
  });

  it('stays beside the new one where both are kept', async () => {
    const { actions, now, kept } = await refused();
    await actions.keepBoth();
    expect(now()).toBeNull();
    expect(kept().map(({ id, body }) => [id, body])).toEqual([
      ['t', 'Their words'],
      ['once-1', 'My words'],
    ]);
  });

  it('gives way where the owner says so', async () => {
    const { actions, now, kept } = await refused();
    await actions.replaceTheirs();
    expect(now()).toBeNull();
    expect(kept()).toMatchObject([{ id: 't', body: 'My words', rev: 5 }]);
  });

  it('is shown anew where it was saved once more meanwhile', async () => {
    const { actions, now, elsewhere } = await refused();
    elsewhere('Their last words');
    await actions.replaceTheirs();
    expect(now()).toMatchObject({ body: 'My words', theirs: { body: 'Their last words', rev: 5 } });
  });

  it('has nothing to choose from where nothing was saved elsewhere', async () => {
    const { actions, asked, now } = setUp([{ ok: false, reason: 'It is full.' }]);
    actions.edit(OLD);
    await actions.save();
    expect(now()).toMatchObject({ theirs: null, problem: { words: 'It is full.' } });
    asked.mockClear();
    await actions.keepBoth();
    await actions.replaceTheirs();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a save that nobody answered', () => {
  const saves = (asked: ReturnType<typeof setUp>['asked']) =>
    asked.mock.calls.filter(([type]) => type === 'saveTemplate').map(([, data]) => data);

  it('is asked for once more, as the same save', async () => {
    const { actions, asked, now, kept } = setUp([SILENCE]);
    actions.create();
    actions.type({ title: 'New', body: 'Hello' });
    await actions.save();
    const save = { once: 'once-1', title: 'New', body: 'Hello', kinds: [] };
    expect(saves(asked)).toEqual([save, save]);
    expect(now()).toBeNull();
    expect(kept()).toHaveLength(2);
  });

  it('is said after that, with every word still there and under the same name', async () => {
    const { actions, asked, now, keepDraft } = setUp([SILENCE, SILENCE]);
    actions.create();
    actions.type({ title: 'New', body: 'Hello' });
    await actions.save();
    expect(saves(asked)).toHaveLength(2);
    expect(now()).toMatchObject({ body: 'Hello', problem: { words: 'No answer.' } });
    expect(keepDraft).toHaveBeenLastCalledWith({ from: null, once: 'once-1', title: 'New', body: 'Hello', kinds: [] });
    await actions.save();
    expect(saves(asked).at(-1)).toMatchObject({ once: 'once-1' });
  });

  it('is not asked for again where it was refused', async () => {
    const { actions, asked } = setUp([{ ok: false, reason: 'It is full.' }]);
    actions.edit(OLD);
    await actions.save();
    expect(saves(asked)).toHaveLength(1);
  });
});
