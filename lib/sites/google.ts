import type { Review } from '../coach/types';
import { findPostAfter } from './buttons';
import { readCard, splitTranslation, starsByLabel } from './card';
import { collapse, composedParent, dialogOf, isVisible } from './dom';
import { GOOGLE_TLDS } from './google-hosts';
import { threadKey } from './identity';
import type { Site } from './site';
import { readText } from './text';

/** Owner review app, framed in google.com/search and Maps or on its own; the frame's path tells, not the page around it. */
const PATH = /^\/local\/business\/[^/]+\/customers\/reviews(?:\/|$)/u;
const HOSTS = new Set(['business.google.com', ...GOOGLE_TLDS.map((tld) => `www.google.${tld}`)]);

const CARD = 'article';
const AUTHOR = 'a[href*="/maps/contrib/"],[data-href*="/maps/contrib/"]';
/** Full text (kept unshown until expanded), then the folded one; 2026-02. */
const TEXTS = ['[jsname="PBWx0c"]', '[jsname="lvvS4b"]'];
/** Submit of the reply, 2026-02; only trusted after the field and in the same composer. */
const SUBMIT = '[jsname="hrGhad"]';
/** The search box of the page around has 2,048; a reply box has 4,000. */
const LEAST_MAXLENGTH = 1000;

function isReplyBox(box: HTMLTextAreaElement): boolean {
  if (box.name === 'q' || box.getAttribute('role') === 'combobox' || box.readOnly || !isVisible(box)) return false;
  const limit = Number(box.getAttribute('maxlength') ?? Number.NaN);
  return limit >= LEAST_MAXLENGTH || (Number.isNaN(limit) && findCard(box) !== null);
}

function isCard(article: Element): boolean {
  return article.querySelector(AUTHOR) !== null || article.querySelector('[data-review-id]') !== null;
}

function visibleCards(root: ParentNode): Element[] {
  return [...root.querySelectorAll(CARD)].filter((article) => isCard(article) && isVisible(article));
}

/** The review a box belongs to: around it, alone with it in the nearest group or dialog, or the one right before it in a list. */
function findCard(field: Element): Element | null {
  const own = field.closest(CARD);
  if (own) return isCard(own) ? own : null;
  const dialog = dialogOf(field);
  let below: Element = field;
  for (let at = composedParent(field); at !== null; at = composedParent(at)) {
    const cards = visibleCards(at);
    const [only] = cards;
    if (only && cards.length === 1) return only;
    if (cards.length > 1) return nearestBefore(cards, below);
    if (at === dialog) return null;
    below = at;
  }
  return null;
}

/** Sibling blocks after a review belong to it up to the next one. */
function nearestBefore(cards: readonly Element[], block: Element): Element | null {
  for (let at = block.previousElementSibling; at !== null; at = at.previousElementSibling) {
    const inside = cards.filter((card) => at?.contains(card));
    if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  }
  return null;
}

function readReview(card: Element): { review: Review; original: string } {
  const text = TEXTS.map((selector) => card.querySelector(selector)).find(
    (part) => part && readText(part, { hidden: true }),
  );
  const read = readCard(card, { author: card.querySelector(AUTHOR), text: text ?? null, stars: starsByLabel(card) });
  const { shown, original } = splitTranslation(read.text);
  return { review: { ...read, text: shown }, original };
}

/** The largest box around the field without a second review: what its Reply and Cancel stand in. */
function composerOf(field: Element): Element {
  const dialog = dialogOf(field);
  if (dialog) return dialog;
  let composer: Element = field;
  for (let at = composedParent(field); at !== null; at = composedParent(at)) {
    if (visibleCards(at).length > 1) return composer;
    composer = at;
  }
  return composer;
}

/** Google's owner reviews: the editor inside Search and Maps ("customers/reviews"). */
export const google: Site = {
  id: 'google',
  name: 'Google',
  checked: '2026-10-01',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: [...HOSTS].map((host) => `https://${host}/local/business/*/customers/reviews*`),
  owns: (url) => url.protocol === 'https:' && HOSTS.has(url.hostname) && PATH.test(url.pathname),
  *findReviews() {},
  findFields: (root) => [...root.querySelectorAll('textarea')].filter(isReplyBox),
  findThread(field) {
    if (field.localName !== 'textarea' || !isReplyBox(field as HTMLTextAreaElement)) return null;
    const card = findCard(field);
    if (!card) return null;
    const { review, original } = readReview(card);
    if (review.author === null && collapse(review.text) === '') return null;
    const id = (card.closest('[data-review-id]') ?? card.querySelector('[data-review-id]'))?.getAttribute(
      'data-review-id',
    );
    return {
      key: threadKey('google', id ?? null, review, original),
      review,
      ownerReply: null,
      surface: 'google-reply',
      field,
      findPostButton() {
        const composer = composerOf(field);
        const known = [...composer.querySelectorAll<HTMLElement>(SUBMIT)].filter(
          (button) => isVisible(button) && (field.compareDocumentPosition(button) & 4) !== 0,
        );
        return findPostAfter(field, composer) ?? (known.length === 1 ? (known[0] ?? null) : null);
      },
    };
  },
};
