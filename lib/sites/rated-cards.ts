import { composedParent } from './dom';
import { boxAround, firstTwo } from './in-order';
import type { SeenReview } from './site';

/** A card and the rating it was found by. */
export interface RatedCard {
  card: Element;
  rating: Element;
}

/** The smallest box around `field` that holds one rating and passes; `null` where two ratings come first. `depth` in levels. */
export function ratedCardAround(
  field: Element,
  selector: string,
  isRating: (element: Element) => boolean,
  passes: (box: Element) => boolean,
  depth: number,
): RatedCard | null {
  let at = composedParent(field);
  for (let level = 0; at !== null && level < depth; level += 1, at = composedParent(at)) {
    const [rating, other] = firstTwo(at, selector, isRating);
    if (other) return null;
    if (rating && passes(at)) return { card: at, rating };
  }
  return null;
}

/** Candidates read in one step. */
const STEP = 50;

/** Around each rating below `root` the largest box without another, in page order; a step that found none is `undefined`. */
export function* ratedCards(
  root: ParentNode,
  selector: string,
  isRating: (element: Element) => boolean,
  passes: (box: Element) => boolean,
): Generator<RatedCard | undefined> {
  const ratings: Element[] = [];
  for (const [index, element] of [...root.querySelectorAll(selector)].entries()) {
    // A label and the picture inside it say the same.
    if (!ratings.at(-1)?.contains(element) && isRating(element)) ratings.push(element);
    if (index % STEP === STEP - 1) yield undefined;
  }
  for (const [index, rating] of ratings.entries()) {
    const card = boxAround(rating, ratings[index - 1], ratings[index + 1], root);
    yield passes(card) ? { card, rating } : undefined;
  }
}

/** What is read of each card, once for each review; `undefined` where a card is none or its review was there before. */
export function* readEachOnce<Card extends { card: Element }>(
  cards: Iterable<Card | undefined>,
  read: (card: Card) => Omit<SeenReview, 'element'> | null,
): Generator<SeenReview | undefined> {
  const seen = new Set<string>();
  for (const found of cards) {
    const review = found && read(found);
    if (!found || !review || seen.has(review.key)) yield undefined;
    else {
      seen.add(review.key);
      yield { ...review, element: found.card };
    }
  }
}
