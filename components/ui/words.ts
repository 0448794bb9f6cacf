import type { CheckId, Severity, Tone, Trade } from '../../lib/coach/types';

/** Sign and word of each severity: never colour alone. */
export const SEVERITY_WORDS: Record<Severity, { sign: string; word: string }> = {
  stop: { sign: '■', word: 'Stop' },
  high: { sign: '▲', word: 'Serious' },
  medium: { sign: '●', word: 'Worth changing' },
  low: { sign: '○', word: 'Small' },
};

/** The checklist: what a reader finds in a good reply. */
export const CHECK_WORDS: Record<CheckId, string> = {
  greets: 'Greets them by name',
  thanks: 'Thanks them',
  names_issue: 'Names what they raised',
  empathises: 'Shows how it was for them',
  apologises: 'Says sorry for something',
  owns: 'Owns our part',
  fix: 'Says what is put right, or by when',
  answers: 'Answers what they asked',
  contact: 'Gives a person to reach',
  signed: 'Signed with a name',
};

/** Protected trades, where even naming someone as a client may be forbidden. */
export const TRADE_WORDS: Record<Trade, string> = {
  health: 'Health: practice, clinic, pharmacy, therapy',
  law: 'Law',
  finance: 'Money: bank, tax, insurance',
  care: 'Care or school',
  housing: 'Housing',
};

/** Tones of the house, and what each of them changes. */
export const TONE_WORDS: Record<Tone, { name: string; means: string }> = {
  plain: { name: 'Plain', means: 'Jargon and brochure words weigh more.' },
  warm: { name: 'Warm', means: 'Every reply thanks whoever wrote.' },
  formal: { name: 'Formal', means: 'Jokes and chat words weigh more.' },
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** Stars in words. An unknown rating is said to be unknown, never guessed. */
export function starsInWords(stars: number | null): string {
  if (stars === null) return 'stars unknown';
  return `${NUMBERS[stars] ?? stars} ${stars === 1 ? 'star' : 'stars'}`;
}
