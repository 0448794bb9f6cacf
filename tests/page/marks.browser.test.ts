import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DRAFT = 'Thank you. You never rang us, and that is simply rude. We value every guest.';

/** Paints marks on the words given, in a box of the page, and keeps what stops them. */
async function paint(page: Page, words: [text: string, severity: string][], selector = '#box'): Promise<void> {
  await page.evaluate(
    ([list, css]) => {
      const box = document.querySelector<HTMLElement>(css) ?? document.body;
      const field = window.ek.createField(box);
      const stop = new AbortController();
      const marks = window.ek.createMarks(field, stop.signal);
      marks.paint(
        list.map(([text, severity]) => {
          const start = field.read().indexOf(text);
          return { start, end: start + text.length, text, severity: severity as 'stop' };
        }),
      );
      Object.assign(window.kept, { field, marks, stop });
    },
    [words, selector] as const,
  );
}

/** What stands in the highlight registry, by name; a textarea's ranges by their offsets. */
function painted(page: Page): Promise<Record<string, (string | [number, number])[]>> {
  return page.evaluate(() => {
    const found: Record<string, (string | [number, number])[]> = {};
    CSS.highlights.forEach((highlight, name) => {
      found[name] = [...(highlight as unknown as Set<AbstractRange>)].map((range) => {
        if (!(range instanceof StaticRange)) return [range.startOffset, range.endOffset];
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    });
    return found;
  });
}

const at = (text: string, draft = DRAFT): [number, number] => [draft.indexOf(text), draft.indexOf(text) + text.length];

test('a textarea gets value ranges under its words, worst first, and nothing is left after the end', async () => {
  const { page, errors } = await browser.open(
    `<textarea id="box" style="width:300px;height:200px">${DRAFT}</textarea>`,
  );
  await paint(page, [
    ['We value every guest', 'medium'],
    ['simply rude', 'stop'],
    ['You never', 'high'],
    ['Thank', 'low'],
  ]);
  expect(await painted(page)).toEqual({
    'ek-1': [at('simply rude')],
    'ek-2': [at('You never')],
    'ek-3': [at('We value every guest')],
    'ek-4': [at('Thank')],
  });
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  expect(await page.evaluate(() => [...CSS.highlights.values()].map((one) => one.priority).sort())).toEqual([
    1, 2, 3, 4,
  ]);
  await page.evaluate(() => (window.kept.stop as AbortController).abort());
  expect(await painted(page)).toEqual({});
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(errors).toEqual([]);
});

test('the underline is really painted: pixels differ under the words and nowhere else', async () => {
  for (const box of [
    `<textarea id="box" style="position:absolute;left:0;top:0;width:600px;height:80px;caret-color:transparent">${DRAFT}</textarea>`,
    `<div id="box" contenteditable style="position:absolute;left:0;top:0;width:600px;height:80px">${DRAFT}</div>`,
  ]) {
    const { page } = await browser.open(box);
    const clip = { x: 0, y: 0, width: 620, height: 100 };
    const before = await page.screenshot({ clip });
    await paint(page, [['simply rude', 'stop']]);
    const after = await page.screenshot({ clip });
    const rect = await page.evaluate(() => {
      const field = window.kept.field as ReturnType<typeof window.ek.createField>;
      const start = field.read().indexOf('simply rude');
      const range = field.rangeOf(start, start + 11);
      if (!range) return null;
      const live = document.createRange();
      if (range instanceof StaticRange) {
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
      }
      return (range instanceof StaticRange ? live : (range as Range)).getBoundingClientRect().toJSON();
    });
    const changed = await page.evaluate(
      async ([a, b]) => {
        const pixels = async (data: string) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return { data: context?.getImageData(0, 0, image.width, image.height).data ?? [], width: image.width };
        };
        const [one, two] = [await pixels(a), await pixels(b)];
        const box = { left: 1e9, top: 1e9, right: -1, bottom: -1 };
        for (let i = 0; i < one.data.length; i += 4) {
          if (one.data[i] === two.data[i] && one.data[i + 1] === two.data[i + 1]) continue;
          const x = (i / 4) % one.width;
          const y = Math.floor(i / 4 / one.width);
          box.left = Math.min(box.left, x);
          box.right = Math.max(box.right, x + 1);
          box.top = Math.min(box.top, y);
          box.bottom = Math.max(box.bottom, y + 1);
        }
        return box;
      },
      [before.toString('base64'), after.toString('base64')] as const,
    );
    expect(Math.abs(changed.left - rect.left)).toBeLessThanOrEqual(2);
    expect(Math.abs(changed.right - rect.right)).toBeLessThanOrEqual(2);
    expect(changed.top).toBeGreaterThanOrEqual(rect.top - 2);
    expect(changed.bottom).toBeLessThanOrEqual(rect.bottom + 4);
  }
});

test('a contenteditable box gets ranges, also in a shadow root, with the style in that root', async () => {
  const { page } = await browser.open(
    `<div id="box" contenteditable><p>Thank you.</p><p>You <b>never</b> rang us.</p></div><x-host></x-host>`,
  );
  await paint(page, [['You never rang', 'high']]);
  expect(await painted(page)).toEqual({ 'ek-2': ['You never rang'] });
  await page.evaluate(() => {
    const root = document.querySelector('x-host')?.attachShadow({ mode: 'open' });
    const box = document.createElement('div');
    box.contentEditable = 'true';
    box.append('So rude of you');
    root?.append(box);
    const stop = new AbortController();
    const marks = window.ek.createMarks(window.ek.createField(box), stop.signal);
    marks.paint([{ start: 3, end: 7, text: 'rude', severity: 'stop' }]);
    Object.assign(window.kept, { root, second: stop });
  });
  expect(await painted(page)).toEqual({ 'ek-1': ['rude'], 'ek-2': ['You never rang'] });
  const sheets = () =>
    page.evaluate(() => [
      document.adoptedStyleSheets.length,
      (window.kept.root as ShadowRoot).adoptedStyleSheets.length,
    ]);
  expect(await sheets()).toEqual([1, 1]);
  await page.evaluate(() => (window.kept.second as AbortController).abort());
  expect(await sheets()).toEqual([1, 0]);
  expect(await painted(page)).toEqual({ 'ek-2': ['You never rang'] });
});

test('a textarea in a shadow root is underlined too', async () => {
  const { page } = await browser.open('<x-host></x-host>');
  const clip = { x: 0, y: 0, width: 620, height: 120 };
  await page.evaluate((draft) => {
    const root = document.querySelector('x-host')?.attachShadow({ mode: 'open' });
    const box = document.createElement('textarea');
    box.value = draft;
    box.style.width = '600px';
    root?.append(box);
    Object.assign(window.kept, { box, root });
  }, DRAFT);
  const before = await page.screenshot({ clip });
  await page.evaluate(() => {
    const field = window.ek.createField(window.kept.box as HTMLElement);
    const start = field.read().indexOf('rude');
    const stop = new AbortController();
    window.ek.createMarks(field, stop.signal).paint([{ start, end: start + 4, text: 'rude', severity: 'stop' }]);
    Object.assign(window.kept, { stop });
  });
  const sheets = () => page.evaluate(() => (window.kept.root as ShadowRoot).adoptedStyleSheets.length);
  expect(await sheets()).toBe(1);
  expect(before.equals(await page.screenshot({ clip }))).toBe(false);
  await page.evaluate(() => (window.kept.stop as AbortController).abort());
  expect(await sheets()).toBe(0);
  expect(before.equals(await page.screenshot({ clip }))).toBe(true);
});

test('draws no mark on words that are not there, and never more than five', async () => {
  const { page } = await browser.open('<textarea id="box">a b c d e f g</textarea>');
  await page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('#box') ?? document.body;
    const marks = window.ek.createMarks(window.ek.createField(box), new AbortController().signal);
    const severities = ['low', 'low', 'low', 'medium', 'stop', 'high', 'medium'] as const;
    marks.paint(
      severities.map((severity, i) => ({ start: i * 2, end: i * 2 + 1, text: 'abcdefg'[i] ?? '', severity })),
    );
    Object.assign(window.kept, { marks });
  });
  const counts = async () =>
    Object.fromEntries(Object.entries(await painted(page)).map(([name, all]) => [name, all.length]));
  expect(await counts()).toEqual({ 'ek-1': 1, 'ek-2': 1, 'ek-3': 2, 'ek-4': 1 });
  await page.evaluate(() =>
    (window.kept.marks as ReturnType<typeof window.ek.createMarks>).paint([
      { start: 0, end: 1, text: 'z', severity: 'stop' },
      { start: 2, end: 3, text: 'b', severity: 'high' },
      { start: 90, end: 99, text: 'far', severity: 'high' },
    ]),
  );
  expect(await counts()).toEqual({ 'ek-2': 1 });
});

