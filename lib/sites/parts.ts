import type { Review } from '../coach/types';
import { collapse } from './dom';
import { inOrder } from './in-order';
import { withoutFolded } from './reply-block';
import { parseStars } from './stars';
import { type ReadOptions, type TextRun, textBlocks, textRuns } from './text';
import { isDateLike, isWritten } from './words';

const CONTROL = 'button,[role="button"],[role="menu"],kat-button,label,nav,form';
/** So long a text is no name and no date (UTF-16 units). */
const SHORT = 80;
/** A rating to be given, or the site's own controls. */
const NO_RATING =
  'button,input,select,option,label,a[href],[role="button"],[role="radio"],[role="radiogroup"],[tabindex]';

/** What an adapter has found of a review; the rest is found by its looks. */
export interface Parts {
  author: string | null;
  stars: number | null;
  /** The element of the text; `null` when this review has none, not given when the page names none. */
  text?: Element | null;
  date?: Element | null;
  /** Left out of the reading: composers, replies, older versions. */
  except?: (element: Element) => boolean;
}

/** The first text of an element where it is short, else `null`: a name often stands before counts and places. */
export function nameIn(element: Element | null, options: ReadOptions = { hidden: true }): string | null {
  if (!element) return null;
  const words = textRuns(element, options).map(({ text }) => collapse(text));
  const text = words.find((word) => word !== '') ?? '';
  return text === '' || text.length > SHORT ? null : text;
}

/** Whether no two different people are named below `box`: with two, it is no single review, whatever else it looks like. */
export function namesOne(box: Element, selector: string): boolean {
  let first: string | null = null;
  for (const element of inOrder(box, selector)) {
    const name = nameIn(element);
    if (first !== null && name !== null && name !== first) return false;
    first ??= name;
  }
  return true;
}

/** What an element says in full: folded copies and controls left out, paragraphs parted by `\n`. */
export function textIn(element: Element, except: (element: Element) => boolean = () => false): string {
  const runs = textRuns(element, { hidden: true, except: (at) => at.matches(CONTROL) || except(at) });
  return textBlocks(withoutFolded(runs))
    .map(({ text }) => text)
    .join('\n');
}

/** The stars that a label says were given, or `null`: not those of pickers and filters. */
export function starsAt(element: Element): number | null {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('alt');
  if (label === null || element.matches(NO_RATING)) return null;
  return parseStars(label);
}

/** The one rating that all labels below `card` agree on; `null` when there is none or they differ. */
export function agreedStars(card: Element, selector = '[aria-label]'): number | null {
  const values = new Set<number>();
  for (const element of card.querySelectorAll(selector)) {
    const value = starsAt(element);
    if (value !== null && !element.closest('[hidden],[aria-hidden="true"]')) values.add(value);
  }
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

/** The first short text below `card` that reads as a date. */
export function dateIn(runs: readonly TextRun[]): string | null {
  return runs.map(({ text }) => collapse(text)).find((text) => text.length <= 60 && isDateLike(text)) ?? null;
}

/** Reads a review out of its card; without layout, so that long pages can be read. */
export function readParts(card: Element, parts: Parts): Review {
  const { author, stars, except = () => false } = parts;
  const runs = textRuns(card, { hidden: true, except: (element) => element.matches(CONTROL) || except(element) });
  const named = parts.date ? collapse(textIn(parts.date)).slice(0, SHORT) || null : null;
  const date = named ?? dateIn(runs);
  if (parts.text !== undefined) return { author, stars, text: parts.text ? textIn(parts.text, except) : '', date };
  return { author, stars, text: longest(withoutFolded(runs), author, date), date };
}

/** The author's name, alone or with counts and places after it. A text may begin with the same letters. */
function isNameLine(text: string, author: string | null): boolean {
  if (author === null || !text.startsWith(author)) return false;
  const rest = text.slice(author.length);
  return rest.length <= SHORT && !/^[\p{L}\p{M}]|[.!?…。！？]/u.test(rest);
}

function longest(runs: readonly TextRun[], author: string | null, date: string | null): string {
  let best = '';
  for (const { text } of textBlocks(runs)) {
    const beside = text === date || isNameLine(text, author) || parseStars(text) !== null;
    if (!beside && !isDateLike(text) && isWritten(text) && text.length > best.length) best = text;
  }
  return best;
}
