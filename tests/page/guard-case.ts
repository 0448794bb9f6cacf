/** What a case of the guard's torture list is, and what all of them are made of (`guard-torture.browser.test.ts`). */
import { expect } from 'vitest';
import { ask, call, type LabPage } from './lab';

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

/** The box, with more attributes or another draft. */
export const area = (attributes = '', text = HEATED): string =>
  `<textarea id="box" data-reply="one" rows="4" cols="30" ${attributes}>${text}</textarea>`;
export const BOX = area();
export const BUTTON = '<button id="post" type="button">Reply</button>';
/** Posts when the button is clicked. */
export const POSTS = `<script>deep('#post').addEventListener('click', () => post());</script>`;
export const FORM = `<form id="form" data-composer>${BOX}<input id="sibling" name="title"><button id="post">Reply</button></form>
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

/** Gives the keyboard to an element of the page. */
export const focus = (page: LabPage, selector: string): Promise<unknown> =>
  page.evaluate(`void deep(${JSON.stringify(selector)}).focus()`);
/** Presses a key on an element of the page. */
export const key =
  (keys: string, selector = '#post') =>
  async (page: LabPage): Promise<void> => {
    await focus(page, selector);
    await page.press(keys);
  };
/** Waits until the stop dialog is gone. */
export const closed = (page: LabPage): Promise<unknown> =>
  expect.poll(() => ask(page, 'dialog')).toMatchObject({ open: false, left: 0 });
/** Leaves the stop dialog. */
export const leave = (page: LabPage): Promise<void> => page.press('Escape');
/** Presses a button of the stop dialog with the mouse. */
export async function choose(page: LabPage, words: string): Promise<void> {
  const { left, top, width, height } = await ask<DOMRect>(page, 'button', words);
  await page.click(left + width / 2, top + height / 2);
}
