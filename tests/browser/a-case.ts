import type { Case } from '../../lib/casebook/case';
import { newCase } from '../../lib/casebook/new-case';
import { NOW } from './support';

/** A case that nobody has done anything with yet; `change` says what this test is about. */
export const aCase = (change: Partial<Case> = {}): Case => ({
  ...newCase(
    {
      id: 'case-1',
      thread: 'yelp:1',
      site: 'yelp',
      surface: 'yelp-public',
      link: 'https://biz.yelp.com/r2r/x',
      review: { author: 'Ines', stars: 2, text: 'The soup was cold.', date: null },
      reviewedOn: null,
      kind: 'complaint',
      points: [],
    },
    NOW,
  ),
  ...change,
});
