/**
 * The guard's torture list: pages that post in every way we know of, and pages that misbehave around the press.
 * Each is tried in both browsers; after each the guard's two promises are asserted (`guard-torture.browser.test.ts`).
 */
import { expect } from 'vitest';
import { ask, call, type LabPage, until } from './lab';

/** A draft that is held back. */
export const HEATED = 'You are a liar and you know it';

/** One way a page posts or misbehaves. */
export interface GuardCase {
  name: string;
  html: string;
  /** What a person does to post; a click on `#post` where it is not given. */
  press?(page: LabPage): Promise<void>;
  /** Why the first press cannot or must not be held back: then both presses post. */
  passes?: string;
  /** The page has posted before anybody could ask, and the question comes all the same. */
  tooLate?: boolean;
  before?(page: LabPage): Promise<unknown>;
  /** While the dialog is open; Escape where it is not given. It must end the dialog. */
  during?(page: LabPage): Promise<unknown>;
  /** After the dialog, before the second press. */
  between?(page: LabPage): Promise<unknown>;
  /** What a person does the second time, where it is not the same. */
  again?(page: LabPage): Promise<void>;
  /** The page gives up the box that the draft was in, so that only what is posted can be looked at. */
  remakes?: boolean;
  draft?: string;
}

const area = (attributes = '', text = HEATED): string =>
  `<textarea id="box" data-reply="one" rows="4" cols="30" ${attributes}>${text}</textarea>`;
const BOX = area();
const BUTTON = '<button id="post" type="button">Reply</button>';
const POSTS = `<script>deep('#post').addEventListener('click', () => post());</script>`;
const FORM = `<form id="form" data-composer>${BOX}<input id="sibling" name="title"><button id="post">Reply</button></form>
  <script>form.addEventListener('submit', (event) => { event.preventDefault(); post(); });</script>`;

/** Middle of an element, through open shadow roots. */
const middle = (page: LabPage, selector: string): Promise<[number, number]> =>
  call(
    page,
    (wanted) => {
      const { deep } = window as unknown as { deep(selector: string): Element | null };
      const { left, top, width, height } = deep(wanted)?.getBoundingClientRect() ?? new DOMRect();
      return [left + width / 2, top + height / 2];
    },
    selector,
  );

/** Presses an element of the page with the mouse. */
export async function click(page: LabPage, selector: string, times = 1): Promise<void> {
  const [x, y] = await middle(page, selector);
  await page.click(x, y, times);
}

const focus = (page: LabPage, selector: string): Promise<unknown> =>
  page.evaluate(`void deep(${JSON.stringify(selector)}).focus()`);
const key =
  (keys: string, selector = '#post') =>
  async (page: LabPage): Promise<void> => {
    await focus(page, selector);
    await page.press(keys);
  };
const closed = (page: LabPage): Promise<unknown> =>
  expect.poll(() => ask(page, 'dialog')).toMatchObject({ open: false, left: 0 });
const leave = (page: LabPage): Promise<void> => page.press('Escape');
/** Presses a button of the stop dialog with the mouse. */
export async function choose(page: LabPage, words: string): Promise<void> {
  const { left, top, width, height } = await ask<DOMRect>(page, 'button', words);
  await page.click(left + width / 2, top + height / 2);
}

