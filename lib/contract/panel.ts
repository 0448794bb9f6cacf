/**
 * The contract between the page (content script) and the panel (extension page in a frame).
 * They talk over one `MessagePort`, handed over once when the panel is vouched for; the page under it never sees a word.
 * Types only: the page side has no schema library. `panel-schema.ts` parses on the panel's side.
 */
import type { Lint, Reading, Review, ReviewKind, SurfaceId, Tone, Trade, Triage } from '../coach/types';
import type { ReadingFilter, ReadingView } from './reading';

/** What went wrong or well with the last thing asked for; shown once, politely. */
export type Notice =
  | 'fixed'
  | 'fix-changed'
  | 'fix-refused'
  | 'inserted'
  | 'insert-too-long'
  | 'insert-refused'
  | 'look-again'
  | 'posted-as-written'
  | 'put-back'
  | 'not-kept';

/** What manual mode could find, so that the panel can say what it could not. */
export interface Found {
  box: boolean;
  /** Where the review comes from: words the owner selected, or what stands near the box; `null` when there is none. */
  review: 'selected' | 'near' | null;
  /** The `https` origin that the owner may turn on for good; `null` where that cannot be. */
  origin: string | null;
}

/** What the page tells the panel, whole, after each change. Triage and checks are the panel's own work, in its own process. */
export interface PageView {
  /** `waiting` in manual mode until a box is focused. */
  status: 'watching' | 'waiting';
  /** Adapter id, or `null` in manual mode. */
  site: { id: string; name: string } | null;
  /** Identity of the thread, for "Hide here". */
  thread: string;
  surface: SurfaceId;
  trade: Trade | null;
  tone: Tone | null;
  /** Of the page (or frame) the box stands in; tells which of the owner's places is meant. */
  address: string;
  review: Review | null;
  /** The beginning of the public answer this review has already; `null` where it has none, or where that answer is being edited. */
  answered: string | null;
  /** Manual mode: what could be found; `null` where a site's adapter did the looking. */
  found: Found | null;
  /** The kind of the review as the background told it; `null` until then. */
  kind: ReviewKind | null;
  draft: string;
  lint: Lint;
  /** Whether the box is empty (white space aside). */
  empty: boolean;
  /** `false` where this box cannot show marks. */
  marks: boolean;
  /** `side` docked at a side of the page, `sheet` at the bottom of a narrow frame. */
  shape: 'side' | 'sheet';
  notice: { kind: Notice; serial: number } | null;
}

/** Everything the panel shows of the page. */
export interface PanelView extends Omit<PageView, 'lint' | 'kind'> {
  triage: Triage;
  reading: Reading;
  /** Whether the review's own words are harsh. */
  harsh: boolean;
}

/** Page → panel. */
export type ToPanel =
  | { type: 'view'; view: PageView }
  /** Where reviews are only read. */
  | { type: 'reading'; view: ReadingView }
  /** The background has been asked to make a case of this thread, where there was none; it can be read now. */
  | { type: 'worked'; thread: string }
  /** The page is to be seen again; what is kept may have been changed elsewhere meanwhile. */
  | { type: 'shown' }
  | { type: 'focus-panel' };

/** A finding named by what it is, so that a stale request can be refused. */
export interface FindingRef {
  rule: string;
  start: number;
  end: number;
  text: string;
}

/** Panel → page. */
export type ToPage =
  /** Replace the words of a finding by `replacement`; refused when the words are no longer there. */
  | { type: 'use-fix'; finding: FindingRef; replacement: string }
  /** Put the caret at a finding and scroll it into view. */
  | { type: 'show-finding'; finding: FindingRef }
  /** Put a filled template into the box, at the caret or in place of everything when the box is empty; refused when another review has come. */
  | { type: 'insert'; thread: string; text: string }
  /** Put a kept draft into the box, in place of everything; refused where words stand there and `replaces` does not say so. */
  | { type: 'put-back'; thread: string; text: string; replaces: boolean }
  /** The owner wants something kept about this review: have a case made of it. */
  | { type: 'work-on' }
  /** Settings changed (hide here, never flag): read them again. */
  | { type: 'settings-changed' }
  /** Collapse to the tab. */
  | { type: 'collapse' }
  /** Give the keyboard back to the box. */
  | { type: 'focus-field' }
  /** Reading: list the first `count` of these reviews. */
  | { type: 'list-reviews'; filter: ReadingFilter; count: number }
  /** Reading: scroll the page to a review. */
  | { type: 'show-review'; key: string };

/** What `window.postMessage` hands to the panel's window, once, with the port: see docs/decisions. */
export interface Handover {
  evenkeel: 'handover';
  token: string;
}
