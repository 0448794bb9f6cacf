import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding, Lint, Severity } from '../../lib/coach/types';
import { type DraftNews, MOST_DRAFT } from '../../lib/contract/drafts';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import type { CoachedThread } from '../../lib/page/coached-thread';
import { createDraftKeeping, type DraftKeeping, heatOf } from '../../lib/page/keep-draft';
import type { SessionState } from '../../lib/page/panel-view';

type Told = { [K in keyof DraftNews]: [K, DraftNews[K]] }[keyof DraftNews];

const lintOf = (...severities: Severity[]): Lint => ({
  language: 'en',
  findings: severities.map((severity) => ({ severity }) as Finding),
  lengths: [],
  verdict: 'calm',
});

let told: Told[];
let texts: string[];
let troubles: number;
/** Answers of the background, first come; then everything is taken. */
let answers: (boolean | Promise<boolean>)[];
let state: SessionState;
let keeping: DraftKeeping;

/** A box; what stands in it can be written. */
const boxOf = () => ({ element: {} as HTMLElement, text: '' });
const threadOf = (key: string, box = boxOf(), more: Partial<CoachedThread> & { reply?: string } = {}) =>
  ({
    facts: { key, surface: 'other', review: null, ownerReply: more.reply ?? null },
    field: { element: box.element, read: () => box.text },
    draft: box.text,
    lint: lintOf(),
    isEdit: false,
    ...more,
  }) as unknown as CoachedThread;

const coach = (thread: CoachedThread): void => {
  state.current = thread;
  keeping.begin(thread);
};
const saved = (): DraftNews['saveDraft'][] => told.flatMap(([type, news]) => (type === 'saveDraft' ? [news] : []));
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

beforeEach(() => {
  told = [];
  texts = [];
  troubles = 0;
  answers = [];
  state = { settings: UNTIL_TOLD, current: null, waiting: null, notice: null, kinds: new Map(), told: true };
  keeping = createDraftKeeping({
    state,
    siteId: () => 'plaza',
    tell: async (type, news) => {
      told.push([type, news] as Told);
      return (await answers.shift()) ?? true;
    },
    onText: (text) => texts.push(text),
    onTrouble: () => {
      troubles += 1;
    },
  });
});

