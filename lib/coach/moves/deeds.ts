/** "You ate eleven of the twelve": an account of what the customer did, told against them under a harsh review. */

import type { Found, RuleInput } from '../rules/rule';
import type { Sentence } from '../text';
import { isCold } from './cold';
import { sentenceHas } from './near';

/** Deeds, not what befell them: no "waited", "had to", "were left", "paid twice". */
const DEEDS = new Set(
  'came took ate said told asked signed put arrived walked stood ordered used typed ticked tapped clicked pressed chose picked snatched shouted moved inspected dropped held drank sat brought drove parked threw turned wanted demanded changed cancelled cut washed wore returned opened cracked bent plugged wrote posted rang phoned showed strolled rolled pulled pushed hung waved laughed stayed finished polished helped kept let gave went insisted booked entered selected okayed approved agreed accepted filmed smoked swore screamed called decided refused declined bought knew plugged poured climbed jumped ran installed stuck lied'.split(
    ' ',
  ),
);
const BETWEEN = new Set(
  "also then just still only simply actually already all both even two again guys have had 'd yourself".split(' '),
);
/** "If you want", "which you asked": no charge either. */
const ASKING = new Set('if when once until whenever unless thing time as until'.split(' '));
/** Kind, or our own part: then it is no charge. */
const KIND = new Set(
  'we i our us me my sorry thank thanks right rightly deserved deserve should kind kindly patient patiently fairly apologise apologize understand correct please because if twice could grateful refund fair good time apology mine sorry fixed back free charge expecting hoping trust expected'.split(
    ' ',
  ),
);
const MINE = new Set(
  'deserve sorry thank thanks right rightly deserved apologise apologize please if grateful kind patient should fair'.split(
    ' ',
  ),
);

/** Where the deeds are told: at the head of a sentence without a word of ours; anywhere in a cold reply. */
export function findDeeds(input: RuleInput): Found[] {
  const { draft, review } = input;
  const found: Found[] = [];
  if (!review.harsh) return found;
  const cold = isCold(input);
  const banned = cold ? MINE : KIND;
  for (const sentence of draft.sentences) {
    if (sentence.question) continue;
    const from = cold ? sentence.first : leadingYou(draft, sentence);
    if (from < 0) continue;
    for (let at = from; at <= (cold ? sentence.last : from); at++) {
      const you = draft.words[at];
      if (you?.form !== 'you' || you.quoted || (at > sentence.first && ASKING.has(draft.words[at - 1]?.form ?? '')))
        continue;
      let verb = at + 1;
      while (verb < sentence.last && BETWEEN.has(draft.words[verb]?.form ?? '')) verb++;
      const word = draft.words[verb];
      if (!word || word.reported || word.quoted || verb > sentence.last || !DEEDS.has(word.form)) continue;
      if (!sentenceHas(draft, sentence, banned)) found.push({ start: you.start, end: word.end });
      break;
    }
  }
  return found;
}

/** The sentence's own "you": its first word, or the first after a name and a comma. */
function leadingYou({ words }: RuleInput['draft'], sentence: Sentence): number {
  if (words[sentence.lead]?.form === 'you') return sentence.lead;
  const second = sentence.lead + 1;
  return words[second]?.form === 'you' &&
    second <= sentence.last &&
    words[sentence.lead]?.kind === 'word' &&
    words[sentence.lead]?.capital === true &&
    sentence.lead === sentence.first
    ? second
    : -1;
}
