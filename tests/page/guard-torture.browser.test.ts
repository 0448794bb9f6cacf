/** The torture list, in both browsers; after each case the guard's two promises. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTable } from '../support/table';
import { click, type GuardCase, HEATED } from './guard-case';
import { POSTING_CASES } from './guard-posting-cases';
import { TROUBLE_CASES } from './guard-trouble-cases';
import { ask, BROWSERS, type Lab, type LabPage, openLab, until } from './lab';
import { ADDRESS } from './support';

const CASES = [...POSTING_CASES, ...TROUBLE_CASES];

/** What every page of the list has: what was posted, and what of a press it saw. It listens before its other scripts do. */
const PRELUDE = `<script>
  window.posted = []; window.saw = [];
  window.deep = (selector, root = window.closedRoot ?? document) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && deep(selector, shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  window.post = () => posted.push(deep('#box').value);
  for (const type of ['click', 'submit']) {
    window.addEventListener(type, (event) => {
      if (event.isTrusted && event.composedPath().includes(type === 'click' ? deep('#post') : document)) saw.push(type);
    }, true);
  }
</script>`;

const served = [
  { url: /panel\.html/, body: '<!doctype html><title></title>' },
  {
    url: /reviews\.example/,
    body: (url: URL) => `<!doctype html><body>${PRELUDE}${CASES[Number(url.searchParams.get('case'))]?.html}`,
  },
];

const posted = (page: LabPage): Promise<unknown> => page.evaluate('posted');
const text = (page: LabPage): Promise<unknown> => page.evaluate("deep('#box')?.value ?? null");

/** First promise: the draft is the one that was written, in the box it was written in. */
async function keepsDraft(page: LabPage, { draft = HEATED, remakes }: GuardCase, when: string): Promise<void> {
  if (remakes) return;
  expect(await text(page), when).toBe(draft);
  expect(await page.evaluate("deep('#box') === window.writtenIn && writtenIn.parentNode === window.home"), when).toBe(
    true,
  );
}

async function torture(page: LabPage, one: GuardCase): Promise<string> {
  const { draft = HEATED } = one;
  const press = one.press ?? ((where: LabPage) => click(where, '#post'));
  const again = one.again ?? press;
  await one.before?.(page);
  await page.evaluate("void (window.writtenIn = deep('#box'), window.home = writtenIn.parentNode, saw.splice(0))");
  await keepsDraft(page, one, 'before the first press');
  await press(page);
  if (one.passes) {
    await until(page, 'posted.length === 1');
    if (one.tooLate) {
      await expect.poll(() => ask(page, 'dialog')).toMatchObject({ open: true });
      await page.press('Escape');
    }
    await expect.poll(() => ask(page, 'dialog')).toMatchObject({ open: false });
  } else {
    await expect.poll(() => ask(page, 'dialog')).toMatchObject({ asked: 1 });
    expect(await posted(page), 'the first press is held').toEqual([]);
    expect(await page.evaluate('saw'), 'and the page sees nothing of it').toEqual([]);
    await keepsDraft(page, one, 'while the dialog is open');
    await (one.during ?? ((where: LabPage) => where.press('Escape')))(page);
    await expect.poll(() => ask(page, 'dialog')).toMatchObject({ open: false, left: 0 });
    await keepsDraft(page, one, 'after the dialog');
    await one.between?.(page);
  }
  await keepsDraft(page, one, 'before the second press');
  await again(page);
  // Second promise: pressing twice posts, word for word, and once for each press that was let through.
  await until(page, `posted.length >= ${one.passes ? 2 : 1}`);
  expect(await posted(page)).toEqual(one.passes ? [draft, draft] : [draft]);
  expect(await ask(page, 'dialog'), 'and nobody is asked again').toMatchObject({ open: false });
  expect(await text(page)).toBe(draft);
  expect(page.errors).toEqual([]);
  if (one.tooLate) return 'asked too late, posts';
  return one.passes ? 'let through, posts' : 'held once, posts';
}

const table = createTable('Guard, held once and then posted, with the draft untouched', BROWSERS);
afterAll(() => table.print());

describe.each(BROWSERS)('%s', (name) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab(name, 'torture.ts', served);
  });
  afterAll(() => lab.close());

  test.each(CASES.map((one, at) => ({ ...one, at })))('$name', async ({ at, ...one }) => {
    table.set(one.name, name, 'FAILED');
    const page = await lab.open(`${ADDRESS}?case=${at}`);
    table.set(one.name, name, await torture(page, one));
    await page.close();
  });
});
