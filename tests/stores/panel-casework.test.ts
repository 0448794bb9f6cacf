import { describe, expect, it } from 'vitest';
import type { Case } from '../../lib/casebook/case';
import type { PanelView } from '../../lib/contract/panel';
import { offeredPromises } from '../../lib/stores/panel-casework';
import { caseOf, createKeeper } from '../components/cases';
import { partsFor } from '../components/parts';
import { view } from '../components/views';

const settled = async () => {
  for (let turn = 0; turn < 30; turn += 1) await null;
};

async function setUp(one: Case = caseOf()) {
  const keeper = createKeeper(one);
  const parts = partsFor({ ask: keeper.ask });
  const show = (more: Partial<PanelView> = {}) => parts.receive({ type: 'view', view: view(more) });
  show();
  await settled();
  const work = () => parts.casework.getState();
  const offered = () => offeredPromises(work(), parts.cases.getState().one).map(({ what }) => what);
  return { ...keeper, parts, show, work, offered };
}

const PROMISE = 'Hi Wanda, the leak is mended. I’ll ring you on Thursday. Ola';

describe('promises', () => {
  it('are offered from the draft, kept with the case, and offered no more', async () => {
    const { show, work, offered, kept } = await setUp();
    expect(offered()).toEqual([]);
    show({ draft: PROMISE });
    expect(offered()).toHaveLength(1);
    const [promise] = work().found;
    if (promise === undefined) throw new Error('No promise was found.');
    work().watchPromise(promise);
    work().watchPromise(promise);
    await settled();
    expect(kept.one?.promises).toEqual([
      { id: 'id-1', what: promise.what, to: promise.to, by: promise.by, kept: 'open' },
    ]);
    expect(offered()).toEqual([]);
    show({ draft: `${PROMISE} ` });
    expect(offered()).toEqual([]);
    work().removePromise('id-1');
    await settled();
    expect(kept.one?.promises).toEqual([]);
    expect(offered()).toHaveLength(1);
  });

  it('take the place of what was noted before the words were changed', async () => {
    const { show, work, offered, kept } = await setUp();
    const watch = async (draft: string) => {
      show({ draft });
      const [promise] = work().found;
      if (promise === undefined) throw new Error('No promise was found.');
      work().watchPromise(promise);
      await settled();
      return promise;
    };
    await watch('Hi Wanda, I’ll ring you');
    const thursday = await watch(PROMISE);
    expect(kept.one?.promises).toEqual([
      { id: 'id-1', what: 'ring you', to: thursday.to, by: thursday.by, kept: 'open' },
    ]);
    // Two that stand in the draft together are two.
    show({ draft: `${PROMISE} I’ll ring you on Friday.` });
    const friday = work().found[1];
    if (friday === undefined) throw new Error('No second promise was found.');
    work().watchPromise(friday);
    await settled();
    expect(kept.one?.promises.map(({ by }) => by)).toEqual([thursday.by, friday.by]);
    expect(offered()).toEqual([]);
  });

  it('leave alone what was kept or missed', async () => {
    const old = { id: 'old', what: 'Ring you', to: null, by: 1, kept: 'kept' as const };
    const { show, work, kept } = await setUp(caseOf({ promises: [old] }));
    show({ draft: PROMISE });
    const [promise] = work().found;
    if (promise === undefined) throw new Error('No promise was found.');
    work().watchPromise(promise);
    await settled();
    expect(kept.one?.promises.map(({ id }) => id)).toEqual(['old', 'id-1']);
  });

  it('are not offered again where the owner said no', async () => {
    const { show, work, offered } = await setUp();
    show({ draft: PROMISE });
    const [promise] = work().found;
    if (promise === undefined) throw new Error('No promise was found.');
    work().declinePromise(promise);
    expect(offered()).toEqual([]);
  });
});

describe('the cause', () => {
  it('stands as chosen while it is being saved, and falls back where it could not be', async () => {
    const { work, kept, answers, parts } = await setUp();
    const saving = work().setCause('bad-day');
    expect(work().choosing).toEqual({ cause: 'bad-day' });
    await saving;
    expect([work().choosing, kept.one?.cause]).toEqual([null, 'bad-day']);
    answers.changeCase = () => new Error('The device is full.');
    await work().setCause(null);
    expect([work().choosing, parts.cases.getState().one?.cause]).toEqual([null, 'bad-day']);
  });
});

describe('what gets better', () => {
  it('is added with who does it, and blank again', async () => {
    const { work, kept } = await setUp();
    work().writeImprovement({ what: ' A spare valve ', who: 'Mo' });
    await work().addImprovement();
    expect(kept.one?.improvements).toEqual([
      { id: 'id-1', what: 'A spare valve', who: 'Mo', kind: 'fix', doneAt: null },
    ]);
    expect(work().improvement).toEqual({ what: '', who: '', kind: 'fix' });
    work().removeImprovement('id-1');
    await settled();
    expect(kept.one?.improvements).toEqual([]);
  });

  it('stays typed where it could not be saved, and nothing blank is added', async () => {
    const { work, answers, kept } = await setUp();
    await work().addImprovement();
    expect(kept.asked).not.toContain('changeCase');
    answers.changeCase = () => new Error('The device is full.');
    work().writeImprovement({ what: 'A spare valve' });
    await work().addImprovement();
    expect(work().improvement.what).toBe('A spare valve');
  });

  it('is something to keep doing beside praise', async () => {
    const { show, work } = await setUp();
    show({ thread: 'plaza:2', triage: { ...view().triage, kind: 'praise' } });
    expect(work().improvement.kind).toBe('keep');
  });
});

describe('notes', () => {
  it('are saved over a case that was changed in other ways meanwhile', async () => {
    const { work, kept } = await setUp();
    work().writeNote('Came with her mother.');
    kept.one = caseOf({ cause: 'bad-day', rev: 4 });
    await work().saveNote();
    expect(kept.one).toMatchObject({ note: 'Came with her mother.', cause: 'bad-day' });
    expect(work()).toMatchObject({ note: null, elsewhere: null });
  });

  it('that were changed elsewhere are shown, and what was typed is not lost', async () => {
    const { work, kept } = await setUp(caseOf({ note: 'old' }));
    work().writeNote('old and mine');
    kept.one = caseOf({ note: 'old and theirs', rev: 4 });
    await work().saveNote();
    expect(kept.one.note).toBe('old and theirs');
    expect(work()).toMatchObject({ note: 'old and mine', elsewhere: 'old and theirs' });
    await work().saveNote();
    expect(kept.one.note).toBe('old and mine');
    expect(work()).toMatchObject({ note: null, elsewhere: null });
  });

  it('typed while a save is under way stay typed', async () => {
    const { work, kept } = await setUp();
    work().writeNote('one');
    const saving = work().saveNote();
    work().writeNote('one two');
    await saving;
    expect(kept.one?.note).toBe('one');
    expect(work().note).toBe('one two');
    await work().saveNote();
    expect(kept.one?.note).toBe('one two');
    expect(work().elsewhere).toBeNull();
  });

  it('are left out beside another review', async () => {
    const { work, show } = await setUp();
    work().writeNote('one');
    show({ thread: 'plaza:2' });
    expect(work().note).toBeNull();
  });
});
