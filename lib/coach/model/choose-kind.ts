/** Which kind a review is, of what the tree says and what the model says. */
import { readKind } from '../triage';
import type { Review, ReviewKind } from '../types';
import type { KindModel } from './kind-model';

/** Kinds whose advice protects somebody: where the tree is sure of one, it stays, whatever is likelier. */
const GRAVE: ReadonlySet<ReviewKind> = new Set(['safety', 'legal']);

/** The likeliest kind, unless only the tree can tell: no text, another language, or a grave matter. */
export function chooseKind(kinds: KindModel, review: Review): ReviewKind {
  const byTree = readKind(review);
  if (byTree === 'unknown' || byTree === 'stars-only' || GRAVE.has(byTree)) return byTree;
  let best: [ReviewKind, number] = [byTree, 0];
  for (const [kind, chance] of kinds.chances(review)) if (chance > best[1]) best = [kind, chance];
  return best[0];
}
