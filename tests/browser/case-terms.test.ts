import { describe, expect, it } from 'vitest';
import { spansOf, termsOf } from '../../lib/browser/case-terms';
import { aCase } from './a-case';

describe('the terms of a case', () => {
  it('are its words, how they begin, and what it is', () => {
    const review = { author: 'Bo', stars: 3.5, text: 'Über soup', date: null };
    const done = { id: 'i', what: 'more staff', who: 'Ada', kind: 'fix', doneAt: 7 } as const;
    expect([...termsOf(aCase({ review, note: 'a', reply: null, improvements: [done, done] }))].sort()).toEqual(
      [
        ...['bo', 'a', 'uber', 'soup', 'more', 'staff', 'ada'],
        ...['<b', '<bo', '<a', '<ad', '<u', '<ub', '<s', '<so', '<st', '<m', '<mo'],
        ...['=cause none', '=improving done', '=kind complaint', '=site yelp', '=stars 3.5', '=status open'],
      ].sort(),
    );
  });

  it('are of all texts that are searched, and of no other', () => {
    const terms = termsOf(
      aCase({
        points: ['late bus'],
        note: 'ring Tess',
        reply: 'Our fault',
        promises: [{ id: 'p', what: 'a voucher', to: 'Wanda', by: null, kept: 'open' }],
        improvements: [{ id: 'i', what: 'warm cups', who: 'Ida', kind: 'fix', doneAt: null }],
        thread: 'yelp:gardening',
      }),
    );
    for (const word of ['late', 'bus', 'ring', 'tess', 'our', 'fault', 'soup', 'voucher', 'wanda', 'cups', 'ida'])
      expect(terms, word).toContain(word);
    expect(terms).not.toContain('gardening');
  });

  it('are not more than a thousand words', () => {
    const note = Array.from({ length: 5_000 }, (_, word) => `w${word}`).join(' ');
    expect([...termsOf(aCase({ note }))].filter((term) => /^\w/.test(term))).toHaveLength(1_000);
  });
});

it('asks for one span for each word and choice, and for none of nothing', () => {
  expect(spansOf({ words: ' !? ', since: 3 })).toEqual([]);
  expect(spansOf({ words: 'So soup', site: 'yelp', starsAtMost: 2 })).toEqual([
    { from: '<so\u0000', to: '<so\u0000' },
    { from: 'soup', to: 'soup' },
    { from: '=site yelp\u0000', to: '=site yelp\u0000' },
    { from: '=stars 1', to: '=stars 2\u0000' },
  ]);
});
