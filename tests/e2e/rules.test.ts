/** The page of all rules: where it is reached from, that it says what each rule says, and that no site can frame it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../lib/coach/rules';
import { type Launched, launchExtension, panelFrame, screenshot, serve } from '../support/extension';
import { axeFindings } from './axe';
import { HEATED } from './journey';
import { openPlace, typeDraft } from './place';
import { yelp } from './places';

const rulesOf = ({ id }: Launched, at = ''): string => `chrome-extension://${id}/rules.html${at}`;

async function openRules(browser: Launched, width: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(rulesOf(browser));
  await page.getByRole('article').first().waitFor();
  return page;
}

describe.each(['light', 'dark'] as const)('the page of rules in %s', (colorScheme) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launchExtension({ colorScheme });
  });
  afterAll(() => browser.close());

  it.each([320, 480, 1000])('can be read at a width of %d', async (width) => {
    const page = await openRules(browser, width);
    await screenshot(page, `rules-${width}-${colorScheme}`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.getByLabel('Find a rule').fill('sorry');
    await expect.poll(() => page.getByRole('article').count()).toBeLessThan(RULES.length);
    await screenshot(page, `rules-${width}-${colorScheme}-found`);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});

describe('the page of rules', () => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launchExtension();
    await serve(browser.context, yelp.served);
  });
  afterAll(() => browser.close());

  it('tells of every rule, with marked words in its example wherever words are marked', async () => {
    const page = await openRules(browser, 800);
    expect(await page.getByRole('article').count()).toBe(RULES.length);
    for (const { id, title, why, source } of RULES) {
      const article = page.locator(`#${id}`);
      const text = await article.innerText();
      for (const words of [title, why, source, 'Marked', 'Not marked']) expect(text, id).toContain(words);
    }
    expect(await page.locator('mark').count()).toBeGreaterThan(RULES.length / 2);
    await page.close();
  });

  it('goes to the rule that its address names', async () => {
    const page = await browser.context.newPage();
    await page.goto(rulesOf(browser, '#vague-contact'));
    const article = page.locator('#vague-contact');
    await article.waitFor();
    await expect.poll(async () => (await article.boundingBox())?.y ?? -1).toBeGreaterThan(60);
    expect((await article.boundingBox())?.y).toBeLessThan(700);
    await page.close();
  });

  it('is opened from the settings', async () => {
    const popup = await browser.context.newPage();
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    await popup.getByRole('button', { name: 'Settings', exact: true }).click();
    const opened = browser.context.waitForEvent('page');
    await popup.getByRole('link', { name: 'All the rules' }).click();
    const page = await opened;
    await page.getByRole('heading', { name: 'What is marked, and why' }).waitFor();
    expect(page.url()).toBe(rulesOf(browser));
    await page.close();
    await popup.close();
  });

  it('is opened at its rule from a card of the panel, in a tab of its own', async () => {
    const { page, frame } = await openPlace(browser.context, yelp);
    await typeDraft(page, frame, yelp, HEATED);
    const panel = await panelFrame(page);
    await panel
      .getByRole('button', { name: /^Why\? / })
      .first()
      .click();
    const opened = browser.context.waitForEvent('page');
    await panel.getByRole('link', { name: 'All the rules' }).click();
    const rules = await opened;
    await rules.getByRole('heading', { name: 'What is marked, and why' }).waitFor();
    const id = new URL(rules.url()).hash.slice(1);
    expect(RULES.map((rule) => rule.id)).toContain(id);
    expect(await rules.locator(`#${id}`).isVisible()).toBe(true);
    expect(await rules.evaluate(() => window.opener)).toBeNull();
    await rules.close();
    await page.close();
  });

  it('is not for a site to frame', async () => {
    const { page } = await openPlace(browser.context, yelp);
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.name = 'framed';
      frame.src = address;
      document.body.append(frame);
    }, rulesOf(browser));
    await expect.poll(() => page.frame('framed')?.url()).toBe('chrome-error://chromewebdata/');
    await page.close();
  });
});
