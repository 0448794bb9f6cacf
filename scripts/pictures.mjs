/** Takes README's pictures (docs/pictures) in the end-to-end tests. */
import { needChrome, runTool, setUp } from './setup.mjs';

await setUp();
await needChrome();
process.env.PICTURES = '1';
const built = await runTool('wxt', ['build']);
const tests = ['practice', 'popup', 'workbook'].map((name) => `tests/e2e/${name}.test.ts`);
const taken = built.code === 0 ? await runTool('vitest', ['run', '--project', 'browser', ...tests]) : built;
process.exitCode = taken.code === 0 ? 0 : 1;
