import { cardSite } from './card-site';
import type { Site } from './site';

/** The extranet of Booking.com. Guests give up to ten points there, which are no stars. */
export const booking: Site = cardSite({
  id: 'booking',
  name: 'Booking.com extranet',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: [
    'The description bears no date.',
    'Scores out of ten are not turned into stars.',
    'A reply that is there already is not seen.',
  ],
  hosts: 'admin.booking.com',
  paths: '/hotel/hoteladmin/extranet_ng/manage/reviews.html*',
  card: '.gr-review-card',
  author: '[data-test-id="review-guest-name"]',
  text: '[data-test-id="review-title"],[data-test-id="positive-text"] .gr-review-card__comment-text,[data-test-id="negative-text"] .gr-review-card__comment-text | [data-test-id="review-title"],[data-test-id="positive-text"],[data-test-id="negative-text"]',
  date: '.gr-review-score__date',
  field: '.gr-review-card textarea',
  post: 'button[type="submit"]',
});
