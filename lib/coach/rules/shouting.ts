/** Capitals and rows of marks. */
import type { ParsedDraft, Sentence, Word } from '../text';
import { CAPS } from '../text/vocabulary';
import type { Examples, Found, Rule, RuleInput } from './rule';
import { EVERYDAY, INITIALS, LABELS, PLEASANTRY } from './shouting.patterns';

const LOUD_SHARE = 0.5;
const LEAST_LETTERS = 6;

const isNamePart = (word: Word | undefined): boolean =>
  word !== undefined && (word.caps || (word.capital && word.kind !== 'word'));

function isLoud(word: Word, index: number, { draft, review }: RuleInput): boolean {
  if (LABELS.has(draft.words[index - 1]?.form ?? '')) return false;
  if (!word.caps || word.quoted || word.own || word.kind !== 'word') return false;
  if (EVERYDAY.has(word.form)) return !INITIALS.has(word.form);
  // One of several, or with a figure ("HOTEL O2"): a name.
  if (isNamePart(draft.words[index - 1]) || isNamePart(draft.words[index + 1]) || word.form.length < 4) return false;
  // The reviewer wrote the same word in small letters: no name, no initials.
  if (review.parsed?.words.some((theirs) => theirs.form === word.form && !theirs.capital)) return true;
  return word.form.length >= LEAST_LETTERS && word.id !== 0 && draft.sentences[word.sentence]?.lead !== index;
}

/** Mostly capitals, and not merely a name: "STOP THIS NOW". */
function isCapitals({ words, sentences }: ParsedDraft, { first, last }: Sentence): boolean {
  let letters = 0;
  let loud = 0;
  let count = 0;
  let everyday = false;
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word?.kind !== 'word' || word.own) continue;
    letters += word.form.length;
    if (word.caps && !word.quoted) {
      loud += word.form.length;
      count++;
      everyday ||= EVERYDAY.has(word.form);
    }
  }
  if (count < 2 || loud < LEAST_LETTERS || loud / letters < LOUD_SHARE) return false;
  return everyday || (loud === letters && sentences.at(-1)?.last !== last);
}

/** Capital at the start and for "I"; names the review or reviewer spells with a capital keep it. */
function lower(input: RuleInput, { start, end, first, last }: Sentence): string {
  const { text, words } = input.draft;
  let calm = '';
  let at = start;
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (!word || word.start < at) continue;
    calm += text.slice(at, word.start);
    const raw = text.slice(word.start, word.end);
    const name = input.review.parsed?.words.some(
      (theirs) => theirs.form === word.form && theirs.capital && !theirs.caps && theirs.breakBefore === 'none',
    );
    const small = word.caps && !word.own ? raw.toLowerCase() : raw;
    calm += i === first || name || word.form === 'i' ? small.charAt(0).toUpperCase() + small.slice(1) : small;
    at = word.end;
  }
  return quiet(calm + text.slice(at, end));
}

const quiet = (text: string) => text.replace(/[!?]*\?[!?]*$/, '?').replace(/!+$/, '.');

const MARKS = /[!?]{2}/;

/** Two marks in a row, three in a pleasantry. */
function findMarks({ draft: { text, words } }: RuleInput, { first, last, end }: Sentence): Found | null {
  const from = words[last]?.end ?? end;
  const run = text.slice(from, end).search(MARKS);
  if (run < 0) return null;
  let to = from + run;
  while (to < text.length && (text[to] === '!' || text[to] === '?')) to++;
  const start = from + run;
  const asks = text.slice(start, to).includes('?');
  let pleasant = false;
  for (let i = first; i <= last; i++) pleasant ||= PLEASANTRY.has(words[i]?.form ?? '');
  if (!asks && pleasant && to - start < 3) return null;
  return { start, end: to, fix: asks ? '?' : '.' };
}

function findShouting(input: RuleInput): Found[] {
  const { draft } = input;
  const found: Found[] = [];
  const rows = MARKS.test(draft.text);
  for (const sentence of draft.sentences) {
    const capitals = (sentence.traits & CAPS) !== 0;
    if (capitals && isCapitals(draft, sentence)) {
      const calm = lower(input, sentence);
      found.push({
        start: sentence.start,
        end: sentence.end,
        fix: calm === draft.text.slice(sentence.start, sentence.end) ? null : calm,
      });
      continue;
    }
    const marks = rows ? findMarks(input, sentence) : null;
    if (marks) found.push(marks);
    if (!capitals) continue;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || !isLoud(word, i, input)) continue;
      const calm = draft.text.slice(word.start, word.end).toLowerCase();
      const capital = i === sentence.first ? calm.charAt(0).toUpperCase() + calm.slice(1) : calm;
      found.push({ start: word.start, end: word.end, severity: 'low', fix: capital });
    }
  }
  return found;
}

export const rule: Rule = {
  id: 'shouting',
  severity: 'medium',
  title: 'Reads as a raised voice',
  why: 'Capitals and rows of marks may read as anger, whatever the words say.',
  source: "Google's tone tips for owners: be nice and do not get personal; plain net manners.",
  calmer: 'The same words in small letters, with one mark.',
  anyLanguage: true,
  find: findShouting,
};

export const examples: Examples = {
  bad: [
    { reply: 'THE SIGN IS BY THE DOOR. We open at ten.', marks: 'THE SIGN IS BY THE DOOR.' },
    { reply: 'The sign is by the door!!', marks: '!!' },
    { reply: 'Did you read the sign??', marks: '??' },
    { reply: 'The sign is by YOUR door.', marks: 'YOUR' },
    { reply: 'We NEVER close the door at nine.', marks: 'NEVER' },
    { reply: 'Greetings from the lodge!!!', marks: '!!!' },
    { reply: 'The DOOR was open.', marks: 'DOOR', review: { text: 'The door was shut at nine.' } },
  ],
  good: [
    'The sign is by the door! We open at ten.',
    'The HVAC firm came at 9 AM and the BBQ is back.',
    { reply: 'It is at HOTEL B7 by the pier.', review: { text: 'The hotel was cold.' } },
    'Thank you for the photo of the door, Ana!',
    { reply: 'We are SO glad you liked the door!!', kind: 'praise', review: { stars: 5 } },
    'You wrote "NEVER AGAIN", and I can see why.',
    'Ask for Petra at the USA desk, it is open until 5 PM.',
  ],
};
