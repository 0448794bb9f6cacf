/** A page with a panel host, and a document of another origin that stands in for the panel. */

import type { Frame, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { PageOptions, TestBrowser } from './support';

export const ORIGIN = 'https://panel.example';
/** Stands in for the panel: keeps what it is told, and collapses by its own button. */
const PANEL = `<!doctype html><title></title><button id="collapse">Collapse</button><input id="search"><script>
  window.told = [];
  addEventListener('message', (event) => {
    window.handover = event.data; window.origin = event.origin; [window.port] = event.ports;
    port.onmessage = (message) => told.push(message.data);
  });
  const button = document.querySelector('button');
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => port.postMessage({ type: 'collapse' }));
</script>`;
export const BOX =
  '<textarea id="box" style="width:300px;height:100px">words</textarea><button id="post">Reply</button>';

/** What a test reaches in the page. */
export interface Kept {
  host: { open(anchor: Element, protect: Element[], expanded?: boolean): void; close(): void; shadow: ShadowRoot };
  toggles: boolean[];
  got: unknown[];
  handovers: number;
  stop: AbortController;
}

/** Runs in the page, before any script of its own. */
function arm(): void {
  const stop = new AbortController();
  const kept = { toggles: [] as boolean[], got: [] as unknown[], handovers: 0, shapes: [] as string[], stop };
  const host = window.ek.createPanelHost({
    document,
    frameUrl: 'https://panel.example/panel.html',
    frameOrigin: 'https://panel.example',
    handover: async () => {
      kept.handovers += 1;
      return document.documentElement.hasAttribute('data-refuse') ? null : `token ${kept.handovers}`;
    },
    onMessage(message) {
      kept.got.push(message);
      if (message.type === 'collapse') host.collapse();
    },
    onToggle: (open) => kept.toggles.push(open),
    onShape: (shape) => kept.shapes.push(shape),
    now: () => performance.now(),
    signal: stop.signal,
  });
  Object.assign(window.kept, kept, { host });
}

/** Opens a page with the panel host made before any script of the page. */
export function openPage(
  browser: TestBrowser,
  html: string,
  options: PageOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  return browser.open(`<script>(${arm})()</script>${html}`, { panel: PANEL, ...options });
}

export const open = (page: Page, expanded = true): Promise<void> =>
  page.evaluate((wide) => {
    const box = document.querySelector('#box') ?? document.body;
    const post = document.querySelector('#post');
    (window.kept as unknown as Kept).host.open(box, post ? [box, post] : [box], wide);
  }, expanded);

/** The panel's frame that has its port. A frame that is just being taken away is still listed, and answers no more. */
export const panelFrame = (page: Page): Promise<Frame> =>
  vi.waitFor(
    async () => {
      for (const frame of page.frames().filter((one) => one.url().startsWith(ORIGIN)))
        if (await frame.evaluate(() => 'port' in window).catch(() => false)) return frame;
      throw new Error('No panel with a port is in the page.');
    },
    { timeout: 20_000, interval: 20 },
  );

/** Where our things and the page's stand. */
export const look = (page: Page) =>
  page.evaluate(() => {
    const root = (window.kept as unknown as Kept).host.shadow;
    const rect = (element: Element | null) => {
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, width, height };
    };
    const panel = root.querySelector<HTMLElement>('.panel');
    const tab = root.querySelector<HTMLElement>('.tab');
    return {
      connected: root.host.isConnected,
      parent: root.host.parentElement?.localName ?? null,
      host: rect(root.host),
      box: rect(document.querySelector('#box')),
      panel: panel !== null && !panel.hidden && root.host.checkVisibility(),
      tab: tab !== null && !tab.hidden && root.host.checkVisibility(),
    };
  });

interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}
export const meets = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