test.each([
  ['textarea', `<textarea id="box">${DRAFT}</textarea>`],
  ['contenteditable', `<div id="box" contenteditable>${DRAFT}</div>`],
])('marks follow typing at once and those that are touched go (%s)', async (_, html) => {
  const { page } = await browser.open(html);
  await paint(page, [
    ['simply rude', 'stop'],
    ['Thank', 'low'],
  ]);
  const stops = async () => (await painted(page))['ek-1'];
  await page.evaluate(() => {
    const field = window.kept.field as ReturnType<typeof window.ek.createField>;
    field.focus();
    field.select(6, 6);
  });
  await page.keyboard.type('so ');
  const [first] = (await stops()) ?? [];
  expect(typeof first === 'string' ? first : first?.[0]).toBe(
    typeof first === 'string' ? 'simply rude' : DRAFT.indexOf('simply rude') + 3,
  );
  await page.evaluate(() => {
    const field = window.kept.field as ReturnType<typeof window.ek.createField>;
    const middle = field.read().indexOf('rude');
    field.select(middle, middle);
  });
  await page.keyboard.type('x');
  expect(await stops()).toBeUndefined();
  expect(Object.keys(await painted(page))).toEqual(['ek-4']);
});

test('nothing is drawn while a word is being composed', async () => {
  const { page } = await browser.open(`<textarea id="box">${DRAFT}</textarea>`);
  await paint(page, [['simply rude', 'stop']]);
  await page.focus('#box');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  expect(await painted(page)).toEqual({});
  await session.send('Input.insertText', { text: '日' });
  expect(Object.keys(await painted(page))).toEqual(['ek-1']);
});

