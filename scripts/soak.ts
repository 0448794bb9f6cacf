/**
 * `npm run soak`: every test of tests/soak with its full numbers (long, where `npm test` takes seconds), then every figure once
 * more, together. `npm run soak -- database` runs the files with that word in their name. The exit code is 0 when all held.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findFirefox, needChrome, ROOT, runTool, setUp } from './setup.mjs';

const FIGURE = /\b(?:goal|figure) \S+ value=.*$/;

/** Runs the soak project, passes its output on, and answers its exit code and the figures in it. */
function soak(words: string[], env: NodeJS.ProcessEnv): Promise<{ code: number; figures: string[] }> {
  return new Promise((resolve, reject) => {
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(process.execPath, [vitest, 'run', '--project=soak', '--reporter=verbose', ...words], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const figures: string[] = [];
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      console.log(line);
      const figure = line.match(FIGURE)?.[0];
      if (figure !== undefined) figures.push(figure);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, figures }));
  });
}

const started = performance.now();
await setUp();
for (const args of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
  const { code, output } = await runTool('wxt', args, { quiet: true });
  if (code !== 0) throw new Error(`The extension could not be built:\n${output.trim()}`);
}
const firefox = findFirefox();
const { code, figures } = await soak(process.argv.slice(2), {
  ...process.env,
  SOAK: 'full',
  CHROME_PATH: await needChrome(),
  ...(firefox === null ? {} : { FIREFOX_PATH: firefox }),
});
console.log(
  `\n━━ Figures, after ${((performance.now() - started) / 60_000).toFixed(1)} minutes\n${figures.join('\n')}`,
);
console.log(code === 0 ? 'All of it held.' : 'Not all of it held: see above.');
process.exitCode = code;
