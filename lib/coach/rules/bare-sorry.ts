/** Sorry, and nothing after it. */
import { readChecks } from '../checks';
import type { Examples, Rule } from './rule';

const SILENT = new Set(['praise', 'stars-only', 'troll', 'question', 'legal']);
const SORRY = new Set(['sorry', 'apologies', 'apology', 'apologise', 'apologize', 'regret']);

export const rule: Rule = {
  id: 'bare-sorry',
  severity: 'medium',
  title: 'Sorry for what?',
  why: 'A sorry with nothing named, mended or offered may read as a wish to be done with it.',
  source:
    'Lopes et al. 2024: bare apologies went with fewer bookings; Lewicki et al. 2016: responsibility and repair carry an apology.',
  calmer: 'Name what went wrong, and say what you did about it or who will call them.',
  find: ({ draft, context }) => {
    if (SILENT.has(context.triage.kind) || !draft.words.some((word) => SORRY.has(word.form) && !word.quoted)) return [];
    const checks = readChecks(draft, context);
    return checks.names_issue || checks.fix || checks.contact ? [] : [{ start: null, end: null }];
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
