import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORM, facts, HEATED, openGuarded } from './guarded';
import { BOX, type Kept, look, open, openPage } from './hosted';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('after *Edit my reply* the caret is at the phrase; a changed, calm text posts at once', async () => {
  const { page } = await openGuarded(browser, FORM);
  await page.click('#post');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ answers: ['edit'], open: false, posted: [], seen: [] });
  expect(
    await page.evaluate(() => [document.activeElement?.tagName, document.querySelector('textarea')?.selectionStart]),
  ).toEqual(['TEXTAREA', HEATED.indexOf('a lie')]);
  await page.evaluate(() => Object.assign(window.kept.state as object, { judge: 'calm' }));
  await page.fill('textarea', 'Thank you for telling us.');
  await page.click('#post');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1, notes: [] });
});

test('*Post as it is* gives the keyboard to the site’s own button and lets that press through', async () => {
  const { page } = await openGuarded(browser, FORM);
  await page.click('#post');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ answers: ['post'], open: false, posted: [] });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('post');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1, open: false });
});

test('"Don’t ask again" answers quiet', async () => {
  const { page } = await openGuarded(browser, FORM);
  await page.click('#post');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ answers: ['quiet'], open: false, posted: [] });
});

test('a key held down since the press does not answer the dialog', async () => {
  const { page } = await openGuarded(browser, FORM);
  await page.focus('#post');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  expect(await facts(page)).toMatchObject({ posted: [], asked: 1, open: true });
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ posted: [], answers: ['edit'], open: false });
});

test.each(['remove', 'hide'])(
  'a dialog that the page spoils (%s): the next press posts, even another text',
  async (how) => {
    const { page, errors } = await openGuarded(browser, FORM);
    await page.evaluate((spoil) => {
      const { host } = (window.kept.host as { shadow: ShadowRoot }).shadow;
      const page = document.documentElement;
      new MutationObserver((_, observer) => {
        if (!host.isConnected) return;
        observer.disconnect();
        if (spoil === 'remove') host.remove();
        else page.style.setProperty('display', 'none');
      }).observe(page, { childList: true });
    }, how);
    await page.click('#post');
    expect(await page.evaluate(() => (window.kept.dialog as { visible(): boolean }).visible())).toBe(false);
    await page.waitForFunction(
      () => (window.kept.host as { shadow: ShadowRoot }).shadow.querySelector('dialog') === null,
    );
    await page.evaluate(() => {
      document.documentElement.style.removeProperty('display');
      Object.assign(window, { clock: 1e9 });
    });
    await page.fill('textarea', `${HEATED} after all`);
    await page.click('#post');
    expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1 });
    expect(errors).toEqual([]);
  },
);

test('the stop dialog works over the site’s own modal dialog, and its keys stay ours', async () => {
  const { page } = await openPage(
    browser,
    `<script>
      window.keys = [];
      for (const type of ['keydown', 'keyup', 'keypress', 'focusin', 'focusout']) {
        window.addEventListener(type, (event) => keys.push(type), true);
      }
      for (const type of ['click', 'mousedown', 'pointerdown']) {
        document.addEventListener(type, (event) => keys.push(type));
      }
    </script><dialog>${BOX}</dialog>`,
  );
  await page.evaluate(() => {
    document.querySelector('dialog')?.showModal();
    document.querySelector<HTMLElement>('#box')?.focus();
    const { host, stop } = window.kept as unknown as Kept & { host: { attach(element: Element): ShadowRoot } };
    const root = host.attach(document.querySelector('#box') ?? document.body);
    const dialog = window.ek.createStopDialog({ root, signal: stop.signal });
    const phrases = [
      { text: 'words', title: 'May read as blame', why: 'A reader may take it so.', severity: 'high' as const },
    ];
    Object.assign(window, { keys: [] });
    void dialog.ask({ buttonName: 'Send', phrases }).then((answer) => Object.assign(window.kept, { answer }));
    Object.assign(window.kept, { dialog });
  });
  expect(await page.evaluate(() => (window.kept.dialog as { visible(): boolean }).visible())).toBe(true);
  const words = await page.evaluate(
    () => (window.kept as unknown as Kept).host.shadow.querySelector('dialog')?.textContent ?? '',
  );
  expect(words).toContain('Before this goes out');
  expect(words).toContain('Press Send once more and it goes out as it is.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const press = await page.evaluate(() => {
    const button = (window.kept as unknown as Kept).host.shadow.activeElement;
    (button as HTMLElement | null)?.click();
    const { left, top } = button?.getBoundingClientRect() ?? new DOMRect();
    return { words: button?.textContent, left, top };
  });
  expect(press.words).toBe('Post as it is');
  expect(
    await page.evaluate(() => [window.kept.answer ?? null, (window as unknown as { keys: string[] }).keys]),
  ).toEqual([
    null,
    // The box's own, as it loses the focus.
    ['focusout'],
  ]);
  await page.mouse.click(press.left + 5, press.top + 5);
  expect(await page.evaluate(() => window.kept.answer)).toBe('post');
  const keys = await page.evaluate(() => (window as unknown as { keys: string[] }).keys);
  expect(keys.filter((type) => !type.startsWith('focus'))).toEqual([]);
});

