import type { ParsedDraft, Sentence, Word } from '../text';
import type { Check } from './check';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CLOSERS = words(
  'regards best kind warm warmest kindest sincerely yours truly faithfully cheers thanks thank you many love respectfully cordially wishes sincere with and from all again signed my very gratefully warmly take care see soon in advance once for',
);
/** The last of these in a sentence starts the signature, full stop or not: "… on Friday Regards S. Holt". */
const FAREWELLS = words('regards sincerely wishes cheers faithfully respectfully cordially');
const LINKS = words('and de van von la el der di da bin al o');
const GROUPS = words(
  'team management staff support service services office department desk crew hotel group family ltd limited inc company customer guest customers guests everyone all care relations centre center reservations resort resorts inn suites towers palace club bank',
);
const ROLES = words(
  'owner manager director founder chef proprietor partner head general gm landlord landlady licensee assistant supervisor secretary practice front at from of in the here on behind behalf',
);
const NOT_NAMES = words(
  'the have has hope hoping please sorry we i it is not never always good great nice this that there here yes no ok okay enjoy welcome back dear hi hello happy come call email phone ring wow unbelievable ridiculous shame pathetic end your our their his her what why how nothing everything none just stay god merry safe goodbye bye amen period fact truth done next first last free open closed today tomorrow monday tuesday wednesday thursday friday saturday sunday google yelp amazon tripadvisor ph tel mob mobile road street avenue lane square',
);
const LONGEST_SIGNATURE = 10;
const LAST_SENTENCES = 3;

/** Could the word be somebody's name: a capital, not two initials of an agent, not the reviewer's own name? */
function isNameWord(word: Word | undefined, author: ReadonlySet<string>): word is Word {
  if (word?.kind !== 'word' || !word.capital || word.quoted) return false;
  // Initials of an agent, or a shout.
  if (word.caps) return false;
  return !NOT_NAMES.has(word.form) && !GROUPS.has(word.form) && !ROLES.has(word.form) && !author.has(word.form);
}

/** Do the words from `from` read as a name, with a role or place after it at most? */
function isName({ words }: ParsedDraft, from: number, last: number, author: ReadonlySet<string>): boolean {
  let first = from;
  while (first <= last && CLOSERS.has(words[first]?.form ?? '')) first++;
  // "Bev x"
  if (last > first && /^x+$/.test(words[last]?.form ?? '')) last--;
  // An initial may go before: "S. Holt".
  if (words[first]?.capital && words[first]?.form.length === 1 && first < last) first++;
  if (first > last || last - first >= 8 || !isNameWord(words[first], author)) return false;
  for (let i = first + 1; i <= last; i++) {
    const word = words[i];
    // "Ana Holt Support" names a person of Holt's support, "Holt Support" does not.
    if (word?.form === 'support' && i === last && i - first === 2) return true;
    if (!word || (GROUPS.has(word.form) && word.breakBefore === 'none' && i - first < 3)) return false;
    if (ROLES.has(word.form)) return true;
    // "Dele, night manager" and "Dele, Hull", but not "Still, come and see".
    if (word.breakBefore !== 'none')
      return word.capital || word.kind !== 'word' || last - i < 2 || ROLES.has(words[last]?.form ?? '');
    if (!word.capital && !LINKS.has(word.form)) return false;
  }
  return last - first < 4;
}

const NUMERIC: ReadonlySet<string> = new Set(['number', 'email', 'url']);
const TITLES = words('manager director owner founder proprietor chef head');
const RANKS = words('general front office duty assistant operations hotel resident executive managing senior guest');

/** Two words of a name, then a rank, then a title, all with capitals. */
function isTitled(all: readonly Word[], from: number, last: number, author: ReadonlySet<string>): boolean {
  for (let i = from; i < from + 2; i++)
    if (!isNameWord(all[i], author) || RANKS.has(all[i]?.form ?? '') || CLOSERS.has(all[i]?.form ?? '')) return false;
  let at = from + 2;
  while (at <= last && all[at]?.capital && RANKS.has(all[at]?.form ?? '')) at++;
  return at <= last && all[at]?.capital === true && TITLES.has(all[at]?.form ?? '');
}

