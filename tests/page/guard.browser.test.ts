import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const HEATED = 'That is a lie and you know it';
const FORM = `<form action="about:blank" target="sink"><textarea name="reply">${HEATED}</textarea>
  <input name="one"><button id="post">Reply</button></form><iframe name="sink" hidden></iframe>`;

/**
 * What the page itself sees of presses, the guard's clock and what it was told. The page is hostile in that it listens first
 * among the page's own scripts, on `window`, in the capture phase.
 */
const WATCH = `<script>
  window.seen = []; window.clock = 0; window.posted = [];
  for (const type of ['click', 'submit', 'keydown', 'keyup']) {
    window.addEventListener(type, (event) => {
      if (type !== 'click' || event.target.closest?.('#post')) window.seen.push(type);
    }, true);
  }
  document.addEventListener('submit', (event) => { event.preventDefault(); window.posted.push('form'); });
</script>`;

interface Setup {
  judge?: 'stop' | 'calm' | 'throws';
  finds?: 'button' | 'ctrl-enter' | 'throws';
  alive?: boolean;
  /** Stands in for a dialog that never shows. */
  ask?: 'dialog' | 'throws' | 'rejects';
}

async function guard(page: Page, setup: Setup = {}): Promise<void> {
  await page.evaluate(({ judge = 'stop', finds = 'button', alive = true, ask = 'dialog' }) => {
    const stop = new AbortController();
    const all = window as unknown as { clock: number };
    const state = { notes: [] as string[], answers: [] as string[], asked: 0, alive, judge };
    const host = window.ek.createPanelHost({
      document,
      frameUrl: 'about:blank',
      frameOrigin: 'null',
      handover: async () => null,
      onMessage: () => undefined,
      now: () => all.clock,
      signal: stop.signal,
    });
    const dialog = window.ek.createStopDialog({ root: host.shadow, signal: stop.signal });
    window.ek.createGuard({
      window,
      findPress(path, kind) {
        if (finds === 'throws') throw new Error('no');
        const box = document.querySelector<HTMLElement>('textarea, [contenteditable]');
        const button = document.querySelector<HTMLElement>('#post');
        if (!box || !button) return null;
        const onKey = kind === 'ctrl-enter' && finds === 'ctrl-enter' && path.includes(box);
        if (!path.includes(button) && !onKey && kind !== 'submit') return null;
        const field = window.ek.createField(box);
        return { key: 'thread', field, button, draft: field.read(), buttonName: button.textContent ?? '' };
      },
      judge() {
        if (state.judge === 'throws') throw new Error('no');
        const phrases = [{ text: 'a lie', title: 'Calls it a lie', why: 'A stranger may side with them.', severity: 'stop' as const }];
        return state.judge === 'stop' ? { buttonName: 'Reply', phrases } : null;
      },
      async ask(press, stopCase) {
        state.asked += 1;
        if (ask === 'throws') throw new Error('no');
        if (ask === 'rejects') return Promise.reject(new Error('no'));
        host.attach(press.field.element);
        const answer = await dialog.ask(stopCase);
        state.answers.push(answer);
        return answer;
      },
      isAlive: () => state.alive,
      onPosted: (notice) => state.notes.push(notice),
      now: () => all.clock,
      signal: stop.signal,
    });
    Object.assign(window.kept, { stop, state, host, dialog });
  }, setup);
}

interface Facts {
  seen: string[];
  posted: string[];
  notes: string[];
  answers: string[];
  asked: number;
  open: boolean;
}
const facts = (page: Page): Promise<Facts> =>
  page.evaluate(() => {
    const all = window as unknown as { seen: string[]; posted: string[] };
    const { notes, answers, asked } = window.kept.state as Facts;
    return {
      seen: all.seen,
      posted: all.posted,
      notes,
      answers,
      asked,
      open: (window.kept.host as { shadow: ShadowRoot }).shadow.querySelector('dialog:modal') !== null,
    };
  });

const draft = (page: Page): Promise<string> =>
  page.evaluate(() => window.ek.createField(document.querySelector<HTMLElement>('textarea') ?? document.body).read());

test('the first press is stopped unseen, the second of the same text always posts, with a quiet note', async () => {
  const { page, errors } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.click('#post');
  expect(await facts(page)).toMatchObject({ seen: [], posted: [], asked: 1, open: true, notes: [] });
  await page.keyboard.press('Escape');
  expect(await facts(page)).toMatchObject({ open: false, answers: ['edit'] });
  expect(await draft(page)).toBe(HEATED);
  await page.click('#post');
  const after = await facts(page);
  expect(after).toMatchObject({ posted: ['form'], asked: 1, open: false, notes: ['posted-as-written'] });
  expect(after.seen).toContain('click');
  expect(errors).toEqual([]);
});

test('after *Edit my reply* the caret is at the phrase; a changed, calm text posts at once', async () => {
  const { page } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.click('#post');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ answers: ['edit'], open: false, posted: [] });
  expect(await page.evaluate(() => [document.activeElement?.tagName, document.querySelector('textarea')?.selectionStart])).toEqual([
    'TEXTAREA',
    HEATED.indexOf('a lie'),
  ]);
  await page.evaluate(() => Object.assign(window.kept.state as object, { judge: 'calm' }));
  await page.fill('textarea', 'Thank you for telling us.');
  await page.click('#post');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1, notes: [] });
});

