/** The background of the built extension in a real Chromium, asked from our own pages and from a content script's world. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STARTERS } from '../../lib/playbook/starters';
import { type Launched, launchExtension, serve } from '../support/extension';

let launched: Launched;
let popup: Page;

beforeAll(async () => {
  launched = await launchExtension();
  await serve(launched.context, [
    { url: /^https:\/\/biz\.yelp\.com\//, body: '<!doctype html><title>Reviews</title>' },
  ]);
  popup = await launched.context.newPage();
  await popup.goto(`chrome-extension://${launched.id}/popup.html`);
});

afterAll(async () => {
  await launched.close();
});

/** What a sender does, in whatever world the text is evaluated. */
const sending = (type: string, data: unknown) =>
  `new Promise((resolve) => chrome.runtime.sendMessage(${JSON.stringify({ id: 1, timestamp: 1, type, data })}, resolve))`;

const ask = (type: string, data: unknown = {}): Promise<unknown> => popup.evaluate(sending(type, data));
const answerOf = async (type: string, data?: unknown): Promise<unknown> =>
  ((await ask(type, data)) as { res: { value: unknown } }).res.value;
const listTemplates = async () =>
  (await answerOf('listTemplates')) as { templates: { id: string; title: string }[]; setAside: number };

const REFUSED = { res: { ok: false, reason: expect.stringMatching(/^[A-Z][^\n]+\.$/) } };

/** Evaluates in the world of our content script, as a page's exploit of it would. */
async function inContentWorld(page: Page, expression: string): Promise<unknown> {
  const session: CDPSession = await launched.context.newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${launched.id}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const answer = await session.send('Runtime.evaluate', {
    expression,
    contextId: await found,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return answer.result.value;
}

describe('our own pages', () => {
  it('find the starter templates at the first start', async () => {
    const { templates, setAside } = await listTemplates();
    expect(templates.map(({ id }) => id)).toEqual(STARTERS.map(({ id }) => id));
    expect(setAside).toBe(0);
  });

  it('are told clearly that 100,000 characters are too many', async () => {
    const data = { title: 'Long', body: 'x'.repeat(100_000), kinds: [] };
    expect(await ask('saveTemplate', data)).toEqual({
      res: { ok: false, reason: 'The template is too long: 5,000 characters at most, and this has 95,000 more.' },
    });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing'])('are refused "%s"', async (type) => {
    expect(await ask(type)).toEqual(REFUSED);
  });

  it('get an answer from a worker that was stopped, and what was saved before is there', async () => {
    await answerOf('neverFlag', { phrase: 'killer deals', on: true });
    const session = await launched.context.newCDPSession(popup);
    await session.send('ServiceWorker.enable');
    for (let kill = 0; kill < 5; kill += 1) {
      await session.send('ServiceWorker.stopAllWorkers');
      expect(await answerOf('readSettings')).toMatchObject({ neverFlag: ['killer deals'] });
    }
    await session.detach();
  });

  it('find a save whole or not at all when the worker was stopped in the middle of it', async () => {
    const session = await launched.context.newCDPSession(popup);
    await session.send('ServiceWorker.enable');
    const first = (await answerOf('saveTemplate', { title: 'Kept', body: 'body 1', kinds: [] })) as { id: string };
    const read = async () => {
      const { templates } = (await answerOf('listTemplates')) as {
        templates: { id: string; body: string; rev: number }[];
      };
      return templates.find(({ id }) => id === first.id) ?? { body: 'gone', rev: 0 };
    };
    let { rev } = await read();
    for (let kill = 0; kill < 10; kill += 1) {
      const saving = ask('saveTemplate', { id: first.id, rev, title: 'Kept', body: `body ${rev + 1}`, kinds: [] });
      await Promise.all([saving, session.send('ServiceWorker.stopAllWorkers')]);
      const found = await read();
      expect([rev, rev + 1]).toContain(found.rev);
      expect(found.body).toBe(`body ${found.rev}`);
      rev = found.rev;
    }
    await session.detach();
  });

  it('keep what does not parse aside, tell it, and work on', async () => {
    const before = await listTemplates();
    await popup.evaluate(async () => {
      const opening = indexedDB.open('evenkeel');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const change = opening.result.transaction('templates', 'readwrite');
      change.objectStore('templates').put({ id: 'damaged', v: 1, title: 7 });
      await new Promise((resolve) => change.addEventListener('complete', resolve));
      opening.result.close();
    });
    expect(await listTemplates()).toEqual({ templates: before.templates, setAside: 1 });
    const { json } = (await answerOf('exportSetAside')) as { json: string };
    expect(JSON.parse(json)).toMatchObject([{ table: 'templates', raw: { id: 'damaged', v: 1, title: 7 } }]);
    const saved = await answerOf('saveTemplate', { title: 'After', body: 'Hi {name}', kinds: [] });
    expect(saved).toMatchObject({ title: 'After', rev: 1 });
  });
});

describe('a content script that was taken over', () => {
  it('hears the settings of its page and nothing else', async () => {
    const page = await launched.context.newPage();
    await page.goto('https://biz.yelp.com/r2r/abc');
    expect(await inContentWorld(page, sending('hello', { site: 'yelp' }))).toMatchObject({ res: { ok: true } });
    const id = STARTERS[0]?.id ?? '';
    const wishes: [string, unknown][] = [
      ['hello', { site: 'google-business' }],
      ['quietSite', { site: 'google-business' }],
      ['listTemplates', {}],
      ['readBrief', {}],
      ['readSettings', {}],
      ['exportSetAside', {}],
      ['deleteTemplate', { id }],
      ['insertTemplate', { tabId: 1, templateId: id }],
      ['claim', { token: 'guess' }],
    ];
    for (const [type, data] of wishes) expect(await inContentWorld(page, sending(type, data)), type).toEqual(REFUSED);
    const stores = `Promise.allSettled([chrome.storage.session.get(), chrome.storage.local.get()])
      .then((kept) => JSON.stringify(kept.map(({ value }) => value ?? {})))`;
    expect(await inContentWorld(page, stores)).toBe('[{},{}]');
    expect((await listTemplates()).templates.some((template) => template.id === id)).toBe(true);
    await page.close();
  });
});
