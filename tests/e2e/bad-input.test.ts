/** Things that go wrong around us: each gets a clear word, and loses nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, serve } from '../support/extension';
import { askAsOwnPage } from '../support/own-page';
import { hostCount } from './closed-root';
import { HEATED } from './journey';
import { openPlace, typeDraft } from './place';
import { yelp } from './places';

let browser: Launched;
let errors: string[] = [];

beforeAll(async () => {
  browser = await launchExtension();
  browser.context.on('weberror', (error) => errors.push(String(error.error())));
  await serve(browser.context, yelp.served);
});
beforeEach(() => {
  errors = [];
});
afterAll(() => browser.close());

const popup = async (): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/popup.html`);
  await page.getByRole('heading', { name: 'Evenkeel' }).waitFor();
  return page;
};

describe('bad input', () => {
  it('keeps a stored record that does not parse aside, says so, and the rest works', async () => {
    const first = await popup();
    await first
      .getByRole('button', { name: /^Insert / })
      .first()
      .waitFor();
    const before = await first.getByRole('button', { name: /^Insert / }).count();
    await first.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('evenkeel');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const work = open.result.transaction('templates', 'readwrite');
            work.objectStore('templates').put({ id: 'broken', title: 7, body: { not: 'text' } });
            work.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
    );
    await first.close();
    const page = await popup();
    await page.getByText('One saved record could not be read.').waitFor();
    expect(await page.getByRole('button', { name: /^Insert / }).count()).toBe(before);
    const kept = (await askAsOwnPage(page, 'exportSetAside', {})) as { res: { ok: boolean; value: { json: string } } };
    expect(kept.res.value.json).toContain('"broken"');
    expect(errors).toEqual([]);
  });

  it.each([
    ['an unknown type', 'eraseEverything', {}],
    ['a name every object has', 'constructor', {}],
    ['a prototype', '__proto__', {}],
    ['a wrong shape', 'saveTemplate', { title: 1 }],
    ['a field too many', 'hello', { site: null, extra: true }],
    ['nothing', 'listTemplates', null],
  ])('refuses a message with %s', async (_, type, data) => {
    const page = await popup();
    const answer = JSON.stringify(await askAsOwnPage(page, type, data));
    expect(JSON.parse(answer)).toEqual({ res: { ok: false, reason: 'Evenkeel did not understand that request.' } });
    expect(answer).not.toMatch(/stack|at async|chrome-extension:/);
  });

  it('refuses a template of 100,000 characters in plain words and keeps what was typed', async () => {
    const page = await popup();
    await page.getByRole('button', { name: 'New template' }).click();
    await page.getByLabel('Name', { exact: true }).fill('A long one');
    await page.getByLabel('Reply', { exact: true }).fill('x'.repeat(100_000));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').filter({ hasText: /5,000/ }).waitFor();
    expect((await page.getByLabel('Reply', { exact: true }).inputValue()).length).toBe(100_000);
    const list = (await askAsOwnPage(page, 'listTemplates', {})) as {
      res: { value: { templates: { title: string }[] } };
    };
    expect(list.res.value.templates.some(({ title }) => title === 'A long one')).toBe(false);
  });

  // The last: an extension given on the command line does not come back.
  it('goes quiet when the extension is reloaded under an open page, and leaves the draft as it is', async () => {
    const { page, frame } = await openPlace(browser.context, yelp);
    await typeDraft(page, frame, yelp, HEATED);
    const own = await popup();
    // Reloading closes our own pages, this one among them.
    await Promise.all([
      own.waitForEvent('close'),
      own
        .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
        .catch(() => null),
    ]);
    await page.bringToFront();
    await frame.locator(yelp.field).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' And more.');
    expect(await frame.locator(yelp.field).inputValue()).toBe(`${HEATED} And more.`);
    await expect.poll(() => hostCount(page)).toBe(0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await yelp.post(frame);
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { __posted: string[] }).__posted))
      .toEqual([`${HEATED} And more.`]);
    expect(errors).toEqual([]);
  });
});
