import type { Review } from '../coach/types';
import { findPostAfter } from './buttons';
import { PROFILE_LINK, splitTranslation } from './card';
import { composedElements, isVisible } from './dom';
import { isEditable } from './editable';
import { threadKey } from './identity';
import { boxApart, firstPart } from './in-order';
import { agreedStars, nameIn, namesOne, readParts, starsAt } from './parts';
import { ratedCardAround, ratedCards, readEachOnce } from './rated-cards';
import { findReplyBlock, hasBox, hasEditPair, replyIn } from './reply-block';
import type { Site } from './site';
import { parseIconRun } from './stars';
import { textRuns } from './text';
import { isDateLike } from './words';

const PATH = /^\/(?:reviews|groups\/[^/]+\/reviews|n\/[^/]+(?:\/reviews)?)(?:\/|$)/u;
const FIELDS = 'textarea,[contenteditable]';
/** Author and text, 2026-01; the fallback is what looks like them. */
const AUTHOR = `.k4kupc a,.bFubHb,${PROFILE_LINK}`;
const TEXTS = ['blockquote', '.oiQd1c'];
const REPLY = '.BNyFuc';
const ID = '[data-review-id]';
/** Levels from the box up to its card. */
const DEPTH = 16;
/** A star label, or the last of five like icons: the run itself has no mark of its own. */
const RATING = '[aria-label],:nth-child(5):last-child';

/** Each child, or the only thing in it, of a run of icons. */
function iconsOf(run: Element): Element[] {
  return [...run.children].map((child) => {
    let icon = child;
    while (icon.children.length === 1 && icon.children[0]) icon = icon.children[0];
    return icon;
  });
}

function isIconRun(element: Element): boolean {
  const icons = iconsOf(element);
  const [first] = icons;
  if (icons.length !== 5 || !first || !icons.every((icon) => icon.localName === first.localName)) return false;
  return icons.every(
    (icon) => icon.children.length <= 1 && /^(?:star\w*|★|☆|)$/u.test((icon.textContent ?? '').trim()),
  );
}

/** A label that is no control, or the icon that ends a run which no label names. */
function isRating(element: Element): boolean {
  if (element.hasAttribute('aria-label') && starsAt(element) !== null) return true;
  const run = element.parentElement;
  if (!element.matches(':nth-child(5):last-child') || !run || !isIconRun(run)) return false;
  const label = run.closest('[aria-label]');
  return label === null || starsAt(label) === null;
}

function starsOf(card: Element, rating: Element): number | null {
  return agreedStars(card) ?? starsAt(rating) ?? (rating.parentElement && parseIconRun(iconsOf(rating.parentElement)));
}

function isCard(box: Element): boolean {
  if (box.querySelector(AUTHOR) === null || !namesOne(box, AUTHOR)) return false;
  return textRuns(box, { hidden: true }).some(({ text }) => isDateLike(text));
}

interface Read {
  key: string;
  review: Review;
  ownerReply: string | null;
}

function readCard({ card, rating }: { card: Element; rating: Element }): Read {
  const author = firstPart(card, [AUTHOR], (link) => nameIn(link) !== null);
  const replies = card.querySelector(REPLY);
  const text = firstPart(card, TEXTS, (part) => !replies?.contains(part));
  const block = findReplyBlock(card, REPLY, [rating, author, text]) ?? pairBlock(card, [rating, author, text]);
  const read = readParts(card, {
    author: author && nameIn(author),
    stars: starsOf(card, rating),
    ...(text ? { text } : {}),
    except: (element) => element === block || element.matches('textarea,[contenteditable]'),
  });
  const { shown, original } = splitTranslation(read.text);
  const review = { ...read, text: shown };
  const id = (card.closest(ID) ?? card.querySelector(ID))?.getAttribute('data-review-id');
  const ownerReply = block && !hasBox(block) ? replyIn(block, block.matches(REPLY) || hasEditPair(block)) : null;
  return { key: threadKey('google-business', id || null, review, original), review, ownerReply };
}

/** The block with Edit and Delete in it, where no line names the owner. */
function pairBlock(card: Element, parts: readonly (Element | null)[]): Element | null {
  for (const element of composedElements(card, (at) => !at.matches('button'))) {
    if (!parts.some((part) => part && element.contains(part)) && hasEditPair(element))
      return boxApart(element, card, parts);
  }
  return null;
}

/** The stand-alone review manager of Google Business Profile. */
export const googleBusiness: Site = {
  id: 'google-business',
  name: 'Google Business Profile',
  checked: '2026-07-01',
  evidence: 'description',
  doubts: [
    'No signed-in owner page could be opened: built from what others wrote who work on the live page.',
    'Whether every account still gets this list after July 2026 is not known.',
    'Stars drawn as pictures without a name are counted; where that leaves a doubt the rating is unknown.',
  ],
  offered: 'on',
  matches: [
    'https://business.google.com/reviews*',
    'https://business.google.com/groups/*/reviews*',
    'https://business.google.com/n/*',
  ],
  owns: (url) => url.protocol === 'https:' && url.hostname === 'business.google.com' && PATH.test(url.pathname),
  *findReviews(root) {
    yield* readEachOnce(ratedCards(root, RATING, isRating, isCard), readCard);
  },
  findFields: (root) =>
    [...root.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => isEditable(field) && isVisible(field)),
  findThread(field) {
    if (!isEditable(field) || !isVisible(field)) return null;
    const found = ratedCardAround(field, RATING, (at) => isRating(at) && isVisible(at), isCard, DEPTH);
    if (!found) return null;
    return {
      ...readCard(found),
      surface: 'google-reply',
      field,
      findPostButton: () => findPostAfter(field, found.card),
    };
  },
};
