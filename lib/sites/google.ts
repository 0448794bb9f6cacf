import type { Review } from '../coach/types';
import { findPostAfter } from './buttons';
import { splitTranslation } from './card';
import { collapse, composedParent, dialogOf, isVisible } from './dom';
import { GOOGLE_TLDS } from './google-hosts';
import { threadKey } from './identity';
import { boxAround, firstPart, firstTwo, outermost } from './in-order';
import { agreedStars, nameIn, namesOne, readParts, starsAt } from './parts';
import { ratedCardAround, ratedCards } from './rated-cards';
import { findReplyBlock, hasBox, hasEditPair, replyIn } from './reply-block';
import type { SeenReview, Site } from './site';

/** Owner review app, framed in google.com/search and Maps or on its own; the frame's path tells, not the page around it. */
const PATH = /^\/local\/business\/[^/]+\/customers\/reviews(?:\/|$)/u;
const HOSTS = new Set(['business.google.com', ...GOOGLE_TLDS.map((tld) => `www.google.${tld}`)]);

const CARD = 'article,[role="article"]';
const AUTHOR = 'a[href*="/maps/contrib/"],[data-href*="/maps/contrib/"]';
const ID = '[data-review-id]';
/** Full text (kept unshown until expanded), then the folded one; 2026-02. */
const TEXTS = ['[jsname="PBWx0c"]', '[jsname="lvvS4b"]'];
/** Submit of the reply, 2026-02; only trusted after the field and in the same composer. */
const SUBMIT = '[jsname="hrGhad"]';
/** The search box of the page around has 2,048; a reply box has 4,000. */
const LEAST_MAXLENGTH = 1000;
const LABEL = '[aria-label]';
/** Levels from a box up to its review where no article is. */
const DEPTH = 16;
/** Levels of wrapping between an article and the block of its answer. */
const WRAPPED = 3;

function isReplyBox(box: HTMLTextAreaElement): boolean {
  if (box.name === 'q' || box.getAttribute('role') === 'combobox' || box.readOnly || !isVisible(box)) return false;
  const limit = Number(box.getAttribute('maxlength') ?? Number.NaN);
  return limit >= LEAST_MAXLENGTH || (Number.isNaN(limit) && findCard(box) !== null);
}

function isCard(article: Element): boolean {
  if (article.querySelector(`${AUTHOR},${ID}`) || article.matches(ID)) return true;
  return [...article.querySelectorAll('[aria-label]')].some((label) => starsAt(label) !== null);
}

/** Before reviews were articles, and should they not be any more: a box with one rating and one reviewer is a review. */
const hasArticles = (page: Document): boolean => page.querySelector(CARD) !== null;
const isBox = (box: Element): boolean => box.querySelector(AUTHOR) !== null && namesOne(box, AUTHOR);
const isRating = (element: Element): boolean => starsAt(element) !== null;
const isShownRating = (element: Element): boolean => isRating(element) && isVisible(element);

/** Other views are kept in the page unshown; styles are asked, no layout. */
function isShown(element: Element): boolean {
  return element.checkVisibility ? element.checkVisibility() : isVisible(element);
}

const isShownCard = (article: Element): boolean => isCard(article) && isVisible(article);

/** The review a box belongs to: around it, alone with it in the nearest group or dialog, or the one right before it in a list. */
function findCard(field: Element): Element | null {
  const own = field.closest(CARD);
  if (own) return isCard(own) ? own : null;
  if (!hasArticles(field.ownerDocument))
    return ratedCardAround(field, LABEL, isShownRating, isBox, DEPTH)?.card ?? null;
  const dialog = dialogOf(field);
  let below: Element = field;
  for (let at = composedParent(field); at !== null; at = composedParent(at)) {
    const [card, other] = firstTwo(at, CARD, isShownCard);
    if (other) return nearestBefore(below);
    if (card) return card;
    if (at === dialog) return null;
    below = at;
  }
  return null;
}

/** Sibling blocks after a review belong to it up to the next one. */
function nearestBefore(block: Element): Element | null {
  for (let at = block.previousElementSibling; at !== null; at = at.previousElementSibling) {
    if (at.matches(CARD) && isShownCard(at)) return at;
    const [card, other] = firstTwo(at, CARD, isShownCard);
    if (card) return other ? null : card;
  }
  return null;
}

/** A page that names its texts has a review of stars alone where the name is missing. */
const namesTexts = (page: Document): boolean => page.querySelector(TEXTS.join()) !== null;

