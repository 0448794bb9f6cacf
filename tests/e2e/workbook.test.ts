/** The workbook over the real background: every view empty and with the invented month, light and dark, by keyboard, on paper. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, screenshot } from '../support/extension';
import { axeFindings } from './axe';
import { hasKeyboard } from './keyboard';

/** Views of the navigation, in its order, each with what tells that it is drawn. */
const VIEWS = ['today', 'queue', 'cases', 'coming-up', 'improvements', 'house-rules', 'playbooks', 'your-data'];
const NAMES = [
  'Today',
  'Queue',
  'Cases',
  'What keeps coming up',
  'Improvements',
  'House rules',
  'Playbooks',
  'Your data',
];
/** Views that say so while there is no case at all. */
const SAYS_EMPTY = 5;

const addressOf = ({ id }: Launched, place: string): string => `chrome-extension://${id}/workbook.html#${place}`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const offer = (page: Page) => page.getByRole('button', { name: 'Look at an invented month' });

/** Goes to a view by its address, and waits until it has said what it knows. */
async function goTo(page: Page, browser: Launched, place: string): Promise<void> {
  await page.goto(addressOf(browser, place));
  const [view = ''] = place.split('/');
  await page.locator(`nav [href="#${view === 'case' ? 'cases' : view}"][aria-current]`).waitFor();
  await expect.poll(() => page.locator('main .reading').count()).toBe(0);
}

/** Takes pictures in light and dark, and expects no accessibility finding and nothing to be scrolled sideways. */
async function seemsRight(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await screenshot(page, `workbook-${name}-${colorScheme}`);
    expect(await axeFindings(page), `${name} in ${colorScheme}`).toEqual([]);
  }
  const { wide, width } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    width: window.innerWidth,
  }));
  expect(wide, `${name} is not scrolled sideways`).toBeLessThanOrEqual(width);
}

