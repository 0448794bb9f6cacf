/** Public pages of review sites: reviews are found there, and the owner is shown the way; nothing can be answered. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, screenshot, serve } from '../support/extension';
import { askAsOwnPage } from '../support/own-page';
import { axeFindings } from './axe';
import { closedButton, hostCount, pressClosed } from './closed-root';
import { NO_PLACE, OTHER_PLACE, PLACE, publicPage, reviewCard } from './public-page';
import { pressToolbarButton, TOOLBAR_FLAG, tabIdOf } from './toolbar';

let browser: Launched;
let own: Page;

beforeAll(async () => {
  browser = await launchExtension({ args: [TOOLBAR_FLAG] });
  await serve(browser.context, [
    { url: /maps\/place\/Lantern/, body: (url) => publicPage(Number(url.searchParams.get('n') ?? 10)) },
    { url: /maps\/place\/Copper/, body: publicPage(3) },
    { url: /maps\/place\/A\+Hill/, body: publicPage(0) },
    { url: /business\.google\.com|biz\.yelp/, body: '<!doctype html><title>Owner</title>' },
  ]);
  own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.id}/practice.html`);
});
afterAll(() => browser.close());

async function open(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

const tabShows = (page: Page, words: string): Promise<void> =>
  expect.poll(() => closedButton(page, words), { message: `a tab “${words}”` }).not.toBeNull();

/** Opens the panel from its tab. */
async function openReading(page: Page, words: string): Promise<Frame> {
  await tabShows(page, words);
  await pressClosed(page, words);
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { name: 'Where to answer' }).waitFor();
  return panel;
}

describe('on a public page', () => {
  it('counts the reviews in a tab, lists them with their kinds, and leads to the owner’s page', async () => {
    const page = await open(PLACE);
    const panel = await openReading(page, 'Evenkeel · 10 reviews');
    await panel.getByRole('heading', { name: '10 reviews here · 4 answered · 5 harsh ones' }).waitFor();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(10);
    const second = panel.getByRole('listitem').nth(1);
    await expect
      .poll(() => second.innerText())
      .toMatch(/Guest 1 · two stars\s+3 weeks ago · (Complaint|Inconvenience)/);
    await expect.poll(() => panel.getByText(/^Answered: “Thank you for coming by/).count()).toBe(4);
    const link = panel.getByRole('link', { name: /opens a new tab/ });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noreferrer');
    expect(new URL((await link.getAttribute('href')) ?? '').hostname).toMatch(/google\.com$/);
    await second.getByRole('button', { name: /^What to do/ }).click();
    expect((await second.locator('p').last().innerText()).length).toBeGreaterThan(20);
    await screenshot(page, 'reading-light');
    expect(await axeFindings(panel)).toEqual([]);
    await page.close();
  });

  it('lists what is not answered, what is harsh, and scrolls the page to a review without touching its nodes', async () => {
    const page = await open(`${PLACE}?n=40`);
    const before = await page.locator('#place').innerHTML();
    const panel = await openReading(page, 'Evenkeel · 40 reviews');
    await panel.getByRole('button', { name: 'Not answered (26)' }).click();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(26);
    expect(await panel.getByText(/^Answered:/).count()).toBe(0);
    await panel.getByRole('button', { name: 'Harsh (20)' }).click();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(20);
    await panel.getByRole('button', { name: 'All (40)' }).click();
    await panel.getByRole('button', { name: /^Guest 39 .*show on the page$/ }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    expect(
      await page.locator('[aria-label="Guest 39"]').evaluate((card) => card.getBoundingClientRect().top < innerHeight),
    ).toBe(true);
    expect(await page.locator('#place').innerHTML()).toBe(before);
    await page.close();
  });

  it('shows fifty of many, then fifty more', async () => {
    const page = await open(`${PLACE}?n=120`);
    const panel = await openReading(page, 'Evenkeel · 120 reviews');
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(50);
    await panel.getByRole('button', { name: 'Show 50 more' }).click();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(100);
    await panel.getByRole('button', { name: 'Show 20 more' }).click();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(120);
    await page.close();
  });

  it('counts reviews that come later or go, and starts anew on an in-page navigation', async () => {
    const page = await open(PLACE);
    const panel = await openReading(page, 'Evenkeel · 10 reviews');
    const add = (html: string) =>
      page.evaluate((card) => document.querySelector('#list')?.insertAdjacentHTML('beforeend', card), html);
    await add(reviewCard(10) + reviewCard(11));
    await panel.getByRole('heading', { name: /^12 reviews here/ }).waitFor();
    await page.evaluate(() => document.querySelector('[aria-label="Guest 3"]')?.remove());
    await panel.getByRole('heading', { name: /^11 reviews here · 3 answered/ }).waitFor();
    await page.evaluate((card) => {
      history.pushState(null, '', '/maps/place/Copper+Kettle+Tearoom/data=y');
      document.querySelector('#list')?.replaceChildren();
      document.querySelector('#list')?.insertAdjacentHTML('beforeend', card);
    }, reviewCard(20));
    await panel.getByRole('heading', { name: /^1 review here/ }).waitFor();
    await page.evaluate(() => {
      history.pushState(null, '', '/maps/dir/');
      document.querySelector('#list')?.replaceChildren();
    });
    await expect.poll(() => hostCount(page)).toBe(0);
    await page.close();
  });

  it('puts nothing into a page without reviews', async () => {
    const page = await open(NO_PLACE);
    const other = await open(OTHER_PLACE);
    // The other page was opened later: by the time it has its tab, this one has been looked at.
    await tabShows(other, 'Evenkeel · 3 reviews');
    expect(await hostCount(page)).toBe(0);
    await page.close();
    await other.close();
  });

  it('goes by the switch of its site, there and back', async () => {
    const page = await open(PLACE);
    await tabShows(page, 'Evenkeel · 10 reviews');
    await askAsOwnPage(own, 'setSite', { site: 'google-maps', on: false });
    await expect.poll(() => hostCount(page)).toBe(0);
    const later = await open(PLACE);
    await askAsOwnPage(own, 'setSite', { site: 'google-maps', on: true });
    await tabShows(later, 'Evenkeel · 10 reviews');
    await tabShows(page, 'Evenkeel · 10 reviews');
    await page.close();
    await later.close();
  });

  it('opens and closes by keyboard alone, and the tab has the keyboard again', async () => {
    const page = await open(PLACE);
    await tabShows(page, 'Evenkeel · 10 reviews');
    await page.locator('input').focus();
    const isOurs = () =>
      page.evaluate(() => {
        const { activeElement, body, documentElement } = document;
        return activeElement !== body && activeElement?.parentElement === documentElement;
      });
    for (let presses = 0; presses < 20 && !(await isOurs()); presses += 1) await page.keyboard.press('Tab');
    expect(await isOurs()).toBe(true);
    await page.keyboard.press('Enter');
    const panel = await panelFrame(page);
    const heading = panel.getByRole('heading', { level: 1 });
    await expect
      .poll(() => heading.evaluate((one) => one === document.activeElement && document.hasFocus()))
      .toBe(true);
    await page.keyboard.press('Escape');
    await tabShows(page, 'Evenkeel · 10 reviews');
    await expect.poll(() => panel.evaluate(() => document.hasFocus()).catch(() => false)).toBe(false);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => heading.evaluate((one) => one === document.activeElement && document.hasFocus()))
      .toBe(true);
    await page.close();
  });
});

