/** Numbers and dates of the customer's that the review does not give. */

import { CLASSES } from '../match/classes';
import type { Found, RuleInput } from '../rules/rule';
import type { Word } from '../text';
import { createTrait, FIGURE } from '../text/vocabulary';
import { sentenceHas } from './near';

const NUMBERED = new Set(
  'order booking reservation invoice account policy confirmation card claim file patient customer member loan room table suite flat apartment unit ticket case parcel tracking contract'.split(
    ' ',
  ),
);
const NUMBER_WORDS = new Set('number no id ref reference nr code'.split(' '));
/** "Quote order 4821 when you write": a number given to the customer, not told about them. */
const GIVEN = new Set(
  'quote quoting mention mentioning use reference visit find at call ring our please my'.split(' '),
);
const CAME = new Set(
  'visited came stayed ordered booked signed checked arrived dined bought purchased paid called attended moved collected'.split(
    ' ',
  ),
);
const MONTHS =
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  );
const MONTH = createTrait(MONTHS);
const SPENT = new Set(['paid', 'spent', 'tipped']);

const WATCHED = new Set(['you', 'your', ...NUMBERED, ...CAME, ...MONTHS, ...SPENT]);

/** All places where a number, a date or a sum of the customer's is told that the review does not tell. */
export function findPrivateFacts({ draft, review }: RuleInput): Found[] {
  const found: Found[] = [];
  for (const sentence of draft.sentences) {
    if ((sentence.traits & (FIGURE | MONTH)) === 0) continue;
    let you = -1;
    let came = -1;
    let spent = -1;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || word.quoted || (word.kind !== 'money' && !WATCHED.has(word.form))) continue;
      const next = draft.words[i + 1];
      if (word.form === 'you' || word.form === 'your') you = i;
      else if (you >= 0 && i - you <= 3 && CAME.has(word.form)) came = you;
      if (you >= 0 && i - you <= 3 && SPENT.has(word.form)) spent = you;
      if (NUMBERED.has(word.form)) {
        const at = numberAfter(draft.words, i, sentence.last);
        const figure = draft.words[at];
        if (figure && isTheirs(draft.words, i, you, sentence.first) && !review.words.has(figure.form))
          found.push({ start: word.start, end: figure.end });
      }
      const from = draft.words[came];
      const isDate =
        (word.traits & MONTH) !== 0 &&
        i - came <= 12 &&
        (isDay(draft.words[i - 1]) || isDay(next) || draft.words[i - 1]?.form === 'of');
      if (from && isDate && !review.words.has(word.form)) {
        const end = isDay(next) ? next : word;
        found.push({ start: from.start, end: end?.end ?? word.end });
        came = -1;
      }
      const payer = draft.words[spent];
      if (payer && word.kind === 'money' && i - spent <= 6 && !review.words.has(word.form))
        found.push({ start: payer.start, end: word.end });
    }
  }
  return found;
}

function isDay(word: Word | undefined): boolean {
  return word !== undefined && (word.kind === 'ordinal' || (word.kind === 'number' && /^\d{1,2}$/.test(word.form)));
}

/** The figure after "order number is", at most three words on; -1 where none. */
function numberAfter(words: readonly Word[], i: number, last: number): number {
  for (let k = i + 1; k <= Math.min(last, i + 3); k++) {
    const word = words[k];
    if (!word) return -1;
    if (word.kind === 'number' && /\d/.test(word.form)) return k;
    if (!NUMBER_WORDS.has(word.form) && word.form !== 'is' && word.form !== 'was' && word.form !== "'s") return -1;
  }
  return -1;
}

function isTheirs(words: readonly Word[], i: number, you: number, first: number): boolean {
  if (you < 0) return false;
  for (let k = i - 1; k >= Math.max(first, i - 4); k--) if (GIVEN.has(words[k]?.form ?? '')) return false;
  return true;
}

const KIN = createTrait(CLASSES.kin ?? '');
const KINDLY = new Set('sorry thank thanks hope please if will can should better glad right'.split(' '));

/** In a reply with hardly a kind word: people of the customer's whom the review does not name ("your sister"). */
export function findNewKin({ draft, review, warmth }: RuleInput): Found[] {
  const found: Found[] = [];
  if (!review.harsh || warmth > 1) return found;
  for (const sentence of draft.sentences) {
    if ((sentence.traits & KIN) === 0 || sentenceHas(draft, sentence, KINDLY)) continue;
    for (let i = sentence.first + 1; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || (word.traits & KIN) === 0 || word.quoted || word.reported || review.words.has(word.form)) continue;
      const near = draft.words[i - 1]?.form === 'your' ? i - 1 : i - 2;
      const your = near >= sentence.first && draft.words[near]?.form === 'your' ? draft.words[near] : undefined;
      if (your) found.push({ start: your.start, end: word.end, severity: 'high' });
    }
  }
  return found;
}
