/**
 * Runs a script of this folder that is written in TypeScript, once what it needs is installed: `node scripts/run.mjs coach …`
 * is `scripts/coach.ts`. In this process, so that standard input and output are the script's own.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ROOT, setUp } from './setup.mjs';

try {
  await setUp();
  const [name = '', ...args] = process.argv.slice(2);
  const script = join(ROOT, 'scripts', `${name}.ts`);
  process.argv = [process.argv[0], script, ...args];
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(script).href);
} catch (error) {
  fail(error);
}
