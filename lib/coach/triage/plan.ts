/** What to do about a review in detail: read off once per review, all of it plain words ready to be shown. */
import type { Cause, Plan, Point, Review, ReviewKind, SurfaceId, Trade, Triage } from '../types';
import { readAge } from './age';
import { goodwillFor, privateLineFor } from './goodwill';
import { harmOf, type ReviewReading } from './kinds';
import { privateRoute } from './routes';
import { strategyFor } from './strategy';

const CAMPAIGN =
  'This is about a promotion: agree the tone with whoever posted, let them answer first, then back them up or take over. Neither leave them alone with it nor drop them in public.';

const FIT_LINE =
  '{what they did not care for} is not for everybody; we are here for {for whom}, and I will make that clearer {where}.';

const ABOUT_FAULT: ReadonlySet<ReviewKind> = new Set(['complaint', 'inconvenience']);

/** All that a plan is made from. */
export interface PlanInput {
  review: Review;
  kind: ReviewKind;
  reading: ReviewReading;
  where: Triage['where'];
  days: number | null;
  keep: readonly Point[];
  surface: SurfaceId;
  trade: Trade | null;
  /** Milliseconds since 1970, where the caller has a clock. */
  today?: number | undefined;
}

/** The plan for a review that has been looked over. */
export function planFor(input: PlanInput): Plan {
  const { review, kind, reading, where, days, keep, surface, trade, today } = input;
  const { count } = reading;
  const cause = likelyCause(reading);
  const age = readAge(review.date, today);
  const harsh = count.scold + count.insult > 0 || count.strongbad >= 2;
  return {
    ...strategyFor(kind, surface, trade),
    route: where === 'public' || where === 'nowhere' ? null : privateRoute(surface),
    age,
    left: age === null || days === null ? null : Math.max(0, days - age),
    goodwill: goodwillFor(kind, cause),
    privateLine: privateLineFor({ kind, money: count.money > 0, harsh }, surface, trade),
    fitLine: cause === 'fit' && ABOUT_FAULT.has(kind) && trade === null ? FIT_LINE : null,
    campaign: count.campaign > 0 && kind !== 'praise' ? CAMPAIGN : null,
    keep,
  };
}

/** Taste or expectation, and no fault told: not a fit. A fault told: ours. Else it cannot be seen from the review. */
function likelyCause(reading: ReviewReading): Cause | null {
  const { count } = reading;
  if (harmOf(reading) > 0) return null;
  if (count.taste > 0 && count.strongbad === 0 && count.bad <= 2 * count.taste) return 'fit';
  return count.bad + count.strongbad > 0 ? 'ours' : null;
}
