/** A build that holds a site's permission from the start: the browser's own prompt cannot be answered without a screen. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CACHE } from '../../scripts/setup.mjs';
import { CHROME_BUILD, type Launched } from '../support/extension';

/** Copies a build to .cache with `origins` moved from the optional permissions to the required ones; answers its folder. */
export function writeGrantedBuild(name: string, origins: readonly string[], build = CHROME_BUILD): string {
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions = origins.map((origin) => `${origin}/*`);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

interface Api {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
}

/** Opens the popup in a tab of its own, as if `page` were the tab in front: that is all it asks the browser for by itself. */
export async function openPopupFor({ context, id }: Launched, page: Page, tabId: number): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.addInitScript(
    ([tab, url]) => {
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      tabs.query = async () => [{ id: tab, url }];
    },
    [tabId, page.url()] as const,
  );
  await popup.goto(`chrome-extension://${id}/popup.html`);
  return popup;
}

/** Whether our script answers in the top frame of a tab, asked as the background asks it. */
export function isListening(own: Page, tabId: number): Promise<boolean> {
  return own.evaluate(
    (tab) =>
      (globalThis as unknown as { chrome: Api }).chrome.tabs
        .sendMessage(tab, { id: 1, type: 'pageReview', data: {}, timestamp: 1 }, { frameId: 0 })
        .then(
          (answer) => (answer as { res?: { ok: boolean } }).res?.ok === true,
          () => false,
        ),
    tabId,
  );
}
