import type { Coach, Review } from '../coach/types';
import type { Notice, PanelView } from '../contract/panel';
import type { PageSettings } from '../contract/settings';
import type { Site } from '../sites/site';
import { type CoachedThread, readDraft } from './coached-thread';

/** What one frame knows at this moment. */
export interface SessionState {
  settings: PageSettings;
  current: CoachedThread | null;
  /** Manual mode was asked for and no box is focused yet. */
  waiting: { review: Review | null } | null;
  notice: PanelView['notice'];
}

/** Threads that no adapter found: the owner pointed at the box. */
export const MANUAL = 'manual:';

export function isManual(thread: CoachedThread): boolean {
  return thread.facts.key.startsWith(MANUAL);
}

/** Sets the notice to be told with the next view. */
export function note(state: SessionState, kind: Notice): void {
  state.notice = { kind, serial: (state.notice?.serial ?? 0) + 1 };
}

/** Everything the panel shows, or `null` when there is nothing to show. */
export function panelView(
  state: SessionState,
  coach: Coach,
  site: Site | null,
  shape: PanelView['shape'],
): PanelView | null {
  const { current, waiting, settings, notice } = state;
  if (current) {
    const { facts, triage, reading } = current;
    return {
      status: 'watching',
      site: site && !isManual(current) ? { id: site.id, name: site.name } : null,
      thread: facts.key,
      surface: facts.surface,
      trade: settings.trade,
      review: facts.review,
      triage,
      reading,
      empty: current.draft.trim() === '',
      marks: current.marks.able,
      shape,
      notice,
    };
  }
  if (!waiting) return null;
  const facts = { key: MANUAL, review: waiting.review, surface: 'other' as const };
  const triage = coach.triage(waiting.review, 'other', settings.trade);
  return {
    status: 'waiting',
    site: null,
    thread: facts.key,
    surface: 'other',
    trade: settings.trade,
    review: waiting.review,
    triage,
    reading: readDraft(coach, facts, triage, settings, '', null),
    empty: true,
    marks: true,
    shape,
    notice,
  };
}
