import { cardSite } from './card-site';
import type { Site } from './site';

/** Google Play Console (2026-08), and the public pages of apps as saved in 2015. */
export const playConsole: Site = cardSite({
  id: 'play-console',
  name: 'Google Play Console',
  checked: '2026-08-01',
  evidence: 'description',
  doubts: [
    'A reply that is there already is not seen in the console.',
    'The public page of an app is read as it was in 2015; the one of today is not.',
  ],
  hosts: 'play.google.com',
  paths: '/console/* /store/apps/details*',
  card: '.review-container,.single-review',
  key: '[data-reviewid]@data-reviewid',
  author: '.author-display-name | .author-name',
  stars: '[role="img"][aria-label]@aria-label | .tiny-star@aria-label',
  text: '.review-text | .review-body',
  date: '.last-update-time | .review-date',
  reply: '.developer-reply',
  answer: '.developer-reply',
  skip: '.review-link,.author-info,[debug-id="original-language-area-header"]',
  field: '.review-container textarea,.review-container [contenteditable]',
  // The guide of the Android Publisher API: about 350 characters, tags stripped.
  limit: 350,
});
