import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Frame as ChromiumFrame } from 'playwright-core';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { CACHE } from '../../scripts/setup.mjs';
import { firefoxPanelFrame, type LaunchedFirefox } from '../support/firefox';
import { highlights } from '../support/highlights';
import { closedNodes, rectOf, textOf } from './closed-root-firefox';
import { overlaps, type PlaceFacts, type Press } from './place';
import { plain, type Seat, WITH_PICTURES } from './seat';

/** An element by its selector and name, through open shadow roots, in sight; waits until there is one. */
export async function find(
  frame: Frame,
  selector: string,
  { within = ':root', name = '' }: Press = {},
): Promise<ElementHandle<Element>> {
  return vi.waitFor(
    async () => {
      const handle = await frame.evaluateHandle(
        (selector, within, name) => {
          function* all(root: ParentNode): Generator<HTMLElement> {
            for (const element of root.querySelectorAll<HTMLElement>('*')) {
              yield element;
              if (element.shadowRoot) yield* all(element.shadowRoot);
            }
          }
          const nameOf = (one: HTMLElement) =>
            (one.getAttribute('aria-label') ?? (one as HTMLInputElement).labels?.[0]?.innerText ?? one.innerText)
              .replace(/\s+/g, ' ')
              .trim();
          const scope = document.querySelector(within) ?? document.createElement('div');
          return [...all(scope)].find(
            (one) => one.matches(selector) && one.checkVisibility() && nameOf(one).startsWith(name),
          );
        },
        selector,
        within,
        name,
      );
      const element = handle.asElement() as ElementHandle<Element> | null;
      if (!element) throw new Error(`Nothing is ${selector} ${name} in ${within}.`);
      return element;
    },
    { timeout: 15_000, interval: 30 },
  );
}

const BUTTON = 'button, [role="button"]';

/** Presses a button by its name. */
export async function pressIn(frame: Frame, wanted: Press): Promise<void> {
  // The element itself where it has no name to be told by.
  const itself = wanted.name === undefined && wanted.within !== undefined;
  const element = itself ? await frame.waitForSelector(wanted.within ?? '') : await find(frame, BUTTON, wanted);
  await element?.click();
}

async function frameOf(page: Page, name: string | undefined): Promise<Frame> {
  if (name === undefined) return page.mainFrame();
  const frame = await (await page.waitForSelector(`iframe[name="${name}"]`))?.contentFrame();
  if (!frame) throw new Error(`No frame is called ${name}.`);
  return frame;
}

/** Opens a place in Firefox; what its page asks for and nobody serves is added to `allRefused`. */
export async function sitInFirefox(
  firefox: LaunchedFirefox,
  place: PlaceFacts,
  allRefused: string[] = [],
): Promise<Seat & { page: Page; frame: Frame }> {
  const { page, errors, refused } = await firefox.newPage(place.served);
  await page.goto(place.url);
  const frame = await frameOf(page, place.frame);
  await pressIn(frame, place.opens);
  const box = () =>
    find(frame, place.field.split(' ').at(-1) ?? '', {
      within: place.field.includes('role="dialog"') ? '[role="dialog"]' : ':root',
    });
  await box();
  const chord = async (key: 'a' | 'z') => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };
  const draft = async () =>
    plain(
      await (await box()).evaluate((one) =>
        one instanceof HTMLTextAreaElement ? one.value : (one as HTMLElement).innerText,
      ),
    );
  /** Where the frame is in the window. */
  const origin = async () => (await (await frame.frameElement())?.boundingBox()) ?? { x: 0, y: 0 };
  const ourButton = async (name: string) => {
    const buttons = (await closedNodes(frame)).filter(({ value }) => value.localName === 'button');
    const button = buttons.find((one) => textOf(one) === name);
    const rect = button && (await rectOf(frame, button));
    return rect && rect.width > 0 ? rect : null;
  };
  const panel = () => firefoxPanelFrame(page);
  const replace = async (text: string, write: () => Promise<unknown>) => {
    await (await box()).click();
    await chord('a');
    await page.keyboard.press('Delete');
    await write();
    await expect.poll(draft).toBe(text);
  };
  return {
    page,
    frame,
    draft,
    write: (text) => replace(text, () => page.keyboard.type(text)),
    dictate: (line) =>
      replace(line, () => frame.evaluate((words) => document.execCommand('insertText', false, words), line)),
    undo: () => chord('z'),
    post: () => pressIn(frame, place.posts),
    posted: async () =>
      (await frame.evaluate(() => [...((globalThis as { __posted?: string[] }).__posted ?? [])])).map(plain),
    async isMarked(words) {
      const field = await box();
      if (!(await field.evaluate((one) => one instanceof HTMLTextAreaElement))) {
        // Read in the page: nothing of it is the other driver's.
        const marked = Object.values(await highlights(frame as unknown as ChromiumFrame));
        return marked.some((one) => one.join(' | ').includes(words));
      }
      // No value ranges in Firefox: the lines of the copy, which know no words, must lie in the box.
      const rect = await field.evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return { x: left, y: top, width, height };
      });
      const lines = (await closedNodes(frame)).filter(({ value }) =>
        value.attributes?.style?.includes('background-color'),
      );
      const drawn = await Promise.all(lines.map((line) => rectOf(frame, line)));
      return drawn.length > 0 && drawn.every((one) => one.width > 0 && overlaps(one, rect));
    },
    async isCovered() {
      const { x, y } = await origin();
      const at = await (await box()).boundingBox();
      const iframe = (await closedNodes(frame)).find(({ value }) => value.localName === 'iframe');
      const side = iframe && (await rectOf(frame, iframe));
      if (!at || !side || side.width === 0) throw new Error('Box or panel is not there.');
      return overlaps(at, { ...side, x: side.x + x, y: side.y + y });
    },
    async asked() {
      const dialog = (await closedNodes(frame)).find(({ value }) => value.localName === 'dialog');
      return dialog?.value.attributes?.open === undefined ? '' : textOf(dialog);
    },
    async press(name) {
      const rect = await ourButton(name);
      if (!rect) throw new Error(`No button “${name}” is shown in our part of the page.`);
      const { x, y } = await origin();
      await page.mouse.click(x + rect.x + rect.width / 2, y + rect.y + rect.height / 2);
    },
    offers: async (name) => (await ourButton(name)) !== null,
    panel: async () => (await panel()).evaluate(() => document.body?.innerText ?? ''),
    async pressInPanel(name) {
      await (await find(await panel(), BUTTON, { name })).click();
    },
    async search(words) {
      const input = await find(await panel(), 'input[type="search"]', {});
      await input.click();
      await page.keyboard.type(words);
      await expect.poll(() => input.evaluate((one) => (one as HTMLInputElement).value)).toBe(words);
    },
    async panelColour() {
      const frame = await panel();
      // The frame is there before its document is.
      await frame.waitForSelector('main.panel');
      return frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    },
    async picture(name) {
      if (!WITH_PICTURES) return;
      const path = join(CACHE, 'pictures', 'firefox', `${place.name}-${name}.png`) as `${string}.png`;
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path });
    },
    async close() {
      expect(errors).toEqual([]);
      allRefused.push(...refused);
      await page.close();
    },
  };
}
