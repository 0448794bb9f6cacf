/** A site for tests without a browser: `<textarea data-review data-surface>` is a reply box. */
import type { Review } from '../../lib/coach/types';
import type { Site } from '../../lib/sites/site';

const REVIEWS: Record<string, Review> = {
  one: { author: 'Ines', stars: 1, text: 'Cold soup.' },
  two: { author: 'Tomas', stars: 5, text: 'Lovely soup.' },
};
/** Where the boxes of a document are; a posted one is gone. */
export const plaza: Site = {
  id: 'plaza',
  name: 'Plaza',
  checked: '2026-11-21',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: [],
  owns: () => true,
  *findReviews() {},
  findFields: (root) => [...root.querySelectorAll<HTMLElement>('textarea[data-review]')],
  findThread(field) {
    const review = REVIEWS[field.dataset.review ?? ''];
    if (!review) return null;
    const surface = field.dataset.surface === 'message' ? 'yelp-message' : 'other';
    return {
      key: `plaza:${field.dataset.review}`,
      review,
      ownerReply: null,
      surface,
      field,
      findPostButton: () => null,
    };
  },
};
