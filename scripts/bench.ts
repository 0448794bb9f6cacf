/**
 * `npm run bench`: prints every figure there is an aim for; it never fails for a time. `npm run bench -- engine` leaves out the
 * browser (two minutes), `npm run bench -- page` the other programs (three minutes; they are installed for it when missing),
 * `npm run bench -- casebook` all but the casebook of 100,000 cases (five minutes, most of it to put them in).
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureCasebook } from '../tests/bench/casebook';
import { measureCitizen } from '../tests/bench/citizen';
import { compare, type ProgramFigures } from '../tests/bench/compare';
import { line, table } from '../tests/bench/figures';
import { measureModel } from '../tests/bench/model';
import { measureReady } from '../tests/bench/ready';
import { measureSize } from '../tests/bench/size';
import { measureTyping } from '../tests/bench/typing';
import { needChrome, ROOT, runTool } from './setup.mjs';

const CONTENT_SCRIPTS = join(ROOT, '.output', 'chrome-mv3', 'content-scripts');

async function benchEngine(): Promise<void> {
  console.log('\nSize of the engine (gzip)');
  const { lifted, working, whole } = await measureSize();
  console.log(line('code, its long texts left to the background', lifted, 'kB', 40));
  console.log(line('with patterns and word lists, without what is only shown', working, 'kB'));
  console.log(line('with all texts', whole, 'kB'));

  console.log('\nThe sentence model, in the background');
  const model = measureModel();
  console.log(line('file', model.file, 'MB', 10));
  console.log(line('from its bytes to ready', model.load, 'ms'));
  console.log(line('a new draft of 1,500 characters', model.draft, 'ms'));
  console.log(line('one changed sentence, median', model.sentence, 'ms', 30));
  console.log(line('one changed sentence, 99th percentile', model.sentenceP99, 'ms'));
  console.log(line('4,096 characters, all sentences known', model.heads, 'ms'));

  console.log('\nReading a draft: each program in processes of its own, the same drafts, new text each time');
  const figures = await compare((name) => console.log(`  … ${name}`));
  const [ours] = figures;
  if (!ours) return;
  const at = (length: number) => ours.lengths.find((one) => one.length === length);
  console.log(line('4,096 characters, median', at(4_096)?.median ?? Number.NaN, 'ms', 0.4));
  console.log(line('4,096 characters, 99th percentile', at(4_096)?.p99 ?? Number.NaN, 'ms', 1));
  console.log(line('a key in the midst of 4,000 characters, median', ours.key.median, 'ms', 0.05));
  console.log(line('from import to the first result', ours.cold, 'ms', 15));
  console.log(line('memory after 1,000 drafts, over an empty process', ours.memory.heap, 'MB', 5));
  console.log(line('100,000 characters (20,000 are read)', ours.throughput, 'MB/s', undefined, 10));
  console.log(`\n${table(HEAD, figures.map(rowOf))}`);
  console.log(
    `\nTimes as many as ours\n${table(
      HEAD,
      figures.map((one) => ratiosOf(one, ours)),
    )}`,
  );
  console.log(
    '\nThey do not do the same work: harper.js checks spelling and grammar, wink-nlp tags parts of speech, alex and retext look\n' +
      'for unkind words on a syntax tree, write-good has eight checks of style. "trie" and "pass" are floors: a bare trie of 1,500\n' +
      'phrases, and one pass of charCodeAt. Where a program ran out of its three seconds, the 99th percentile is of fewer drafts.',
  );
}

const HEAD = ['', 'cold', '400', '1,500', '4,096', 'p99', '100,000', 'key', 'key p99', 'MB/s', 'MB', 'drafts'];

function cellsOf({ cold, lengths, key, throughput, memory }: ProgramFigures): number[] {
  const [short, middle, long, huge] = lengths;
  return [
    cold,
    ...[short?.median, middle?.median, long?.median, long?.p99, huge?.median].map((one) => one ?? Number.NaN),
    key.median,
    key.p99,
    throughput,
    memory.heap,
  ];
}

const rowOf = (one: ProgramFigures): string[] => [
  one.name,
  ...cellsOf(one).map((cell) => cell.toPrecision(3)),
  String(one.lengths.find(({ length }) => length === 4_096)?.count ?? 0),
];

function ratiosOf(one: ProgramFigures, ours: ProgramFigures): string[] {
  const base = cellsOf(ours);
  return [one.name, ...cellsOf(one).map((cell, at) => (cell / (base[at] ?? Number.NaN)).toPrecision(3)), ''];
}

async function build(): Promise<void> {
  process.env.CHROME_PATH = await needChrome();
  const { code, output } = await runTool('wxt', ['build'], { quiet: true });
  if (code !== 0) throw new Error(output);
}

/** What a casebook costs that nobody has: 100,000 cases. */
async function benchCasebook(): Promise<void> {
  console.log(
    '\nA casebook of 100,000 cases (from a page of the extension to the answer; searches: median of 7, 50 cases each)',
  );
  const { todayFirst, todayCold, today, searches, tally, memory, heap, size, filled } = await measureCasebook();
  console.log(line("Today's lists, first after a start of the browser", todayFirst, 'ms', 1_000));
  console.log(line("Today's lists, after the worker was stopped", todayCold, 'ms', 1_000));
  console.log(line("Today's lists, worker awake", today, 'ms', 1_000));
  for (const { what, median } of searches) console.log(line(`search: ${what}`, median, 'ms', 100));
  console.log(line('slowest of all searches', Math.max(...searches.map(({ slowest }) => slowest)), 'ms'));
  console.log(line('what keeps coming up, over all of them', tally, 'ms'));
  console.log(line('heaps of worker and page', heap, 'MB', 200));
  if (memory !== null) {
    console.log(line('memory of their process, without any case', memory.empty, 'MB'));
    console.log(line('memory of their process, after lists and searches', memory.searched, 'MB', 200));
    console.log(line('memory of their process, after what keeps coming up', memory.after, 'MB', 200));
    console.log(line('memory of their process at its highest, shared parts too', memory.peak, 'MB'));
  }
  console.log(line('storage in use', size, 'MB'));
  console.log(line('putting them in', filled, 's'));
}

