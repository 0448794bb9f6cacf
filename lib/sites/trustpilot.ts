import { cardSite } from './card-site';
import type { Site } from './site';

const HOSTS = `www uk ie au ca nz de at ch fr fr-be nl nl-be it es pt br pl se no dk fi jp`
  .split(' ')
  .map((land) => `${land}.trustpilot.com`);

/** Trustpilot: company pages as saved in 2023 and 2025. The page where companies reply was never seen. */
export const trustpilot: Site = cardSite({
  id: 'trustpilot',
  name: 'Trustpilot',
  checked: '2025-01-01',
  evidence: 'saved-page',
  doubts: ['The page where companies reply was never seen. It is read in the general way.'],
  hosts: HOSTS.join(' '),
  paths: '/review/*',
  also: ['https://business.trustpilot.com/reviews*', 'https://businessapp.b2b.trustpilot.com/reviews*'],
  card: '[data-service-review-card-paper]',
  key: 'a[href*="/reviews/"]@href',
  author: '[data-consumer-name-typography]',
  stars: '[data-service-review-rating]@data-service-review-rating | img[alt]@alt',
  text:
    '[data-service-review-title-typography],[data-service-review-text-typography],[data-relevant-review-text-typography] | ' +
    '[data-review-content] h2,[data-review-content] p',
  date: 'time[data-service-review-date-time-ago] | time',
  reply: '[data-service-review-business-reply-text-typography]',
  answer: '[data-service-review-business-reply-text-typography]',
  skip: '[data-service-review-date-of-experience-typography]',
});
