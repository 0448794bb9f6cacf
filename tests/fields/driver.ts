/** The same words for both browsers: open a page of the suite, type, press, look, ask the page layer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage, KeyInput } from 'puppeteer-core';
import { ROOT } from '../../scripts/setup.mjs';
import { launchExtension, type Served, serve } from '../support/extension';
import { launchFirefox } from '../support/firefox';
import { bundleEditors, bundleLook, packLab } from './bundle';
import { KINDS } from './kinds';
import type { Lab } from './lab';

const ADDRESS = 'https://fields.example/';

type Look = Window['look'];
type Answer<T> = T extends Promise<infer U> ? U : T;

/** A page of the suite in one of the browsers. */
export interface Driver {
  browser: 'Chromium' | 'Firefox';
  open(kind: string): Promise<void>;
  /** Asks the page's own world. */
  look<Name extends keyof Look>(name: Name, ...given: Parameters<Look[Name]>): Promise<Answer<ReturnType<Look[Name]>>>;
  /** Asks the page layer in the isolated world. */
  lab<Name extends keyof Lab>(name: Name, ...given: Parameters<Lab[Name]>): Promise<Answer<ReturnType<Lab[Name]>>>;
  evaluate(source: string): Promise<unknown>;
  type(text: string): Promise<void>;
  /** A key, with its modifiers before it: "Control+z". */
  press(keys: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Starts to compose a word; the answer ends it with the word that is written then. */
  compose(text: string): Promise<(committed: string) => Promise<void>>;
  /** Zooms as the browser's own menu does: bigger pixels, and a window that holds fewer of them. */
  zoom(factor: number): Promise<void>;
  close(): Promise<void>;
}

const HTML = (
  kind: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A reply</title>
<link rel="stylesheet" href="/${kind}.css"><link rel="stylesheet" href="/page.css"></head>
<body><div class="outer"><div class="frame"><div class="home"></div></div></div>
<script src="/look.js"></script><script src="/${kind}.js"></script></body></html>`;

async function pagesOfAll(): Promise<Served[]> {
  const folder = await bundleEditors();
  const look = await bundleLook();
  const files = KINDS.flatMap(({ id }) => [`${id}.js`, `${id}.css`]);
  const served = (name: string, body: string): Served => ({
    url: new RegExp(`^${ADDRESS}${name.replace('.', '\\.')}$`),
    body,
  });
  return [
    served('look.js', look),
    served('page.css', readFileSync(join(ROOT, 'tests', 'fields', 'editors', 'page.css'), 'utf8')),
    ...files.map((name) => served(name, readFileSync(join(folder, name), 'utf8'))),
    ...KINDS.map(({ id, policy }) => ({
      url: new RegExp(`^${ADDRESS}${id}$`),
      body: HTML(id),
      headers: { 'content-security-policy': policy },
    })),
  ];
}

let questions = 0;

/** What both drivers do alike, given how each evaluates. */
function asking(evaluate: (source: string) => Promise<unknown>): Pick<Driver, 'look' | 'lab' | 'evaluate'> {
  const asked = async (source: string): Promise<never> => {
    const answer = JSON.parse(String(await evaluate(source)));
    if (answer !== null && typeof answer === 'object' && 'error' in answer) throw new Error(String(answer.error));
    return answer as never;
  };
  return {
    evaluate,
    look: (name, ...given) =>
      asked(`Promise.resolve(window.look[${JSON.stringify(name)}](...${JSON.stringify(given)}))
        .then((answer) => JSON.stringify(answer ?? null))`),
    lab(name, ...given) {
      questions += 1;
      const id = questions;
      return asked(`new Promise((resolve) => {
        document.addEventListener('lab-${id}', (event) => resolve(event.detail), { once: true });
        document.dispatchEvent(new CustomEvent('ask-lab', { detail: ${JSON.stringify(JSON.stringify({ id, name, given }))} }));
      })`);
    },
  };
}

/** Chromium, driven by Playwright. */
export async function openChromium(): Promise<Driver> {
  const { folder, remove } = await packLab();
  const { context, close } = await launchExtension({ extension: folder });
  await serve(context, await pagesOfAll());
  const page: ChromiumPage = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  return {
    browser: 'Chromium',
    ...asking((source) => page.evaluate(source)),
    async open(kind) {
      await page.goto(`${ADDRESS}${kind}`);
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    click: (x, y) => page.mouse.click(x, y),
    async compose(text) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      return async (committed) => {
        await session.send('Input.insertText', { text: committed });
      };
    },
    async zoom(factor) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: 1280 / factor,
        height: 800 / factor,
        deviceScaleFactor: factor,
        mobile: false,
      });
    },
    async close() {
      await close();
      remove();
    },
  };
}

/** Firefox, driven over BiDi. */
export async function openFirefox(): Promise<Driver> {
  const { folder, remove } = await packLab();
  const firefox = await launchFirefox({ extension: folder });
  const { page }: { page: FirefoxPage } = await firefox.newPage(await pagesOfAll());
  const ask = asking((source) => page.evaluate(source));
  return {
    browser: 'Firefox',
    ...ask,
    async open(kind) {
      await page.goto(`${ADDRESS}${kind}`);
    },
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const all = keys.split('+') as KeyInput[];
      const key = all.pop();
      for (const modifier of all) await page.keyboard.down(modifier);
      if (key) await page.keyboard.press(key);
      for (const modifier of all) await page.keyboard.up(modifier);
    },
    click: (x, y) => page.mouse.click(x, y),
    async compose(text) {
      // No way is known to compose in Firefox from outside: the events are made, and no text is written by them.
      await ask.look('compositionEvents', ['compositionstart', 'compositionupdate'], text);
      return () => ask.look('compositionEvents', ['compositionend'], '');
    },
    async zoom(factor) {
      await page.setViewport({ width: 1280 / factor, height: 800 / factor, deviceScaleFactor: factor });
    },
    async close() {
      await firefox.close();
      remove();
    },
  };
}
