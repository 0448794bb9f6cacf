/** Blanks nobody filled, and words left over from whatever wrote the draft. */
import { findWrongName } from '../checks/addressee';
import type { Examples, Found, Rule, RuleInput } from './rule';

const LONGEST_BLANK = 60;
const CLOSING: Record<string, string> = { '{': '}', '[': ']', '<': '>' };
const OPENS = ['{', '[', '<', '___'];
/** Square brackets that writers use on purpose. */
const EDITORIAL = new Set(['sic', 'edited', 'redacted', 'removed', 'name removed', 'update', 'edit', 'translated']);

/** Does the text between the brackets read as a blank: one to eight words, nothing that looks like code? */
function isBlank(open: string, inner: string): boolean {
  const text = inner.replace(/[{}]/g, '').trim().toLowerCase();
  if (text === '' || EDITORIAL.has(text) || !/[a-z]/.test(text) || /[=;()@"]/.test(text)) return false;
  if (open !== '[' && !/^[a-z0-9 _.,'’/|-]+$/.test(text)) return false;
  return text.split(/\s+/).length <= 8 && (open !== '<' || !/^(?:br|p|b|i|em|strong|div|span|a)$/.test(text));
}

/** Bracketed blanks, "{{…}}" as one, and rows of underscores. */
function findBlanks(text: string, reviewText: string): Found[] {
  const found: Found[] = [];
  if (!OPENS.some((open) => text.includes(open))) return found;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const close = CLOSING[char];
    let end = -1;
    if (close) {
      const next = text.indexOf(close, at + 1);
      if (next > 0 && next - at <= LONGEST_BLANK && isBlank(char, text.slice(at + 1, next))) {
        end = next + 1;
        while (text[end] === close) end++;
      }
    } else if (char === '_' && text.startsWith('___', at)) {
      end = at + 3;
      while (text[end] === '_') end++;
    }
    if (end < 0) continue;
    // A customer may well have written about "{name}" in a mail they were sent.
    if (!reviewText.includes(text.slice(at, end))) found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

/** A greeting left over from a reply to somebody else. */
function findOtherName({ draft, context }: RuleInput): Found[] {
  const wrong = findWrongName(draft, context.review);
  if (!wrong) return [];
  const { word, right } = wrong;
  return [{ start: word.start, end: word.end, fix: right }];
}

export const rule: Rule = {
  id: 'unfilled',
  severity: 'stop',
  title: 'A blank, or a name, from elsewhere',
  why: 'A reader sees at once that the reply was not written for this person.',
  source: 'BrightLocal 2026: half of readers are put off by templated replies; Liu et al. 2021 on look-alike replies.',
  calmer: 'Fill it in, or take the sentence out.',
  anyLanguage: true,
  quotes: 'keep',
  negated: 'keep',
  patterns: [
    'as an ai (language model)?',
    '(i am|i was) an ai',
    '(here is|here are|this is) (a|an|the|your|my)? ..3 (response|reply|draft|version) (to|for|you|that|based|in|below)',
    '^ here is (a|an|your|the) ..3 (response|reply|draft) $',
    '(sure|certainly|absolutely|of course) here is (a|an|your|the)',
    'feel free to (adjust|edit|customise|customize|tweak|personalise|personalize|modify) (this|it|the|as)',
    '(your|insert|enter|add) ..2 (name|business name|company name|phone number|contact details|email address) here',
    'lorem ipsum',
    '(option|version) (1|2|one|two) (formal|friendly|short|professional|apologetic)',
    '(as|am) a (large)? language model',
    '> (write|draft|generate|compose|rewrite|reword) (me)? (a|an|the|this|my) ..5 (response|reply) (to|for|that|in|as)',
    '> (make|rewrite|reword) (it|this|the reply|the response) ..2 (sound|more|less|shorter|longer|friendlier|professional|polite|in a)',
    'let me know if you (would like|want|need) ..6 (version|tone|tweak|revision|adjustments|reply|draft|response)',
    'would you like me to ..4 (version|tone|tweak|revision|draft|response)',
    '(professional|polite|friendly|suggested|sample|example|possible|draft) (response|reply) (to|below|here) (the|this|a|your|negative|positive)? ..2 review',
    '^ (tone|word count|subject line|character count) (professional|friendly|polite|formal|warm|<number>)',
    '(knowledge|training) cutoff',
    '(customer|guest|business|company|owner|manager|reviewer|client) name here',
  ],
  find: (input) => [...findBlanks(input.draft.text, input.context.review?.text ?? ''), ...findOtherName(input)],
};

export const examples: Examples = {
  bad: [
    { reply: 'Hi {first name}, the radiator is fixed. Sam', marks: '{first name}' },
    { reply: 'We fixed the [thing they named] on Monday.', marks: '[thing they named]' },
    { reply: 'Hello {{guest}}, thank you for the kind words.', marks: '{{guest}}' },
    { reply: 'Dear <customer>, your parcel left this morning.', marks: '<customer>' },
    { reply: 'Please ring me on ______ and ask for Joan.', marks: '______' },
    'As an AI language model, I would answer like this.',
    'Certainly! Here is a warm reply to the review you pasted.',
    'Feel free to adjust this as you see fit. Regards, the shop',
    'Write a polite reply to this review: the radiator was cold.',
    'The radiator is fixed. Let me know if you would like a shorter version.',
    'Make it sound more professional. The radiator is fixed.',
    { reply: 'Hi Walter, the radiator is fixed. Sam', marks: 'Walter', review: { author: 'Ingrid P.' } },
    { reply: 'Dear Ursula and Piet, the radiator is fixed.', marks: 'Ursula', review: { author: 'Ingrid' } },
  ],
  good: [
    'Hi Robin, the radiator is fixed. Sam',
    'You wrote that the sign said "closed [sic]", and it did.',
    'We <3 hearing that the stairs were clean.',
    'The second step is {"mode": 1} in the settings file.',
    {
      reply: 'The mail that said {name} was ours, and it is mended now.',
      review: { text: 'Got a mail that began with {name}. Sloppy.' },
    },
    'Here is what we changed: the lamps, the lock and the mat.',
    'I would write a longer reply to this if the radiator were here, so call me.',
    'Let me know if you would like a shorter stay next time.',
    { reply: 'Hi Ingrid, the radiator is fixed. Sam', review: { author: 'Ingrid P.' } },
    { reply: 'Hi Inge, the radiator is fixed.', review: { author: 'Ingrid P.' } },
    { reply: 'Dear Mr Walter, the radiator is fixed.', review: { author: 'Ingrid P.' } },
    { reply: 'Hi Walter, the radiator is fixed.', review: { author: 'coldroom77' } },
    { reply: 'Hi Walter, the radiator is fixed.', review: { author: null } },
    { reply: 'Hi Walter, the radiator is fixed.', review: { author: 'Ingrid P.', text: 'Cold room. Walter' } },
    { reply: 'Hello Leeds visitors, the radiator is fixed.', review: { author: 'Ingrid' } },
  ],
};
