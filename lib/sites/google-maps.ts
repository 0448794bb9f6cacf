import type { Review } from '../coach/types';
import { splitTranslation } from './card';
import { collapse } from './dom';
import { GOOGLE_TLDS } from './google-hosts';
import { threadKey } from './identity';
import { boxApart, boxAround, outermost, outermostBelow } from './in-order';
import { nameIn, readParts, starsAt, textIn } from './parts';
import { findReplyBlock, replyIn } from './reply-block';
import type { ReadingSite, SeenReview } from './site';
import { parseStars } from './stars';
import { textRuns } from './text';
import { isDateLike } from './words';

const HOSTS = new Set(GOOGLE_TLDS.map((tld) => `www.google.${tld}`));
const PATH = /^\/maps(?:\/|$)/u;

/** The id stands on a dozen nested nodes of each card (2025-12). */
const CARD = '[data-review-id]';
const AUTHOR = '[data-href*="/maps/contrib/"],a[href*="/maps/contrib/"]';
const STARS = '[role="img"][aria-label],[aria-label]';
/** Text and owner's answer both carry the language they are in; the class is the older hook (2025-12, 2026-08). */
const TEXT = '[lang]';
const TEXT_CLASS = '.wiI7pd';
const REPLY = '.CDe7pd';
/** "4/5": hotels show the rating as text. */
const FRACTION = /^[1-5]\/5$/u;

function findRating(card: Element): { element: Element | null; stars: number | null } {
  for (const element of card.querySelectorAll(STARS)) {
    const stars = starsAt(element);
    if (stars !== null) return { element, stars };
  }
  const shown = textRuns(card, { hidden: true }).find(({ text }) => FRACTION.test(collapse(text)));
  return { element: shown?.element ?? null, stars: shown ? parseStars(collapse(shown.text)) : null };
}

/** The part of the card that holds one text and nothing of the head; an owner's answer has a date of its own in it. */
function partOf(text: Element, card: Element, head: readonly (Element | null)[]): { part: Element; answer: boolean } {
  const part = boxApart(text, card, head);
  const own = textRuns(part, { hidden: true, except: (element) => element === text });
  return { part, answer: own.some(({ text: words }) => isDateLike(words)) };
}

function datesBeside(card: Element, texts: readonly Element[]): number {
  const runs = textRuns(card, { hidden: true, except: (element) => texts.includes(element) });
  return runs.filter(({ text }) => isDateLike(text)).length;
}

interface Pieces {
  text: Element | null;
  answer: Element | null;
}

function findPieces(card: Element, rating: Element | null, author: Element | null): Pieces {
  const marked = outermostBelow(card, TEXT);
  const texts = marked.length > 0 ? marked : [...card.querySelectorAll(TEXT_CLASS)];
  const [first] = texts;
  const head = [rating, author];
  const named = card.querySelector(REPLY);
  const own = texts.filter((part) => !named?.contains(part));
  const parts = own.map((part) => ({ text: part, ...partOf(part, card, [...head, ...own.filter((o) => o !== part)]) }));
  // Without a rating nothing parts head and body: then there are as many dates as texts, or the only text is the answer's.
  const dates = rating === null ? datesBeside(card, own) : 0;
  const unrated = rating === null && own.length >= dates ? own[0] : undefined;
  const text = unrated ?? parts.find(({ answer }) => !answer)?.text ?? null;
  const known = findReplyBlock(card, REPLY, [rating, author, text]);
  const answer = known ?? parts.find((part) => part.answer && part.text !== text)?.part ?? null;
  return { text: text && answer?.contains(text) ? null : (text ?? (answer || !first ? null : first)), answer };
}

function readCard(card: Element, marked: boolean): Omit<SeenReview, 'element'> | null {
  const { element: rating, stars } = findRating(card);
  const link = [...card.querySelectorAll(AUTHOR)].find((at) => nameIn(at) !== null) ?? null;
  const label = collapse(card.getAttribute('aria-label') ?? '');
  // The label is the name; the link's first words are, too, but counts may come before them.
  const labelled = label !== '' && link !== null && textRuns(link).some(({ text }) => collapse(text) === label);
  const author = (labelled ? label : nameIn(link)) ?? (label || null);
  const { text, answer } = findPieces(card, rating, link);
  if (rating === null && text === null) return null;
  const read = readParts(card, {
    author,
    stars,
    ...(marked ? { text } : {}),
    except: (element) => element === answer,
  });
  const { shown, original } = splitTranslation(read.text);
  const review: Review = { ...read, text: shown };
  if (author === null && shown === '') return null;
  const id = card.getAttribute('data-review-id');
  return {
    key: threadKey('google-maps', id || null, review, original),
    review,
    ownerReply: answer && answerIn(answer),
  };
}

/** The answer's own text, which carries its language; else what stands below the line about the owner. */
function answerIn(answer: Element): string | null {
  const [text, other] = outermostBelow(answer, TEXT);
  return (text && !other && textIn(text)) || replyIn(answer, true);
}

/** Without ids: around each reviewer, up to the next; the same link comes twice a card, on picture and name. */
function cardsByAuthor(root: ParentNode): Element[] {
  const links = [...root.querySelectorAll(AUTHOR)];
  const hrefOf = (link: Element | undefined) => link?.getAttribute('data-href') ?? link?.getAttribute('href');
  const firsts = links.filter((link, index) => hrefOf(link) !== hrefOf(links[index - 1]));
  return firsts
    .map((link, index) => boxAround(link, firsts[index - 1], firsts[index + 1], root))
    .filter((box) => [...box.querySelectorAll(STARS)].some((label) => starsAt(label) !== null));
}

/** Google Maps, as everybody sees it. Many star labels there belong to other places: only what carries a review's id counts. */
export const googleMaps: ReadingSite = {
  id: 'google-maps',
  name: 'Google Maps',
  checked: '2026-08-01',
  evidence: 'saved-page',
  doubts: [
    'Where you answer from Maps, Google opens its own editor; that was not seen on all accounts.',
    'A place whose reviews were never unfolded shows only the beginning of long texts.',
  ],
  matches: [...HOSTS].map((host) => `https://${host}/maps/*`),
  owns: (url) => url.protocol === 'https:' && HOSTS.has(url.hostname) && PATH.test(url.pathname),
  instead: 'This page only shows reviews; you answer them in your Business Profile.',
  ownerPage: () => ({ href: 'https://business.google.com/reviews', words: 'Answer in your Business Profile' }),
  *findReviews(root) {
    const marked = outermost(root, CARD);
    const cards = marked.length > 0 ? marked : cardsByAuthor(root);
    const seen = new Set<string>();
    const named = cards.some((card) => card.querySelector(`${TEXT},${TEXT_CLASS}`) !== null);
    for (const card of cards) {
      const read = readCard(card, named);
      if (!read || seen.has(read.key)) yield undefined;
      else {
        seen.add(read.key);
        yield { ...read, element: card };
      }
    }
  },
};