/** "I am Joan", "Joan Reed, 0555 010 0199", "… any time, Joan": a name set off inside one of the last sentences. */
function hasNameInside(
  { words }: ParsedDraft,
  { first, last }: Sentence,
  atEnd: boolean,
  author: ReadonlySet<string>,
): boolean {
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (!isNameWord(word, author)) continue;
    const before = words[i - 1]?.form ?? '';
    if (i > first + 1 && before === 'am' && words[i - 2]?.form === 'i' && word.breakBefore === 'none') return true;
    // "call me, Shereen, on …"
    if (i > first + 1 && before === 'me' && word.breakBefore === 'comma') return true;
    // "… 0555 010 0199, Bea", "bea@shop.example Bea"
    if (i === last && atEnd && i > first && NUMERIC.has(words[i - 1]?.kind ?? 'word')) return true;
    // "Jason King General Manager Hotel Mira"
    if (i > first && isTitled(words, i, last, author)) return true;
    const opens = i === first || word.breakBefore !== 'none';
    if (!opens) continue;
    let end = i;
    while (end < last && words[end + 1]?.breakBefore === 'none' && isNameWord(words[end + 1], author)) end++;
    const after = words[end + 1];
    if (after === undefined || end === last) {
      if (atEnd && i > first && end - i < 3) return true;
    } else if (end > i || i > first) {
      const reached = after.form === 'on' ? words[end + 2] : after.breakBefore !== 'none' ? after : undefined;
      if (reached && (reached.form === 'i' || (reached.kind === 'number' && reached.form.length > 1))) return true;
    }
  }
  return false;
}

function isSignature(draft: ParsedDraft, sentence: Sentence, atEnd: boolean, author: ReadonlySet<string>): boolean {
  const { first, last } = sentence;
  if (sentence.question || sentence.exclamation) return false;
  const length = last - first + 1;
  // A lone first sentence is the reply itself, not a name under it.
  if (first > 0 && length <= LONGEST_SIGNATURE && isName(draft, first, last, author)) {
    const stopped = draft.text.charCodeAt(sentence.end - 1) === 46;
    return atEnd ? !(stopped && length === 1) : length <= 4;
  }
  if (hasNameInside(draft, sentence, atEnd, author)) return true;
  for (let i = last; i > first && i > last - 8; i--) {
    const word = draft.words[i];
    if (word && FAREWELLS.has(word.form)) return isName(draft, i, last, author);
    if (word?.breakBefore === 'strong') return isName(draft, i, last, author);
  }
  return false;
}

/** "I am Bea Holt", "ask for Bea Holt" */
const PRESENTS = words('am is for name me from by with and');

/** Two last words that stand together earlier too ("thank you for using Mira Bay … Mira Bay") name the house. */
function isHouse({ words }: ParsedDraft): boolean {
  const end = words.length - 1;
  const [one, two] = [words[end - 1], words[end]];
  if (!one?.capital || !two?.capital || two.breakBefore !== 'none') return false;
  for (let i = 1; i < end - 1; i++) {
    if (words[i]?.form === two.form && words[i - 1]?.form === one.form) return !PRESENTS.has(words[i - 2]?.form ?? '');
  }
  return false;
}

/** A person's name at the end; a team's name is none. */
export const signed: Check = {
  id: 'signed',
  isDone({ draft, topics }) {
    const { sentences } = draft;
    if (isHouse(draft)) return false;
    for (let back = 1; back <= LAST_SENTENCES && back <= sentences.length; back++) {
      const sentence = sentences[sentences.length - back];
      if (sentence && isSignature(draft, sentence, back === 1, topics.author)) return true;
      if (sentence && sentence.last - sentence.first > 2 * LONGEST_SIGNATURE) return false;
    }
    return false;
  },
};
