/** Conditions that are one, and what conditional apologies become. */
import { hasAny, withCapitalOf } from '../moves';
import { wordSet } from '../moves/word-set';
import type { ParsedDraft } from '../text';
import type { Fix, Hit, RuleInput } from './rule';

/** "I'm sorry, and if you let me …": the "if" belongs to what comes next. */
const LATER = wordSet(
  'let allow call ring reply answer comes send can could would like need want late wish prefer still come',
);
export function isCondition({ last }: Hit, { draft }: RuleInput): boolean {
  for (let i = last + 1; i <= last + 3; i++) if (LATER.has(draft.words[i]?.form ?? '')) return false;
  return draft.words[last]?.breakBefore === 'none';
}

const GLAD = wordSet('glad pleased happy delighted thrilled great good so lovely');
export const notGlad = ({ first, sentence }: Hit, { draft }: RuleInput): boolean => {
  for (let i = Math.max(sentence.first, first - 3); i < first; i++)
    if (GLAD.has(draft.words[i]?.form ?? '') && draft.words[i]?.form !== 'so') return false;
  return true;
};

const UPSET: Readonly<Record<string, string>> = {
  upset: 'upset',
  offended: 'offended',
  disappointed: 'disappointed',
  inconvenienced: 'inconvenienced',
  bothered: 'bothered',
  frustrated: 'frustrated',
  annoyed: 'annoyed',
  hurt: 'hurt',
  confused: 'confused',
  disturbed: 'disturbed',
  embarrassed: 'embarrassed',
};
/** "sorry if you were upset" is "sorry this upset you". */
export const thisUpsetYou: Fix = ({ first, last }, { draft }) => {
  const verb = UPSET[draft.words[last]?.form ?? ''];
  return verb ? withCapitalOf(draft, first, `sorry this ${verb} you`) : null;
};

/** "sorry if the room was cold" is "sorry that the room was cold", where nothing else in it wavers. */
export const thatForIf: Fix = ({ first, last, sentence }, { draft }) => {
  if (hasAny(draft, last, sentence.last, WAVERING)) return null;
  const to = draft.words[last];
  return `${draft.text.slice(draft.words[first]?.start, draft.words[last - 1]?.start)}that ${draft.text.slice(to?.start, to?.end)}`;
};
const WAVERING = wordSet('not may might any perceived feel felt feeling way somehow ever expectations less');

/** What stands between the words `first` and `last`, both included. */
export const between = (draft: ParsedDraft, first: number, last: number): string =>
  draft.text.slice(draft.words[first]?.start, draft.words[last]?.end);

/** "sorry you felt the room was cold" is "sorry the room was cold": what they felt goes, what was stays. */
export const withoutFeeling: Fix = ({ first, last }, { draft }) => {
  let rest = last;
  while (rest > first && !/^(?:the|our|your|it)$/.test(draft.words[rest]?.form ?? '')) rest--;
  return rest > first ? `${between(draft, first, first)} ${between(draft, rest, last)}` : null;
};

/** "sorry you felt ignored" is "sorry we left you feeling ignored". */
export const weLeftYou: Fix = ({ first, last }, { draft }) => {
  let you = first;
  while (you < last && draft.words[you]?.form !== 'you') you++;
  return `${between(draft, first, you - 1)} we left you feeling ${between(draft, you + 2, last)}`;
};

/** "We're sorry you were disappointed with the soup." is "We're sorry the soup let you down." */
export const letYouDown: Fix = ({ first, last, sentence }, { draft }) => {
  const thing = between(draft, last, sentence.last);
  if (sentence.last - last > 5 || /[,;:()]| and /.test(thing)) return null;
  return `${draft.text.slice(sentence.start, draft.words[first]?.end)} ${thing} let you down.`;
};
