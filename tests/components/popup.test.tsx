// @vitest-environment happy-dom
import { getAllByRole, getByLabelText, getByRole, getByText, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup';
import type { Ask } from '../../lib/stores/asking';
import { createPopupStore } from '../../lib/stores/popup';
import { draw, key, press, type } from './render';
import { TEMPLATES } from './views';

const BRIEF = { signer: 'Ola', role: '', business: '', contact: '', trade: null, ownNames: ['Plaza'] };
const SETTINGS = {
  offSites: ['plaza'],
  quietSites: [],
  neverFlag: ['as ever'],
  hidden: [{ thread: 't', rule: 'form', phrase: '', site: 'plaza' }],
  panelOpen: true,
};

async function open() {
  const asked = vi.fn(async (kind: string, data: unknown): Promise<unknown> => {
    if (kind === 'listTemplates') return { ok: true, value: { templates: TEMPLATES, setAside: 2 } };
    if (kind === 'readBrief') return { ok: true, value: BRIEF };
    if (kind === 'saveBrief') return { ok: true, value: data };
    if (kind === 'reorderTemplates') return { ok: true, value: null };
    return { ok: true, value: SETTINGS };
  });
  const saveFile = vi.fn();
  const close = vi.fn();
  const keeping = { keepDraft: vi.fn(), keptDraft: async () => null };
  const store = createPopupStore({ ask: asked as unknown as Ask, tabId: async () => 3, saveFile, close, ...keeping });
  const sites = [
    { id: 'plaza', name: 'Plaza' },
    { id: 'market', name: 'Market' },
  ];
  const root = await draw(<Popup store={store} sites={sites} ruleTitle={() => 'Form letter'} />);
  await act(() => store.getState().load());
  return { root, asked, saveFile, close, button: (name: string | RegExp) => getByRole(root, 'button', { name }) };
}

describe('the popup', () => {
  it('coaches the box of the tab in front', async () => {
    const { button, asked, close } = await open();
    await press(button('Coach this box'));
    expect(asked).toHaveBeenLastCalledWith('coachTab', { tabId: 3 });
    expect(close).toHaveBeenCalled();
  });

  it('lists, finds and inserts templates', async () => {
    const { root, button, asked } = await open();
    expect(getAllByRole(root, 'button', { name: /^Insert / })).toHaveLength(3);
    await type(getByRole<HTMLInputElement>(root, 'searchbox', { name: 'Find a template' }), 'leak');
    expect(getAllByRole(root, 'button', { name: /^Insert / })).toHaveLength(1);
    await press(button('Insert Leak put right'));
    expect(asked).toHaveBeenLastCalledWith('insertTemplate', { tabId: 3, templateId: 'c' });
  });

  it('tells of records set aside and saves them to a file', async () => {
    const { root, button, asked } = await open();
    expect(getByText(root, /2 saved records could not be read/)).toBeTruthy();
    await press(button('Save them to a file'));
    expect(asked).toHaveBeenLastCalledWith('exportSetAside', {});
  });

  it('moves a template by button and by keyboard and keeps the keyboard on it', async () => {
    const { root, button, asked } = await open();
    await press(button('Plain line'));
    const up = button('Move up Plain line');
    up.focus();
    await press(up);
    expect(asked).toHaveBeenLastCalledWith('reorderTemplates', { ids: ['c', 'a', 'p'] });
    expect(getByText(root, 'Plain line, now 2 of 3.')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up Plain line');
    await key(button('Move up Plain line'), 'ArrowUp', { altKey: true });
    expect(asked).toHaveBeenLastCalledWith('reorderTemplates', { ids: ['a', 'c', 'p'] });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down Plain line');
  });

  it('says beside the field that a template is too long and keeps every character', async () => {
    const { root, button, asked } = await open();
    await press(button('New template'));
    await type(getByRole<HTMLInputElement>(root, 'textbox', { name: 'Name' }), 'Endless');
    const body = getByRole<HTMLTextAreaElement>(root, 'textbox', { name: 'Reply' });
    await type(body, 'z'.repeat(100_000));
    const form = root.querySelector('form');
    await act(() => {
      form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    expect(getByText(root, /too long: 5,000/).id).toBe('body-problem');
    expect(body.getAttribute('aria-invalid')).toBe('true');
    expect(body.value).toHaveLength(100_000);
    expect(asked).not.toHaveBeenCalledWith('saveTemplate', expect.anything());
  });

  it('saves the house rules', async () => {
    const { root, button, asked } = await open();
    await press(button('House rules'));
    await type(getByRole<HTMLInputElement>(root, 'textbox', { name: 'Role' }), 'owner');
    await type(
      getByRole<HTMLTextAreaElement>(root, 'textbox', { name: 'Names never to be marked' }),
      'Plaza\n\n Wanda ',
    );
    await act(() => {
      root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    expect(asked).toHaveBeenLastCalledWith('saveBrief', { ...BRIEF, role: 'owner', ownNames: ['Plaza', 'Wanda'] });
  });

  it('shows every setting with its way back', async () => {
    const { root, button, asked } = await open();
    await press(button('Settings'));
    const [plaza, market] = getAllByRole(root, 'group');
    if (plaza === undefined || market === undefined) throw new Error('a site is missing');
    expect(getByLabelText<HTMLInputElement>(plaza, 'Help when I reply here').checked).toBe(false);
    expect(getByLabelText<HTMLInputElement>(plaza, /^Ask once/).disabled).toBe(true);
    expect(getByLabelText<HTMLInputElement>(market, /^Ask once/).checked).toBe(true);
    await act(() => getByLabelText<HTMLInputElement>(market, /^Ask once/).click());
    expect(asked).toHaveBeenLastCalledWith('setSite', { site: 'market', guard: false });
    await press(button('Flag again “as ever”'));
    expect(asked).toHaveBeenLastCalledWith('neverFlag', { phrase: 'as ever', on: false });
    await press(button('Show again Form letter'));
    expect(asked).toHaveBeenLastCalledWith('hideHere', {
      thread: 't',
      rule: 'form',
      phrase: '',
      site: 'plaza',
      on: false,
    });
    expect(getByRole(root, 'link', { name: 'All the rules' }).getAttribute('href')).toBe('/rules.html');
    expect(queryByText(root, 'Everything stays on this device.')).toBeTruthy();
  });
});
