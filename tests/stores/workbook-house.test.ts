import { describe, expect, it } from 'vitest';
import { type Brief, EMPTY_BRIEF } from '../../lib/playbook/brief';
import { type BriefSources, NO_SOURCES } from '../../lib/playbook/counted';
import type { Note } from '../../lib/stores/asking';
import { createHouseStore, mergeBrief } from '../../lib/stores/workbook-house';

const KEPT: Brief = { ...EMPTY_BRIEF, signer: 'Mara', business: 'Harbour Cuts' };

function fresh(kept: Brief = KEPT, sources: BriefSources = NO_SOURCES) {
  const disk = { brief: structuredClone(kept), refuse: null as string | null };
  const told: Note[] = [];
  const ask = (async (type: string, data: Brief) => {
    if (disk.refuse !== null) return { ok: false, reason: disk.refuse };
    if (type === 'briefSources') return { ok: true, value: structuredClone(sources) };
    if (type === 'saveBrief') disk.brief = structuredClone(data);
    return { ok: true, value: structuredClone(disk.brief) };
  }) as never;
  const store = createHouseStore({
    ask,
    now: () => 0,
    tell: (note) => told.push(note),
    name: () => undefined,
    look: async () => undefined,
  });
  return { disk, told, store, act: store.getState(), state: () => store.getState() };
}

describe('the house rules of the workbook', () => {
  it('are written, and kept only when they are saved', async () => {
    const { disk, act, state, told } = fresh();
    await act.load();
    act.change({ tone: 'warm' });
    act.add('phrases');
    act.changeLine('phrases', 0, { phrase: 'customer*', better: 'guests' });
    expect(disk.brief).toEqual(KEPT);
    await act.save();
    expect(disk.brief).toEqual({
      ...KEPT,
      tone: 'warm',
      phrases: [{ kind: 'dont', phrase: 'customer*', reason: '', better: 'guests' }],
    });
    expect([state().fault, told.at(-1)?.tone]).toEqual([null, 'done']);
  });

  it('leave lines out that were never filled in', async () => {
    const { disk, act } = fresh();
    await act.load();
    for (const list of ['phrases', 'others', 'places', 'pages'] as const) act.add(list);
    await act.save();
    expect(disk.brief).toEqual(KEPT);
  });

  it.each([
    ['a phrase of stars', 'phrases', { phrase: '* *', reason: 'x' }, 'no word in it'],
    ['a place without an address', 'places', { name: 'Hill' }, 'words that stand in the address'],
    ['a page that is no address', 'pages', { name: 'Maps', url: 'maps' }, 'https://'],
    ['a page over http', 'pages', { name: 'Maps', url: 'http://maps.example/' }, 'https://'],
    ['a nameless signer', 'others', { role: 'cook' }, 'no name yet'],
  ] as const)('say what is wrong with %s, and lose nothing', async (_, list, line, words) => {
    const { disk, act, state } = fresh();
    await act.load();
    act.add(list);
    act.changeLine(list, 0, line as never);
    const { draft } = state();
    await act.save();
    expect(state().fault).toContain(words);
    expect(state().draft).toEqual(draft);
    expect(disk.brief).toEqual(KEPT);
  });

  it('keep what was written here when they cannot be saved', async () => {
    const { disk, act, state } = fresh();
    await act.load();
    act.change({ signer: 'Ida' });
    disk.refuse = 'There is no room.';
    await act.save();
    expect([state().fault, state().draft.signer, state().saving]).toEqual(['There is no room.', 'Ida', false]);
  });

  it('keep words that were not saved yet over a look at another view', async () => {
    const { act, state } = fresh();
    await act.load();
    act.change({ signer: 'Ida' });
    await act.load();
    expect(state().draft.signer).toBe('Ida');
  });

  it('leave alone what another window changed meanwhile', async () => {
    const { disk, act, told } = fresh();
    await act.load();
    disk.brief = { ...KEPT, contact: '555 0142' };
    act.change({ signer: 'Ida' });
    await act.save();
    expect(disk.brief).toEqual({ ...KEPT, signer: 'Ida', contact: '555 0142' });
    expect(told.at(-1)).toMatchObject({ undo: null });
  });

  it('say so where both changed the same line, and can be taken back', async () => {
    const { disk, act, told } = fresh();
    await act.load();
    disk.brief = { ...KEPT, signer: 'Jo' };
    act.change({ signer: 'Ida' });
    await act.save();
    expect(disk.brief.signer).toBe('Ida');
    await told.at(-1)?.undo?.();
    expect(disk.brief.signer).toBe('Jo');
  });

  it('put a line back that was taken out', async () => {
    const { act, state, told } = fresh({ ...KEPT, pages: [{ name: 'Maps', url: 'https://maps.example/' }] });
    await act.load();
    act.remove('pages', 0);
    expect(state().draft.pages).toEqual([]);
    await told.at(-1)?.undo?.();
    expect(state().draft.pages).toEqual([{ name: 'Maps', url: 'https://maps.example/' }]);
  });

  it('show what the phrases would mark', async () => {
    const { act, state } = fresh();
    await act.load();
    act.add('phrases');
    act.changeLine('phrases', 0, { phrase: 'customer*', better: 'guests' });
    act.try('Customers like it.');
    expect(state().marked()).toEqual([{ words: 'Customers', instead: 'Guests' }]);
    act.try('Guests like it.');
    expect(state().marked()).toEqual([]);
  });
});

