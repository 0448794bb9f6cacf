/** Whom a draft greets, and whether that can be the one who wrote the review. */
import { type ParsedDraft, parseDraft, type Word } from '../text';
import type { Review } from '../types';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that open a greeting. */
export const HELLO = words(
  'hi hello hey hiya dear greetings morning evening afternoon hallo hola bonjour namaste howdy aloha ciao gday welcome ahoy ola',
);
/** Not what anybody is called, or a way to call somebody without their name. */
const NO_NAMES = words(
  'there all everyone everybody folks guest guests customer customers client friend friends sir madam maam team neighbour neighbor reviewer traveller traveler valued mr mrs ms miss mx dr prof herr frau senor senora signor madame monsieur to and the our you from day good again thanks thank sorry user member patient tenant diner family community student parent parents mum mom mummy dad daddy lady ladies gentlemen brother sister bro mate love google yelp amazon tripadvisor',
);
/** Short forms that share no letters with the long one. */
const SHORT = words('bill bob dick peggy jack ted jim jimmy harry chuck hank nell polly sally molly tony ned');
const LONGEST_GREETING = 4;

/** A name of letters only, one capital in front, and no word that the engine knows as something else. */
function isNameShaped(raw: string, { kind, form, id, capital, caps }: Word): boolean {
  return kind === 'word' && id === 0 && capital && !caps && form.length > 2 && !/\p{Lu}/u.test(raw.slice(1));
}

/** The names after a hello ("Hi Ana and Jo, …"), at the very start of the draft; none where a title goes before. */
function findGreeted({ words: all, text, sentences }: ParsedDraft): Word[] {
  const found: Word[] = [];
  const last = Math.min(sentences[0]?.last ?? -1, LONGEST_GREETING);
  let greeted = false;
  for (let i = 0; i <= last; i++) {
    const word = all[i];
    if (!word || (i > 0 && word.breakBefore !== 'none')) return found;
    if (HELLO.has(word.form)) greeted = true;
    else if (NO_NAMES.has(word.form)) {
      if (word.form !== 'and' && word.form !== 'good') return [];
    } else if (greeted && isNameShaped(text.slice(word.start, word.end), word)) found.push(word);
    // "Hi Ana thanks for …" and "Hello Leeds visitors" are no clear greeting by name.
    else return [];
  }
  return last < LONGEST_GREETING || all[last + 1]?.breakBefore !== 'none' ? found : [];
}

function mayBeSame(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.includes(b) || b.includes(a);
}

/**
 * The name in the draft's greeting when it is clearly another than the reviewer's and stands nowhere in the review.
 * `null` on any doubt: no name given, a made-up user name, a short form, a title.
 */
export function findWrongName(draft: ParsedDraft, review: Review | null): { word: Word; right: string } | null {
  const author = review?.author?.trim() ?? '';
  if (!review || author === '') return null;
  const theirs = parseDraft(author);
  const first = theirs.words[0];
  if (!first || theirs.words.length > 3 || !isNameShaped(author.slice(first.start, first.end), first)) return null;
  if (theirs.words.some(({ capital, kind }) => !capital || kind !== 'word')) return null;
  const greeted = findGreeted(draft);
  const [word] = greeted;
  if (!word) return null;
  const said = new Set(parseDraft(review.text).words.map(({ form }) => form));
  const known = greeted.some(
    ({ form }) => said.has(form) || SHORT.has(form) || theirs.words.some((one) => mayBeSame(one.form, form)),
  );
  return known ? null : { word, right: author.slice(first.start, first.end) };
}
