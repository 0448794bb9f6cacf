// @vitest-environment happy-dom

import {
  getAllByRole,
  getByLabelText,
  getByRole,
  getByText,
  queryAllByRole,
  queryByLabelText,
  queryByRole,
} from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { HouseRules } from '../../components/workbook/HouseRules';
import { ReviewPages } from '../../components/workbook/ReviewPages';
import type { Stores } from '../../components/workbook/views';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { type BriefSources, NO_SOURCES } from '../../lib/playbook/counted';
import { createHouseStore } from '../../lib/stores/workbook-house';
import { describes, draw, press, type } from './render';
import { findings } from './workbook-open';

async function open(first: Partial<Brief> = {}, sources: BriefSources = NO_SOURCES) {
  const disk = { brief: { ...EMPTY_BRIEF, signer: 'Mara', ...first } };
  const house = createHouseStore({
    ask: (async (kind: string, data: Brief) => {
      if (kind === 'briefSources') return { ok: true, value: sources };
      if (kind === 'saveBrief') disk.brief = data;
      return { ok: true, value: disk.brief };
    }) as never,
    now: () => 0,
    tell: () => undefined,
    name: () => undefined,
    look: async () => undefined,
  });
  const root = await draw(<HouseRules stores={{ house } as Stores} id={null} />);
  await act(async () => house.getState().load());
  return { root, disk, house };
}

it('shows what is kept, and saves what was written', async () => {
  const { root, disk } = await open();
  expect((getByLabelText(root, 'Who signs') as HTMLInputElement).value).toBe('Mara');
  await type(getByLabelText(root, 'Business'), 'Harbour Cuts');
  await act(() => getByRole(root, 'radio', { name: /^Warm/ }).click());
  await press(getByRole(root, 'button', { name: 'Save house rules' }));
  expect(disk.brief).toMatchObject({ signer: 'Mara', business: 'Harbour Cuts', tone: 'warm' });
});

it('adds a phrase with the keyboard in it, tries it, and takes it out', async () => {
  const { root } = await open();
  await press(getByRole(root, 'button', { name: 'Add a phrase' }));
  const words = getByLabelText(root, 'Words');
  expect(document.activeElement).toBe(words);
  await type(words as HTMLInputElement, 'customer*');
  await type(getByLabelText(root, 'Better'), 'guests');
  await type(getByLabelText(root, 'Try a sentence'), 'Our customers like it.');
  expect(getByText(root, 'Marked: “customers”, better “guests”.')).toBeTruthy();
  expect(getByRole(root, 'group', { name: 'customer*' })).toBeTruthy();
  await press(getByRole(root, 'button', { name: 'Take out customer*' }));
  expect(queryByRole(root, 'group', { name: 'customer*' })).toBeNull();
});

it('says what is wrong where it is saved, and keeps the words', async () => {
  const { root, disk } = await open();
  await press(getByRole(root, 'button', { name: 'Add a page' }));
  await type(getByLabelText(root, 'Address'), 'maps');
  await press(getByRole(root, 'button', { name: 'Save house rules' }));
  expect(getByRole(root, 'alert').textContent).toContain('https://');
  expect((getByLabelText(root, 'Address') as HTMLInputElement).value).toBe('maps');
  expect(disk.brief.pages).toEqual([]);
});

it('names every field', async () => {
  const line = { name: 'Hill', where: 'hill', signer: '', role: '', business: '', contact: '' };
  const { root } = await open({ places: [line], others: [{ name: 'Jo', role: '', contact: '' }] });
  for (const field of getAllByRole(root, 'textbox')) {
    expect((field as HTMLInputElement).labels?.length, field.id).toBe(1);
  }
  expect(getByRole(root, 'group', { name: 'Hill' })).toBeTruthy();
});

const book = (name: string, brief: Partial<Brief>) => ({ name, brief: { ...EMPTY_BRIEF, ...brief } });
const dont = (phrase: string, reason = '') => ({ kind: 'dont' as const, phrase, reason, better: '' });
const page = (name: string, url: string) => ({ name, url });
const SOURCES: BriefSources = {
  managed: book('Head office', {
    signer: 'The team',
    tone: 'formal',
    trade: 'care',
    phrases: [dont('cheap', 'It is not.'), dont('asap')],
    pages: [page('Theirs', 'https://theirs.example/'), page('Bad', 'javascript:alert(1)')],
  }),
  subscribed: [
    book('Team', {
      role: 'Manager',
      business: 'Team name',
      ownNames: ['One', 'Two', 'Three', 'Four'],
      others: [{ name: 'Jo', role: 'Cook', contact: '' }],
    }),
    book('', { phrases: [dont('policy')] }),
  ],
};

const readOnly = (root: HTMLElement) =>
  getAllByRole<HTMLInputElement>(root, 'textbox').filter((field) => field.readOnly);

