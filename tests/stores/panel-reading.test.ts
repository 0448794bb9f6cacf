import { describe, expect, it } from 'vitest';
import type { ReviewKind } from '../../lib/coach/types';
import type { ReadRow } from '../../lib/contract/reading';
import type { Ask } from '../../lib/stores/asking';
import { countWords, createReadingStore } from '../../lib/stores/panel-reading';
import { ROWS, readingView } from '../components/reading-views';

const row = (at: number, text = `words ${at}`): ReadRow => ({
  key: `plaza:${at}`,
  review: { author: null, stars: 3, text },
  ownerReply: null,
});
const rows = (count: number): ReadRow[] => Array.from({ length: count }, (_, at) => row(at));

function setUp(answer: (text: string) => unknown = () => ({ ok: true, value: 'complaint' })) {
  const asked: string[] = [];
  let together = 0;
  let most = 0;
  const ask = (async (type: string, data: { review: { text: string }; surface: string }) => {
    asked.push(`${type} ${data.review.text}`);
    together += 1;
    most = Math.max(most, together);
    await null;
    together -= 1;
    const given = answer(data.review.text);
    if (given instanceof Error) throw given;
    return given;
  }) as unknown as Ask;
  const triage = (_review: unknown, _trade: unknown, kind: ReviewKind | null) => ({
    kind: kind ?? 'praise',
    points: [],
    advice: `for ${kind}`,
    why: '',
    where: 'public' as const,
    days: null,
  });
  const store = createReadingStore({ send: () => undefined, ask, triage, step: 50, most: 300 });
  const settled = async () => {
    for (let turn = 0; turn < 200; turn += 1) await null;
  };
  return { store, asked, settled, mostTogether: () => most, state: () => store.getState() };
}

describe('the reading store', () => {
  it('asks once for the kind of each review that is listed, ten at a time', async () => {
    const { state, asked, settled, mostTogether } = setUp();
    state().receive(readingView({ rows: rows(35) }));
    state().receive(readingView({ rows: rows(35) }));
    await settled();
    expect(asked).toHaveLength(35);
    expect(new Set(asked).size).toBe(35);
    expect(mostTogether()).toBe(10);
    expect(state().kindOf(row(34))).toBe('complaint');
  });

  it('asks again for a review that was filled in later, and forgets those that are no longer listed', async () => {
    const { state, asked, settled } = setUp();
    state().receive(readingView({ rows: [row(1, 'I waited'), row(2)] }));
    await settled();
    const full = row(1, 'I waited an hour for a bun.');
    state().receive(readingView({ rows: [full] }));
    await settled();
    expect(asked.at(-1)).toBe('readKind I waited an hour for a bun.');
    expect(state().kinds.size).toBe(1);
  });

  it.each([
    ['refused', { ok: false, reason: 'no' }],
    ['lost', new Error('gone')],
  ])('reads the kind itself where the background’s answer is %s', async (_name, answer) => {
    const { state, settled } = setUp(() => answer);
    state().receive(readingView());
    await settled();
    expect(state().kindOf(ROWS[0] as ReadRow)).toBe('praise');
  });

  it('advises by the kind that was told', async () => {
    const { state, settled } = setUp();
    state().receive(readingView());
    expect(state().advise(ROWS[0] as ReadRow).advice).toBe('for null');
    await settled();
    expect(state().advise(ROWS[0] as ReadRow).advice).toBe('for complaint');
  });

  it('keeps one fold open, and closes it with another filter', () => {
    const { state } = setUp();
    state().receive(readingView());
    state().toggle('plaza:1');
    state().toggle('plaza:2');
    expect(state().open).toBe('plaza:2');
    state().filterBy('harsh');
    expect(state().open).toBeNull();
  });

  it('counts in words', () => {
    expect(countWords({ all: 12_000, open: 11_999, harsh: 2 })).toEqual([
      '12,000 reviews here',
      '1 answered',
      '2 harsh ones',
    ]);
  });
});
