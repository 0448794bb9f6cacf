import { describe, expect, it } from 'vitest';
import { createWorkbookStore, parsePlace } from '../../lib/stores/workbook';
import { aCase, createFakeCasebook } from './fake-casebook';

describe('a place in the workbook', () => {
  it.each([
    ['', { view: '', id: null }],
    ['#today', { view: 'today', id: null }],
    ['#case/a%20b', { view: 'case', id: 'a b' }],
    ['#case/', { view: 'case', id: null }],
    ['#cases/late/parcel', { view: 'cases', id: 'late/parcel' }],
    ['#case/%E0%A4%A', { view: 'case', id: null }],
  ])('is read from %j', (hash, place) => {
    expect(parsePlace(hash)).toEqual(place);
  });
});

describe('the frame of the workbook', () => {
  it('goes to a place, and drops the name and the note of the one before', () => {
    const store = createWorkbookStore({ ask: createFakeCasebook().ask }, '#queue');
    store.getState().name('Petra, one star');
    store.getState().tell({ words: 'Saved.', tone: 'done', undo: null });
    store.getState().goTo('#case/x');
    expect(store.getState()).toMatchObject({ place: { view: 'case', id: 'x' }, heading: null, note: null });
  });

  it('puts the invented month in and takes it away, and has every view read again', async () => {
    const book = createFakeCasebook();
    const store = createWorkbookStore({ ask: book.ask });
    await store.getState().look();
    expect(store.getState().has).toEqual({ sample: false, own: false });
    await store.getState().setSample(true);
    expect(store.getState()).toMatchObject({ has: { sample: true, own: false }, turn: 1, changing: false });
    await store.getState().setSample(false);
    expect(store.getState()).toMatchObject({ has: { sample: false, own: false }, turn: 2 });
    expect(book.cases.size).toBe(0);
  });

  it('takes away the invented month only', async () => {
    const book = createFakeCasebook({ cases: [aCase('own'), aCase('s', { sample: true })], sample: true });
    const store = createWorkbookStore({ ask: book.ask });
    await store.getState().setSample(false);
    expect([...book.cases.keys()]).toEqual(['own']);
  });

  it('says why the month could not be changed', async () => {
    const book = createFakeCasebook();
    book.refuse('sampleMonth', 'Nothing can be changed now.');
    const store = createWorkbookStore({ ask: book.ask });
    await store.getState().setSample(true);
    expect(store.getState()).toMatchObject({
      turn: 0,
      note: { tone: 'problem', words: 'Nothing can be changed now.' },
    });
  });

  it('survives a background that is gone', async () => {
    const store = createWorkbookStore({ ask: () => Promise.reject(new Error('gone')) });
    await store.getState().look();
    await store.getState().setSample(true);
    expect(store.getState()).toMatchObject({ has: null, note: { tone: 'problem' } });
  });
});
