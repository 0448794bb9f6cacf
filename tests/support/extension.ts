/** The built extension in a real Chromium, with pages served at their real addresses and nothing leaving the machine. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright-core';
import { CACHE, findChrome, isRoot, ROOT } from '../../scripts/setup.mjs';
import { requests } from './net-log';

/** The build that the tests run; `npm run build` makes it. */
export const CHROME_BUILD = join(ROOT, '.output', 'chrome-mv3');

export interface LaunchOptions {
  /** Folder of another unpacked extension, for controls and comparisons; `null` for none. */
  extension?: string | null;
  headless?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  /** Leave the practice page open that an install opens; it takes the keyboard from whatever page a test has in front. */
  keepWelcome?: boolean;
  /** Further flags of Chromium. */
  args?: string[];
  /** Flags of Playwright's own that a test must do without. */
  without?: string[];
}

export interface Launched {
  context: BrowserContext;
  /** The extension's id, as in `chrome-extension://<id>`; empty when launched without one. */
  id: string;
  /** The background's service worker, as it was at the start (it may be stopped by the browser later). */
  worker: Worker | null;
  /** File of the browser's own net log; complete after `close()`. */
  netLog: string;
  /** Ends the browser and removes its profile. Fails when anything but the browser itself asked the network for something. */
  close(): Promise<void>;
}

/** Starts Chromium with a profile of its own and the built extension in it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = findChrome();
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge found: install one or set CHROME_PATH.');
  const extension = options.extension === undefined ? CHROME_BUILD : options.extension;
  if (extension && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error('There is no build of the extension: run `npm run build` first.');
  }
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-chrome-'));
  mkdirSync(join(CACHE, 'net'), { recursive: true });
  const netLog = join(CACHE, 'net', `${profile.split('-').at(-1)}.json`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    ignoreDefaultArgs: ['--disable-extensions', ...(options.without ?? [])],
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--log-net-log=${netLog}`,
      '--net-log-capture-mode=Default',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(options.args ?? []),
    ],
  });
  const worker = extension ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))) : null;
  if (extension && isOurs(extension) && !options.keepWelcome) await closeWelcome(context);
  return {
    context,
    id: worker ? new URL(worker.url()).host : '',
    worker,
    netLog,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      // What the browser asks for itself has no origin. Anything else was asked by a page or by us, whoever lent it the name.
      const asked = requests(netLog).filter(({ initiator }) => initiator !== 'not an origin');
      if (extension === CHROME_BUILD && asked.length > 0) {
        throw new Error(`Something went to the network: ${asked.map(({ initiator, url }) => `${initiator} → ${url}`)}`);
      }
    },
  };
}

/** Whether a folder holds our own build, or one made of it with more permissions. */
const isOurs = (folder: string): boolean => readFileSync(join(folder, 'manifest.json'), 'utf8').includes('"Evenkeel"');

/** Closes the practice page that opens by itself after an install. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/practice.html');
  const opened = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: welcomes }));
  await opened.close();

  async function welcomes(page: Page): Promise<boolean> {
    await page.waitForLoadState('domcontentloaded');
    return isWelcome(page);
  }
}

/** Something served at a real address: a file below tests/fixtures, or a body made here. */
export interface Served {
  url: RegExp;
  /** Path below tests/fixtures. */
  file?: string;
  body?: string | ((url: URL) => string);
  headers?: Record<string, string>;
}

/** Content types by file ending, for what a test serves. */
export const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves fixtures at real addresses in every page of a context. What none of them answers is noted in `refused` and let
 * through to the network, which cannot resolve any name: so the browser's own net log sees it too.
 */
export async function serve(context: BrowserContext, served: readonly Served[]): Promise<{ refused: string[] }> {
  const refused: string[] = [];
  // A RegExp: the glob 'https://**' does not match.
  await context.route(/^https?:/, async (route) => {
    const address = route.request().url();
    const answer = served.find((one) => one.url.test(address));
    if (!answer) {
      refused.push(address);
      return route.continue();
    }
    const file = answer.file === undefined ? null : join(ROOT, 'tests', 'fixtures', answer.file);
    const body = typeof answer.body === 'function' ? answer.body(new URL(address)) : answer.body;
    return route.fulfill({
      contentType: CONTENT_TYPES[extname(file ?? new URL(address).pathname)] ?? 'text/html; charset=utf-8',
      headers: answer.headers ?? {},
      body: file ? readFileSync(file) : (body ?? ''),
    });
  });
  return { refused };
}

/** The frame of our panel in a page, once it is there. It sits in a closed shadow root, so the page's tree does not show it. */
export async function panelFrame(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) => frame.url().endsWith('/panel.html');
  return page.frames().find(isPanel) ?? (await page.waitForEvent('framenavigated', isPanel));
}

/** Saves a picture: one that README shows to docs/pictures when PICTURES=1, any other to .cache/pictures, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const shown = `docs/pictures/${name}.png`;
  const isForReadme = process.env.PICTURES === '1' && readFileSync(join(ROOT, 'README.md'), 'utf8').includes(shown);
  const file = isForReadme ? join(ROOT, shown) : join(CACHE, 'pictures', `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
  return file;
}
