import { hasAny } from '../moves';
import { hasBefore, isAboutUs, sentenceHas } from '../moves/near';
import { PATTERNS, SLURS } from './insult.patterns';
import { type Examples, lines, type Rule } from './rule';

const KIND_WORDS = new Set(
  'value appreciate love welcome thank thanks grateful lucky need want hope serve enjoy respect honest happen help'.split(
    ' ',
  ),
);

const AIMED = new Set(['you', 'your', 'yourself']);
const OWN = new Set('our my sorry apologise apologize should ours staff server waiter driver'.split(' '));

export const rule: Rule = {
  id: 'insult',
  severity: 'high',
  onPraise: 'keep',
  title: 'An attack on the person',
  why: 'A stranger may see a business insulting a customer, and such a reply may get passed around.',
  source: 'Google, Yelp and Amazon remove personal attacks; advice: leave it, and come back tomorrow',
  calmer: 'Leave this sentence out. If something can still be put right, say what, once.',
  patterns: [...lines(PATTERNS), ...lines(SLURS, { severity: 'stop', quotes: 'keep' })],
  keep: (hit, input) => {
    const { draft, review } = input;
    if (isAboutUs(draft, hit.first)) return false;
    // "A rude man behind our bar": somebody of ours.
    if (!hasAny(draft, hit.first, hit.last, AIMED) && sentenceHas(draft, hit.sentence, OWN)) return false;
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
    'Your tone was out of order from the start.',
    'Some folk are impossible to please.',
  ],
  good: [
    "We're grateful for customers like you who tell us plainly.",
    'That was a stupid mistake of ours.',
    'You are not rude for asking, and nobody should have made you feel so.',
    'You wrote that the waiter was a rude man. He was, and I have spoken to him.',
    { reply: 'Karen, the soup was cold and that is on us.', review: { author: 'Karen P.' } },
    'What a miserable way to spend a birthday.',
    'You do not deserve to be spoken to like that.',
    'I can see why you are mad at us.',
    'A rude man behind our own bar is the last thing you should meet.',
    'With a little baby and a lot of children in the room it was far too loud.',
    'The rude behaviour of our driver is not something I can excuse.',
  ],
};
