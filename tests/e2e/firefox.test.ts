/** The panel's spike in Firefox, kept. The way through the sites there: `firefox-sites.test.ts`. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_BUILD, firefoxPanelFrame, type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { HEATED } from './journey';
import { googleFramed, yelp } from './places';

const POLICY = {
  'content-security-policy':
    "default-src 'none'; frame-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
};
const SERVED = [
  ...yelp.served.map((served) => ({ ...served, headers: POLICY })),
  ...googleFramed(500).served,
  { url: /example\.org\/modal/, file: 'page/modal.html', headers: POLICY },
  { url: /example\.org\/place/, file: 'page/plain.html', headers: POLICY },
];

let firefox: LaunchedFirefox;
let copy: string;

/** A toolbar press cannot be made here, so a copy of the build stands for the `activeTab` it grants: one host more, nothing else. */
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'evenkeel-firefox-'));
  cpSync(FIREFOX_BUILD, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['https://reviews.example.org/*'] }));
  firefox = await launchFirefox({ extension: copy });
});
afterAll(async () => {
  await firefox.close();
  rmSync(copy, { recursive: true, force: true });
});

async function openYelp(): Promise<Page> {
  const { page } = await firefox.newPage(SERVED);
  await page.goto(yelp.url);
  await (await page.waitForSelector('text/Comment'))?.click();
  await page.waitForSelector('textarea');
  return page;
}

async function isShown(page: Page): Promise<Frame> {
  const panel = await firefoxPanelFrame(page);
  await panel.waitForSelector('main.panel h1');
  return panel;
}

/** As the popup does, from a page of our own. */
async function coachByHand(page: Page): Promise<void> {
  const own = await firefox.openOwnPage('/popup.html');
  await page.bringToFront();
  const answer = await own.evaluate(async (address) => {
    const { browser } = globalThis as unknown as {
      browser: {
        tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
        runtime: { sendMessage(message: object): Promise<unknown> };
      };
    };
    const tabs = await browser.tabs.query({});
    const tabId = tabs.find(({ url }) => url === address)?.id;
    return browser.runtime.sendMessage({ id: 1, timestamp: 1, type: 'coachTab', data: { tabId } });
  }, page.url());
  expect(answer).toEqual({ res: { ok: true, value: null } });
  await own.close();
}

/** Address and heading of the page of rules; `null` while no tab shows it. Asked for its own address, as the panel is. */
async function openedRules(): Promise<string | null> {
  const told = (await firefox.browser.pages()).map((page) =>
    page
      .evaluate(() => `${location.pathname}${location.hash} ${document.querySelector('h1')?.textContent}`)
      .catch(() => ''),
  );
  return (await Promise.all(told)).find((words) => words.startsWith('/rules.html')) ?? null;
}

describe('Firefox', () => {
  it('shows the framed panel on a listed page that forbids frames, and marks the words', async () => {
    const page = await openYelp();
    await page.type('textarea', HEATED);
    const panel = await isShown(page);
    await panel.waitForSelector('blockquote');
    expect(await panel.evaluate(() => document.body.innerText)).toContain('you are a liar');
    await page.close();
  });

  it('opens the page of rules from a card of the panel', async () => {
    const page = await openYelp();
    await page.type('textarea', HEATED);
    const panel = await isShown(page);
    await (await panel.waitForSelector('.card-row .press-plain'))?.click();
    await (await panel.waitForSelector('.why:not([hidden]) a'))?.click();
    await expect.poll(openedRules).toMatch(/^\/rules\.html#[a-z-]+ What is marked, and why$/);
    await page.close();
  });

  it('shows the panel on an unlisted page when asked for', async () => {
    const { page } = await firefox.newPage(SERVED);
    await page.goto('https://reviews.example.org/place/42');
    await page.focus('#rich');
    await coachByHand(page);
    await isShown(page);
    await page.close();
  });

  it('shows the panel while the site’s own modal dialog is open', async () => {
    const { page } = await firefox.newPage(SERVED);
    await page.goto('https://reviews.example.org/modal');
    await page.click('#open');
    await page.waitForSelector('#reply');
    await coachByHand(page);
    const panel = await isShown(page);
    const search = await panel.waitForSelector('input[type="search"]');
    await search?.click();
    await panel.waitForFunction(() => document.hasFocus() && document.activeElement?.localName === 'input');
    await page.keyboard.type('/thank');
    expect(await search?.evaluate((input) => input.value)).toBe('/thank');
    await page.close();
  });

  it('shows a sheet in a 500-pixel frame', async () => {
    const { page } = await firefox.newPage(SERVED);
    await page.goto(googleFramed(500).url);
    const frame = await page.waitForFrame((one) => one.url().includes('/customers/reviews?'));
    await (await frame.waitForSelector('[data-index="0"] [jsaction="reply"]'))?.click();
    await frame.waitForSelector('[role="dialog"] textarea');
    const panel = await firefoxPanelFrame(page);
    await panel.waitForSelector('main.panel-sheet');
    await page.close();
  });
});
