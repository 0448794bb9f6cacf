import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws a component into a fresh document body and answers where. */
export async function draw(node: VNode): Promise<HTMLElement> {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(node, root));
  return root;
}

/** Lets calls to a make-believe background, which are promises only, be answered. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await null;
}

/** Presses like a mouse: down, then click. Answers whether the press would have moved the focus. */
export async function press(button: HTMLElement): Promise<boolean> {
  const movesFocus = button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, detail: 1 }));
  await act(async () => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    await answered();
  });
  return movesFocus;
}

/** Types into a field as a whole. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
  await act(() => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Presses a key on an element. */
export async function key(element: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  });
}

/** What describes an element beside its name, as it is read out. */
export function describes(element: HTMLElement): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
  return ids
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? `no element ${id}`)
    .filter((words) => words !== '')
    .join(' ');
}
