/** Sites an owner turns on, with a build that holds the permission already; the browser's own prompt stays unproven here. */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, screenshot, serve } from '../support/extension';
import { highlights } from '../support/highlights';
import { axeFindings } from './axe';
import { hostCount } from './closed-root';
import { isListening, openPopupFor, writeGrantedBuild } from './granted-build';
import { HEATED } from './journey';
import { tabIdOf } from './toolbar';

const BLOG = 'https://blog.example';
const SCRIPTS = [
  `early ${BLOG} | ${BLOG}/* | content-scripts/early.js | document_start`,
  `main ${BLOG} | ${BLOG}/* | content-scripts/content.js | document_end`,
];
const PAGE = `<!doctype html><html lang="en"><title>Harbour Cuts</title><h1>Harbour Cuts</h1>
<article class="review"><a href="/user/noor">Noor B.</a> <span role="img" aria-label="2 out of 5 stars">..</span>
<time datetime="2026-11-02">2 November 2026</time><p>We waited for an hour, and the cut was not what I had asked for.</p>
<form><textarea aria-label="Your reply" rows="5" cols="60"></textarea><button>Cancel</button><button>Post reply</button></form></article>
<article class="review"><a href="/user/ola">Ola T.</a> <span role="img" aria-label="5 out of 5 stars">..</span>
<time datetime="2026-10-02">2 October 2026</time><p>Quick, friendly, and they remembered my name from last time.</p></article>
<iframe src="https://talk.example/embed" width="300" height="120"></iframe>`;

let folder: string;
let browser: Launched;
let page: Page;
let tabId: number;
let popup: Page;

beforeAll(async () => {
  folder = writeGrantedBuild('granted', [BLOG]);
  browser = await launchExtension({ extension: folder });
  await serve(browser.context, [
    { url: /^https:\/\/(blog|plain)\.example\//, body: PAGE },
    { url: /^https:\/\/talk\.example\//, body: '<!doctype html><textarea></textarea>' },
  ]);
  page = await browser.context.newPage();
  await page.goto(`${BLOG}/post/12`);
  tabId = await tabIdOf(browser, page);
  popup = await openPopupFor(browser, page, tabId);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const registered = (): Promise<string[]> =>
  popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        scripting: {
          getRegisteredContentScripts(): Promise<{ id: string; matches: string[]; js: string[]; runAt: string }[]>;
        };
      };
    };
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.map(({ id, matches, js, runAt }) => `${id} | ${matches} | ${js} | ${runAt}`).sort();
  });

describe('a site the owner turns on', () => {
  it('is taken in at the start where the browser had agreed to it before', async () => {
    await popup.getByText('On for blog.example.').waitFor();
    expect(await registered()).toEqual(SCRIPTS);
    await popup.getByRole('button', { name: 'Turn off blog.example' }).click();
    await popup.getByText('blog.example is not turned on.').waitFor();
    await page.reload();
  });

  it('is left alone while it is off', async () => {
    expect(await isListening(popup, tabId)).toBe(false);
    expect(await registered()).toEqual([]);
    await popup.getByText('blog.example is not turned on.').waitFor();
    expect(await axeFindings(popup)).toEqual([]);
    await screenshot(popup, 'here-off');
  });

  it('is coached at once, in the page that stands open, and told that it is on', async () => {
    await popup.getByRole('button', { name: 'Always coach on this site' }).click();
    await popup.getByText('On for blog.example.').waitFor();
    await expect.poll(() => isListening(popup, tabId)).toBe(true);
    expect(await registered()).toEqual(SCRIPTS);
    await screenshot(popup, 'here-on');
  });

  it('has its reply boxes found by themselves, with the review they answer', async () => {
    await page.bringToFront();
    await page.locator('textarea').click();
    const panel = await panelFrame(page);
    await panel.getByRole('heading', { name: 'Noor B. · two stars' }).waitFor();
    await page.keyboard.type(HEATED);
    await expect.poll(async () => (await highlights(page))['ek-2'].join(' | ')).toContain('you are a liar');
  });

  it('is left without a trace when it is turned off while a reply is being written', async () => {
    expect(await hostCount(page)).toBe(1);
    await popup.getByRole('button', { name: 'Turn off blog.example' }).click();
    await expect.poll(() => hostCount(page)).toBe(0);
    expect(Object.values(await highlights(page)).flat()).toEqual([]);
    expect(await page.locator('textarea').inputValue()).toBe(HEATED);
    await page.locator('textarea').press('End');
    await page.keyboard.type(' More.');
    expect(await hostCount(page)).toBe(0);
    await popup.getByRole('button', { name: 'Always coach on this site' }).click();
    await expect.poll(() => isListening(popup, tabId)).toBe(true);
  });

  it('is coached after a reload and in new tabs, and no other site is', async () => {
    await page.reload();
    await expect.poll(() => isListening(popup, tabId)).toBe(true);
    const other = await browser.context.newPage();
    await other.goto('https://plain.example/post');
    expect(await isListening(popup, await tabIdOf(browser, other))).toBe(false);
    await other.goto(`${BLOG}/other`);
    const otherId = await tabIdOf(browser, other);
    await expect.poll(() => isListening(popup, otherId)).toBe(true);
    await other.close();
  });

  it('stays on when the worker was stopped', async () => {
    const session = await browser.context.newCDPSession(popup);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await popup.reload();
    await popup.getByText('On for blog.example.').waitFor();
    await session.detach();
  });

  it('can be turned off in Settings: the open page is left at once, and new ones are not entered', async () => {
    await popup.getByRole('button', { name: 'Settings', exact: true }).click();
    expect(await axeFindings(popup)).toEqual([]);
    await screenshot(popup, 'here-settings');
    await popup.getByRole('button', { name: 'Turn off blog.example' }).click();
    await expect.poll(() => isListening(popup, tabId)).toBe(false);
    expect(await registered()).toEqual([]);
    await page.reload();
    expect(await isListening(popup, tabId)).toBe(false);
  });

  it('can be turned on again in a page that was left', async () => {
    await popup.getByRole('button', { name: 'Templates', exact: true }).click();
    const turnOn = popup.getByRole('button', { name: 'Always coach on this site' });
    await turnOn.click();
    await expect.poll(() => isListening(popup, tabId)).toBe(true);
    await popup.getByRole('button', { name: 'Turn off blog.example' }).click();
    await expect.poll(() => isListening(popup, tabId)).toBe(false);
    await turnOn.click();
    await expect.poll(() => isListening(popup, tabId)).toBe(true);
  });

  it('names the site within it, which waits for a word of its own', async () => {
    await popup.reload();
    await popup.getByRole('button', { name: 'Other sites on this page' }).click();
    await popup.getByRole('button', { name: 'Turn on talk.example' }).waitFor();
    expect(await axeFindings(popup)).toEqual([]);
    await screenshot(popup, 'here-frames');
  });
});
