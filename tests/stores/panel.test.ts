import { describe, expect, it, vi } from 'vitest';
import type { ToPage } from '../../lib/contract/panel';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import type { Ask } from '../../lib/stores/asking';
import { createPanelStore } from '../../lib/stores/panel';
import { finding, RULES, requestOrigin, TEMPLATES, view } from '../components/views';

const BRIEF = { ...EMPTY_BRIEF, signer: 'Ola', ownNames: [] };

function setUp(answers: Partial<Record<string, unknown>> = {}) {
  const sent: ToPage[] = [];
  const asked = vi.fn(async (type: string, _data: unknown): Promise<unknown> => {
    const answer = {
      listTemplates: { ok: true, value: { templates: TEMPLATES, setAside: 0 } },
      effectiveBrief: { ok: true, value: BRIEF },
      ...answers,
    }[type];
    if (answer instanceof Error) throw answer;
    return answer ?? { ok: true, value: {} };
  });
  const store = createPanelStore({
    send: (message) => sent.push(message),
    ask: asked as unknown as Ask,
    rule: (id) => RULES[id] ?? null,
    requestOrigin,
  });
  const show = (...args: Parameters<typeof view>) => store.getState().receive({ type: 'view', view: view(...args) });
  return { store, sent, asked, show, state: () => store.getState() };
}

describe('the panel store', () => {
  it('is blank until a view arrives, and sends nothing by itself', async () => {
    const { state, sent } = setUp();
    expect(state().view).toBeNull();
    await state().load();
    expect(sent).toEqual([]);
    expect(state().templates).toHaveLength(3);
  });

  it('asks for a fix by the words, and only where there is one', () => {
    const { state, sent, show } = setUp();
    show();
    state().useFix(finding('barb', 'you lot', { start: 4, end: 11, fix: 'you all' }));
    state().useFix(finding('barb', 'you lot'));
    state().useFix(finding('form', '', { start: null, end: null, fix: 'never used' }));
    expect(sent).toEqual([
      { type: 'use-fix', finding: { rule: 'barb', start: 4, end: 11, text: 'you lot' }, replacement: 'you all' },
    ]);
  });

  it('hides here, tells the page, and takes it back', async () => {
    const { state, sent, asked, show } = setUp();
    show();
    await state().hideHere(finding('blame', 'your own fault'));
    const where = { thread: 'plaza:1', rule: 'blame', phrase: 'your own fault', site: 'plaza' };
    expect(asked).toHaveBeenLastCalledWith('hideHere', { ...where, on: true });
    expect(sent).toEqual([{ type: 'settings-changed' }]);
    expect(state().note?.words).toBe('Hidden for this review.');
    await state().note?.undo?.();
    expect(asked).toHaveBeenLastCalledWith('hideHere', { ...where, on: false });
    expect(sent).toHaveLength(2);
    expect(state().note).toBeNull();
  });

  it('shows the reason of a refusal and tells the page nothing', async () => {
    const { state, sent, show } = setUp({ neverFlag: { ok: false, reason: 'No room for more.' } });
    show();
    await state().neverFlag(finding('form', 'kind regards'));
    expect(state().note).toEqual({ words: 'No room for more.', tone: 'problem', undo: null });
    expect(sent).toEqual([]);
  });

  it('survives a background that is gone', async () => {
    const { state, show } = setUp({ hideHere: new Error('gone'), listTemplates: new Error('gone') });
    show();
    await state().load();
    await state().hideHere(finding('form', 'kind regards'));
    expect(state().note?.tone).toBe('problem');
    expect(state().templates).toEqual([]);
  });

  it('never asks to silence nothing', async () => {
    const { state, asked, show } = setUp();
    show();
    await state().neverFlag(finding('form', '', { start: null, end: null }));
    expect(asked).not.toHaveBeenCalled();
  });

  it('says the number of findings only when it changes', () => {
    const { state, show } = setUp();
    const said: string[] = [];
    const look = () => said.push(state().said);
    show({ empty: true });
    look();
    show({}, { findings: [finding('barb', 'a'), finding('form', 'b')] });
    look();
    show({}, { findings: [finding('barb', 'a'), finding('form', 'c')] });
    look();
    show({}, { findings: [finding('form', 'c')] });
    look();
    show({}, { findings: [] });
    look();
    const two = '2 things to look at in your reply.';
    expect(said).toEqual(['', two, two, 'One thing to look at in your reply.', 'Nothing left to look at.']);
  });

  it('says nothing of a draft that was calm from the start', () => {
    const { state, show } = setUp();
    show();
    expect(state().said).toBe('');
  });

  it('lets a notice of the page go when the owner writes on', () => {
    const { show, state } = setUp();
    show({ notice: { kind: 'fixed', serial: 1 } });
    expect(state().note?.words).toContain('Undo');
    show({ notice: null });
    expect(state().note).toBeNull();
  });

  it('shows a notice once for each serial', () => {
    const { state, show } = setUp();
    show({ notice: { kind: 'fix-changed', serial: 1 } });
    expect(state().note?.tone).toBe('problem');
    state().dismiss();
    show({ notice: { kind: 'fix-changed', serial: 1 } });
    expect(state().note).toBeNull();
    show({ notice: { kind: 'inserted', serial: 2 } });
    expect(state().note?.words).toBe('The template is in your reply.');
  });

  it('opens the rest one by one and starts afresh with another review', () => {
    const { state, show } = setUp();
    const findings = ['a', 'b', 'c', 'd', 'e'].map((text) => finding('form', text));
    show({}, { findings });
    state().more();
    expect(state().shown).toBe(4);
    expect(state().picked).toEqual(['form\nd\n0']);
    state().toggleWhy('triage');
    state().search('leak');
    show({ thread: 'plaza:2' }, { findings });
    expect(state()).toMatchObject({ shown: 3, picked: [], why: null, query: '' });
  });

  it('inserts a template filled from review and brief', async () => {
    const { state, sent, show } = setUp();
    await state().load();
    show();
    const template = TEMPLATES[0];
    if (template === undefined) throw new Error('the fixture is gone');
    expect(state().preview(template).blanks).toEqual(['what happened']);
    state().insert(template);
    expect(sent).toEqual([{ type: 'insert', thread: 'plaza:1', text: 'Hi Wanda, {what happened}. Ola' }]);
  });

  it('passes on collapse, the way back and the request for the keyboard', () => {
    const { state, sent } = setUp();
    state().collapse();
    state().backToField();
    state().receive({ type: 'focus-panel' });
    expect(sent).toEqual([{ type: 'collapse' }, { type: 'focus-field' }]);
    expect(state().focus).toBe(1);
  });

  it('fills a line of the plan from the review and the brief, and says whether it was copied', async () => {
    const { state, show } = setUp();
    show();
    await state().load();
    expect(state().fillLine('Hello {name}, {me} at {contact}')).toEqual({
      text: 'Hello Wanda, Ola at {contact}',
      blanks: ['contact'],
    });
    state().copied(true);
    expect(state().note).toMatchObject({ tone: 'done', undo: null });
    state().copied(false);
    expect(state().note?.tone).toBe('problem');
  });
});
