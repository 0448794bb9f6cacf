/**
 * One program's round in a process of its own: `node --expose-gc round.mjs PROGRAM DRAFTS PARTS MS`, prints JSON. Knows nothing of
 * any program but that it exports `load`, and what that answers reads a text. `MS`: longest time for one length.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [program = '', file = '', part = '', most = '0'] = process.argv.slice(2);
const drafts = JSON.parse(readFileSync(file, 'utf8'));
/** Until this share of the drafts is read a program is getting warm. */
const WARM = 1 / 3;

async function start() {
  const { load } = await import(pathToFileURL(program).href);
  return load();
}

/** Times of as many drafts as there is time for, ms; the first third is left out. */
async function timesOf(read, texts) {
  const times = [];
  const begun = performance.now();
  for (const text of texts) {
    const from = performance.now();
    await read(text);
    const to = performance.now();
    times.push(to - from);
    if (to - begun > Number(most)) break;
  }
  return times.slice(Math.floor(times.length * WARM));
}

const PARTS = {
  /** From import to the first result. */
  async cold() {
    const from = performance.now();
    const read = await start();
    await read(drafts.cold);
    return performance.now() - from;
  },
  async lengths() {
    const read = await start();
    const byLength = {};
    for (const [length, texts] of Object.entries(drafts.lengths)) byLength[length] = await timesOf(read, texts);
    return byLength;
  },
  async keys() {
    const read = await start();
    return timesOf(read, drafts.keys);
  },
  /** Heap and what it holds outside, bytes, after all drafts and a collection. */
  async memory() {
    const read = program === '' ? () => 0 : await start();
    let count = 0;
    const begun = performance.now();
    for (const text of drafts.memory) {
      await read(text);
      count++;
      if (performance.now() - begun > Number(most)) break;
    }
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    // Whatever it keeps must still be kept here.
    await read('');
    return { bytes: heapUsed + external, rss, count };
  },
};

const answer = await PARTS[part]();
process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(0));
