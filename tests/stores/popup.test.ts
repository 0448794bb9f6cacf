import { describe, expect, it, vi } from 'vitest';
import type { EditorDraft } from '../../lib/contract/editor-schema';
import { NO_SOURCES } from '../../lib/playbook/counted';
import type { Template } from '../../lib/playbook/template';
import type { Ask } from '../../lib/stores/asking';
import { createPopupStore } from '../../lib/stores/popup';
import { TEMPLATES } from '../components/views';

const SETTINGS = { offSites: [], quietSites: [], neverFlag: [], hidden: [], panelOpen: true };

interface Setting {
  tab?: number | null;
  refuse?: string[];
  written?: EditorDraft | null;
}

/** A background that keeps templates in a list; `refuse` names what it turns down. */
function setUp({ tab = 7, refuse = [], written = null }: Setting = {}) {
  let kept: Template[] = TEMPLATES;
  const ok = (value: unknown) => ({ ok: true, value });
  const asked = vi.fn(async (type: string, data: Record<string, unknown>): Promise<unknown> => {
    if (refuse.includes(type)) return { ok: false, reason: `No ${type}.` };
    const found = kept.find(({ id }) => id === data.id);
    if (type === 'listTemplates') return ok({ templates: kept, setAside: 1 });
    if (type === 'deleteTemplate') {
      kept = kept.filter((template) => template !== found);
      return ok(found);
    }
    if (type === 'restoreTemplate') kept = [...kept, data.template as Template];
    if (type === 'saveTemplate') return ok({ ...data, id: 'new', order: 9, rev: 1 });
    if (type === 'duplicateTemplate') return ok({ ...found, title: `${found?.title} (copy)` });
    if (type === 'exportSetAside') return ok({ json: '[{"odd":1}]' });
    if (type === 'briefSources') return ok(NO_SOURCES);
    if (type === 'setSite' || type === 'neverFlag' || type === 'hideHere') return ok(SETTINGS);
    return ok(type === 'readSettings' ? SETTINGS : null);
  });
  const close = vi.fn();
  const saveFile = vi.fn();
  const keeping = { keepDraft: vi.fn(), keptDraft: async () => written };
  const store = createPopupStore({
    ask: asked as unknown as Ask,
    newId: () => 'once-1',
    tabId: async () => tab,
    saveFile,
    close,
    ...keeping,
  });
  const ids = () => store.getState().templates?.map(({ id }) => id);
  return { asked, close, saveFile, ids, keeping, state: () => store.getState() };
}

