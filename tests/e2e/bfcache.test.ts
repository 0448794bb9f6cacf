/** Back and forward stay instant: a page with us in it is kept by the browser, and works when it comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/setup.mjs';
import { type Launched, launchExtension, panelFrame, serve } from '../support/extension';
import { stopDialogText } from './closed-root';
import { HEATED } from './journey';
import { openPlace } from './place';
import { yelp } from './places';

/** A page that comes back asks for its icon anew, past everything that is served here. */
const withIcon = (html: string): string => html.replace('<head>', '<head><link rel="icon" href="data:,">');

let browser: Launched;
beforeAll(async () => {
  browser = await launchExtension({ without: ['--disable-back-forward-cache'] });
  await serve(browser.context, [
    {
      url: /^https:\/\/biz\.yelp\.com\/r2r\//,
      body: withIcon(readFileSync(join(ROOT, 'tests/fixtures/yelp/r2r.html'), 'utf8')),
    },
    {
      url: /^https:\/\/elsewhere\.example\/list/,
      body: 'name,stars',
      headers: { 'content-disposition': 'attachment; filename=list.csv' },
    },
    { url: /^https:\/\/elsewhere\.example\//, body: withIcon('<!doctype html><head><title>Elsewhere</title>') },
  ]);
});
afterAll(() => browser.close());

interface Shown {
  shows: boolean[];
}
const shows = (page: Page): Promise<boolean[]> => page.evaluate(() => (globalThis as unknown as Shown).shows);

async function thereAndBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = globalThis as unknown as Shown;
    shown.shows = [];
    addEventListener('pageshow', (event) => shown.shows.push(event.persisted));
  });
  await page.goto('https://elsewhere.example/');
  await page.goBack({ waitUntil: 'commit' });
}

it('puts the panel back into a page that stayed after all, because the link was a download', async () => {
  const { page, frame } = await openPlace(browser.context, yelp);
  await frame.locator(yelp.field).click();
  await panelFrame(page);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://elsewhere.example/list.csv';
    link.textContent = 'Download';
    document.body.prepend(link);
  });
  const arrived = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  await arrived;
  await expect.poll(() => page.frames().length).toBe(1);
  await frame.locator(yelp.field).click();
  await (await panelFrame(page)).getByRole('heading', { name: 'Evenkeel' }).waitFor();
  await page.close();
});

describe('the browser’s back/forward cache', () => {
  it('keeps a page on which nothing is coached', async () => {
    const page = await browser.context.newPage();
    await page.goto(yelp.url);
    await thereAndBack(page);
    await expect.poll(() => shows(page)).toEqual([true]);
    await page.close();
  });

  it('keeps a page whose panel is too busy to go at once', async () => {
    const { page, frame } = await openPlace(browser.context, yelp);
    await frame.locator(yelp.field).click();
    const panel = await panelFrame(page);
    await panel.getByRole('heading', { name: 'Evenkeel' }).waitFor();
    // The browser would wait for a panel that listens to `visibilitychange`, `pagehide` or `unload`, and not keep the page.
    await panel.evaluate(() => {
      setTimeout(() => {
        for (const until = Date.now() + 2_000; Date.now() < until; );
      });
    });
    await thereAndBack(page);
    await expect.poll(() => shows(page)).toEqual([true]);
    await page.close();
  });

  it('keeps a page with the panel open, whose guard, panel and draft work afterwards', async () => {
    const { page, frame } = await openPlace(browser.context, yelp);
    await frame.locator(yelp.field).click();
    await page.keyboard.type(HEATED);
    await (await panelFrame(page))
      .getByRole('button', { name: /^Use it/ })
      .first()
      .waitFor();
    await thereAndBack(page);
    await expect.poll(() => shows(page)).toEqual([true]);
    expect(await page.locator(yelp.field).inputValue()).toBe(HEATED);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    await page.keyboard.press('Escape');
    await page.locator(yelp.field).click();
    await page.keyboard.type(' Indeed.');
    await (await panelFrame(page))
      .getByRole('button', { name: /^Use it/ })
      .first()
      .waitFor();
    await page.close();
  });
});
