/** Takes README's pictures (docs/pictures) in the end-to-end tests. */
import { needChrome, runTool, setUp } from './setup.mjs';

await setUp();
await needChrome();
process.env.PICTURES = '1';
const built = await runTool('wxt', ['build']);
const tests = ['tests/e2e/practice.test.ts', 'tests/e2e/popup.test.ts'];
const taken = built.code === 0 ? await runTool('vitest', ['run', '--project', 'browser', ...tests]) : built;
process.exitCode = taken.code === 0 ? 0 : 1;
