import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const BOXES: [name: string, html: string][] = [
  ['textarea', '<textarea id="box" rows="6" cols="60"></textarea>'],
  ['contenteditable', '<div id="box" contenteditable></div>'],
  ['plaintext-only', '<div id="box" contenteditable="plaintext-only"></div>'],
];

/** A textarea as React controls it: the value is put back to the state after each event that did not change the state. */
const CONTROLLED = `<textarea id="box" rows="6" cols="60"></textarea><script>
  const box = document.querySelector('#box');
  const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  let tracked = '';
  window.state = '';
  Object.defineProperty(box, 'value', {
    configurable: true,
    get() { return native.get.call(this); },
    set(value) { tracked = value; native.set.call(this, value); },
  });
  document.addEventListener('input', (event) => {
    const value = native.get.call(box);
    if (event.target !== box || value === tracked) return;
    tracked = value;
    window.state = (window.rule ?? ((text) => text))(value);
    queueMicrotask(() => { if (native.get.call(box) !== window.state) box.value = window.state; });
  });
</script>`;

const read = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('#box') ?? document.body;
    return window.ek.createField(box).read().replaceAll('\u00a0', ' ');
  });

const caret = (page: Page): Promise<{ start: number; end: number } | null> =>
  page.evaluate(() => window.ek.createField(document.querySelector<HTMLElement>('#box') ?? document.body).selection());

const select = (page: Page, start: number, end = start): Promise<void> =>
  page.evaluate(
    ([from, to]) => {
      const field = window.ek.createField(document.querySelector<HTMLElement>('#box') ?? document.body);
      field.focus();
      field.select(from, to);
    },
    [start, end] as const,
  );

/** Replaces the first `expected` in the box. */
const fix = (page: Page, expected: string, replacement: string): Promise<string> =>
  page.evaluate(
    ([words, calmer]) => {
      const field = window.ek.createField(document.querySelector<HTMLElement>('#box') ?? document.body);
      const start = Math.max(0, field.read().replaceAll('\u00a0', ' ').indexOf(words));
      const end = start + words.length;
      return window.ek.replaceRange(field, { start, end, expected: words, replacement: calmer });
    },
    [expected, replacement] as const,
  );

const insert = (page: Page, text: string, replaceAll = false): Promise<string> =>
  page.evaluate(
    ([words, all]) =>
      window.ek.insertText(window.ek.createField(document.querySelector<HTMLElement>('#box') ?? document.body), words, {
        replaceAll: all,
      }),
    [text, replaceAll] as const,
  );

test.each([...BOXES, ['controlled', CONTROLLED] as [string, string]])(
  'a fix lands on its words and one Ctrl+Z takes back the fix alone (%s)',
  async (_, html) => {
    const { page, errors } = await browser.open(html);
    await page.focus('#box');
    await page.keyboard.type('You are so wrong about it');
    expect(await fix(page, 'so wrong', 'seeing it another way')).toBe('done');
    expect(await read(page)).toBe('You are seeing it another way about it');
    await page.keyboard.press('Control+z');
    expect(await read(page)).toBe('You are so wrong about it');
    await page.keyboard.press('Control+z');
    expect(await read(page)).toBe('');
    expect(errors).toEqual([]);
  },
);

test.each(BOXES)('two fixes are two steps, and typing goes on where it was (%s)', async (_, html) => {
  const { page } = await browser.open(html);
  await page.focus('#box');
  await page.keyboard.type('one two three four');
  expect(await fix(page, 'three', '3')).toBe('done');
  expect(await fix(page, 'one', 'ONE')).toBe('done');
  await page.keyboard.type('!');
  expect(await read(page)).toBe('ONE two 3 four!');
  await page.keyboard.press('Control+z');
  expect(await read(page)).toBe('ONE two 3 four');
  await page.keyboard.press('Control+z');
  expect(await read(page)).toBe('one two 3 four');
  await page.keyboard.press('Control+z');
  expect(await read(page)).toBe('one two three four');
});

test.each(BOXES)('the caret stays with its words: before, inside, behind (%s)', async (_, html) => {
  const { page } = await browser.open(html);
  await page.focus('#box');
  for (const [from, to] of [
    [2, 2],
    [6, 8],
    [11, 8],
    [12, 9],
    [14, 11],
  ] as const) {
    await insert(page, 'left middle right', true);
    await select(page, from);
    expect(await fix(page, 'middle', 'mid')).toBe('done');
    expect(await read(page)).toBe('left mid right');
    expect(await caret(page)).toEqual({ start: to, end: to });
  }
});

test.each(BOXES)('deletes, and refuses words that changed meanwhile (%s)', async (_, html) => {
  const { page } = await browser.open(html);
  await page.focus('#box');
  await page.keyboard.type('please note that we close at six');
  expect(await fix(page, 'please note that ', '')).toBe('done');
  expect(await read(page)).toBe('we close at six');
  expect(await fix(page, 'gone words', 'x')).toBe('changed');
  expect(await read(page)).toBe('we close at six');
});

