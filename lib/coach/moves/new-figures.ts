/** Figures the owner brings against the customer: "you arrived at 7:42" when the review gave no such figure. */

import type { Found, RuleInput } from '../rules/rule';
import type { Word } from '../text';
import { FIGURE } from '../text/vocabulary';

const DOING = new Set(
  'arrived came walked turned showed ate drank ordered sat left checked booked paid signed called rang used opened cancelled had stayed drove picked asked wanted brought took went finished were said told got stood spent tipped'.split(
    ' ',
  ),
);
const OURS = new Set(
  'we i our my us me will would should could can please if sorry deserve waited wait refund refunded within right'.split(
    ' ',
  ),
);

/** Sentences with "you" + a deed + an exact figure the review does not have, and nothing of our own part. */
export function findNewFigures({ draft, review }: RuleInput): Found[] {
  const found: Found[] = [];
  if (!review.parsed || review.parsed.words.length < 4) return found;
  for (const sentence of draft.sentences) {
    if (sentence.subject !== 'you' || sentence.question || (sentence.traits & FIGURE) === 0) continue;
    let you = -1;
    let deed = -1;
    let figure: Word | null = null;
    let ours = false;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || word.quoted || word.reported) continue;
      if (OURS.has(word.form)) ours = true;
      else if (word.form === 'you') you = i;
      else if (you >= 0 && deed < 0 && i - you <= 3 && DOING.has(word.form)) deed = you;
      else if (deed >= 0 && isFigure(word) && !review.words.has(word.form)) figure = word;
    }
    const from = draft.words[deed];
    if (!ours && from && figure) found.push({ start: from.start, end: figure.end });
  }
  return found;
}

function isFigure(word: Word): boolean {
  return word.kind === 'time' || word.kind === 'money' || (word.kind === 'number' && /\d/.test(word.form));
}
