import { cardSite } from './card-site';
import type { Site } from './site';

/** Reddit, new and old: the comment that is answered stands for the review, or the post where none is. */
export const reddit: Site = cardSite({
  id: 'reddit',
  name: 'Reddit',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: ['The description bears no date.', 'A box that changes an own comment is taken for a reply to it.'],
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
