import type { Coach, DraftContext } from '../coach/types';
import type { PageView, PanelView } from '../contract/panel';

/**
 * Makes what the panel shows out of what the page tells: triage once per review, checks for every draft.
 * They are worked out here, in the panel's own process, because a page has no use for them.
 */
export function createCompleteView(coach: Coach): (seen: PageView) => PanelView {
  let last: { of: string; triage: DraftContext['triage'] } | null = null;
  return ({ draft, lint, ...seen }) => {
    const { review, surface, trade } = seen;
    const of = JSON.stringify([seen.thread, review, surface, trade]);
    if (last?.of !== of) last = { of, triage: coach.triage(review, surface, trade) };
    const { triage } = last;
    return { ...seen, triage, reading: coach.complete(lint, draft, { review, triage, surface, trade }) };
  };
}