export const GUARD_CASES: readonly GuardCase[] = [
  { name: 'click on a button', html: BOX + BUTTON + POSTS },
  {
    name: 'delegated click on body',
    html: `${BOX}<div id="post" role="button" tabindex="0">Reply</div><script>
      document.body.addEventListener('click', (event) => event.target.closest('#post') && post());</script>`,
  },
  {
    name: 'form with validation, sent by its button',
    html: FORM.replace('name="title"', 'name="title" required value="x"'),
  },
  {
    name: 'form that its validation holds first',
    html: FORM.replace('name="title"', 'name="title" required'),
    // The browser asks for the missing title by itself; the guard has had its say by then.
    between: async (page) => {
      await click(page, '#post');
      expect(await page.evaluate('posted')).toEqual([]);
      await focus(page, '#sibling');
      await page.type('x');
    },
  },
  { name: 'Enter in a sibling input', html: FORM, press: key('Enter', '#sibling') },
  {
    name: 'Enter in a form without a button of its own',
    html: `<div data-composer><form id="form">${BOX}<input id="sibling"></form>${BUTTON}</div>
      <script>form.addEventListener('submit', (event) => { event.preventDefault(); post(); });
      deep('#post').addEventListener('click', () => form.requestSubmit());</script>`,
    press: key('Enter', '#sibling'),
    passes: 'The button outside the form is the known one; a form without one is not known to post.',
  },
  { name: 'Enter on the button', html: BOX + BUTTON + POSTS, press: key('Enter') },
  { name: 'Space on the button', html: BOX + BUTTON + POSTS, press: key('Space') },
  {
    name: 'Enter on what only looks like a button',
    html: `${BOX}<div id="post" role="button" tabindex="0">Reply</div><script>
      deep('#post').addEventListener('keydown', (event) => event.key === 'Enter' && post());</script>`,
    press: key('Enter'),
  },
  {
    name: 'Ctrl+Enter where the site posts on it',
    html: `${area('data-ctrl-enter')}${BUTTON}<script>
      box.addEventListener('keydown', (event) => event.key === 'Enter' && event.ctrlKey && post());</script>`,
    press: key('Control+Enter', '#box'),
  },
  {
    name: 'Ctrl+Enter where nobody said so',
    html: `${BOX}${BUTTON}<script>
      box.addEventListener('keydown', (event) => event.key === 'Enter' && event.ctrlKey && post());</script>`,
    press: key('Control+Enter', '#box'),
    passes: 'A key that may mean something else is left alone; only what the site is known to post on is held.',
  },
  {
    name: 'box and button in open shadow roots',
    html: `<div data-composer><lab-box></lab-box><lab-button></lab-button></div><script>
      for (const [name, html] of [['lab-box', ${JSON.stringify(BOX)}], ['lab-button', ${JSON.stringify(BUTTON)}]]) {
        document.querySelector(name).attachShadow({ mode: 'open' }).innerHTML = html;
      }</script>${POSTS}`,
  },
  {
    name: 'box and button in a closed shadow root',
    html: `<lab-composer style="display:block"></lab-composer><script>
      window.closedRoot = document.querySelector('lab-composer').attachShadow({ mode: 'closed' });
      closedRoot.innerHTML = ${JSON.stringify(BOX + BUTTON)};</script>${POSTS}`,
    passes: 'No adapter sees into a closed root: the box is not known, so nothing is held.',
  },
  {
    name: 'button that acts on trusted events only',
    html: `${BOX}${BUTTON}<script>deep('#post').addEventListener('click', (event) => event.isTrusted && post());</script>`,
    during: (page) => choose(page, 'Post as it is'),
  },
  {
    name: 'page that posts on pointerdown',
    html: `${BOX}${BUTTON}<script>deep('#post').addEventListener('pointerdown', () => post());</script>`,
    passes: 'Holding pointerdown back would break focus and menus; no site known here posts on it.',
    tooLate: true,
  },
  {
    name: 'page that stops every event on window, in capture',
    html: `<script>for (const type of ['click', 'keydown', 'keyup', 'submit', 'focusin', 'focusout', 'pointerdown', 'mousedown']) {
        window.addEventListener(type, (event) => { event.stopImmediatePropagation();
          if (type === 'click' && event.composedPath().some((one) => one.id === 'post')) post(); }, true);
      }</script>${BOX}${BUTTON}`,
  },
  {
    name: 'composer removed while the dialog is open',
    html: `<section id="place" data-composer>${BOX}${BUTTON}</section>${POSTS}`,
    remakes: true,
    async during(page) {
      await page.evaluate('void (window.away = [...place.children], place.replaceChildren())');
      await leave(page);
    },
    between: (page) => page.evaluate('place.append(...away)'),
  },
  {
    name: 'composer made anew, with another identity of its review',
    html: `<section id="place" data-composer>${BOX}${BUTTON}</section>${POSTS}`,
    remakes: true,
    between: (page) =>
      page.evaluate(`(() => {
        const fresh = box.cloneNode(true);
        fresh.value = box.value; fresh.dataset.reply = 'another';
        box.replaceWith(fresh);
        const button = document.querySelector('#post').cloneNode(true);
        document.querySelector('#post').replaceWith(button);
        button.addEventListener('click', () => post());
      })()`),
  },
  {
    name: 'host of the dialog removed by the page',
    html: BOX + BUTTON + POSTS,
    during: (page) =>
      page.evaluate(`[...document.documentElement.children].forEach((one) =>
        one !== document.head && one !== document.body && one.remove())`),
  },
  {
    name: 'page that removes the host whenever it comes',
    html: `${BOX}${BUTTON}${POSTS}<script>new MutationObserver(() => {
      for (const one of document.documentElement.children) if (one !== document.head && one !== document.body) one.remove();
    }).observe(document.documentElement, { childList: true });</script>`,
    // Nothing to leave: it goes by itself.
    during: closed,
  },
  {
    name: 'site’s own modal dialog',
    html: `<dialog id="modal"><section data-composer>${BOX}${BUTTON}</section></dialog>${POSTS}<script>modal.showModal()</script>`,
  },
  {
    name: 'site’s modal closed while the dialog is open',
    html: `<dialog id="modal"><section data-composer>${BOX}${BUTTON}</section></dialog>${POSTS}<script>modal.showModal()</script>`,
    async during(page) {
      await page.evaluate('modal.close()');
      await closed(page);
    },
    between: (page) => page.evaluate('modal.showModal()'),
  },
  {
    name: 'site opens a modal of its own over the dialog',
    html: `${BOX}${BUTTON}${POSTS}<dialog id="modal">Still there?<button id="yes">Yes</button></dialog>`,
    async during(page) {
      await page.evaluate("void (modal.showModal(), yes.addEventListener('click', () => modal.close()))");
      await click(page, '#yes');
      await page.evaluate('void document.activeElement?.blur()');
      await choose(page, 'Edit my reply');
    },
  },
  {
    name: 'site’s popover that closes when pressed outside',
    html: `<div id="card" popover><section data-composer>${BOX}${BUTTON}</section></div>${POSTS}<script>
      card.showPopover(); window.closes = 0; card.addEventListener('toggle', ({ newState }) => { window.closes += newState === 'closed'; });
      </script>`,
    between: async (page) => expect(await page.evaluate('closes')).toBe(0),
  },
  {
    name: 'focus trap that pulls and keeps Tab',
    html: `${BOX}${BUTTON}${POSTS}<script>
      const pull = (event) => { if (event.target !== box && event.target.id !== 'post') box.focus(); };
      window.addEventListener('focusin', pull, true); document.addEventListener('focusin', pull);
      window.addEventListener('keydown', (event) => event.key === 'Tab' && (event.preventDefault(), box.focus()), true);
      </script>`,
    async during(page) {
      await page.press('Tab');
      expect(await ask(page, 'dialog')).toMatchObject({ open: true, focus: 'Post as it is' });
      await page.press('Enter');
    },
  },
  {
    name: 'page that acts on Escape, wherever the keyboard is',
    html: `${BOX}${BUTTON}${POSTS}<script>window.discarded = 0;
      window.addEventListener('keydown', (event) => { if (event.key === 'Escape') { window.discarded += 1; box.value = ''; } }, true);
      </script>`,
    async during(page) {
      // A press beside the dialog takes the keyboard out of it.
      await page.click(5, 5);
      expect(await ask(page, 'dialog')).toMatchObject({ open: true });
      await leave(page);
      await closed(page);
      expect(await page.evaluate('discarded')).toBe(0);
    },
  },
  {
    name: 'error in the coach',
    html: `${area('', 'You liar, I throw')}${BUTTON}${POSTS}`,
    draft: 'You liar, I throw',
    passes: 'On any doubt the press is the owner’s.',
  },
  {
    name: 'extension gone before the press',
    html: BOX + BUTTON + POSTS,
    before: (page) => ask(page, 'die'),
    passes: 'Without the extension there is nobody to answer.',
  },
  {
    name: 'extension gone while the dialog is open',
    html: BOX + BUTTON + POSTS,
    async during(page) {
      await ask(page, 'die');
      await leave(page);
    },
  },
  { name: 'double click', html: BOX + BUTTON + POSTS, press: (page) => click(page, '#post', 2), again: click1 },
  {
    name: 'key held down',
    html: BOX + BUTTON + POSTS,
    async press(page) {
      await focus(page, '#post');
      await page.down('Enter');
      await page.down('Enter');
      await page.down('Enter');
      await page.up('Enter');
    },
    again: key('Enter'),
  },
  {
    name: 'press while an input method composes',
    html: `${BOX}${BUTTON}${POSTS}`,
    draft: `${HEATED}に`,
    async before(page) {
      await focus(page, '#box');
      await page.press('Control+End');
      if (page.compose) await page.compose('に');
      else {
        // Firefox's driver has no input method: what a page and we would see of one is made up.
        await page.evaluate(`(() => {
          box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
          box.setRangeText('に', box.value.length, box.value.length, 'end');
          box.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: 'に' }));
          box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: 'に' }));
        })()`);
      }
    },
  },
  {
    name: 'clicks and submits made by the page',
    html: FORM,
    before: (page) =>
      page.evaluate(`(() => {
        deep('#post').click();
        deep('#post').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
        form.requestSubmit();
        // What a script presses is the page's own business and is not counted.
        window.byScript = posted.splice(0).length;
      })()`),
    between: async (page) => expect(await page.evaluate('byScript')).toBe(3),
  },
  {
    name: 'button made anew between the presses',
    html: `<section data-composer>${BOX}${BUTTON}</section>${POSTS}`,
    between: (page) =>
      page.evaluate(`(() => {
        const old = deep('#post'); const fresh = old.cloneNode(true);
        old.replaceWith(fresh); fresh.addEventListener('click', () => post());
      })()`),
  },
  {
    name: 'button disabled meanwhile, then enabled',
    html: BOX + BUTTON + POSTS,
    async during(page) {
      await page.evaluate("void (deep('#post').disabled = true)");
      await choose(page, 'Post as it is');
    },
    async between(page) {
      await click(page, '#post');
      expect(await page.evaluate('posted')).toEqual([]);
      await page.evaluate("void (deep('#post').disabled = false)");
    },
  },
  {
    name: 'button renamed meanwhile',
    html: BOX + BUTTON + POSTS,
    between: (page) => page.evaluate("void (deep('#post').textContent = 'Try again')"),
  },
  {
    name: 'two boxes on one page, each asked about once',
    html: `<section data-composer><textarea id="other" data-reply="two">${HEATED}, all of you</textarea><button id="more" type="button">Reply</button></section>
      <section data-composer>${BOX}${BUTTON}</section>${POSTS}<script>window.others = []; more.addEventListener('click', () => others.push(other.value));</script>`,
    async between(page) {
      await click(page, '#more');
      await expect.poll(() => ask(page, 'dialog')).toMatchObject({ open: true, asked: 2 });
      await leave(page);
      await closed(page);
      await click(page, '#more');
      await until(page, 'others.length === 1');
      expect(await page.evaluate('[others[0], other.value]')).toEqual([
        `${HEATED}, all of you`,
        `${HEATED}, all of you`,
      ]);
    },
  },
  {
    name: 'page that writes its document anew',
    html: BOX + BUTTON + POSTS,
    remakes: true,
    before: (page) =>
      page.evaluate(`(() => {
        const { post: send } = window;
        const html = document.documentElement.innerHTML.replace(/<script[^]*?<\\/script>/g, '');
        document.open(); document.write('<!doctype html>' + html); document.close();
        document.querySelector('#post').addEventListener('click', () => send());
      })()`),
  },
  {
    name: 'second press after more than a minute',
    html: BOX + BUTTON + POSTS,
    between: (page) => ask(page, 'later', '61000'),
  },
];

async function click1(page: LabPage): Promise<void> {
  await click(page, '#post');
}
