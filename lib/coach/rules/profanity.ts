import { nextForm } from '../moves/near';
import type { Word } from '../text';
import { FIGURE } from '../text/vocabulary';
import { type Examples, type Found, lines, type Rule, type RuleInput } from './rule';

const STRONG =
  'fuck fucks fucker fuckers fucking fucked fuckin motherfucker shit shits shitty shite bullshit crap crappy asshole assholes arse arsehole ass asses bastard bastards bitch bitches bitching bollocks bugger buggers damn dammit damned goddamn piss pissed pissing prick pricks dick dickhead dicks wank wanker wankers twat twats cunt cunts tits hell whore slut bloody jackass douche turd'.split(
    ' ',
  );

const LOOKALIKES: Record<string, string> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '1': 'i',
  '0': 'o',
  '3': 'e',
  '5': 's',
  '¡': 'i',
  '|': 'i',
};
const NOT_SWEARING = new Set('mary marys nose noses steak hand knee finger towel bandage rare meat'.split(' '));

/** "f**k", "sh*t", "b****": a stretch with stars that one of the words fits, letter by letter. */
function isStarred(form: string): boolean {
  if (!form.includes('*') || form.length < 3 || form.length > 14) return false;
  return STRONG.some((word) => word.length >= 3 && fits(form, word));
}

function fits(form: string, word: string): boolean {
  const stars = form.replace(/^[^*]*/, '');
  if (/^\*+$/.test(stars))
    return word.startsWith(form.slice(0, form.indexOf('*'))) && Math.abs(word.length - form.length) <= 1;
  if (form.length !== word.length) return false;
  for (let i = 0; i < form.length; i++) if (form[i] !== '*' && form[i] !== word[i]) return false;
  return true;
}

const PLAIN = new Set(STRONG.filter((word) => word.length > 3));

/** Most drafts have none of the signs that hide a letter. */
const MASK = /[*@$¡|]|!\S/;

/** Starred words, and words with a sign or a figure in the place of a letter ("sh!t", "b@stard", "sh1t"). */
function findMasked({ draft }: RuleInput): Found[] {
  const found: Found[] = [];
  const masked = MASK.test(draft.text);
  const look = (word: Word, i: number): void => {
    if ((!masked && (word.traits & FIGURE) === 0) || word.own || word.quoted) return;
    if (
      word.form.includes('*')
        ? isStarred(word.form)
        : word.kind === 'number' && PLAIN.has(word.form.replace(/[0135]/g, (c) => LOOKALIKES[c] ?? c))
    ) {
      found.push({ start: word.start, end: word.end });
      return;
    }
    const next = draft.words[i + 1];
    if (!next || next.start !== word.end + 1) return;
    const letter = LOOKALIKES[draft.text[word.end] ?? ''];
    if (letter && PLAIN.has(word.form + letter + next.form)) found.push({ start: word.start, end: next.end });
  };
  for (const { first, last } of draft.sentences)
    for (let i = first; i <= last; i++) {
      const word = draft.words[i];
      if (word) look(word, i);
    }
  return found;
}

export const rule: Rule = {
  id: 'profanity',
  severity: 'high',
  onPraise: 'keep',
  title: 'Swearing',
  why: 'Whoever is right, a stranger may remember the swear word; stars in it do not hide it.',
  source: 'Google, Yelp and Amazon remove obscene replies',
  calmer: 'Say the same without the word.',
  find: findMasked,
  patterns: lines(`
    (fuck~|fucker|fuckers|fuckin|motherfucker|shit|shits|shitty|shite|shitting|bullshit|crap|crappy|asshole|assholes|arse|arsehole|arses|bastard|bastards|bitch|bitches|bitching|bollocks|bugger|buggers|buggered|dammit|goddamn|piss|pissing|dickhead|dickheads|wank|wanker|wankers|twat|twats|cunt|cunts|jackass|sodding|effing|feckin|fecking|frigging|wtf|stfu|gobshite|douchebag)
    (pissed|pissing) (off|at|from|again|$)?
    (bloody|damn|damned)
    (what|who|why|how|where|go|to|the|bloody|as|like|one) (the)? hell (is|are|do|did|was|were|you|of|no|with)?
    kiss (my|our) ass
    (your|my|an|a|rat 's|big|dumb|sorry) ass
    > sod (it|this|that|the)
    screw (you|this|that|your)
    for (god 's|gods|christ 's|christs|fucks) sake
  `),
  keep: (hit, { draft, review }) => {
    const form = draft.words[hit.last]?.form ?? '';
    if (form === 'bloody') return !NOT_SWEARING.has(nextForm(draft, hit.last));
    if (form === 'hell') return !review.words.has('hell');
    return true;
  },
};

export const examples: Examples = {
  bad: [
    { reply: 'What a load of cr*p.', marks: 'cr*p' },
    { reply: 'Honestly, this is bullsh!t and you know it.', marks: 'bullsh!t' },
    'We are so damn tired of this.',
    'It is a bloody sandwich.',
    'What the hell did you want us to do?',
    'This review is f***ing unfair.',
  ],
  good: [
    'The Bloody Mary was too sharp and I have told the bar.',
    'You called the soup "crap" and I can see why.',
    'Our damp cellar is being dried out this week.',
    'The shell of the tart was burnt, sorry about that.',
    { reply: "Thanks from all of us at Dick's Diner.", review: { stars: 2 } },
    'We rate it **four** out of five ourselves.',
  ],
};
