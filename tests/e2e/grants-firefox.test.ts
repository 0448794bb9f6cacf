/** The same in Firefox: what the browser registers, and that scripts come and go with it. Its own prompt stays unproven here too. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIREFOX_BUILD, type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { askAsOwnPage } from '../support/own-page';
import { writeGrantedBuild } from './granted-build';

const BLOG = 'https://blog.example';

let folder: string;
let firefox: LaunchedFirefox;
let own: Page;
let page: Page;
let tabId: number;

interface Files {
  res: { value: { files: { address: string; html: string }[] } };
}

/** What an own page runs with the extension's API at hand. */
interface Api {
  browser: {
    tabs: {
      query(filter: object): Promise<{ id: number; url?: string }[]>;
      sendMessage(...parts: unknown[]): Promise<unknown>;
    };
    scripting: { getRegisteredContentScripts(): Promise<{ id: string; js: string[]; matches: string[] }[]> };
  };
}

beforeAll(async () => {
  folder = writeGrantedBuild('granted-firefox', [BLOG], FIREFOX_BUILD);
  firefox = await launchFirefox({ extension: folder });
  ({ page } = await firefox.newPage([{ url: /^https:\/\/blog\.example\//, body: '<!doctype html><h1>Post</h1>' }]));
  await page.goto(`${BLOG}/post`);
  own = await firefox.openOwnPage('/popup.html');
  // Its address is told while the permission lasts.
  tabId = await own.evaluate(async (origin) => {
    const tabs = await (globalThis as unknown as Api).browser.tabs.query({});
    return tabs.find(({ url }) => url?.startsWith(origin))?.id ?? -1;
  }, BLOG);
});
afterAll(async () => {
  await firefox.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (type: string, data: object): Promise<unknown> => askAsOwnPage(own, type, data);

const registered = (): Promise<string[]> =>
  own.evaluate(async () => {
    const scripts = await (globalThis as unknown as Api).browser.scripting.getRegisteredContentScripts();
    return scripts
      .map(
        ({ id, js, matches }) =>
          `${id} | ${matches} | ${js.map((file) => file.replace(/^.*content-scripts/, 'content-scripts'))}`,
      )
      .sort();
  });

const isListening = (): Promise<boolean> =>
  own.evaluate(async (tab) => {
    const message = { id: 1, type: 'pageReview', data: {}, timestamp: 1 };
    const answer = (globalThis as unknown as Api).browser.tabs.sendMessage(tab, message, { frameId: 0 });
    return answer.then(
      (said) => (said as { res?: { ok: boolean } } | undefined)?.res?.ok === true,
      () => false,
    );
  }, tabId);

const SCRIPTS = [
  `early ${BLOG} | ${BLOG}/* | content-scripts/early.js`,
  `main ${BLOG} | ${BLOG}/* | content-scripts/content.js`,
];

it('says what a page is made of, with no word of it', async () => {
  const { res } = (await ask('takeSkeletons', { tabId })) as Files;
  const [file] = res.value.files;
  expect(file?.address).toBe(`${BLOG}/post`);
  expect(file?.html).toContain('>Xxxx</h1>');
});

it('registers a site that the browser agreed to, enters its open page, and leaves it again', async () => {
  expect(await ask('turnSite', { origins: [BLOG], on: true })).toEqual({
    res: { ok: true, value: { origins: [BLOG] } },
  });
  expect(await registered()).toEqual(SCRIPTS);
  await expect.poll(isListening).toBe(true);
  await page.reload();
  await expect.poll(isListening).toBe(true);
  expect(await ask('turnSite', { origins: [BLOG], on: false })).toEqual({ res: { ok: true, value: { origins: [] } } });
  expect(await registered()).toEqual([]);
  await expect.poll(isListening).toBe(false);
  await page.reload();
  expect(await isListening()).toBe(false);
});

it('refuses a site that the browser has not agreed to', async () => {
  expect(await ask('turnSite', { origins: ['https://other.example'], on: true })).toEqual({
    res: { ok: false, reason: 'The browser has not agreed to that site yet.' },
  });
});
