import { describe, expect, it } from 'vitest';
import { weighedWords } from '../../lib/stores/weighed';

const TEXT = 'You licked the plate, and you licked the spoon.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from) + 100;
  return { start, end: start + words.length };
};
const read = (...weighed: { start: number; end: number }[]) => weighedWords({ text: TEXT, start: 100, weighed });

describe('weighedWords', () => {
  it('quotes the words where they stand in the draft', () => {
    expect(read(at('licked'), at('plate'))).toEqual(['licked', 'plate']);
  });

  it('makes one quote of neighbours, but not over a comma', () => {
    expect(read(at('the'), at('plate'))).toEqual(['the plate']);
    expect(read(at('plate'), at('and you'))).toEqual(['plate', 'and you']);
  });

  it('says each word once, whatever its capital', () => {
    expect(read(at('You'), at('you', 10), at('spoon'))).toEqual(['you', 'spoon']);
  });

  it('leaves a lone small word out where there is another', () => {
    expect(read(at('the'), at('and'), at('spoon'))).toEqual(['spoon']);
    expect(read(at('the'))).toEqual(['the']);
  });

  it('says nothing of the whole reply, nor where nothing weighed', () => {
    expect(weighedWords({ text: '', start: null, weighed: [at('You')] })).toEqual([]);
    expect(read()).toEqual([]);
  });
});
