/** The panel beside a box, on pages of every make, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTable } from '../support/table';
import { ask, BROWSERS, type BrowserName, type Lab, type LabPage, openLab, until } from './lab';
import { type Look, PANEL_CASES, type PanelCase, settles } from './panel-cases';
import { ADDRESS } from './support';

/** Stands in for the panel: takes the keyboard when it is told to. */
const PANEL = `<!doctype html><title></title><input><script>
  window.vouched = 0;
  addEventListener('message', ({ ports: [port] }) => {
    window.vouched += 1;
    port.onmessage = ({ data }) => data.type === 'focus-panel' && document.querySelector('input').focus();
  });
</script>`;
const PRELUDE = `<script>
  window.deep = (selector) => document.querySelector(selector);
  window.keys = []; window.errors = [];
  window.addEventListener('keydown', (event) => keys.push(event.key), true);
</script>`;
const served = [
  { url: /panel\.html/, body: PANEL },
  {
    url: /reviews\.example\/framing/,
    body(url: URL) {
      const [width, height] = PANEL_CASES[Number(url.searchParams.get('case'))]?.frame ?? [];
      return `<!doctype html><iframe src="${ADDRESS}${url.search}" width="${width}" height="${height}"></iframe>`;
    },
  },
  {
    url: /reviews\.example/,
    body(url: URL) {
      const { html = '', quirks } = PANEL_CASES[Number(url.searchParams.get('case'))] ?? {};
      return `${quirks ? '' : '<!doctype html>'}<body>${PRELUDE}${html}`;
    },
  },
];

const FRAMING = 'https://reviews.example/framing';
/** The page in the first frame of another, of the same origin. */
const inFrame = (page: LabPage): LabPage => ({
  ...page,
  evaluate: (source) => page.evaluate(`frames[0].eval(${JSON.stringify(source)})`),
});
const look = (page: LabPage): Promise<Look> => ask<Look>(page, 'look');

/** In front, inside the window, over neither box nor button. */
async function isWell(page: LabPage, one: PanelCase): Promise<Look> {
  const finds = one.finds === 'nothing' ? 'side' : (one.finds ?? 'side');
  const wanted = finds === 'tab' ? { panel: false, tab: true } : { panel: true, tab: false, shape: finds };
  const parent = one.parent ? { parent: one.parent } : {};
  await settles(page, { ...wanted, ...parent, front: true, inside: true, overBox: false, overPost: false });
  return look(page);
}

/** The keyboard gets into the panel and out again, and the page sees none of its keys. */
async function takesKeys(page: LabPage): Promise<void> {
  await expect.poll(() => page.inPanel('window.vouched')).toBeGreaterThan(0);
  // Asked for until it is there: a frame that was only just laid out lets go of the keyboard once more on a busy machine.
  const hasKeyboard = async () => {
    await ask(page, 'panel', 'focus');
    return page.inPanel('document.hasFocus() && document.activeElement.localName');
  };
  await expect.poll(hasKeyboard).toBe('input');
  const before = await page.evaluate('keys.length');
  await page.type('calm');
  await expect.poll(() => page.inPanel("document.querySelector('input').value")).toBe('calm');
  expect(await page.evaluate('keys.length')).toBe(before);
}

/** By keyboard from the tab. */
async function opensByKey(page: LabPage): Promise<void> {
  await ask(page, 'panel', 'tab-focus');
  await page.press('Enter');
  await settles(page, { panel: true });
}

async function conforms(page: LabPage, one: PanelCase): Promise<string> {
  if (one.size) await page.resize(...one.size);
  await one.before?.(page);
  await ask(page, 'panel', 'open');
  await one.after?.(page);
  let kept = '';
  if (one.finds === 'nothing') {
    await settles(page, { front: false });
    await one.back?.(page);
    kept = 'steps aside, back after';
  }
  const seen = await isWell(page, one);
  if (seen.panel) await takesKeys(page);
  else await opensByKey(page);
  await ask(page, 'panel', 'close');
  expect((await look(page)).parent, 'nothing is left when it is closed').toBeNull();
  await ask(page, 'panel', 'open');
  await settles(page, seen.panel ? { panel: true } : { tab: true });
  expect(await ask(page, 'end'), 'nothing is left at the end').toEqual({ connected: false, sheets: 0 });
  expect(page.errors).toEqual([]);
  return kept || (seen.panel ? seen.shape : 'tab');
}

const table = createTable('Panel: in front, over neither box nor button, by keyboard, nothing left', BROWSERS);
afterAll(() => table.print());

describe.each(BROWSERS)('%s', (name: BrowserName) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab(name, 'torture.ts', served);
  });
  afterAll(() => lab.close());

  test.each(PANEL_CASES.map((one, at) => ({ ...one, at })))('$name', async ({ at, ...one }) => {
    table.set(one.name, name, 'FAILED');
    const top = await lab.open(`${one.frame ? FRAMING : ADDRESS}?case=${at}`);
    const page = one.frame ? inFrame(top) : top;
    await until(page, "document.readyState === 'complete'");
    table.set(one.name, name, await conforms(page, one));
    await page.close();
  });

  const printed = async (how: 'open' | 'close'): Promise<number> => {
    const page = await lab.open(`${ADDRESS}?case=0`);
    // So narrow that what stands at the foot of the window would stand on the paper.
    await page.resize(500, 500);
    await ask(page, 'panel', how);
    await settles(page, { panel: how === 'open' });
    const { length } = await page.pdf();
    await page.close();
    return length;
  };

  test('is not printed', async () => {
    table.set('print', name, 'FAILED');
    // The time of printing is in it too, and may take a character more.
    expect(Math.abs((await printed('open')) - (await printed('close')))).toBeLessThan(16);
    table.set('print', name, 'not on paper');
  });
});
