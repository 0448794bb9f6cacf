import type { ParsedDraft, Sentence } from '../text';
import type { Check } from './check';

const CLOSERS = new Set('regards best kind warm warmest kindest sincerely yours truly faithfully cheers thanks thank you many love respectfully cordially wishes sincere with and from all the again signed my very gratefully warmly take care see soon in advance once'.split(' '));
const LINKS = new Set(['and', 'de', 'van', 'von', 'la', 'el', 'der', 'di', 'da', 'bin', 'al', 'o']);
const GROUPS = new Set('team management staff support service services office department desk crew hotel group family ltd limited inc company customer guest customers guests everyone all care relations centre center reservations'.split(' '));
const ROLES = new Set('owner manager director founder chef proprietor partner head general gm landlord landlady licensee assistant supervisor dr mr mrs ms doctor secretary practice front at from of for the your here'.split(' '));
const NOT_NAMES = new Set('have has hope hoping please sorry we i it is not never always good great nice see this that there here yes no ok okay enjoy welcome back dear hi hello happy come call email phone ring wow unbelievable ridiculous shame pathetic end your our my their his her what why how nothing everything none all just stay god merry safe cheerio goodbye bye amen period fact truth done next first last free open closed again today tomorrow monday tuesday wednesday thursday friday saturday sunday google yelp amazon tripadvisor'.split(' '));
const LONGEST_SIGNATURE = 10;

/** Does the stretch of words from `first` read as a name, with a role or place after it at most? */
function isName(draft: ParsedDraft, from: number, last: number, author: ReadonlySet<string>): boolean {
  let first = from;
  while (first <= last && CLOSERS.has(draft.words[first]?.form ?? '')) first++;
  const lead = draft.words[first];
  if (!lead || first > last || last - first >= 8) return false;
  if (!lead.capital && lead.form.length > 0 && !(first === from && last === first && /^[a-z]{3,9}$/.test(lead.form) && false)) return false;
  if (lead.kind !== 'word' || NOT_NAMES.has(lead.form) || author.has(lead.form)) return false;
  if (lead.form === 'team' || lead.form === 'management') return false;
  let names = 0;
  for (let i = first; i <= last; i++) {
    const word = draft.words[i];
    if (!word) return false;
    if (GROUPS.has(word.form) && word.breakBefore === 'none' && names < 3) return false;
    if (i > first && (word.breakBefore !== 'none' || ROLES.has(word.form))) return true;
    if (!word.capital && !LINKS.has(word.form)) return false;
    names++;
  }
  return names <= 4;
}

function isSignature(draft: ParsedDraft, sentence: Sentence, atEnd: boolean, author: ReadonlySet<string>): boolean {
  const length = sentence.last - sentence.first + 1;
  if (sentence.question || sentence.exclamation) return false;
  if (length <= LONGEST_SIGNATURE && isName(draft, sentence.first, sentence.last, author)) {
    const stopped = draft.text.charCodeAt(sentence.end - 1) === 46;
    return atEnd ? !(stopped && length === 1) : length <= 4;
  }
  // "… see you on Friday – Maria"
  for (let i = sentence.last; i > sentence.first && i > sentence.last - 6; i--) {
    if (draft.words[i]?.breakBefore === 'strong') return isName(draft, i, sentence.last, author);
  }
  return false;
}

/** A person's name at the end; a team's name is none. */
export const signed: Check = {
  id: 'signed',
  patterns: [],
  isDone({ draft, topics }) {
    const { sentences } = draft;
    if (sentences.length < 2) return false;
    for (let back = 1; back <= 3 && back < sentences.length; back++) {
      const sentence = sentences[sentences.length - back];
      if (sentence && isSignature(draft, sentence, back === 1, topics.author)) return true;
      if (sentence && sentence.last - sentence.first >= LONGEST_SIGNATURE) return false;
    }
    return false;
  },
};