describe('the workbook', () => {
  let browser: Launched;
  let page: Page;
  beforeAll(async () => {
    browser = await launchExtension({ viewport: { width: 1180, height: 900 } });
    page = await browser.context.newPage();
  });
  afterAll(() => browser.close());

  const banner = () => page.getByRole('region', { name: 'Invented month' });

  it('says in every view what would stand there, and offers an invented month', async () => {
    for (const [at, view] of VIEWS.entries()) {
      await goTo(page, browser, view);
      expect(await heading(page).innerText()).toBe(NAMES[at]);
      if (at < SAYS_EMPTY) await offer(page).waitFor();
      await seemsRight(page, `${view}-empty`);
    }
  });

  it('shows the invented month in every view, marked as invented', async () => {
    await goTo(page, browser, 'today');
    await offer(page).click();
    await banner().waitFor();
    const person = page.getByRole('main').locator('.case-link').first();
    const place = (await person.getAttribute('href'))?.slice(1) ?? '';
    expect(place).toMatch(/^case\/.+/);
    await goTo(page, browser, 'queue');
    for (const view of [...VIEWS, place]) {
      await goTo(page, browser, view);
      await banner().waitFor();
      const name = view === place ? 'case' : view;
      if (['today', 'queue', 'cases', 'case', 'improvements'].includes(name)) {
        await page.getByRole('main').getByText('invented', { exact: true }).first().waitFor();
      }
      await seemsRight(page, name);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    for (const view of ['today', 'coming-up', place]) {
      await goTo(page, browser, view);
      for (const folded of await page.getByRole('main').locator('summary').all()) await folded.click();
      await seemsRight(page, `${view === place ? 'case' : view}-320`);
    }
    await page.setViewportSize({ width: 1180, height: 900 });
  });

  it('leaves the keyboard at a button that is switched off while it works', async () => {
    await goTo(page, browser, 'your-data');
    const button = page.getByRole('button', { name: 'Save everything' });
    await button.focus();
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    await page.getByText('Everything is saved.').waitFor();
    await hasKeyboard(button);
    await file.delete();
    await page.getByRole('button', { name: 'Erase everything …' }).click();
    await hasKeyboard(page.getByRole('heading', { name: 'Erase everything for good?' }));
    await page.keyboard.press('Escape');
    await hasKeyboard(page.getByRole('button', { name: 'Erase everything …' }));
  });

  it('is the options page, and the popup leads to it', async () => {
    const popup = await browser.context.newPage();
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    const [linked] = await Promise.all([
      browser.context.waitForEvent('page'),
      popup.getByRole('link', { name: 'Workbook' }).click(),
    ]);
    await heading(linked).waitFor();
    expect(new URL(linked.url()).pathname).toBe('/workbook.html');
    await linked.close();
    await page.goto('about:blank');
    const opened = browser.context.waitForEvent('page');
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { openOptionsPage(): Promise<void> } } };
      return chrome.runtime.openOptionsPage();
    });
    const options = await opened;
    await heading(options).waitFor();
    expect(new URL(options.url()).pathname).toBe('/workbook.html');
    await options.close();
    await popup.close();
  });

  it('is gone through by keyboard: the heading has it after each step, the tab has the name', async () => {
    await goTo(page, browser, 'today');
    await page.getByRole('link', { name: 'Today', exact: true }).focus();
    for (const [at, name] of NAMES.entries()) {
      if (at === 0) continue;
      await page.getByRole('link', { name: NAMES[at - 1] ?? '', exact: true }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await hasKeyboard(heading(page));
      expect(await heading(page).innerText()).toBe(name);
      expect(await page.title()).toBe(`${name} · Evenkeel workbook`);
      expect(await page.locator('nav [aria-current]').allInnerTexts()).toEqual([name]);
    }
    await page.goBack();
    await hasKeyboard(heading(page));
    expect(await heading(page).innerText()).toBe('Playbooks');
  });

  it('finds a case, changes it and keeps it, all by keyboard', async () => {
    await goTo(page, browser, 'cases');
    await page.getByLabel('Find a case').focus();
    const first = page.getByRole('main').locator('.case-link').first();
    const name = await first.innerText();
    await page.keyboard.type(name.split(/[\s.]/)[0] ?? name);
    await expect.poll(() => page.getByRole('main').locator('.case-link').count()).toBeLessThan(5);
    await page.getByRole('link', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await hasKeyboard(heading(page));
    await expect.poll(() => page.title()).toContain(name);
    expect(await page.locator('nav [aria-current="true"]').allInnerTexts()).toEqual(['Cases']);
    await page.getByLabel('Notes, for yourself').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Rang them.');
    await page.getByText('Not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('All is saved.').waitFor();
    await page.getByText('Add a promise').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('What is promised').fill('send a voucher');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove: send a voucher' }).focus();
    await page.keyboard.press('Enter');
    await hasKeyboard(page.getByRole('heading', { name: 'Promised' }));
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove: send a voucher' }).waitFor();
    await page.getByText('All is saved.').waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Notes, for yourself').inputValue()).toMatch(/ Rang them\.$/);
    await page.getByRole('button', { name: 'Remove: send a voucher' }).waitFor();
  });

  it('shows both texts where two pages changed one case, and loses neither', async () => {
    await goTo(page, browser, 'cases');
    const link = page.getByRole('main').locator('.case-link').last();
    const place = (await link.getAttribute('href'))?.slice(1) ?? '';
    const other = await browser.context.newPage();
    const note = (of: Page) => of.getByLabel('Notes, for yourself');
    await goTo(page, browser, place);
    await goTo(other, browser, place);
    await note(page).fill('Written on the left.');
    await note(other).fill('Written on the right.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('All is saved.').waitFor();
    await other.getByRole('button', { name: 'Save' }).click();
    await hasKeyboard(other.getByRole('heading', { name: 'Changed in two places' }));
    const clash = other.getByRole('region', { name: 'Changed in two places' });
    expect(await clash.innerText()).toMatch(/Written on the right\.[\s\S]*Written on the left\./);
    expect(await axeFindings(other)).toEqual([]);
    await screenshot(other, 'workbook-case-clash-light');
    await clash.getByRole('button', { name: /^Keep both/ }).click();
    await other.getByText('All is saved.').waitFor();
    await page.reload();
    await expect.poll(() => note(page).inputValue()).toBe('Written on the left.\n\nWritten on the right.');
    await other.close();
  });

  it('takes a day that is typed, key by key', async () => {
    const day = page.getByLabel('Written on');
    await day.focus();
    await page.keyboard.type('03152025');
    await page.getByText('All is saved.').waitFor();
    expect(await day.inputValue()).toBe('2025-03-15');
    await page.reload();
    await expect.poll(() => day.inputValue()).toBe('2025-03-15');
  });

  it('removes a case and puts it back', async () => {
    await page.getByRole('button', { name: 'Remove this case' }).click();
    await hasKeyboard(page.getByRole('button', { name: 'Put it back' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Notes, for yourself').inputValue()).toContain('Written on the left.');
  });

  it('opens its tables on paper, and folds them again', async () => {
    await goTo(page, browser, 'coming-up');
    const table = page.getByRole('table').first();
    await page.getByRole('img').first().waitFor();
    expect(await table.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => table.isVisible()).toBe(true);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await screenshot(page, 'workbook-coming-up-print');
    // Ink is dark on paper, whatever the screen is.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(36, 38, 31)');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await expect.poll(() => table.isVisible()).toBe(false);
  });

  it('can be read with forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await goTo(page, browser, 'coming-up');
    await page.getByRole('img').first().waitFor();
    await seemsRight(page, 'coming-up-forced-colours');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('takes the invented month away', async () => {
    await goTo(page, browser, 'cases');
    await page.getByRole('button', { name: 'Take it away' }).click();
    await banner().waitFor({ state: 'detached' });
    await page.getByText('There is no case yet.').waitFor();
  });
});
