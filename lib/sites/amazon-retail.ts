import { collapse } from './dom';
import { threadKey } from './identity';
import { firstPart, outermost } from './in-order';
import { nameIn, namesOne, readParts, textIn } from './parts';
import { ratedCards, readEachOnce } from './rated-cards';
import { findReplyBlock, replyIn } from './reply-block';
import type { ReadingSite, SeenReview } from './site';
import { parseStars } from './stars';

/** Amazon's shops (.com, .co.uk and .in were seen with reviews, 2016 to 2025; the others share their markup). */
const TLDS = 'com ca com.mx com.br co.uk de fr it es nl se pl ie com.be com.tr ae sa eg in co.jp sg com.au co.za'.split(
  ' ',
);
const HOSTS = new Set(TLDS.map((tld) => `www.amazon.${tld}`));
const PATHS = ['/product-reviews/*', '/*/product-reviews/*', '/dp/*', '/*/dp/*', '/gp/customer-reviews/*'];
const PATH = /^\/(?:[^/]+\/)?(?:product-reviews|dp)\/|^\/gp\/customer-reviews\//u;

/** One review: by hook (2019 on; a `div`, in 2025 an `li`), by the id of its inside, by id and class (2016). */
const CARDS = [
  '[data-hook="review"],[data-hook="cmps-review"]',
  '[id^="customer_review"]',
  '[id^="R"].review,[id^="R"][class*="review"]',
  '#cm_cr-review_list [id^="R"],#cm_cr-review_list .review',
];
const RATING = '[data-hook$="review-star-rating"],.review-rating,.a-icon-alt,[class*="a-icon-star"],i>span';
const AUTHORS = [
  '.a-profile-name',
  '[data-hook="review-author"]',
  '.review-byline .author',
  'a[href*="/profile/"]',
  '.review-byline',
];
const TEXTS = [
  '[data-hook="review-body"]',
  '[data-hook="review-collapsed"]',
  '.review-text-content',
  '.reviewText',
  '.review-text',
];
const TITLES = ['[data-hook="review-title"]', '.review-title', 'a[href*="/customer-reviews/"]'];
const DATES = ['[data-hook="review-date"]', '.review-date'];
/** "Top positive" and "Top critical" copies of reviews that stand further down, and pictures with the review beside. */
const COPY = '[id^="viewpoint-"],.view-point-review,[data-hook$="view-point"],[class*="lightbox"],.a-popover-preload';
/** Comments of the maker, until December 2020. */
const REPLY = '.official-comment-container,[id^="pinned-"]';
const REPLY_TEXT = '.review-comment-text';
const UNSHOWN = '.aok-hidden,.a-expander-header,.video-block,[data-hook="expand-collapse-read-more-less"]';
/** Asked for a list of reviews without being signed in, Amazon shows this instead, at the same address (2025). */
const SIGN_IN = 'form[name="signIn"],#ap_email,#ap_password,input[type="password"]';

function starsOf(rating: Element): number | null {
  const told = parseStars(rating.textContent ?? '') ?? parseStars(rating.getAttribute('title') ?? '');
  if (told !== null) return told;
  const drawn = /(?:^|\s)a-star-(?:[a-z]+-)?([1-5])(?:\s|$)/u.exec(rating.closest('i')?.getAttribute('class') ?? '');
  return drawn ? Number(drawn[1]) : null;
}

const isRating = (element: Element): boolean => starsOf(element) !== null && !element.closest(COPY);
const isUnshown = (element: Element): boolean => element.matches(UNSHOWN);

/** Without hooks, ids and classes of reviews: a rating with a reviewer. Never a copy, never an average of the product. */
function isCard(box: Element): boolean {
  return (
    firstPart(box, AUTHORS) !== null &&
    namesOne(box, '.a-profile-name') &&
    firstPart(box, [...TEXTS, ...DATES]) !== null
  );
}

