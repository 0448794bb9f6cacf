import type { Review, SurfaceId } from '../coach/types';
import { buttonName, buttonsAfter, findButtons, findPostAfter } from './buttons';
import { readCard } from './card';
import { collapse, composedParent, containsComposed, isVisible, labelOf } from './dom';
import { isEditable } from './editable';
import { threadKey } from './identity';
import type { Site, Thread } from './site';
import { parseStars } from './stars';
import { textBlocks, textRuns } from './text';

const HOSTS = new Set(['biz.yelp.com', 'business.yelp.com']);
const REVIEWS = /^\/(?:[^/]+\/)*(?:r2r|reviews)(?:\/|$)/u;
const INBOX = /^\/(?:[^/]+\/)*inbox(?:\/|$)/u;
const FIELDS = 'textarea,[contenteditable]';
/** Reviewer block; the suffix is hashed (2026-07). */
const PASSPORT = '[class*="passport-container"],[class*="passport"],a[href*="/user_details"]';
/** Levels from the box up to its card, as deep as the page was seen. */
const DEPTH = 16;

const PRIVATE = ['direct message', 'private message', 'privately', 'private', 'only they can see', 'message'];
const PUBLIC = ['public comment', 'public response', 'public reply', 'publicly', 'public', 'comment'];

function ratings(root: ParentNode): Element[] {
  return [...root.querySelectorAll('[aria-label]')].filter(
    (element) => /star rating/iu.test(element.getAttribute('aria-label') ?? '') && isVisible(element),
  );
}

/** The largest box around the field with exactly one star label: the review's card. */
function findCard(field: Element): Element | null {
  let card: Element | null = null;
  let at = composedParent(field);
  for (let level = 0; at !== null && level < DEPTH; level += 1, at = composedParent(at)) {
    const count = ratings(at).length;
    if (count > 1 || at.localName === 'body') break;
    if (count === 1) card = at;
  }
  return card;
}

/** What a text says of who will read it; `other` when it says both. */
function surfaceIn(text: string): SurfaceId | null {
  const words = collapse(text).toLowerCase();
  const says = (list: readonly string[]): boolean => list.some((phrase) => words.includes(phrase));
  const isPublic = says(PUBLIC);
  const isPrivate = says(PRIVATE);
  if (isPublic && isPrivate) return 'other';
  if (isPublic) return 'yelp-public';
  return isPrivate ? 'yelp-message' : null;
}

/** The part of the card that came with the box: up to, but not with, the stars. */
function composerOf(field: Element, card: Element): Element {
  let composer: Element = field;
  for (let at = composedParent(field); at !== null && at !== card; at = composedParent(at)) {
    if (ratings(at).length > 0 || at.querySelector('p[lang],span[lang]')) break;
    composer = at;
  }
  return composer;
}

/**
 * Who reads what is written here, from the nearest evidence outwards: the box's own label, the posting button, the heading and
 * notes of the composer, the opener that is shown as pressed. `other` when they say nothing or contradict: never "public" by guess.
 */
function surfaceOf(field: Element, card: Element): SurfaceId {
  const own = surfaceIn(labelOf(field));
  if (own) return own;
  const composer = composerOf(field, card);
  const [first] = buttonsAfter(field, composer);
  const press = first ? surfaceIn(buttonName(first)) : null;
  if (press) return press;
  const notes =
    composer === field ? [] : textRuns(composer, { except: (element) => element.matches('button,[role="button"]') });
  const near = surfaceIn(
    textBlocks(notes)
      .map(({ text }) => text)
      .join(' \n '),
  );
  if (near) return near;
  const pressed = findButtons(card).filter((button) =>
    button.matches('[aria-pressed="true"],[aria-expanded="true"],[aria-selected="true"],[aria-current="true"]'),
  );
  return surfaceIn(pressed.map(buttonName).join(' ')) ?? 'other';
}

function findPost(field: Element, scope: Element): HTMLElement | null {
  const send = buttonsAfter(field, scope).find((button) => /^(?:send|post)(?: |$)/iu.test(buttonName(button)));
  return send ?? findPostAfter(field, scope);
}

/** The inbox is private and shows no review; only a page with one box is understood. */
function findMessage(field: HTMLElement): Thread | null {
  const fields = [...field.ownerDocument.querySelectorAll<HTMLElement>('textarea')].filter(
    (box) => isEditable(box) && isVisible(box),
  );
  if (fields.length !== 1 || fields[0] !== field) return null;
  const review: Review = { author: null, stars: null, text: '', date: null };
  // No review on the page to name the thread by: the conversation's own id stands in the path, and only there.
  const conversation = field.ownerDocument.location?.pathname ?? '';
  return {
    key: threadKey('yelp', `inbox ${conversation}`, review),
    review,
    ownerReply: null,
    surface: 'yelp-message',
    field,
    findPostButton: () => findPost(field, field.ownerDocument.body),
  };
}

/** Yelp for Business: comments on reviews (public), direct messages and the inbox (private). */
export const yelp: Site = {
  id: 'yelp',
  name: 'Yelp for Business',
  checked: '2026-07-28',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: [
    'https://biz.yelp.com/r2r/*',
    'https://biz.yelp.com/inbox*',
    'https://business.yelp.com/r2r/*',
    'https://business.yelp.com/*/reviews*',
    'https://business.yelp.com/*/inbox*',
  ],
  owns: (url) =>
    url.protocol === 'https:' && HOSTS.has(url.hostname) && (REVIEWS.test(url.pathname) || INBOX.test(url.pathname)),
  *findReviews() {},
  findFields: (root) =>
    [...root.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => isEditable(field) && isVisible(field)),
  findThread(field) {
    if (!isEditable(field) || !isVisible(field)) return null;
    if (INBOX.test(field.ownerDocument.location?.pathname ?? '')) return findMessage(field);
    const card = findCard(field);
    const [rating] = card ? ratings(card) : [];
    if (!card || !rating) return null;
    const composer = composerOf(field, card);
    const review = readCard(card, {
      author: card.querySelector(PASSPORT),
      text: [...card.querySelectorAll('p[lang],span[lang]')].find((part) => !containsComposed(composer, part)) ?? null,
      stars: parseStars(rating.getAttribute('aria-label') ?? ''),
      except: (element) => element === composer,
    });
    if (review.author === null && review.text === '') return null;
    const id = card.closest('[data-review-id]') ?? card.querySelector('[data-review-id]');
    return {
      key: threadKey('yelp', id?.getAttribute('data-review-id') ?? null, review),
      review,
      ownerReply: null,
      surface: surfaceOf(field, card),
      field,
      findPostButton: () => findPost(field, card),
    };
  },
};
