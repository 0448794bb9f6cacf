/** What a test does and sees in the page's own world: the first script of every page of the suite, `window.look`. */
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

/** How a box is set up: what is in it, and styles by selector. */
export interface Setting {
  lines: string[];
  dir?: 'rtl' | 'ltr';
  /** Styles of `.outer`, which is around everything, of `.frame` in it, and of the box. */
  outer?: Record<string, string>;
  frame?: Record<string, string>;
  box?: Record<string, string>;
}

interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
}

declare global {
  interface Window {
    box: Box;
    look: typeof look;
  }
}

// Editors that put quick changes into one undo step ask how late it is.
let ahead = 0;
const now = Date.now.bind(Date);
Date.now = () => now() + ahead;

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

function element(): HTMLElement {
  const found = findDeep(document, window.box.selector);
  if (!found) throw new Error(`There is no ${window.box.selector}.`);
  return found;
}

function dress(target: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) target.style.setProperty(name, value);
}

const rectsOf = (range: { getClientRects(): DOMRectList }): Rect[] =>
  [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));

/** The text nodes of a box end to end, by a walk that is not the page layer's. */
function textNodes(): { text: string; nodes: { node: Text; start: number }[] } {
  const walker = document.createTreeWalker(element(), NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  return { text: text.replaceAll('\u00a0', ' '), nodes };
}

function treeRange(words: string): Range | null {
  const { text, nodes } = textNodes();
  const start = text.indexOf(words);
  if (start === -1) return null;
  const range = document.createRange();
  for (const { node, start: from } of nodes) {
    if (from <= start) range.setStart(node, Math.min(start - from, node.length));
    if (from < start + words.length) range.setEnd(node, Math.min(start + words.length - from, node.length));
  }
  return range;
}

/** Where words stand, by the browser's own word; `null` where it has none (a textarea without value ranges). */
function truth(words: string): Rect[] | null {
  const box = element();
  if (!(box instanceof HTMLTextAreaElement)) return rectsOf(treeRange(words) ?? document.createRange());
  const start = box.value.indexOf(words);
  const ranged = box as HTMLTextAreaElement & { createValueRange?(start: number, end: number): ValueRange };
  const range = ranged.createValueRange?.(start, start + words.length);
  return range ? rectsOf(range) : null;
}

/** What is marked, by the browser's registry: the words and where they stand, in the order of the text. */
function marked(): { text: string; rects: Rect[] }[] {
  const found: { text: string; rects: Rect[]; at: number }[] = [];
  const box = element();
  CSS.highlights.forEach((highlight) => {
    for (const range of highlight as unknown as Iterable<AbstractRange>) {
      const live = range instanceof StaticRange ? document.createRange() : (range as ValueRange);
      if (live instanceof Range) {
        const before = document.createRange();
        before.setStart(box, 0);
        before.setEnd(range.startContainer, range.startOffset);
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        found.push({
          text: live.toString().replaceAll('\u00a0', ' '),
          rects: rectsOf(live),
          at: before.toString().length,
        });
      } else {
        const text = (box as HTMLTextAreaElement).value.slice(range.startOffset, range.endOffset);
        found.push({ text, rects: rectsOf(live), at: range.startOffset });
      }
    }
  });
  return found.sort((a, b) => a.at - b.at);
}

const far = (a: Rect, b: Rect): number =>
  Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(a[side] - b[side])));

const written = ({ left, top, right, bottom }: Rect): string =>
  [left, top, right, bottom].map((side) => side.toFixed(1)).join(' ');

/** The offset in a textarea that the browser finds at a point; -1 when the point is not in it. */
function offsetAt(x: number, y: number): number {
  const position = document.caretPositionFromPoint(x, y);
  return position?.offsetNode instanceof HTMLTextAreaElement ? position.offset : -1;
}

/**
 * Looks with a twin of a textarea in its place: neither browser finds offsets by a point in a shadow tree
 * (Nov 2026: Chromium finds the tree, Firefox offset 0).
 */
