/** What is left of the path in Firefox: our own pages, dark pages, and an extension that is reloaded under an open page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { closedNodes, textOf } from './closed-root-firefox';
import { HEATED } from './journey';
import { yelp } from './places';
import { find, pressIn, sitInFirefox } from './seat-firefox';

let firefox: LaunchedFirefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox.close());

/** Words of the stop dialog in a page; empty while none is open. */
const asked = async (page: Page): Promise<string> => {
  const dialog = (await closedNodes(page.mainFrame())).find(({ value }) => value.localName === 'dialog');
  return dialog ? textOf(dialog) : '';
};
const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

describe('our own pages in Firefox', () => {
  it('lists, finds and keeps templates in the popup', async () => {
    const page = await firefox.openOwnPage('/popup.html');
    const frame = page.mainFrame();
    const titles = () =>
      page.evaluate(() => [...document.querySelectorAll('li h2, li h3')].map((one) => (one as HTMLElement).innerText));
    await expect.poll(async () => (await titles()).length).toBeGreaterThanOrEqual(9);
    await pressIn(frame, { name: 'New template' });
    const fill = async (label: string, words: string) => {
      await (await find(frame, 'input, textarea', { name: label })).click();
      await page.keyboard.type(words);
    };
    await fill('Name', 'Late parcel');
    await fill('Reply', 'Your parcel came late and we are sorry.');
    await pressIn(frame, { name: 'Save' });
    await fill('Find a template', '/late par');
    await expect.poll(titles).toEqual(['Late parcel']);
    await page.close();
  });

  it('shows an invented month in the workbook, and goes from a list to a case and back', async () => {
    const page = await firefox.openOwnPage('/workbook.html');
    const frame = page.mainFrame();
    await pressIn(frame, { name: 'Look at an invented month' });
    await expect.poll(() => text(page)).toContain('This is an invented month.');
    const heading = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (const name of ['Queue', 'Cases', 'What keeps coming up', 'Improvements']) {
      await page.evaluate((words) => {
        for (const link of document.querySelectorAll('nav a')) {
          if (link.textContent === words) (link as HTMLElement).click();
        }
      }, name);
      await expect.poll(heading).toBe(name);
      await expect.poll(() => page.$$eval('main .reading', (waiting) => waiting.length)).toBe(0);
    }
    await page.evaluate(() => document.querySelector<HTMLElement>('main li a')?.click());
    await expect.poll(() => text(page)).toContain('How it stands');
    await pressIn(frame, { name: 'Take it away' });
    await expect.poll(() => text(page)).not.toContain('This is an invented month.');
    await page.close();
  });

  it('lets a newcomer practise, and asks before a furious reply is posted', async () => {
    const page = await firefox.openOwnPage('/practice.html');
    const frame = page.mainFrame();
    await pressIn(frame, { name: 'Reply', within: 'article' });
    await pressIn(frame, { name: 'A furious one' });
    await pressIn(frame, { name: 'Post reply' });
    await expect.poll(() => asked(page)).toContain('Before this goes out');
    expect(await text(page)).not.toContain('Response from the owner');
    await page.keyboard.press('Escape');
    await expect.poll(() => asked(page)).toBe('');
    await pressIn(frame, { name: 'Post reply' });
    await expect.poll(() => text(page)).toContain('Response from the owner');
    await page.close();
  });
});

describe('a draft in Firefox', () => {
  const KEPT = 'Thank you, Nadia – café.';

  it('is offered in the next life of its page, and put back by a press', async () => {
    const first = await sitInFirefox(firefox, yelp);
    await first.write(KEPT);
    await first.close();
    const next = await sitInFirefox(firefox, yelp);
    await next.page.focus(yelp.field);
    await expect.poll(() => next.panel()).toContain('You wrote this here before');
    expect(await next.panel()).toContain(KEPT);
    expect(await next.draft()).toBe('');
    await next.pressInPanel('Put it back');
    await expect.poll(() => next.draft()).toBe(KEPT);
    await next.close();
  });
});

describe('an extension that is reloaded under an open page in Firefox', () => {
  it('starts anew, leaves nothing of its earlier life, and holds a heated reply once', async () => {
    const seat = await sitInFirefox(firefox, yelp);
    await seat.write(HEATED);
    await expect.poll(() => seat.panel()).toContain('you are a liar');
    const hosts = () => seat.page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length);
    const before = await hosts();
    await seat.page.evaluate(() => {
      const old = [...document.documentElement.querySelectorAll(':scope > div')];
      Object.assign(window, { oldHosts: () => old.filter((one) => one.isConnected).length });
    });
    const own = await firefox.openOwnPage('/popup.html');
    await own
      .evaluate(() => (globalThis as unknown as { browser: { runtime: { reload(): void } } }).browser.runtime.reload())
      // The page that asks goes with the extension.
      .catch(() => null);
    await expect.poll(() => seat.page.evaluate(() => (window as unknown as { oldHosts(): number }).oldHosts())).toBe(0);
    // Our own tab is gone by now; its going would come between.
    await seat.page.bringToFront();
    expect(await seat.draft()).toBe(HEATED);
    await expect.poll(() => seat.panel()).toContain('you are a liar');
    expect(await hosts()).toBe(before);
    await seat.post();
    await expect.poll(() => seat.asked()).toContain('Before this goes out');
    expect(await seat.posted()).toEqual([]);
    await seat.press('Edit my reply');
    await expect.poll(() => seat.asked()).toBe('');
    await seat.post();
    await expect.poll(() => seat.posted()).toEqual([HEATED]);
    await seat.close();
  });
});

describe('Firefox where pages are dark', () => {
  let dark: LaunchedFirefox;
  beforeAll(async () => {
    dark = await launchFirefox({ colorScheme: 'dark' });
  });
  afterAll(() => dark.close());

  it('shows a dark panel, and a light one elsewhere', async () => {
    const colours = await Promise.all(
      [dark, firefox].map(async (one) => {
        const seat = await sitInFirefox(one, yelp);
        const colour = await seat.panelColour();
        await seat.picture(one === dark ? 'dark' : 'light');
        await seat.close();
        return (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      }),
    );
    expect(colours[0]).toBeLessThan(200);
    expect(colours[1]).toBeGreaterThan(650);
  });
});
