import type { ReadingSite, SeenReview } from '../sites/site';
import { forgetGone, type HeldReviews, holdReview, isSameReview } from './held-reviews';
import { createScanNotes } from './scan-notes';

/** Longest slice of work, ms; and where the page is still and has nothing to do for longer. One step of a site may go beyond it. */
const SLICE = 5;
const STILL_SLICE = 12;
/** So many ms of rest for each ms of work: while a page changes, our share of its thread stays below 1/41. */
const REST = 40;
/** A page that has not changed for so long is still: what was begun is finished in its idle time without rest, ms. */
const STILL = 500;
/** While there is work, how often to see whether the page has become still, ms. */
const LOOK = 1000;
/** Between two reports while a long look goes on, ms. */
const REPORT = 1000;

/** Puts work off; the function it answers takes that back. */
export type PutOff<Given> = (work: (given: Given) => void, ms: number) => () => void;

/** What a scan is given. */
export interface ReviewScanParts {
  document: Document;
  /** The site whose public page this is now, or `null`. Asked at the start of each look. */
  site(): ReadingSite | null;
  /** The reviews that are there now, in page order; only when they differ from the last report. */
  onReviews(held: HeldReviews): void;
  /** Calls in the page's next idle time, or after `ms` at the latest; `left` is how long that time lasts. */
  idle: PutOff<{ left(): number }>;
  /** Calls after `ms`. */
  rest: PutOff<void>;
  /** Checked at each slice; once `false`, `onDead` is called and nothing more. */
  isAlive(): boolean;
  onDead(): void;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  signal: AbortSignal;
}

/** Finds the reviews of a page in slices, and follows the page while it changes. */
export interface ReviewScan {
  /** Looks at the whole page again, when it may. */
  again(): void;
}

/** One look at the page, or at some blocks of it. */
interface Look {
  whole: boolean;
  steps: Iterator<SeenReview | undefined>;
  seen: HeldReviews;
  found: boolean;
}

function* lookAt(site: ReadingSite, roots: Iterable<ParentNode>): Generator<SeenReview | undefined> {
  for (const root of roots) yield* site.findReviews(root);
}

/** Starts scanning; nothing runs on a page that does not change. */
export function createReviewScan(parts: ReviewScanParts): ReviewScan {
  const { document, now, signal } = parts;
  const notes = createScanNotes();
  let held: HeldReviews = new Map();
  let look: Look | null = null;
  let path = '';
  let changedAt = Number.NEGATIVE_INFINITY;
  /** When the rest that the work so far calls for is over. */
  let restedAt = Number.NEGATIVE_INFINITY;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let unreported = false;
  let takeBack: (() => void) | null = null;

  const isStill = (): boolean => now() - changedAt >= STILL;

  const report = (): void => {
    unreported = false;
    reportedAt = now();
    parts.onReviews(held);
  };

  const keep = (into: Look, seen: SeenReview): void => {
    if (into.seen.has(seen.key) || !seen.element.isConnected) return;
    const next = holdReview(seen);
    into.seen.set(seen.key, next);
    const before = held.get(seen.key);
    if (!before || into.whole) notes.learn(seen.element);
    if (before && isSameReview(before, next)) return;
    into.found ||= before === undefined;
    held.set(seen.key, next);
    unreported = true;
  };

  const begin = (): void => {
    const site = parts.site();
    const address = document.location.pathname;
    if (address !== path) notes.all();
    path = address;
    const tookOut = notes.tookOut();
    const places = site ? notes.take() : null;
    if (!site) {
      notes.all();
      notes.take();
      unreported = held.size > 0;
      held = new Map();
    } else if (tookOut && forgetGone(held)) unreported = true;
    if (!site || !places) return;
    if (places === 'all' && restedAt > now()) {
      notes.all();
      return;
    }
    const roots = places === 'all' ? [document] : places;
    look = { whole: places === 'all', steps: lookAt(site, roots), seen: new Map(), found: false };
  };

  const finish = ({ whole, seen, found }: Look): void => {
    look = null;
    if (whole) {
      unreported ||= [...held.keys()].some((key) => !seen.has(key));
      held = seen;
    } else if (found) notes.all();
  };

  /** One step; `false` when the look is over. */
  const step = (current: Look): boolean => {
    try {
      const { done, value } = current.steps.next();
      if (value) keep(current, value);
      return done !== true;
    } catch {
      // A site that stumbles leaves us with what was found before and until then.
      current.whole = false;
      current.found = false;
      return false;
    }
  };

  const run = ({ left }: { left(): number }): void => {
    takeBack = null;
    if (!parts.isAlive()) {
      parts.onDead();
      return;
    }
    const start = now();
    const spare = left();
    const most = isStill() && spare > 2 * STILL_SLICE ? STILL_SLICE : SLICE;
    const until = start + Math.max(1, Math.min(most, spare || SLICE));
    if (!look) begin();
    while (look && now() < until) {
      if (!step(look)) finish(look);
    }
    const isDue = look === null || held.size === 1 || now() - reportedAt >= REPORT;
    if (unreported && isDue) report();
    const end = now();
    restedAt = Math.max(restedAt, end) + (end - start) * REST;
    plan();
  };

  /** Rest that is still owed before the next slice, ms. */
  const owed = (): number => {
    const isWhole = look === null && notes.wantsAll;
    return isStill() && !isWhole ? 0 : Math.max(0, restedAt - now());
  };

  const plan = (): void => {
    if (takeBack || signal.aborted || (!look && notes.isEmpty)) return;
    const wait = owed();
    if (wait > 0) {
      const rested = (): void => {
        takeBack = null;
        plan();
      };
      takeBack = parts.rest(rested, Math.min(wait, LOOK));
    } else takeBack = parts.idle(run, LOOK);
  };

  const observer = new MutationObserver((records) => {
    changedAt = now();
    notes.hear(records);
    plan();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      takeBack?.();
      takeBack = null;
      look = null;
      held = new Map();
    },
    { once: true },
  );
  plan();

  return {
    again() {
      notes.all();
      plan();
    },
  };
}
