/** A page that fights: it may not read a word of the panel, press anything of ours, or switch the guard off. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchExtension, panelFrame, serve } from '../support/extension';
import { extensionRequests } from '../support/net-log';
import { hostCount, pressClosed, stopDialogText } from './closed-root';
import { HEATED } from './journey';
import { hasKeyboard } from './keyboard';

interface Stolen {
  text: string[];
  keys: string[];
  inputs: unknown[];
  messages: { data: string }[];
  added: { tag: string; text: string; attributes: string[]; open: boolean }[];
  roots: unknown[];
  frames: { src: string; inside: string | null }[];
  highlights: string[];
}
interface HostileWindow {
  __stolen: Stolen;
  __posted: string[];
  __attack: Record<'read' | 'remove' | 'click' | 'forge' | 'replace' | 'throwing', (words?: string[]) => number>;
}

let browser: Launched;
let page: Page;

const attack = (name: keyof HostileWindow['__attack'], words: string[] = []): Promise<number> =>
  page.evaluate(([name, words]) => (globalThis as unknown as HostileWindow).__attack[name](words), [
    name,
    words,
  ] as const);
const stolen = (): Promise<Stolen> =>
  page.evaluate(() => {
    const { text, keys, inputs, messages, added, frames, highlights } = (globalThis as unknown as HostileWindow)
      .__stolen;
    return { text, keys, inputs, messages, added, frames, highlights, roots: [] };
  });
const posted = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as HostileWindow).__posted);

beforeAll(async () => {
  browser = await launchExtension();
  await serve(browser.context, [{ url: /biz\.yelp\.com\/r2r\/hostile/, file: 'page/hostile.html' }]);
});
afterAll(() => browser.close());

async function openHeated(): Promise<void> {
  page = await browser.context.newPage();
  await page.goto('https://biz.yelp.com/r2r/hostile');
  await page.locator('#reply').click();
  await page.keyboard.type(HEATED);
  const panel = await panelFrame(page);
  await panel
    .getByRole('button', { name: /^Use it/ })
    .first()
    .waitFor();
}

describe('a hostile page', () => {
  it('reads 0 bytes of the panel', async () => {
    await openHeated();
    const panel = await panelFrame(page);
    const shown = (await panel.locator('body').innerText()).split(/\s+/).filter((word) => word.length > 5);
    expect(shown.length, 'there is something to steal').toBeGreaterThan(40);
    await attack('read', [...new Set(shown)].slice(0, 200));
    const loot = await stolen();
    expect(loot.text.join('').length).toBe(0);
    expect(loot.frames).toEqual([]);
    expect(loot.messages).toEqual([]);
    const ours = loot.added.filter(({ tag }) => tag !== 'head' && tag !== 'body');
    expect(ours.length, 'the host is the one thing of ours in the tree').toBeGreaterThan(0);
    for (const { tag, text, attributes, open } of ours) {
      expect({ tag, text, open }).toEqual({ tag: 'div', text: '', open: false });
      expect(attributes.filter((one) => !one.startsWith('style=') && one !== 'popover=manual')).toEqual([]);
    }
    await page.close();
  });

  it('sees no key that is typed into the panel', async () => {
    await openHeated();
    const panel = await panelFrame(page);
    const before = (await stolen()).keys.length;
    await panel.getByRole('searchbox').click();
    await hasKeyboard(panel.getByRole('searchbox'));
    await page.keyboard.type('secret words');
    expect(await panel.getByRole('searchbox').inputValue()).toBe('secret words');
    expect((await stolen()).keys.length - before).toBe(0);
    await page.close();
  });

  it('acts on nothing by synthetic clicks and keys, in the panel or in the stop dialog', async () => {
    await openHeated();
    const draft = await page.locator('#reply').inputValue();
    expect(await attack('click')).toBeGreaterThan(3);
    expect(await page.locator('#reply').inputValue()).toBe(draft);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    await attack('click');
    expect(await stopDialogText(page)).toContain('Before this goes out');
    expect(await posted()).toEqual([]);
    expect((await panelFrame(page)).isDetached()).toBe(false);
    await page.close();
  });

  it('cannot switch the guard off by forged events and messages', async () => {
    await openHeated();
    expect(await attack('forge')).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    expect(await posted()).toEqual([]);
    await page.close();
  });

  it('that removes our host gets it back, and still meets the guard; the draft is intact', async () => {
    await openHeated();
    expect(await attack('remove')).toBe(1);
    await expect.poll(() => hostCount(page)).toBe(1);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    await pressClosed(page, 'Edit my reply');
    expect(await page.locator('#reply').inputValue()).toBe(HEATED);
    await page.close();
  });

  it('that re-makes its box keeps the draft, the marks and the guard', async () => {
    await openHeated();
    await attack('replace');
    await page.locator('#reply').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Bye.');
    expect(await page.locator('#reply').inputValue()).toBe(`${HEATED} Bye.`);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    await page.close();
  });

  it('whose own handlers throw still gets a coached draft, and no error of ours', async () => {
    const errors: string[] = [];
    await openHeated();
    page.on('pageerror', (error) => errors.push(error.message));
    await attack('throwing');
    await page.keyboard.type(' More.');
    expect(await page.locator('#reply').inputValue()).toBe(`${HEATED} More.`);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => stopDialogText(page)).toContain('Before this goes out');
    expect(errors.filter((message) => message !== 'hostile page')).toEqual([]);
    await page.close();
  });

  it('makes the extension ask the network for nothing', async () => {
    await browser.close();
    expect(extensionRequests(browser.netLog, browser.id)).toEqual([]);
  });
});
