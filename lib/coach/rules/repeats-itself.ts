/** Nearly the words of an earlier reply. */
import { measureLikeness } from '../checks/likeness';
import type { Examples, Rule } from './rule';

/** From this share of common runs on a reader of both would notice. */
const ALIKE = 0.5;

export const rule: Rule = {
  id: 'repeats-itself',
  severity: 'low',
  title: 'Much like an earlier reply',
  why: 'Someone who reads several of your replies may feel that nobody in particular was answered.',
  source: 'Liu, Wang, Gao & Gallivan 2021: the more alike the replies of a hotel, the fewer and lower its reviews.',
  calmer: 'Keep your greeting and your name, and say the middle anew: the thing that only this customer wrote.',
  onPraise: 'keep',
  find: ({ draft, context }) =>
    measureLikeness(draft, context.recent ?? []) >= ALIKE ? [{ start: null, end: null }] : [],
};

const RECENT = [
  'Hi Tess, thank you for coming by and for the lovely words about the terrace. The whole kitchen read it at lunch. Nils',
  'Dear Omar, I am sorry that the shower ran cold. The boiler man comes on Friday, and I will call you after that. Nils',
];

export const examples: Examples = {
  bad: [
    {
      reply:
        'Hi Bo, thank you for coming by and for the lovely words about the terrace. The whole kitchen read it at lunch. Nils',
      marks: null,
      recent: RECENT,
    },
    {
      reply: 'Dear Ruth, I am sorry that the shower ran cold. The boiler man comes on Tuesday, and I will call you.',
      marks: null,
      recent: RECENT,
    },
    {
      reply: 'Thank you for coming by and for the lovely words about the garden. The whole kitchen read it.',
      marks: null,
      recent: RECENT,
      kind: 'praise',
      review: { stars: 5 },
    },
    {
      reply: 'I am sorry that the shower ran cold. The boiler man comes on Friday. Ask for me at the desk.',
      marks: null,
      recent: RECENT,
    },
    {
      reply: 'Hello. Thank you for coming by, and for the lovely words about the terrace. Nils and Bea',
      marks: null,
      recent: RECENT,
    },
  ],
  good: [
    { reply: 'Hi Bo, the terrace lamps are up again, so come by one evening. Nils', recent: RECENT },
    { reply: 'Thank you for coming by. Nils', recent: RECENT },
    {
      reply: 'Dear Ruth, the water on the second floor was turned off by us and nobody told you. It is hot again. Nils',
      recent: RECENT,
    },
    'Hi Bo, thank you for coming by and for the lovely words about the terrace. The whole kitchen read it at lunch.',
    {
      reply: 'Hi Bo, thank you for coming by and for the lovely words about the terrace. The kitchen read it.',
      recent: [],
    },
  ],
};
