/** A page of the extension's own that a test drives, in either browser: Playwright's and Puppeteer's pages both are one. */
export interface OwnPage {
  evaluate(call: (message: object) => Promise<unknown>, message: object): Promise<unknown>;
}

/** Asks the background as our own pages do, and answers what it said: `{ res: { ok: true, value } | { ok: false, reason } }`. */
export const askAsOwnPage = (page: OwnPage, type: string, data: unknown): Promise<unknown> =>
  page.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { id: 1, timestamp: 1, type, data },
  );