async function withTwin<T>(look: () => T): Promise<T> {
  const box = element();
  if (!(box instanceof HTMLTextAreaElement) || box.getRootNode() === document) return look();
  const twin = document.createElement('textarea');
  const style = getComputedStyle(box);
  for (const name of style) twin.style.setProperty(name, style.getPropertyValue(name));
  twin.value = box.value;
  dress(twin, { position: 'absolute', zoom: '1', left: '0', top: '0', 'z-index': '9' });
  document.querySelector('.home')?.append(twin);
  const [own, there] = [twin.getBoundingClientRect(), box.getBoundingClientRect()];
  const scale = own.width / twin.offsetWidth;
  dress(twin, { left: `${(there.left - own.left) / scale}px`, top: `${(there.top - own.top) / scale}px` });
  twin.scrollTop = box.scrollTop;
  await frame();
  try {
    if (far(twin.getBoundingClientRect(), there) > 0.1) throw new Error('The twin does not stand where the box does.');
    return look();
  } finally {
    twin.remove();
  }
}

/** How far from `y` upwards (`by` below zero) or downwards the line ends, by where the browser finds another offset. */
function edgeOfLine(x: number, y: number, by: number): number {
  const own = offsetAt(x, y);
  let at = y;
  while (offsetAt(x, at) === own && Math.abs(at - y) < 200) at += by;
  return at;
}

