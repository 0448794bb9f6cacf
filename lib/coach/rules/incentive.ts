import type { ParsedDraft, Sentence } from '../text';
import { createTrait } from '../text/vocabulary';
import { type Examples, type Found, lines, type Rule, type RuleInput } from './rule';

const OFFERS = new Set(
  'refund refunded refunds discount discounts voucher vouchers coupon coupons credit credits gift gifts free complimentary reward rewards bonus compensate compensation reimburse reimbursement replacement cashback points coins gems upgrade deposit code raffle prize freebie dessert bottle extra money off'.split(
    ' ',
  ),
);
/** What is wanted of the reviewer, before the word for the review ("update your rating") … */
const CHANGES = new Set(
  'change changing update updating edit editing edits remove removing delete deleting amend amending revise revising raise raising reconsider reconsidering withdraw withdrawing retract bump bumping adjust alter leave leaving post posting write writing give giving share sharing improve'.split(
    ' ',
  ),
);
/** … or after it ("once the review is gone"). */
const CHANGED = new Set(
  'changed updated edited removed deleted amended revised raised withdrawn retracted down gone up live positive posted'.split(
    ' ',
  ),
);
const RATINGS = createTrait('review reviews rating ratings star stars feedback testimonial');
const BARGAIN = new Set('if once when after return exchange then until unless provided whoever only should'.split(' '));
/** "Feel free", "credit card", "free of", "post office": offers that are none. */
const NO_OFFER_AFTER = new Set('card cards to of from time range parking back'.split(' '));

function isOffer(draft: ParsedDraft, i: number): boolean {
  const word = draft.words[i];
  if (!word) return false;
  if (word.kind === 'money' || word.kind === 'percent') return true;
  if (!OFFERS.has(word.form)) return false;
  const before = draft.words[i - 1]?.form ?? '';
  if (before === 'feel' || before === 'gluten' || before === 'not' || before === 'no') return false;
  return !(
    (word.form === 'free' || word.form === 'credit' || word.form === 'money') &&
    NO_OFFER_AFTER.has(draft.words[i + 1]?.form ?? '')
  );
}

/** Does the sentence want something done to the review? */
function wantsChange(draft: ParsedDraft, sentence: Sentence): boolean {
  for (let i = sentence.first; i <= sentence.last; i++) {
    if (((draft.words[i]?.traits ?? 0) & RATINGS) === 0) continue;
    for (let k = Math.max(sentence.first, i - 5); k < i; k++) if (CHANGES.has(draft.words[k]?.form ?? '')) return true;
    for (let k = i + 1; k <= Math.min(sentence.last, i + 4); k++)
      if (CHANGED.has(draft.words[k]?.form ?? '')) return true;
  }
  return false;
}

/** An offer, a condition and a change of the review in one breath: the bargain no platform allows. */
function findBargains({ draft }: RuleInput): Found[] {
  const found: Found[] = [];
  for (const sentence of draft.sentences) {
    if ((sentence.traits & RATINGS) === 0) continue;
    let offer = false;
    let bargain = false;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || word.quoted || word.reported) continue;
      offer ||= isOffer(draft, i);
      bargain ||= BARGAIN.has(word.form);
    }
    const lead = draft.words[sentence.lead]?.form;
    // "Thank you for leaving a review, your refund was sent."
    if (lead === 'thank' || lead === 'thanks' || !offer || !bargain) continue;
    if (wantsChange(draft, sentence)) found.push({ start: sentence.start, end: sentence.end });
  }
  return found;
}

export const rule: Rule = {
  id: 'incentive',
  severity: 'stop',
  title: 'Offers something for the review',
  why: 'Google, Yelp and Amazon forbid it, and Yelp may put an alert on the page for it.',
  source: '16 CFR 465.4 (FTC, 2024); Google fake engagement policy; Yelp and Amazon terms',
  calmer:
    'Fix it with no strings, and never in the same breath as the review: "I’ve asked for your refund to be sent."',
  find: findBargains,
  patterns: [
    ...lines(
      `
      <change> (your|the|that|it|this) ..3 <rating> ..4 and ..8 (free|refund|refunded|yours|on us|discount|voucher|credit|gift)
      worth your while to ..4 (reconsider|change|update|rating|stars|review|remove|look again)
      (reconsider|change|update|remove|raise|edit|delete|amend) (your|the|it|this) ..4 (and|then) (we|i|you) (will|get|can|would) ..6 (refund|free|discount|gift|voucher|credit|deposit|money|replacement|yours|sort)
      (refund|voucher|discount|gift card|credit|replacement|money|deposit|free) ..8 (once|after|when|if|as soon as) ..6 (review|rating|stars|star|post|feedback|comment|it is (gone|down|deleted|removed|changed))
      (once|after|when|if) (you|it|this|that|the) ..5 (removed|deleted|changed|updated|taken down|comes down|edited|gone|amended) ..8 (refund|free|voucher|gift|discount|credit|bottle|on us|on the house|sort|arrange|send)
      (help us|look after us|sort us out) with the (rating|review|stars) ..4 (help you|look after|sort)
      (anyone|anybody|everyone|those|reviewers|customers) who (edit~|change~|update~|post~|leave~|remove~|give~|write~|rate~|review~) ..8 (free|discount|off|gift|voucher|refund|get|gets|receive)
      (free|discount|off|voucher|refund|gift) ..4 for (a|an|every|any|your|anyone|each|changing|updating|removing) ..3 (update|review|rating|star|stars|edit|who|post|posts|edits|changes)
    `,
      { span: 'sentence' },
    ),
    ...lines(
      `
      (we|i) (will|would|can|could|would like to|are happy to|am happy to) ..2 (give|offer|compensate) ..2 <money>
      (give|offer|offering|giving) you ..2 (<money>|<percent>) (off|voucher|credit|gift|discount)
    `,
      { severity: 'low', keep: (_hit, { context }) => context.surface !== 'yelp-message' },
    ),
  ],
};

export const examples: Examples = {
  bad: [
    'Update your rating and the next wash is free.',
    {
      reply: 'We will refund you once the review has been taken down.',
      marks: 'We will refund you once the review has been taken down.',
    },
    'A 20% voucher is yours if you change the stars.',
    'Anyone who edits their review gets a gift card.',
    'I could make it worth your while to reconsider the rating.',
    "We'll give you $40 for the trouble.",
  ],
  good: [
    'Your refund was sent this morning.',
    'Feel free to write to me if the replacement gives you any trouble.',
    'The kettle has a two-year warranty and we replace it free of charge.',
    'Thank you for your review. I have refunded the order.',
    { reply: 'Yes, students get a discount if they show a card.', kind: 'question' },
    'We changed the menu and the free bread is back.',
  ],
};
