import type { ReadingView, ReadRow } from '../../lib/contract/reading';

/** Three invented reviews: an answered one, a harsh one, one of unknown stars. */
export const ROWS: ReadRow[] = [
  {
    key: 'plaza:1',
    review: { author: 'Wanda P.', stars: 5, text: 'Warm rolls and kind words, every morning.', date: 'last week' },
    ownerReply: 'Thank you, Wanda. See you on Monday.',
  },
  {
    key: 'plaza:2',
    review: { author: 'Ivo', stars: 1, text: 'The till was closed and nobody came.', date: null },
    ownerReply: null,
  },
  { key: 'plaza:3', review: { author: null, stars: null, text: 'Do you bake on Sundays?' }, ownerReply: null },
];

/** What a page tells of an invented public page. */
export function readingView(more: Partial<ReadingView> = {}): ReadingView {
  return {
    site: { id: 'plaza', name: 'Plaza' },
    instead: 'Owners answer these on their own page, not here.',
    ownerPage: { href: 'https://plaza.example/owner', words: 'Open your page' },
    trade: null,
    counts: { all: 3, open: 2, harsh: 1 },
    filter: 'all',
    rows: ROWS,
    shape: 'side',
    ...more,
  };
}
