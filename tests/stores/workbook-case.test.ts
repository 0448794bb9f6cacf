import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/casebook/case';
import type { Note } from '../../lib/stores/asking';
import { canKeepBoth, findClashes, joinBoth } from '../../lib/stores/case-clashes';
import { createCaseParts } from '../../lib/stores/case-parts';
import { createCaseStore } from '../../lib/stores/workbook-case';
import { aCase, createFakeCasebook, NOW } from './fake-casebook';

async function open(more: Partial<Case> = {}) {
  const book = createFakeCasebook({ cases: [aCase('a', more), aCase('b')] });
  let note = null as Note | null;
  const name = vi.fn();
  const deps = {
    ask: book.ask,
    now: () => NOW,
    tell: (told: Note) => {
      note = told;
    },
    name,
    look: vi.fn(async () => {}),
  };
  const store = createCaseStore({ ...deps, nameOf: (one) => one.review.author ?? '' });
  let serial = 0;
  const parts = createCaseParts(store, { ...deps, newId: () => `new-${++serial}` });
  await store.getState().open('a');
  return { book, store, parts, name, noted: () => note, kept: () => book.cases.get('a'), look: deps.look };
}

describe('the page of a case', () => {
  it('reads the case and names it', async () => {
    const { store, name } = await open();
    expect(store.getState().kept).toMatchObject({ state: 'there', value: { id: 'a' } });
    expect(name).toHaveBeenCalledWith('Guest a');
  });

  it('keeps what is written until it is saved', async () => {
    const { store, kept } = await open();
    store.getState().write({ note: 'Rang her.' });
    expect(kept()?.note).toBe('');
    expect(store.getState().hasUnsaved()).toBe(true);
    await store.getState().save();
    expect(kept()).toMatchObject({ note: 'Rang her.', rev: 2 });
    expect(store.getState()).toMatchObject({ edit: {}, saving: false, problem: null });
    expect(store.getState().hasUnsaved()).toBe(false);
  });

  it('keeps what is written while a save is on its way, and saves it next', async () => {
    const { store, kept } = await open();
    store.getState().write({ note: 'One' });
    const first = store.getState().save();
    store.getState().write({ note: 'One, two' });
    const second = store.getState().save();
    await Promise.all([first, second]);
    expect(kept()).toMatchObject({ note: 'One, two', rev: 3 });
    expect(store.getState().edit).toEqual({});
  });

  it('says why a save was refused, and loses nothing', async () => {
    const { store, book, kept } = await open();
    book.refuse('changeCase', 'This data is from a newer version.');
    await store.getState().change({ note: 'Rang her.' });
    expect(store.getState()).toMatchObject({
      edit: { note: 'Rang her.' },
      problem: 'This data is from a newer version.',
    });
    book.refuse('changeCase', null);
    await store.getState().save();
    expect(kept()?.note).toBe('Rang her.');
    expect(store.getState().problem).toBeNull();
  });

  it('takes over what was changed elsewhere where the two do not touch each other', async () => {
    const { store, book, kept } = await open();
    book.changeElsewhere('a', { cause: 'bad-day' });
    await store.getState().change({ note: 'Rang her.' });
    expect(kept()).toMatchObject({ note: 'Rang her.', cause: 'bad-day', rev: 3 });
    expect(store.getState()).toMatchObject({ clashes: [], edit: {}, problem: null });
  });

  it.each([
    ['mine', 'Mine', 3],
    ['theirs', 'Theirs', 2],
    ['both', 'Theirs\n\nMine', 3],
  ] as const)('shows both where one was changed in two places, and keeps %s', async (how, note, rev) => {
    const { store, book, kept } = await open();
    book.changeElsewhere('a', { note: 'Theirs' });
    await store.getState().change({ note: 'Mine' });
    expect(store.getState().clashes).toEqual([{ part: 'note', mine: 'Mine', theirs: 'Theirs' }]);
    expect(kept()?.note).toBe('Theirs');
    await store.getState().save();
    expect(kept()?.note, 'nothing is saved before it is settled').toBe('Theirs');
    await store.getState().settle('note', how);
    expect(kept()).toMatchObject({ note, rev });
    expect(store.getState()).toMatchObject({ clashes: [], edit: {} });
  });

  it('keeps what was not saved when another case is opened, and finds what changed meanwhile', async () => {
    const { store, book } = await open();
    store.getState().write({ note: 'Half a thought' });
    await store.getState().open('b');
    expect(store.getState().edit).toEqual({});
    expect(store.getState().hasUnsaved()).toBe(true);
    book.changeElsewhere('a', { note: 'Theirs' });
    await store.getState().open('a');
    expect(store.getState().edit).toEqual({ note: 'Half a thought' });
    expect(store.getState().clashes).toHaveLength(1);
  });

  it('lets a save that ends after another case was opened count for its own', async () => {
    const { store, kept } = await open();
    store.getState().write({ note: 'Rang her.' });
    const saving = store.getState().save();
    const opening = store.getState().open('b');
    await Promise.all([saving, opening]);
    expect(kept()?.note).toBe('Rang her.');
    expect(store.getState().kept).toMatchObject({ state: 'there', value: { id: 'b' } });
    expect(store.getState().hasUnsaved()).toBe(false);
  });

  it('removes the case, and puts it back as it was', async () => {
    const { store, kept, look } = await open({ note: 'Mine' });
    await store.getState().remove();
    expect(kept()).toBeUndefined();
    expect(store.getState().removed?.note).toBe('Mine');
    expect(look).toHaveBeenCalledOnce();
    await store.getState().putBack();
    expect(kept()?.note).toBe('Mine');
    expect(store.getState().removed).toBeNull();
  });
});

