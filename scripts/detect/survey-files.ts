/** Opens saved pages in a real browser at their own addresses and counts what the extension understands of each. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import type { Survey } from '../../lib/sites/survey';
import { bundleScript } from '../bundle-script';
import { isRoot, needChrome, SetUpError } from '../setup.mjs';
import { skeletonAddress } from './skeleton';

/** Where a file is served that has no address of its own. */
const NOWHERE = 'https://saved.invalid/';
/** A page that takes longer to open does not open (ms). */
const PATIENCE = 30_000;

/** A saved page and the address it is opened at. */
export interface SavedPage {
  /** Below the folder, with `/`. */
  file: string;
  path: string;
  address: string;
}

/** What was found in one file, and how long the extension's own code took (ms). */
export interface FileSurvey extends Survey {
  file: string;
  ms: number;
}

function parseAddresses(path: string): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SetUpError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SetUpError(`${path} must be an object: {"file.html": "https://…"}.`);
  for (const [file, address] of Object.entries(value)) {
    if (typeof address !== 'string' || !URL.canParse(address) || new URL(address).protocol !== 'https:')
      throw new SetUpError(`${path}: the address of ${file} is not an https address: ${JSON.stringify(address)}.`);
  }
  return value as Record<string, string>;
}

/** The HTML files below a folder with their addresses, by name. Throws `SetUpError` with what to mend. */
export function listPages(folder: string): SavedPage[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new SetUpError(`There is no folder ${folder}.`);
  const list = join(folder, 'urls.json');
  const addresses = existsSync(list) ? parseAddresses(list) : {};
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.html?$/iu.test(file) && statSync(join(folder, file)).isFile())
    .sort();
  const missing = Object.keys(addresses).filter((file) => !files.includes(file));
  if (missing.length > 0) throw new SetUpError(`${list} names files that are not there: ${missing.join(', ')}.`);
  if (files.length === 0) throw new SetUpError(`There is no HTML file below ${folder}.`);
  return files.map((file) => {
    const path = join(folder, file);
    const own = addresses[file] ?? skeletonAddress(readFileSync(path, 'utf8'));
    const usable = own !== null && URL.canParse(own) && new URL(own).protocol === 'https:';
    return { file, path, address: usable ? own : NOWHERE + file.split('/').map(encodeURIComponent).join('/') };
  });
}

async function surveyOne(browser: Browser, script: string, page: SavedPage, generic: boolean): Promise<FileSurvey> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  try {
    const body = readFileSync(page.path);
    let served = false;
    await context.route('**', (route) => {
      const isIt = route.request().isNavigationRequest() && !served;
      if (!isIt) return route.abort();
      served = true;
      // The page's own scripts stay off; ours comes by the debugger, which no policy holds back.
      const headers = {
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'",
      };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
    });
    const tab = await context.newPage();
    await tab.goto(page.address, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    await tab.evaluate(script);
    const survey = await tab.evaluate((options) => globalThis.surveyThisPage?.(options), { generic });
    if (!survey) throw new Error('its reader did not start');
    return { file: page.file, ...survey };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new SetUpError(`${page.file} does not open at ${page.address}: ${reason}`);
  } finally {
    await context.close();
  }
}

/** Surveys every page in turn, in one headless browser; nothing leaves the machine. */
export async function* surveyFiles(pages: readonly SavedPage[], generic: boolean): AsyncGenerator<FileSurvey> {
  const executablePath = await needChrome();
  const script = await bundleScript(fileURLToPath(new URL('page.ts', import.meta.url)), 'survey');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [...(isRoot() ? ['--no-sandbox'] : []), '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    for (const page of pages) yield await surveyOne(browser, script, page, generic);
  } finally {
    await browser.close();
  }
}
