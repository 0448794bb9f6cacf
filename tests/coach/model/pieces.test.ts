import { describe, expect, it } from 'vitest';
import { createPieces } from '../../../lib/coach/model/pieces';

const WORDS = ['', '', '▁so', '▁soup', 'up', 's', '▁', 'o', 'u', 'p', '▁was'];
const WEIGHTS = [0, 0, -3, -4, -3, -6, -6, -6, -6, -6, -4];
const pieces = createPieces(WORDS, WEIGHTS);

describe('cutting into pieces', () => {
  it('takes the likeliest split, not the first or the longest', () => {
    expect(pieces.split('soup was', 10)).toEqual([3, 10]);
    expect(pieces.split('soups', 10)).toEqual([3, 5]);
  });

  it('takes one piece for a run of what it does not know, and goes on behind it', () => {
    expect(pieces.split('so 東京 soup', 10)).toEqual([2, 6, 0, 3]);
  });

  it('gives no more pieces than asked for, and one for an empty text', () => {
    expect(pieces.split('soup soup soup', 2)).toEqual([3, 3]);
    expect(pieces.split('', 5)).toEqual([6]);
  });

  it('stays quick and quiet on a very long text', () => {
    expect(pieces.split('soup '.repeat(100_000), 128)).toHaveLength(128);
  });
});
