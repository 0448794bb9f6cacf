import type { HouseRule, Tone, Trade } from '../coach/types';

/** A person who may sign. */
export interface Signer {
  name: string;
  role: string;
  contact: string;
}

/** What differs in one place of a business that has several; an empty line does not differ. */
export interface HousePlace {
  name: string;
  /** Words in the address of the pages where this place is answered for. */
  where: string;
  signer: string;
  role: string;
  business: string;
  contact: string;
}

/** A page where the reviews of the business stand, to be looked at regularly. */
export interface ReviewPage {
  name: string;
  /** `https` only. */
  url: string;
}

/** The house rules that fill blanks and guide the coach. */
export interface Brief {
  /** Who signs. */
  signer: string;
  role: string;
  business: string;
  /** How a customer reaches a person: phone or e-mail, as text. */
  contact: string;
  trade: Trade | null;
  /** Who the business is for, as in "people who like it hot". */
  forWhom?: string;
  /** Names never to be flagged, one each. */
  ownNames: string[];
  /** Others who may sign. */
  others: Signer[];
  tone: Tone | null;
  /** Do's and don'ts; each becomes a rule of the coach. */
  phrases: HouseRule[];
  places: HousePlace[];
  pages: ReviewPage[];
}

/** Limits of the brief: lengths in UTF-16 units. */
export const BRIEF_LIMITS = {
  line: 200,
  ownName: 80,
  ownNames: 50,
  others: 50,
  phrase: 120,
  phrases: 200,
  places: 200,
  pages: 200,
  url: 2_048,
} as const;

/** The brief of an owner who has not written one yet. */
export const EMPTY_BRIEF: Brief = {
  signer: '',
  role: '',
  business: '',
  contact: '',
  trade: null,
  ownNames: [],
  others: [],
  tone: null,
  phrases: [],
  places: [],
  pages: [],
};

const LINES = [
  ['signer', 'The name you sign with'],
  ['role', 'Your role'],
  ['business', 'The name of the business'],
  ['contact', 'The way to reach you'],
] as const;

const counted = (count: number): string => count.toLocaleString('en-US');

/** What is wrong with the lines that are no list; `null` where nothing is. */
function checkLines(brief: Brief): string | null {
  for (const [field, name] of LINES) {
    if (brief[field].length > BRIEF_LIMITS.line) return `${name} is too long: ${BRIEF_LIMITS.line} characters at most.`;
  }
  if ((brief.forWhom ?? '').length > BRIEF_LIMITS.line) {
    return `Who the business is for is too long: ${BRIEF_LIMITS.line} characters at most.`;
  }
  return null;
}

function checkNames(brief: Brief): string | null {
  if (brief.ownNames.length > BRIEF_LIMITS.ownNames) {
    return `There is room for ${BRIEF_LIMITS.ownNames} names of your own.`;
  }
  if (brief.ownNames.some((name) => name.length > BRIEF_LIMITS.ownName)) {
    return `One of your own names is too long: ${BRIEF_LIMITS.ownName} characters at most.`;
  }
  return null;
}

/** A phrase needs a word: a `*` alone would be every word there is. */
const HAS_WORD = /[\p{L}\p{N}]/u;

function checkPhrases({ phrases }: Brief): string | null {
  if (phrases.length > BRIEF_LIMITS.phrases) return `There is room for ${counted(BRIEF_LIMITS.phrases)} phrases.`;
  for (const { phrase, reason, better } of phrases) {
    if (!HAS_WORD.test(phrase)) return 'One of your phrases has no word in it. Write the words, or take the line away.';
    if (phrase.length > BRIEF_LIMITS.phrase) {
      return `One of your phrases is too long: ${BRIEF_LIMITS.phrase} characters at most.`;
    }
    if (Math.max(reason.length, better.length) > BRIEF_LIMITS.line) {
      return `What stands beside “${phrase.slice(0, 40)}” is too long: ${BRIEF_LIMITS.line} characters at most.`;
    }
  }
  return null;
}

function checkLists({ others, places, pages }: Brief): string | null {
  const lists = [
    [others, BRIEF_LIMITS.others, 'people who sign'],
    [places, BRIEF_LIMITS.places, 'places'],
    [pages, BRIEF_LIMITS.pages, 'pages'],
  ] as const;
  for (const [list, most, words] of lists) if (list.length > most) return `There is room for ${most} ${words}.`;
  const lines = [...others, ...places].flatMap((entry) => Object.values(entry));
  if ([...lines, ...pages.map(({ name }) => name)].some((line) => line.length > BRIEF_LIMITS.line)) {
    return `One line about your people, places or pages is too long: ${BRIEF_LIMITS.line} characters at most.`;
  }
  if (others.some(({ name }) => name.trim() === '')) return 'Somebody who signs has no name yet.';
  if (places.some(({ name, where }) => name.trim() === '' || where.trim() === '')) {
    return 'A place needs a name, and words that stand in the address of its page.';
  }
  if (pages.some(({ url }) => !isPageAddress(url))) {
    return 'A page needs its whole address, beginning with https://.';
  }
  return null;
}

/** The beginning of an address that is a host. */
const HTTPS = /^https:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(?:[/?#:]|$)/iu;

/** Whether a page can be led to: the whole address, `https` only. */
export const isPageAddress = (url: string): boolean => HTTPS.test(url.trim()) && url.length <= BRIEF_LIMITS.url;

/** What keeps a brief from being saved, as a plain sentence that may be shown; `null` when it is fine. */
export function checkBrief(brief: Brief): string | null {
  return checkLines(brief) ?? checkNames(brief) ?? checkPhrases(brief) ?? checkLists(brief);
}

const trimmed = <T extends object>(entry: T): T =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as T;

/** The brief as it is kept: white space trimmed, own names without blanks and doubles, lines that say nothing left out. */
export function tidyBrief(brief: Brief): Brief {
  const { forWhom: written, ...rest } = brief;
  const forWhom = written?.trim() ?? '';
  return {
    ...trimmed(rest),
    ...(forWhom === '' ? {} : { forWhom }),
    ownNames: [...new Set(brief.ownNames.map((name) => name.trim()).filter((name) => name !== ''))],
    others: brief.others.map(trimmed),
    phrases: brief.phrases.map(trimmed),
    places: brief.places.map(trimmed),
    pages: brief.pages.map(trimmed),
  };
}
