import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../lib/stores/cards';
import { finding } from '../components/views';

const four = [finding('barb', 'one'), finding('blame', 'two'), finding('form', 'three'), finding('form', 'four')];
const open = (cards: ReturnType<typeof cardsOf>) => cards.filter((card) => card.open).map((card) => card.finding.text);

describe('cardsOf', () => {
  it('lists and opens the three worst', () => {
    const cards = cardsOf(four, 3, []);
    expect(cards.map((card) => card.finding.text)).toEqual(['one', 'two', 'three']);
    expect(open(cards)).toEqual(['one', 'two', 'three']);
  });

  it('never has more than three open: one more folds the least of the others', () => {
    const key = cardsOf(four, 4, [])[3]?.key ?? '';
    const cards = cardsOf(four, 4, [key]);
    expect(cards).toHaveLength(4);
    expect(open(cards)).toEqual(['one', 'two', 'four']);
  });

  it('forgets picked findings that are gone', () => {
    expect(open(cardsOf(four.slice(0, 2), 4, ['form\nfour\n0']))).toEqual(['one', 'two']);
  });

  it('tells the same words twice apart, and keeps a key when offsets move', () => {
    const twice = [finding('form', 'again'), finding('form', 'again', { start: 20, end: 25 })];
    const keys = cardsOf(twice, 3, []).map((card) => card.key);
    expect(new Set(keys).size).toBe(2);
    const moved = twice.map((one) => ({ ...one, start: 90, end: 95 }));
    expect(cardsOf(moved, 3, []).map((card) => card.key)).toEqual(keys);
  });
});
