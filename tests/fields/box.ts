/** The box of a page of the suite, as the page's own world has it. */
import { findDeep } from './deep';

/** What a page of `editors/` offers. */
interface Box {
  selector: string;
  mount(lines: string[]): void | Promise<void>;
  model(): string;
}

/** A rectangle in pixels of the window. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

declare global {
  interface Window {
    box: Box;
  }
}

/** The next frame. */
export const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The element that is written in. */
export function element(): HTMLElement {
  const found = findDeep(document, window.box.selector);
  if (!found) throw new Error(`There is no ${window.box.selector}.`);
  return found;
}

/** Sets styles where a policy allows no style attributes. */
export function dress(target: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) target.style.setProperty(name, value);
}

/** How far the sides of two rectangles are apart at most. */
export const far = (a: Rect, b: Rect): number =>
  Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(a[side] - b[side])));
