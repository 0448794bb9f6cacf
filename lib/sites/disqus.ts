import { cardSite } from './card-site';
import type { Site } from './site';

/** Disqus, whose comments stand in a frame of its own on other people's pages. */
export const disqus: Site = cardSite({
  id: 'disqus',
  name: 'Disqus comments',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: ['The description bears no date.', 'The button that posts is told by its words.'],
  hosts: 'disqus.com',
  paths: '/embed/comments*',
  card: 'li.post',
  nested: true,
  key: '@id',
  author: '.author',
  text: '.post-message',
  date: '.time-ago',
  field: 'form [contenteditable],form textarea',
  alone: true,
});
