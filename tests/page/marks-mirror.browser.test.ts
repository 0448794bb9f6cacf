import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TEXT = `Dear guest, we are sorry that the soup came cold and that nobody looked after your table.

  Please ring us, 5\u00a0pm is best; averyveryverylongwordthatmustbebrokensomewhere and\tafter it a few more \ud83d\ude00 words
until the box has to scroll, and a little further still, so that its scrollbar takes room.`;

/** Boxes as sites style them; each is a way in which a poorer copy goes wrong. */
const STYLES: [name: string, style: string, outside?: string][] = [
  ['plain', 'width:300px;height:200px'],
  ['padded, bordered, scrolled', 'width:240px;height:90px;padding:13px 21px 7px 9px;border:5px solid #888'],
  ['border box', 'box-sizing:border-box;width:280px;height:120px;padding:10px;font:16px/1.7 serif'],
  ['spaced', 'width:300px;height:160px;letter-spacing:1.3px;word-spacing:3px;text-indent:24px;tab-size:3'],
  ['right to left', 'width:300px;height:160px;direction:rtl;text-align:justify'],
  ['break all', 'width:210px;height:160px;word-break:break-all;font:italic 700 15px monospace'],
  ['no wrapping', 'width:300px;height:120px;white-space:pre'],
  ['capitals', 'width:300px;height:160px;text-transform:uppercase;font-variant:small-caps'],
  ['scaled', 'width:300px;height:160px', 'transform:scale(1.2);transform-origin:0 0'],
  ['zoomed', 'width:300px;height:160px', 'zoom:1.25'],
  ['moved', 'width:300px;height:160px;margin:37px 0 0 61px;font-kerning:none', 'padding:11px'],
];

test.each(STYLES)(
  'the copy puts words where the browser does, within one pixel: %s',
  async (_, style, outside = '') => {
    const { page } = await browser.open(
      `<div style="${outside}"><textarea id="box" style="${style}"></textarea></div><div style="height:2000px"></div>`,
    );
    const result = await page.evaluate((text) => {
      const box = document.querySelector<HTMLTextAreaElement>('#box');
      if (!box) return null;
      box.value = text;
      const mirror = window.ek.createMirror(box, new AbortController().signal);
      const field = window.ek.createField(box);
      let worst = 0;
      let rects = 0;
      let lines = 0;
      for (const scroll of [0, 23]) {
        box.scrollTop = scroll;
        window.scrollTo(0, scroll);
        for (const match of text.matchAll(/\S+/g)) {
          const range = field.rangeOf(match.index, match.index + match[0].length) as Range | null;
          const truth = [...(range?.getClientRects() ?? [])].filter((rect) => rect.width > 0);
          const ours = mirror.rectsOf(match.index, match.index + match[0].length).filter((rect) => rect.width > 0);
          if (truth.length !== ours.length) lines += 1;
          truth.forEach((rect, i) => {
            const other = ours[i];
            if (!other) return;
            rects += 1;
            for (const side of ['left', 'right', 'top', 'bottom'] as const) {
              worst = Math.max(worst, Math.abs(rect[side] - other[side]));
            }
          });
        }
      }
      return { able: mirror.able, worst, lines, enough: rects > 60 };
    }, TEXT);
    expect(result).toEqual({ able: true, worst: expect.any(Number), lines: 0, enough: true });
    expect(result?.worst).toBeLessThanOrEqual(1);
  },
);

test('draws boxes clipped to the field, and none when the copy does not fit', async () => {
  const { page } = await browser.open('<textarea id="box" style="width:260px;height:70px"></textarea>');
  const drawn = await page.evaluate(async (text) => {
    const box = document.querySelector<HTMLTextAreaElement>('#box');
    if (!box) return null;
    box.value = text;
    const roots: ShadowRoot[] = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    };
    const stop = new AbortController();
    const marks = window.ek.createMarks(window.ek.createField(box), stop.signal, { forceMirror: true });
    const start = text.indexOf('cold');
    marks.paint([{ start, end: start + 4, text: 'cold', severity: 'high' }]);
    const layer = roots[0]?.lastElementChild;
    const line = layer?.firstElementChild?.getBoundingClientRect();
    const range = window.ek.createField(box).rangeOf(start, start + 4) as Range | null;
    const truth = range?.getBoundingClientRect();
    const host = roots[0]?.host;
    const facts = {
      able: marks.able,
      count: layer?.childElementCount,
      off: line && truth ? Math.max(Math.abs(line.left - truth.left), Math.abs(line.bottom - truth.bottom)) : 99,
      clipped: layer ? getComputedStyle(layer).overflow : '',
      inTheWay: document.elementFromPoint((truth?.left ?? 0) + 2, (truth?.top ?? 0) + 2) !== box,
      registry: CSS.highlights.size,
    };
    // A page may lay its box out in a way nobody foresaw.
    Object.defineProperty(box, 'scrollHeight', { value: 999 });
    marks.paint([{ start, end: start + 4, text: 'cold', severity: 'high' }]);
    const refused = { able: marks.able, count: layer?.childElementCount };
    stop.abort();
    return { ...facts, refused, left: host?.isConnected };
  }, TEXT);
  expect(drawn).toEqual({
    able: true,
    count: 1,
    off: expect.any(Number),
    clipped: 'hidden',
    inTheWay: false,
    registry: 0,
    refused: { able: false, count: 0 },
    left: false,
  });
  expect(drawn?.off).toBeLessThanOrEqual(1);
});

test('draws nothing over a box that is turned, slanted or mirrored', async () => {
  for (const style of ['rotate:3deg', 'transform:rotate(180deg)', 'transform:skewX(4deg)', 'transform:scaleX(-1)']) {
    const { page } = await browser.open(`<div style="${style}"><textarea id="box">some words</textarea></div>`);
    const able = await page.evaluate(() => {
      const box = document.querySelector('textarea');
      const { signal } = new AbortController();
      return box && window.ek.createMarks(window.ek.createField(box), signal, { forceMirror: true }).able;
    });
    expect([style, able]).toEqual([style, false]);
    await page.context().close();
  }
});

test('boxes follow a textarea that scrolls inside a shadow tree', async () => {
  const { page } = await browser.open('<x-host></x-host>');
  const tops = await page.evaluate(async (text) => {
    const root = document.querySelector('x-host')?.attachShadow({ mode: 'open' });
    const box = document.createElement('textarea');
    box.value = text;
    root?.append(box);
    const roots: ShadowRoot[] = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const made = attach.call(this, init);
      roots.push(made);
      return made;
    };
    const marks = window.ek.createMarks(window.ek.createField(box), new AbortController().signal, {
      forceMirror: true,
    });
    const start = text.indexOf('cold');
    marks.paint([{ start, end: start + 4, text: 'cold', severity: 'high' }]);
    const top = () => roots[0]?.lastElementChild?.firstElementChild?.getBoundingClientRect().top ?? 0;
    const before = top();
    box.scrollTop = 10;
    for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return before - top();
  }, TEXT);
  expect(tops).toBeCloseTo(10, 0);
});
