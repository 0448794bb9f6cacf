import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOX, type Kept, look, meets, open, openPage, panelFrame } from './hosted';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('docks at the right, hands a token over to its origin only, and talks over the port', async () => {
  const { page, errors } = await openPage(browser, BOX);
  expect((await look(page)).connected).toBe(false);
  await open(page);
  const frame = await panelFrame(page);
  expect(await frame.evaluate(() => [window.origin, (window as unknown as { handover: unknown }).handover])).toEqual([
    'https://reviews.example',
    { evenkeel: 'handover', token: 'token 1' },
  ]);
  const seen = await look(page);
  expect(seen).toMatchObject({ parent: 'html', panel: true, tab: false });
  expect(seen.host).toEqual({ left: 908, top: 12, width: 360, height: 776 });
  await frame.evaluate(() => {
    const { port } = window as unknown as { port: MessagePort };
    for (const message of [null, { type: 'nonsense' }, { type: 'insert', text: 4 }, { type: 'focus-field' }]) {
      port.postMessage(message);
    }
  });
  await page.waitForFunction(() => (window.kept as unknown as Kept).got.length > 0);
  expect(await page.evaluate(() => (window.kept as unknown as Kept).got)).toEqual([{ type: 'focus-field' }]);
  expect(errors).toEqual([]);
});

test('what was sent before the frame was there is told when it is, newest view only', async () => {
  const { page } = await openPage(browser, BOX);
  // In one turn: no frame can load before both are sent.
  await page.evaluate(() => {
    const { host } = window.kept as unknown as {
      host: { open(anchor: Element, protect: Element[]): void; send(message: unknown): void };
    };
    const box = document.querySelector('#box') ?? document.body;
    host.open(box, [box]);
    host.send({ type: 'view', view: 1 });
    host.send({ type: 'view', view: 2 });
  });
  const frame = await panelFrame(page);
  await frame.waitForFunction(() => (window as unknown as { told: unknown[] }).told.length > 0);
  expect(await frame.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
    { type: 'view', view: 2 },
  ]);
});

test('collapses to a tab that only the owner’s own press opens, with the caret left in the box', async () => {
  const { page } = await openPage(browser, BOX);
  await open(page);
  const frame = await panelFrame(page);
  await page.focus('#box');
  await frame.click('#collapse');
  await page.waitForFunction(() => (window.kept as unknown as Kept).toggles.length === 1);
  const seen = await look(page);
  expect(seen).toMatchObject({ panel: false, tab: true });
  expect(meets(seen.host, seen.box)).toBe(false);
  await page.evaluate(() => {
    const { shadow } = (window.kept as unknown as Kept).host;
    shadow.querySelector<HTMLElement>('.tab')?.click();
    (shadow.host as HTMLElement).click();
  });
  expect(await look(page)).toMatchObject({ panel: false, tab: true });
  await page.mouse.click(seen.host.left + 10, seen.host.top + 10);
  expect(await look(page)).toMatchObject({ panel: true, tab: false });
  expect(await page.evaluate(() => (window.kept as unknown as Kept).toggles)).toEqual([false, true]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('box');
});

test('opens as the tab when the owner left it so, and loads no frame until it is opened', async () => {
  const { page } = await openPage(browser, BOX);
  await open(page, false);
  const seen = await look(page);
  expect(seen).toMatchObject({ panel: false, tab: true });
  expect(page.frames()).toHaveLength(1);
  await page.mouse.click(seen.host.left + 10, seen.host.top + 10);
  await panelFrame(page);
  expect(await look(page)).toMatchObject({ panel: true, tab: false });
});

test('never covers the box or the post button, in any window, while scrolling and resizing', async () => {
  const { page } = await openPage(
    browser,
    `<div style="height:600px"></div><div id="at" style="position:relative">${BOX}</div><div style="height:2000px"></div>`,
  );
  await open(page);
  const shapes = new Set<string>();
  for (const [width, height] of [
    [1280, 800],
    [900, 500],
    [660, 700],
    [500, 420],
    [320, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const left of [0, 0.3, 0.6]) {
      for (const size of [0.3, 0.7]) {
        const seen = await page.evaluate(
          async ([x, share]) => {
            const box = document.querySelector<HTMLElement>('#box');
            box?.style.setProperty('width', `${innerWidth * share}px`);
            box?.style.setProperty('height', `${innerHeight * share}px`);
            document.querySelector<HTMLElement>('#at')?.style.setProperty('left', `${innerWidth * x}px`);
            const { host } = window.kept as unknown as Kept;
            const protect = [...document.querySelectorAll('#box, #post')];
            const found: { scroll: number; shape: string; clash: boolean }[] = [];
            if (box) host.open(box, protect);
            for (const scroll of [0, 150, 300, 450, 600, 900]) {
              scrollTo(0, scroll);
              // The scroll event comes with one frame, our answer in the same; the next shows it.
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              const ours = host.shadow.host.getBoundingClientRect();
              const clash = protect.some((one) => {
                const rect = one.getBoundingClientRect();
                return (
                  ours.left < rect.right && rect.left < ours.right && ours.top < rect.bottom && rect.top < ours.bottom
                );
              });
              const { hidden } = host.shadow.querySelector<HTMLElement>('.panel') ?? { hidden: true };
              found.push({ scroll, clash, shape: hidden ? 'tab' : ours.left === 0 ? 'low or left' : 'right' });
            }
            return found;
          },
          [left, size] as const,
        );
        for (const one of seen) shapes.add(one.shape);
        expect([width, height, left, size, seen.filter((one) => one.clash)]).toEqual([width, height, left, size, []]);
      }
    }
  }
  expect([...shapes].sort()).toEqual(['low or left', 'right', 'tab']);
});

test('makes way when the box grows under it', async () => {
  const { page } = await openPage(browser, BOX);
  await open(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('#box')?.style.setProperty('width', '900px'));
  await page.waitForFunction(() => {
    const { left } = (window.kept as unknown as Kept).host.shadow.host.getBoundingClientRect();
    return left !== 908;
  });
  const seen = await look(page);
  expect(meets(seen.host, seen.box)).toBe(false);
});

test('a box can be written in while the keyboard is in the panel', async () => {
  for (const box of [BOX, '<div id="box" contenteditable>words</div>']) {
    const { page } = await openPage(browser, box);
    await open(page);
    const frame = await panelFrame(page);
    await frame.focus('#search');
    const written = await page.evaluate(async () => {
      const field = window.ek.createField(document.querySelector<HTMLElement>('#box') ?? document.body);
      const fix = { start: 0, end: 5, expected: 'words', replacement: 'kind words' };
      return [await window.ek.replaceRange(field, fix), field.read(), document.activeElement?.id];
    });
    expect(written).toEqual(['done', 'kind words', 'box']);
  }
});

test('a frame that nobody vouches for is taken away, and the owner can try again', async () => {
  const { page, errors } = await openPage(browser, BOX);
  await page.evaluate(() => document.documentElement.setAttribute('data-refuse', ''));
  await open(page);
  await page.waitForFunction(() => !(window.kept as unknown as { host: { isOpen: boolean } }).host.isOpen);
  const seen = await look(page);
  expect(seen).toMatchObject({ panel: false, tab: true });
  await expect.poll(() => page.frames().length).toBe(1);
  await page.evaluate(() => document.documentElement.removeAttribute('data-refuse'));
  await page.mouse.click(seen.host.left + 10, seen.host.top + 10);
  await panelFrame(page);
  expect(await look(page)).toMatchObject({ panel: true, tab: false });
  expect(errors).toEqual([]);
});