function readReview(card: Element, named: boolean): { review: Review; original: string } {
  const text = firstPart(card, TEXTS, (part) => collapse(part.textContent ?? '') !== '');
  const reply = findReplyBlock(card, null, [text, firstPart(card, [AUTHOR])]);
  const author = [...card.querySelectorAll(AUTHOR)].map((link) => nameIn(link)).find((name) => name !== null) ?? null;
  const read = readParts(card, {
    author,
    stars: agreedStars(card),
    ...(named ? { text } : {}),
    except: (element) => element === reply,
  });
  const { shown, original } = splitTranslation(read.text);
  return { review: { ...read, text: shown }, original };
}

/** The text of a block beside a review when it is the owner's answer: it says so, or has the controls of one's own reply. */
function replyOf(block: Element): string | null {
  return hasBox(block) ? null : replyIn(block, hasEditPair(block));
}

/** The owner's answer stands in a block after the article, up to the next review; seldom inside. */
function ownerReplyOf(card: Element): string | null {
  const inside = findReplyBlock(card, null, [firstPart(card, [AUTHOR, ID]), firstPart(card, TEXTS)]);
  const within = inside && replyOf(inside);
  if (within) return within;
  // A box found by its looks holds all that is its own.
  if (!card.matches(CARD)) return null;
  let from = card;
  for (let level = 0; level < WRAPPED; level += 1) {
    for (let beside = from.nextElementSibling; beside !== null; beside = beside.nextElementSibling) {
      if (beside.matches(CARD) || beside.querySelector(CARD)) return null;
      const reply = replyOf(beside);
      if (reply) return reply;
    }
    const parent: Element | null = from.parentElement;
    if (!parent || parent.matches('main,body,[role="dialog"],[role="list"],ul,ol')) return null;
    if (firstTwo(parent, CARD, isCard).length > 1) return null;
    from = parent;
  }
  return null;
}

interface Read {
  key: string;
  review: Review;
  ownerReply: string | null;
}

function readCardOf(card: Element, named = namesTexts(card.ownerDocument)): Read | null {
  const { review, original } = readReview(card, named);
  const id = (card.closest(ID) ?? card.querySelector(ID))?.getAttribute('data-review-id');
  if (!id && review.author === null && collapse(review.text) === '') return null;
  return { key: threadKey('google', id || null, review, original), review, ownerReply: ownerReplyOf(card) };
}

/** The largest box around the field without a second review: what its Reply and Cancel stand in. */
function composerOf(field: Element): Element {
  const dialog = dialogOf(field);
  if (dialog) return dialog;
  if (!hasArticles(field.ownerDocument)) return findCard(field) ?? field;
  let composer: Element = field;
  for (let at = composedParent(field); at !== null; at = composedParent(at)) {
    if (firstTwo(at, CARD, isShownCard).length > 1) return composer;
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
  doubts: [
    'No signed-in owner page could be opened: built from what others wrote who work on the live page.',
    'In Maps, some accounts may open the editor as a page of its own instead of a frame.',
    'A reply that Google still checks may not be shown, and then looks like none.',
  ],
  offered: 'on',
  matches: [...HOSTS].map((host) => `https://${host}/local/business/*/customers/reviews*`),
  owns: (url) => url.protocol === 'https:' && HOSTS.has(url.hostname) && PATH.test(url.pathname),
  *findReviews(root) {
    const cards = outermost(root, CARD);
    const seen = new Set<string>();
    const page = (root as Node).ownerDocument ?? (root as Document);
    const named = namesTexts(page);
    const rated = cards.length > 0 || hasArticles(page) ? [] : ratedCards(root, LABEL, isRating, isBox);
    for (const found of rated) {
      const read = found && isShown(found.card) ? readCardOf(found.card, named) : null;
      yield found && read && !seen.has(read.key) ? { ...read, element: found.card } : undefined;
      if (read) seen.add(read.key);
    }
    for (const [index, card] of cards.entries()) {
      const read = isCard(card) && isShown(card) ? readCardOf(card, named) : null;
      if (!read || seen.has(read.key)) {
        yield undefined;
        continue;
      }
      seen.add(read.key);
      const element = boxAround(card, cards[index - 1], cards[index + 1], root);
      yield { ...read, element } satisfies SeenReview;
    }
  },
  findFields: (root) => [...root.querySelectorAll('textarea')].filter(isReplyBox),
  findThread(field) {
    if (field.localName !== 'textarea' || !isReplyBox(field as HTMLTextAreaElement)) return null;
    const card = findCard(field);
    const read = card && readCardOf(card);
    if (!read) return null;
    return {
      ...read,
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
