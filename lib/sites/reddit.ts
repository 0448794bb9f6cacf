import { cardSite } from './card-site';
import type { Site } from './site';

/** Reddit, new and old: the comment that is answered stands for the review, or the post where none is. */
export const reddit: Site = cardSite({
  id: 'reddit',
  name: 'Reddit',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: [
    'Compared with what others wrote of it, which bears no date.',
    'Comments have no stars. Reddit changes often.',
    'A box in which an own comment is changed is taken for a reply to that comment.',
  ],
  hosts: 'www.reddit.com old.reddit.com',
  paths: '/*',
  card: 'shreddit-comment,.thing.comment',
  nested: true,
  key: '@thingid | @data-fullname',
  author: '@author | @data-author',
  text: '[slot="comment"],[slot="title"],[slot="text-body"] | a.title,.usertext-body .md',
  date: 'time',
  skip: 'shreddit-composer',
  field: 'shreddit-composer [contenteditable],.commentarea textarea[name="text"]',
  around: 'shreddit-post,.thing.link',
  composer: 'shreddit-composer,form',
  post: 'button[slot="submit-button"],.usertext-buttons .save',
});
