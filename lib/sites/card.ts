import type { Review } from '../coach/types';
import { collapse } from './dom';
import { dateIn, nameIn } from './parts';
import { parseStars } from './stars';
import { type ReadOptions, readText, textBlocks, textRuns } from './text';
import { isDateLike, isOwnerLine, isWritten } from './words';

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

/** So long a text is no name and no date (UTF-16 units). */
const SHORT = 80;

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
  const author = nameIn(parts.author ?? card.querySelector(PROFILE_LINK), {});
  const dateText = parts.date ? collapse(readText(parts.date)).slice(0, SHORT) || null : null;
  const date = dateText ?? dateIn(runs);
  const texts = textBlocks(runs).map((block) => block.text);
  const reply = texts.findIndex(isOwnerLine);
  const named = parts.text ? readText(parts.text, { hidden: true }) : '';
  const text = named || longest(reply > 0 ? texts.slice(0, reply) : texts, author, date);
  return { author, stars: parts.stars ?? null, text, date };
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
