import { SELLER_HOSTS } from './amazon-hosts';
import { collapse } from './dom';
import { threadKey } from './identity';
import { firstPart, outermost } from './in-order';
import { readParts, textIn } from './parts';
import { ratedCards, readEachOnce } from './rated-cards';
import type { ReadingSite, SeenReview } from './site';
import { parseStars } from './stars';
import { textRuns } from './text';

const PATH = /^\/brand-customer-reviews(?:\/|$)/u;
/** Rows by test id, 2026-09; parts inside carry ids made of the same key. */
const ROW = '[data-testid^="review-"]';
const STARS = 'kat-star-rating[value]';
const TEXT = '[id^="review-content-"]';
const TITLE = '[id$="-title"]';
/** "Review by X on DATE", as the English page words it. */
const BYLINE = /^review by (.{1,60}?) on (.{4,40})$/iu;

function starsOf(rating: Element): number | null {
  const value = rating.getAttribute('value') ?? '';
  return value === '' ? null : parseStars(`${value} of 5`);
}

const isRating = (element: Element): boolean => starsOf(element) !== null;
const isCard = (box: Element): boolean => box.querySelector(TEXT) !== null || bylineOf(box) !== null;

function bylineOf(row: Element): RegExpExecArray | null {
  for (const { text } of textRuns(row, { hidden: true })) {
    const found = BYLINE.exec(collapse(text));
    if (found) return found;
  }
  return null;
}

function readRow(row: Element, rating: Element): Omit<SeenReview, 'element'> | null {
  const byline = bylineOf(row);
  const body = row.querySelector(TEXT);
  const heading = firstPart(row, [TITLE], (part) => !body?.contains(part));
  const read = readParts(row, {
    author: byline?.[1] ?? null,
    stars: starsOf(rating),
    ...(body ? { text: body } : {}),
    except: (element) => element === heading || (byline !== null && collapse(element.textContent ?? '') === byline[0]),
  });
  const text = [heading ? collapse(textIn(heading)) : '', read.text].filter((part) => part !== '').join('\n');
  const review = { ...read, text, date: byline?.[2] ?? read.date ?? null };
  if (text === '') return null;
  const id = row.getAttribute('data-testid') ?? body?.id;
  return {
    key: threadKey('amazon-brand', id ? id.replace(/^review-(?:content-)?/u, '') : null, review),
    review,
    ownerReply: null,
  };
}

/** Seller Central, Brand customer reviews: read and sorted there, answered by fixed messages only. */
export const amazonBrand: ReadingSite = {
  id: 'amazon-brand',
  name: 'Amazon Brand customer reviews',
  checked: '2026-09-01',
  evidence: 'description',
  doubts: [
    'No signed-in page could be opened: built from what others wrote who work on the live page.',
    'Who wrote a review is read from the English line “Review by … on …” only.',
    'The marketplaces not seen are assumed to follow the others.',
  ],
  matches: SELLER_HOSTS.map((host) => `https://${host}/brand-customer-reviews*`),
  owns: (url) => url.protocol === 'https:' && SELLER_HOSTS.includes(url.hostname) && PATH.test(url.pathname),
  instead:
    'Amazon offers only its own fixed messages here, for reviews of one to three stars; there is nothing to write.',
  ownerPage: () => null,
  *findReviews(root) {
    const rows = outermost(root, ROW).filter((row) => row.querySelector(STARS));
    const cards =
      rows.length > 0
        ? rows.map((card) => ({ card, rating: card.querySelector(STARS) }))
        : ratedCards(root, STARS, isRating, isCard);
    yield* readEachOnce(cards, ({ card, rating }) => (rating ? readRow(card, rating) : null));
  },
};
