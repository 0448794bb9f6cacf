/** The built extension in a Chromium on a profile that outlives it: closed, killed, and started again on what is left. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Browser } from 'wxt/browser';
import { findChrome, isRoot } from '../../scripts/setup.mjs';
import { CHROME_BUILD } from '../support/extension';

/** In our own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

/** A running browser, with one of our own pages open in it. */
export interface Running {
  context: BrowserContext;
  page: Page;
  id: string;
  /** Asks the background as our own pages do; rejects where it did not answer. */
  ask<T>(type: string, data?: unknown): Promise<T>;
  /** As the owner quits: everything is written. */
  close(): Promise<void>;
  /** As when the power of the program is cut: SIGKILL to each of its processes. */
  kill(): Promise<void>;
}

/** A profile folder, empty at first. */
export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'evenkeel-soak-'));

export const removeProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

/** Starts Chromium on a profile. */
export async function start(profile: string): Promise<Running> {
  const executablePath = findChrome();
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge found: install one or set CHROME_PATH.');
  if (!existsSync(join(CHROME_BUILD, 'manifest.json'))) {
    throw new Error('There is no build of the extension: run `npm run build` first.');
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--disable-extensions-except=${CHROME_BUILD}`,
      `--load-extension=${CHROME_BUILD}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  return {
    context,
    page,
    id,
    ask: (type, data = {}) => askFrom(page, type, data),
    close: () => context.close(),
    async kill() {
      for (const pid of processesOn(profile)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended by itself.
        }
      }
      await context.close().catch(() => undefined);
      for (const name of readdirSync(profile))
        if (name.startsWith('Singleton')) rmSync(join(profile, name), { force: true });
    },
  };
}

/** Asks the background from one of our own pages. The value of the answer; a refusal rejects with its reason. */
export async function askFrom<T>(page: Page, type: string, data: unknown = {}): Promise<T> {
  const answer = await page.evaluate(
    (message) =>
      new Promise<unknown>((resolve) => {
        chrome.runtime.sendMessage(message, (response: unknown) => {
          resolve(response ?? { res: { ok: false, reason: chrome.runtime.lastError?.message ?? 'no answer' } });
        });
      }),
    { id: 1, timestamp: 1, type, data },
  );
  const { res } = answer as { res: { ok: true; value: T } | { ok: false; reason: string } };
  if (!res.ok) throw new Error(res.reason);
  return res.value;
}

/** A session with which the background can be stopped, as the browser stops it when it is idle. */
export async function workersOf({ context, page }: Running): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return session;
}

/** Processes whose command line names this profile; Linux only, where the soak runs. */
function processesOn(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'cmdline'), 'utf8')
          .split('\0')
          .includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}