/** Names below pictures, without the "By" before them. */
function authorOf(card: Element, answer: Element | null): { element: Element | null; name: string | null } {
  const element = firstPart(card, AUTHORS, (part) => !answer?.contains(part) && nameIn(part) !== null);
  const name = element?.matches('.review-byline')
    ? collapse(textIn(element)).replace(/^(?:By|Von|Par|Por|Di)\s+/u, '')
    : nameIn(element);
  return { element, name };
}

function readCard(card: Element, rating: Element | null): Omit<SeenReview, 'element'> | null {
  const known = card.querySelector(REPLY);
  const apart = (part: Element): boolean => !known?.contains(part) && !part.closest(COPY);
  const body = firstPart(card, TEXTS, apart);
  const heading = firstPart(card, TITLES, (part) => apart(part) && titleIn(part) !== '');
  const date = firstPart(card, DATES, apart);
  const author = authorOf(card, known);
  const answer = findReplyBlock(card, REPLY, [rating, author.element, body, heading, date]);
  const read = readParts(card, {
    author: author.name,
    stars: rating && starsOf(rating),
    date,
    ...(body ? { text: body } : {}),
    except: (element) => element === answer || element === heading || isUnshown(element) || element.matches(COPY),
  });
  const title = heading ? titleIn(heading) : '';
  const text = [title, read.text].filter((part) => part !== '').join('\n');
  const review = { ...read, text };
  if (text === '' || (author.name === null && review.stars === null)) return null;
  const id = idOf(card);
  return { key: threadKey('amazon-retail', id, review), review, ownerReply: answer && answerIn(answer) };
}

/** The headline without the stars that may stand inside it. */
function titleIn(heading: Element): string {
  const except = (element: Element): boolean => isUnshown(element) || element.matches('i,.a-icon-alt,.a-letter-space');
  return collapse(textIn(heading, except));
}

function idOf(card: Element): string | null {
  const own = [card, ...card.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of own) {
    const found = /^(?:customer_review(?:_foreign)?-)?(R[0-9A-Z]{8,})(?:-|$)/u.exec(id);
    if (found) return found[1] ?? null;
  }
  return null;
}

function answerIn(answer: Element): string | null {
  const named = answer.querySelector(REPLY_TEXT);
  return (named && textIn(named)) || replyIn(answer, true);
}

function* cardsOf(root: ParentNode): Generator<{ card: Element; rating: Element | null } | undefined> {
  for (const selector of CARDS) {
    let any = false;
    for (const card of outermost(root, selector)) {
      const rating = card.closest(COPY) ? null : firstPart(card, [RATING], isRating);
      any ||= rating !== null;
      yield rating ? { card, rating } : undefined;
    }
    if (any) return;
  }
  yield* ratedCards(root, RATING, isRating, isCard);
}

/** Amazon's shop pages with reviews. Nobody can answer there since comments went in December 2020. */
export const amazonRetail: ReadingSite = {
  id: 'amazon-retail',
  name: 'Amazon reviews',
  checked: '2025-12-31',
  evidence: 'saved-page',
  doubts: [
    'Pages of amazon.com, .co.uk and .in were read; the other shops are assumed to be built alike.',
    'Without being signed in Amazon may show its sign-in page instead of the list; then nothing is found.',
  ],
  matches: [...HOSTS].flatMap((host) => PATHS.map((path) => `https://${host}${path}`)),
  owns: (url) => url.protocol === 'https:' && HOSTS.has(url.hostname) && PATH.test(url.pathname),
  instead:
    'Amazon has no public answer to product reviews; as a brand you can send buyers who gave one to three stars one of Amazon’s fixed messages.',
  ownerPage: (url) => ({ href: brandPage(url), words: 'Open Brand customer reviews' }),
  *findReviews(root) {
    if (root.querySelector(SIGN_IN)) return;
    yield* readEachOnce(cardsOf(root), ({ card, rating }) => readCard(card, rating));
  },
};

/** Seller Central of the same country; addresses of seven were seen. */
function brandPage(url: URL): string {
  const tld = url.hostname.replace(/^www\.amazon\./u, '');
  const host = HOSTS.has(url.hostname) ? `sellercentral.amazon.${tld}` : 'sellercentral.amazon.com';
  return `https://${host}/brand-customer-reviews/`;
}
