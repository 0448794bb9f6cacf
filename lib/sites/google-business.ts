import { findPostAfter } from './buttons';
import { PROFILE_LINK, readCard, starsByLabel } from './card';
import { composedParent, isVisible } from './dom';
import { isEditable } from './editable';
import { threadKey } from './identity';
import type { Site } from './site';
import { parseIconRun, parseStars } from './stars';
import { textRuns } from './text';
import { isDateLike } from './words';

const PATH = /^\/(?:reviews|groups\/[^/]+\/reviews|n\/[^/]+(?:\/reviews)?)(?:\/|$)/u;
const FIELDS = 'textarea,[contenteditable]';
/** Author and text, 2026-01; the fallback is what looks like them. */
const AUTHOR = `.k4kupc a,.bFubHb,${PROFILE_LINK}`;
const TEXT = 'blockquote,.oiQd1c';
const REPLY = '.BNyFuc';
/** Levels from the box up to its card. */
const DEPTH = 16;

/** Elements that are one rating: a star label, or exactly five like icons and nothing else. */
function ratings(root: ParentNode): Element[] {
  const labels = [...root.querySelectorAll('[aria-label]')].filter(
    (element) =>
      !element.matches('button,input,[role="radio"]') && parseStars(element.getAttribute('aria-label') ?? '') !== null,
  );
  const runs = [...root.querySelectorAll('span,div')].filter((element) => isIconRun(element));
  const all = [...labels, ...runs].filter(isVisible);
  return all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
}

function isIconRun(element: Element): boolean {
  const icons = [...element.children];
  const [first] = icons;
  if (icons.length !== 5 || !first || !icons.every((icon) => icon.localName === first.localName)) return false;
  return icons.every(
    (icon) => icon.children.length <= 1 && /^(?:star\w*|★|☆|)$/u.test((icon.textContent ?? '').trim()),
  );
}

function starsOf(rating: Element | undefined): number | null {
  if (!rating) return null;
  return parseStars(rating.getAttribute('aria-label') ?? '') ?? parseIconRun([...rating.children]);
}

/** The nearest box around the field with exactly one rating, a date and an author. */
function findCard(field: Element): { card: Element; rating: Element } | null {
  let at = composedParent(field);
  for (let level = 0; at !== null && level < DEPTH; level += 1, at = composedParent(at)) {
    const found = ratings(at);
    const [rating] = found;
    if (found.length > 1) return null;
    const complete = rating && at.querySelector(AUTHOR) && textRuns(at).some(({ text }) => isDateLike(text));
    if (complete) return { card: at, rating };
  }
  return null;
}

/** The stand-alone review manager of Google Business Profile. */
export const googleBusiness: Site = {
  id: 'google-business',
  name: 'Google Business Profile',
  checked: '2026-07-01',
  evidence: 'description',
  doubts: [],
  offered: 'on',
  matches: [
    'https://business.google.com/reviews*',
    'https://business.google.com/groups/*/reviews*',
    'https://business.google.com/n/*',
  ],
  owns: (url) => url.protocol === 'https:' && url.hostname === 'business.google.com' && PATH.test(url.pathname),
  *findReviews() {},
  findFields: (root) =>
    [...root.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => isEditable(field) && isVisible(field)),
  findThread(field) {
    if (!isEditable(field) || !isVisible(field)) return null;
    const found = findCard(field);
    if (!found) return null;
    const { card, rating } = found;
    const composer = (element: Element): boolean => element === field || element.matches(REPLY);
    const review = readCard(card, {
      author: card.querySelector(AUTHOR),
      text: [...card.querySelectorAll(TEXT)].find((part) => !part.closest(REPLY)) ?? null,
      stars: starsByLabel(card) ?? starsOf(rating),
      except: composer,
    });
    const id = card.closest('[data-review-id]') ?? card.querySelector('[data-review-id]');
    return {
      key: threadKey('google-business', id?.getAttribute('data-review-id') ?? null, review),
      review,
      ownerReply: null,
      surface: 'google-reply',
      field,
      findPostButton: () => findPostAfter(field, card),
    };
  },
};
