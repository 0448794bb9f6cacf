import type { Review } from '../coach/types';
import { readCard } from './card';
import { collapse } from './dom';
import { parseStars } from './stars';
import { readText } from './text';
import { isDateLike, isOwnerLine } from './words';

/**
 * Where something stands in a card: a selector, or `selector@attribute` for an attribute's value (`@attribute` for the card's own),
 * several parted by ` | `, the first that is there counts. The newest markup comes first.
 */
export type Spot = string;

/** What is known of the markup of one review. */
export interface CardFacts {
  /** One review. Where one stands in another (`nested`), each is read without those inside it. */
  card: string;
  nested?: boolean;
  /** The site's own id of the review. */
  key?: Spot;
  author: Spot;
  /** Where name and date stand in one line, the two of them as groups. */
  byline?: RegExp;
  /** Told as a label, a class name or a number from 1 to 5; not given where the site counts in another way. */
  stars?: Spot;
  /** All that match of the first spot that is there, in page order (title and text). */
  text: Spot;
  date?: Spot;
  /** The text of the owner's reply, and the block it stands in, which is no part of the review: in the card or right after it. */
  reply?: Spot;
  answer?: string;
  /** What stands in a text and is none of it ("More", who wrote a reply), beside all controls. */
  skip?: string;
}

/** An owner's reply, and a review, as a card shows them. */
export interface CardReading {
  review: Review;
  ownerReply: string | null;
  id: string | null;
}

const CONTROL = 'button,[role="button"],label,nav,form,[contenteditable]';
/** So long is no name and no date (UTF-16 units). */
const SHORT = 80;
/** Ratings told by a class name: Tripadvisor (2017) and App Store Connect (2025-10). */
const RATING_CLASS = /(?:^|\s)(?:bubble_([1-5])0|count-([1-5]))(?:\s|$)/u;

/** The card around an element: the innermost where cards are nested, else the outermost. */
export function cardOf(element: Element, facts: Pick<CardFacts, 'card' | 'nested'>): Element | null {
  let card = element.closest(facts.card);
  while (card && !facts.nested) {
    const outer: Element | null = card.parentElement?.closest(facts.card) ?? null;
    if (!outer) break;
    card = outer;
  }
  return card;
}

/** Every value at a spot of the card itself, without cards inside it; those in the owner's reply only where they are asked for. */
function valuesAt(card: Element, spot: Spot | undefined, facts: CardFacts, inReply = false): string[] {
  const left = [facts.skip, inReply ? '' : facts.answer].filter(Boolean).join(',');
  const isLeft = (element: Element): boolean => {
    const own = cardOf(element, facts);
    return (own && own !== card && card.contains(own)) || (left !== '' && element.closest(left) !== null);
  };
  for (const part of spot?.split(' | ') ?? []) {
    const [selector = '', attribute] = part.split('@');
    const isCard = selector === '' || card.matches(selector);
    const values = [...(isCard ? [card] : []), ...(selector === '' ? [] : card.querySelectorAll(selector))]
      .filter((element) => element === card || !isLeft(element))
      .map((element) =>
        attribute === undefined
          ? readText(element, { hidden: true, except: (inner) => inner.matches(CONTROL) || isLeft(inner) })
          : collapse(element.getAttribute(attribute) ?? ''),
      )
      .filter((value) => value !== '');
    if (values.length > 0) return values;
  }
  return [];
}

function starsIn(value: string): number | null {
  const named = RATING_CLASS.exec(value);
  const digit = named?.[1] ?? named?.[2] ?? (/^[1-5]$/u.test(value) ? value : null);
  return digit === null ? parseStars(value) : Number(digit);
}

/** A title that only repeats how the text begins ("It was the best…") is left out, as is a date that stands in between. */
function joined(values: readonly string[]): string {
  const texts = values.filter((value) => !isDateLike(value));
  return texts
    .filter(
      (text, index) => !texts.some((other, at) => at > index && other.startsWith(text.replace(/(?:…|\.\.\.)$/u, ''))),
    )
    .join('\n');
}

function brief(values: readonly string[]): string | null {
  const [first = ''] = values;
  const line = collapse(first.split('\n')[0] ?? '');
  return line === '' || line.length > SHORT ? null : line;
}

function replyAt(card: Element, facts: CardFacts): string | null {
  const { reply, answer } = facts;
  const next = card.nextElementSibling;
  let values = valuesAt(card, reply, facts, true);
  if (values.length === 0 && reply !== undefined && answer !== undefined && next?.matches(answer))
    values = valuesAt(next, reply, facts, true);
  const lines = values.flatMap((value) => value.split('\n'));
  return (
    lines
      .filter((line) => !isDateLike(line) && !isOwnerLine(line))
      .join('\n')
      .trim() || null
  );
}

/**
 * Reads a card by what is known of it. `null` when neither a name nor a text of a review is there. `byLooks` lets what is not
 * found where it was be found by how it looks.
 */
export function readFacts(card: Element, facts: CardFacts, byLooks = true): CardReading | null {
  const at = (spot: Spot | undefined): string[] => valuesAt(card, spot, facts);
  const names = at(facts.author);
  const line = facts.byline?.exec(collapse(names[0] ?? ''));
  const stars = at(facts.stars).map(starsIn);
  const review: Review = {
    author: line ? (line[1] ?? null) : facts.byline ? null : brief(names),
    stars: stars.find((value) => value !== null) ?? null,
    text: joined(at(facts.text)),
    date: line?.[2]?.trim() || brief(at(facts.date)),
  };
  if (byLooks && (review.author === null || review.text === '')) {
    const looks = readCard(card, {
      except: (element) =>
        [CONTROL, facts.skip, facts.answer, facts.nested ? facts.card : undefined].some(
          (left) => left !== undefined && element.matches(left),
        ),
    });
    review.author ??= looks.author;
    review.text ||= looks.text;
    review.date ??= looks.date ?? null;
  }
  if (review.author === null && review.text === '') return null;
  return { review, ownerReply: replyAt(card, facts), id: at(facts.key)[0] ?? null };
}
