/** One browser per test file, with the page layer loaded as the first script of every page it opens. */
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { bundleScript } from '../../scripts/bundle-script';
import { findChrome, isRoot } from '../../scripts/setup.mjs';

/** Where the fixtures of these tests are served; nothing leaves the machine. */
export const ADDRESS = 'https://reviews.example/reply';

/** A file of this folder and all it imports, as one classic script. */
export function bundle(entry: string): Promise<string> {
  return bundleScript(fileURLToPath(new URL(entry, import.meta.url)), 'harness');
}

export interface PageOptions extends BrowserContextOptions {
  /** A second document, served at `/panel.html` of another origin: stands in for the panel. */
  panel?: string;
  /** Headers of the page. */
  headers?: Record<string, string>;
}

export interface TestBrowser {
  /** Opens `html` at `ADDRESS` in a context of its own. Errors of the page are collected in `errors`. */
  open(html: string, options?: PageOptions): Promise<{ page: Page; errors: string[] }>;
  close(): Promise<void>;
}

/** Starts the browser. */
export async function launchBrowser(): Promise<TestBrowser> {
  const executablePath = findChrome();
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge found: install one or set CHROME_PATH.');
  const script = await bundle('harness.ts');
  const browser: Browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [...(isRoot() ? ['--no-sandbox'] : []), '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  return {
    async open(html, { panel = '<!doctype html>', headers = {}, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const errors: string[] = [];
      await context.addInitScript({ content: script });
      await context.route(/^https:/, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers,
          body: route.request().url().includes('panel.html') ? panel : `<!doctype html>${html}`,
        }),
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(ADDRESS);
      return { page, errors };
    },
    close: () => browser.close(),
  };
}
