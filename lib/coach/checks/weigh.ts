/** Weighs the signs of a reply against one another, where no single sign decides. */
import type { ReviewKind } from '../types';
import type { CheckInput } from './check';
import type { Sign } from './signs';

/**
 * Points: for the first, second and third sentence with a sign, and for what is said of the whole reply. Fitted on the
 * labelled replies (logistic regression over these very counts), in quarters of its unit, rounded.
 */
export interface Weights {
  signs: Partial<Record<Sign, readonly number[]>>;
  /** Said in the first two sentences, where readers look for it. */
  early: Partial<Record<Sign, number>>;
  /** Sorry for something, without doubt. */
  apology: number;
  /** No complaint: a question, praise, abuse, a lawyer. */
  aside: number;
  /** Ninety words or more, among which much may look like it. */
  long: number;
  /** Thirty words or fewer with a deed in them: there one sign says much. */
  brief: number;
  enough: number;
}

const ASIDE: ReadonlySet<ReviewKind> = new Set([
  'question',
  'praise',
  'suspect',
  'troll',
  'legal',
  'stars-only',
  'referral',
]);
const LONG = 90;
const BRIEF = 30;

/** Do the signs weigh enough? */
export function isEnough({ signs, early, apology, kind, draft }: CheckInput, weights: Weights): boolean {
  let points = 0;
  for (const sign of Object.keys(weights.signs) as Sign[])
    for (const [times, weight] of (weights.signs[sign] ?? []).entries()) if (signs[sign] > times) points += weight;
  for (const sign of Object.keys(weights.early) as Sign[]) if (early.has(sign)) points += weights.early[sign] ?? 0;
  if (apology) points += weights.apology;
  if (ASIDE.has(kind)) points += weights.aside;
  if (draft.words.length > LONG) points += weights.long;
  if (draft.words.length <= BRIEF && signs.done + signs.deeds + signs.feels > 0) points += weights.brief;
  return points >= weights.enough;
}
