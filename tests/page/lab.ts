/**
 * The page layer as a content script in the browser's isolated world, in Chromium and in Firefox, through one small driver.
 * What works as a script of the page may fail there, and what works in one browser may fail in the other.
 */
import type { KeyInput } from 'puppeteer-core';
import { launchExtension, type Served, serve } from '../support/extension';
import { launchFirefox } from '../support/firefox';
import { packScript } from '../support/packed-script';
import { bundle } from './support';

/** What both drivers can do, and no more. */
export interface LabPage {
  /** Evaluates source in the page's own world; what it gives must be JSON. */
  evaluate(source: string): Promise<unknown>;
  /** Presses the mouse at a point of the window, CSS pixels; twice for a double click. */
  click(x: number, y: number, times?: number): Promise<void>;
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
  /** One key, or several joined by `+`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Saves a picture of the window. */
  picture(path: string): Promise<void>;
  /** The page on paper. */
  pdf(): Promise<Uint8Array>;
  /** Evaluates source in the frame that stands in for the panel. */
  inPanel(source: string): Promise<unknown>;
  /** Writes with an input method and leaves the composition open; `null` where the driver has no input method. */
  compose: ((text: string) => Promise<void>) | null;
  /** Errors that reached the window. */
  errors: string[];
  close(): Promise<void>;
}

/** A browser with the lab's extension in it. */
export interface Lab {
  open(address: string): Promise<LabPage>;
  close(): Promise<void>;
}

export const BROWSERS = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

async function openChromium(folder: string, served: readonly Served[]): Promise<Lab> {
  const { context, close } = await launchExtension({ extension: folder });
  await serve(context, served);
  return {
    async open(address) {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(address);
      return {
        errors,
        evaluate: (source) => page.evaluate(source),
        click: (x, y, times = 1) => page.mouse.click(x, y, { clickCount: times }),
        down: (key) => page.keyboard.down(key),
        up: (key) => page.keyboard.up(key),
        press: (keys) => page.keyboard.press(keys),
        type: (text) => page.keyboard.type(text),
        resize: (width, height) => page.setViewportSize({ width, height }),
        async picture(path) {
          await page.screenshot({ path });
        },
        pdf: () => page.pdf(),
        async inPanel(source) {
          const frame = page.frames().find((one) => one.url().includes('panel.html'));
          return frame?.evaluate(source);
        },
        async compose(text) {
          const cdp = await context.newCDPSession(page);
          await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
          await cdp.detach();
        },
        close: () => page.close(),
      };
    },
    close,
  };
}

async function openFirefox(folder: string, served: readonly Served[]): Promise<Lab> {
  const firefox = await launchFirefox({ extension: folder });
  return {
    async open(address) {
      const { page } = await firefox.newPage(served);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(address);
      return {
        errors,
        evaluate: (source) => page.evaluate(source),
        click: (x, y, times = 1) => page.mouse.click(x, y, { count: times }),
        down: (key) => page.keyboard.down(key as KeyInput),
        up: (key) => page.keyboard.up(key as KeyInput),
        async press(keys) {
          const held = keys.split('+');
          const last = held.pop();
          for (const key of held) await page.keyboard.down(key as KeyInput);
          await page.keyboard.press((last === 'Space' ? ' ' : last) as KeyInput);
          for (const key of held.reverse()) await page.keyboard.up(key as KeyInput);
        },
        type: (text) => page.keyboard.type(text),
        resize: (width, height) => page.setViewport({ width, height }),
        async picture(path) {
          await page.screenshot({ path: path as `${string}.png` });
        },
        pdf: () => page.pdf({ waitForFonts: false }),
        async inPanel(source) {
          const frame = page.frames().find((one) => one.url().includes('panel.html'));
          return frame?.evaluate(source);
        },
        compose: null,
        close: () => page.close(),
      };
    },
    close: firefox.close,
  };
}

/** Starts a browser with a content script of this folder in it, and pages served at their addresses. */
export async function openLab(name: BrowserName, entry: string, served: readonly Served[]): Promise<Lab> {
  const { folder, remove } = packScript(await bundle(entry), 'reviews.example', true);
  const lab = await (name === 'Chromium' ? openChromium : openFirefox)(folder, served);
  return {
    open: lab.open,
    async close() {
      await lab.close();
      remove();
    },
  };
}

/** Calls a function in the page's own world; it sees its argument and the page, nothing else. */
export function call<T, A = undefined>(page: LabPage, work: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
  return page.evaluate(`(${work})(${JSON.stringify(argument)})`) as Promise<T>;
}

/** Waits until an expression holds. A page's policy may forbid the `eval` that both drivers' own waiting needs. */
export function until(page: LabPage, expression: string): Promise<unknown> {
  return page.evaluate(
    `new Promise((done) => { const look = () => (${expression}) ? done(true) : requestAnimationFrame(look); look(); })`,
  );
}

let runs = 0;
/** Asks the content script for a scenario, by an event and an attribute: strings cross from one world to the other. */
export async function ask<T = unknown>(page: LabPage, scenario: string, argument = ''): Promise<T> {
  runs += 1;
  const detail = JSON.stringify(`${runs}|${scenario}|${argument}`);
  await page.evaluate(`void document.dispatchEvent(new CustomEvent('ek-run', { detail: ${detail} }))`);
  await until(page, `document.documentElement.hasAttribute('data-answer-${runs}')`);
  const answer = JSON.parse(
    String(await page.evaluate(`document.documentElement.getAttribute('data-answer-${runs}')`)),
  );
  await page.evaluate(`document.documentElement.removeAttribute('data-answer-${runs}')`);
  return answer;
}
