import type { Review } from '../coach/types';
import { collapse, isVisible } from './dom';
import { parseStars } from './stars';
import { type ReadOptions, readText, textBlocks, textRuns } from './text';
import { isDateLike, isOwnerLine } from './words';

/** A profile link of a reviewer, on the sites known here. */
export const PROFILE_LINK =
  'a[href*="/maps/contrib/"],a[href*="/user_details"],a[href*="/gp/profile/"],a[href*="/users/"],a[href*="/user/"],a[href*="/profile/"],a[href*="/members/"],[data-href*="/maps/contrib/"]';

const BUTTON = 'button,[role="button"],kat-button,label,nav,form';

/** Where things are in a card, as far as an adapter knows it; what it does not know is found by its looks. */
export interface CardParts {
  author?: Element | null;
  text?: Element | null;
  date?: Element | null;
  stars?: number | null;
  /** Left out of the reading: the composer, other replies. */
  except?: (element: Element) => boolean;
}

/** The only rating that the visible star labels below `root` agree on; `null` when there is none or they differ. */
export function starsByLabel(root: ParentNode, selector = '[role="img"][aria-label]'): number | null {
  const values = new Set<number>();
  for (const element of root.querySelectorAll(selector)) {
    const value = parseStars(element.getAttribute('aria-label') ?? '');
    if (value !== null && isVisible(element)) values.add(value);
  }
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

/** So long a text is no name and no date (UTF-16 units). */
const SHORT = 80;

/** The first words of an element's text without icons, or `null`: a name often stands before counts and places. */
export function firstWords(element: Element | null | undefined): string | null {
  if (!element) return null;
  const words = textRuns(element).map(({ text }) => collapse(text));
  const text = words.find((word) => word !== '') ?? '';
  return text === '' || text.length > SHORT ? null : text;
}

/**
 * Reads a review out of the box it stands in. The text is the longest paragraph before any reply of the owner's that is not
 * the author's name, the date or a control; paragraphs that belong together come as one where the adapter names their element.
 */
export function readCard(card: Element, parts: CardParts = {}): Review {
  const options: ReadOptions = {
    hidden: true,
    except: (element) => element.matches(BUTTON) || (parts.except?.(element) ?? false),
  };
  const runs = textRuns(card, options);
  const author = firstWords(parts.author ?? card.querySelector(PROFILE_LINK));
  const dateText = parts.date ? collapse(readText(parts.date)).slice(0, SHORT) || null : null;
  const date =
    dateText ?? runs.map(({ text }) => collapse(text)).find((text) => text.length <= 60 && isDateLike(text)) ?? null;
  const texts = textBlocks(runs).map((block) => block.text);
  const reply = texts.findIndex(isOwnerLine);
  const named = parts.text ? readText(parts.text, { hidden: true }) : '';
  const text = named || longest(reply > 0 ? texts.slice(0, reply) : texts, author, date);
  return { author, stars: parts.stars ?? null, text, date };
}

/** Fewer words than this are a label beside the review, as is a short line with a count ("Local guide · 12 reviews"). */
const LEAST_WORDS = 3;
const LABEL_LENGTH = 40;

function isWritten(text: string): boolean {
  if (text.length < LABEL_LENGTH && /\d/u.test(text) && !/[.!?…。！？]/u.test(text)) return false;
  return (
    text.split(/\s+/u).length >= LEAST_WORDS || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{6}/u.test(text)
  );
}

function longest(texts: readonly string[], author: string | null, date: string | null): string {
  let best = '';
  for (const text of texts) {
    const beside = text === date || (author !== null && text.startsWith(author)) || parseStars(text) !== null;
    if (!beside && !isDateLike(text) && isWritten(text) && text.length > best.length) best = text;
  }
  return best;
}

const TRANSLATED =
  /^\s*\((?:translated by google|traducido por google|tradotto da google|übersetzt von google|traduit par google|traduzido pelo google)\)\s*/iu;
const ORIGINAL = /\((?:original|originale|originaltext|texto original|avis d'origine)\)/iu;

/** Parts "(Translated by Google) … (Original) …". Both halves are the text where nothing was translated. */
export function splitTranslation(text: string): { shown: string; original: string } {
  const mark = ORIGINAL.exec(text);
  if (!TRANSLATED.test(text) || !mark)
    return { shown: text.replace(TRANSLATED, ''), original: text.replace(TRANSLATED, '') };
  const shown = text.slice(0, mark.index).replace(TRANSLATED, '').trim();
  const original = text.slice(mark.index + mark[0].length).trim();
  return { shown, original };
}
