import { cardSite } from './card-site';
import type { Site } from './site';

/** Country hosts, as far as they are known. */
const HOSTS =
  `com ca ie in de at ch fr be it es pt nl dk se fi cl co ru cz sk rs jp co.uk co.nz co.za co.hu co.kr co.id co.il
  com.au com.sg com.my com.ph com.br com.mx com.ar com.pe com.ve com.tr com.gr com.tw com.hk com.vn com.eg`
    .split(/\s+/u)
    .map((tld) => `www.tripadvisor.${tld}`);
const LANGUAGE_HOSTS =
  'no.tripadvisor.com pl.tripadvisor.com th.tripadvisor.com en.tripadvisor.com.hk fr.tripadvisor.ch it.tripadvisor.ch fr.tripadvisor.ca fr.tripadvisor.be';

/** The dialog for a response shows the review again; those for questions and for a guest's own review do not. */
const DIALOG = '[role="dialog"]:has([data-automation^="reviewText_"],[data-test-target="review-title"])';

/** Tripadvisor: the management centre (2026-01), and public pages as saved in 2016 and 2017. */
export const tripadvisor: Site = cardSite({
  id: 'tripadvisor',
  name: 'Tripadvisor',
  checked: '2026-01-15',
  evidence: 'description',
  doubts: ['Saved public pages are of 2017. The page where owners answer is known from a description.'],
  hosts: `${HOSTS.join(' ')} ${LANGUAGE_HOSTS}`,
  paths: '/*',
  card: '[data-review-gid],[data-automation="reviewCard"],[data-test-target="HR_CC_CARD"],.review-container,.reviewSelector',
  key: '@data-review-gid | @data-reviewid | [data-reviewid]@data-reviewid | [id^="review_"]@id',
  author: '.username .scrname | .username | .info_text | a[href*="/Profile/"] | .hcVjp .biGQs,.aaiAK .biGQs',
  stars: '[class*="bubble_"]@class | svg title | [role="img"][aria-label]@aria-label | .rating img[alt]@alt',
  text: '[data-test-target="review-title"],[data-automation^="reviewText_"],[data-test-target="review-body"] | .noQuotes,.partial_entry | .OgHoE,.S4.H4 | .entry',
  date: '.ratingDate@title | .ratingDate',
  reply: '.mgrRspnInline .partial_entry | .mgrRspnInline .displayText',
  answer: '.mgrRspnInline',
  skip: '.taLnk',
  field: `[data-review-gid] textarea,${DIALOG} textarea`,
  dialog: DIALOG,
  post: 'button[type="submit"]',
});
