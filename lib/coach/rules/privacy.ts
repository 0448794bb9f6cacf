import { hasBefore } from '../moves/near';
import { findNewKin, findPrivateFacts } from '../moves/private-facts';
import { PROTECTED, REVEALED } from './privacy.patterns';
import { type Examples, lines, type Rule } from './rule';

/** "If you would like your records sent": said to anybody, tells nothing. */
const OFFERED = new Set('if please like want any send bring take whoever can when once to'.split(' '));

export const rule: Rule = {
  id: 'privacy',
  severity: 'stop',
  title: 'Tells something private about them',
  why: 'A reader may wonder what else is told about customers here; in some trades the law forbids even confirming that they came.',
  source: 'HIPAA cases at hhs.gov (2019–2023); GDPR articles 5, 6 and 9; Google, Yelp: no personal information',
  calmer: 'We can’t discuss anyone’s visit in public. Please ring me and I will look into it today.',
  find: (input) => [...findPrivateFacts(input), ...findNewKin(input)],
  patterns: [
    ...lines(REVEALED, { keep: (hit, { draft, review }) => !review.words.has(draft.words[hit.last]?.form ?? '') }),
    ...lines(PROTECTED, {
      keep: (hit, { draft, context }) => context.trade !== null && !hasBefore(draft, hit.first, OFFERED, 6),
    }),
    ...lines(
      `
      (post|leave|reply with|comment|write|put|drop|give us|provide|share|send) ..4 your ..3 (phone|telephone|mobile|address|order number|card|booking number|date of birth|account number|reservation number|details|email) ..4 (here|below|in the comments|in the comment|in a comment|publicly|under this)
      (post|leave|drop|write|put) your ..2 (phone|telephone|mobile|number|card number|date of birth|address)
    `,
      { severity: 'high', keep: (_hit, { context }) => context.surface !== 'yelp-message' },
    ),
  ],
};

export const examples: Examples = {
  bad: [
    { reply: 'Your booking number 88-1204 shows two nights.', marks: 'booking number 88-1204' },
    'You came in on March 4 with your husband.',
    { reply: 'Your treatment went as planned.', trade: 'health' },
    { reply: 'As our patient you were told about the side effects.', trade: 'health' },
    'You still owe us $180 from the last visit.',
    'Your card was declined twice.',
    { reply: 'Ask your sister what she had, and who left the bill.', marks: 'your sister' },
    'Please post your order number below.',
  ],
  good: [
    "Please ring me on 555 0142, I'm Dana, the manager.",
    { reply: 'You said table 12 was draughty, and we have moved it.', review: { text: 'Table 12 is freezing.' } },
    { reply: 'Anyone with concerns may call our office at any time.', trade: 'health' },
    'Please quote reference 4821 when you write to us.',
    { reply: 'Your son waited an hour for a burger, as you say.', review: { text: 'My son waited an hour.' } },
    'I hope your mother is better, and the nurse should have called her.',
    'The parcel is on its way and should arrive on Friday.',
    'We are open until nine on March 4.',
  ],
};
