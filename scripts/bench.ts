/** `npm run bench`: prints every figure there is an aim for. Needs Chromium; takes about two minutes. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { line } from '../tests/bench/figures';
import { measureLint } from '../tests/bench/lint';
import { measureReady } from '../tests/bench/ready';
import { measureTyping } from '../tests/bench/typing';
import { needChrome, ROOT, runTool } from './setup.mjs';

const CONTENT_SCRIPT = join(ROOT, '.output', 'chrome-mv3', 'content-scripts', 'content.js');

async function main(): Promise<void> {
  process.env.CHROME_PATH = await needChrome();
  const { code, output } = await runTool('wxt', ['build'], { quiet: true });
  if (code !== 0) throw new Error(output);

  const [load = 0] = loadavg();
  if (load > cpus().length) {
    console.log(
      `\nThis machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores): times below are too long.`,
    );
  }

  console.log(
    '\nLinting a draft (the engine as it ships, new text each time; medians of 5 rounds, each in a process of its own)',
  );
  for (const { length, first, tenth, median, p99, pass } of await measureLint()) {
    const longest = length === 4_096;
    console.log(line(`${length} characters, median`, median, 'ms', longest ? 0.4 : undefined));
    console.log(line(`${length} characters, 99th percentile`, p99, 'ms', longest ? 1 : undefined));
    console.log(line(`${length} characters, the first and the tenth ever`, first, 'ms'), '/', `${tenth.toFixed(3)} ms`);
    console.log(line(`${length} characters, median against one pass of charCodeAt`, median / pass, '×'));
  }

  console.log(
    "\nA key in Yelp's reply box (script on the page's thread per key; 300 keys, 5 alternating rounds, medians)",
  );
  for (const { from, perKey } of await measureTyping()) {
    const where = from === 0 ? 'from an empty box' : `from ${from} characters on`;
    console.log(line(`${where}, without the extension`, perKey.without, 'ms'));
    console.log(line(`${where}, panel closed: added`, perKey.closed - perKey.without, 'ms', 0.5));
    console.log(line(`${where}, panel open: added`, perKey.open - perKey.without, 'ms', 0.5));
  }

  console.log('\nSize of the content script');
  const script = readFileSync(CONTENT_SCRIPT);
  console.log(line('as it is', script.length / 1_000, 'kB'));
  console.log(line('gzip', gzipSync(script, { level: 9 }).length / 1_000, 'kB', 60));

  console.log('\nReady (medians of 10 page loads)');
  const ready = await measureReady();
  console.log(line('start of navigation to guard armed', ready.armed, 'ms'));
  console.log(line('  of which our script ran', ready.scriptRun, 'ms'));
  console.log(line("start of navigation to the page's own first script", ready.pageScript, 'ms'));
  console.log(line('focus of the box to panel visible', ready.panelVisible, 'ms', 300));
  console.log(
    '\nGuard armed: end of the first run of our content script in a Chromium trace; it arms the guard before it returns.\n' +
      "Panel visible: first contentful paint of the panel's document, which is blank until it is vouched for.",
  );
}

await main();