describe('house rules beside those of others', () => {
  const book = (name: string, brief: Partial<Brief>) => ({ name, brief: { ...EMPTY_BRIEF, ...brief } });
  const dont = (phrase: string) => ({ kind: 'dont' as const, phrase, reason: '', better: '' });
  const SOURCES: BriefSources = {
    managed: book('Head office', { business: 'Group', tone: 'formal', trade: 'care', phrases: [dont('cheap')] }),
    subscribed: [book('Team', { role: 'Manager', forWhom: 'everyone', ownNames: ['Team'], phrases: [dont('policy')] })],
  };

  it('are saved as the owner wrote them, with nothing of the others', async () => {
    const own: Brief = { ...KEPT, tone: 'plain', phrases: [dont('cheap'), dont('asap')] };
    const { disk, act, state } = fresh(own, SOURCES);
    await act.load();
    expect(state().sources).toEqual({ state: 'there', value: SOURCES });
    await act.save();
    expect(disk.brief).toEqual(own);
    act.change({ signer: 'Ida' });
    await act.save();
    expect(disk.brief).toEqual({ ...own, signer: 'Ida' });
    expect(state().draft).toEqual({ ...own, signer: 'Ida' });
  });

  it('show what the phrases of all would mark', async () => {
    const { act, state } = fresh({ ...KEPT, phrases: [dont('asap')] }, SOURCES);
    act.try('Cheap, as per policy, asap.');
    await act.load();
    expect(
      state()
        .marked()
        .map(({ words }) => words),
    ).toEqual(['Cheap', 'policy', 'asap']);
    act.remove('phrases', 0);
    expect(
      state()
        .marked()
        .map(({ words }) => words),
    ).toEqual(['Cheap', 'policy']);
  });

  it('are there before it is known what others set, and say why it cannot be known', async () => {
    const { disk, act, state } = fresh();
    disk.refuse = 'It cannot be read.';
    await act.load();
    expect(state().sources).toEqual({ state: 'failed', reason: 'It cannot be read.' });
    disk.refuse = null;
    await act.load();
    expect([state().kept.state, state().sources.state]).toEqual(['there', 'there']);
  });
});

describe('two briefs', () => {
  it('merge line by line, a line taken out included', () => {
    const before: Brief = { ...KEPT, forWhom: 'families' };
    const { forWhom: _, ...mine } = before;
    expect(mergeBrief(before, mine, { ...before, role: 'owner' })).toEqual({
      brief: { ...mine, role: 'owner' },
      both: false,
    });
  });
});
