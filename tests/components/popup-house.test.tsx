// @vitest-environment happy-dom

import { getByRole, queryByRole } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { House } from '../../components/popup/House';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import type { BriefSources } from '../../lib/playbook/counted';
import { describes, draw, type } from './render';
import { findings } from './workbook-open';

const OWN: Brief = { ...EMPTY_BRIEF, signer: 'Ola', ownNames: ['Plaza'] };
const book = (name: string, brief: Partial<Brief>) => ({ name, brief: { ...EMPTY_BRIEF, ...brief } });
const SOURCES: BriefSources = {
  managed: book('Head office', { signer: 'The team', trade: 'care', ownNames: ['Harbour'] }),
  subscribed: [book('', { role: 'Manager', ownNames: ['plaza', 'Team'] })],
};

async function open() {
  const onSave = vi.fn(async (_: Brief) => undefined);
  const root = await draw(<House brief={OWN} sources={SOURCES} onSave={onSave} />);
  const field = (name: string) => getByRole<HTMLTextAreaElement>(root, 'textbox', { name });
  const save = () =>
    act(() => {
      getByRole(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  return { root, onSave, field, save };
}

it('shows what the organisation sets as theirs, and saves the own as it was', async () => {
  const { onSave, field, save } = await open();
  const [signer, trade] = [field('Who signs'), field('Protected trade')];
  expect([signer.value, signer.readOnly, describes(signer)]).toEqual([
    'The team',
    true,
    'Set by Head office Yours is kept: Ola',
  ]);
  expect([trade.value, trade.readOnly, describes(trade)]).toEqual(['Care or school', true, 'Set by Head office']);
  await type(field('Business'), 'Cuts');
  await save();
  expect(onSave.mock.calls).toEqual([[{ ...OWN, business: 'Cuts' }]]);
});

it('says what fills an empty line, until the owner writes their own', async () => {
  const { field } = await open();
  const role = field('Role');
  expect([role.value, role.readOnly, describes(role)]).toEqual([
    '',
    false,
    'From a playbook you subscribe to: Manager',
  ]);
  await type(role, 'Owner');
  expect(describes(role)).toBe('');
});

it('lists names of others that the owner does not have', async () => {
  const { root, field } = await open();
  expect(getByRole(root, 'list', { name: 'Set by Head office (1)' }).textContent).toBe('Harbour');
  expect(getByRole(root, 'list', { name: /^From a playbook/ }).textContent).toBe('Team');
  await type(field('Names never to be marked'), 'Plaza\nteam');
  expect(queryByRole(root, 'list', { name: /^From a playbook/ })).toBeNull();
});

it('has no accessibility findings', async () => {
  const { root } = await open();
  expect(await findings(root)).toEqual([]);
});
