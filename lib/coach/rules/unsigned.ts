/** No person's name under an answer to trouble. */
import { isDone } from '../checks/reading';
import { signed } from '../checks/signed';
import type { ReviewKind } from '../types';
import type { Examples, Rule } from './rule';

const KINDS: ReadonlySet<ReviewKind> = new Set(['complaint', 'inconvenience', 'safety', 'referral', 'suspect']);
/** A shorter draft is still being written. */
const LEAST_WORDS = 25;

export const rule: Rule = {
  id: 'unsigned',
  severity: 'low',
  title: 'No name under it',
  why: 'A name and a role show readers that a person stands behind the words.',
  source:
    'Lopes et al. 2024: a manager who signs went with more bookings; Sparks et al. 2016 found no effect in an experiment.',
  calmer: 'End with your name and what you do there.',
  onPraise: 'skip',
  find: ({ draft, context }) => {
    if (!KINDS.has(context.triage.kind) || draft.words.length < LEAST_WORDS) return [];
    return isDone(draft, context, signed) ? [] : [{ start: null, end: null }];
  },
};

const BODY =
  'Hi Lena, the pump failed on Sunday and nobody rang you until noon. The new one came this morning and the pool has been warm since ten o clock.';

export const examples: Examples = {
  bad: [
    { reply: BODY, marks: null },
    { reply: `${BODY} The pool team`, marks: null },
    { reply: `${BODY} Kind regards, Customer Care`, marks: null },
    { reply: `${BODY} Thank you.`, marks: null, kind: 'inconvenience' },
    { reply: `${BODY} Have a good week.`, marks: null, kind: 'safety' },
  ],
  good: [
    `${BODY} Marek`,
    `${BODY}\nMarek, manager`,
    `${BODY} Best wishes, Ida Holt`,
    'Hi Lena, the pump is new.',
    { reply: BODY, kind: 'praise', review: { stars: 5 } },
  ],
};
