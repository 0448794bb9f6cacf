import { cardSite } from './card-site';
import type { Site } from './site';

/** App Store Connect (2025-10). */
export const appStore: Site = cardSite({
  id: 'app-store',
  name: 'App Store Connect',
  checked: '2025-10-01',
  evidence: 'description',
  doubts: ['A limit of 5,970 characters is often named. It could not be confirmed, so none is shown.'],
  hosts: 'appstoreconnect.apple.com',
  paths: '/apps/*',
  card: '.review-container',
  author: '.review-meta',
  // "by Name – date – country"
  byline: /^(?:(?:by|von|par|di|de|por|door|av|af) )?(.{1,60}?) [–—-] ([^–—]*)/u,
  stars: '.stars@class | [role="img"][aria-label]@aria-label',
  text: '[ng-bind*=".value.title"],[ng-bind*=".value.review"] | h3 span,.review-body',
  reply: '.inner-container p | .inner-container',
  answer: '.inner-container',
  skip: '.review-meta a',
  // Several boxes stand in the dialog; the one that can be seen counts.
  field: '.modal-dialog [contenteditable]',
  dialog: '.modal-dialog',
  composer: '.modal-dialog',
});
