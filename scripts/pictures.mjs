/** Takes README's pictures (docs/pictures) in the end-to-end tests. */
import { needChrome, runTool, setUp } from './setup.mjs';

await setUp();
await needChrome();
process.env.PICTURES = '1';
const built = await runTool('wxt', ['build']);
const taken = await runTool('vitest', [
  'run',
  '--project',
  'browser',
  'tests/e2e/practice.test.ts',
  'tests/e2e/popup.test.ts',
]);
process.exitCode = built === 0 && taken === 0 ? 0 : 1;
