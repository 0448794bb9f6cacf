import { browser } from 'wxt/browser';

/** Where the framed panel's document is, and the origin it has. In Chromium the address handed out is a per-session one, the document's origin is not. */
export function panelAddress(): { url: string; origin: string } {
  const url = browser.runtime.getURL('/panel.html');
  return { url, origin: import.meta.env.FIREFOX ? new URL(url).origin : `chrome-extension://${browser.runtime.id}` };
}
