import type { HouseRule, Review, Tone } from '../coach/types';
import type { Brief } from './brief';

/** What a teammate needs to read a reply with the owner's eyes. */
export interface SecondEyes {
  review: Review | null;
  draft: string;
  brief: Brief;
  /** What the review asks for, in one sentence; empty where nothing is known. */
  advice: string;
}

const TONE_WORDS: Record<Tone, string> = {
  plain: 'plain: short words, no frills',
  warm: 'warm: as to a guest at the counter',
  formal: 'formal: polite and complete',
};

/** A draft with its review and the house rules, as plain text to paste wherever a teammate reads. */
export function secondEyesText({ review, draft, brief, advice }: SecondEyes): string {
  const parts = [
    'Would you read this reply before it goes out?',
    review === null ? '' : `${reviewHead(review)}\n${quoted(review.text)}`,
    advice === '' ? '' : `What to do: ${advice}`,
    `My reply so far:\n${draft.trim() === '' ? '(nothing yet)' : draft.trim()}`,
    houseLines(brief).join('\n'),
    'Please change whatever you would write differently and send me the whole reply back.',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function reviewHead({ author, stars, date }: Review): string {
  const facts = [author, stars === null ? null : `${stars} of 5 stars`, date ?? null].filter(Boolean);
  return facts.length === 0 ? 'The review:' : `The review (${facts.join(', ')}):`;
}

function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trim())
    .join('\n');
}

function houseLines(brief: Brief): string[] {
  const signers = [brief, ...brief.others.map(({ name, ...other }) => ({ ...other, signer: name }))]
    .map(({ signer, role, contact }) => [signer, role, contact].filter((word) => word !== '').join(', '))
    .filter((signer) => signer !== '');
  const wanted = brief.phrases.filter(({ kind }) => kind === 'do');
  const unwanted = brief.phrases.filter(({ kind }) => kind === 'dont');
  const lines = [
    ...(brief.tone === null ? [] : [`How we sound: ${TONE_WORDS[brief.tone]}`]),
    ...(wanted.length === 0 ? [] : ['We like to say:', ...wanted.map(phraseLine)]),
    ...(unwanted.length === 0 ? [] : ['We do not say:', ...unwanted.map(phraseLine)]),
    ...(brief.trade === null ? [] : ['In our trade a reply must not even confirm that they are a client.']),
    ...(signers.length === 0 ? [] : [`Who signs: ${signers.join('; ')}`]),
  ];
  return lines.length === 0 ? [] : ['Our house rules', ...lines];
}

function phraseLine({ phrase, reason, better }: HouseRule): string {
  const why = reason === '' ? '' : `: ${reason}`;
  return `- “${phrase}”${why}${better === '' ? '' : ` (better: “${better}”)`}`;
}
