import type { Case } from '../../lib/casebook/case';
import { newCase } from '../../lib/casebook/new-case';

/** An invented case on which somebody has just begun. */
export const ONE: Case = newCase(
  {
    id: 'case-1',
    thread: 'yelp:abc',
    site: 'yelp',
    surface: 'yelp-public',
    link: 'https://biz.yelp.com/r2r/abc',
    review: { author: 'Noor B.', stars: 2, text: 'We waited for an hour.', date: '2 November 2026' },
    reviewedOn: 1_793_577_600_000,
    kind: 'complaint',
    points: [],
  },
  1_793_700_000_000,
);
