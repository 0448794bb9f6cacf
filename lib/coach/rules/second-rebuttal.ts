/** A second correction, where nothing is granted: the reply turns into an argument. */
import { apologises } from '../checks/apologises';
import { findCorrections } from '../checks/corrections';
import { isDone, readInput } from '../checks/reading';
import type { ReviewKind } from '../types';
import type { Examples, Rule } from './rule';

/** Elsewhere setting things right is the answer. */
const KINDS: ReadonlySet<ReviewKind> = new Set(['complaint', 'inconvenience', 'referral', 'safety', 'unknown']);

export const rule: Rule = {
  id: 'second-rebuttal',
  severity: 'low',
  title: 'More than one correction',
  why: 'One calm fact helps the next reader; from the second on it may look like a debate that nobody wins.',
  source: 'Li, Cui & Peng 2018 and Lopes et al. 2024: one explanation helps; advice: do not debate details.',
  calmer: 'Keep the one fact the next customer needs, and take the rest to a direct talk.',
  find: ({ draft, context, warmth }) => {
    if (warmth > 0 || !KINDS.has(context.triage.kind)) return [];
    const { topics, signs } = readInput(draft, context);
    if (findCorrections(draft, topics).length < 2) return [];
    return signs.admits > 0 || isDone(draft, context, apologises) ? [] : [{ start: null, end: null }];
  },
};

const BOAT = { text: 'The boat left an hour late, the deck was wet and the guide did not speak a word of English.' };

export const examples: Examples = {
  bad: [
    {
      reply: 'The boat did not leave an hour late. The guide has never spoken anything but English.',
      marks: null,
      review: BOAT,
    },
    { reply: 'The deck was not wet when it left. Our guide, however, is from Leeds.', marks: null, review: BOAT },
    {
      reply: 'No boat leaves late at this pier. The deck is actually the driest on the whole lake.',
      marks: null,
      review: BOAT,
    },
    {
      reply: 'The guide is in fact a teacher of English. The boat was not late on that day.',
      marks: null,
      review: BOAT,
    },
    {
      reply: 'The boat never leaves before ten as printed. The deck is actually wiped every hour by two lads.',
      marks: null,
      review: BOAT,
    },
  ],
  good: [
    { reply: 'For anyone reading: the boat does not leave before ten on Sundays.', review: BOAT },
    { reply: 'The boat did not leave on time and the deck was not dry. I am sorry. Both are our fault.', review: BOAT },
    {
      reply: 'The boat did not leave late that day. Ring me on 0555 010 0199, I would like to hear about the deck.',
      review: BOAT,
    },
    { reply: 'You are right, nobody wiped the deck, and the guide did not speak enough English.', review: BOAT },
    {
      reply: 'No, the boat does not take dogs. Actually the deck has no shade either.',
      kind: 'question',
      review: { stars: null, text: 'Does the boat take dogs? Is there shade on the deck?' },
    },
  ],
};
