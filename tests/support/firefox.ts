/** The built extension in a real Firefox, over WebDriver BiDi, with pages served at their real addresses. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import puppeteer, { type Browser, type Frame, type HTTPRequest, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { findFirefox, ROOT } from '../../scripts/setup.mjs';
import { CONTENT_TYPES, type Served } from './extension';

/** The build that the tests run; `npm run build:firefox` makes it. */
export const FIREFOX_BUILD = join(ROOT, '.output', 'firefox-mv3');

/** Firefox gives each installation a random host; this preference makes it known beforehand. */
const HOST = '4f6f0e5a-2b8f-4a6e-9a3e-1d2c3b4a5f60';

/** Where nothing listens: whatever is not served by a test ends here. */
const DEAD_PROXY = { host: '127.0.0.1', port: 9 };

export interface LaunchedFirefox {
  browser: Browser;
  /** Origin of the extension's own pages, `moz-extension://…`. */
  origin: string;
  /** A page in which the fixtures are served; what none of them answers is in `refused`, what went wrong in it in `errors`. */
  newPage(served: readonly Served[]): Promise<{ page: Page; refused: string[]; errors: string[] }>;
  /** Opens one of the extension's own pages ("/popup.html") in a tab. */
  openOwnPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox with a profile of its own and the built extension (or another folder) in it. */
export async function launchFirefox(
  options: { extension?: string; colorScheme?: 'light' | 'dark' } = {},
): Promise<LaunchedFirefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: install one or set FIREFOX_PATH.');
  const extension = options.extension ?? FIREFOX_BUILD;
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error('There is no build for Firefox: run `npm run build:firefox` first.');
  }
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it Firefox refuses to open an extension page by its address.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      // 0 is dark, 1 is light, for all that is shown in tabs.
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: HOST }),
      // The browser's own wish for a picture of each site, at moments of its own.
      'browser.chrome.site_icons': false,
      'network.proxy.type': 1,
      'network.proxy.http': DEAD_PROXY.host,
      'network.proxy.http_port': DEAD_PROXY.port,
      'network.proxy.ssl': DEAD_PROXY.host,
      'network.proxy.ssl_port': DEAD_PROXY.port,
    },
  });
  try {
    await browser.installExtension(extension);
    if (manifest.name === 'Evenkeel') await welcomed(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    browser,
    origin: `moz-extension://${HOST}`,
    async newPage(served) {
      const page = await browser.newPage();
      const refused: string[] = [];
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.setRequestInterception(true);
      // A request of a page that has gone since needs no answer, and cannot be given one.
      page.on('request', (request) => void answer(request, served, refused).catch(() => null));
      return { page, refused, errors };
    },
    async openOwnPage(path) {
      const page = await browser.newPage();
      // Nov 2026: Firefox opens the page but never tells BiDi that the navigation ended, so that wait is given up. It is
      // waited for all the same: asking a page that is just being replaced is an error of the protocol.
      await page.goto(`moz-extension://${HOST}${path}`, { timeout: 1_000 }).catch(() => null);
      await page.waitForFunction(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
      return page;
    },
    close: () => browser.close(),
  };
}

/**
 * Waits until the practice page that opens by itself after an install stands in front. Coming later, it would stand before the
 * page of a test, and Firefox draws a hidden page after 1, 2, 4, 8 … seconds only. Told by the empty page behind it: over BiDi
 * (Firefox 153, November 2026) a tab that an extension opens is now and then not told of at all.
 */
async function welcomed(browser: Browser): Promise<void> {
  const [first] = await browser.pages();
  if (!first) throw new Error('Firefox opened without a page.');
  await first.evaluate(
    () =>
      document.hidden ||
      new Promise((resolve, reject) => {
        document.addEventListener('visibilitychange', resolve, { once: true });
        setTimeout(() => reject(new Error('The practice page did not open after the install.')), 30_000);
      }),
  );
}

async function answer(request: HTTPRequest, served: readonly Served[], refused: string[]): Promise<void> {
  const address = request.url();
  if (!/^https?:/.test(address)) return request.continue();
  const found = served.find((one) => one.url.test(address));
  // Asked for by the browser itself, for its tab.
  if (!found && address.endsWith('/favicon.ico')) return request.respond({ status: 404 });
  if (!found) {
    refused.push(address);
    return request.abort();
  }
  const file = found.file === undefined ? null : join(ROOT, 'tests', 'fixtures', found.file);
  const body = typeof found.body === 'function' ? found.body(new URL(address)) : found.body;
  return request.respond({
    status: 200,
    contentType: CONTENT_TYPES[extname(file ?? new URL(address).pathname)] ?? 'text/html; charset=utf-8',
    headers: found.headers ?? {},
    body: file ? readFileSync(file, 'utf8') : (body ?? ''),
  });
}

/**
 * The frame of our panel in a page, once it is there. Asked for its own address: over BiDi (Firefox 153, November 2026) a frame
 * with an extension page in it stays "about:blank", and no navigation of it is told.
 */
export async function firefoxPanelFrame(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) =>
    frame
      .evaluate(() => location.pathname === '/panel.html' && location.protocol === 'moz-extension:')
      .catch(() => false);
  return vi.waitFor(
    async () => {
      for (const frame of page.frames()) if (await isPanel(frame)) return frame;
      throw new Error('The panel is not in the page.');
    },
    { timeout: 20_000, interval: 50 },
  );
}
