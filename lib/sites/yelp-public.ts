import { threadKey } from './identity';
import { boxApart, firstPart, outermost } from './in-order';
import { nameIn, namesOne, type Parts, readParts, starsAt } from './parts';
import { ratedCards, readEachOnce } from './rated-cards';
import { findReplyBlock, hasBox, replyIn } from './reply-block';
import type { ReadingSite, SeenReview } from './site';
import { textRuns } from './text';
import { isDateLike } from './words';

/** Hosts known, with the language in front where a country has several (from Yelp's own list of countries). */
const HOSTS = new Set(
  `www.yelp.com m.yelp.com www.yelp.ca fr.yelp.ca www.yelp.co.uk www.yelp.ie www.yelp.com.au www.yelp.co.nz www.yelp.com.sg
  www.yelp.com.hk en.yelp.com.hk zh.yelp.com.hk www.yelp.com.ph en.yelp.com.ph www.yelp.my en.yelp.my www.yelp.com.tw
  en.yelp.com.tw www.yelp.co.jp en.yelp.co.jp www.yelp.de en.yelp.de www.yelp.at en.yelp.at www.yelp.ch de.yelp.ch fr.yelp.ch
  it.yelp.ch en.yelp.ch www.yelp.fr en.yelp.fr www.yelp.be nl.yelp.be fr.yelp.be en.yelp.be www.yelp.nl en.yelp.nl www.yelp.it
  en.yelp.it www.yelp.es en.yelp.es ca.yelp.es www.yelp.pt en.yelp.pt www.yelp.com.br en.yelp.com.br www.yelp.com.mx
  en.yelp.com.mx www.yelp.com.ar en.yelp.com.ar www.yelp.cl en.yelp.cl www.yelp.pl en.yelp.pl www.yelp.cz en.yelp.cz
  www.yelp.dk en.yelp.dk www.yelp.no en.yelp.no www.yelp.se en.yelp.se sv.yelp.fi www.yelp.fi en.yelp.fi www.yelp.com.tr
  en.yelp.com.tr`.split(/\s+/u),
);
const PATH = /^\/(?:biz\/|user_details)/u;

/** 2015 to 2018: every review marked by its id, which stands on the voting part too. */
const MARKED = '[data-review-id],[itemprop="review"],div.review';
const AUTHORS = [
  'a.user-display-name',
  'a[href*="/user_details"]',
  '.user-display-name',
  '[role="region"][aria-label]',
];
const LINK = 'a[href*="/user_details"],.user-display-name,[role="region"][aria-label]';
const NAMES = 'a[href*="/user_details"],.user-display-name';
const LABELLED = '[aria-label],[title],img[alt]';
const TEXTS = ['p[lang]', 'span[lang]', '[class*="comment__"] span', 'p[class*="comment"]', '[itemprop="description"]'];
const DATES = ['.rating-qualifier', '[itemprop="datePublished"]'];
/** The visitor's earlier words about the same place, with a rating of their own. */
const EARLIER = '.previous-review';
/** Owner's answer: 2015 to 2018, then the region of the React page (2022). */
const REPLY = '.biz-owner-reply,[role="region"][aria-labelledby^="businessOwner"]';

const isRating = (element: Element): boolean =>
  starsAt(element) !== null && !element.closest(`fieldset,${EARLIER}`) && !hasBox(element);

/** A review names its writer, says when, and says something. */
function isCard(box: Element): boolean {
  return (
    box.querySelector(LINK) !== null &&
    namesOne(box, NAMES) &&
    textRuns(box, { hidden: true }).some(({ text }) => isDateLike(text)) &&
    firstPart(box, TEXTS) !== null
  );
}

function findAuthor(card: Element): { element: Element | null; name: string | null } {
  for (const selector of AUTHORS) {
    for (const element of card.querySelectorAll(selector)) {
      const name = selector.endsWith('[aria-label]')
        ? (element.getAttribute('aria-label') ?? '').trim()
        : nameIn(element);
      if (name && !element.closest(REPLY)) return { element, name };
    }
  }
  return { element: null, name: null };
}