test.each(BOXES)('a template of several lines goes in, CR LF and all, and comes out again (%s)', async (_, html) => {
  const { page } = await browser.open(html);
  expect(await insert(page, 'Dear Ann,\r\n\r\nThank you.\rBest, Jo', true)).toBe('done');
  expect(await read(page)).toBe('Dear Ann,\n\nThank you.\nBest, Jo');
  await select(page, 8);
  expect(await insert(page, ' and Tom')).toBe('done');
  expect(await read(page)).toBe('Dear Ann and Tom,\n\nThank you.\nBest, Jo');
  expect(await caret(page)).toEqual({ start: 16, end: 16 });
});

test('a fix with emoji and text around stays exact', async () => {
  for (const [, html] of BOXES) {
    const { page } = await browser.open(html);
    await page.focus('#box');
    await page.keyboard.insertText('\ud83d\ude00\ud83d\udc69\u200d\ud83c\udf73 you never rang');
    expect(await fix(page, 'you never rang', 'we missed your call')).toBe('done');
    expect(await read(page)).toBe('\ud83d\ude00\ud83d\udc69\u200d\ud83c\udf73 we missed your call');
  }
});

test('a controlled box has the fix in its state, and keeps its text when it does not take it', async () => {
  const { page } = await browser.open(CONTROLLED);
  await page.focus('#box');
  await page.keyboard.type('You are wrong');
  expect(await fix(page, 'wrong', 'right')).toBe('done');
  expect(await page.evaluate(() => (window as unknown as { state: string }).state)).toBe('You are right');
  await page.evaluate(() => Object.assign(window, { rule: (text: string) => text.replaceAll('banned', '') }));
  expect(await fix(page, 'right', 'banned')).toBe('refused');
  expect(await read(page)).toBe('You are right');
  await page.evaluate(() => Object.assign(window, { rule: () => 'You are right' }));
  expect(await fix(page, 'right', 'left')).toBe('refused');
  expect(await read(page)).toBe('You are right');
});

test('never lets the browser cut at maxlength: says so and leaves the text', async () => {
  const { page } = await browser.open('<textarea id="box" maxlength="20">You are wrong here</textarea>');
  expect(await fix(page, 'wrong', 'not quite right')).toBe('too-long');
  expect(await read(page)).toBe('You are wrong here');
  expect(await insert(page, 'x'.repeat(21), true)).toBe('too-long');
  expect(await read(page)).toBe('You are wrong here');
  expect(await fix(page, 'wrong', 'right')).toBe('done');
  await page.evaluate(() => {
    const box = document.querySelector('textarea');
    if (box) box.value = 'far longer than the limit of this box';
  });
  expect(await fix(page, 'longer', 'long')).toBe('too-long');
  expect(await read(page)).toBe('far longer than the limit of this box');
  expect(await fix(page, 'far longer than the ', '')).toBe('done');
  expect(await read(page)).toBe('limit of this box');
});

test('an editor that takes over `beforeinput` writes it itself, once', async () => {
  const { page } = await browser.open(`<div id="box" contenteditable>You are wrong</div><script>
    window.seen = [];
    document.querySelector('#box').addEventListener('beforeinput', (event) => {
      const [range] = event.getTargetRanges();
      window.seen.push(event.inputType);
      if (event.inputType !== 'insertReplacementText' || !range) return;
      event.preventDefault();
      const { startContainer, startOffset, endOffset } = range;
      requestAnimationFrame(() => startContainer.replaceData(startOffset, endOffset - startOffset, event.data));
    });
  </script>`);
  expect(await fix(page, 'wrong', 'right')).toBe('done');
  expect(await read(page)).toBe('You are right');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['insertReplacementText']);
});

test('an editor that refuses everything keeps its text', async () => {
  const { page } = await browser.open(`<div id="box" contenteditable>You are wrong</div><script>
    document.querySelector('#box').addEventListener('beforeinput', (event) => event.preventDefault());
  </script>`);
  expect(await fix(page, 'wrong', 'right')).toBe('refused');
  expect(await read(page)).toBe('You are wrong');
});

test('the page sees trusted events only, and a change when the box is left', async () => {
  const { page } = await browser.open('<textarea id="box"></textarea><input id="next">');
  await page.focus('#box');
  await page.keyboard.type('You are wrong');
  await page.evaluate(() => {
    window.kept.seen = [];
    for (const type of ['input', 'change']) {
      document.addEventListener(type, (event) => (window.kept.seen as unknown[]).push([type, event.isTrusted]));
    }
  });
  await fix(page, 'wrong', 'right');
  await page.focus('#next');
  expect(await page.evaluate(() => window.kept.seen)).toEqual([
    ['input', true],
    ['change', true],
  ]);
});

test.each(BOXES)('a key pressed while a fix is on its way stays, where it was typed (%s)', async (_name, html) => {
  for (const frames of [0, 1, 2, 4]) {
    const { page } = await browser.open(html);
    await page.locator('#box').click();
    await page.keyboard.type('So you are a brute and rude');
    const going = fix(page, 'a brute', 'mistaken');
    await page.evaluate(async (many) => {
      for (let n = 0; n < many; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, frames);
    await page.keyboard.press('z');
    const outcome = await going;
    const text = await read(page);
    expect([`So you are mistaken and rudez`, `So you are a brute and rudez`], `after ${frames} frames`).toContain(text);
    expect(outcome).toBe(text.includes('mistaken') ? 'done' : 'changed');
    await page.context().close();
  }
});
