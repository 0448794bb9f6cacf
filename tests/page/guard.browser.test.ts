import { afterAll, beforeAll, expect, test } from 'vitest';
import { draft, FORM, facts, HEATED, openGuarded, type Setup } from './guarded';
import { launchBrowser, type TestBrowser } from './support';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the first press is stopped unseen, the second of the same text always posts, with a quiet note', async () => {
  const { page, errors } = await openGuarded(browser, FORM);
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

test('Enter in a field of the form is a press like any other', async () => {
  const { page } = await openGuarded(browser, FORM);
  await page.focus('input');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ posted: [], asked: 1, open: true });
  await page.keyboard.press('Escape');
  await page.focus('input');
  await page.keyboard.press('Enter');
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 1 });
});

test('a form without a button is caught by its submit; a script that submits is not', async () => {
  const { page } = await openGuarded(
    browser,
    `<form><textarea>${HEATED}</textarea><input></form><button id="post" type="button">Reply</button>`,
  );
  await page.evaluate(() => document.querySelector('form')?.requestSubmit());
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 0 });
  await page.focus('input');
  await page.keyboard.press('Enter');
  const stopped = await facts(page);
  expect(stopped).toMatchObject({ posted: ['form'], asked: 1, open: true });
  expect(stopped.seen.filter((type) => type === 'submit')).toEqual(['submit']);
});

test.each(['Enter', 'Space'])('%s on what only looks like a button is a press too', async (key) => {
  const { page } = await openGuarded(
    browser,
    `<textarea>${HEATED}</textarea><div id="post" role="button" tabindex="0">Reply</div><script>
    for (const type of ['keydown', 'keyup']) post.addEventListener(type, () => window.posted.push(type));
  </script>`,
  );
  await page.focus('#post');
  await page.keyboard.press(key);
  expect(await facts(page)).toMatchObject({ posted: [], asked: 1, open: true, seen: [] });
  await page.keyboard.press('Escape');
  await page.focus('#post');
  await page.keyboard.press(key);
  expect(await facts(page)).toMatchObject({ posted: ['keydown', 'keyup'], asked: 1, open: false });
});

test('Ctrl+Enter is held only where the site posts on it', async () => {
  for (const finds of ['button', 'ctrl-enter'] as const) {
    const { page } = await openGuarded(browser, FORM, { finds });
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
    const { page, errors } = await openGuarded(browser, FORM, setup);
    await page.click('#post');
    expect([setup, (await facts(page)).posted]).toEqual([setup, ['form']]);
    expect(errors).toEqual([]);
  }
  for (const ask of ['throws', 'rejects'] as const) {
    const { page, errors } = await openGuarded(browser, FORM, { ask });
    await page.click('#post');
    await page.fill('textarea', `${HEATED} indeed`);
    await page.evaluate(() => Object.assign(window, { clock: 1e9 }));
    await page.click('#post');
    expect([ask, await facts(page)]).toEqual([ask, expect.objectContaining({ posted: ['form'], asked: 1 })]);
    expect(errors).toEqual([]);
  }
});

test('presses of a script are none of ours', async () => {
  const { page } = await openGuarded(browser, FORM);
  await page.evaluate(() => document.querySelector<HTMLElement>('#post')?.click());
  expect(await facts(page)).toMatchObject({ posted: ['form'], asked: 0 });
});

test('at most one dialog a minute, whatever changes; another text after that is asked about again', async () => {
  const { page } = await openGuarded(browser, FORM);
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
  const { page } = await openGuarded(browser, FORM);
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

test('a press that goes through is told: not the one that is held back, but the second, and with the guard off the first', async () => {
  const { page } = await openGuarded(browser, FORM);
  await page.click('#post');
  expect(await facts(page)).toMatchObject({ asked: 1, pressed: [] });
  await page.keyboard.press('Escape');
  await page.click('#post');
  expect((await facts(page)).pressed, 'a click, and the submit it makes').toEqual([HEATED, HEATED]);
  const off = await openGuarded(browser, FORM, { on: false });
  await off.page.click('#post');
  expect(await facts(off.page)).toMatchObject({ asked: 0, posted: ['form'], pressed: [HEATED, HEATED], notes: [] });
  const script = await openGuarded(browser, FORM, { on: false });
  await script.page.evaluate(() => document.querySelector<HTMLElement>('#post')?.click());
  expect((await facts(script.page)).pressed, 'what a script presses is not the owner’s').toEqual([]);
});
