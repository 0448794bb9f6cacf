/** Ways out of Amazon in an Amazon reply: numbers, addresses, links. */
import type { Examples, Found, Rule, RuleInput } from './rule';

/** As many figures as a telephone number has at least. */
const PHONE = 7;

/**
 * Addresses, links and telephone numbers; a number parted by blanks is one. A hint on the whole reply, not a mark: Amazon's
 * rule for messages is known, how strictly it takes feedback replies is not.
 */
function findDetails({ draft, context }: RuleInput): Found[] {
  if (context.surface !== 'amazon-feedback') return [];
  let figures = 0;
  let sentence = -1;
  for (const word of draft.words) {
    if (word.kind === 'email' || word.kind === 'url') return [{ start: null, end: null }];
    figures =
      word.kind !== 'number' ? 0 : (word.sentence === sentence ? figures : 0) + word.form.replace(/\D/g, '').length;
    if (figures >= PHONE) return [{ start: null, end: null }];
    sentence = word.sentence;
  }
  return [];
}

export const rule: Rule = {
  id: 'contact-details',
  severity: 'low',
  title: 'Leads out of Amazon',
  why: 'Amazon wants sellers and buyers to talk through its own messages, and may take a number, an address or a link as a way around them.',
  source: 'Amazon: communication guidelines for sellers (order-related only, no outside links or contact details).',
  calmer: 'Leave the number out: “Please answer my message about this order on Amazon, it comes to me, Dana.”',
  onPraise: 'keep',
  find: findDetails,
};

const on = (reply: string): Examples['bad'][number] => ({ reply, surface: 'amazon-feedback' });

export const examples: Examples = {
  bad: [
    on('Please ring me on 0555 010 0142.'),
    on('Write to dana@lamps.example and the new shade is on its way.'),
    on('All our shades are at www.lamps.example for you.'),
    on('My number is 5550100142.'),
    on('Call (555) 010-0142 and ask for Dana.'),
  ],
  good: [
    'Please ring me on 0555 010 0142.',
    'Write to dana@lamps.example and the new shade is on its way.',
    on('Please answer my message about this order, it comes to me.'),
    on('The new shade is 40 cm wide and left us at 9:30.'),
    on('You paid 24 99 and got 2 of 3 shades.'),
  ],
};
