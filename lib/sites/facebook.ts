import { cardSite } from './card-site';
import { composedParent, labelOf } from './dom';
import type { Site } from './site';
import { readText } from './text';

const COMMENT = '[role="article"][aria-label]';
const MESSAGE = '[data-ad-rendering-role="story_message"],[data-ad-preview="message"]';

/** Whether a label names the author of a comment: the first link of it that has words. */
function isNamed(comment: Element, label: string): boolean {
  const names = [...comment.querySelectorAll('a')].map((link) => readText(link, { hidden: true }));
  const author = names.find((name) => name !== '');
  return author !== undefined && label.includes(author);
}

/**
 * What a box is about: the comment that its label names ("Reply to Ana"), the one comment it stands by, or the one post around it.
 * A label may name the writer as well ("Comment as …"), so a name alone says nothing; `null` in doubt.
 */
function findCard(field: HTMLElement): Element | null {
  const label = labelOf(field);
  const isReply = /^reply to /iu.test(label);
  const isComment = /^(?:comment|write) /iu.test(label);
  if (label === '') return null;
  for (let at = composedParent(field); at !== null && at.localName !== 'body'; at = composedParent(at)) {
    const posts = at.querySelectorAll(MESSAGE).length;
    const before = [...at.querySelectorAll(COMMENT)].filter(
      (comment) => (comment.compareDocumentPosition(field) & 4) !== 0,
    );
    if (isReply && before.length > 0) return before.filter((comment) => isNamed(comment, label)).at(-1) ?? null;
    if (posts > 0) return posts === 1 && !isReply ? at : null;
    if (before.length > 0 && !isComment) return before.length === 1 ? (before[0] ?? null) : null;
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
    'Facebook posts at the Enter key, and Evenkeel asks before a button only.',
    'The inbox of Meta Business Suite is not read.',
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