async function benchPage(): Promise<void> {
  console.log(
    "\nA key in Yelp's reply box (script on the page's thread per key; 300 keys, 5 alternating rounds, medians)",
  );
  for (const { from, perKey, layouts } of await measureTyping()) {
    const where = from === 0 ? 'from an empty box' : `from ${from} characters on`;
    console.log(line(`${where}, without the extension`, perKey.without, 'ms'));
    console.log(line(`${where}, panel closed: added`, perKey.closed - perKey.without, 'ms', 0.5));
    console.log(line(`${where}, panel open: added`, perKey.open - perKey.without, 'ms', 0.5));
    // More than a hundredth of a layout per key is not noise.
    console.log(line(`${where}, panel closed: layouts added`, layouts.closed - layouts.without, 'a key', 0.01));
    console.log(line(`${where}, panel open: layouts added`, layouts.open - layouts.without, 'a key'));
  }

  await benchCitizen();

  console.log('\nSize of what runs in pages (gzip)');
  const size = (name: string): number =>
    gzipSync(readFileSync(join(CONTENT_SCRIPTS, name)), { level: 9 }).length / 1_000;
  console.log(line('before everything, on reply pages', size('early.js'), 'kB', 1));
  console.log(line('on reply pages', size('content.js'), 'kB', 80));
  console.log(line('on public pages of reviews', size('reading.js'), 'kB', 22.5));

  console.log('\nReady (medians of 10 page loads)');
  const ready = await measureReady();
  console.log(line('start of navigation to our listeners in place', ready.armed, 'ms'));
  console.log(line('  of which our early script ran', ready.scriptRun, 'ms'));
  console.log(line('our main script, once the page is read', ready.mainRun, 'ms'));
  console.log(line("start of navigation to the page's own first script", ready.pageScript, 'ms'));
  console.log(line('focus of the box to panel visible', ready.panelVisible, 'ms', 300));
  console.log(
    '\nListeners in place: end of the run of our early script in a Chromium trace. The guard listens through them from the moment\n' +
      'the main script has run; before that nobody can have written in a box that it knows.\n' +
      "Panel visible: first contentful paint of the panel's document, which is blank until it is vouched for.",
  );
}

/** What a page pays for us while it works hard, and while it does nothing. */
async function benchCitizen(): Promise<void> {
  console.log(
    '\nPages of 10,000 reviews under 1,000 changes of the tree a second, for 10 s (our own part of the main thread)',
  );
  const { owner, public: open, idle, heap } = await measureCitizen();
  for (const [where, work] of [
    ["owner's page, a box coached", owner],
    ['public page', open],
  ] as const) {
    console.log(line(`${where}: share`, (100 * work.total) / work.span, '%', 3));
    console.log(line(`${where}: longest task`, work.worst, 'ms', 50));
  }
  console.log(line('public page: reviews there, once it is still', open.planted, ''));
  console.log(line('public page: of them found', (100 * open.found) / open.planted, '%', undefined, 100));
  console.log('\nPages that do nothing, for 5 s');
  for (const [where, work] of [
    ["owner's page", idle.owner],
    ['public page', idle.public],
  ] as const) {
    console.log(line(`${where}: timers of ours`, work.timers, '', 0));
    console.log(line(`${where}: longest task`, work.worst, 'ms', 1));
  }
  console.log('\nHeap of the page after a collection');
  for (const [what, [early, late]] of [
    ['1,000 edits without the extension, last 900', heap.editsWithout],
    ['1,000 edits, last 900', heap.edits],
    ['10,000 navigations inside the page, last 9,000', heap.navigations],
  ] as const) {
    console.log(line(`${what}: from ${early.toFixed(1)} MB, added`, late - early, 'MB', 0.5));
  }
}

const [load = 0] = loadavg();
if (load > cpus().length)
  console.log(`\nThis machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores): times below are too long.`);
const only = process.argv[2];
const isMeant = (part: string): boolean => only === undefined || only === part;
if (isMeant('engine')) await benchEngine();
if (isMeant('page') || isMeant('casebook')) await build();
if (isMeant('page')) await benchPage();
if (isMeant('casebook')) await benchCasebook();
