// @vitest-environment happy-dom

import { getByLabelText, getByRole, getByText, queryByRole, queryByText } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Stores } from '../../components/workbook/views';
import { YourData } from '../../components/workbook/YourData';
import type { KeepingState, Taken } from '../../lib/browser/asks/keeping';
import type { Note } from '../../lib/stores/asking';
import { broughtWords, createDataStore } from '../../lib/stores/workbook-data';
import { draw, press } from './render';

const KEPT: KeepingState = {
  months: 18,
  used: 12_300_000,
  allowed: 10_000_000_000,
  counts: { cases: 1_234, drafts: 1, templates: 12, lists: 0, setAside: 0 },
  notify: false,
  sync: { on: false, at: null, problem: null },
  readOnly: false,
  mended: null,
};
const BRINGS: Taken = { cases: 3, templates: 1, drafts: 0, others: 0, same: 7, skipped: 2 };

async function open(first: Partial<KeepingState> = {}, refuse: Record<string, string> = {}) {
  const asked: [string, unknown][] = [];
  const notes: (Note | null)[] = [];
  const saved: { name: string; text: string }[] = [];
  const kept = { ...KEPT, ...first };
  const answers: Record<string, (data: never) => unknown> = {
    keepingState: () => kept,
    setKeeping: (data: { sync?: boolean }) =>
      Object.assign(kept, data, data.sync === undefined ? {} : { sync: { ...kept.sync, on: data.sync } }),
    exportAll: ({ next }: { next: string }) =>
      next === '' ? { text: 'one,', next: 'x' } : { text: 'two', next: null },
    exportSetAside: () => ({ json: '[]' }),
    startImport: () => ({ id: 'i' }),
    addImport: () => null,
    finishImport: () => BRINGS,
    dropImport: () => null,
    eraseAll: () => null,
  };
  const data = createDataStore({
    ask: (async (kind: string, data: never) => {
      asked.push([kind, data]);
      const reason = refuse[kind];
      return reason === undefined ? { ok: true, value: answers[kind]?.(data) } : { ok: false, reason };
    }) as never,
    now: () => new Date(2026, 4, 3, 12).getTime(),
    tell: (note) => void notes.push(note),
    name: () => undefined,
    look: async () => undefined,
    saveFile: (name, text) => void saved.push({ name, text: typeof text === 'string' ? text : text.join('') }),
    requestNotifications: async () =>
      refuse.notify === undefined ? { ok: true, value: null } : { ok: false, reason: refuse.notify },
  });
  const root = await draw(<YourData stores={{ data } as Stores} id={null} />);
  await act(async () => data.getState().load());
  const kinds = () => asked.map(([kind]) => kind).filter((kind) => kind !== 'keepingState');
  const words = () => notes.at(-1)?.words;
  const look = (size = 1_200_000) =>
    act(() => data.getState().look({ name: 'mine.json', size, text: async (from, to) => `${from}-${to}` }));
  return { root, data, asked, kinds, saved, words, look };
}

