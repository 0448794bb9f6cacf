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
      match: '^ (this|it|that) (will|can|shall) (never|not) ever? (happen|occur) again $',
      severity: 'high',
      fix: 'We want to keep this from happening again',
    },
    {
      match:
        '^ (we|i) (can|will|do|want to)? ..1 (promise|assure|guarantee|ensure) (to)? (you)? (that)? (this|it|that) (will|can|shall) (never|not) ever? (happen|occur) again $',
      severity: 'high',
      fix: ({ first }, { draft }) =>
        `${draft.words[first]?.form === 'i' ? 'I' : 'We'} want to keep this from happening again`,
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
    { match: 'guaranteed $', severity: 'high', keep: noWarranty },
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
    'from (today|tonight|now|this day|here) (on|onwards|forward)? ..4 (never|nobody|no one) ..6 (again|ever|wait|late|wrong|complain)',
    '(perfect|flawless|right|happy|exceeds|expectations|smile|satisfied) ..3 every (single)? (time|bite|visit|order)',
    '(nobody|no one|no customer|no guest|you) (will|shall) ever ..4 again',
    '(will|would) never ..1 (have|need) to ..3 (again|worry|wait|complain|experience)',
    '(make|making) (absolutely|damn|very)? (sure|certain) (this|that|it|you|nobody|no one) ..1 never ..6',
    '(promise|swear|vow|guarantee|bet) ..3 (this|that|it|you|we|nobody|no one) ..2 (will not|never|nothing) ..5 (again|ever)',
    '(will|shall) (personally|always)? (make it my mission|move heaven and earth|go to any length|stop at nothing|not rest|not sleep)',
    '(best|greatest|perfect|unforgettable|flawless|amazing|incredible) ..4 (of your life|you have ever|you will ever|ever had|guaranteed|i promise|we promise)',
    '(lifetime|forever|eternal|for ever) ..2 (free|discount|guarantee|supply)',
    '(change|changing|overhaul|replace|rebuild|fire|sack|retrain) ..2 (everything|entire|whole|all our|everyone|every) ..6 (because of|for you|immediately|overnight|by tomorrow|today|at once)',
    'zero (errors|recurrence|mistakes|complaints|delays|defects)',
    '(will|is|be) ..1 (absolutely|completely|totally) (perfect|flawless)',
    '(will|would) never (compromise|fail|disappoint|let you down)',
    'never (fails|disappoints|fail) ..1 again',
    '(assure|promise) ..3 (you)? ..2 (will|you) ..2 (have|be|get|enjoy) ..3 (memorable|perfect|best|great|satisfied|happy|flawless|wonderful)',
    '(very|quite|are|am) confident that ..8 (will|be)',
    'completely make it up',
    'you (are going to|will) (love|adore) (it|our|the)',
    '(will|shall) (get|have) your money back $',
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
    { reply: 'I promise you this will never happen again.', marks: 'I promise you this will never happen again' },
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
