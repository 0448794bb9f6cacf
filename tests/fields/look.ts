/** What a test does and sees in the page's own world: the first script of every page of the suite, `window.look`. */
import { dress, element, far, frame, type Rect } from './box';
import { pointedFaults, withTwin } from './pointed';

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
    look: typeof look;
  }
}

// Editors that put quick changes into one undo step ask how late it is.
let ahead = 0;
const now = Date.now.bind(Date);
Date.now = () => now() + ahead;

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

const written = ({ left, top, right, bottom }: Rect): string =>
  [left, top, right, bottom].map((side) => side.toFixed(1)).join(' ');

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
