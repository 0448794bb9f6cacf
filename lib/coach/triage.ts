/** Reads a review: what kind it is, what it raises, and what to do about it. The text comes first, the stars second. */
import { parseDraft } from './text';
import { adviceFor } from './triage/advice';
import { decideKind, readReview } from './triage/kinds';
import { findPoints } from './triage/points';
import type { Review, SurfaceId, Trade, Triage } from './types';

/** Depends on the review alone, so it is asked once per thread. Without a review the kind is `unknown`. */
export function triageReview(review: Review | null, surface: SurfaceId, trade: Trade | null): Triage {
  if (review === null) return { kind: 'unknown', points: [], ...adviceFor('unknown', null, surface, trade) };
  const parsed = parseDraft(review.text);
  const reading = readReview(parsed);
  const kind = decideKind(review, reading);
  return { kind, points: findPoints(parsed, reading), ...adviceFor(kind, review.stars, surface, trade) };
}