/** On a visitor's own page no card names the writer; the head of the page does. */
function pageAuthor(page: Document): string | null {
  if (!page.location?.pathname.startsWith('/user_details')) return null;
  return nameIn(page.querySelector('.user-profile_info h1') ?? page.querySelector('h1'));
}

/** Full copy of an answer that is also shown folded (2016). */
function answerIn(block: Element): string | null {
  const copies = [...block.querySelectorAll('.js-content-toggleable')].map((copy) => replyIn(copy, true) ?? '');
  const longest = copies.reduce((best, copy) => (copy.length > best.length ? copy : best), '');
  return longest || replyIn(block, true);
}

/** The block of an answer that nothing names: a second text under a date of its own, without a rating. */
function unnamedAnswer(card: Element, parts: readonly (Element | null)[]): Element | null {
  const other = firstPart(
    card,
    TEXTS,
    (part) => !parts.some((own) => own && (own.contains(part) || part.contains(own))) && !part.closest(EARLIER),
  );
  const block = other && boxApart(other, card, parts);
  if (!block || block.querySelector(LINK) || [...block.querySelectorAll(LABELLED)].some(isRating)) return null;
  return textRuns(block, { hidden: true }).some(({ text }) => isDateLike(text)) ? block : null;
}

function readCard(card: Element, rating: Element | null): Omit<SeenReview, 'element'> | null {
  const author = findAuthor(card);
  const known = card.querySelector(REPLY);
  const text = firstPart(card, TEXTS, (part) => !known?.contains(part) && !part.closest(EARLIER));
  const parts = [rating, author.element, text];
  const answer = findReplyBlock(card, REPLY, parts) ?? (rating && unnamedAnswer(card, parts));
  const found: Parts = {
    author: author.name ?? pageAuthor(card.ownerDocument),
    stars: rating && starsAt(rating),
    date: dateOf(card),
    ...(text ? { text } : {}),
    except: (element) => element === answer || element.matches(EARLIER),
  };
  const review = readParts(card, found);
  if (review.text === '' || (review.author === null && review.stars === null)) return null;
  const id = card.getAttribute('data-review-id');
  return { key: threadKey('yelp-public', id || null, review), review, ownerReply: answer && answerIn(answer) };
}

/** The date alone: "Updated review" may stand beside it. */
function dateOf(card: Element): Element | null {
  const named = firstPart(card, DATES, (part) => !part.closest(EARLIER));
  return named && isDateLike(nameIn(named) ?? '') && named.children.length === 0 ? named : null;
}

/** Several ratings in one list item are one review and its earlier versions. */
function* cardsOf(root: ParentNode): Generator<{ card: Element; rating: Element | null } | undefined> {
  const marked = outermost(root, MARKED);
  for (const card of marked) yield { card, rating: firstPart(card, [LABELLED], isRating) };
  if (marked.length > 0) return;
  let listed = false;
  for (const card of outermost(root, 'li')) {
    const passes = card.querySelector(LINK) !== null && isCard(card);
    listed ||= passes;
    yield passes ? { card, rating: firstPart(card, [LABELLED], isRating) } : undefined;
  }
  if (!listed) yield* ratedCards(root, LABELLED, isRating, isCard);
}

/** Yelp as everybody sees it: business pages and visitors' own pages. */
export const yelpPublic: ReadingSite = {
  id: 'yelp-public',
  name: 'Yelp',
  checked: '2022-12-31',
  evidence: 'saved-page',
  doubts: [
    'Pages saved from 2015 to 2018 and of December 2022 were read; Yelp has renamed its classes since.',
    'Country pages were not seen; they are assumed to be built like yelp.com.',
    'On a visitor’s own page the writer is told by the head of the page, or not at all.',
  ],
  matches: [...HOSTS].flatMap((host) => [`https://${host}/biz/*`, `https://${host}/user_details*`]),
  owns: (url) => url.protocol === 'https:' && HOSTS.has(url.hostname) && PATH.test(url.pathname),
  instead: 'This page only shows reviews; you answer them in Yelp for Business.',
  ownerPage: () => ({ href: 'https://biz.yelp.com/', words: 'Open your owner page' }),
  *findReviews(root) {
    yield* readEachOnce(cardsOf(root), ({ card, rating }) => readCard(card, rating));
  },
};