it('shows a line that the organisation sets as theirs, and saves the own as it was', async () => {
  const { root, disk } = await open({ tone: 'plain', trade: 'law', phrases: [dont('asap')] }, SOURCES);
  const before = disk.brief;
  expect(readOnly(root).map((field) => [field.labels?.[0]?.textContent, field.value, describes(field)])).toEqual([
    ['Who signs', 'The team', 'Set by Head office Yours is kept: Mara'],
    ['Protected trade', 'Care or school', 'Set by Head office Yours is kept: Law'],
    ['Tone', 'Formal', 'Set by Head office Yours is kept: Plain'],
  ]);
  expect(queryAllByRole(root, 'radio')).toEqual([]);
  expect(queryByLabelText(root, 'Protected trade', { selector: 'select' })).toBeNull();
  await type(getByLabelText(root, 'How to reach a person'), '555 0142');
  await press(getByRole(root, 'button', { name: 'Save house rules' }));
  expect(disk.brief).toEqual({ ...before, contact: '555 0142' });
});

it('names nobody twice, and says “your organisation” where the playbook has no name', async () => {
  const { root } = await open({ signer: 'The team' }, { managed: book('', { signer: 'The team' }), subscribed: [] });
  expect(readOnly(root).map(describes)).toEqual(['Set by your organisation']);
});

it('says what fills an empty line, until the owner writes their own', async () => {
  const { root, disk } = await open({}, SOURCES);
  const role = getByLabelText(root, 'Role') as HTMLInputElement;
  expect([role.value, describes(role)]).toEqual(['', 'From Team: Manager']);
  await type(role, 'Owner');
  expect(describes(role)).toBe('');
  await press(getByRole(root, 'button', { name: 'Save house rules' }));
  expect([disk.brief.role, disk.brief.business]).toEqual(['Owner', '']);
});

it('says what fills a tone and a trade that were not chosen', async () => {
  const team = book('Team', { tone: 'warm', trade: 'care' });
  const { root, disk } = await open({}, { managed: null, subscribed: [team] });
  const tone = getByRole(root, 'group', { name: 'Tone' });
  const trade = getByLabelText(root, 'Protected trade');
  expect([describes(tone), describes(trade)]).toEqual([
    'From Team: Warm',
    'In these a reply must not even show that someone is a client. From Team: Care or school',
  ]);
  await act(() => getByRole(root, 'radio', { name: /^Plain/ }).click());
  expect(describes(tone)).toBe('');
  await press(getByRole(root, 'button', { name: 'Save house rules' }));
  expect(disk.brief).toMatchObject({ tone: 'plain', trade: null });
});

it('lists what others add below the own, by whom, folded where it is much', async () => {
  const { root } = await open({ phrases: [dont('policy'), dont('asap', 'Mine')] }, SOURCES);
  const foldOf = (name: string) => getByRole(root, 'list', { name }).closest('details') as HTMLDetailsElement;
  const set = getByRole(root, 'list', { name: 'Set by Head office (2)' });
  expect([...set.children].map((one) => [...one.children].map(({ textContent }) => textContent))).toEqual([
    ['Do not say: cheap', 'Why: It is not.'],
    ['Do not say: asap'],
  ]);
  expect(foldOf('Set by Head office (2)').open).toBe(true);
  expect(getByRole(root, 'list', { name: 'From Team (1)' }).textContent).toBe('JoRole: Cook');
  expect(foldOf('From Team (4)').open).toBe(false);
  // The own phrase goes before that of the playbook without a name.
  expect(queryByRole(root, 'list', { name: /a playbook you subscribe to/ })).toBeNull();
  await press(getByRole(root, 'button', { name: 'Take out policy' }));
  expect(getByRole(root, 'list', { name: 'From a playbook you subscribe to (1)' }).textContent).toContain('policy');
  const own = getByRole(root, 'group', { name: 'asap' });
  expect(describes(getByLabelText(own, 'Words')).endsWith('Those count; yours are kept.')).toBe(true);
});

it('tries the phrases of others where the owner has none', async () => {
  const { root } = await open({}, SOURCES);
  await type(getByLabelText(root, 'Try a sentence'), 'It is cheap.');
  expect(getByText(root, 'Marked: “cheap”.')).toBeTruthy();
});

it('leads to the pages of all, https only', async () => {
  const { house } = await open({ pages: [page('Mine', 'https://mine.example/')] }, SOURCES);
  const root = await draw(<ReviewPages store={house} />);
  expect(getAllByRole<HTMLAnchorElement>(root, 'link').map(({ href }) => href)).toEqual([
    'https://theirs.example/',
    'https://mine.example/',
  ]);
});

it('has no accessibility findings with what others set', async () => {
  const { root } = await open({ phrases: [dont('asap', 'Mine')] }, SOURCES);
  expect(await findings(root)).toEqual([]);
});
