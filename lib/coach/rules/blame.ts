import { hasAny } from '../moves';
import { findCharges } from '../moves/heat';
import { hasBefore, nextForm, sentenceHas } from '../moves/near';
import type { ParsedDraft } from '../text';
import { FAILINGS, HINDSIGHT, INSTEAD, SOFT } from './blame.patterns';
import { type Examples, type Hit, lines, type Rule, type RuleInput } from './rule';

/** "You should have been told", "you should have had": what the customer was owed, not what they did wrong. */
const OWED = new Set(
  'already been received had got gotten heard an a the your our my no to enjoyed felt found seen some more any this that one it'.split(
    ' ',
  ),
);
const SORRY = new Set(
  'sorry apologise apologize apologies apology regret deserved deserve glad understand unacceptable'.split(' '),
);
const THEM = new Set(['you', 'your', 'yours']);
const QUESTIONS = new Set('which whether could may if when'.split(' '));

function isHindsight(hit: Hit, { draft }: RuleInput): boolean {
  const last = draft.words[hit.last]?.form;
  return !(last === 'have' && OWED.has(nextForm(draft, hit.last)));
}

const BEEN = new Set(['been']);
const KINDLY = new Set('spend celebrate stay come trust visit book try bring eat dine'.split(' '));
const OPENERS = new Set('and but because since so if that when as then cos cause'.split(' '));

/** A clause that only tells which thing is meant, or thanks for coming. */
function isRelative({ first, last, sentence }: Hit, draft: ParsedDraft): boolean {
  const start = draft.words[first];
  const next = draft.words[first + 1]?.form ?? '';
  if (start?.form === 'you' && (next === 'chose' || next === 'decided') && KINDLY.has(nextForm(draft, last)))
    return true;
  return (
    start?.form === 'you' &&
    (next === 'did' || next === 'never') &&
    first > sentence.lead &&
    start.breakBefore === 'none' &&
    !OPENERS.has(draft.words[first - 1]?.form ?? '')
  );
}

/** Kind sentences that speak of the same verbs: "sorry you were told that", "which branch did you …". */
function isAgainstThem(hit: Hit, { draft }: RuleInput): boolean {
  // "If you had been told", "the starter you did not order", "you chose to spend it with us".
  if (hasAny(draft, hit.first, hit.last, BEEN) || isRelative(hit, draft)) return false;
  return !hasBefore(draft, hit.first, SORRY, 6) && !hasBefore(draft, hit.first, QUESTIONS, 3);
}

export const rule: Rule = {
  id: 'blame',
  severity: 'high',
  title: 'Puts it on the customer',
  why: 'Readers put themselves in the reviewer’s place, so this may read as blaming them too.',
  source: 'Li, Cui & Peng 2018: what lowers the blame put on the firm helps; blaming back raises it',
  calmer: 'Name your part of it: "We should have made that clearer before you booked."',
  onQuestion: 'skip',
  find: findCharges,
  patterns: [
    ...lines(HINDSIGHT, {
      span: 'sentence',
      fix: 'I wish we had caught this while you were with us.',
      keep: (hit, { draft }) =>
        hit.last - hit.sentence.first < 14 &&
        !sentenceHas(draft, hit.sentence, SORRY) &&
        hit.sentence.lead >= hit.first,
    }),
    { match: 'you (should|could|might|ought to) ..2 have', keep: isHindsight },
    ...lines(FAILINGS, { keep: isAgainstThem }),
    ...lines(INSTEAD, { keep: (hit, { draft }) => sentenceHas(draft, hit.sentence, THEM) }),
    ...lines(SOFT, { severity: 'medium', keep: isAgainstThem }),
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'You should have told the waiter.', marks: 'You should have told the waiter.' },
    'If you had read the email, the gate would have been no surprise.',
    'You never mentioned a nut problem when you ordered.',
    'That is entirely your own fault.',
    'Your son knocked the lamp over.',
    'You were forty minutes late.',
    'What did you expect for twelve pounds?',
    'You failed to bring the voucher.',
    {
      reply:
        'You took the corner seat by the window. The waiter asked twice. You then ate half of the soup, bread and all.',
      marks: 'You then ate half of the soup',
    },
  ],
  good: [
    'You should have been told about the wait at the door.',
    "You shouldn't have had to ask twice.",
    'You should have received the parcel on Monday, and it left us on Wednesday.',
    'If you had any trouble with the new part, ring me.',
    'It was not your fault at all, it was ours.',
    'You were ignored at the bar for ten minutes.',
    'I will let you know when the part is in.',
    'You were charged for a starter you did not order.',
    'I wish you had been told at the door.',
    'You chose to spend your anniversary with us and got a cold plate.',
    'Perhaps you could send me a photo of the label.',
    'No wonder you walked out hungry.',
    'Before you go, the desk will now check the bill with you.',
    'We were careless and I am sorry.',
    "I'm sorry you were told something else on the phone.",
    { reply: 'You need to bring the ticket and you should have a photo of it too.', kind: 'question' },
  ],
};
