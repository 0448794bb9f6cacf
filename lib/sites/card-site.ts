import type { Review } from '../coach/types';
import { findPostAfter } from './buttons';
import { type CardFacts, type CardReading, cardOf, readFacts } from './card-facts';
import { closestComposed, isElement, isVisible } from './dom';
import { isEditable } from './editable';
import { isForQuestion, isReplyPlace } from './generic-fields';
import { threadKey } from './identity';
import type { Place, Site } from './site';

/** What is known of a site's boxes, beside its reviews. */
export interface CardSiteFacts extends CardFacts, Pick<Place, 'id' | 'name' | 'checked' | 'evidence' | 'doubts'> {
  /** Hosts, and addresses below them with `*` for anything, each a list parted by spaces. */
  hosts: string;
  paths: string;
  /** Patterns asked for with the site, whose pages nobody described: they are not owned, and so read in the general way. */
  also?: readonly string[];
  /** The reply box; not given where none was ever seen. */
  field?: string;
  /** A box in one of these is none, whatever else speaks for it. */
  refuse?: string;
  /** Where the site shows the review again beside its box, away from the list. */
  dialog?: string;
  /** What a box is about that stands in no card, if there is exactly one on the page (a post with its comments). */
  around?: string;
  /** A box that stands in no card is a reply too, to nothing that can be read. */
  alone?: boolean;
  /** What holds the box with its buttons. */
  composer?: string;
  /** The button that posts, within the composer. */
  post?: string;
  limit?: number;
  /** The card of a box, where the site needs its own way. */
  findCard?: (field: HTMLElement) => Element | null;
  knows?: (page: ParentNode) => boolean;
}

/** A rating to be given: a form with one asks its reader for a review and answers none. */
const PICKER = 'input[type="radio"],[role="radio"],[role="radiogroup"],[role="slider"],[name="rating"]';
const COMPOSER = 'form,dialog,[role="dialog"]';

/** What match patterns say, as one expression over an address without its hash. A `*` for a host stays within it. */
function patternOf(matches: readonly string[]): RegExp {
  const parts = matches.map((match) => match.replace(/[.?]/gu, '\\$&').replace('//*', '//[^/]+').replaceAll('*', '.*'));
  return new RegExp(`^(?:${parts.join('|')})$`, 'u');
}

/** Makes a site from what is known of its markup. */
export function cardSite(facts: CardSiteFacts): Site {
  const { id, name, checked, evidence, doubts } = facts;
  const paths = facts.paths.split(' ');
  const matches = facts.hosts.split(/\s+/u).flatMap((host) => paths.map((path) => `https://${host}${path}`));
  const pattern = patternOf(matches);

  const keyOf = ({ id: own, review }: Pick<CardReading, 'id' | 'review'>, { ownerDocument }: Element): string =>
    threadKey(id, own, review, review.text, facts.knows ? ownerDocument.location?.hostname : '');

  const isReplyBox = (field: Element): field is HTMLElement => {
    if (!facts.field || !field.matches(facts.field) || !isEditable(field) || !isVisible(field)) return false;
    if (facts.alone === true && (!isReplyPlace(field) || isForQuestion(field))) return false;
    if (facts.refuse !== undefined && closestComposed(field, facts.refuse)) return false;
    return !closestComposed(field, COMPOSER)?.querySelector(PICKER);
  };

  const read = (field: HTMLElement) => {
    const card = facts.findCard ? facts.findCard(field) : closestCard(field);
    if (card) return readFacts(card, facts);
    const dialog = facts.dialog === undefined ? null : closestComposed(field, facts.dialog);
    const shown = dialog && readFacts(dialog.querySelector(facts.card) ?? dialog, facts, false);
    if (shown) return shown.review.text === '' ? null : { ...shown, ...listed(field.ownerDocument, shown) };
    const around = facts.around === undefined ? [] : [...field.ownerDocument.querySelectorAll(facts.around)];
    if (around[0] && around.length === 1) return readFacts(around[0], facts, false);
    if (facts.alone !== true) return null;
    // The address is all there is to tell one such page from another.
    const { location } = field.ownerDocument;
    const review: Review = { author: null, stars: null, text: '', date: null };
    return { review, ownerReply: null, id: `page ${location?.pathname}${location?.search}` };
  };

  /** The same review in the list, which may tell its id and a reply where the dialog does not. */
  const listed = ({ body }: Document, shown: CardReading): Partial<CardReading> => {
    const key = threadKey(id, null, shown.review);
    for (const card of shown.id === null ? body.querySelectorAll(facts.card) : []) {
      const reading = readFacts(card, facts);
      if (reading?.id && threadKey(id, null, reading.review) === key)
        return { id: reading.id, ownerReply: reading.ownerReply };
    }
    return {};
  };

  const closestCard = (field: Element): Element | null => {
    const card = closestComposed(field, facts.card);
    return card && cardOf(card, facts);
  };

  const findPost = (field: HTMLElement): HTMLElement | null => {
    const composer = closestComposed(field, facts.composer ?? COMPOSER) ?? (facts.nested ? null : closestCard(field));
    if (!composer) return null;
    const known =
      facts.post === undefined ? [] : [...composer.querySelectorAll<HTMLElement>(facts.post)].filter(isVisible);
    return known.length === 1 ? (known[0] ?? null) : findPostAfter(field, composer);
  };

  return {
    id,
    name,
    checked,
    evidence,
    doubts,
    offered: 'asked',
    matches: [...matches, ...(facts.also ?? [])],
    owns: ({ protocol, hostname, pathname, search }) => pattern.test(`${protocol}//${hostname}${pathname}${search}`),
    ...(facts.knows ? { knows: facts.knows } : {}),
    *findReviews(root) {
      const told = new Set<string>();
      const around = isElement(root) ? cardOf(root, facts) : null;
      for (const element of [...(around ? [around] : []), ...root.querySelectorAll(facts.card)]) {
        const reading = cardOf(element, facts) === element ? readFacts(element, facts) : null;
        const key = reading ? keyOf(reading, element) : '';
        // A dialog may show a review of the list again.
        if (!reading || (facts.dialog && told.has(key))) yield undefined;
        else yield { key, element, review: reading.review, ownerReply: reading.ownerReply };
        told.add(key);
      }
    },
    findFields: (root) => (facts.field ? [...root.querySelectorAll(facts.field)].filter(isReplyBox) : []),
    findThread(field) {
      if (!isReplyBox(field)) return null;
      const reading = read(field);
      if (!reading) return null;
      const { review, ownerReply } = reading;
      return {
        key: keyOf(reading, field),
        review,
        ownerReply,
        surface: 'other',
        field,
        ...(facts.limit === undefined ? {} : { limit: facts.limit }),
        findPostButton: () => findPost(field),
      };
    },
  };
}
