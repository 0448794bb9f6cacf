import { parseDraft } from '../coach/text';
import { readReview } from '../coach/triage/kinds';
import type { Coach, DraftContext, Review } from '../coach/types';
import type { PageView, PanelView } from '../contract/panel';
import type { ReadingDeps } from './panel-reading';

const DAY_MS = 86_400_000;

/** The day, as `triage` takes it. */
function todayOf(now: () => number): number {
  return Math.floor(now() / DAY_MS) * DAY_MS;
}

/** What to do about a review that is only read. `now` as for `createCompleteView`. */
export function createTriageOfRead(coach: Pick<Coach, 'triage'>, now: () => number): ReadingDeps['triage'] {
  return (review, trade, kind) =>
    coach.triage(review, 'other', trade, { today: todayOf(now), ...(kind === null ? {} : { kind }) });
}

/** Whether a review has harsh words in it, whatever its stars. */
function isHarsh(review: Review | null): boolean {
  return review !== null && readReview(parseDraft(review.text)).count.strongbad > 0;
}

/**
 * Makes what the panel shows out of what the page tells: triage once per review, checks for every draft.
 * They are worked out here, in the panel's own process, because a page has no use for them. `now` (milliseconds since
 * 1970) lets a review's full date tell its age.
 */
export function createCompleteView(coach: Coach, now?: () => number): (seen: PageView) => PanelView {
  let last: { of: string; triage: DraftContext['triage']; harsh: boolean } | null = null;
  return ({ lint, kind, ...seen }) => {
    const { review, surface, trade, tone, draft } = seen;
    const today = now === undefined ? null : todayOf(now);
    const of = JSON.stringify([seen.thread, review, surface, trade, kind, today]);
    if (last?.of !== of) {
      const known = { ...(today === null ? {} : { today }), ...(kind === null ? {} : { kind }) };
      last = { of, triage: coach.triage(review, surface, trade, known), harsh: isHarsh(review) };
    }
    const { triage, harsh } = last;
    return { ...seen, triage, harsh, reading: coach.complete(lint, draft, { review, triage, surface, trade, tone }) };
  };
}
