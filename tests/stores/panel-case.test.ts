import { describe, expect, it } from 'vitest';
import type { Case } from '../../lib/casebook/case';
import type { Note } from '../../lib/stores/asking';
import { createCaseStore } from '../../lib/stores/panel-case';
import { caseOf, createKeeper } from '../components/cases';
import { view } from '../components/views';

const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await null;
};

async function setUp(one: Case | null) {
  const keeper = createKeeper(one);
  const sent: unknown[] = [];
  const told: Note[] = [];
  const store = createCaseStore({
    ask: keeper.ask,
    send: (message) => sent.push(message),
    tell: (note) => told.push(note),
  });
  store.getState().see(view());
  await settled();
  return { ...keeper, sent, told, store, state: () => store.getState() };
}

describe('the case beside the box', () => {
  it('is read once per thread, and what another thread has is never shown', async () => {
    const { state, kept } = await setUp(caseOf({ note: 'first' }));
    expect(state().one?.note).toBe('first');
    state().see(view({ empty: true }));
    await settled();
    expect(kept.asked).toEqual(['caseOf']);
    state().see(view({ thread: 'plaza:2' }));
    expect(state()).toMatchObject({ one: null, known: false });
    await settled();
    expect(state()).toMatchObject({ one: null, known: true });
  });

  it('is not looked for while there is no box', async () => {
    const { state, kept } = await setUp(null);
    state().see(view({ status: 'waiting', thread: 'manual:' }));
    await settled();
    expect(kept.asked).toEqual(['caseOf']);
  });

  it('has the page make one before the first change, then changes it', async () => {
    const { state, sent, kept } = await setUp(null);
    const changed = state().change(() => ({ felt: 'boiling' }));
    await settled();
    expect(sent).toEqual([{ type: 'work-on' }]);
    expect(kept.asked).not.toContain('changeCase');
    kept.one = caseOf();
    state().worked('plaza:2');
    await settled();
    expect(kept.one.felt).toBeNull();
    state().worked('plaza:1');
    expect(await changed).toBe(true);
    expect(kept.one?.felt).toBe('boiling');
    expect(state().one?.felt).toBe('boiling');
  });

  it('says so where no case could be made', async () => {
    const { state, told } = await setUp(null);
    const changed = state().change(() => ({ felt: 'cool' }));
    await settled();
    state().worked('plaza:1');
    expect(await changed).toBe(false);
    expect(told.map(({ words }) => words)).toEqual([expect.stringContaining('There is no case of this review')]);
  });

  it('makes a change anew from what was saved elsewhere, so that both stay', async () => {
    const { state, kept, told } = await setUp(caseOf({ points: ['leak'] }));
    kept.one = caseOf({ points: ['leak', 'noise'], note: 'from elsewhere', rev: 7 });
    expect(await state().change(({ points }) => ({ points: [...points, 'smell'] }))).toBe(true);
    expect(kept.one).toMatchObject({ points: ['leak', 'noise', 'smell'], note: 'from elsewhere', rev: 8 });
    expect(told).toEqual([]);
  });

  it('shows the reason of any other refusal, and asks no more', async () => {
    const { state, kept, told, answers } = await setUp(caseOf());
    answers.changeCase = () => new Error('The device is full.');
    expect(await state().change(() => ({ cause: 'bad-day' }))).toBe(false);
    expect(told).toEqual([{ words: 'The device is full.', tone: 'problem', undo: null }]);
    expect(kept.asked.filter((type) => type === 'changeCase')).toHaveLength(1);
  });

  it('gives up where it is changed elsewhere again and again', async () => {
    const { state, kept, told, answers } = await setUp(caseOf());
    answers.changeCase = () => {
      kept.one = caseOf({ rev: (kept.one?.rev ?? 0) + 1 });
      return new Error('It was changed elsewhere.');
    };
    expect(await state().change(() => ({ cause: 'bad-day' }))).toBe(false);
    expect(told).toHaveLength(1);
    expect(kept.asked.filter((type) => type === 'changeCase')).toHaveLength(3);
  });

  it('saves one change after another', async () => {
    const { state, kept } = await setUp(caseOf());
    const add = (point: string) => state().change(({ points }) => ({ points: [...points, point] }));
    expect(await Promise.all([add('a'), add('b'), add('c')])).toEqual([true, true, true]);
    expect(kept.one?.points).toEqual(['a', 'b', 'c']);
  });

  it('does nothing beside another review for what was asked beside this one', async () => {
    const { state, kept, told } = await setUp(null);
    const changed = state().change(() => ({ felt: 'cool' }));
    await settled();
    kept.one = caseOf({ thread: 'plaza:2' });
    state().see(view({ thread: 'plaza:2' }));
    expect(await changed).toBe(false);
    expect(kept.one.felt).toBeNull();
    expect(told).toEqual([]);
  });
});
