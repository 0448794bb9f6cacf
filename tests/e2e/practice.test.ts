/** The practice page, where a newcomer meets the product; README's pictures are taken here (`npm run pictures`). */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, screenshot } from '../support/extension';
import { highlights } from '../support/highlights';
import { extensionRequests } from '../support/net-log';
import { axeFindings } from './axe';
import { pressClosed, stopDialogText } from './closed-root';

const FURIOUS = 'article >> nth=0';

async function openFurious(browser: Launched): Promise<{ page: Page; panel: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/practice.html`);
  await page.locator(FURIOUS).getByRole('button', { name: 'Reply', exact: true }).click();
  await page.getByLabel('Your public reply').waitFor();
  const panel = await panelFrame(page);
  await panel.getByText('Start from a template, or just write.').waitFor();
  await panel
    .getByRole('button', { name: /^Insert/ })
    .first()
    .waitFor();
  return { page, panel };
}

async function draftFor(page: Page, words: string): Promise<void> {
  await page.getByRole('group', { name: 'Try these words:' }).getByRole('button', { name: words }).click();
}

describe.each(['light', 'dark'] as const)('the practice page in %s', (colorScheme) => {
  let browser: Launched;
  const welcomed = () => browser.context.pages().some((page) => page.url().endsWith('/practice.html'));
  beforeAll(async () => {
    browser = await launchExtension({ colorScheme, viewport: { width: 1280, height: 860 }, keepWelcome: true });
  });
  afterAll(() => browser.close());

  it('is opened on install', () => expect.poll(welcomed).toBe(true));

  it('reads an empty box and says what the review asks for', async () => {
    const { page, panel } = await openFurious(browser);
    await screenshot(page, `practice-empty-${colorScheme}`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await axeFindings(panel)).toEqual([]);
    await page.close();
  });

  it('marks a heated draft, and asks once before it is posted', async () => {
    const { page, panel } = await openFurious(browser);
    await draftFor(page, 'A furious one');
    await panel.getByText('Worth another look').first().waitFor();
    const marked = await highlights(page);
    expect(marked['ek-1'].length + marked['ek-2'].length).toBeGreaterThanOrEqual(2);
    await screenshot(page, `practice-heated-${colorScheme}`);
    expect(await axeFindings(panel)).toEqual([]);
    await page.getByRole('button', { name: 'Post reply' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    await screenshot(page, `practice-guard-${colorScheme}`);
    await pressClosed(page, 'Post as it is');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await page.getByText('Response from the owner').first().waitFor();
    await page.close();
  });

  it('marks press-release language without asking before it is posted', async () => {
    const { page, panel } = await openFurious(browser);
    await draftFor(page, 'A press release');
    await panel.getByText('Nearly there').first().waitFor();
    expect((await highlights(page))['ek-3'].length).toBeGreaterThanOrEqual(1);
    await screenshot(page, `practice-brochure-${colorScheme}`);
    await page.getByRole('button', { name: 'Post reply' }).click();
    await page.getByText('Response from the owner').first().waitFor();
    expect(await stopDialogText(page)).toBe('');
    await page.close();
  });

  it('leaves a calm draft unmarked and says so', async () => {
    const { page, panel } = await openFurious(browser);
    await draftFor(page, 'A calm one');
    await panel.getByText('Reads calm, specific and fair.').waitFor();
    const marked = await highlights(page);
    expect([...marked['ek-1'], ...marked['ek-2'], ...marked['ek-3']]).toEqual([]);
    await screenshot(page, `practice-calm-${colorScheme}`);
    expect(await axeFindings(panel)).toEqual([]);
    await page.close();
  });

  it('asks the network for nothing', async () => {
    await browser.close();
    expect(extensionRequests(browser.netLog, browser.id)).toEqual([]);
  });
});
