/** The panel's spike in Firefox, kept. The way through the sites there: `firefox-sites.test.ts`. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_BUILD, firefoxPanelFrame, type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { askAsOwnPage } from '../support/own-page';
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

/** Asks the background from a page of our own, and answers the value; anything but a good answer is an error. */
async function ask<T>(own: Page, type: string, data: object): Promise<T> {
  const { res } = (await askAsOwnPage(own, type, data)) as { res: { ok: boolean; value: unknown } };
  if (!res.ok) throw new Error(`“${type}” was refused: ${JSON.stringify(res)}`);
  return res.value as T;
}

/** As the popup does, from a page of our own. */
async function coachByHand(page: Page): Promise<void> {
  const own = await firefox.openOwnPage('/popup.html');
  await page.bringToFront();
  const tabId = await own.evaluate(async (address) => {
    const { browser } = globalThis as unknown as {
      browser: { tabs: { query(query: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await browser.tabs.query({})).find(({ url }) => url === address)?.id;
  }, page.url());
  expect(await ask(own, 'coachTab', { tabId })).toBeNull();
  await own.close();
}

/**
 * Address and heading of each page of our own in a tab, asked of a page of our own: over BiDi (Firefox 153, November 2026) a
 * tab that an extension opens is now and then not told of.
 */
const ownTabs = (own: Page): Promise<string[]> =>
  own.evaluate(() => {
    const { browser } = globalThis as unknown as {
      browser: { extension: { getViews(filter: { type: 'tab' }): Window[] } };
    };
    const heading = ({ document }: Window) => document.querySelector('h1')?.textContent;
    return browser.extension
      .getViews({ type: 'tab' })
      .map((view) => `${view.location.pathname}${view.location.hash} ${heading(view)}`);
  });

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
    const own = await firefox.openOwnPage('/popup.html');
    await page.bringToFront();
    await (await panel.waitForSelector('.card-row .press-plain'))?.click();
    await (await panel.waitForSelector('.why:not([hidden]) a'))?.click();
    await expect
      .poll(() => ownTabs(own))
      .toContainEqual(expect.stringMatching(/^\/rules\.html#[a-z-]+ What is marked, and why$/));
    await own.close();
    await page.close();
  });

  it('reads templates anew when the page is to be seen again', async () => {
    const page = await openYelp();
    const panel = await isShown(page);
    const titles = (): Promise<string[]> =>
      panel.$$eval('.shelf-row h3', (all) => all.map((title) => title.textContent ?? ''));
    await expect.poll(titles).not.toEqual([]);
    const [first] = await titles();
    const own = await firefox.openOwnPage('/popup.html');
    const { templates } = await ask<{ templates: { id: string; title: string }[] }>(own, 'listTemplates', {});
    const { id } = templates.find(({ title }) => title === first) ?? { id: '' };
    await ask(own, 'deleteTemplate', { id });
    expect(await titles()).toContain(first);
    await page.bringToFront();
    await expect.poll(titles).not.toContain(first);
    await own.close();
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
