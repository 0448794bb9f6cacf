/** Boxes the owner points at, on pages nobody knows; the toolbar button is pressed by the browser, which grants the page for it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, screenshot, serve } from '../support/extension';
import { highlights } from '../support/highlights';
import { askAsOwnPage } from '../support/own-page';
import { HEATED } from './journey';
import { otherFrame, POINTED_AT, SERVED, SOCIAL } from './social-pages';
import { pressToolbarButton, TOOLBAR_FLAG, tabIdOf } from './toolbar';

let browser: Launched;
let own: Page;

beforeAll(async () => {
  browser = await launchExtension({ args: [TOOLBAR_FLAG] });
  await serve(browser.context, SERVED);
  own = await browser.context.newPage();
  // Not the popup's own address: that is how the real popup is told.
  await own.goto(`chrome-extension://${browser.id}/practice.html`);
});
afterAll(() => browser.close());

const open = async (path: string): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`${SOCIAL}${path}`);
  return page;
};

/** What the popup's “Coach this box” is answered. */
async function coach(page: Page): Promise<{ ok: boolean; reason?: string }> {
  const tabId = await tabIdOf(browser, page);
  const { res } = (await askAsOwnPage(own, 'coachTab', { tabId })) as { res: { ok: boolean; reason?: string } };
  return res;
}

const draftIn = (box: Element): string =>
  box instanceof HTMLTextAreaElement ? box.value : (box as HTMLElement).innerText;

describe.each(POINTED_AT)('$name', ({ path, frame: frameOf, field }) => {
  it('is coached: marks under the words, and a calmer wording put in and taken back', async () => {
    const page = await open(path);
    const frame = await frameOf(page);
    await frame.locator(field).click();
    await page.keyboard.type(HEATED);
    await pressToolbarButton(browser, page);
    expect(await coach(page)).toEqual({ ok: true, value: null });
    const panel = await panelFrame(page);
    await expect.poll(async () => (await highlights(frame))['ek-2'].join(' | ')).toContain('you are a liar');
    await panel.getByRole('heading', { name: 'No review read' }).waitFor();
    await screenshot(page, `manual${path.replace('/', '-')}`);
    const draft = async () => (await frame.locator(field).evaluate(draftIn)).trim();
    await panel
      .getByRole('button', { name: /^Use it/ })
      .first()
      .click();
    await expect.poll(draft).not.toBe(HEATED);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(draft).toBe(HEATED);
    await page.close();
  });
});

/** A frame has a selection of its own, which goes with the menu's entry: tested without a browser. */
const IN_PAGE = POINTED_AT.filter(({ path }) => path !== '/framed');

it.each(IN_PAGE)('the words that were selected are the review for $name', async ({ path, field }) => {
  const page = await open(path);
  await page.locator('#comment').selectText();
  await pressToolbarButton(browser, page);
  expect(await coach(page)).toEqual({ ok: true, value: null });
  const panel = await panelFrame(page);
  // The page's only box is taken at once; one that cannot be seen from outside is waited for, until it is clicked into.
  await panel.getByRole('heading', { name: /^Evenkeel (Ready when you write|Waiting for a box)$/ }).waitFor();
  await page.locator(field).click();
  await panel.getByRole('heading', { name: 'Someone · stars unknown' }).waitFor();
  await page.close();
});

describe('what cannot be coached', () => {
  it('is said of a box that belongs to another site within the page', async () => {
    const page = await open('/elsewhere');
    await (await otherFrame(page)).locator('textarea').click();
    await pressToolbarButton(browser, page);
    const { reason } = await coach(page);
    expect(reason).toMatch(/^The box you are in belongs to talk\.example/);
    await page.close();
  });

  it('is said of a page that was never opened to us, and of the browser’s own', async () => {
    const page = await open('/film');
    await page.locator('textarea').click();
    expect((await coach(page)).reason).toMatch(/does not let extensions work on this page/);
    await page.goto('chrome://version/');
    await pressToolbarButton(browser, page);
    expect((await coach(page)).reason).toMatch(/page of the browser itself|does not let extensions/);
    await page.close();
  });

  it('waits for a box where none has the keyboard, and says so', async () => {
    const page = await open('/photo');
    await pressToolbarButton(browser, page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect((await coach(page)).ok).toBe(true);
    await page.close();
  });
});
