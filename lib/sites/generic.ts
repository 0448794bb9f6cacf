import type { Review } from '../coach/types';
import { findPostAfter } from './buttons';
import { dialogOf, isVisible } from './dom';
import { isEditable } from './editable';
import { type Found, findBox } from './generic-box';
import { findFoundNear, isReplyPlace, TEXT_BOXES } from './generic-fields';
import { findUnits, reviewIdOf } from './generic-units';
import { threadKey } from './identity';
import { deepQueryAll } from './shadow';
import type { SeenReview, Site, Thread } from './site';

/** A box smaller than this is a helper of an editor, not a place to write (CSS pixels). */
const LEAST_SIDE = 10;
/** So many marked reviews make every unmarked one a copy or a teaser of another. */
const ENOUGH_MARKED = 3;

/** Whether the owner can be coached in this box: several lines, free to write in, in sight, and no search, code or password form. */
export function isCoachable(field: Element): field is HTMLElement {
  if (!isEditable(field) || !isVisible(field)) return false;
  const { width, height } = field.getBoundingClientRect();
  const laidOut = field.ownerDocument.documentElement.getBoundingClientRect().width > 0;
  return !laidOut || (width >= LEAST_SIDE && height >= LEAST_SIDE);
}

/**
 * The review that stands next to a box on a page no adapter knows: around it, alone with it in a dialog, or right before it.
 * `null` unless a text, an author and a date stand there, and for an average: nothing is better than another person's review.
 */
export function readReviewNear(field: Element): Review | null {
  const near = findFoundNear(field);
  return near && near.found.card.review.text !== '' ? near.found.card.review : null;
}

function keyOf({ box, card }: Found): string {
  return threadKey('page', reviewIdOf(box), card.review, card.review.text, box.ownerDocument.location?.hostname);
}

function* findReviews(root: ParentNode): Generator<SeenReview | undefined> {
  const units = yield* findUnits(root as ParentNode & Node);
  const marked = units.list.filter(({ mark }) => mark !== null).length;
  const onlyMarked = marked >= ENOUGH_MARKED || (marked > 0 && marked * 2 >= units.list.length);
  const keys = new Set<string>();
  for (const unit of units.list) {
    const found = (unit.mark || !onlyMarked) && unit.rating.element.isConnected ? findBox(unit, units.count) : null;
    const key = found ? keyOf(found) : '';
    // What the page itself marks as reviews are reviews; without a mark the same words again are a copy.
    if (!found || (keys.has(key) && (!found.marked || reviewIdOf(found.box) !== null))) {
      yield;
      continue;
    }
    keys.add(key);
    yield { key, element: found.box, review: found.card.review, ownerReply: found.card.ownerReply };
  }
}

function findThread(field: HTMLElement): Thread | null {
  if (!isCoachable(field) || !isReplyPlace(field)) return null;
  const near = findFoundNear(field);
  if (!near?.isReply) return null;
  const { found } = near;
  if (found.card.review.author === null && found.card.review.text === '') return null;
  return {
    key: keyOf(found),
    review: found.card.review,
    ownerReply: found.card.ownerReply,
    surface: 'other',
    field,
    findPostButton() {
      const scope = dialogOf(field) ?? near.composer;
      return field.isConnected ? findPostAfter(field, scope) : null;
    },
  };
}

/** Any page the owner turned on that no adapter knows: reviews by their looks, boxes by standing with exactly one of them. */
export const generic: Site = {
  id: 'page',
  name: 'This page',
  checked: '2026-11-22',
  evidence: 'saved-page',
  doubts: [
    'Reviews are found by their looks: one rating, a date, a name and some words. A page that shows them otherwise is not understood.',
    'A box is only taken when it stands with exactly one review.',
  ],
  offered: 'asked',
  matches: [],
  owns: (url) => url.protocol === 'https:',
  findReviews,
  findFields: (root) =>
    deepQueryAll(root, TEXT_BOXES).filter(
      (field): field is HTMLElement =>
        isCoachable(field) && isReplyPlace(field) && findFoundNear(field)?.isReply === true,
    ),
  findThread,
};

/** The same site with the generic tier where its own facts find nothing on its own page. What it does find is never second-guessed. */
export function withGeneric(site: Site): Site {
  const works = (root: ParentNode): boolean => site.findFields(root).some((field) => site.findThread(field) !== null);
  return {
    ...site,
    *findReviews(root) {
      let found = false;
      for (const seen of site.findReviews(root)) {
        if (seen) found = true;
        yield seen;
      }
      if (!found) yield* generic.findReviews(root);
    },
    findFields(root) {
      const own = site.findFields(root);
      return own.length > 0 ? own : generic.findFields(root);
    },
    findThread(field) {
      const own = site.findThread(field);
      if (own || works(field.ownerDocument)) return own;
      return generic.findThread(field);
    },
  };
}