test('the stop dialog shows even where there is no room for the tab', async () => {
  const { page } = await openPage(
    browser,
    '<textarea id="box" style="position:fixed;inset:0;width:100%;height:100%"></textarea>',
  );
  await open(page);
  expect(await look(page)).toMatchObject({ panel: false, tab: false });
  const visible = await page.evaluate(() => {
    const { host, stop } = window.kept as unknown as Kept & { host: { attach(element: Element): ShadowRoot } };
    const dialog = window.ek.createStopDialog({ root: host.attach(document.body), signal: stop.signal });
    void dialog.ask({ buttonName: 'Send', phrases: [] });
    return dialog.visible();
  });
  expect(visible).toBe(true);
});

test.each(['light', 'dark'] as const)(
  'an accessibility check finds nothing in dialog and tab (%s)',
  async (colorScheme) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // The check cannot see into closed roots, so here they are open. Contrast it cannot judge there: colours.test.ts does.
    const { page } = await openPage(
      browser,
      `<script>
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };
      </script>`,
      { colorScheme },
    );
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      document.documentElement.lang = 'en';
      document.title = 'Replies';
      const stop = new AbortController();
      const host = window.ek.createPanelHost({
        document,
        frameUrl: 'about:blank',
        frameOrigin: 'https://panel.example',
        handover: async () => null,
        onMessage: () => undefined,
        now: () => performance.now(),
        signal: stop.signal,
      });
      host.open(document.body, [], false);
      const { axe: check } = window as unknown as { axe: typeof import('axe-core') };
      await Promise.all(host.shadow.host.getAnimations({ subtree: true }).map((one) => one.finished));
      const tab = await check.run(host.shadow.host as HTMLElement);
      const phrases = (['stop', 'high', 'low'] as const).map((severity) => ({
        ...{ text: 'never rang', title: 'May read as blame', why: 'A reader may take it so.' },
        severity,
      }));
      void window.ek.createStopDialog({ root: host.shadow, signal: stop.signal }).ask({ buttonName: 'Reply', phrases });
      await Promise.all(host.shadow.host.getAnimations({ subtree: true }).map((one) => one.finished));
      const dialog = await check.run(host.shadow.host as HTMLElement);
      const told = (results: typeof dialog) => results.violations.map(({ id, help }) => `${id}: ${help}`);
      return {
        found: [...told(tab), ...told(dialog)],
        looked: dialog.passes.filter(({ id }) => id === 'heading-order' || id === 'list').length,
      };
    });
    expect(found).toEqual({ found: [], looked: 2 });
  },
);

test('everything can be reached at 200 % zoom in a small window', async () => {
  const { page } = await openPage(browser, BOX, { viewport: { width: 320, height: 256 } });
  const reach = await page.evaluate(() => {
    const { host, stop } = window.kept as unknown as Kept & { host: { attach(element: Element): ShadowRoot } };
    const root = host.attach(document.body);
    const phrases = Array.from({ length: 3 }, () => ({
      ...{ text: 'word '.repeat(60), title: 'May read as blame', why: 'A reader may take it so. '.repeat(4) },
      severity: 'high' as const,
    }));
    void window.ek.createStopDialog({ root, signal: stop.signal }).ask({ buttonName: 'Reply', phrases });
    const dialog = root.querySelector('dialog');
    return [...(dialog?.querySelectorAll('h2, li, button, .small') ?? [])].filter((one) => {
      one.scrollIntoView();
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const seen = top < innerHeight && bottom > 0 && left >= 0 && right <= innerWidth;
      return !seen;
    }).length;
  });
  expect(reach).toBe(0);
});

test('a long sentence is quoted up to a word, and no character is cut in two', async () => {
  const { page } = await openPage(browser, BOX);
  const quotes = await page.evaluate(() => {
    const { host, stop } = window.kept as unknown as Kept & { host: { attach(element: Element): ShadowRoot } };
    const root = host.attach(document.body);
    const texts = ['A short one.', 'You touched every lamp. '.repeat(12), `x${'🍲'.repeat(100)}`];
    const phrases = texts.map((text) => ({ text, title: 'T', why: 'W.', severity: 'high' as const }));
    void window.ek.createStopDialog({ root, signal: stop.signal }).ask({ buttonName: 'Reply', phrases });
    return [...root.querySelectorAll('blockquote')].map((one) => one.textContent ?? '');
  });
  expect(quotes[0]).toBe('“A short one.”');
  expect(quotes[1]).toBe(`“${'You touched every lamp. '.repeat(5)}You touched every…”`);
  expect(quotes[2]).toBe(`“x${'🍲'.repeat(69)}…”`);
});
