import { findRhetoric, findStance } from '../moves/cold';
import { measureHeat, severityInHeat } from '../moves/heat';
import { type Examples, lines, type Rule } from './rule';
import { MOCKERY, ON_HARSH } from './sarcasm.patterns';

/** Words that may be meant: they count only under a harsh review that does not speak of them itself. */
const isMock = (last: string, words: ReadonlySet<string>): boolean => !words.has(last);

export const rule: Rule = {
  id: 'sarcasm',
  severity: 'high',
  title: 'Reads as sarcasm',
  why: 'Strangers may read tone in the worst light, and a joke at a customer’s expense may travel far.',
  source: 'Advice shared by all review sites: no jokes under a complaint',
  calmer: 'Keep the fact, leave the joke: "Sorry the wait was that long."',
  onQuestion: 'keep',
  severityOf: (severity, input) => (measureHeat(input) > 1 ? severityInHeat(severity, input) : severity),
  find: (input) => [...findRhetoric(input), ...findStance(input)],
  patterns: [
    ...lines(MOCKERY),
    ...lines(ON_HARSH, {
      keep: (hit, { draft, review }) => review.harsh && isMock(draft.words[hit.first]?.form ?? '', review.words),
    }),
  ],
};

export const examples: Examples = {
  bad: [
    'Thank you for the wonderful lecture on how to run a kitchen.',
    { reply: "I'm sure you have never been late in your life.", marks: 'sure you have never' },
    'Good luck finding a cheaper place in this town.',
    'Congratulations, you found the one cold chip.',
    'Funny how you forgot the free dessert.',
    'Next time we will get out the crystal ball.',
    'My heart bleeds for you.',
    'Who else would have parked it there, the ghost?',
    'Would you like me to hold your hand as well?',
  ],
  good: [
    'Thank you for your helpful feedback on the stairs.',
    {
      reply: 'Congratulations on the wedding, and thank you for choosing us!',
      review: { stars: 5, text: 'Best wedding' },
      kind: 'praise',
    },
    'Good luck with the move, and sorry again about the boxes.',
    "I'm sure you expected better from us, and rightly so.",
    'It is funny to read that the dog got the best seat, but the wait was no joke.',
    'Your poor dog, and what a shock for you.',
    'It must be hard to wait an hour with twins.',
    'That was not good enough for your birthday.',
    'Excuse us for not answering sooner.',
    'The smell coming from the drain is gone since Tuesday.',
    'Which day was it, and who served you?',
    { reply: 'Seriously good to have you with us again!', review: { stars: 5, text: 'Lovely' }, kind: 'praise' },
  ],
};
