import type { Review, SurfaceId } from '../coach/types';
import { buttonName, buttonsAfter, findButtons, findPostAfter } from './buttons';
import { collapse, composedParent, isVisible, labelOf } from './dom';
import { isEditable } from './editable';
import { threadKey } from './identity';
import { boxApart, firstPart, firstTwo } from './in-order';
import { nameIn, namesOne, readParts, starsAt, textIn } from './parts';
import { ratedCards, readEachOnce } from './rated-cards';
import { findReplyBlock, hasBox, replyIn } from './reply-block';
import type { Site, Thread } from './site';
import { textBlocks, textRuns } from './text';

const HOSTS = new Set(['biz.yelp.com', 'business.yelp.com']);
const REVIEWS = /^\/(?:[^/]+\/)*(?:r2r|reviews)(?:\/|$)/u;
const INBOX = /^\/(?:[^/]+\/)*inbox(?:\/|$)/u;
const FIELDS = 'textarea,[contenteditable]';
/** Reviewer block; the suffix is hashed (2026-07). */
const AUTHORS = ['[class*="passport-container"]', '[class*="passport"]', 'a[href*="/user_details"]'];
const TEXT = 'p[lang],span[lang]';
const ID = '[data-review-id]';
const LABEL = '[aria-label]';
/** Levels from the box up to its card, as deep as the page was seen. */
const DEPTH = 16;

const PRIVATE = ['direct message', 'private message', 'privately', 'private', 'only they can see', 'message'];
const PUBLIC = ['public comment', 'public response', 'public reply', 'publicly', 'public', 'comment'];

const isRating = (element: Element): boolean => starsAt(element) !== null;
const isShownRating = (element: Element): boolean => isRating(element) && isVisible(element);

/** A reviewer or a text: not every star label on the page is a review, and two reviewers are two. */
function isCard(box: Element): boolean {
  return box.querySelector(`${AUTHORS.join()},${TEXT}`) !== null && namesOne(box, 'a[href*="/user_details"]');
}

/** The largest box around the field with exactly one star label: the review's card. */
function findCard(field: Element): Element | null {
  let card: Element | null = null;
  let at = composedParent(field);
  for (let level = 0; at !== null && level < DEPTH; level += 1, at = composedParent(at)) {
    const [rating, other] = firstTwo(at, LABEL, isShownRating);
    if (other || at.localName === 'body') break;
    if (rating) card = at;
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
    if (firstTwo(at, LABEL, isShownRating).length > 0 || at.querySelector(TEXT)) break;
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

/** Lines that say the owner has answered; English, the only ones told of (2026-07). */
const ANSWERED =
  /^(?:you (?:publicly )?(?:responded|commented)|business response|your (?:public )?(?:response|comment|reply))\b/iu;

function isAnsweredLine(line: string): boolean {
  return line.length <= 60 && ANSWERED.test(line);
}

/** The block below a review that says it was answered, or holds a second text under a line of its own. */
function findAnswer(card: Element, parts: readonly (Element | null)[]): Element | null {
  const known = findReplyBlock(card, null, parts, isAnsweredLine);
  if (known) return known;
  const second = firstPart(
    card,
    [TEXT],
    (part) => !parts.some((own) => own && (own.contains(part) || part.contains(own))),
  );
  const block = second && parts.some((part) => part?.matches(TEXT)) ? boxApart(second, card, parts) : null;
  const labels =
    block && second ? textRuns(block, { hidden: true }).some(({ element }) => !second.contains(element)) : false;
  return block && labels && !block.querySelector(AUTHORS.join()) && firstTwo(block, LABEL, isRating).length === 0
    ? block
    : null;
}

interface Read {
  key: string;
  review: Review;
  ownerReply: string | null;
}

/** Reads a card; `composer` is what came with an open box, no part of the review. */
function readCard(card: Element, rating: Element, composer: Element | null): Read | null {
  const author = firstPart(card, AUTHORS, (part) => nameIn(part) !== null);
  const apart = (part: Element): boolean => !composer || !(composer.contains(part) || part.contains(composer));
  const first = firstPart(card, [TEXT], apart);
  const answer = findAnswer(card, [rating, author, first, composer]);
  // A review of stars alone: the only text is the answer's.
  const text = first && answer?.contains(first) ? null : first;
  const review = readParts(card, {
    author: author && nameIn(author),
    stars: starsAt(rating),
    ...(text ? { text } : {}),
    except: (element) => element === composer || element === answer || hasBox(element),
  });
  if (review.author === null && review.text === '') return null;
  const id = (card.closest(ID) ?? card.querySelector(ID))?.getAttribute('data-review-id');
  const said = answer && [...answer.querySelectorAll(TEXT)].find((part) => part !== text);
  const ownerReply =
    answer && !hasBox(answer) ? ((said && textIn(said)) ?? replyIn(answer, true, isAnsweredLine)) : null;
  return { key: threadKey('yelp', id || null, review), review, ownerReply };
}

/** Yelp for Business: comments on reviews (public), direct messages and the inbox (private). */
export const yelp: Site = {
  id: 'yelp',
  name: 'Yelp for Business',
  checked: '2026-07-28',
  evidence: 'description',
  doubts: [
    'No signed-in owner page could be opened: built from what one project wrote that works on the live page.',
    'The inbox was never seen: it counts as a private message, and only with one box on the page.',
    'What the review list on business.yelp.com looks like is not known.',
    'How long a reply may be is not known.',
    'Whether you have answered already is told by English words; in other languages by a second text in the card.',
  ],
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
  *findReviews(root) {
    const cards = ratedCards(root, LABEL, isRating, isCard);
    yield* readEachOnce(cards, ({ card, rating }) => readCard(card, rating, null));
  },
  findFields: (root) =>
    [...root.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => isEditable(field) && isVisible(field)),
  findThread(field) {
    if (!isEditable(field) || !isVisible(field)) return null;
    if (INBOX.test(field.ownerDocument.location?.pathname ?? '')) return findMessage(field);
    const card = findCard(field);
    const [rating] = card ? firstTwo(card, LABEL, isShownRating) : [];
    const read = card && rating && isCard(card) ? readCard(card, rating, composerOf(field, card)) : null;
    if (!card || !read) return null;
    return { ...read, surface: surfaceOf(field, card), field, findPostButton: () => findPost(field, card) };
  },
};
