// @vitest-environment happy-dom

import { getAllByRole, getByLabelText, getByRole, getByText, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { NO_SOURCES } from '../../lib/playbook/counted';
import type { Ask } from '../../lib/stores/asking';
import { createPopupStore } from '../../lib/stores/popup';
import { createHereStore, type Here, type KnownSite } from '../../lib/stores/popup-here';
import { draw, key, press, type } from './render';
import { TEMPLATES } from './views';

const BRIEF = { ...EMPTY_BRIEF, signer: 'Ola', ownNames: ['Plaza'] };
const SETTINGS = {
  offSites: ['plaza'],
  quietSites: [],
  neverFlag: ['as ever'],
  hidden: [{ thread: 't', rule: 'form', phrase: '', site: 'plaza' }],
  panelOpen: true,
};

const PLAZA: KnownSite = { id: 'plaza', name: 'Plaza', offered: 'on', origins: [] };
const MARKET: KnownSite = { id: 'market', name: 'Market', offered: 'on', origins: [] };
const TALK: KnownSite = { id: 'talk', name: 'Talk', offered: 'asked', origins: ['https://talk.example'] };
const CHAIN: KnownSite = {
  id: 'chain',
  name: 'Chain',
  offered: 'asked',
  origins: ['https://chain.example', 'https://chain.test', 'https://chain.invalid', 'https://chain.localhost'],
};
const MAPS: KnownSite = { id: 'maps', name: 'Maps', offered: 'read', origins: [] };
const BLOG: Here = { kind: 'site', host: 'blog.example', origins: ['https://blog.example'], site: null };

const NEWS = { list: {}, fresh: 2, answered: 1, waiting: 1 };

interface Scene {
  here?: Here;
  /** Origins that are on at first. */
  on?: string[];
  frames?: string[];
  understood?: boolean;
  problem?: string | null;
  list?: unknown;
}

async function open(scene: Scene = {}) {
  const { here = BLOG, on = [], frames = [], understood = false, problem = null, list = null } = scene;
  let origins = on;
  const asked = vi.fn(async (kind: string, data: unknown): Promise<unknown> => {
    if (kind === 'listTemplates') return { ok: true, value: { templates: TEMPLATES, setAside: 2 } };
    if (kind === 'listIn') return { ok: true, value: list };
    if (kind === 'watchList') return { ok: true, value: (data as { on: boolean }).on ? NEWS : null };
    if (kind === 'readBrief') return { ok: true, value: BRIEF };
    if (kind === 'briefSources') return { ok: true, value: NO_SOURCES };
    if (kind === 'saveBrief') return { ok: true, value: data };
    if (kind === 'reorderTemplates') return { ok: true, value: null };
    if (kind === 'readSites') return { ok: true, value: { origins } };
    if (kind === 'turnSite') {
      const { origins: off } = data as { origins: string[] };
      origins = origins.filter((origin) => !off.includes(origin));
      return { ok: true, value: { origins } };
    }
    if (kind === 'lookAtTab') return { ok: true, value: { allowed: true, understood, frames, problem } };
    if (kind === 'takeSkeletons') {
      return { ok: true, value: { files: [{ address: 'https://blog.example/x', html: '<p>Xxxx</p>\n'.repeat(400) }] } };
    }
    return { ok: true, value: SETTINGS };
  });
  const saveFile = vi.fn();
  const close = vi.fn();
  const keeping = { keepDraft: vi.fn(), keptDraft: async () => null };
  const store = createPopupStore({
    ask: asked as unknown as Ask,
    newId: () => 'once-1',
    tabId: async () => 3,
    saveFile,
    close,
    ...keeping,
  });
  const requestOrigins = vi.fn(async (more: readonly string[]) => {
    origins = [...origins, ...more];
    return { ok: true, value: null } as const;
  });
  const hereStore = createHereStore({
    ask: asked as unknown as Ask,
    tab: async () => ({ id: 3, url: 'https://blog.example/post' }),
    placeOf: () => here,
    requestOrigins,
    saveFile,
    tell: (note) => store.setState({ note }),
  });
  const sites = [PLAZA, MARKET, MAPS, TALK, CHAIN];
  const root = await draw(<Popup store={store} hereStore={hereStore} sites={sites} ruleTitle={() => 'Form letter'} />);
  await act(() => store.getState().load());
  await act(() => hereStore.getState().load());
  return {
    root,
    asked,
    saveFile,
    close,
    requestOrigins,
    button: (name: string | RegExp) => getByRole(root, 'button', { name }),
  };
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
    expect(queryByText(root, 'Reviews and replies stay on this device.')).toBeTruthy();
  });
});

