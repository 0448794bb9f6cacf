/** The memories of the views that list something. */
import { describe, expect, it, vi } from 'vitest';
import type { Ask, Note } from '../../lib/stores/asking';
import { ANY, createCasesStore, filterOf, monthsBefore } from '../../lib/stores/workbook-cases';
import { createComingUpStore } from '../../lib/stores/workbook-coming-up';
import { createImprovementsStore } from '../../lib/stores/workbook-improvements';
import { createQueueStore } from '../../lib/stores/workbook-queue';
import { createTodayStore } from '../../lib/stores/workbook-today';
import { aCase, createFakeCasebook, dayAt, NO_TALLY, NOW } from './fake-casebook';

function withNote(book: ReturnType<typeof createFakeCasebook>) {
  let note = null as Note | null;
  const deps = {
    ask: book.ask,
    now: () => NOW,
    tell: (told: Note) => {
      note = told;
    },
    name: vi.fn(),
    look: vi.fn(async () => {}),
  };
  return { deps, noted: () => note };
}

describe('today', () => {
  const promise = { id: 'p', what: 'ring you', to: null, by: dayAt(1), kept: 'open' as const };
  const draft = {
    ...{ thread: 'plaza:d', surface: 'other' as const, text: 'Hello', at: NOW, from: 'x', serial: 1 },
    ...{ before: [], pressedAt: null, vent: null },
  };

  it('reads what is due, and whose the drafts are', async () => {
    const other = { ...draft, thread: 'plaza:unknown' };
    const { deps } = withNote(createFakeCasebook({ cases: [aCase('d')], drafts: [draft, other] }));
    const store = createTodayStore(deps);
    await store.getState().load();
    expect(store.getState().today).toMatchObject({ state: 'there', value: { counts: { due: 1, drafts: 2 } } });
    expect([...store.getState().casesOfDrafts.keys()]).toEqual(['plaza:d']);
  });

  it('says why it could not be read, and tries again', async () => {
    const book = createFakeCasebook({ cases: [aCase('d')] });
    book.refuse('today', 'The database is closed.');
    const store = createTodayStore(withNote(book).deps);
    await store.getState().load();
    expect(store.getState().today).toEqual({ state: 'failed', reason: 'The database is closed.' });
    book.refuse('today', null);
    await store.getState().load();
    expect(store.getState().today.state).toBe('there');
  });

  it('keeps a promise, with a way back, though the case was changed elsewhere', async () => {
    const book = createFakeCasebook({ cases: [aCase('d', { promises: [promise] })] });
    const { deps, noted } = withNote(book);
    const store = createTodayStore(deps);
    const before = book.cases.get('d') ?? aCase('never');
    book.changeElsewhere('d', { note: 'Theirs', promises: [promise, { ...promise, id: 'q' }] });
    await store.getState().keep(before, promise, 'kept');
    expect(book.cases.get('d')).toMatchObject({
      note: 'Theirs',
      promises: [
        { id: 'p', kept: 'kept' },
        { id: 'q', kept: 'open' },
      ],
    });
    await noted()?.undo?.();
    expect(book.cases.get('d')?.promises.map(({ kept }) => kept)).toEqual(['open', 'open']);
  });

  it('notes how it went, ends a rest, forgets a draft: each with a way back', async () => {
    const hold = { until: dayAt(1), since: NOW };
    const book = createFakeCasebook({
      cases: [aCase('d', { hold }), aCase('e', { status: 'answered' })],
      drafts: [draft],
    });
    const { deps, noted } = withNote(book);
    const store = createTodayStore(deps);
    await store.getState().letGo(book.cases.get('d') ?? aCase('never'));
    expect(book.cases.get('d')?.hold).toBeNull();
    await noted()?.undo?.();
    expect(book.cases.get('d')?.hold).toEqual(hold);
    await store.getState().resolve(book.cases.get('e') ?? aCase('never'), false);
    expect(book.cases.get('e')?.resolved).toBe(false);
    await store.getState().forgetDraft(draft);
    expect(store.getState().today).toMatchObject({ value: { drafts: [] } });
    await noted()?.undo?.();
    expect(store.getState().today).toMatchObject({ value: { drafts: [draft] } });
  });

  it('says so where a case is gone', async () => {
    const { deps, noted } = withNote(createFakeCasebook());
    await createTodayStore(deps).getState().resolve(aCase('gone'), true);
    expect(noted()).toMatchObject({ tone: 'problem', words: 'This case is no longer there.' });
  });
});

describe('the queue', () => {
  it('puts the nearest line first and what has none last', async () => {
    const cases = [
      aCase('late', { reviewedOn: dayAt(-9) }),
      aCase('troll', { kind: 'troll' }),
      aCase('new', { reviewedOn: dayAt(0) }),
      aCase('old', { reviewedOn: dayAt(-5) }),
      aCase('out', { status: 'answered' }),
    ];
    const store = createQueueStore(withNote(createFakeCasebook({ cases })).deps);
    await store.getState().load();
    expect(store.getState().queue).toMatchObject({
      value: { cases: [{ id: 'late' }, { id: 'old' }, { id: 'new' }, { id: 'troll' }], more: false },
    });
  });

  it('reads on until all are there, and says where there are too many', async () => {
    const many = Array.from({ length: 1_050 }, (_, at) => aCase(`n${at}`));
    const store = createQueueStore(withNote(createFakeCasebook({ cases: many })).deps);
    await store.getState().load();
    const { queue } = store.getState();
    expect(queue.state === 'there' && [queue.value.cases.length, queue.value.more]).toEqual([1_000, true]);
  });
});

