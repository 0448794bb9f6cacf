/** The same gate in a real Firefox: the first answer counts there too, and its senders say who they are in their own way. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STARTERS } from '../../lib/playbook/starters';
import { type LaunchedFirefox, launchFirefox } from '../support/firefox';
import { askAsOwnPage } from '../support/own-page';

let launched: LaunchedFirefox;
let popup: Page;

beforeAll(async () => {
  launched = await launchFirefox();
  popup = await launched.openOwnPage('/popup.html');
});

afterAll(async () => {
  await launched.close();
});

const ask = (type: string, data: unknown = {}): Promise<unknown> => askAsOwnPage(popup, type, data);

const REFUSED = { res: { ok: false, reason: expect.stringMatching(/^[A-Z][^\n]+\.$/) } };

it('answers our own pages', async () => {
  const { res } = (await ask('listTemplates')) as { res: { value: { templates: { id: string }[] } } };
  expect(res.value.templates.map(({ id }) => id)).toEqual(STARTERS.map(({ id }) => id));
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing'])('refuses "%s"', async (type) => {
  expect(await ask(type)).toEqual(REFUSED);
});

it('refuses a wrong shape and a token nobody gave', async () => {
  expect(await ask('setSite', { site: '../x' })).toEqual(REFUSED);
  expect(await ask('claim', { token: 'guess' })).toEqual(REFUSED);
});

it('keeps the second copy where no content script can read it: in a database of its own, nothing in storage.local', async () => {
  await ask('neverFlag', { phrase: 'killer deals', on: true });
  const keysOf = `new Promise((resolve, reject) => {
    const opening = indexedDB.open('evenkeel-mirror');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('entries').objectStore('entries').getAll();
      asked.onsuccess = () => { opening.result.close(); resolve(asked.result.map(({ key, text }) => key + ' ' + text)); };
    };
  })`;
  await expect
    .poll(async () =>
      ((await popup.evaluate(keysOf)) as string[]).find((entry) => entry.startsWith('kept:values/settings')),
    )
    .toContain('killer deals');
  expect(await popup.evaluate('browser.storage.local.get().then((kept) => Object.keys(kept))')).toEqual([]);
});
