/**
 * What we cost a page that works hard, and a page that does nothing: our share of its thread, our longest task, our timers, and
 * whether memory stays flat. The page's own script is the one thing in it that moves.
 */
import type { CDPSession, Page } from 'playwright-core';
import { closedButtonNames } from '../e2e/closed-root';
import { type Launched, launchExtension, panelFrame, serve } from '../support/extension';
import { OWNER_ADDRESS, ownerStorm, PUBLIC_ADDRESS, publicStorm, type StormWindow } from './storm-pages';
import { type OwnWork, traceOwnWork } from './trace';

const REVIEWS = 10_000;
const PER_SECOND = 1_000;
const LASTS = 10_000;
const IDLE = 5_000;
/** What loading the page started has ended so long after it, ms. */
const SETTLES = 2_500;
const EDITS = 1_000;
const NAVIGATIONS = 10_000;

const storm = (page: Page, ms: number) =>
  page.evaluate(([ms, per]) => (globalThis as unknown as StormWindow).__storm(ms, per), [ms, PER_SECOND] as const);

export interface CitizenFigures {
  owner: OwnWork;
  /** The same on a page that nobody answers on; `found` are the reviews we count once it is still, `planted` those there are. */
  public: OwnWork & { found: number; planted: number };
  idle: { owner: OwnWork; public: OwnWork };
  /** Heap in MB: after a tenth of the edits or navigations, and after all. */
  heap: { edits: [number, number]; editsWithout: [number, number]; navigations: [number, number] };
}

/** About two minutes. */
export async function measureCitizen(): Promise<CitizenFigures> {
  const launched = await launchExtension();
  const without = await launchExtension({ extension: null });
  try {
    await serve(without.context, [{ url: /^https:\/\/biz\.yelp\.com\/r2r\/still/, body: () => ownerStorm(20) }]);
    await serve(launched.context, [
      { url: /^https:\/\/biz\.yelp\.com\/r2r\/storm/, body: () => ownerStorm(REVIEWS) },
      { url: /^https:\/\/biz\.yelp\.com\/r2r\/still/, body: () => ownerStorm(20) },
      { url: /^https:\/\/www\.yelp\.com\/biz\/storm/, body: () => publicStorm(REVIEWS) },
      { url: /^https:\/\/www\.yelp\.com\/biz\/still/, body: () => publicStorm(20) },
    ]);
    return {
      owner: await ownerShare(launched),
      public: await publicShare(launched),
      idle: await idleWork(launched),
      heap: {
        edits: await heapOverEdits(launched, true),
        editsWithout: await heapOverEdits(without, false),
        navigations: await heapOverNavigations(launched),
      },
    };
  } finally {
    await launched.close();
    await without.close();
  }
}

/** A coached box with a draft in it, its panel open. */
async function coach(page: Page, draft: string): Promise<void> {
  await page.getByPlaceholder('Write a public comment').click();
  await page.keyboard.insertText(draft);
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { name: 'Evenkeel' }).waitFor();
}

async function ownerShare({ context }: Launched): Promise<OwnWork> {
  const page = await context.newPage();
  await page.goto(OWNER_ADDRESS);
  await coach(page, 'Thank you, Guest. You are wrong about the soup.');
  const work = await traceOwnWork(page, () => storm(page, LASTS));
  await page.close();
  return work;
}

async function publicShare({ context }: Launched): Promise<CitizenFigures['public']> {
  const page = await context.newPage();
  await page.goto(PUBLIC_ADDRESS);
  let planted = 0;
  const work = await traceOwnWork(page, async () => {
    planted = await storm(page, LASTS);
  });
  const found = await countShown(page, planted);
  await page.close();
  return { ...work, found, planted };
}

async function idleWork({ context }: Launched): Promise<CitizenFigures['idle']> {
  const one = async (address: string, settled: (page: Page) => Promise<unknown>): Promise<OwnWork> => {
    const page = await context.newPage();
    await page.goto(address);
    await settled(page);
    await page.evaluate((ms) => new Promise<void>((done) => void setTimeout(done, ms)), SETTLES);
    // Only what the page's own script has to do to keep the trace honest: one call in the whole time.
    const work = await traceOwnWork(page, () =>
      page.evaluate((ms) => new Promise<void>((done) => void setTimeout(done, ms)), IDLE),
    );
    await page.close();
    return work;
  };
  return {
    owner: await one(OWNER_ADDRESS.replace('storm', 'still'), async () => undefined),
    public: await one(PUBLIC_ADDRESS.replace('storm', 'still'), (page) => countShown(page, 20)),
  };
}

/** Heap of the page's own process after a collection, MB; isolated worlds are part of it. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}

async function heapOverEdits({ context }: Launched, coached: boolean): Promise<[number, number]> {
  const page = await context.newPage();
  await page.goto(OWNER_ADDRESS.replace('storm', 'still'));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  if (coached) await coach(page, 'Hello Guest. ');
  else await page.getByPlaceholder('Write a public comment').click();
  let early = Number.NaN;
  for (let edit = 1; edit <= EDITS; edit += 1) {
    if (edit % 12 === 0) await page.keyboard.press('Backspace');
    else await page.keyboard.type('You never came. '[edit % 16] ?? 'x');
    if (edit === EDITS / 10) early = await heapOf(session);
  }
  const late = await heapOf(session);
  await page.close();
  return [early, late];
}

async function heapOverNavigations({ context }: Launched): Promise<[number, number]> {
  const page = await context.newPage();
  await page.goto(PUBLIC_ADDRESS.replace('storm', 'still'));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const go = (times: number) =>
    page.evaluate((times) => (globalThis as unknown as StormWindow).__navigate(times), times);
  await go(NAVIGATIONS / 10);
  const early = await heapOf(session);
  await go((NAVIGATIONS * 9) / 10);
  const late = await heapOf(session);
  await page.close();
  return [early, late];
}

/** Looks, an idle moment apart, before the count is taken as it stands. */
const LOOKS = 60;

/** The count on the tab beside the reviews: as soon as it is `expected`, or as it stands after a while. */
async function countShown(page: Page, expected: number): Promise<number> {
  let shown = Number.NaN;
  for (let look = 0; look < LOOKS && shown !== expected; look += 1) {
    await page.evaluate(() => new Promise((idle) => setTimeout(() => requestIdleCallback(idle), 250)));
    const words = (await closedButtonNames(page)).find((name) => /\d/.test(name)) ?? '';
    shown = Number(words.replaceAll(/\D/g, '') || Number.NaN);
  }
  return shown;
}
