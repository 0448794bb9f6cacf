import { hasBefore, isAboutUs } from '../moves/near';
import { PATTERNS, SLURS } from './insult.patterns';
import { type Examples, lines, type Rule } from './rule';

const KIND_WORDS = new Set(
  'value appreciate love welcome thank thanks grateful lucky need want hope serve enjoy respect honest happen help'.split(
    ' ',
  ),
);

export const rule: Rule = {
  id: 'insult',
  severity: 'high',
  onPraise: 'keep',
  title: 'An attack on the person',
  why: 'A stranger sees a business insulting a customer, and this is the kind of reply that gets passed around.',
  source: 'Google, Yelp and Amazon remove personal attacks; advice: leave it, and come back tomorrow',
  calmer: 'Leave this sentence out. If something can still be put right, say what, once.',
  patterns: [...lines(PATTERNS), ...lines(SLURS, { severity: 'stop', quotes: 'keep' })],
  keep: (hit, input) => {
    const { draft, review } = input;
    if (isAboutUs(draft, hit.first)) return false;
    const last = draft.words[hit.last]?.form;
    if (draft.words.slice(hit.first, hit.last + 1).some((word) => word.form === 'like'))
      return !hasBefore(draft, hit.first, KIND_WORDS, 8);
    // "Karen" may simply be the reviewer's name.
    return !(last === 'karen' && review.words.has('karen'));
  },
};

export const examples: Examples = {
  bad: [
    { reply: 'You are a bully and everybody saw it.', marks: 'You are a bully' },
    'What a miserable person you must be.',
    'Get a hobby.',
    { reply: 'Took you long enough to say so, you idiot.', review: { stars: 5, text: 'Great place.' }, kind: 'praise' },
    'Customers like you make this trade unbearable.',
    'You have no manners at all.',
    'How dare you come in here and talk like that.',
    'Your pathetic little rant will not change anything.',
    'Good riddance.',
  ],
  good: [
    "We're grateful for customers like you who tell us plainly.",
    'That was a stupid mistake of ours.',
    'You are not rude for asking, and nobody should have made you feel so.',
    'You wrote that the waiter was a rude man. He was, and I have spoken to him.',
    { reply: 'Karen, the soup was cold and that is on us.', review: { author: 'Karen P.' } },
    'The rude behaviour of our driver is not something I can excuse.',
  ],
};
