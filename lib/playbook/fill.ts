import type { Review } from '../coach/types';
import type { Brief } from './brief';

/** A template's text with what is known put in; `blanks` are the names still open, once each, as written. */
export interface Filled {
  text: string;
  blanks: string[];
}

/** UTF-16 units between the braces; what is longer is no blank but a sentence in braces. */
const LONGEST_BLANK = 58;
const LONGEST_NAME = 30;
const LETTERS = /^\p{L}[\p{L}\p{M}'’-]*\p{L}$/u;

/** Words that stand where a name would and are not one. */
const NOT_NAMES = new Set([
  ...['a', 'an', 'the', 'anonymous', 'anon', 'guest', 'customer', 'client', 'reviewer', 'user', 'member', 'unknown'],
  ...['google', 'yelp', 'amazon', 'local', 'verified', 'former', 'deleted', 'private', 'someone', 'nobody', 'buyer'],
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'madam', 'family', 'team', 'review', 'owner'],
]);

/** The first name or handle as the reviewer wrote it, or `null` when it does not look like a name. */
export function findFirstName(author: string | null | undefined): string | null {
  const first = (author ?? '').slice(0, 200).trim().split(/\s/, 1)[0] ?? '';
  const word = first.endsWith('.') ? first.slice(0, -1) : first;
  if (word.length > LONGEST_NAME || !LETTERS.test(word) || NOT_NAMES.has(word.toLowerCase())) return null;
  return word;
}

function knownBlanks(review: Review | null, brief: Brief): Map<string, string> {
  return new Map([
    ['name', findFirstName(review?.author) ?? ''],
    ['me', brief.signer.trim()],
    ['role', brief.role.trim()],
    ['business', brief.business.trim()],
    ['contact', brief.contact.trim()],
    ['for whom', brief.forWhom?.trim() ?? ''],
  ]);
}

/** Where the blank that opens at `open` closes, or -1: a blank lies on one line and holds no other brace. */
function findClose(body: string, open: number): number {
  const last = Math.min(body.length - 1, open + LONGEST_BLANK + 1);
  for (let at = open + 1; at <= last; at += 1) {
    const character = body[at];
    if (character === '}') return at;
    if (character === '{' || character === '\n' || character === '\r') return -1;
  }
  return -1;
}

/**
 * Fills `{name}`, `{me}`, `{role}`, `{business}`, `{contact}` and `{for whom}` (in any case) from the review and the brief.
 * What is not known stays as it is written, for the owner. Nothing is evaluated and what was put in is not read again.
 */
export function fillTemplate(body: string, from: { review: Review | null; brief: Brief }): Filled {
  const known = knownBlanks(from.review, from.brief);
  const blanks = new Map<string, string>();
  const parts: string[] = [];
  let done = 0;
  for (let open = body.indexOf('{'); open !== -1; open = body.indexOf('{', open + 1)) {
    const close = findClose(body, open);
    const name = close === -1 ? '' : body.slice(open + 1, close).trim();
    if (name === '') continue;
    const value = known.get(name.toLowerCase());
    if (value) {
      parts.push(body.slice(done, open), value);
      done = close + 1;
    } else if (!blanks.has(name.toLowerCase())) {
      blanks.set(name.toLowerCase(), name);
    }
    open = close;
  }
  parts.push(body.slice(done));
  return { text: parts.join(''), blanks: [...blanks.values()] };
}
