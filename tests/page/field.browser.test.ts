import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What editors make of lines, and how the owner sees it. */
const SHAPES: [html: string, text: string][] = [
  ['', ''],
  ['<p><br></p>', ''],
  ['one', 'one'],
  ['one<br>two', 'one\ntwo'],
  ['one<br>', 'one'],
  ['one<br><br>two', 'one\n\ntwo'],
  ['<div>one</div><div>two</div>', 'one\ntwo'],
  ['one<div>two</div><div><br></div><div>three</div>', 'one\ntwo\n\nthree'],
  ['<p>one</p>\n  <p>two</p>\n', 'one\ntwo'],
  ['<p>a <b>bold</b> word</p>', 'a bold word'],
  ['<p>Hi <span contenteditable="false">@Ann</span>, hello</p>', 'Hi \uFFFC, hello'],
  ['<p>no\u00a0break \ud83d\ude00 \u200bzero</p>', 'no\u00a0break \ud83d\ude00 \u200bzero'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  // What editors fill empty places with, and a last line feed that only makes room for its line.
  ['<p>one</p><p><span>\ufeff<br></span></p><p>two</p>', 'one\n\ntwo'],
  ['<p>one<br>\u2060\u2060\u2060\u2060\u2060\u2060\u2060two</p>', 'one\ntwo'],
  ['<pre>one\n\n</pre><p>two</p>', 'one\n\ntwo'],
  ['<pre>one\n\n</pre>', 'one\n'],
  ['<div><div><span>deep</span></div></div><style>p{}</style>', 'deep'],
];

test('reads what the owner sees', async () => {
  const { page } = await browser.open('<div id="box" contenteditable></div>');
  const read = await page.evaluate((shapes) => {
    const box = document.querySelector<HTMLElement>('#box');
    if (!box) return [];
    return shapes.map(([html]) => {
      box.innerHTML = html;
      return window.ek.createField(box).read();
    });
  }, SHAPES);
  expect(read).toEqual(SHAPES.map(([, text]) => text));
});

test('every span maps to a range that holds exactly its words, and every caret comes back', async () => {
  const { page } = await browser.open('<div id="box" contenteditable></div>');
  const word = fc.constantFrom('so', 'kind', 'a b', '\u00a0', '\ud83d\ude00', 'é', ' x ');
  const piece = fc.oneof(
    word,
    word.map((text) => `<b>${text}</b>`),
    fc.constant('<br>'),
    fc.constantFrom('<i>\ufeff</i>', '<i>\u2060\u2060or</i>'),
    fc.constant('<span contenteditable="false">chip</span>'),
  );
  const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  const block = line.chain((inner) => fc.constantFrom(inner, `<p>${inner}</p>`, `<div>${inner || '<br>'}</div>`));
  const samples = fc.sample(fc.array(block, { maxLength: 4 }), { numRuns: 250, seed: 7 }).map((one) => one.join(''));
  const faults = await page.evaluate((htmls) => {
    const box = document.querySelector<HTMLElement>('#box');
    if (!box) return ['no box'];
    const field = window.ek.createField(box);
    const bare = (text: string) => text.replace(/[\n\uFFFC]/g, '');
    const found: string[] = [];
    let spans = 0;
    for (const html of htmls) {
      box.innerHTML = html;
      const text = field.read();
      for (let start = 0; start <= text.length; start += 1) {
        for (let end = start + 1; end <= text.length; end += 1) {
          const range = field.rangeOf(start, end);
          spans += 1;
          if (!range) {
            found.push(`no range: ${html} ${start}-${end}`);
            continue;
          }
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const holds = live.toString().replace(/chip|[\u2060\ufeff]/g, '');
          if (holds !== bare(text.slice(start, end))) found.push(`${html} ${start}-${end}: ${holds}`);
        }
        box.focus();
        field.select(start, start);
        const caret = field.selection();
        if (text !== '' && caret?.start !== start) found.push(`caret: ${html} ${start} -> ${caret?.start}`);
      }
    }
    return spans > 1000 ? found : [`only ${spans} spans`];
  }, samples);
  expect(faults).toEqual([]);
});

test('reads boxes in open shadow roots, selection included', async () => {
  const { page } = await browser.open('<x-box></x-box>');
  const caret = await page.evaluate(() => {
    const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
    const box = document.createElement('div');
    box.contentEditable = 'true';
    box.append('left right');
    root?.append(box);
    const field = window.ek.createField(box);
    field.focus();
    field.select(2, 6);
    return [field.read(), field.selection()];
  });
  expect(caret).toEqual(['left right', { start: 2, end: 6 }]);
});

test('knows its limit and its caret', async () => {
  const { page } = await browser.open('<textarea maxlength="40">some words</textarea><textarea></textarea>');
  const facts = await page.evaluate(() =>
    [...document.querySelectorAll('textarea')].map((element) => {
      const field = window.ek.createField(element);
      field.select(1, 3);
      return [field.maxLength(), field.selection()];
    }),
  );
  expect(facts).toEqual([
    [40, { start: 1, end: 3 }],
    [null, { start: 0, end: 0 }],
  ]);
});