describe('keeping a draft', () => {
  it('sends every text, each with a higher serial, and says first what is worked on', () => {
    const box = boxOf();
    state.kinds.set('plaza:one', 'complaint');
    coach(threadOf('plaza:one', box));
    for (const text of ['T', 'Th', 'Thanks']) {
      box.text = text;
      keeping.keep();
    }
    const work = { thread: 'plaza:one', surface: 'other', site: 'plaza', review: null, kind: 'complaint' };
    expect(told[0]).toEqual(['workOn', work]);
    expect(told.filter(([type]) => type === 'workOn')).toHaveLength(1);
    expect(saved().map(({ text }) => text)).toEqual(['T', 'Th', 'Thanks']);
    expect(texts).toEqual(['T', 'Th', 'Thanks']);
    const serials = saved().map(({ serial }) => serial);
    expect(serials).toEqual([...new Set(serials)].sort((a, b) => a - b));
    expect(new Set(saved().map(({ from }) => from)).size).toBe(1);
  });

  it('sends nothing where the text is the same, nor what stood there before', () => {
    const box = { ...boxOf(), text: 'The site had kept this.' };
    coach(threadOf('plaza:one', box));
    keeping.keep();
    expect(told).toEqual([]);
    box.text += ' More';
    keeping.keep();
    keeping.keep();
    expect(saved()).toHaveLength(1);
  });

  it('sends the key that made the box known', () => {
    coach(threadOf('plaza:one', { ...boxOf(), text: 'H' }));
    keeping.keep(true);
    expect(saved().map(({ text }) => text)).toEqual(['H']);
  });

  it('tells an emptied box too, but no work on it', () => {
    const box = { ...boxOf(), text: 'Old' };
    coach(threadOf('plaza:one', box));
    box.text = '';
    keeping.keep();
    expect(told.map(([type]) => type)).toEqual(['saveDraft']);
  });

  it('names no site where the owner pointed at the box', () => {
    const box = boxOf();
    coach(threadOf('manual:print', box));
    box.text = 'H';
    keeping.keep();
    expect(told[0]).toMatchObject(['workOn', { site: null, kind: 'unknown' }]);
  });

  it('names each box anew, and the same box always the same', () => {
    const [first, second] = [boxOf(), boxOf()];
    for (const [box, text] of [
      [first, 'a'],
      [second, 'b'],
      [first, 'ac'],
    ] as const) {
      coach(threadOf('manual:print', { ...box, text: 'x' }));
      keeping.keep(true);
      box.text = text;
    }
    const [a, b, c] = saved().map(({ from }) => from);
    expect(a).not.toBe(b);
    expect(c).toBe(a);
  });

  it('sends what a box made anew holds of the same draft', () => {
    const box = boxOf();
    coach(threadOf('plaza:one', box));
    box.text = 'Than';
    keeping.keep();
    coach(threadOf('plaza:one', { ...boxOf(), text: 'Thank' }));
    expect(saved().map(({ text }) => text)).toEqual(['Than', 'Thank']);
    coach(threadOf('plaza:one', boxOf()));
    expect(saved(), 'an empty one says nothing of the draft').toHaveLength(2);
  });

  it('sends what came back after it seemed to have gone out, but not the reply that is edited', () => {
    const box = { ...boxOf(), text: 'Thanks' };
    coach(threadOf('plaza:one', box));
    keeping.keep(true);
    keeping.forget();
    coach(threadOf('plaza:one', box, { isEdit: true }));
    expect(saved()).toHaveLength(1);
    keeping.forget();
    coach(threadOf('plaza:one', box));
    expect(saved()).toHaveLength(2);
  });

  it('tells the reply that the page shows, once', () => {
    const thread = threadOf('plaza:one', boxOf(), { reply: 'Thank you, Ines.' });
    coach(thread);
    coach(thread);
    expect(told).toEqual([['seenReply', { thread: 'plaza:one', surface: 'other', text: 'Thank you, Ines.' }]]);
  });
});

describe('a background that does not take it', () => {
  it('is told to the owner, unless something newer was written meanwhile', async () => {
    const box = { ...boxOf(), text: 'T' };
    answers = [true, false, true, false];
    coach(threadOf('plaza:one', box));
    keeping.keep(true);
    box.text = 'Th';
    keeping.keep();
    await settled();
    expect(troubles).toBe(0);
    box.text = 'Tha';
    keeping.keep();
    await settled();
    expect(troubles).toBe(1);
    expect(told.filter(([type]) => type === 'workOn')).toHaveLength(1);
  });
});

describe('a long draft', () => {
  it('is sent one at a time, the newest next', async () => {
    const box = { ...boxOf(), text: 'x'.repeat(60_000) };
    let arrive = (_taken: boolean): void => undefined;
    answers = [true, new Promise((resolve) => (arrive = resolve))];
    coach(threadOf('plaza:one', box));
    keeping.keep(true);
    for (const more of ['a', 'b', 'c']) {
      box.text += more;
      keeping.keep();
    }
    expect(saved()).toHaveLength(1);
    arrive(true);
    await settled();
    expect(saved().map(({ text }) => text.length)).toEqual([60_000, 60_003]);
  });

  it('is not kept beyond a million, which the owner is told, and never cut', () => {
    const box = { ...boxOf(), text: 'x'.repeat(MOST_DRAFT) };
    coach(threadOf('plaza:one', box));
    keeping.keep(true);
    expect(saved()).toHaveLength(1);
    box.text += 'x';
    keeping.keep();
    expect(saved()).toHaveLength(1);
    expect(troubles).toBe(1);
  });
});

describe('the heat of a draft', () => {
  it('counts findings by how much they weigh', () => {
    expect(heatOf(lintOf('stop', 'high', 'low', 'high', 'medium'))).toEqual({ stop: 1, high: 2, medium: 1 });
  });

  it('goes with every text', () => {
    coach(threadOf('plaza:one', { ...boxOf(), text: 'H' }, { lint: lintOf('stop') }));
    keeping.keep(true);
    expect(saved()[0]?.heat).toEqual({ stop: 1, high: 0, medium: 0 });
  });
});
