// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createFront } from '../../lib/page/front';

const press = (target: EventTarget): MouseEvent => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

it('stands before listeners that the page added, and calls its own in their order', () => {
  const heard: string[] = [];
  const front = createFront(window);
  const controller = new AbortController();
  const options = { capture: true, signal: controller.signal };
  window.addEventListener('click', () => heard.push('page'), options);
  front.addEventListener('click', () => heard.push('first'), options);
  front.addEventListener('click', () => heard.push('second'), options);
  press(document.body);
  expect(heard).toEqual(['first', 'second', 'page']);
  controller.abort();
  heard.length = 0;
  press(document.body);
  expect(heard).toEqual([]);
  front.close();
});

it('lets one of ours keep an event from the others and from the page', () => {
  const front = createFront(window);
  const controller = new AbortController();
  const options = { capture: true, signal: controller.signal };
  const [second, page] = [vi.fn(), vi.fn()];
  window.addEventListener('click', page, options);
  front.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      // In a browser the second says the first too; in happy-dom (21.0.4) it does not.
      event.stopPropagation();
      event.stopImmediatePropagation();
    },
    options,
  );
  front.addEventListener('click', second, options);
  expect(press(document.body).defaultPrevented).toBe(true);
  expect(second).not.toHaveBeenCalled();
  expect(page).not.toHaveBeenCalled();
  controller.abort();
  front.close();
});

it('hears nothing once closed, takes no listener that has ended, and stands only at what it knows', () => {
  const front = createFront(window);
  const heard = vi.fn();
  front.addEventListener('click', heard, { capture: true, signal: AbortSignal.abort() });
  press(document.body);
  const { signal } = new AbortController();
  front.addEventListener('click', heard, { capture: true, signal });
  front.close();
  press(document.body);
  expect(heard).not.toHaveBeenCalled();
  expect(() => front.addEventListener('scroll', heard, { capture: true, signal })).toThrow('scroll');
});

it('calls the others although one of ours failed, and says nothing of it', () => {
  const front = createFront(window);
  const controller = new AbortController();
  const options = { capture: true, signal: controller.signal };
  const [second, failed] = [vi.fn(), vi.fn()];
  window.addEventListener('error', failed, options);
  front.addEventListener(
    'click',
    () => {
      throw new RangeError('Maximum call stack size exceeded');
    },
    options,
  );
  front.addEventListener('click', second, options);
  expect(() => press(document.body)).not.toThrow();
  expect(second).toHaveBeenCalledOnce();
  expect(failed).not.toHaveBeenCalled();
  controller.abort();
  front.close();
});
