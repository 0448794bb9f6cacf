/** Sites for tests without a browser. */
import type { Review } from '../../lib/coach/types';
import type { ReadingSite, Site } from '../../lib/sites/site';

const REVIEWS: Record<string, Review> = {
  one: { author: 'Ines', stars: 1, text: 'Cold soup.' },
  two: { author: 'Tomas', stars: 5, text: 'Lovely soup.' },
};
/** `<textarea data-review data-surface>` is a reply box; a posted one is gone. */
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
      ownerReply: field.dataset.reply ?? null,
      surface,
      field,
      findPostButton: () => null,
    };
  },
};

/**
 * A public page on which each `article` is a review, named by its id, and the `q` in it the owner's reply. `read` is called at each
 * look at one; `null` is a step that found nothing.
 */
export const publicPlaza = (read: (article: Element) => Review | null): ReadingSite => ({
  id: 'plaza',
  name: 'Plaza',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: [],
  matches: [],
  owns: () => true,
  instead: 'Owners answer these on their own page.',
  ownerPage: () => ({ href: 'https://plaza.example/owner', words: 'Open your page' }),
  *findReviews(root) {
    const around = 'closest' in root ? (root as Element).closest('article') : null;
    for (const element of around ? [around] : root.querySelectorAll('article')) {
      const review = read(element);
      const ownerReply = element.querySelector('q')?.textContent ?? null;
      yield review ? { key: element.id, element, review, ownerReply } : undefined;
    }
  },
});
