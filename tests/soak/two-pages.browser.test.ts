/** Two of our own pages at once in a real Chromium: neither overwrites the other unseen. And what a key costs that is kept. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { Template } from '../../lib/playbook/template';
import { axeFindings } from '../e2e/axe';
import { screenshot } from '../support/extension';
import { askFrom, newProfile, type Running, removeProfile, start } from './browser';
import { figure, goal, times } from './goal';

/** In our own pages, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

let profile = '';
let running: Running;
let other: Page;

beforeAll(async () => {
  profile = newProfile();
  running = await start(profile);
  other = await running.context.newPage();
  await other.goto(`chrome-extension://${running.id}/popup.html`);
});

afterAll(async () => {
  await running.close();
  removeProfile(profile);
});

const templates = async (page: Page): Promise<Template[]> =>
  (await askFrom<{ templates: Template[] }>(page, 'listTemplates')).templates;

/** Opens the editor of the first template, by what is on the screen. */
async function edit(page: Page): Promise<void> {
  const [first] = await templates(page);
  await page.getByRole('button', { name: first?.title ?? '', exact: true }).click();
  await page.getByRole('button', { name: /^Edit/ }).click();
}

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });

it('a template saved in two pages: the second is refused, both texts are on the screen, and either can be kept', async () => {
  const { page } = running;
  await edit(page);
  await edit(other);
  await reply(page).fill('Words of the first page');
  await reply(other).fill('Words of the second page');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/is saved\./).waitFor();
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  const theirs = other.getByRole('region', { name: 'Saved in the other window' });
  await theirs.waitFor();
  expect(await theirs.getByText('Words of the first page').isVisible()).toBe(true);
  expect(await reply(other).inputValue()).toBe('Words of the second page');
  expect(await other.getByText(/changed in another window/).isVisible()).toBe(true);
  expect((await templates(page))[0]?.body).toBe('Words of the first page');
  for (const colorScheme of ['light', 'dark'] as const) {
    await other.emulateMedia({ colorScheme });
    await theirs.getByRole('button', { name: 'Put mine in its place' }).scrollIntoViewIfNeeded();
    await screenshot(other, `popup-two-windows-${colorScheme}`);
    expect(await axeFindings(other)).toEqual([]);
  }
  const before = (await templates(page)).length;
  await theirs.getByRole('button', { name: 'Keep both' }).focus();
  await other.keyboard.press('Enter');
  await other.getByText(/is saved\./).waitFor();
  const bodies = (await templates(page)).map(({ body }) => body);
  expect(bodies).toHaveLength(before + 1);
  expect(bodies).toEqual(expect.arrayContaining(['Words of the first page', 'Words of the second page']));
});

it('edits from two pages at once are all there', async () => {
  const edits = times(6, 5_000);
  const { id } = await askFrom<Template>(other, 'saveTemplate', { title: 'Counter', body: '0', kinds: [] });
  const refusals = await Promise.all(
    [running.page, other].map(async (page, who) => {
      let refused = 0;
      for (let done = 0; done < edits; ) {
        const one = (await templates(page)).find((template) => template.id === id);
        if (!one) throw new Error('It is gone.');
        // Each page's words are its own: the same words twice would be the same save.
        const body = `${Number.parseInt(one.body, 10) + 1} by page ${who}`;
        const saved = await askFrom<Template>(page, 'saveTemplate', { ...ask(one), body }).catch(() => null);
        if (saved === null) refused += 1;
        else done += 1;
      }
      return refused;
    }),
  );
  const found = (await templates(other)).find((template) => template.id === id);
  figure(
    'two-pages-refused',
    refusals.reduce((sum, one) => sum + one, 0),
    `of ${edits * 2} and more`,
  );
  goal('two-pages-lost-updates', edits * 2 - Number.parseInt(found?.body ?? '0', 10), 0);
});

const ask = ({ id, rev, title, kinds }: Template) => ({ id, rev, title, kinds });

it('a draft is kept at every key, soon', async () => {
  const keys = times(60, 2_000);
  const { page } = running;
  const took: number[] = await page.evaluate(
    async ({ count }) => {
      const send = (type: string, data: unknown) =>
        new Promise<unknown>((resolve) => chrome.runtime.sendMessage({ id: 1, timestamp: 1, type, data }, resolve));
      const spans: number[] = [];
      let text = 'Dear Ana, thank you for telling us. '.repeat(20);
      for (let serial = 0; serial < count; serial += 1) {
        text += 'x';
        const began = performance.now();
        await send('saveDraft', {
          thread: 'yelp:soak',
          surface: 'yelp-public',
          text,
          from: 'page',
          serial,
          heat: { stop: 0, high: 0, medium: 0 },
        });
        spans.push(performance.now() - began);
      }
      return spans.sort((a, b) => a - b);
    },
    { count: keys },
  );
  const kept = await running.ask<{ text: string } | null>('keptDraft', { thread: 'yelp:soak', surface: 'yelp-public' });
  expect(kept?.text.endsWith('x'.repeat(keys))).toBe(true);
  figure('draft-kept-p50', took[Math.floor(keys * 0.5)] ?? Number.NaN, 'ms from page to answer');
  figure('draft-kept-p95', took[Math.floor(keys * 0.95)] ?? Number.NaN, 'ms from page to answer');
});