test('colours follow the box: light text means a dark box', async () => {
  const { page } = await browser.open(
    `<textarea id="box" style="background:#111;color:#eee">${DRAFT}</textarea><textarea id="pale">x</textarea>`,
  );
  const dark = await page.evaluate(() =>
    [...document.querySelectorAll('textarea')].map((box) => window.ek.isDarkBox(box)),
  );
  expect(dark).toEqual([true, false]);
  await paint(page, [['simply rude', 'stop']]);
  const rule = await page.evaluate(() => document.adoptedStyleSheets[0]?.cssRules[0]?.cssText ?? '');
  expect(rule).toContain('::highlight(ek-1)');
  expect(rule).toContain('242, 154, 139');
});

test('draws no mark within another, so that the few there are show words of their own', async () => {
  const { page } = await browser.open(`<textarea id="box" style="width:300px;height:200px">${DRAFT}</textarea>`);
  await paint(page, [
    ['You never rang us', 'high'],
    ['never', 'high'],
    ['rang us', 'medium'],
    ['us, and that', 'low'],
  ]);
  expect(await painted(page)).toEqual({ 'ek-2': [at('You never rang us')], 'ek-4': [at('us, and that')] });
});

test('marks come back when an editor makes its nodes anew, with the same text or another', async () => {
  const { page } = await browser.open(`<div id="box" contenteditable><p>${DRAFT}</p></div>`);
  await paint(page, [['simply rude', 'stop']]);
  const renew = (text: string) =>
    page.evaluate(async (words) => {
      const paragraph = document.createElement('p');
      paragraph.append(words);
      document.querySelector('#box')?.replaceChildren(paragraph);
      await Promise.resolve();
    }, text);
  await renew(DRAFT);
  expect(await painted(page)).toEqual({ 'ek-1': ['simply rude'] });
  const isHere = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('ek-1') ?? [])].every(({ startContainer }) => startContainer.isConnected),
    );
  expect(await isHere()).toBe(true);
  await renew(`So. ${DRAFT}`);
  expect([await painted(page), await isHere()]).toEqual([{ 'ek-1': ['simply rude'] }, true]);
  await renew('Thank you.');
  expect(await painted(page)).toEqual({});
});
