/** A public page in Firefox: the tab, the list behind it, and the way to a review on the page. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firefoxPanelFrame, type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { PLACE, publicPage } from './public-page';

let firefox: LaunchedFirefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox.close());

it('counts, lists and scrolls to reviews behind the tab', async () => {
  const { page } = await firefox.newPage([{ url: /maps\/place\/Lantern/, body: publicPage(30) }]);
  await page.goto(PLACE);
  const host = await page.waitForSelector('html > div[popover]');
  const place = await host?.boundingBox();
  if (!place) throw new Error('The tab is not laid out.');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  const panel = await firefoxPanelFrame(page);
  await panel.waitForSelector('.card-review');
  // A list that is still being read grows.
  const heading = () => panel.$eval('#list-title', (title) => title.textContent);
  await expect.poll(heading).toBe('30 reviews here · 10 answered · 15 harsh ones');
  await expect.poll(async () => (await panel.$$('.card-review .card-title button')).length).toBe(30);
  await panel.evaluate(() => {
    const titles = document.querySelectorAll<HTMLElement>('.card-review .card-title button');
    titles[titles.length - 1]?.click();
  });
  await page.waitForFunction(() => scrollY > 500);
  await page.close();
});
