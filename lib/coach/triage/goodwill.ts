/** Whether an offer is apt, by cause; and the short private message that goes with the public reply. */
import { surfaceFacts } from '../surfaces';
import type { Cause, Plan, ReviewKind, SurfaceId, Trade } from '../types';

const WORDS: Record<Cause, string> = {
  ours: 'If you fell short: put it right first, then offer something in private if it is due, with nothing asked in return.',
  fit: 'If it was simply not their thing: no offer is needed. A kind one, only if it feels right.',
  'bad-day': 'If you find no fault: a small kindness only if it feels right, and no word about the review beside it.',
};

const OFFERED: ReadonlySet<ReviewKind> = new Set(['complaint', 'inconvenience']);

/** What to say about an offer, the likelier cause first. Never for harm, law or abuse, where it could look like a price. */
export function goodwillFor(kind: ReviewKind, likely: Cause | null): Plan['goodwill'] {
  if (!OFFERED.has(kind)) return [];
  const causes: Cause[] = likely === 'fit' ? ['fit', 'ours', 'bad-day'] : ['ours', 'fit', 'bad-day'];
  return causes.map((cause) => ({ cause, words: WORDS[cause] }));
}

/** What makes a private word worth while. */
export interface PrivateReasons {
  kind: ReviewKind;
  /** Money is owed, charged or asked back. */
  money: boolean;
  /** Harsh or personal. */
  harsh: boolean;
}

const CARE = 'I read what happened and I am looking into it myself today. I would like to hear how you are.';
const MONEY = 'I would like to settle the money side with you directly. Please tell me the date and the amount.';
const HARSH = 'I read what you wrote and would like to hear it from you. Please tell me what would put it right.';
const TRADE = 'I have read your review and I take it seriously. If you would like to talk, I am glad to listen.';

/** A message to copy, with blanks for what only the owner knows; `null` where a private word is not called for, or the box is private already. */
export function privateLineFor(
  { kind, money, harsh }: PrivateReasons,
  surface: SurfaceId,
  trade: Trade | null,
): string | null {
  if (!surfaceFacts(surface).public) return null;
  const body = bodyFor(kind, money, harsh, trade);
  if (body === null) return null;
  // Amazon allows no way around its own messages.
  const reach = surface === 'amazon-feedback' ? 'You can answer this message.' : 'You can reach me at {contact}.';
  return `Hello {name}, ${body} ${reach} {me}, {role}`;
}

function bodyFor(kind: ReviewKind, money: boolean, harsh: boolean, trade: Trade | null): string | null {
  if (kind === 'safety') return trade === null ? CARE : TRADE;
  if (kind !== 'complaint' && kind !== 'inconvenience') return null;
  if (trade !== null) return TRADE;
  if (money) return MONEY;
  return harsh && kind === 'complaint' ? HARSH : null;
}