test('*Post as it is* gives the keyboard to the site’s own button and lets that press through', async () => {
  const { page } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.click('#post');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ answers: ['post'], open: false, posted: [] });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('post');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1, open: false });
});

test('"Don’t ask again" answers quiet', async () => {
  const { page } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.click('#post');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ answers: ['quiet'], open: false, posted: [] });
});

test('Enter in a field of the form is a press like any other', async () => {
  const { page } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.focus('input');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ posted: [], asked: 1, open: true });
  await page.keyboard.press('Escape');
  await page.focus('input');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1 });
});

test('a form without a button is caught by its submit; a script that submits is not', async () => {
  const { page } = await browser.open(
    `${WATCH}<form><textarea>${HEATED}</textarea><input></form><button id="post" type="button">Reply</button>`,
  );
  await guard(page);
  await page.evaluate(() => document.querySelector('form')?.requestSubmit());
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 0 });
  await page.focus('input');
  await page.keyboard.press('Enter');
  const stopped = await facts(page);
  expect(stopped).toMatchObject({ posted: ['form'], asked: 1, open: true });
  expect(stopped.seen.filter((type) => type === 'submit')).toEqual(['submit']);
});

test('Ctrl+Enter is held only where the site posts on it', async () => {
  for (const finds of ['button', 'ctrl-enter'] as const) {
    const { page } = await browser.open(WATCH + FORM);
    await guard(page, { finds });
    await page.focus('textarea');
    await page.keyboard.press('Control+Enter');
    const { asked, seen } = await facts(page);
    expect([finds, asked, seen.filter((type) => type === 'keydown').length]).toEqual(
      finds === 'button' ? ['button', 0, 2] : ['ctrl-enter', 1, 1],
    );
    expect(await draft(page)).toBe(HEATED);
    if (finds === 'button') continue;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    expect(await facts(page)).toMatchObject({ asked: 1, open: false, notes: ['posted-as-written'] });
  }
});

test('whatever fails, the press goes through', async () => {
  for (const setup of [{ judge: 'throws' }, { finds: 'throws' }, { alive: false }, { judge: 'calm' }] as Setup[]) {
    const { page, errors } = await browser.open(WATCH + FORM);
    await guard(page, setup);
    await page.click('#post');
    expect([setup, (await facts(page)).posted]).toEqual([setup, ['form']]);
    expect(errors).toEqual([]);
  }
  for (const ask of ['throws', 'rejects'] as const) {
    const { page, errors } = await browser.open(WATCH + FORM);
    await guard(page, { ask });
    await page.click('#post');
    await page.fill('textarea', `${HEATED} indeed`);
    await page.evaluate(() => Object.assign(window, { clock: 1e9 }));
    await page.click('#post');
    expect([ask, await facts(page)]).toEqual([ask, expect.objectContaining({ posted: ['form'], asked: 1 })]);
    expect(errors).toEqual([]);
  }
});

test('presses of a script are none of ours', async () => {
  const { page } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('#post')?.click());
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 0 });
});

test('at most one dialog a minute, whatever changes; another text after that is asked about again', async () => {
  const { page } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.click('#post');
  await page.keyboard.press('Escape');
  await page.fill('textarea', `${HEATED}, sir`);
  await page.evaluate(() => Object.assign(window, { clock: 59_999 }));
  await page.click('#post');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1 });
  await page.fill('textarea', `${HEATED}, madam`);
  await page.evaluate(() => Object.assign(window, { clock: 60_000 }));
  await page.click('#post');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 2, open: true });
});

test('a box made anew for the same thread is the same box', async () => {
  const { page } = await browser.open(WATCH + FORM);
  await guard(page);
  await page.click('#post');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const box = document.querySelector('textarea');
    const again = box?.cloneNode(true) as HTMLTextAreaElement;
    again.value = ` ${box?.value} `;
    box?.replaceWith(again);
    Object.assign(window, { clock: 1e9 });
  });
  await page.click('#post');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1 });
});

test('a dialog that the page removes or hides: the next press posts, even another text', async () => {
  for (const spoil of ['remove', 'hide', 'cover'] as const) {
    const { page, errors } = await browser.open(WATCH + FORM);
    await guard(page);
    await page.evaluate((how) => {
      if (how === 'cover') {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset:0;width:100vw;height:100vh;pointer-events:auto';
        document.body.append(cover);
      }
      new MutationObserver(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        if (how === 'remove' && host.tagName === 'DIV') host.remove();
      }).observe(document.documentElement, { childList: true });
    }, spoil);
    if (spoil === 'hide') {
      await page.addStyleTag({ content: 'html{display:none}' }).catch(() => undefined);
      await page.focus('body').catch(() => undefined);
      await page.evaluate(() => document.querySelector('style:last-of-type')?.remove());
    }
    await page.click('#post');
    if (spoil === 'hide') await page.evaluate(() => document.documentElement.style.setProperty('display', 'none'));
    await page.waitForFunction(() => !(window.kept.dialog as { visible(): boolean }).visible());
    await page.waitForFunction(
      () => (window.kept.host as { shadow: ShadowRoot }).shadow.querySelector('dialog') === null,
    );
    await page.evaluate(() => {
      document.documentElement.style.removeProperty('display');
      Object.assign(window, { clock: 1e9 });
    });
    await page.fill('textarea', `${HEATED} after all`);
    await page.click('#post');
    expect([spoil, await facts(page)]).toEqual([spoil, expect.objectContaining({ posted: ['form'], asked: 1 })]);
    expect(errors).toEqual([]);
  }
});
