/** A casebook of 100,000 cases in a real Chromium: how long the workbook's first answer, a search and the numbers take, and what they weigh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
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
  'nothing that is there: praise of suggestions on no site': { words: 'soup', site: 'reddit' },
  'everything, the first page': {},
} as const;

export interface CasebookFigures {
  /** Putting them in: s, and the size of the database, MB. */
  filled: number;
  size: number;
  /** The first answer to a page after the worker was stopped, and with it awake, ms. */
  todayCold: number;
  today: number;
  /** Each search: median of several, its first, and the slowest, ms. */
  searches: { what: string; median: number; first: number; slowest: number; found: number }[];
  tally: number;
  /** Memory of the extension's own process after all that, and at its highest, MB; `null` where the system does not tell. */
  memory: number | null;
  peak: number | null;
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
    const filled = await fill(page, count);
    await page.close();
    return { filled, ...(await measure(launched)) };
  } finally {
    await launched.close();
  }
}

async function fill(page: Page, count: number): Promise<number> {
  const script = await bundleScript(join(ROOT, 'tests/bench/many-cases.ts'), 'manyCases');
  const began = performance.now();
  await page.evaluate(`${script};\nmanyCases.fill(${Date.now()}, ${count})`);
  return (performance.now() - began) / 1_000;
}

async function measure(launched: Launched): Promise<Omit<CasebookFigures, 'filled'>> {
  const page = await launched.context.newPage();
  await page.goto(`chrome-extension://${launched.id}/popup.html`);
  const session = await launched.context.newCDPSession(page);
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
  const { took: tally } = await ask(page, 'tally', { since: 0, until: Date.now() });
  const size = ((await page.evaluate('navigator.storage.estimate()')) as { usage: number }).usage / 1e6;
  const heap = await heapOf(launched, session);
  return { size, todayCold, today, searches, tally, heap, ...memoryOfProcess() };
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

/** What the system says of the process that holds worker and pages of extensions (Linux), MB. */
function memoryOfProcess(): { memory: number | null; peak: number | null } {
  try {
    const own = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => readOr(`/proc/${pid}/cmdline`).includes('--extension-process'))
      .map((pid) => ({
        memory: kilobytes(readOr(`/proc/${pid}/smaps_rollup`), ['Private_Clean', 'Private_Dirty']) / 1e3,
        peak: kilobytes(readOr(`/proc/${pid}/status`), ['VmHWM']) / 1e3,
      }));
    if (own.length === 0) return { memory: null, peak: null };
    const sum = (of: 'memory' | 'peak') => own.reduce((all, one) => all + one[of], 0);
    return { memory: sum('memory'), peak: sum('peak') };
  } catch {
    return { memory: null, peak: null };
  }
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