it('makes way for a box that the owner points at on such a page', async () => {
  const page = await open(PLACE);
  await tabShows(page, 'Evenkeel · 10 reviews');
  await page.evaluate(() => document.querySelector('h1')?.after(document.createElement('textarea')));
  await page.locator('textarea').fill('Hello there.');
  await pressToolbarButton(browser, page);
  const tabId = await tabIdOf(browser, page);
  expect(await askAsOwnPage(own, 'coachTab', { tabId })).toEqual({ res: { ok: true, value: null } });
  const panel = await panelFrame(page);
  await panel.getByRole('heading', { name: 'Your reply' }).waitFor();
  await expect.poll(() => closedButton(page, 'Evenkeel · 10 reviews')).toBeNull();
  await page.close();
});

describe('its look', () => {
  it.each([
    ['narrow', { width: 320, height: 640 }, 'light'],
    ['dark', { width: 1280, height: 800 }, 'dark'],
  ] as const)('is right %s', async (name, viewport, colorScheme) => {
    const page = await browser.context.newPage();
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(PLACE);
    const panel = await openReading(page, 'Evenkeel · 10 reviews');
    await screenshot(page, `reading-${name}`);
    expect(await axeFindings(panel)).toEqual([]);
    const wider = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, 'nothing is wider than the panel').toBeLessThanOrEqual(0);
    await page.close();
  });

  it('keeps to its width at 200 % zoom', async () => {
    const page = await browser.context.newPage();
    // 1280 × 800 at 200 % zoom.
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto(PLACE);
    const panel = await openReading(page, 'Evenkeel · 10 reviews');
    await panel.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await screenshot(page, 'reading-zoomed');
    await page.close();
  });
});
