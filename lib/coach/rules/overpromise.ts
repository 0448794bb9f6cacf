/** Promises nobody can keep: never, always, every time, whatever it takes. */
import { hasAny } from '../moves';
import { wordSet } from '../moves/word-set';
import type { Examples, Hit, Rule, RuleInput } from './rule';

const AGAIN = '(happen|occur|recur|repeat|repeats|repeated|reoccur|be repeated|be allowed)';
const OUTCOME = '(never|nobody|nothing|zero|every|always|perfect|flawless|100|forever|memorable)';

/** A guarantee the customer can hold in the hand: "two-year guarantee". */
const noWarranty = ({ first }: Hit, { draft }: RuleInput): boolean => {
  const before = draft.words[first - 1]?.form ?? '';
  return !/^(?:year|month|back|your|the|a|our|lifetime|written|not|cannot|no)$/.test(before);
};

export const rule: Rule = {
  id: 'overpromise',
  severity: 'medium',
  title: 'A promise nobody can keep',
  why: 'A reader can hold you to every word of a public promise, and will not believe a “never”.',
  source:
    'Promise and follow through: a fix with a person and a date is what repairs trust (Zhao, Jiang and Su 2020; Lewicki and others 2016).',
  calmer:
    'A step, a person and a date you control: “I’m retraining the weekend desk on Tuesday and will ring you after.”',
  onPraise: 'keep',
  patterns: [
    {
      match: '^ (this|it) will never ever? happen again $',
      severity: 'high',
      fix: 'We want to keep this from happening again',
    },
    { match: `(will|would|can|shall|could) never ever? ..2 ${AGAIN} again?`, severity: 'high' },
    {
      match:
        '(will|would|can|shall) never ..2 (happen|occur|wait|see|have|go|get|fail|face|find|catch|experience) ..6 again',
      severity: 'high',
    },
    {
      match: `(not|never) ..1 ${AGAIN} ..3 (again|future|anyone|anybody)`,
      keep: isBarePromise,
    },
    { match: '(do|does|will|is|are) not ..1 (happen|occur|recur|repeated) again', keep: isBarePromise },
    {
      match: '(ensure|assure|sure|promise) ..6 (not|never|none) ..3 (repeated|repeat|happen|occur|recur|again|face)',
      keep: isBarePromise,
    },
    { match: '(no|none|nobody|nothing) ..6 (will|shall) ever', severity: 'high' },
    {
      match:
        '(no|none|nobody|not one) (guest|guests|customer|customers|child|order|one|parcel) ..3 (will|shall) ..3 (again|ever|wait|face)',
      severity: 'high',
    },
    { match: `guarantee ..1 (you|that|every|all|this|the|such|nothing|nobody|no)`, severity: 'high', keep: noWarranty },
    { match: '(personal|full|solemn) (guarantee|promise|word)', severity: 'high' },
    { match: 'guaranteed ..1 $', severity: 'high', keep: noWarranty },
    '^ guaranteed',
    { match: `promise ..3 ${OUTCOME}`, severity: 'high' },
    '(pinky promise|that is a promise|you have (my|our) ..1 word)',
    { match: '(100|hundred|thousand) (percent)? ..1 (certain|perfect|sure|accuracy|safe|satisfaction|quality)' },
    {
      match: '(one|a) (hundred|thousand) percent',
      keep: ({ last }, { draft }) => !AGREEING.has(draft.words[last + 1]?.form ?? ''),
    },
    '(literally)? (anything|everything) to make this up',
    '(do|doing) (absolutely|literally) (anything|everything)',
    'whatever it takes',
    '(free|guarantee|guaranteed|yours|perfect|promise) ..8 (forever|for all eternity|until the end of time|for life) $',
    'from (today|tonight|now|this day|here) (on|onwards|forward)? ..4 (never|no|nobody|always)',
    '(will|be|have|you) ..4 every single (time|bite|visit|order)',
    'zero (errors|recurrence|mistakes|complaints|delays|defects)',
    '(will|is|be) ..1 (absolutely|completely|totally) (perfect|flawless)',
    '(will|would) never (compromise|fail|disappoint|let you down)',
    'never (fails|disappoints|fail) ..1 again',
    '(assure|promise) ..3 (you)? ..2 (will|you) ..2 (have|be|get|enjoy) ..3 (memorable|perfect|best|great|satisfied|happy|flawless|wonderful)',
    '(very|quite|are|am) confident that ..8 (will|be)',
    'completely (make it up|resolved)',
    'you (are going to|will) (love|adore) (it|our|the)',
    '(will|shall) ..2 (get|have) your money back',
    '(everybody|everyone|all) (will|is|are) (be)? (fired|sacked)',
  ],
};

/** "You are a hundred percent right" is no promise. */
const AGREEING = wordSet('right our on agree with correct my fair true');

/** "It has not happened again since …", "so that it does not happen again": a report, or a step with its aim. */
function isBarePromise({ first, sentence }: Hit, { draft }: RuleInput): boolean {
  return (
    !/^(?:did|has|have|had)$/.test(draft.words[first - 1]?.form ?? '') &&
    !hasAny(draft, sentence.first, sentence.last, STEPS)
  );
}
const STEPS = wordSet('until since so because who which meaning today monday tuesday wednesday thursday friday week');

export const examples: Examples = {
  bad: [
    'This will never happen again.',
    'We guarantee that every meal will be perfect.',
    'No customer of ours will ever wait again.',
    'You have my personal guarantee.',
    'We will do whatever it takes.',
    'I promise you that nobody will be late.',
  ],
  good: [
    'I am retraining the weekend desk on Tuesday and will ring you after.',
    'The two-year guarantee covers the hinge, so I have sent a new one.',
    'I will never forget how patient your daughter was.',
    'It has not happened again since we moved the sensor.',
    'From Monday two of us check each box before it leaves.',
  ],
};
