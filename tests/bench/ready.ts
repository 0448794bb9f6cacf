/**
 * How soon the extension is there, without any hook in shipped code.
 * Guard armed: a Chromium trace tells when the page's navigation began and when our early script had been run; its listeners
 * stand when it returns. Panel visible: from the `focusin` of the reply box, seen in the page, to the panel document's own
 * first contentful paint; until it is vouched for it has nothing to paint.
 */
import type { Frame, Page } from 'playwright-core';
import { type Launched, launchExtension, panelFrame } from '../support/extension';
import { median } from './figures';
import { ADDRESS, openReplyBox, serveReplyPage } from './reply-page';

const TIMES = 10;

export interface ReadyFigures {
  /** From the start of the navigation to the end of our early script's run, ms. */
  armed: number;
  /** Of that, what the run itself took, ms. */
  scriptRun: number;
  /** What the first run of the main script took, ms. */
  mainRun: number;
  /** From the start of the navigation to the page's own first script: what comes before it cannot miss a click. */
  pageScript: number;
  /** From focus to the panel's first contentful paint, ms. */
  panelVisible: number;
}

/** Medians of ten page loads each. */
export async function measureReady(): Promise<ReadyFigures> {
  const launched = await launchExtension();
  try {
    await serveReplyPage(launched.context);
    const armings: Arming[] = [];
    const visible: number[] = [];
    for (let time = 0; time < TIMES; time++) armings.push(await armOnce(launched));
    for (let time = 0; time < TIMES; time++) visible.push(await showOnce(launched));
    return {
      armed: median(armings.map((one) => one.armed)),
      scriptRun: median(armings.map((one) => one.scriptRun)),
      mainRun: median(armings.map((one) => one.mainRun)),
      pageScript: median(armings.map((one) => one.pageScript)),
      panelVisible: median(visible),
    };
  } finally {
    await launched.close();
  }
}

type Arming = Pick<ReadyFigures, 'armed' | 'scriptRun' | 'mainRun' | 'pageScript'>;

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string; documentLoaderURL?: string } };
}

async function armOnce(launched: Launched): Promise<Arming> {
  const page = await launched.context.newPage();
  const browser = launched.context.browser();
  if (!browser) throw new Error('This Chromium cannot be traced.');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.goto(ADDRESS);
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  await page.close();
  const isRunOf = (url: RegExp) => (event: TraceEvent) =>
    event.name === 'EvaluateScript' && url.test(event.args?.data?.url ?? '');
  const began = find(
    traceEvents,
    (event) => event.name === 'navigationStart' && event.args?.data?.documentLoaderURL === ADDRESS,
  );
  const ours = find(traceEvents, isRunOf(/^chrome-extension:.*\/content-scripts\/early\.js$/));
  const main = find(traceEvents, isRunOf(/^chrome-extension:.*\/content-scripts\/content\.js$/));
  const theirs = find(traceEvents, isRunOf(/^https:\/\/biz\.yelp\.com\//));
  return {
    armed: (ours.ts + (ours.dur ?? 0) - began.ts) / 1_000,
    scriptRun: (ours.dur ?? 0) / 1_000,
    mainRun: (main.dur ?? 0) / 1_000,
    pageScript: (theirs.ts - began.ts) / 1_000,
  };
}

function find(events: readonly TraceEvent[], is: (event: TraceEvent) => boolean): TraceEvent {
  const found = events.filter(is).sort((a, b) => a.ts - b.ts)[0];
  if (!found) throw new Error('The trace does not show what was looked for: has Chromium renamed its events?');
  return found;
}

async function showOnce(launched: Launched): Promise<number> {
  const page = await launched.context.newPage();
  try {
    await page.addInitScript(() => {
      // No named function in here: tsx would wrap it in a helper that the page does not have.
      addEventListener(
        'focusin',
        (event) => {
          if (!(event.target instanceof HTMLTextAreaElement) || 'focusedAt' in window) return;
          Object.assign(window, { focusedAt: performance.timeOrigin + performance.now() });
        },
        true,
      );
    });
    await openReplyBox(page);
    const panel = await panelFrame(page);
    const painted = await firstPaint(panel);
    return painted - (await focusedAt(page));
  } finally {
    await page.close();
  }
}

async function focusedAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (window as unknown as { focusedAt?: number }).focusedAt);
  return (await handle.jsonValue()) ?? Number.NaN;
}

/** When a frame first painted something, on the clock that all documents share. */
async function firstPaint(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((seen) => {
        const observer = new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) seen(performance.timeOrigin + paint.startTime);
        });
        observer.observe({ type: 'paint', buffered: true });
      }),
  );
}
