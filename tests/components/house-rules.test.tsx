// @vitest-environment happy-dom

import { getAllByRole, getByLabelText, getByRole, getByText, queryByRole } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { HouseRules } from '../../components/workbook/HouseRules';
import type { Stores } from '../../components/workbook/views';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { createHouseStore } from '../../lib/stores/workbook-house';
import { draw, press, type } from './render';

async function open(first: Partial<Brief> = {}) {
  const disk = { brief: { ...EMPTY_BRIEF, signer: 'Mara', ...first } };
  const house = createHouseStore({
    ask: (async (kind: string, data: Brief) => {
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
  return { root, disk };
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