describe('the popup store', () => {
  it('reads everything, and says so when a part cannot be read', async () => {
    const { state, ids } = setUp({ refuse: ['readBrief'] });
    await state().load();
    expect(ids()).toEqual(['c', 'p', 'a']);
    expect(state()).toMatchObject({ setAside: 1, brief: null, note: { words: 'No readBrief.', tone: 'problem' } });
  });

  it('says so when it cannot be known what others set', async () => {
    const { state } = setUp({ refuse: ['briefSources'] });
    await state().load();
    expect(state()).toMatchObject({ sources: null, settings: SETTINGS, note: { words: 'No briefSources.' } });
  });

  it('keeps what is typed while a template is being saved', async () => {
    const { state, keeping } = setUp();
    await state().load();
    state().create();
    state().type({ title: 'Late', body: 'Sorry' });
    const saving = state().save();
    state().type({ body: 'Sorry it was late' });
    await saving;
    expect(state().editor).toMatchObject({ from: { id: 'new', rev: 1 }, body: 'Sorry it was late', saving: false });
    expect(keeping.keepDraft).not.toHaveBeenLastCalledWith(null);
    await state().save();
    expect(state().editor).toBeNull();
  });

  it('coaches and inserts in the tab in front, then steps aside', async () => {
    const { state, asked, close } = setUp();
    await state().coach();
    expect(asked).toHaveBeenLastCalledWith('coachTab', { tabId: 7 });
    await state().insert('p');
    expect(asked).toHaveBeenLastCalledWith('insertTemplate', { tabId: 7, templateId: 'p' });
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('stays open with the reason when that is refused, or when there is no tab', async () => {
    const refused = setUp({ refuse: ['coachTab'] });
    await refused.state().coach();
    expect(refused.state().note?.words).toBe('No coachTab.');
    expect(refused.close).not.toHaveBeenCalled();
    const none = setUp({ tab: null });
    await none.state().coach();
    expect(none.asked).not.toHaveBeenCalled();
    expect(none.state().note?.tone).toBe('problem');
  });

  it('keeps what was typed when a template is too long, and asks nothing', async () => {
    const { state, asked } = setUp();
    const body = 'b'.repeat(100_000);
    state().create();
    state().type({ title: 'Much', body });
    await state().save();
    expect(asked).not.toHaveBeenCalled();
    expect(state().editor).toMatchObject({ title: 'Much', body, saving: false, problem: { field: 'body' } });
    expect(state().editor?.problem?.words).toContain('5,000');
    state().type({ body: 'short' });
    expect(state().editor?.problem).toBeNull();
  });

  it('names the field that is wrong', async () => {
    const { state } = setUp();
    state().create();
    state().type({ body: 'Thank you.' });
    await state().save();
    expect(state().editor?.problem?.field).toBe('title');
  });

  it('saves a new one without an id, and an old one with the revision that was read', async () => {
    const { state, asked } = setUp();
    state().create();
    state().type({ title: ' New ', body: 'Hello {name}', kinds: ['praise'] });
    await state().save();
    expect(asked).toHaveBeenCalledWith('saveTemplate', {
      once: 'once-1',
      title: 'New',
      body: 'Hello {name}',
      kinds: ['praise'],
    });
    expect(state().editor).toBeNull();
    const third = TEMPLATES[2];
    if (third === undefined) throw new Error('the fixture is gone');
    state().edit(third);
    await state().save();
    expect(asked).toHaveBeenCalledWith('saveTemplate', {
      id: 'a',
      rev: 4,
      title: 'Plain line',
      body: third.body,
      kinds: [],
    });
  });

  it('keeps the editor and its words when the save is refused', async () => {
    const { state } = setUp({ refuse: ['saveTemplate'] });
    state().create();
    state().type({ title: 'Mine', body: 'Hello' });
    await state().save();
    expect(state().editor).toMatchObject({
      title: 'Mine',
      body: 'Hello',
      saving: false,
      problem: { field: 'form', words: 'No saveTemplate.' },
    });
  });

  it('keeps a template being written while the popup is closed, until it is saved or cancelled', async () => {
    const first = setUp();
    first.state().create();
    first.state().type({ title: 'Half', body: 'Dear' });
    const draft = { from: null, once: 'once-1', title: 'Half', body: 'Dear', kinds: [] };
    expect(first.keeping.keepDraft).toHaveBeenLastCalledWith(draft);
    const second = setUp({ written: draft });
    await second.state().load();
    expect(second.state().editor).toMatchObject(draft);
    await second.state().save();
    expect(second.keeping.keepDraft).toHaveBeenLastCalledWith(null);
    first.state().cancel();
    expect(first.keeping.keepDraft).toHaveBeenLastCalledWith(null);
  });

  it('deletes with a way back', async () => {
    const { state, ids } = setUp();
    await state().load();
    await state().remove('p');
    expect(ids()).toEqual(['c', 'a']);
    await state().note?.undo?.();
    expect(ids()).toEqual(['c', 'p', 'a']);
  });

  it('moves a template, says where it is, and puts it back when that is refused', async () => {
    const { state, asked, ids } = setUp();
    await state().load();
    await state().move('a', -1);
    expect(ids()).toEqual(['c', 'a', 'p']);
    expect(state().said).toBe('Plain line, now 2 of 3.');
    expect(asked).toHaveBeenLastCalledWith('reorderTemplates', { ids: ['c', 'a', 'p'] });
    const calls = asked.mock.calls.length;
    await state().move('c', -1);
    expect(asked.mock.calls).toHaveLength(calls);
    const refused = setUp({ refuse: ['reorderTemplates'] });
    await refused.state().load();
    await refused.state().move('a', -1);
    expect(refused.ids()).toEqual(['c', 'p', 'a']);
    expect(refused.state().note?.words).toBe('No reorderTemplates.');
  });

  it('hands over what was set aside', async () => {
    const { state, saveFile } = setUp();
    await state().saveSetAside();
    expect(saveFile).toHaveBeenCalledWith('evenkeel-set-aside.json', '[{"odd":1}]');
  });

  it('takes back what was never flagged and what was hidden', async () => {
    const { state, asked } = setUp();
    await state().flagAgain('as ever');
    expect(asked).toHaveBeenLastCalledWith('neverFlag', { phrase: 'as ever', on: false });
    await state().note?.undo?.();
    expect(asked).toHaveBeenLastCalledWith('neverFlag', { phrase: 'as ever', on: true });
    const hidden = { thread: 't', rule: 'form', phrase: 'so be it', site: null };
    await state().unhide(hidden);
    expect(asked).toHaveBeenLastCalledWith('hideHere', { ...hidden, on: false });
  });
});
