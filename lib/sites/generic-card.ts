import type { Review } from '../coach/types';
import { BOX } from './buttons';
import { PROFILE_LINK } from './card';
import { collapse, composedParent } from './dom';
import { findReplyAfter, findReplyIn, nothing, runsIn, type ShownReply } from './generic-reply';
import type { Unit } from './generic-units';
import { nameIn } from './parts';
import { parseStars } from './stars';
import { readText, type TextBlock, textBlocks } from './text';
import { isDateLike, isOwnerLine, isWritten } from './words';

const AUTHORS = [
  '[itemprop="author"],.a-profile-name,[class*="user-display-name"],[data-consumer-name-typography]',
  PROFILE_LINK,
  '[class*="author" i],[class*="username" i],[class*="user-name" i],[class*="profile-name" i],[class*="reviewer" i],[class*="scrname"],[class*="guest-name" i],[class*="display-name" i],[class*="nickname" i],[class*="customer-name" i],[data-test-id*="guest-name"]',
];
const DATES = [
  'time[datetime]',
  '[itemprop="datePublished"],[data-hook="review-date"]',
  '[class*="date" i],[class*="rating-qualifier"]',
];
const LANGUAGE = 'p[lang],span[lang],div[lang],q[lang]';
const TEXTS = [
  '[itemprop="reviewBody"],[itemprop="description"],[data-hook="review-body"],[data-service-review-text-typography],[data-automation^="reviewText_"]',
  '[class*="review-text" i],[class*="reviewText"],[class*="review-body" i],[class*="review_text" i]',
  LANGUAGE,
];
/** Words of a review that was written anew since (Yelp, 2015 to 2018). */
const EARLIER = '[class*="previous-review"]';
/** So long a text is no date, and so long a label no name (UTF-16 units). */
const DATE_LENGTH = 80;
const SHORT = 40;

/** A review as it was read out of its box. */
export interface Card {
  review: Review;
  ownerReply: string | null;
  /** Text beside author and date (UTF-16 units). */
  length: number;
}

/** The part of a box that came with a place to write in: it holds neither the rating nor the author nor a reply. */
function composersIn(box: Element, rating: Element): Element[] {
  return [...box.querySelectorAll(BOX)].map((field) => {
    let composer = field;
    for (let at = composedParent(field); at !== null && at !== box; at = composedParent(at)) {
      const more = at.contains(rating) || at.querySelector(`${PROFILE_LINK},[class*="official-comment"],[lang],time`);
      if (more || textBlocks(runsIn(at, nothing)).some(({ text }) => isOwnerLine(text))) break;
      composer = at;
    }
    return composer;
  });
}

function before(element: Element, reply: ShownReply | null): boolean {
  if (!reply) return true;
  return !reply.from.contains(element) && (element.compareDocumentPosition(reply.from) & 4) !== 0;
}

function findAuthor(box: Element, reply: ShownReply | null): string | null {
  for (const selector of AUTHORS) {
    for (const element of box.querySelectorAll(selector)) {
      const name = before(element, reply) && element.localName !== 'time' ? nameIn(element, {}) : null;
      if (name && !isDateLike(name) && !isOwnerLine(name) && parseStars(name) === null && /\p{L}/u.test(name))
        return name;
    }
  }
  // Google Maps (2025-12) calls the card by its author.
  const label = box.matches('[data-review-id]') ? collapse(box.getAttribute('aria-label') ?? '') : '';
  return label !== '' && label.length < SHORT ? label : null;
}

function findDate(
  box: Element,
  runs: readonly { text: string; element: Element }[],
  reply: ShownReply | null,
): string | null {
  for (const selector of DATES) {
    for (const element of box.querySelectorAll(selector)) {
      if (!before(element, reply) || element.childElementCount > 4) continue;
      const text = collapse(readText(element, { hidden: true })).slice(0, DATE_LENGTH);
      if (text !== '' && (element.localName === 'time' || isDateLike(text))) return text;
    }
  }
  const found = runs
    .map(({ text, element }) => ({ text: collapse(text), element }))
    .find(({ text, element }) => text.length <= DATE_LENGTH && isDateLike(text) && before(element, reply));
  return found?.text ?? null;
}

function isOnlyDate(text: string, mostWords: number): boolean {
  return text.split(/\s+/u).length <= mostWords && isDateLike(text);
}

function findText(
  box: Element,
  blocks: readonly TextBlock[],
  {
    reply,
    author,
    date,
    isLeftOut,
  }: { reply: ShownReply | null; author: string | null; date: string | null; isLeftOut(element: Element): boolean },
): string {
  for (const selector of TEXTS) {
    let best = '';
    let told = false;
    for (const element of box.querySelectorAll(selector)) {
      if (!before(element, reply) || isLeftOut(element)) continue;
      if (element.closest(EARLIER)) continue;
      told = told || selector !== LANGUAGE;
      const text = textBlocks(runsIn(element, isLeftOut))
        .map((block) => block.text)
        .join('\n');
      if (text.length > best.length && !isOnlyDate(text, 4) && parseStars(text) === null) best = text;
    }
    // Where the page names the place of the words and nothing stands there, nothing was written.
    if (told || best !== '') return best;
  }
  let best: TextBlock | null = null;
  for (const block of blocks) {
    const { text } = block;
    const beside = text === date || (author !== null && text.startsWith(author)) || parseStars(text) !== null;
    if (beside || !before(block.element, reply) || isOnlyDate(text, 9) || !isWritten(text)) continue;
    if (!best || text.length > best.text.length) best = block;
  }
  if (!best) return '';
  // A review of several paragraphs stands in one element.
  const home = best.element.parentElement;
  const main = best;
  const beside = blocks.filter(
    ({ element, text }) =>
      element === main.element ||
      (main.element.localName === 'p' &&
        element.localName === 'p' &&
        element.parentElement === home &&
        before(element, reply) &&
        isWritten(text)),
  );
  return beside.map(({ text }) => text).join('\n');
}

/** Reads what stands in a box around a rating. `isOther` tells elements that hold another review, for replies that stand after the box. */
export function readBox(box: Element, unit: Unit, isOther?: (element: Element) => boolean): Card {
  const { element: rating, stars } = unit.rating;
  const composers = composersIn(box, rating);
  const isLeftOut = (element: Element): boolean => element === rating || composers.includes(element);
  const runs = runsIn(box, isLeftOut);
  const blocks = textBlocks(runs);
  const reply = findReplyIn(box, runs, rating) ?? (isOther ? findReplyAfter(box, isOther) : null);
  const inside = reply && box.contains(reply.from) ? reply : null;
  const author = findAuthor(box, inside);
  const date = findDate(box, [...runs, ...blocks], inside);
  const text = findText(box, blocks, { reply: inside, author, date, isLeftOut });
  const all = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return {
    review: { author, stars: Number.isInteger(stars) ? stars : null, text, date },
    ownerReply: reply?.text ?? null,
    length: all - (author?.length ?? 0) - (date?.length ?? 0),
  };
}
