import type { Trade } from '../coach/types';

/** How replies should sound. */
export const TONES = ['plain', 'warm', 'formal'] as const;
export type Tone = (typeof TONES)[number];

/** A person who may sign. */
export interface Signer {
  name: string;
  role: string;
  contact: string;
}

/** Words the house wants (`do`) or does not want (`dont`) in its replies; words and `*` only. Each becomes a rule. */
export interface HousePhrase {
  kind: 'do' | 'dont';
  phrase: string;
  /** Why, as the owner would say it to a colleague. */
  reason: string;
  /** What to write instead; empty where there is nothing. */
  better: string;
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
  phrases: HousePhrase[];
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

/** What keeps a brief from being saved, as a plain sentence that may be shown; `null` when it is fine. */
export function checkBrief(brief: Brief): string | null {
  for (const [field, name] of LINES) {
    if (brief[field].length > BRIEF_LIMITS.line) return `${name} is too long: ${BRIEF_LIMITS.line} characters at most.`;
  }
  if ((brief.forWhom ?? '').length > BRIEF_LIMITS.line) {
    return `Who the business is for is too long: ${BRIEF_LIMITS.line} characters at most.`;
  }
  if (brief.ownNames.length > BRIEF_LIMITS.ownNames) {
    return `There is room for ${BRIEF_LIMITS.ownNames} names of your own.`;
  }
  if (brief.ownNames.some((name) => name.length > BRIEF_LIMITS.ownName)) {
    return `One of your own names is too long: ${BRIEF_LIMITS.ownName} characters at most.`;
  }
  return null;
}

/** The brief as it is kept: white space trimmed, own names without blanks and doubles. */
export function tidyBrief(brief: Brief): Brief {
  const { forWhom: written, ...rest } = brief;
  const forWhom = written?.trim() ?? '';
  return {
    ...rest,
    ...(forWhom === '' ? {} : { forWhom }),
    signer: brief.signer.trim(),
    role: brief.role.trim(),
    business: brief.business.trim(),
    contact: brief.contact.trim(),
    trade: brief.trade,
    ownNames: [...new Set(brief.ownNames.map((name) => name.trim()).filter((name) => name !== ''))],
  };
}
