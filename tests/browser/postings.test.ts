/** Sets of numbers in rows are what sets of numbers are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLOCK,
  bitsOf,
  changePostings,
  eachNumber,
  isWhole,
  keepCommon,
  keyOf,
  type Postings,
  postingsRow,
} from '../../lib/browser/postings';

const numbers = fc.array(fc.integer({ min: 0, max: BLOCK - 1 }), { maxLength: 700 });
const rowOf = (postings: Postings | null, block = 0, term = 'soup') =>
  postings === null ? [] : [{ key: keyOf(term, block), postings }];
const listOf = (bits: Uint32Array): number[] => {
  const list: number[] = [];
  eachNumber(bits, (number) => list.push(number));
  return list;
};
const sorted = (list: Iterable<number>): number[] => [...new Set(list)].sort((a, b) => a - b);

describe('postings', () => {
  it('hold what was put in and not taken out, whichever form they have', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (first, more, fewer) => {
        const postings = changePostings(changePostings(undefined, first, []) ?? undefined, more, fewer);
        const wanted = sorted([...first, ...more]).filter((number) => !fewer.includes(number));
        expect(postings === null).toBe(wanted.length === 0);
        expect(listOf(bitsOf(rowOf(postings), 1))).toEqual(wanted);
      }),
    );
  });

  it('are small: few as a list, many as bits', () => {
    const many = Array.from({ length: 257 }, (_, at) => at * 15);
    expect(changePostings(undefined, many.slice(1), [])?.byteLength).toBe(512);
    expect(changePostings(undefined, many, [])).toBeInstanceOf(Uint8Array);
    expect(changePostings(undefined, [7], [])?.byteLength).toBe(2);
  });

  it('of several blocks and terms are united, and those of several sets cut', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        const rows = [
          ...rowOf(changePostings(undefined, a, []), 0, 'soup'),
          ...rowOf(changePostings(undefined, b, []), 2, 'soup'),
          ...rowOf(changePostings(undefined, c, []), 2, 'soups'),
        ];
        const bits = bitsOf(rows, 3);
        const far = [...b, ...c].map((number) => number + 2 * BLOCK);
        expect(listOf(bits)).toEqual(sorted([...a, ...far]));
        keepCommon(bits, bitsOf(rowOf(changePostings(undefined, c, []), 2), 3));
        expect(listOf(bits)).toEqual(sorted(c.map((number) => number + 2 * BLOCK)));
      }),
    );
  });

  it('that lie beyond are left out', () => {
    expect(listOf(bitsOf([{ key: 'x', postings: new Uint16Array([1]) }], 1))).toEqual([]);
    expect(listOf(bitsOf(rowOf(new Uint16Array([1]), 1), 1))).toEqual([]);
  });

  it('are whole as they were written, in either form, and not with another number, key or length', () => {
    const [few, many] = [Uint16Array.of(1, 7), new Uint8Array(BLOCK / 8).fill(3)].map((postings) =>
      postingsRow('soup', postings),
    );
    if (few === undefined || many === undefined) throw new Error('No rows');
    expect([few, many].map(isWhole)).toEqual([true, true]);
    expect(isWhole(structuredClone(few))).toBe(true);
    const altered = [
      { ...few, postings: Uint16Array.of(1, 8) },
      { ...few, postings: Uint16Array.of(1) },
      { ...few, key: 'soap' },
      { ...few, sum: few.sum + 1 },
      { ...few, postings: 'abc' as unknown as Postings },
      { ...many, postings: many.postings.slice(0, -1) },
      postingsRow('soup', new Uint8Array(3)),
      { key: 'soup' } as never,
    ];
    expect(altered.map(isWhole)).toEqual(altered.map(() => false));
  });
});