describe('the lists of a case', () => {
  const promise = { id: 'p', what: 'ring you', to: 'Petra', by: null, kept: 'open' as const };

  it('grow and shrink, with a way back to the same place', async () => {
    const { parts, kept, noted } = await open({ points: ['one', 'two', 'three'] });
    await parts.addPoint('four');
    await parts.removePoint(1);
    expect(kept()?.points).toEqual(['one', 'three', 'four']);
    await noted()?.undo?.();
    expect(kept()?.points).toEqual(['one', 'two', 'three', 'four']);
  });

  it('hold promises and improvements', async () => {
    const { parts, kept, noted } = await open({ promises: [promise] });
    await parts.addPromise({ what: 'send a voucher', to: null, by: NOW });
    expect(kept()?.promises).toMatchObject([promise, { id: 'new-1', what: 'send a voucher', kept: 'open', by: NOW }]);
    await parts.removePromise('p');
    expect(kept()?.promises).toHaveLength(1);
    await noted()?.undo?.();
    expect(kept()?.promises[0]).toEqual(promise);
    await parts.addImprovement({ what: 'Mend the boiler', who: 'Ada', kind: 'fix' });
    parts.setDone('new-2', true);
    await expect.poll(() => kept()?.improvements).toMatchObject([{ id: 'new-2', doneAt: NOW }]);
  });

  it('do not come back into another case', async () => {
    const { store, parts, book, noted } = await open({ promises: [promise] });
    await parts.removePromise('p');
    await store.getState().open('b');
    await noted()?.undo?.();
    expect(book.cases.get('b')?.promises).toEqual([]);
  });
});

describe('clashes', () => {
  it('are parts that both changed, and changed differently', () => {
    const begun = aCase('a');
    const kept = { ...begun, note: 'x', cause: 'bad-day' as const, status: 'closed' as const };
    expect(findClashes(begun, kept, { note: 'x', cause: 'not-ours', points: [] })).toEqual([
      { part: 'cause', mine: 'not-ours', theirs: 'bad-day' },
    ]);
  });

  it('join lists by their entries, mine counting, and do not join what is one of several', () => {
    const promise = { id: 'p', what: 'ring you', to: null, by: null, kept: 'kept' as const };
    const mine = [promise];
    const theirs = [
      { ...promise, kept: 'open' as const },
      { id: 'q', what: 'write', to: null, by: null, kept: 'open' as const },
    ];
    const clash = { part: 'promises' as const, mine, theirs };
    expect(canKeepBoth(clash)).toBe(true);
    expect(joinBoth(clash)).toEqual({ promises: [mine[0], theirs[1]] });
    expect(canKeepBoth({ part: 'cause', mine: 'bad-day', theirs: null })).toBe(false);
    expect(canKeepBoth({ part: 'reply', mine: 'Hello', theirs: null })).toBe(false);
  });
});
