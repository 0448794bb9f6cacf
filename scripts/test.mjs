/**
 * `npm test`: sets up what is missing, then runs every check there is, each under its own heading, and goes on after a
 * failed one so that all are reported. The last line is `N passed, N failed`; the exit code is 0 only when nothing failed.
 * In the count a Vitest test is one, and so is each other step.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, EDITORS, fail, installPackages, needChrome, needFirefox, ROOT, run, runTool, setUp } from './setup.mjs';

const REPORTS = join(CACHE, 'test');
const count = { passed: 0, failed: 0 };
const summary = [];

/** Runs one step and prints how long it took. `work` answers how many passed and failed. */
async function step(title, work) {
  console.log(`\n━━ ${title}`);
  const started = performance.now();
  const { passed, failed } = await work().catch((error) => {
    fail(error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  count.passed += passed;
  count.failed += failed;
  summary.push(`${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
  console.log(summary.at(-1));
}

/** A step that a tool of `node_modules` passes with exit code 0. Its output is shown only when it has something to say. */
function tool(name, args) {
  return async () => {
    const { code, output } = await runTool(name, args, { quiet: true });
    if (code !== 0) console.log(output.trim());
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** One Vitest project, counted from its JSON report. */
function vitest(project) {
  return async () => {
    const report = join(REPORTS, `${project}.json`);
    const { code } = await runTool('vitest', [
      'run',
      `--project=${project}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return countReport(JSON.parse(readFileSync(report, 'utf8')), code);
  };
}

/** What a Vitest JSON report says; a file that could not be loaded, a skipped test and a crash each count as failed. */
function countReport(report, code) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + broken.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function browsers() {
  process.env.CHROME_PATH = await needChrome();
  process.env.FIREFOX_PATH = await needFirefox();
  for (const path of [process.env.CHROME_PATH, process.env.FIREFOX_PATH]) {
    const { output } = await run(path, ['--version'], { quiet: true });
    console.log(`${output.trim().split('\n').at(-1)} (${path})`);
  }
  return { passed: 1, failed: 0 };
}

/** The editors that the suite of fields tries, bundled once for both browsers. */
async function editors() {
  await installPackages(EDITORS);
  return tool('tsx', [join('tests', 'fields', 'bundle.ts')])();
}

/** What the suite of fields came to, as a table. */
async function table() {
  const { code, output } = await runTool('tsx', [join('tests', 'fields', 'table.ts')], { quiet: true });
  console.log(output.trim());
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const started = performance.now();
await setUp().catch((error) => {
  fail(error);
  process.exit(1);
});
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
console.log(`Set up in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

await step('Types', tool('typescript', ['-p', 'tsconfig.json']));
await step('Types of the pure folders, without the DOM', tool('typescript', ['-p', 'tsconfig.pure.json']));
await step('Format and lint', tool('@biomejs/biome', ['check', '--error-on-warnings']));
await step('Unit and architecture tests', vitest('unit'));
await step('Build for Chrome', tool('wxt', ['build']));
await step('Build for Firefox', tool('wxt', ['build', '-b', 'firefox', '--mv3']));
await step('Manifests against their golden copies', vitest('manifest'));
await step(
  "Mozilla's own check of the Firefox build",
  tool('web-ext', ['lint', '--source-dir', join(ROOT, '.output', 'firefox-mv3'), '--no-config-discovery']),
);
await step('Browsers', browsers);
await step("Other people's editors", editors);
for (const name of ['Chromium', 'Firefox']) rmSync(join(CACHE, 'fields', `${name}.json`), { force: true });
await step('Browser tests, with the built extension', vitest('browser'));
await step('Fields: every check in every editor and browser', table);

const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n━━ All of it, in ${minutes} minutes\n${summary.join('\n')}\n`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