describe('all cases', () => {
  const many = Array.from({ length: 120 }, (_, at) => aCase(`n${at}`, at === 7 ? { note: 'boiler parts' } : {}));
  const shown = (store: ReturnType<typeof createCasesStore>) => {
    const { found } = store.getState();
    return found.state === 'there' ? found.value.cases.length : found.state;
  };

  it('come fifty at a time, and as many again after coming back', async () => {
    const store = createCasesStore(withNote(createFakeCasebook({ cases: many })).deps);
    await store.getState().load();
    expect(shown(store)).toBe(50);
    await store.getState().more();
    await store.getState().more();
    expect(shown(store)).toBe(120);
    await store.getState().more();
    expect(shown(store)).toBe(120);
    await store.getState().load();
    expect(shown(store)).toBe(120);
    await store.getState().look({ words: 'parts' });
    expect(shown(store)).toBe(1);
  });

  it('does not let the answer to an older search replace the newer one', async () => {
    const book = createFakeCasebook({ cases: many });
    const held: (() => void)[] = [];
    const ask: Ask = async (type, data) => {
      if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve));
      return book.ask(type, data);
    };
    const store = createCasesStore({ ...withNote(book).deps, ask });
    const older = store.getState().load();
    await store.getState().look({ words: 'parts' });
    held[0]?.();
    await older;
    expect(shown(store)).toBe(1);
  });

  it('says why the rest could not be read, and keeps what is there', async () => {
    const book = createFakeCasebook({ cases: many });
    const { deps, noted } = withNote(book);
    const store = createCasesStore(deps);
    await store.getState().load();
    book.refuse('findCases', 'The database is closed.');
    await store.getState().more();
    expect([shown(store), noted()?.words]).toEqual([50, 'The database is closed.']);
    await store.getState().look({ status: 'open' });
    expect(store.getState().found).toMatchObject({ state: 'failed' });
  });

  it('are asked for by what is chosen only', () => {
    expect(filterOf(ANY, NOW)).toEqual({});
    expect(
      filterOf(
        { words: '  late ', site: 'yelp', kind: 'praise', cause: 'none', status: 'closed', stars: '3', span: 'month' },
        NOW,
      ),
    ).toEqual({
      ...{ words: 'late', site: 'yelp', kind: 'praise', cause: 'none', status: 'closed', starsAtMost: 3 },
      since: new Date(2026, 9, 13).getTime(),
    });
    expect(monthsBefore(new Date(2026, 2, 5).getTime(), 12)).toBe(new Date(2025, 2, 5).getTime());
  });
});

describe('improvements', () => {
  const todo = { id: 'i', what: 'Mend the boiler', who: 'Ada', kind: 'fix' as const, doneAt: null };

  it('are listed one by one, done and open again', async () => {
    const book = createFakeCasebook({
      cases: [aCase('a', { improvements: [todo, { ...todo, id: 'j', doneAt: NOW }] })],
    });
    const { deps, noted } = withNote(book);
    const store = createImprovementsStore(deps);
    await store.getState().load();
    const { open, done } = store.getState();
    if (open.state !== 'there' || done.state !== 'there') throw new Error('They were not read.');
    expect([open.value.length, done.value.length]).toEqual([1, 1]);
    const [row] = open.value;
    if (row === undefined) throw new Error('Nothing is open.');
    await store.getState().setDone(row, true);
    expect(book.cases.get('a')?.improvements[0]?.doneAt).toBe(NOW);
    expect(store.getState().open).toMatchObject({ value: [] });
    await noted()?.undo?.();
    expect(book.cases.get('a')?.improvements[0]?.doneAt).toBeNull();
  });

  it('say why they could not be read', async () => {
    const book = createFakeCasebook();
    book.refuse('improvements', 'The database is closed.');
    const store = createImprovementsStore(withNote(book).deps);
    await store.getState().load();
    expect(store.getState()).toMatchObject({ open: { state: 'failed' }, done: { state: 'failed' } });
  });
});

describe('what keeps coming up', () => {
  it('counts whole months, and the span before', async () => {
    const book = createFakeCasebook({ tally: { ...NO_TALLY, total: 4 }, before: { ...NO_TALLY, total: 2 } });
    const store = createComingUpStore(withNote(book).deps);
    await store.getState().show(3);
    expect(book.asked.mock.calls).toEqual([
      ['tally', { since: new Date(2026, 8, 1).getTime(), until: NOW }],
      ['tally', { since: new Date(2026, 5, 1).getTime(), until: new Date(2026, 8, 1).getTime() - 1 }],
    ]);
    expect(store.getState().tallies).toMatchObject({ value: { now: { total: 4 }, before: { total: 2 } } });
  });

  it('says why it could not be counted', async () => {
    const book = createFakeCasebook();
    book.refuse('tally', 'The database is closed.');
    const store = createComingUpStore(withNote(book).deps);
    await store.getState().load();
    expect(store.getState().tallies).toEqual({ state: 'failed', reason: 'The database is closed.' });
  });
});
