/** "Contact us", with nobody and no way named. */
import { contact } from '../checks/contact';
import { isDone } from '../checks/reading';
import type { Examples, Rule } from './rule';

export const rule: Rule = {
  id: 'vague-contact',
  severity: 'medium',
  title: 'Contact whom, and how?',
  why: 'A reader may take an open "contact us" for a polite way to end the talk.',
  source: 'Lopes et al. 2024: moving to a private channel and a named manager went with more bookings.',
  calmer: 'Please ring me on (number) and ask for (your name).',
  onQuestion: 'skip',
  patterns: [
    '(contact|reach|reach out to|get in touch with|touch base with|connect with|write to|talk to|speak to|speak with) (us|our _|our _ _|the _|customer) (directly|anytime|any time|again|team|support|service|office|department|desk)?',
    '(reach out|get in touch) (directly|anytime|any time|to us|with us|again|so|if|should|and)?',
    '(do not|never) hesitate to (contact|reach|call|write|message|get|let|ask|come)',
    'feel free to (contact|reach|call|write|message|get|let|ask|connect)',
  ],
  negated: 'keep',
  keep: ({ sentence, first }, { draft, context }) => {
    if (isDone(draft, context, contact)) return false;
    // "I will contact you", "thank you for reaching out" ask nothing of the reader.
    for (let i = Math.max(sentence.first, first - 4); i < first; i++) {
      const form = draft.words[i]?.form ?? '';
      if (form === 'for' || form === 'will' || form === 'have' || form === 'when' || form === 'tried') return false;
    }
    return true;
  },
  severityOf: (severity, { context }) =>
    context.surface === 'yelp-message' || context.surface === 'amazon-feedback' ? null : severity,
};

export const examples: Examples = {
  bad: [
    'The second coat of paint is still to come, so please contact us about the colour of the gutter.',
    'If there is anything else, feel free to reach out.',
    'Do not hesitate to get in touch so that we can look at the roof.',
    'Please speak to our office about the roof.',
    { reply: 'Kindly reach out to us about the colour of the gutter.', marks: 'reach out to us' },
  ],
  good: [
    'Please contact me on 0555 010 0199, I am Petra and it was my roof.',
    'Feel free to write to petra@roofs.example about the gutter.',
    'Thank you for reaching out about the gutter.',
    'I will get in touch with the painter tomorrow.',
    { reply: 'Please contact us here about the order.', surface: 'amazon-feedback' },
    'We have tried to reach you about the paint.',
  ],
};