describe('the page in front', () => {
  it('can be turned on, with words for what will happen, and off again', async () => {
    const { root, button, requestOrigins, asked } = await open();
    expect(getByText(root, 'blog.example is not turned on.')).toBeTruthy();
    expect(
      getByText(
        root,
        'Once it is, reviews and reply boxes on blog.example are found by themselves. Your browser asks you first. Nothing leaves this device.',
      ),
    ).toBeTruthy();
    await press(button('Always coach on this site'));
    expect(requestOrigins).toHaveBeenLastCalledWith(['https://blog.example'], 3);
    expect(getByText(root, 'On for blog.example.')).toBeTruthy();
    expect(getByText(root, /^On: reviews and reply boxes on blog\.example/)).toBeTruthy();
    await press(button('Turn off blog.example'));
    expect(asked).toHaveBeenLastCalledWith('turnSite', { origins: ['https://blog.example'], on: false });
    expect(button('Always coach on this site')).toBeTruthy();
  });

  it.each<[Here, RegExp]>([
    [{ kind: 'built-in', site: MARKET }, /^Market: on\.$/],
    [{ kind: 'built-in', site: PLAZA }, /^Plaza: switched off in Settings\.$/],
    [{ kind: 'built-in', site: MAPS }, /^Maps: reviews are only read here\.$/],
    [{ kind: 'insecure' }, /no secure address/],
    [{ kind: 'none', words: 'This is a PDF.' }, /^This is a PDF/],
    [
      { kind: 'site', host: 'talk.example', origins: TALK.origins, site: TALK },
      /^This is Talk, which is not turned on/,
    ],
  ])('says how it stands: %o', async (here, words) => {
    const { root } = await open({ here });
    expect(getByText(root, words)).toBeTruthy();
  });

  it('offers to keep an eye on a list of reviews, tells what that told, and leaves it', async () => {
    const { root } = await open({ list: { reviews: 12, waiting: 9, watched: null } });
    getByText(root, '12 reviews here, 9 not answered yet.');
    await press(getByRole(root, 'button', { name: 'Keep an eye on these' }));
    getByText(root, '2 new and 1 answered since you were here; 1 waits.');
    await press(getByRole(root, 'button', { name: 'No longer' }));
    getByText(root, '12 reviews here, 9 not answered yet.');
  });

  it('names the other sites within it, those we know first', async () => {
    const { root, button, requestOrigins } = await open({ frames: ['https://ads.example', 'https://talk.example'] });
    await press(button('Other sites on this page'));
    const region = getByRole(root, 'region', { name: 'This page' });
    const rows = getAllByRole(region, 'listitem').map((row) => row.textContent);
    expect(rows).toEqual(['Talk (talk.example)Turn on', 'ads.exampleTurn on']);
    await press(button('Turn on talk.example'));
    expect(requestOrigins).toHaveBeenLastCalledWith(['https://talk.example'], 3);
  });

  it('shows what its file would hold before it is saved', async () => {
    const { root, button, saveFile } = await open();
    await press(button('Not understood?'));
    await press(button('Show what would be saved'));
    const lines = getByRole(root, 'region', { name: 'First lines of https://blog.example/x' });
    expect(lines.textContent?.split('\n').length).toBeLessThan(20);
    expect(saveFile).not.toHaveBeenCalled();
    await press(button('Save as a file: https://blog.example/x'));
    expect(saveFile).toHaveBeenCalledWith('evenkeel-page-blog.example.html', '<p>Xxxx</p>\n'.repeat(400));
  });

  it('offers no file where a review was read', async () => {
    const { root } = await open({ understood: true });
    expect(queryByText(root, 'Not understood?')).toBeNull();
  });

  it('tells what came of a press on the menu or the keyboard', async () => {
    const { root } = await open({ problem: 'This is a PDF.' });
    expect(getByText(root, 'This is a PDF.')).toBeTruthy();
  });
});

describe('sites to turn on, in Settings', () => {
  it('lists those known by name and those turned on elsewhere', async () => {
    const { root, button, requestOrigins } = await open({ on: ['https://blog.example', 'https://talk.example'] });
    await press(button('Settings'));
    const region = getByRole(root, 'region', { name: 'Sites you turn on' });
    const rows = () =>
      [...region.querySelectorAll('.undoable')].filter((row) => !row.closest('[hidden]')).map((row) => row.textContent);
    expect(rows()).toEqual(['blog.exampleTurn off', 'Talk talk.exampleTurn off', 'Chain at 4 addressesChoose']);
    await press(button('Choose addresses of Chain'));
    expect(rows()).toContain('chain.testTurn on');
    await press(button('Turn on chain.test'));
    expect(requestOrigins).toHaveBeenLastCalledWith(['https://chain.test'], 3);
    await press(button('Choose addresses of Chain'));
    expect(rows()).toContain('Chain chain.testChoose');
    await press(button('Turn off blog.example'));
    expect(rows()).not.toContain('blog.exampleTurn off');
  });

  it('offers the guard of a site once that is on', async () => {
    const { root, button } = await open({ on: ['https://talk.example'] });
    await press(button('Settings'));
    const names = getAllByRole(root, 'group').map((group) => group.querySelector('legend')?.textContent);
    expect(names).toEqual(['Plaza', 'Market', 'Maps', 'Talk']);
  });
});