/** What a caret put there by a pointer says of a box drawn over one letter: its middle is that letter's, within 1 px. */
function letterFaults(letter: string, start: number, { left, right, top, bottom }: Rect): string[] {
  const faults: string[] = [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const sides = [offsetAt(x - 1, y), offsetAt(x + 1, y)].sort((a, b) => a - b);
  if (sides[0] !== start || sides[1] !== start + 1)
    faults.push(`${letter}: between ${sides.join(' and ')}, not at ${start}`);
  const middle = (edgeOfLine(x - 1, y, -0.25) + edgeOfLine(x - 1, y, 0.25)) / 2;
  if (Math.abs(middle - y) > 1) faults.push(`${letter}: ${(y - middle).toFixed(1)} px below the middle of its line`);
  return faults;
}

/** What a caret put there by a pointer says of boxes drawn over words of a textarea, where there are no value ranges. */
function pointedFaults(words: string[], drawn: Rect[]): string[] {
  const { value } = element() as HTMLTextAreaElement;
  const boxes = [...drawn];
  const faults: string[] = [];
  for (const word of words) {
    const start = value.indexOf(word);
    let at = start;
    while (at < start + word.length) {
      const box = boxes.shift();
      if (!box) return [...faults, `${word}: no box`];
      const y = (box.top + box.bottom) / 2;
      const [from = -1, to = -1] = [offsetAt(box.left + 1, y), offsetAt(box.right - 1, y)].sort((a, b) => a - b);
      // A line that wraps leaves its last space behind.
      if (from !== at && value.slice(at, from).trim() !== '') faults.push(`${word}: a box from ${from}, not ${at}`);
      if (to <= at) return [...faults, `${word}: a box to ${to}`];
      if (word.length === 1) faults.push(...letterFaults(word, start, box));
      at = to;
      if (value.slice(at, start + word.length).trim() === '') break;
    }
    if (at > start + word.length) faults.push(`${word}: a box to ${at}`);
  }
  if (boxes.length > 0) faults.push(`${boxes.length} boxes more`);
  return faults;
}

/** Whether a rectangle is not scrolled out of the box. */
function isInView(rect: Rect): boolean {
  const box = element().getBoundingClientRect();
  return rect.top >= box.top && rect.bottom <= box.bottom && rect.top >= 0 && rect.bottom <= window.innerHeight;
}

/** Whether a place is within words, as the text of the box has them. */
function holds(words: string, { offsetNode, offset }: CaretPosition): boolean {
  const box = element();
  if (box instanceof HTMLTextAreaElement) {
    const start = box.value.indexOf(words);
    return offset >= start && offset <= start + words.length;
  }
  return treeRange(words)?.isPointInRange(offsetNode, offset) ?? false;
}

const look = {
  /** Makes the box anew. */
  async mount({ lines, dir = 'ltr', outer = {}, frame: inner = {}, box = {} }: Setting): Promise<void> {
    document.documentElement.dataset.selector = window.box.selector;
    const around = document.querySelector<HTMLElement>('.outer');
    const within = document.querySelector<HTMLElement>('.frame');
    around?.removeAttribute('style');
    within?.removeAttribute('style');
    around?.setAttribute('dir', dir);
    dress(around ?? document.body, outer);
    dress(within ?? document.body, inner);
    window.scrollTo(0, 0);
    await window.box.mount(lines);
    await frame();
    dress(element(), box);
    await frame();
  },
  later(ms: number): void {
    ahead += ms;
  },
  /** What the editor holds, once it is `expected`; what it holds instead when it has not become that within two seconds. */
  async model(expected: string): Promise<string> {
    const until = performance.now() + 2000;
    for (;;) {
      const model = window.box.model().replaceAll('\u00a0', ' ');
      if (model === expected || performance.now() > until) return model;
      await frame();
    }
  },
  /** The middle of the box. */
  middle(): [number, number] {
    const { left, top, right, bottom } = element().getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2];
  },
  frames: async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) await frame();
  },
  dress: (styles: Record<string, string>): void => dress(element(), styles),
  scroll(target: 'box' | '.outer' | 'window', by: number): void {
    if (target === 'window') window.scrollBy(0, by);
    else if (target === 'box') element().scrollBy(0, by);
    else document.querySelector(target)?.scrollBy(0, by);
  },
  marked,
  truth,
  /** Whether the words marked through the registry are these, and stand where these stand. */
  registryFaults(words: string[]): string[] {
    const found = marked();
    const faults: string[] = [];
    const texts = found.map(({ text }) => text).join(' | ');
    if (texts !== words.join(' | ')) faults.push(`marked: ${texts}`);
    found.forEach(({ text, rects }) => {
      const wanted = truth(text) ?? [];
      if (rects.length === 0 || rects.length !== wanted.length)
        faults.push(`${text}: ${rects.length} rects, not ${wanted.length}`);
      rects.forEach((rect, i) => {
        const other = wanted[i];
        if (other && far(rect, other) > 1) faults.push(`${text}: at ${written(rect)}, not ${written(other)}`);
        const caret = document.caretPositionFromPoint((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
        if (caret && isInView(rect) && element().getRootNode() === document && !holds(text, caret))
          faults.push(`${text}: not under the pointer`);
      });
    });
    return faults;
  },
  /** Whether boxes drawn over a textarea stand on these words, one after the other; within 1 px. */
  async drawnFaults(words: string[], drawn: Rect[]): Promise<string[]> {
    const faults = await withTwin(() => pointedFaults(words, drawn));
    if (truth(words[0] ?? '') === null) return faults;
    const wanted = words.flatMap((word) => truth(word) ?? []);
    if (drawn.length !== wanted.length || drawn.length === 0)
      faults.push(`${drawn.length} boxes, not ${wanted.length}`);
    drawn.forEach((rect, i) => {
      const other = wanted[i];
      if (other && far(rect, other) > 1) faults.push(`at ${written(rect)}, not ${written(other)}`);
    });
    return faults;
  },
  compositionEvents(types: string[], data: string): void {
    for (const type of types) {
      element().dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true, cancelable: true }));
    }
  },
  /** The element that is written in, as the keyboard finds it. */
  focused(): boolean {
    const { activeElement } = element().getRootNode() as Document | ShadowRoot;
    return activeElement === element();
  },
};

window.look = look;
