import { describe, expect, it, vi } from 'vitest';
import type { Ask, Note } from '../../lib/stores/asking';
import { createPlaybooksStore } from '../../lib/stores/workbook-playbooks';

const row = (key: string, state: 'new' | 'differs') => ({
  key,
  part: 'phrase' as const,
  title: key,
  state,
  mine: '',
  theirs: key,
});
const PREVIEW = { name: 'Group', rows: [row('a', 'new'), row('b', 'differs'), row('c', 'new')], same: 2, warnings: [] };
const ONE = {
  id: 's1',
  url: 'https://books.example/x',
  name: 'Group',
  templates: 1,
  phrases: 0,
  fetchedAt: 1,
  triedAt: 1,
  problem: null as string | null,
};

function setUp({ refuse = [] as string[], grant = true } = {}) {
  const asked: [string, unknown][] = [];
  const order: string[] = [];
  const answers: Record<string, unknown> = {
    playbookSources: { managed: null, subscriptions: [ONE] },
    exportPlaybook: { json: '{}' },
    previewPlaybook: PREVIEW,
    takePlaybook: { taken: 2 },
    subscribe: ONE,
    refreshSubscription: { ...ONE, problem: 'There is no file at this address.' },
    unsubscribe: null,
    takeOver: { caseId: 'c1', link: null },
  };
  const ask = (async (kind: string, data: unknown) => {
    asked.push([kind, data]);
    order.push(kind);
    if (refuse.includes(kind)) return { ok: false, reason: `No ${kind}.` };
    return { ok: true, value: answers[kind] };
  }) as unknown as Ask;
  const notes: Note[] = [];
  const saveFile = vi.fn();
  const look = vi.fn(async () => undefined);
  const store = createPlaybooksStore({
    ask,
    saveFile,
    look,
    now: () => 0,
    name: () => undefined,
    tell: (note) => notes.push(note),
    async requestAddress(url) {
      order.push(`grant ${url}`);
      return grant ? { ok: true, value: null } : { ok: false, reason: 'The browser was told no.' };
    },
  });
  return { state: () => store.getState(), asked, order, notes, saveFile, look };
}

const fileOf = (text: string, size = text.length) => ({ name: 'book.evenkeel.json', size, text: async () => text });

describe('passing on', () => {
  it('saves a file under the name others see, in plain letters', async () => {
    const { state, asked, saveFile } = setUp();
    state().setName('  Café Harbour / 2 ');
    await state().save();
    expect(asked).toEqual([['exportPlaybook', { name: 'Café Harbour / 2' }]]);
    expect(saveFile).toHaveBeenCalledWith('cafe-harbour-2.evenkeel.json', '{}');
  });

  it('says why it was not', async () => {
    const { state, saveFile, notes } = setUp({ refuse: ['exportPlaybook'] });
    await state().save();
    expect([saveFile.mock.calls, notes.map(({ words }) => words)]).toEqual([[], ['No exportPlaybook.']]);
  });
});

describe('taking', () => {
  it('begins with what is new chosen, and takes what is chosen', async () => {
    const { state, asked, notes } = setUp();
    await state().look(fileOf('{"x":1}'));
    expect(state().open).toMatchObject({ name: 'Group', chosen: ['a', 'c'] });
    state().choose('b', true);
    state().choose('a', false);
    await state().take();
    expect(asked.at(-1)).toEqual(['takePlaybook', { json: '{"x":1}', keys: ['c', 'b'] }]);
    expect([state().open, notes.at(-1)?.words]).toEqual([null, '2 parts are taken.']);
  });

  it('chooses all or none at once, and takes nothing where nothing is chosen', async () => {
    const { state, asked } = setUp();
    await state().look(fileOf('{}'));
    state().chooseAll('all');
    expect(state().open?.chosen).toEqual(['a', 'b', 'c']);
    state().chooseAll('none');
    await state().take();
    expect(asked.map(([kind]) => kind)).toEqual(['previewPlaybook']);
  });

  it('keeps the choice where it was refused, with the reason', async () => {
    const { state } = setUp({ refuse: ['takePlaybook'] });
    await state().look(fileOf('{}'));
    await state().take();
    expect([state().open?.chosen, state().fault]).toEqual([['a', 'c'], { of: 'playbook', words: 'No takePlaybook.' }]);
    expect(state().busy).toEqual([]);
  });

  it('shows no file that was refused, too large, or could not be read', async () => {
    const { state, asked } = setUp({ refuse: ['previewPlaybook'] });
    await state().look(fileOf('{}', 1_000_001));
    expect(state().fault?.words).toMatch(/too large/);
    await state().look({ ...fileOf('{}'), text: () => Promise.reject(new Error('gone')) });
    expect(state().fault?.words).toMatch(/could not be read/);
    expect(asked).toEqual([]);
    await state().look(fileOf('{}'));
    expect([state().fault, state().open]).toEqual([{ of: 'playbook', words: 'No previewPlaybook.' }, null]);
    state().putAway();
    expect(state().fault).toBeNull();
  });
});

describe('subscribing', () => {
  it('asks the browser first, within the press', async () => {
    const { state, order } = setUp();
    state().setAddress(' https://books.example/x ');
    const running = state().subscribe();
    expect(order).toEqual(['grant https://books.example/x']);
    await running;
    expect(order.slice(1)).toEqual(['subscribe', 'playbookSources']);
    expect([state().address, state().sources.state]).toEqual(['', 'there']);
  });

  it('asks for nothing where the browser was told no, and keeps the address', async () => {
    const { state, asked } = setUp({ grant: false });
    state().setAddress('https://books.example/x');
    await state().subscribe();
    expect([asked, state().address, state().fault]).toEqual([
      [],
      'https://books.example/x',
      { of: 'address', words: 'The browser was told no.' },
    ]);
    state().setAddress('https://books.example/y');
    expect(state().fault).toBeNull();
  });

  it('does nothing without an address, and nothing twice', async () => {
    const { state, order } = setUp();
    await state().subscribe();
    expect(order).toEqual([]);
    state().setAddress('https://books.example/x');
    await Promise.all([state().subscribe(), state().subscribe()]);
    expect(order.filter((one) => one === 'subscribe')).toHaveLength(1);
  });

  it('is fetched again and ended, and what came of it is said', async () => {
    const { state, notes, asked } = setUp();
    await state().refresh('s1');
    await state().end('s1');
    expect(notes.map(({ words, tone }) => `${tone}: ${words}`)).toEqual([
      'problem: There is no file at this address.',
      'done: The subscription is ended, and its copy is gone.',
    ]);
    expect(asked.filter(([kind]) => kind !== 'playbookSources')).toEqual([
      ['refreshSubscription', { id: 's1' }],
      ['unsubscribe', { id: 's1' }],
    ]);
  });
});

describe('taking over a reply', () => {
  it('tells where its case is', async () => {
    const { state, look } = setUp();
    await state().takeOver(fileOf('{}'));
    expect(state().taken).toEqual({ caseId: 'c1', link: null });
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('says why it was not', async () => {
    const { state, look } = setUp({ refuse: ['takeOver'] });
    await state().takeOver(fileOf('{}'));
    expect([state().taken, state().fault]).toEqual([null, { of: 'reply', words: 'No takeOver.' }]);
    expect(look).not.toHaveBeenCalled();
  });
});
