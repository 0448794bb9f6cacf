/** “Not understood?”: the file of what a page is made of, looked at in the popup and saved from there; no word of the page is in it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, screenshot, serve } from '../support/extension';
import { axeFindings } from './axe';
import { openPopupFor } from './granted-build';
import { pressToolbarButton, TOOLBAR_FLAG, tabIdOf } from './toolbar';

const ADDRESS = 'https://guild.example/biz/harbour-cuts/reviews?owner=mara';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour Cuts, Lantern Street</title>
<header><a href="/profile/mara-hansen">Mara Hansen</a></header>
<x-review><b>slotted</b></x-review>
<section class="review-card" data-review-id="ZmFrZS0xMjM0"><h3>Noor Bakker</h3><span>3 weeks ago</span>
<div role="img" aria-label="2 out of 5 stars"></div><p class="copy" style="display:none">Whole text</p>
<p>They were rude and Mara laughed about my hair.</p><h4>Response from the owner</h4>
<form><textarea>Dear Noor</textarea><button>Cancel</button><button>Post reply</button></form></section>
<script>customElements.define('x-review', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).append(document.createElement('em'), 'Deep words of Ingrid'); }
});</script>`;

const SECRETS = /harbour|lantern|mara|hansen|noor|bakker|rude|laughed|hair|dear|ingrid|whole|weeks/i;

let browser: Launched;
let page: Page;
let popup: Page;
let saved: string;

beforeAll(async () => {
  browser = await launchExtension({ args: [TOOLBAR_FLAG] });
  await serve(browser.context, [{ url: /^https:\/\/guild\.example\//, body: PAGE }]);
  page = await browser.context.newPage();
  await page.goto(ADDRESS);
});
afterAll(() => browser.close());

describe('the file of a page', () => {
  it('is shown before it is saved, and saved by the owner alone', async () => {
    await pressToolbarButton(browser, page);
    popup = await openPopupFor(browser, page, await tabIdOf(browser, page));
    await popup.getByRole('button', { name: 'Not understood?' }).click();
    await popup.getByRole('button', { name: 'Show what would be saved' }).click();
    const address = 'https://guild.example/biz/x-x/reviews?owner=x';
    const lines = popup.getByRole('region', { name: `First lines of ${address}` });
    expect(await lines.innerText()).toContain('data-evenkeel-skeleton="1"');
    expect(await axeFindings(popup)).toEqual([]);
    await screenshot(popup, 'here-file');
    const download = popup.waitForEvent('download');
    await popup.getByRole('button', { name: `Save as a file: ${address}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('evenkeel-page-guild.example.html');
    saved = readFileSync(await file.path(), 'utf8');
    expect(saved).toContain(`data-url="${address}"`);
  });

  it('has no word of the page', () => {
    expect(saved).not.toMatch(SECRETS);
  });

  it('opens as the same tree, with what was understood beside each element', async () => {
    const copy = await browser.context.newPage();
    await copy.setContent(saved);
    const tree = await copy.evaluate(() => ({
      reads: [...document.querySelectorAll('[data-reads]')].map(
        (one) => `${one.localName} ${one.getAttribute('data-reads')}`,
      ),
      deep: document.querySelector('x-review')?.shadowRoot?.textContent,
      hidden: document.querySelector('.copy')?.hasAttribute('hidden'),
      box: document.querySelector('textarea')?.value,
      shape: document.querySelector('.review-card p:last-of-type')?.textContent,
    }));
    expect(tree).toEqual({
      reads: ['span date', 'div stars:2.0', 'h4 owner-line', 'button cancel', 'button post'],
      deep: 'Xxxx xxxxx xx Xxxxxx',
      hidden: true,
      box: '',
      shape: 'Xxxx xxxx xxxx xxx Xxxx xxxxxxx xxxxx xx xxxx.',
    });
    await copy.close();
  });

  it('leaves the page as it was', async () => {
    expect(await page.evaluate(() => document.querySelectorAll('[data-reads],[data-evenkeel-skeleton]').length)).toBe(
      0,
    );
    expect(await page.locator('textarea').inputValue()).toBe('Dear Noor');
  });

  it.each(['light', 'dark'] as const)('fits a narrow popup, %s', async (colorScheme) => {
    await popup.emulateMedia({ colorScheme });
    for (const width of [380, 320]) {
      await popup.setViewportSize({ width, height: 600 });
      expect(await popup.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(await axeFindings(popup)).toEqual([]);
      await screenshot(popup, `here-file-${width}-${colorScheme}`);
    }
  });
});
