/** The pages of the suite, bundled: each editor with what it needs in one script and one style sheet, kept until something changes. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { CACHE, EDITORS, isInstalled, ROOT } from '../../scripts/setup.mjs';
import { type Packed, packScript } from '../support/packed-script';
import { KINDS } from './kinds';

const HERE = join(ROOT, 'tests', 'fields');

/** One entry and all it imports, as a classic script, and the styles it imports. */
async function bundle(entry: string): Promise<{ script: string; style: string }> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    // Libraries ask for these; Draft.js still expects Node's name for the global object.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      cssCodeSplit: false,
      lib: { entry, formats: ['iife'], name: 'bundled', cssFileName: 'style' },
    },
  });
  const [result] = Array.isArray(made) ? made : [made];
  const output = result && 'output' in result ? result.output : [];
  const style = output.find(({ fileName }) => fileName.endsWith('.css'));
  const source = style?.type === 'asset' ? style.source : '';
  return { script: output[0]?.type === 'chunk' ? output[0].code : '', style: String(source) };
}

/** Folder with `<kind>.js` and `<kind>.css` of every kind. Made when the packages or a page changed, else found. */
export async function bundleEditors(): Promise<string> {
  if (!isInstalled(EDITORS)) {
    throw new Error('The editors are not installed: `npm test` does it, or `npm ci` in tests/fields/editors.');
  }
  const hash = createHash('sha256');
  const sources = readdirSync(EDITORS).filter((name) => /\.js$|^package-lock\.json$/.test(name));
  for (const name of sources.sort()) hash.update(name).update(readFileSync(join(EDITORS, name)));
  hash.update(readFileSync(join(HERE, 'bundle.ts')));
  const folder = join(CACHE, 'fields', hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(join(CACHE, 'fields'), { recursive: true });
  const making = mkdtempSync(join(CACHE, 'fields', 'making-'));
  for (const { id } of KINDS) {
    const { script, style } = await bundle(join(EDITORS, `${id}.js`));
    writeFileSync(join(making, `${id}.js`), script);
    writeFileSync(join(making, `${id}.css`), style);
  }
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another worker was quicker, with the same result.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The script that looks at a page from within, as its own. */
export async function bundleLook(): Promise<string> {
  return (await bundle(join(HERE, 'look.ts'))).script;
}

/** The extension whose content script is the page layer (`lab.ts`). */
export async function packLab(): Promise<Packed> {
  return packScript((await bundle(join(HERE, 'lab.ts'))).script, 'fields.example');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await bundleEditors();
