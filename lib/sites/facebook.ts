import { cardSite } from './card-site';
import { composedParent, labelOf } from './dom';
import type { Site } from './site';
import { readText } from './text';

const COMMENT = '[role="article"][aria-label]';
const MESSAGE = '[data-ad-rendering-role="story_message"],[data-ad-preview="message"]';

/** The author of a comment: the first link of it that has words. */
function authorOf(comment: Element): string {
  const names = [...comment.querySelectorAll('a')].map((link) => readText(link, { hidden: true }));
  return names.find((name) => name !== '') ?? '';
}

/** The comment before the box whose author its label names ("Reply to Ana"), else the one post around it. */
function findCard(field: HTMLElement): Element | null {
  const label = labelOf(field);
  for (let at = composedParent(field); at !== null && at.localName !== 'body'; at = composedParent(at)) {
    const named = [...at.querySelectorAll(COMMENT)].filter((comment) => {
      const author = authorOf(comment);
      return author !== '' && label.includes(author) && (comment.compareDocumentPosition(field) & 4) !== 0;
    });
    if (named.length > 0) return named.at(-1) ?? null;
    const posts = at.querySelectorAll(MESSAGE).length;
    if (posts > 0) return posts === 1 ? at : null;
  }
  return null;
}

/** Facebook: comments on a page's posts and recommendations. Its chats have the same boxes, outside such a form. */
export const facebook: Site = cardSite({
  id: 'facebook',
  name: 'Facebook',
  checked: '2026-11-22',
  evidence: 'description',
  doubts: [
    'Comments and recommendations have no stars. Facebook changes often, and few of its pages are described.',
    'Facebook posts at the Enter key, and Evenkeel asks before a button only.',
    'The inbox of Meta Business Suite is not recognised.',
  ],
  hosts: 'www.facebook.com business.facebook.com',
  paths: '/*',
  card: COMMENT,
  nested: true,
  author: '[data-ad-rendering-role="profile_name"] | a',
  text: `${MESSAGE} | div[dir="auto"]`,
  field: 'form[role="presentation"] [contenteditable]',
  findCard,
  composer: 'form',
});
