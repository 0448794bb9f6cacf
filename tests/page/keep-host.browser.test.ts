import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOX, type Kept, look, meets, open, openPage, panelFrame } from './hosted';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('comes back when the page removes, moves, hides or restyles it, and stays away after the twentieth time', async () => {
  const { page, errors } = await openPage(browser, BOX);
  await open(page);
  await panelFrame(page);
  const restored = await page.evaluate(async () => {
    const { host } = (window.kept as unknown as Kept).host.shadow;
    const element = host as HTMLElement;
    const fine: boolean[] = [];
    const spoil = [
      () => element.remove(),
      () => element.setAttribute('hidden', ''),
      () => element.setAttribute('style', 'display:none'),
      () => document.body.append(element),
      () => element.setAttribute('inert', ''),
      () => element.removeAttribute('popover'),
    ];
    for (let i = 0; i < 18; i += 1) {
      spoil[i % spoil.length]?.();
      await new Promise((done) => setTimeout(done));
      fine.push(
        element.parentNode === document.documentElement &&
          element.getAttributeNames().sort().join() === 'popover,style' &&
          element.getBoundingClientRect().width === 360,
      );
    }
    return fine;
  });
  expect(restored, 'by the next turn').toEqual(Array(18).fill(true));
  const frame = await panelFrame(page);
  expect(await frame.evaluate(() => 'port' in window)).toBe(true);
  await page.evaluate(async () => {
    const { host } = (window.kept as unknown as Kept).host.shadow;
    for (let i = 0; i < 2; i += 1) {
      host.remove();
      await Promise.resolve();
    }
  });
  expect((await look(page)).connected).toBe(false);
  await open(page);
  expect((await look(page)).connected).toBe(false);
  expect(errors).toEqual([]);
});

test('survives a page that replaces its whole document element', async () => {
  const { page } = await openPage(browser, BOX);
  await open(page);
  await page.evaluate(() => {
    const fresh = document.createElement('html');
    fresh.append(document.createElement('head'), document.createElement('body'));
    document.documentElement.replaceWith(fresh);
  });
  expect(await look(page)).toMatchObject({ connected: true, parent: 'html' });
});

test('styles of the page do not reach it', async () => {
  const { page } = await openPage(
    browser,
    `<style>div, html > div, * { display: none !important; width: 1px !important; opacity: 0 !important; transform: scale(.1) !important; visibility: hidden !important; --paper: red !important }
     textarea, body, html { display: block !important; visibility: visible !important; opacity: 1 !important; transform: none !important; width: auto !important }</style>${BOX}`,
  );
  await open(page);
  const style = await page.evaluate(() => {
    const { shadow } = (window.kept as unknown as Kept).host;
    const { display, opacity, visibility, transform } = getComputedStyle(shadow.host);
    const panel = shadow.querySelector('.panel');
    return { display, opacity, visibility, transform, paper: panel && getComputedStyle(panel).backgroundColor };
  });
  expect(style).toEqual({
    display: 'block',
    opacity: '1',
    visibility: 'visible',
    transform: 'none',
    paper: 'rgb(247, 245, 239)',
  });
});

test('stands in the site’s own modal dialog while the box is there, and can be worked', async () => {
  const { page } = await openPage(
    browser,
    `<button id="outside">x</button><dialog style="width:500px;transform:translate(20px,10px)">${BOX}</dialog>`,
  );
  await page.evaluate(() => {
    const outside = document.querySelector('#outside') ?? document.body;
    (window.kept as unknown as Kept).host.open(outside, [outside]);
  });
  const frame = await panelFrame(page);
  await frame.evaluate(() => Object.assign(window, { mine: 1 }));
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await open(page);
  const seen = await look(page);
  expect(seen).toMatchObject({ parent: 'dialog', panel: true });
  expect(seen.host.left).toBeCloseTo(908, 0);
  expect(meets(seen.host, seen.box)).toBe(false);
  // Moved, not put in anew: the frame did not load again.
  expect(await frame.evaluate(() => 'mine' in window)).toBe(true);
  await frame.fill('#search', 'refund');
  await page.mouse.click(seen.host.left + 60, seen.host.top + 22);
  await page.waitForFunction(() => (window.kept as unknown as Kept).toggles.length === 1);
});

test('a focus trap of the page does not pull the caret out of the stop dialog or the panel', async () => {
  const { page } = await openPage(
    browser,
    `${BOX}<script>
    const trap = (event) => { if (!event.target.closest?.('#box')) document.querySelector('#box').focus(); };
    window.addEventListener('focusin', trap, true);
    window.addEventListener('focusout', () => document.querySelector('#box').focus(), true);
  </script>`,
  );
  await open(page, false);
  await page.evaluate(() => (window.kept as unknown as Kept).host.shadow.querySelector<HTMLElement>('.tab')?.focus());
  expect(await page.evaluate(() => (window.kept as unknown as Kept).host.shadow.activeElement?.className)).toBe('tab');
});

test('after the end nothing of it is left', async () => {
  const { page, errors } = await openPage(browser, BOX);
  await open(page);
  await panelFrame(page);
  await page.evaluate(() => (window.kept as unknown as Kept).stop.abort());
  expect((await look(page)).connected).toBe(false);
  await expect.poll(() => page.frames().length).toBe(1);
  await open(page);
  expect((await look(page)).connected).toBe(false);
  expect(errors).toEqual([]);
});

test('fifty lives leave no listener, sheet, highlight, node or frame behind', async () => {
  const { page, errors } = await openPage(browser, `${BOX}<div id="rich" contenteditable>rude words</div>`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const count = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? -1;
    return { listeners: of('JSEventListeners'), nodes: of('Nodes'), frames: of('Frames') };
  };
  const live = () =>
    page.evaluate(async () => {
      const stop = new AbortController();
      const { signal } = stop;
      const host = window.ek.createPanelHost({
        document,
        frameUrl: 'https://panel.example/panel.html',
        frameOrigin: 'https://panel.example',
        handover: async () => 'token',
        onMessage: () => undefined,
        now: () => performance.now(),
        signal,
      });
      window.ek.createGuard({
        window,
        findPress: () => null,
        isOn: () => true,
        judge: () => null,
        ask: async () => 'edit' as const,
        isAlive: () => true,
        onPosted: () => undefined,
        onPress: () => undefined,
        now: () => performance.now(),
        signal,
      });
      for (const [id, forceMirror] of [
        ['box', true],
        ['box', false],
        ['rich', false],
      ] as const) {
        const field = window.ek.createField(document.getElementById(id) ?? document.body);
        const marks = window.ek.createMarks(field, signal, { forceMirror });
        const start = field.read().indexOf('words');
        marks.paint([{ start, end: start + 5, text: 'words', severity: 'high' }]);
        host.open(field.element, [field.element]);
      }
      const asked = window.ek.createStopDialog({ root: host.shadow, signal }).ask({ buttonName: 'Reply', phrases: [] });
      void asked;
      await new Promise((done) => requestAnimationFrame(done));
      stop.abort();
      await new Promise((done) => requestAnimationFrame(done));
    });
  await live();
  const before = await count();
  for (let i = 0; i < 50; i += 1) await live();
  const after = await count();
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 10);
  expect(after.frames).toBeLessThanOrEqual(before.frames);
  expect(
    await page.evaluate(() => [
      CSS.highlights.size,
      document.adoptedStyleSheets.length,
      document.documentElement.childElementCount,
    ]),
  ).toEqual([0, 0, 2]);
  expect(errors).toEqual([]);
});
