import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchExtension, serve } from '../support/extension';
import { launchFirefox } from '../support/firefox';
import { ADDRESS, bundle } from './support';

/** What both drivers can do, and no more. */
interface Driver {
  evaluate(source: string): Promise<unknown>;
  undo(): Promise<void>;
  press(key: 'Escape' | 'Enter'): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Whether the panel's document was vouched for, and what it got. */
  panel(): Promise<unknown>;
}

const PANEL = `<!doctype html><title></title><script>
  addEventListener('message', (event) => {
    window.vouched = [event.data, event.origin];
    event.ports[0].onmessage = ({ data }) => event.ports[0].postMessage({ type: 'insert', thread: 't', text: 'heard ' + data.type });
  });
</script>`;

/** The strictest page there is: nothing of its own may load, run or be styled. */
const POLICY = { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" };
const DRAFT = 'It was rude of you to leave';
const PAGES: Record<string, string> = {
  textarea: `<textarea id="box" rows="4" cols="16">${DRAFT}</textarea><p><button id="post">Reply</button></p>`,
  contenteditable: `<div id="box" contenteditable>${DRAFT}</div>`,
};

const served = [
  { url: /panel\.html/, body: PANEL },
  {
    url: /reviews\.example/,
    body: (url: URL) =>
      `<!doctype html><body>${PAGES[url.hash.slice(1) || (url.searchParams.get('box') ?? '')]}</body>`,
    headers: POLICY,
  },
];

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-isolated-'));
  writeFileSync(join(folder, 'content.js'), await bundle('isolated.ts'));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'isolated',
      version: '1',
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      content_scripts: [{ matches: ['https://reviews.example/*'], js: ['content.js'], run_at: 'document_start' }],
      browser_specific_settings: { gecko: { id: 'isolated@tests.invalid', strict_min_version: '140.0' } },
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Opened {
  open(kind: string): Promise<Driver>;
  close(): Promise<void>;
}

async function openChromium(): Promise<Opened> {
  const { context, close } = await launchExtension({ extension: folder });
  await serve(context, served);
  return {
    async open(kind) {
      const page = await context.newPage();
      await page.goto(`${ADDRESS}?box=${kind}`);
      return {
        evaluate: (source) => page.evaluate(source),
        undo: () => page.keyboard.press('Control+z'),
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        click: (x, y) => page.mouse.click(x, y),
        panel: async () =>
          page
            .frames()
            .find((frame) => frame.url().includes('panel.html'))
            ?.evaluate('window.vouched'),
      };
    },
    close,
  };
}

async function openFirefox(): Promise<Opened> {
  const firefox = await launchFirefox({ extension: folder });
  return {
    async open(kind) {
      const { page } = await firefox.newPage(served);
      await page.goto(`${ADDRESS}?box=${kind}`);
      return {
        evaluate: (source) => page.evaluate(source),
        async undo() {
          await page.keyboard.down('Control');
          await page.keyboard.press('z');
          await page.keyboard.up('Control');
        },
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        click: (x, y) => page.mouse.click(x, y),
        panel: async () =>
          page
            .frames()
            .find((frame) => frame.url().includes('panel.html'))
            ?.evaluate('window.vouched'),
      };
    },
    close: firefox.close,
  };
}

/** Waits until an expression holds. The page's policy forbids the `eval` that both drivers' own waiting needs. */
function until(page: Driver, expression: string): Promise<unknown> {
  return page.evaluate(
    `new Promise((done) => { const look = () => (${expression}) ? done(true) : requestAnimationFrame(look); look(); })`,
  );
}

/** Text in the highlight registry, by name, as the page sees it; a value range is told by its offsets. */
async function painted(page: Driver): Promise<unknown> {
  const found = await page.evaluate(`(() => {
    const found = {};
    CSS.highlights.forEach((highlight, name) => {
      found[name] = [...highlight].map((range) => {
        if (!(range instanceof StaticRange)) return range.startOffset + '-' + range.endOffset;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    });
    return JSON.stringify(found);
  })()`);
  return JSON.parse(String(found));
}

let runs = 0;
/** Asks the content script for a scenario. */
async function run(page: Driver, scenario: string, argument = ''): Promise<unknown> {
  runs += 1;
  const detail = JSON.stringify(`${runs}|${scenario}|${argument}`);
  await page.evaluate(`void document.dispatchEvent(new CustomEvent('ek-run', { detail: ${detail} }))`);
  await until(page, `document.documentElement.hasAttribute('data-answer-${runs}')`);
  return JSON.parse(String(await page.evaluate(`document.documentElement.getAttribute('data-answer-${runs}')`)));
}

describe.each([
  ['Chromium', openChromium],
  ['Firefox', openFirefox],
])('%s, as a content script under the strictest policy', (name, start) => {
  let browser: Opened;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser.close());

  test.each(['textarea', 'contenteditable'])('reads, fixes, undoes by one Ctrl+Z: %s', async (kind) => {
    const page = await browser.open(kind);
    expect(await run(page, 'read')).toBe(DRAFT);
    await run(page, 'focus');
    await run(page, 'insert', 'So ');
    await page.type('it was rude');
    expect(await run(page, 'fix', 'was rude>hurt us')).toBe('done');
    expect(await run(page, 'read')).toBe('So it hurt us');
    expect(await run(page, 'caret')).toEqual({ start: 13, end: 13 });
    await page.undo();
    expect(await run(page, 'read')).toBe('So it was rude');
    expect(await run(page, 'insert', 'Dear Ann,\n\nThank you.')).toBe('done');
    expect(await run(page, 'read')).toBe('Dear Ann,\n\nThank you.');
  });

  test('underlines in a contenteditable box, and leaves nothing', async () => {
    const page = await browser.open('contenteditable');
    expect(await run(page, 'mark', 'rude')).toEqual({ able: true, sheets: 1 });
    expect(await painted(page)).toEqual({ 'ek-2': ['rude'] });
    expect(await run(page, 'end')).toEqual({ sheets: 0, connected: false });
    expect(await painted(page)).toEqual({});
  });

  test('underlines in a textarea, by value ranges or by the copy', async () => {
    const page = await browser.open('textarea');
    expect(await run(page, 'mark', 'rude')).toMatchObject({ able: true });
    expect(await painted(page)).toEqual(name === 'Chromium' ? { 'ek-2': ['7-11'] } : {});
    expect(await run(page, 'mirror', 'rude')).toEqual({ able: true, inside: true, rows: 2 });
    expect(await run(page, 'end')).toMatchObject({ sheets: 0 });
    expect(await painted(page)).toEqual({});
  });

  test('stops a press once, shows the dialog, gives the caret back', async () => {
    const page = await browser.open('textarea');
    await page.evaluate(
      "window.posted = 0; document.querySelector('#post').addEventListener('click', () => { window.posted += 1; })",
    );
    const [x, y] = (await page.evaluate(
      "(() => { const r = document.querySelector('#post').getBoundingClientRect(); return [r.left + 5, r.top + 5]; })()",
    )) as [number, number];
    await page.click(x, y);
    expect(await page.evaluate('window.posted')).toBe(0);
    expect(await run(page, 'dialog')).toEqual({ visible: true, words: 'Before this goes out' });
    await page.press('Enter');
    await until(page, "document.activeElement.id === 'box'");
    expect(await run(page, 'caret')).toEqual({ start: 7, end: 7 });
    await page.click(x, y);
    expect(await page.evaluate('window.posted')).toBe(1);
    expect(await run(page, 'read')).toBe(DRAFT);
  });

  test('vouches for the panel and hears it', async () => {
    const page = await browser.open('textarea');
    expect(await run(page, 'open')).toBe('side');
    await until(page, 'document.documentElement.dataset.got !== undefined');
    expect(await page.evaluate('document.documentElement.dataset.got')).toBe(
      JSON.stringify([{ type: 'insert', thread: 't', text: 'heard focus-panel' }]),
    );
    expect(await page.panel()).toEqual([{ evenkeel: 'handover', token: 'a token' }, 'https://reviews.example']);
  });
});
