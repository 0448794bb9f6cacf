// @vitest-environment happy-dom

import { getAllByRole, getByLabelText, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Playbooks } from '../../components/workbook/Playbooks';
import type { Stores } from '../../components/workbook/views';
import type { PlaybookPreview, PlaybookSources } from '../../lib/browser/asks/playbooks';
import { createPlaybooksStore } from '../../lib/stores/workbook-playbooks';
import { draw, press, type } from './render';

const SUBSCRIBED: PlaybookSources['subscriptions'][number] = {
  id: 's1',
  url: 'https://books.example/team.json',
  name: 'Group',
  templates: 1,
  phrases: 2,
  fetchedAt: 1_760_000_000_000,
  triedAt: 1_760_000_000_000,
  problem: 'There is no file at this address.',
};
const PREVIEW: PlaybookPreview = {
  name: 'Team <b>',
  rows: [
    { key: 'a', part: 'phrase', title: 'Phrase: policy', state: 'new', mine: '', theirs: 'Do not say: policy' },
    { key: 'b', part: 'template', title: 'Late', state: 'differs', mine: 'My words', theirs: '<img src=x>' },
  ],
  same: 1,
  warnings: ['Template 1: Late'],
};

async function open({ managed = null, subscriptions = [] }: Partial<PlaybookSources> = {}) {
  const asked: [string, unknown][] = [];
  const playbooks = createPlaybooksStore({
    ask: (async (kind: string, data: unknown) => {
      asked.push([kind, data]);
      if (kind === 'playbookSources') return { ok: true, value: { managed, subscriptions } };
      if (kind === 'previewPlaybook') return { ok: true, value: PREVIEW };
      if (kind === 'takePlaybook') return { ok: true, value: { taken: 2 } };
      if (kind === 'unsubscribe') {
        subscriptions.splice(0);
        return { ok: true, value: null };
      }
      return { ok: false, reason: 'There is no playbook there.' };
    }) as never,
    now: () => 0,
    tell: () => undefined,
    name: () => undefined,
    look: async () => undefined,
    requestAddress: async () => ({ ok: true, value: null }),
    saveFile: () => undefined,
  });
  const root = await draw(<Playbooks stores={{ playbooks } as Stores} id={null} />);
  await act(async () => playbooks.getState().load());
  return { root, asked, playbooks };
}

const file = { name: 'team.evenkeel.json', size: 2, text: async () => '{}' };

it('shows what the organisation sets, and nothing to press in it', async () => {
  const { root } = await open({ managed: { name: 'Head office', templates: 1, phrases: 3, problem: null } });
  const set = getByRole(root, 'region', { name: 'Set by your organisation' });
  expect(set.textContent).toContain('Head office: 3 phrases, 1 template.');
  expect(queryByRole(set, 'button')).toBeNull();
});

it('says why what the organisation sets cannot be used, and says nothing where nothing is set', async () => {
  const bad = await open({
    managed: { name: '', templates: 0, phrases: 0, problem: 'This file is too large: 1 MB at most.' },
  });
  expect(getByText(bad.root, /cannot be used. This file is too large/)).toBeTruthy();
  const none = await open();
  expect(queryByText(none.root, 'Set by your organisation')).toBeNull();
});

it('shows both sides of what differs, as text, and takes what is chosen', async () => {
  const { root, asked, playbooks } = await open();
  await act(async () => playbooks.getState().look(file));
  expect(document.activeElement).toBe(getByRole(root, 'heading', { name: 'Team <b>' }));
  expect(getByText(root, '<img src=x>')).toBeTruthy();
  expect(getByText(root, 'Template 1: Late')).toBeTruthy();
  const boxes = getAllByRole(root, 'checkbox') as HTMLInputElement[];
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
  await act(() => boxes[1]?.click());
  await press(getByRole(root, 'button', { name: 'Take 2 parts' }));
  expect(asked.at(-1)).toEqual(['takePlaybook', { json: '{}', keys: ['a', 'b'] }]);
  expect(queryByRole(root, 'checkbox')).toBeNull();
  expect(document.activeElement).toBe(getByRole(root, 'heading', { name: 'Take a playbook' }));
  await act(async () => playbooks.getState().look(file));
  await press(getByRole(root, 'button', { name: 'Take nothing' }));
  expect(document.activeElement).toBe(getByRole(root, 'heading', { name: 'Take a playbook' }));
});

it('keeps the keyboard near where a subscription is ended', async () => {
  const { root } = await open({ subscriptions: [SUBSCRIBED] });
  await press(getByRole(root, 'button', { name: 'End: Group' }));
  expect(queryByRole(root, 'list', { name: 'Playbooks you subscribe to' })).toBeNull();
  expect(document.activeElement).toBe(getByRole(root, 'heading', { name: 'Subscribe to a playbook' }));
});

it('says what an empty address needs', async () => {
  const { root } = await open();
  await press(getByRole(root, 'button', { name: 'Subscribe' }));
  expect(getByRole(root, 'alert').textContent).toBe('Give the whole address of the file. It begins with https://.');
});

it('tells how a subscription stands, and names its buttons', async () => {
  const { root } = await open({ subscriptions: [SUBSCRIBED] });
  const [one] = getAllByRole(getByRole(root, 'list', { name: 'Playbooks you subscribe to' }), 'listitem');
  expect(one?.textContent).toContain('2 phrases, 1 template');
  expect(one?.textContent).toContain('There is no file at this address. The last good copy counts.');
  for (const name of ['Fetch now: Group', 'End: Group']) expect(getByRole(root, 'button', { name })).toBeTruthy();
});

it('names the one site that will be asked for, and says why it came to nothing', async () => {
  const { root } = await open();
  const address = getByLabelText(root, 'Address of the file') as HTMLInputElement;
  await type(address, 'https://books.example/team.json');
  expect(getByText(root, 'The browser will ask you once for books.example, and for no other site.')).toBeTruthy();
  await press(getByRole(root, 'button', { name: 'Subscribe' }));
  expect(getByRole(root, 'alert').textContent).toBe('There is no playbook there.');
  expect(address.value).toBe('https://books.example/team.json');
});
