/** What a Chromium trace says of our own part in a page's thread. Durations and times in ms. */
import type { Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { message?: string; url?: string; stackTrace?: { url?: string }[] } };
}

/** Our part of one stretch of time. */
export interface OwnWork {
  /** Length of the stretch. */
  span: number;
  /** Sum of all calls into our code, what it made the browser do (layout, style) included. */
  total: number;
  /** The longest single call. */
  worst: number;
  /** How many calls there were. */
  calls: number;
  /** Timers that our code set. */
  timers: number;
}

const STAMP = 'bench';
const OURS = /^chrome-extension:/;
const isCall = ({ name, ph, args }: TraceEvent): boolean =>
  ph === 'X' && (name === 'FunctionCall' || name === 'EvaluateScript') && OURS.test(args?.data?.url ?? '');
const isTimer = ({ name, args }: TraceEvent): boolean =>
  name === 'TimerInstall' && (args?.data?.stackTrace ?? []).some(({ url }) => OURS.test(url ?? ''));

/** Traces a page while `work` lasts. Calls within calls of ours count once; the panel's own process is left out. */
export async function traceOwnWork(page: Page, work: () => Promise<unknown>): Promise<OwnWork> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This Chromium cannot be traced.');
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'],
  });
  await page.evaluate((stamp) => console.timeStamp(stamp), STAMP);
  const began = performance.now();
  await work();
  const span = performance.now() - began;
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const thread = stampedThread(traceEvents);
  const calls = outermost(traceEvents.filter((event) => isCall(event) && threadOf(event) === thread));
  const lasted = calls.map(({ dur = 0 }) => dur / 1_000);
  return {
    span,
    total: lasted.reduce((sum, one) => sum + one, 0),
    worst: Math.max(0, ...lasted),
    calls: lasted.length,
    timers: traceEvents.filter((event) => isTimer(event) && threadOf(event) === thread).length,
  };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;

/** The page's main thread: the one that set our stamp. */
function stampedThread(events: readonly TraceEvent[]): string {
  const stamp = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === STAMP);
  if (!stamp) throw new Error('The trace does not show its own stamp: has Chromium renamed its events?');
  return threadOf(stamp);
}

function outermost(calls: TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return calls
    .sort((a, b) => a.ts - b.ts)
    .filter((call) => {
      if (call.ts < end) return false;
      end = call.ts + (call.dur ?? 0);
      return true;
    });
}
