/** A casebook of 100,000 cases in a real Chromium: how long the workbook's first answer, a search and the numbers take, and what they weigh. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { STAMP_KEY } from '../../lib/browser/mirror-entry';
import { bundleScript } from '../../scripts/bundle-script';
import { ROOT } from '../../scripts/setup.mjs';
import { newProfile, type Running, removeProfile, start } from '../soak/browser';
import { median } from './figures';

const TIMES = 7;
/** Searches by what makes them easy or hard. */
const SEARCHES = {
  'a rare word': { words: 'quagga' },
  'a common word': { words: 'soup' },
  'the beginning of many words': { words: 's' },
  'a word that is nowhere': { words: 'xyzzyx' },
  'two common words': { words: 'soup kettle' },
  'a rare and a common word': { words: 'soup quagga' },
  'five common words': { words: 'soup kettle lamp towel boiler' },
  'one site, one kind, few stars': { site: 'yelp', kind: 'question', starsAtMost: 1 },
  'a common word on a site without cases': { words: 'soup', site: 'reddit' },
  'everything, the first page': {},
} as const;

export interface CasebookFigures {
  /** Putting them in: s, and the size of the database, MB. */
  filled: number;
  size: number;
  /** The first answer to a page after a start of the browser, after the worker was stopped, and with it awake, ms. */
  todayFirst: number;
  todayCold: number;
  today: number;
  /** Each search: median of several, its first, and the slowest, ms. */
  searches: { what: string; median: number; first: number; slowest: number; found: number }[];
  tally: number;
  /**
   * Memory of the extension's own process before there was any case, after lists and searches, after the numbers over all, and at
   * its highest, MB (Linux; else `null`).
   */
  memory: { empty: number; searched: number; after: number; peak: number } | null;
  /** Heaps of worker and page alone, MB. */
  heap: number;
}

const sending = (type: string, data: unknown) =>
  `(async () => { const at = performance.now(); const answer = await new Promise((resolve) => chrome.runtime.sendMessage(${JSON.stringify(
    { id: 1, timestamp: 1, type, data },
  )}, resolve)); return { took: performance.now() - at, value: answer?.res?.value, reason: answer?.res?.reason }; })()`;

interface Answered {
  took: number;
  value: unknown;
  reason?: string;
}

async function ask(page: Page, type: string, data: unknown): Promise<Answered> {
  const answered: Answered = await page.evaluate(sending(type, data));
  if (answered.value === undefined) throw new Error(`${type} was refused: ${answered.reason}`);
  return answered;
}

/** Takes some minutes; `count` is what the aims are for when it is 100,000. */
export async function measureCasebook(count = 100_000): Promise<CasebookFigures> {
  const profile = newProfile();
  try {
    const first = await start(profile);
    await ask(first.page, 'today', {});
    const empty = memoryOfProcess(profile)?.now ?? Number.NaN;
    const filled = await fillCasebook(first.page, count);
    await settle(first);
    await first.close();
    // Another browser: the first still holds what it took to invent so many.
    const second = await start(profile);
    const figures = await measureFilled(second, profile, empty);
    await second.close();
    return { filled, ...figures };
  } finally {
    removeProfile(profile);
  }
}

/** The alarm of the next reminder is set, so those that are due are given; and the second copy is as far as the database. */
const IS_SETTLED = `(async () => {
  if (!(await chrome.alarms.get('reminders'))) return false;
  const opening = indexedDB.open('evenkeel');
  await new Promise((resolve) => { opening.onsuccess = resolve; });
  const asking = opening.result.transaction('stamps').objectStore('stamps').getAll();
  await new Promise((resolve) => { asking.onsuccess = resolve; });
  opening.result.close();
  const copied = Object.values(await chrome.storage.local.get(${JSON.stringify(STAMP_KEY)})).join();
  return copied.includes('"gen":' + asking.result[0].record.gen + ',');
})()`;

/**
 * They came past the background: it looks everything over, gives each reminder that is due and writes its second copy, as it would
 * have done one by one.
 */
