/** The toolbar button, pressed by the browser itself: it opens the popup and grants `activeTab` for the tab in front, as for a person. */
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Launched } from '../support/extension';

/** Needed among the flags for `pressToolbarButton`. */
export const TOOLBAR_FLAG = '--enable-unsafe-extension-debugging';

/** CDP methods of Chromium 156 that playwright-core has no types for. */
interface Untyped {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

/**
 * Presses it for the tab that shows `page`, waits for the popup and closes it; the grant stays until that tab is left.
 * No other page may show `popup.html` meanwhile: it would be taken for the popup.
 */
export async function pressToolbarButton({ context, id }: Launched, page: Page): Promise<void> {
  await page.bringToFront();
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const ask = (method: string, params: Record<string, unknown>) =>
    (session as unknown as Untyped).send(method, params) as Promise<{
      targetInfos: { targetId: string; url: string }[];
    }>;
  const popups = async () =>
    (await ask('Target.getTargets', {})).targetInfos.filter(({ url }) => url === `chrome-extension://${id}/popup.html`);
  const { targetInfos } = await ask('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  await ask('Extensions.triggerAction', { id, targetId: tab.targetId });
  await expect.poll(async () => (await popups()).length).toBe(1);
  for (const { targetId } of await popups()) await ask('Target.closeTarget', { targetId });
  await expect.poll(async () => (await popups()).length).toBe(0);
  await session.detach();
}

/** Number of the tab that shows this address, as the extension sees it. */
export async function tabIdOf({ worker }: Launched, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await worker?.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id;
  });
  if (typeof id !== 'number') throw new Error('No tab is in front.');
  return id;
}