it('says how much is kept, and for how long', async () => {
  const { root, asked, words } = await open();
  expect(root.textContent).toContain('1,234 cases, 1 draft, 12 templates, 0 lists.');
  expect(root.textContent).toContain('It takes 12 MB of the 10.0 GB');
  const months = getByLabelText(root, 'Erase what was not changed for') as HTMLSelectElement;
  expect(months.value).toBe('18');
  await act(async () => {
    months.value = 'never';
    months.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(asked).toContainEqual(['setKeeping', { months: null }]);
  expect(words()).toBe('Nothing is erased by age any more.');
});

it('saves everything, part by part, and what was set aside', async () => {
  const { root, asked, saved } = await open({ counts: { ...KEPT.counts, setAside: 2 } });
  await press(getByRole(root, 'button', { name: 'Save everything' }));
  expect(asked).toContainEqual(['exportAll', { form: 'json', next: 'x' }]);
  await press(getByRole(root, 'button', { name: 'Save cases as a table' }));
  expect(root.textContent).toContain('2 records could not be read');
  await press(getByRole(root, 'button', { name: 'Save what was set aside' }));
  expect(saved).toEqual([
    { name: 'evenkeel-everything-2026-05-03.json', text: 'one,two' },
    { name: 'evenkeel-cases-2026-05-03.csv', text: 'one,two' },
    { name: 'evenkeel-set-aside-2026-05-03.json', text: '[]' },
  ]);
});

it('shows what a file would bring before it is taken in, and keeps the keyboard near', async () => {
  const { root, asked, kinds, words, look } = await open();
  await look();
  expect(asked.filter(([kind]) => kind === 'addImport').map(([, data]) => (data as { text: string }).text)).toEqual([
    '0-500000',
    '500000-1000000',
    '1000000-1200000',
  ]);
  expect(asked).toContainEqual(['finishImport', { id: 'i', take: false }]);
  expect(document.activeElement?.textContent).toContain('mine.json would bring 3 cases, 1 template.');
  expect(document.activeElement?.textContent).toMatch(/As here already: 7\..*no room: 2\./);
  await press(getByRole(root, 'button', { name: 'Leave it' }));
  expect(kinds().at(-1)).toBe('dropImport');
  expect(document.activeElement).toBe(getByLabelText(root, 'File with everything'));
  await look();
  await press(getByRole(root, 'button', { name: 'Take it in' }));
  expect(asked).toContainEqual(['finishImport', { id: 'i', take: true }]);
  expect(words()).toBe('Taken in: 3 cases, 1 template.');
  expect(queryByRole(root, 'button', { name: 'Take it in' })).toBeNull();
  expect(broughtWords({ ...BRINGS, cases: 0, templates: 0 })).toBe('nothing new');
});

it('offers nothing to take where a file brings nothing', async () => {
  const { root, look, data } = await open();
  await look();
  expect(getByRole(root, 'button', { name: 'Take it in' })).toBeTruthy();
  const { file } = data.getState();
  const brings = { cases: 0, templates: 0, drafts: 0, others: 0, same: 7, skipped: 0 };
  await act(() => data.setState({ file: file === null ? null : { ...file, brings } }));
  expect(getByText(root, /would bring nothing new/)).toBeTruthy();
  expect(queryByRole(root, 'button', { name: 'Take it in' })).toBeNull();
  expect(getByRole(root, 'button', { name: 'Leave it' })).toBeTruthy();
});

it('says why a file is not taken, and does not read one that is far too large', async () => {
  const { words, kinds, look } = await open({}, { addImport: 'This is no file of Evenkeel’s.' });
  await look();
  expect(words()).toBe('This is no file of Evenkeel’s.');
  const before = kinds().length;
  await look(200_000_001);
  expect(words()).toMatch(/too large/);
  expect(kinds()).toHaveLength(before);
});

it('switches what the browser has to agree to only once it has', async () => {
  const refused = await open({}, { notify: 'The browser was told no.' });
  const box = getByLabelText(refused.root, 'Show reminders as notifications') as HTMLInputElement;
  await act(async () => box.click());
  expect(refused.kinds()).toEqual([]);
  expect(refused.words()).toBe('The browser was told no.');
  expect(box.checked).toBe(false);
  const { root, asked, words } = await open();
  await press(getByLabelText(root, 'Show reminders as notifications'));
  expect(asked).toContainEqual(['setKeeping', { notify: true }]);
  await press(getByLabelText(root, 'Share with my other devices'));
  expect(asked).toContainEqual(['setKeeping', { sync: true }]);
  expect(words()).toMatch(/go along to your other devices/);
  expect((getByLabelText(root, 'Share with my other devices') as HTMLInputElement).checked).toBe(true);
});

it('erases in two steps, with the keyboard at the question and back', async () => {
  const { root, asked, kinds, words } = await open({ sync: { on: true, at: 1, problem: null } });
  await press(getByRole(root, 'button', { name: 'Erase everything …' }));
  expect(document.activeElement).toBe(getByText(root, 'Erase everything for good?'));
  expect(kinds()).toEqual([]);
  await press(getByRole(root, 'button', { name: 'Keep it' }));
  expect(document.activeElement).toBe(getByRole(root, 'button', { name: 'Erase everything …' }));
  await press(getByRole(root, 'button', { name: 'Erase everything …' }));
  await press(getByRole(root, 'button', { name: 'Erase everything' }));
  expect(asked).toContainEqual(['eraseAll', { synced: true }]);
  expect(words()).toMatch(/first day/);
  expect(document.activeElement).toBe(getByRole(root, 'button', { name: 'Erase everything …' }));
});

it('changes nothing of what a newer version wrote, but lets it be taken out', async () => {
  const { root } = await open({ readOnly: true, mended: 'Two records were brought back.' });
  expect(getByText(root, 'Two records were brought back.')).toBeTruthy();
  expect(getByRole(root, 'button', { name: 'Save everything' })).toBeTruthy();
  expect(queryByText(root, 'Erase everything …')).toBeNull();
  expect(queryByRole(root, 'checkbox')).toBeNull();
});
