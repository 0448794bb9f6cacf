import type { Linter, Review, ReviewKind } from '../coach/types';
import type { Notice, PageView } from '../contract/panel';
import type { PageSettings } from '../contract/settings';
import type { Site } from '../sites/site';
import { type CoachedThread, lintDraft, type ThreadFacts } from './coached-thread';

/** What one frame knows at this moment. */
export interface SessionState {
  settings: PageSettings;
  current: CoachedThread | null;
  /** Manual mode was asked for and no box is focused yet. */
  waiting: { review: Review | null } | null;
  notice: PageView['notice'];
  /** Kinds of reviews as the background told them, by thread; unknown until then. */
  kinds: Map<string, ReviewKind>;
  /** The settings have been told; before that the panel keeps to its tab. */
  told: boolean;
}

/** Whether two looks saw the same review, written to the same readers. */
export function isSameThread(a: ThreadFacts, b: ThreadFacts): boolean {
  return a.key === b.key && a.surface === b.surface;
}

/** Threads that no adapter found: the owner pointed at the box. */
export const MANUAL = 'manual:';

/** Whether the owner pointed at this thread's box by hand. */
export function isManual(thread: CoachedThread): boolean {
  return thread.facts.key.startsWith(MANUAL);
}

/** Sets the notice to be told with the next view. */
export function note(state: SessionState, kind: Notice): void {
  state.notice = { kind, serial: (state.notice?.serial ?? 0) + 1 };
}

/** So much of the answer that is there is told, UTF-16 units: enough to know it again. */
const MOST_ANSWER = 300;
/** So much of the page's address is told, UTF-16 units. */
const MOST_ADDRESS = 2_048;

/** The parts of a page's address that the panel is told by. */
export type Address = Pick<Location, 'href' | 'protocol' | 'origin'>;

/** The origin of a page that the owner may turn on for good; `null` where that cannot be, or it is on from the start. */
function originToTurnOn(site: Site | null, { protocol, origin }: Address): string | null {
  return site?.offered !== 'on' && protocol === 'https:' ? origin : null;
}

/** Everything the panel is told, or `null` when there is nothing to tell. */
export function pageView(
  { current, waiting, settings, notice, kinds }: SessionState,
  linter: Linter,
  site: Site | null,
  url: Address,
  shape: PageView['shape'],
): PageView | null {
  const address = url.href.slice(0, MOST_ADDRESS);
  const shared = { trade: settings.trade, tone: settings.tone, address, shape, notice };
  const origin = originToTurnOn(site, url);
  if (current) {
    const { facts, lint, draft } = current;
    return {
      ...shared,
      status: 'watching',
      site: site && !isManual(current) ? { id: site.id, name: site.name } : null,
      thread: facts.key,
      surface: facts.surface,
      review: facts.review,
      answered: current.isEdit ? null : (facts.ownerReply?.slice(0, MOST_ANSWER) ?? null),
      found: isManual(current) ? { box: true, review: facts.from ?? null, origin } : null,
      kind: kinds.get(facts.key) ?? null,
      draft,
      lint,
      empty: draft.trim() === '',
      marks: current.marks.able,
    };
  }
  if (!waiting) return null;
  const { review } = waiting;
  const facts = { key: MANUAL, review, ownerReply: null, surface: 'other' as const };
  return {
    ...shared,
    status: 'waiting',
    site: null,
    thread: facts.key,
    surface: facts.surface,
    review,
    answered: null,
    found: { box: false, review: review ? 'selected' : null, origin },
    kind: null,
    draft: '',
    lint: lintDraft(linter, facts, 'unknown', settings, null, ''),
    empty: true,
    marks: true,
  };
}
