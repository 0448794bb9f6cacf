/** What a reply to each kind of review cannot do without, and what would spoil it. Our own words, a few each. */
import type { ReviewKind, SurfaceId, Trade } from '../types';

interface Strategy {
  mustHave: readonly string[];
  mustNot: readonly string[];
}

const STRATEGIES: Record<ReviewKind, Strategy> = {
  question: {
    mustHave: ['The answer itself, first', 'Where to learn more, or whom to ask'],
    mustNot: ['Selling in place of an answer', 'Pointing at a page they have already read'],
  },
  suggestion: {
    mustHave: [
      'Thanks for the idea, by its name',
      'What becomes of it: doing it, thinking about it, or not now and why',
    ],
    mustNot: ['A promise that may not be kept'],
  },
  inconvenience: {
    mustHave: [
      'What got in their way, by name',
      'Sorry for that one thing',
      'One question at most',
      'A person to reach',
    ],
    mustNot: ['Making it small', 'Asking for private details in public', 'Questions and nothing else'],
  },
  complaint: {
    mustHave: [
      'What went wrong, by name',
      '“We” and what we did, without the passive',
      'Sorry, once',
      'What is put right, or by when',
      'A person with a name, and how to reach them',
    ],
    mustNot: ['“But”, “if” or a rule of the house after the sorry', 'Anything in return for a changed review'],
  },
  referral: {
    mustHave: ['Thanks for the comparison', 'One fact: what you do well, or what you will learn', 'A good wish'],
    mustNot: ['Running the other place down', 'Reporting the review for the comparison alone'],
  },
  troll: {
    mustHave: ['Nothing, or two calm sentences once'],
    mustNot: ['A second answer', 'A joke at their cost', 'Heat for heat'],
  },
  praise: {
    mustHave: ['One thing they mention', 'Word passed on to whoever they name'],
    mustNot: ['Advertising', 'Three fine adjectives in a row', 'Asking for more reviews'],
  },
  safety: {
    mustHave: ['Care, in one or two lines', 'That you look into it at once', 'The direct line of a named person'],
    mustNot: [
      'Cause or blame',
      '“This has never happened before”',
      'Anything about their health',
      'An offer that could look like the price of silence',
    ],
  },
  legal: {
    mustHave: ['Advice first; note what you know in private', 'One neutral line at most'],
    mustNot: ['Any account of what happened', 'Any threat'],
  },
  suspect: {
    mustHave: [
      'That you cannot match it, said calmly',
      'A question for the date or the order',
      'A report to the site, beside it',
    ],
    mustNot: ['“Fake” or “competitor”', 'What your records prove'],
  },
  'stars-only': { mustHave: ['One friendly line', 'A way to reach you'], mustNot: ['Guessing what lies behind it'] },
  unknown: { mustHave: ['What you can see, by name', 'One plain question'], mustNot: ['Guessing what they meant'] },
};

const ON_SURFACE: Partial<Record<SurfaceId, string>> = {
  'yelp-public': 'Asking anybody for a review',
  'yelp-message': 'Asking anybody for a review',
  'amazon-feedback': 'A phone number, a link or a voucher',
};

const IN_TRADE: Record<Trade, string> = {
  health: 'Anything that shows they were ever your patient',
  law: 'Anything that shows they were ever your client',
  finance: 'Anything that shows they have an account with you',
  care: 'Anything that shows whose family you look after',
  housing: 'Anything that shows they rent from you',
};

/** What must and must not stand in the reply, with what this surface and this trade add. */
export function strategyFor(kind: ReviewKind, surface: SurfaceId, trade: Trade | null): Strategy {
  const { mustHave, mustNot } = STRATEGIES[kind];
  const added = [ON_SURFACE[surface], trade === null ? undefined : IN_TRADE[trade]];
  return { mustHave, mustNot: [...mustNot, ...added.filter((line) => line !== undefined)] };
}