async function settle({ context, page }: Running): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await page.evaluate('chrome.storage.session.clear()');
  await session.send('ServiceWorker.stopAllWorkers');
  await ask(page, 'today', {});
  await page.waitForFunction(IS_SETTLED, undefined, { polling: 250, timeout: 120_000 });
  await session.detach();
}

export async function fillCasebook(page: Page, count: number): Promise<number> {
  const script = await bundleScript(join(ROOT, 'tests/bench/many-cases.ts'), 'manyCases');
  const began = performance.now();
  await page.evaluate(`${script};\nmanyCases.fill(${Date.now()}, ${count})`);
  return (performance.now() - began) / 1_000;
}

async function measureFilled(
  running: Running,
  profile: string,
  empty: number,
): Promise<Omit<CasebookFigures, 'filled'>> {
  const { context, page } = running;
  forgetPeak(profile);
  const { took: todayFirst } = await ask(page, 'today', {});
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const { took: todayCold } = await ask(page, 'today', {});
  const today = median(await times(page, 'today', {}));
  const searches: CasebookFigures['searches'] = [];
  for (const [what, filter] of Object.entries(SEARCHES)) {
    const all: number[] = [];
    let found = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const { took, value } = await ask(page, 'findCases', { filter, limit: 50 });
      all.push(took);
      found = (value as { cases: unknown[] }).cases.length;
    }
    searches.push({ what, median: median(all), first: all[0] ?? Number.NaN, slowest: Math.max(...all), found });
  }
  const heap = await heapOf(running, session);
  const searched = memoryOfProcess(profile);
  const { took: tally } = await ask(page, 'tally', { since: 0, until: Date.now() });
  const size = ((await page.evaluate('navigator.storage.estimate()')) as { usage: number }).usage / 1e6;
  const memory = memoryOfProcess(profile);
  return {
    size,
    todayFirst,
    todayCold,
    today,
    searches,
    tally,
    heap,
    memory: searched && memory && { empty, searched: searched.now, after: memory.now, peak: memory.peak },
  };
}

async function times(page: Page, type: string, data: unknown): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < TIMES; time += 1) all.push((await ask(page, type, data)).took);
  return all;
}

/** JavaScript heaps of the page and the worker, in use before any collection is asked for, MB. */
async function heapOf({ context }: Running, page: CDPSession): Promise<number> {
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  const worker = context.serviceWorkers()[0];
  const memory = 'performance.memory === undefined ? 0 : performance.memory.usedJSHeapSize';
  const used = worker === undefined ? 0 : Number(await worker.evaluate(memory).catch(() => 0));
  return (usedSize + used) / 1e6;
}

/** The processes of a browser that hold worker and pages of extensions (Linux); none elsewhere. */
function ownProcesses(profile: string): string[] {
  if (!existsSync('/proc/self/smaps_rollup')) return [];
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [pid, /^PPid:\s+(\d+)/m.exec(readOr(`/proc/${pid}/status`))?.[1] ?? '']));
  const isOfBrowser = (pid: string | undefined): boolean =>
    pid !== undefined &&
    pid !== '0' &&
    (readOr(`/proc/${pid}/cmdline`).includes(`--user-data-dir=${profile}`) || isOfBrowser(parents.get(pid)));
  return all.filter((pid) => readOr(`/proc/${pid}/cmdline`).includes('--extension-process') && isOfBrowser(pid));
}

/** Their memory that is shared with nobody, now; and the highest of all of it since `forgetPeak`, MB. */
function memoryOfProcess(profile: string): { now: number; peak: number } | null {
  const own = ownProcesses(profile);
  if (own.length === 0) return null;
  const sum = (file: string, names: readonly string[]) =>
    own.reduce((all, pid) => all + kilobytes(readOr(`/proc/${pid}/${file}`), names) / 1e3, 0);
  return { now: sum('smaps_rollup', ['Private_Clean', 'Private_Dirty']), peak: sum('status', ['VmHWM']) };
}

function forgetPeak(profile: string): void {
  for (const pid of ownProcesses(profile)) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const kilobytes = (text: string, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0), 0);
