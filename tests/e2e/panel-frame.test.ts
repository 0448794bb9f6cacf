/**
 * The spike that decided where the panel lives, kept: a framed extension page on a listed page, on an unlisted one, inside the site's
 * open modal dialog, and in a narrow frame, under a policy that forbids frames. The same in Firefox: `firefox.test.ts`.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, serve } from '../support/extension';
import { askAsOwnPage } from '../support/own-page';
import { hostCount } from './closed-root';
import { hasKeyboard } from './keyboard';
import { openPlace, overlaps } from './place';
import { googleFramed, yelp } from './places';
import { pressToolbarButton, TOOLBAR_FLAG, tabIdOf } from './toolbar';

/** Forbids frames and every script but the page's own inline ones. */
const POLICY = {
  'content-security-policy':
    "default-src 'none'; frame-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
};
const UNLISTED = 'https://reviews.example.org';

let browser: Launched;
let own: Page;

beforeAll(async () => {
  browser = await launchExtension({ args: [TOOLBAR_FLAG] });
  await serve(browser.context, [
    ...yelp.served.map((served) => ({ ...served, headers: POLICY })),
    ...googleFramed(500).served,
    { url: /example\.org\/modal/, file: 'page/modal.html', headers: POLICY },
    { url: /example\.org\/trap/, file: 'page/focus-trap.html' },
    { url: /example\.org\/place/, file: 'page/plain.html', headers: POLICY },
  ]);
  own = await browser.context.newPage();
  // Not the popup's own address: that is how the real popup is told.
  await own.goto(`chrome-extension://${browser.id}/practice.html`);
});

afterAll(() => browser.close());

async function coachByHand(page: Page): Promise<Frame> {
  await pressToolbarButton(browser, page);
  const tabId = await tabIdOf(browser, page);
  const answer = (await askAsOwnPage(own, 'coachTab', { tabId })) as { res: unknown };
  expect(answer.res).toEqual({ ok: true, value: null });
  return panelFrame(page);
}

async function isShown(page: Page, panel: Frame): Promise<void> {
  await panel.getByRole('heading', { name: 'Evenkeel' }).waitFor();
  const box = await (await panel.frameElement()).boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(300);
  expect(box?.height).toBeGreaterThanOrEqual(120);
  expect(await hostCount(page)).toBe(1);
}

describe('the framed panel', () => {
  it('shows on a listed page that forbids frames', async () => {
    const { page } = await openPlace(browser.context, yelp);
    await isShown(page, await panelFrame(page));
    await page.close();
  });

  it('shows on an unlisted page when asked for, and takes the selected text as the review', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${UNLISTED}/place/42`);
    expect(page.frames()).toHaveLength(1);
    await page.locator('#review-text').selectText();
    await page.locator('#rich').focus();
    const panel = await coachByHand(page);
    await isShown(page, panel);
    await page.close();
  });

  it('works while the site’s own modal dialog is open', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${UNLISTED}/modal`);
    await page.getByRole('button', { name: 'Answer this review' }).click();
    await page.locator('#reply').waitFor();
    await page.keyboard.type('You are a liar.');
    const panel = await coachByHand(page);
    await isShown(page, panel);
    await panel.getByRole('searchbox').click();
    await hasKeyboard(panel.getByRole('searchbox'));
    await page.keyboard.type('/thank');
    expect(await panel.getByRole('searchbox').inputValue()).toBe('/thank');
    await page.close();
  });

  it('can be typed in although the site’s dialog pulls the focus back', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${UNLISTED}/trap`);
    await page.getByRole('button', { name: 'Answer this review' }).click();
    await page.locator('#reply').waitFor();
    const panel = await coachByHand(page);
    await panel.getByRole('searchbox').click();
    await hasKeyboard(panel.getByRole('searchbox'));
    await page.keyboard.type('/thank');
    expect(await panel.getByRole('searchbox').inputValue()).toBe('/thank');
    expect(await page.evaluate(() => (globalThis as unknown as { __pulls: number }).__pulls)).toBe(0);
    await page.close();
  });

  it('becomes a sheet in a 500-pixel frame and leaves the box free', async () => {
    const place = googleFramed(500);
    const { page, frame } = await openPlace(browser.context, place);
    const panel = await panelFrame(page);
    await panel.locator('.panel-sheet').waitFor();
    expect(panel.parentFrame()).toBe(frame);
    const sheet = await (await panel.frameElement()).boundingBox();
    const box = await frame.locator(place.field).boundingBox();
    expect(sheet && box && overlaps(sheet, box)).toBe(false);
    await page.close();
  });

  it('keeps the keyboard in the box while its buttons are pressed', async () => {
    const { page, frame } = await openPlace(browser.context, yelp);
    await frame.locator(yelp.field).click();
    const panel = await panelFrame(page);
    await panel
      .getByRole('button', { name: /^Insert/ })
      .first()
      .click();
    await expect.poll(() => frame.locator(yelp.field).inputValue()).not.toBe('');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    await page.close();
  });

  it('is reached by keyboard when coaching is asked for again, and gives the keyboard back on Escape', async () => {
    const { page, frame } = await openPlace(browser.context, yelp);
    await frame.locator(yelp.field).click();
    const panel = await panelFrame(page);
    await panel.getByRole('heading', { name: 'Evenkeel' }).waitFor();
    const answer = await askAsOwnPage(own, 'coachTab', { tabId: await tabIdOf(browser, page) });
    expect(answer).toEqual({ res: { ok: true, value: null } });
    await hasKeyboard(panel.locator('h1'));
    await page.keyboard.press('Escape');
    // The way back is a message between two frames: keys pressed before it arrives go to the panel.
    await hasKeyboard(frame.locator(yelp.field));
    await page.keyboard.type('Thank you.');
    await expect.poll(() => frame.locator(yelp.field).inputValue()).toBe('Thank you.');
    await page.close();
  });

  it('collapses to a tab, remembers it, and opens again from there', async () => {
    const { page } = await openPlace(browser.context, yelp);
    const panel = await panelFrame(page);
    await panel.getByRole('button', { name: 'Close the panel' }).click();
    const again = await openPlace(browser.context, yelp);
    await again.frame.locator(yelp.field).click();
    const { closedButton, pressClosed } = await import('./closed-root');
    await expect.poll(() => closedButton(again.page, 'Evenkeel')).not.toBeNull();
    expect(again.page.frames()).toHaveLength(1);
    await pressClosed(again.page, 'Evenkeel');
    await (await panelFrame(again.page)).getByRole('heading', { name: 'Evenkeel' }).waitFor();
    await page.close();
    await again.page.close();
  });

  it('stays blank where no content script vouches for it', async () => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/panel.html`);
    await page.evaluate(() => {
      const channel = new MessageChannel();
      window.postMessage({ evenkeel: 'handover', token: 'guessed' }, '*', [channel.port2]);
    });
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await page.locator('#root').innerText()).toBe('');
    await page.close();
  });
});
