/** Jokes, emoji and chat words under a complaint. */
import type { ReviewKind } from '../types';
import type { Examples, Found, Rule } from './rule';

const KINDS: ReadonlySet<ReviewKind> = new Set(['complaint', 'inconvenience', 'safety', 'legal', 'referral']);

/** Start of an emoji: pictographs above the basic plane, and the symbols that are drawn as pictures. */
function isEmoji(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x2600) return false;
  if (code <= 0x27bf) return code !== 0x2713 && code !== 0x2714;
  return code === 0xd83c || code === 0xd83d || code === 0xd83e;
}

/** What all of them begin with. */
const PICTURE = /[\u2600-\u27bf\ud83c-\ud83e]/;

/** Units that may stand inside a run of emoji: second halves, joiners, picture signs. */
const isEmojiPart = (code: number) =>
  (code >= 0xdc00 && code <= 0xdfff) || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f);

function findEmoji(text: string): Found[] {
  const found: Found[] = [];
  if (!PICTURE.test(text)) return found;
  for (let at = 0; at < text.length; at++) {
    if (!isEmoji(text, at)) continue;
    let end = at + 1;
    while (end < text.length && (isEmoji(text, end) || isEmojiPart(text.charCodeAt(end)))) end++;
    found.push({ start: at, end });
    at = end;
  }
  return found;
}

export const rule: Rule = {
  id: 'casual',
  severity: 'low',
  title: 'Light words under a heavy review',
  why: 'Somebody who was let down may take a joke or a smiley as a shrug.',
  source: 'Lopes et al. 2024: emoticons and other informal cues went with fewer bookings.',
  calmer: 'Leave it out here; keep it for a happy review.',
  onQuestion: 'skip',
  patterns: [
    '(lol|lmao|rofl|haha|hahaha|hehe|lolz)',
    '(oops|oopsie|whoops|whoopsie|yikes|oopsies)',
    'no worries',
    '(my bad|our bad)',
    '>(hey|hi) (babe|hun|mate|bro|guys|dude)',
    '(chill|yolo|soz|smh)',
  ],
  keep: (_, { context }) => KINDS.has(context.triage.kind),
  find: ({ draft, context }) => (KINDS.has(context.triage.kind) ? findEmoji(draft.text) : []),
};

export const examples: Examples = {
  bad: [
    { reply: 'Oops, that was the wrong gate.', marks: 'Oops' },
    { reply: 'Sorry about the gate 😂', marks: '😂' },
    'Haha, the gate does stick a bit.',
    'No worries, the gate will be looked at.',
    'Our bad about the gate.',
    { reply: 'The gate is oiled now 👍🏽👍🏽', marks: '👍🏽👍🏽' },
  ],
  good: [
    'Sorry about the gate, it is oiled now.',
    { reply: 'Haha, the gate says hello 😊', kind: 'praise', review: { stars: 5 } },
    'You need have no worry about the gate now.',
    { reply: 'Yes 😊 dogs are welcome.', kind: 'question', review: { stars: null, text: 'Are dogs allowed?' } },
    'The gate chills nobody now that it shuts.',
  ],
};
