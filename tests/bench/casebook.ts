/** A casebook of 100,000 cases in a real Chromium: how long the workbook's first answer, a search and the numbers take, and what they weigh. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { STAMP_KEY } from '../../lib/browser/mirror-entry';
import { bundleScript } from '../../scripts/bundle-script';
import { ROOT } from '../../scripts/setup.mjs';
import { type Launched, launchExtension } from '../support/extension';
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
  /** Memory of the extension's own process before there was any case, after all that, and at its highest, MB (Linux; else `null`). */
  memory: { empty: number; after: number; peak: number } | null;
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
  const launched = await launchExtension();
  try {
    const page = await launched.context.newPage();
    await page.goto(`chrome-extension://${launched.id}/workbook.html`);
    await ask(page, 'today', {});
    const empty = memoryOfProcess(launched)?.now ?? Number.NaN;
    const filled = await fillCasebook(page, count);
    await settle(page, launched, count);
    await page.close();
    return { filled, ...(await measureFilled(launched, empty)) };
  } finally {
    await launched.close();
  }
}

/** They came past the background: it looks everything over and writes its second copy, as it does once for each start. */
async function settle(page: Page, launched: Launched, count: number): Promise<void> {
  const session = await launched.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await page.evaluate('chrome.storage.session.clear()');
  await session.send('ServiceWorker.stopAllWorkers');
  await ask(page, 'today', {});
  await page.waitForFunction(
    `(async () => Object.values(await chrome.storage.local.get(${JSON.stringify(STAMP_KEY)})).join().includes('"cases":${count}'))()`,
    undefined,
    { polling: 250, timeout: 120_000 },
  );
  await session.detach();
}

export async function fillCasebook(page: Page, count: number): Promise<number> {
  const script = await bundleScript(join(ROOT, 'tests/bench/many-cases.ts'), 'manyCases');
  const began = performance.now();
  await page.evaluate(`${script};\nmanyCases.fill(${Date.now()}, ${count})`);
  return (performance.now() - began) / 1_000;
}

export async function measureFilled(launched: Launched, empty: number): Promise<Omit<CasebookFigures, 'filled'>> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/popup.html`);
  const session = await launched.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  forgetPeak(launched);
  const { took: todayCold } = await ask(page, 'today', {});
  // As after a start of the browser, when the database is looked over once.
  await page.evaluate('chrome.storage.session.clear()');
  await session.send('ServiceWorker.stopAllWorkers');
  const { took: todayFirst } = await ask(page, 'today', {});
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
  const { took: tally } = await ask(page, 'tally', { since: 0, until: Date.now() });
  const size = ((await page.evaluate('navigator.storage.estimate()')) as { usage: number }).usage / 1e6;
  const heap = await heapOf(launched, session);
  const memory = memoryOfProcess(launched);
  return {
    size,
    todayFirst,
    todayCold,
    today,
    searches,
    tally,
    heap,
    memory: memory && { empty, after: memory.now, peak: memory.peak },
  };
}

async function times(page: Page, type: string, data: unknown): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < TIMES; time += 1) all.push((await ask(page, type, data)).took);
  return all;
}

/** JavaScript heaps of the page and the worker, in use before any collection is asked for, MB. */
async function heapOf(launched: Launched, page: CDPSession): Promise<number> {
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  const worker = launched.context.serviceWorkers()[0];
  const memory = 'performance.memory === undefined ? 0 : performance.memory.usedJSHeapSize';
  const used = worker === undefined ? 0 : Number(await worker.evaluate(memory).catch(() => 0));
  return (usedSize + used) / 1e6;
}

/** The processes of a browser that hold worker and pages of extensions (Linux); none elsewhere. */
function ownProcesses({ netLog }: Launched): string[] {
  if (!existsSync('/proc/self/smaps_rollup')) return [];
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [pid, /^PPid:\s+(\d+)/m.exec(readOr(`/proc/${pid}/status`))?.[1] ?? '']));
  const isOfBrowser = (pid: string | undefined): boolean =>
    pid !== undefined &&
    pid !== '0' &&
    (readOr(`/proc/${pid}/cmdline`).includes(netLog) || isOfBrowser(parents.get(pid)));
  return all.filter((pid) => readOr(`/proc/${pid}/cmdline`).includes('--extension-process') && isOfBrowser(pid));
}

/** Their memory that is shared with nobody, now; and the highest of all of it since `forgetPeak`, MB. */
function memoryOfProcess(launched: Launched): { now: number; peak: number } | null {
  const own = ownProcesses(launched);
  if (own.length === 0) return null;
  const sum = (file: string, names: readonly string[]) =>
    own.reduce((all, pid) => all + kilobytes(readOr(`/proc/${pid}/${file}`), names) / 1e3, 0);
  return { now: sum('smaps_rollup', ['Private_Clean', 'Private_Dirty']), peak: sum('status', ['VmHWM']) };
}

function forgetPeak(launched: Launched): void {
  for (const pid of ownProcesses(launched)) writeFileSync(`/proc/${pid}/clear_refs`, '5');
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
