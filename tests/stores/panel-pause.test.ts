import { describe, expect, it } from 'vitest';
import type { Case } from '../../lib/casebook/case';
import type { PanelView } from '../../lib/contract/panel';
import { isAsking, isHeating } from '../../lib/stores/panel-pause';
import { caseOf, createKeeper } from '../components/cases';
import { NOW, partsFor } from '../components/parts';
import { view } from '../components/views';

const settled = async () => {
  for (let turn = 0; turn < 30; turn += 1) await null;
};

const of = (kind: PanelView['triage']['kind'], stars: number | null, harsh = false) => ({
  review: { author: 'A', stars, text: 'x' },
  triage: { ...view().triage, kind },
  harsh,
});

describe('which reviews heat', () => {
  it.each([
    ['a complaint with one star', of('complaint', 1)],
    ['a complaint with two stars', of('complaint', 2)],
    ['a complaint in harsh words, stars unknown', of('complaint', null, true)],
    ['abuse', of('troll', 1)],
    ['a lawyer in harsh words', of('legal', 3, true)],
  ])('%s does', (_, seen) => expect(isHeating(seen)).toBe(true));

  it.each([
    ['praise, whatever its words', of('praise', 5, true)],
    ['a mild complaint', of('complaint', 3)],
    ['a complaint whose stars are unknown', of('complaint', null)],
    ['a question with one star', of('question', 1)],
    ['stars alone', of('stars-only', 1)],
    ['a suggestion', of('suggestion', 2, true)],
    ['no review', { ...of('complaint', 1), review: null }],
  ])('%s does not', (_, seen) => expect(isHeating(seen)).toBe(false));
});

async function setUp(one: Case | null = caseOf(), requestNotifications?: () => Promise<never>, now = () => NOW) {
  const keeper = createKeeper(one);
  const parts = partsFor({ ask: keeper.ask, now, ...(requestNotifications ? { requestNotifications } : {}) });
  const show = (more: Partial<PanelView> = {}) => parts.receive({ type: 'view', view: view(more) });
  show();
  await settled();
  const pause = () => parts.pause.getState();
  const { cases } = parts;
  const asking = () => isAsking(pause(), cases.getState().one?.felt ?? null, cases.getState().known);
  return { ...keeper, parts, show, pause, asking };
}

describe('the question', () => {
  it('is asked once, and its answer is kept with the case', async () => {
    const { asking, pause, kept } = await setUp();
    expect(asking()).toBe(true);
    pause().answer('cool');
    expect(asking()).toBe(false);
    await settled();
    expect(kept.one?.felt).toBe('cool');
    expect(pause()).toMatchObject({ breathing: false, said: '' });
  });

  it('is never asked where the case has the answer', async () => {
    const { asking } = await setUp(caseOf({ felt: 'warm' }));
    expect(asking()).toBe(false);
  });

  it('waits until it is known whether it was answered', async () => {
    const { asking, show } = await setUp();
    show({ thread: 'plaza:2' });
    expect(asking()).toBe(false);
    await settled();
    expect(asking()).toBe(true);
  });

  it('stays away where it was put away, also after another review', async () => {
    const { asking, pause, show, kept } = await setUp();
    pause().pass();
    expect(asking()).toBe(false);
    show({ thread: 'plaza:2' });
    await settled();
    expect(asking()).toBe(true);
    show();
    await settled();
    expect(asking()).toBe(false);
    expect(kept.one?.felt).toBeNull();
  });

  it('lets who is warm breathe, said once', async () => {
    const { pause } = await setUp();
    pause().answer('warm');
    expect(pause()).toMatchObject({ breathing: true, said: expect.stringContaining('twenty seconds') });
    pause().endBreath();
    expect(pause()).toMatchObject({ breathing: false, said: '' });
  });
});

describe('hold', () => {
  it('offers times, keeps the chosen one with the case, and ends', async () => {
    const { pause, kept } = await setUp();
    pause().toggle('hold', 'foot');
    const [first] = pause().choices;
    expect(first?.words).toBe('In 30 minutes');
    if (first === undefined) throw new Error('Nothing to choose from.');
    await pause().hold(first);
    expect(kept.one?.hold).toEqual({ until: NOW + 1_800_000, since: NOW });
    await pause().endHold();
    expect(kept.one?.hold).toBeNull();
  });

  it('counts from the press, however long the choices stood there', async () => {
    let time = NOW;
    const { pause, kept, parts } = await setUp(caseOf(), undefined, () => time);
    pause().toggle('hold', 'foot');
    const [halfHour, tomorrow] = pause().choices;
    if (halfHour === undefined || tomorrow === undefined) throw new Error('Nothing to choose from.');
    time = NOW + 40 * 60_000;
    await pause().hold(halfHour);
    expect(kept.one?.hold).toEqual({ until: time + 1_800_000, since: time });
    await pause().endHold();

    // The panel stood open until after nine the next morning.
    time = tomorrow.until + 1;
    await pause().hold(tomorrow);
    expect(kept.one?.hold).toBeNull();
    expect(parts.panel.getState().note?.words).toBe('That time is over. Choose another.');
    expect(pause().choices.every(({ until }) => until > time)).toBe(true);
  });

  it('opens one thing at a time, and closes it by the same press', async () => {
    const { pause } = await setUp();
    pause().toggle('hold', 'top');
    pause().toggle('vent', 'foot');
    expect(pause().open).toEqual({ rest: 'vent', at: 'foot' });
    pause().toggle('vent', 'foot');
    expect(pause().open).toBeNull();
  });

  it('turns notifications on only where the browser allows them', async () => {
    const { pause, kept } = await setUp();
    pause().toggle('hold', 'foot');
    await settled();
    expect(pause().notify).toBe(false);
    await pause().allowNotify();
    expect(kept.notify).toBe(true);
    expect(pause().notify).toBe(true);

    const refused = await setUp(caseOf(), async () => ({ ok: false, reason: 'No.' }) as never);
    await refused.pause().allowNotify();
    expect(refused.kept.notify).toBe(false);
    expect(refused.parts.panel.getState().note?.words).toBe('No.');
  });
});
