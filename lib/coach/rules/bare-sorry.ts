/** Sorry, and nothing after it. */
import { contact } from '../checks/contact';
import { namesIssue } from '../checks/names-issue';
import { isDone, readInput } from '../checks/reading';
import { createTrait } from '../text/vocabulary';
import type { Examples, Rule } from './rule';

const SILENT = new Set('praise stars-only troll question legal'.split(' '));
const SORRY = createTrait('sorry apologies apology apologise apologize regret');

export const rule: Rule = {
  id: 'bare-sorry',
  severity: 'medium',
  title: 'Sorry for what?',
  why: 'A sorry with nothing named, mended or offered may read as a wish to be done with it.',
  source:
    'Lopes et al. 2024: bare apologies went with fewer bookings; Lewicki et al. 2016: responsibility and repair carry an apology.',
  calmer: 'Name what went wrong, and say what you did about it or who will call them.',
  find: ({ draft, context }) => {
    if (SILENT.has(context.triage.kind)) return [];
    if (!draft.words.some((word) => (word.traits & SORRY) !== 0 && !word.quoted)) return [];
    // Any of these and the sorry is not bare; the cheapest first.
    if (isDone(draft, context, namesIssue) || isDone(draft, context, contact)) return [];
    const { signs } = readInput(draft, context);
    return signs.done + signs.deeds > 0 ? [] : [{ start: null, end: null }];
  },
};

const LOCK = { text: 'The lock on the cabin jammed and we sat outside until ten.' };

export const examples: Examples = {
  bad: [
    { reply: 'We are sorry about that.', marks: null, review: LOCK },
    { reply: 'Our apologies. Have a good week.', marks: null, review: LOCK },
    { reply: 'Hello Jo, so sorry to read this, thank you for writing.', marks: null, review: LOCK },
    { reply: 'I apologise for your experience with us.', marks: null, review: LOCK },
    { reply: 'We regret this very much.', marks: null, review: LOCK },
  ],
  good: [
    { reply: 'Sorry about the lock.', review: LOCK },
    { reply: 'Sorry. I have oiled it and put a spare key by the door.', review: LOCK },
    { reply: 'I am sorry. Please ring me on 0555 010 0199 and ask for Joan.', review: LOCK },
    { reply: 'Thank you for the note.', review: LOCK },
    { reply: 'So sorry!', review: { text: '', stars: 2 }, kind: 'stars-only' },
  ],
};
