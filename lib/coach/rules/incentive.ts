/** Something offered for a review, or for a change of one. */
import { findBargains } from '../moves/bargain';
import { type Examples, lines, type Rule } from './rule';

export const rule: Rule = {
  id: 'incentive',
  severity: 'stop',
  title: 'Offers something for the review',
  why: 'Google, Yelp and Amazon forbid it, and Yelp may put an alert on the page for it.',
  source: '16 CFR 465.4 (FTC, 2024); Google fake engagement policy; Yelp and Amazon terms',
  calmer:
    'Fix it with no strings, and never in the same breath as the review: “I’ve asked for your refund to be sent.”',
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
    'Should you see fit to withdraw your remarks, a bottle of champagne is yours.',
    'Please change the one star first. Then a voucher is on its way.',
    'Removing this post would enable us to send the refund.',
    "We'll give you $40 for the trouble.",
  ],
  good: [
    'Your refund was sent this morning.',
    'Feel free to write to me if the replacement gives you any trouble.',
    'The kettle has a two-year warranty and we replace it free of charge.',
    'Thank you for your review. I have refunded the order.',
    { reply: 'Yes, students get a discount if they show a card.', kind: 'question' },
    'We changed the menu and the free bread is back.',
    'Your refund went out on Monday, and it has nothing to do with whether the review stays.',
    'We took the charge off and it comes to you with the next bill.',
  ],
};
