import type { Review } from '../coach/types';
import { findPostAfter } from './buttons';
import { collapse, isVisible } from './dom';
import { isEditable } from './editable';
import { threadKey } from './identity';
import { outermost } from './in-order';
import { findReplyBlock, replyIn } from './reply-block';
import type { Site } from './site';
import { parseStars } from './stars';
import { readText } from './text';

const CARD = 'article[data-review-id]';

function textOf(card: Element, selector: string): string | null {
  const part = card.querySelector(selector);
  return part ? readText(part) || null : null;
}

function readCard(card: Element): { key: string; review: Review } {
  const stars = card.querySelector('[data-stars]')?.getAttribute('data-stars') ?? '';
  const review = {
    author: collapse(textOf(card, '[data-author]') ?? '') || null,
    stars: /^[1-5]$/u.test(stars) ? parseStars(`${stars} of 5`) : null,
    text: textOf(card, '[data-text]') ?? '',
    date: textOf(card, '[data-date]'),
  };
  return { key: threadKey('practice', card.getAttribute('data-review-id'), review), review };
}

/** The answer posted there stands in a block of its own below the text. */
function replyOf(card: Element): string | null {
  const text = card.querySelector('[data-text]');
  const block = findReplyBlock(card, null, [
    text,
    card.querySelector('[data-author]'),
    card.querySelector('[data-composer]'),
  ]);
  return block && replyIn(block);
}

/** Our own practice page, whose markup is ours: it behaves like a review site, and is read like one. */
export const practice: Site = {
  id: 'practice',
  name: 'Practice page',
  checked: '2026-11-21',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: [],
  owns: (url) => url.protocol.endsWith('-extension:') && url.pathname === '/practice.html',
  *findReviews(root) {
    for (const card of outermost(root, CARD)) yield { ...readCard(card), element: card, ownerReply: replyOf(card) };
  },
  findFields: (root) =>
    [...root.querySelectorAll<HTMLElement>(`${CARD} [data-composer] textarea`)].filter(
      (field) => isEditable(field) && isVisible(field),
    ),
  findThread(field) {
    const card = field.closest(CARD);
    const composer = field.closest('[data-composer]');
    if (!card || !composer || field.localName !== 'textarea' || !isEditable(field) || !isVisible(field)) return null;
    return {
      ...readCard(card),
      ownerReply: replyOf(card),
      surface: 'other',
      field,
      findPostButton: () => findPostAfter(field, composer),
    };
  },
};
