/** Asking for reviews or stars. */

import { wordSet } from '../moves/word-set';
import { surfaceFacts } from '../surfaces';
import type { Severity } from '../types';
import type { Examples, Rule, RuleInput } from './rule';

const PLACE =
  '(tripadvisor|trip advisor|yelp|google|facebook|trustpilot|booking|amazon|nextdoor|instagram|opentable|checkatrade|glassdoor|app store|play store|social|socials|platform|platforms|pages|portals)';
const ASKING = '(leave|leaving|give|giving|write|post|posting|drop|put|pop|share|copy|add|paste|submit|send)';
const PRAISE = '(review|reviews|rating|ratings|stars|word|words|comment|comments|feedback|recommendation)';

/** Yelp forbids asking at all, Amazon nearly so. */
const severityOf = (_severity: Severity, { context }: RuleInput): Severity =>
  surfaceFacts(context.surface).reviewBegging;

/** Thanks for a review already written. */
const GIVEN = wordSet('thank thanks appreciate grateful thankful time taking took taken');
function isWanted(input: RuleInput, first: number, from: number): boolean {
  for (let i = Math.max(from, first - 6); i < first; i++) if (GIVEN.has(input.draft.words[i]?.form ?? '')) return false;
  return true;
}

export const rule: Rule = {
  id: 'review-begging',
  severity: 'low',
  title: 'Asks for a review',
  why: 'A reader may wonder how many of the stars were asked for; Yelp and Amazon do not allow it.',
  source:
    'Yelp tells owners not to ask anybody for reviews; Amazon forbids asking for good ones; Google forbids asking only the happy.',
  calmer: 'Leave it out; thanks for this review is enough.',
  onPraise: 'keep',
  severityOf,
  keep: ({ first, sentence }, input) => isWanted(input, first, sentence.first),
  patterns: [
    `${ASKING} ..1 (us|me|another|a|the|it|your|this|these|same|some|one) ..3 ${PRAISE} ..1 (on|too|also|as well|for|from|about|everywhere)`,
    `(please|kindly|do|to|could you|would you|if you|us|and|just|forget to) ..1 ${ASKING} (us|me) ..5 ${PRAISE}`,
    '(leave|give|rate|post) ..3 (5|five|full|more|all) ..2 (star|stars|praise)',
    `(share|copy|post|repeat|put|add) ..5 (on|to|for) ..4 ${PLACE}`,
    `(word|words|review|reviews|same|love) ..2 on ${PLACE}`,
    '(review|reviews|rating|ratings|testimonial) ..2 (would|will|could|really|goes|means|makes|helps|help|mean) ..1 (mean|help|go|make|be|us|a|the|so)',
    '(mean|means|help|helps|appreciate|grateful|love|great|lovely|amazing|fantastic|wonderful|honoured|thrilled|world) ..2 (if|for|to (see|have|get|read)) ..6 (review|reviews|rating|ratings|testimonial|five stars|5 stars|star rating|recommend us|tell others|spread the)',
    '(consider|considering|mind|remember|forget|hesitate|time|minute|moment|second|favour|invite|encourage|welcome) ..3 (to)? ..1 (leave|leaving|write|writing|post|posting|drop|dropping|give|giving|pop|popping|share|sharing|rate|rating|review|reviewing|recommend|recommending) ..5 (review|reviews|rating|stars|star|testimonial|google|tripadvisor|facebook|yelp|trustpilot|online|us (on|at|to|with))',
    '(tell|telling|recommend~|mention~|shout) ..3 (everyone|everybody|others|people|your friends|your family|your colleagues|your neighbours|your mates|friends and family|the world) ..3 (about|how|what|to)',
    '(tag|tagging) (us|our)',
    '(scan|use|click|follow|tap) ..2 (qr|the code|this link|the link) ..6 (review|rate|rating|feedback|share)',
    '(more|new|further|extra|fresh|good|positive|nice|kind) (reviews|ratings|testimonials) ..3 (help|helps|like|from|we|keep|bring|would|mean)',
    '(google|tripadvisor|yelp|facebook|trustpilot|app store|play store) (review|reviews|rating|page|stars) ..3 (too|would|as well|please|also|helps|means|if)',
    '(turn|make|round|bump|take) ..2 (that|this|it|the four|the 4|four|4|your four|your 4) ..3 (into|up to|a) ..1 (five|5|fifth)',
    '(five|5|full) (stars|star) (next time|instead|in future|if|on)',
    'rate (us|your|me|our|this)',
    '(rating|review) this ..3 (from|on|interaction|visit|app)',
    '(tell|invite|ask|get) ..2 (your|all|more|any)? ..2 (friends|mates|family|pals|neighbours|regulars) ..6 (review|reviews|us|one|stars|praise|rate)',
    '(5|five) star (review|reviews|rating|ratings|pic|photo|praise) ..4 (best|help|helps|mean|means|would|keep|please|on)',
    '(every|each|any) (review|star|rating) ..2 (helps|counts|matters)',
    '(review|reviews) (like yours)? ..2 (helps|help|keep) (us|our|small|the)',
    '(survey|scorecard|scorecards) ..8 (10|9|all 10s|5|helps)',
    '(9|10|five|5) ..3 (really|does|would)? ..1 (helps|help) (us|the|our|small)',
    '(bump|see your way|raise|move|round) ..4 (to|up to) ..2 (5|five|full)',
    '(recommend|recommended) us (on|to|further)',
    'say the same on',
    'tap the stars',
    'would love a review',
    '(love|appreciate|like|grateful for|be thrilled with) (a|another|your) ..1 (review|rating|recommendation) ..3 (from|on|if|too|when|if you)',
    '(copied|posted|shared|left|put) your (review|comments) (to|on)',
    '(encourage us|more stars)',
    'forget the (five|5)? stars',
    '(spread|spreading) the word',
    '(quick|short|little|honest|nice|good|kind|positive|great) (review|rating) (on|for|would|from|about|of us)',
    'help (others|other people|people|more people) (find|discover) us',
    '(vote for us|thumbs up|like our page|like and share|like our)',
    '(would|could) you ..2 (mind|consider) ..2 (leaving|writing|posting|giving|sharing|rating)',
    '(if you|those who|everyone who|anyone who) ..3 (enjoyed|happy|liked|loved|pleased) ..6 (review|reviews|rating|stars|word|rate)',
    '(we|i) (live|survive|depend|rely|thrive) (by|on) ..3 (reviews|stars|ratings|word of mouth)',
    'your (stars|rating|review) (would|will|really|could) ..1 (help|mean|make)',
  ],
};

export const examples: Examples = {
  bad: [
    'If you have a minute, please leave us a review on Google too.',
    { reply: 'Tell your friends to rate us!', surface: 'yelp-public' },
    'Could you give us five stars?',
    'Please share your kind words on Facebook as well.',
    'Every review helps a small shop like ours.',
  ],
  good: [
    'Thank you for the review, Ana.',
    'Thank you for taking the time to leave us such a careful review.',
    'Five stars from you made our week.',
    'I would like to hear how the second pair fits.',
    'Your words about Tom are now on the kitchen door.',
  ],
};
