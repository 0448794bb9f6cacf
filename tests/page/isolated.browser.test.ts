import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, type Lab, type LabPage, openLab, until } from './lab';
import { ADDRESS } from './support';

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

/** Text in the highlight registry, by name, as the page sees it; a value range is told by its offsets. */
async function painted(page: LabPage): Promise<unknown> {
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

describe.each(BROWSERS)('%s, as a content script under the strictest policy', (name) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab(name, 'isolated.ts', served);
  });
  afterAll(() => lab.close());
  const open = (kind: string): Promise<LabPage> => lab.open(`${ADDRESS}?box=${kind}`);

  test.each(['textarea', 'contenteditable'])('reads, fixes, undoes by one Ctrl+Z: %s', async (kind) => {
    const page = await open(kind);
    expect(await ask(page, 'read')).toBe(DRAFT);
    await ask(page, 'focus');
    await ask(page, 'insert', 'So ');
    await page.type('it was rude');
    expect(await ask(page, 'fix', 'was rude>hurt us')).toBe('done');
    expect(await ask(page, 'read')).toBe('So it hurt us');
    expect(await ask(page, 'caret')).toEqual({ start: 13, end: 13 });
    await page.press('Control+z');
    expect(await ask(page, 'read')).toBe('So it was rude');
    expect(await ask(page, 'insert', 'Dear Ann,\n\nThank you.')).toBe('done');
    expect(await ask(page, 'read')).toBe('Dear Ann,\n\nThank you.');
  });

  test('underlines in a contenteditable box, and leaves nothing', async () => {
    const page = await open('contenteditable');
    expect(await ask(page, 'mark', 'rude')).toEqual({ able: true, sheets: 1 });
    expect(await painted(page)).toEqual({ 'ek-2': ['rude'] });
    expect(await ask(page, 'end')).toEqual({ sheets: 0, connected: false });
    expect(await painted(page)).toEqual({});
  });

  test('underlines in a textarea, by value ranges or by the copy', async () => {
    const page = await open('textarea');
    expect(await ask(page, 'mark', 'rude')).toMatchObject({ able: true });
    expect(await painted(page)).toEqual(name === 'Chromium' ? { 'ek-2': ['7-11'] } : {});
    expect(await ask(page, 'mirror', 'rude')).toEqual({ able: true, inside: true, rows: 2 });
    expect(await ask(page, 'end')).toMatchObject({ sheets: 0 });
    expect(await painted(page)).toEqual({});
  });

  test('stops a press once, shows the dialog, gives the caret back', async () => {
    const page = await open('textarea');
    await page.evaluate(
      "window.posted = 0; document.querySelector('#post').addEventListener('click', () => { window.posted += 1; })",
    );
    const [x, y] = (await page.evaluate(
      "(() => { const r = document.querySelector('#post').getBoundingClientRect(); return [r.left + 5, r.top + 5]; })()",
    )) as [number, number];
    await page.click(x, y);
    expect(await ask(page, 'dialog')).toEqual({ visible: true, words: 'Before this goes out' });
    expect(await page.evaluate('window.posted')).toBe(0);
    await page.press('Enter');
    await until(page, "document.activeElement.id === 'box'");
    expect(await ask(page, 'caret')).toEqual({ start: 7, end: 7 });
    await page.click(x, y);
    await until(page, 'window.posted === 1');
    expect(await ask(page, 'read')).toBe(DRAFT);
  });

  test('vouches for the panel and hears it', async () => {
    const page = await open('textarea');
    expect(await ask(page, 'open')).toBe('side');
    await until(page, 'document.documentElement.dataset.got !== undefined');
    expect(await page.evaluate('document.documentElement.dataset.got')).toBe(
      JSON.stringify([{ type: 'insert', thread: 't', text: 'heard focus-panel' }]),
    );
    expect(await page.inPanel('window.vouched')).toEqual([
      { evenkeel: 'handover', token: 'a token' },
      'https://reviews.example',
    ]);
  });
});
