/** Every way a page posts that we know of. */
import { expect } from 'vitest';
import { area, BOX, BUTTON, choose, click, FORM, focus, type GuardCase, key, POSTS } from './guard-case';

export const POSTING_CASES: readonly GuardCase[] = [
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
];
