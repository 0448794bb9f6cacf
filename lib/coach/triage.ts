/** Reads a review: what kind it is, what it raises, and what to do about it. The text comes first, the stars second. */
import { detectLanguage } from './language';
import { type ParsedDraft, parseDraft } from './text';
import { adviceFor } from './triage/advice';
import { decideKind, evidenceOf, kindOfStars, type ReviewReading, readReview } from './triage/kinds';
import { planFor } from './triage/plan';
import { findPoints, findPraised } from './triage/points';
import type { Review, ReviewKind, SurfaceId, Trade, Triage } from './types';

/** Kinds where praise is meant as praise. */
const KEEPS: ReadonlySet<ReviewKind> = new Set(['praise', 'suggestion', 'inconvenience', 'question']);

/** What the tree's own decision adds to the evidence of a kind. */
const TREE_SAYS = 2;

/**
 * Depends on the review alone, so it is asked once per thread. Without a review the kind is `unknown`.
 * `today` (milliseconds since 1970) lets a date that names a day tell the review's age; `kind` overrules the tree's own.
 */
export function triageReview(
  review: Review | null,
  surface: SurfaceId,
  trade: Trade | null,
  { today, kind: told }: { today?: number; kind?: ReviewKind } = {},
): Triage {
  if (review === null) return { kind: 'unknown', points: [], ...adviceFor('unknown', null, surface, trade) };
  const parsed = parseDraft(review.text);
  const reading = readReview(parsed);
  const foreign = isForeign(parsed);
  const kind = told ?? kindOf(review, foreign, reading);
  const points = foreign ? [] : findPoints(parsed, reading);
  const keep = !foreign && KEEPS.has(kind) ? findPraised(parsed, reading) : [];
  const advice = adviceFor(kind, review.stars, surface, trade);
  const plan = planFor({ review, kind, reading, ...advice, keep, surface, trade, today });
  return { kind, points, ...advice, plan };
}

/** How much in a review speaks for each kind: the tree's own weights, 0 for nothing. Only compared within one review. */
export function readKindEvidence(review: Review): Record<ReviewKind, number> {
  const parsed = parseDraft(review.text);
  const reading = readReview(parsed);
  const evidence = evidenceOf(review, reading);
  const kind = kindOf(review, isForeign(parsed), reading);
  return { ...evidence, [kind]: evidence[kind] + TREE_SAYS };
}

/** The kind as the tree alone decides it. */
export function readKind(review: Review): ReviewKind {
  const parsed = parseDraft(review.text);
  return kindOf(review, isForeign(parsed), readReview(parsed));
}

/** Words of another language tell nothing here: then only the stars can. */
function kindOf(review: Review, foreign: boolean, reading: ReviewReading): ReviewKind {
  return foreign ? kindOfStars(review.stars) : decideKind(review, reading);
}

function isForeign(parsed: ParsedDraft): boolean {
  return parsed.words.length > 0 && detectLanguage(parsed) === 'other';
}
