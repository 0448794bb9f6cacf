/**
 * The page layer as a content script, in the browser's isolated world. A test asks by an event on the document and is
 * answered by another; both carry strings, which cross worlds.
 */
import { watchNodes } from '../../lib/page/changed-nodes';
import { createField } from '../../lib/page/field';
import { createMarks } from '../../lib/page/marks';
import type { EditableField, Mark } from '../../lib/page/types';
import { insertText, replaceRange } from '../../lib/page/write';
import { findDeep } from './deep';

/** What a test may ask; each answer can be written as JSON. */
export interface Lab {
  read(): string;
  caret(): { start: number; end: number } | null;
  select(start: number, end: number): void;
  /** Replaces `words` (the first of them at or after `from`) as a fix does. */
  fix(words: string, replacement: string, from: number): Promise<{ outcome: string; ms: number }>;
  /** Writes as a template does: at the caret, or in place of everything. */
  insert(text: string, replaceAll: boolean): Promise<string>;
  /** How often a change of the text was heard since the last time this was asked, as a session hears it. */
  heard(): number;
  /** Paints marks under each of `words`, from then on until the next call. `ms` is what one painting takes. */
  paint(words: string[], forceMirror: boolean): { able: boolean; ms: number; readMs: number };
  /** Where the boxes stand that are drawn over a textarea, in pixels of the window, in the order of the words. */
  drawn(): { left: number; top: number; right: number; bottom: number }[];
}

// Only so that a test can see into what is closed to everybody else.
const closed: WeakRef<ShadowRoot>[] = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attachShadow(init) {
  const root = attach.call(this, init);
  closed.push(new WeakRef(root));
  return root;
};

let listening = new AbortController();
let heard = 0;
let painting = new AbortController();

function field(): EditableField {
  const selector = document.documentElement.dataset.selector ?? '';
  const box = findDeep(document, selector);
  if (!box) throw new Error(`There is no ${selector}.`);
  return createField(box);
}

const lab: Lab = {
  read: () => field().read(),
  caret: () => field().selection(),
  select(start, end) {
    const box = field();
    box.focus();
    box.select(start, end);
  },
  async fix(words, replacement, from) {
    const box = field();
    const start = box.read().replaceAll('\u00a0', ' ').indexOf(words, from);
    const end = start + words.length;
    const expected = box.read().slice(start, end);
    const began = performance.now();
    const outcome = await replaceRange(box, { start, end, expected, replacement });
    return { outcome, ms: performance.now() - began };
  },
  insert: (text, replaceAll) => insertText(field(), text, { replaceAll }),
  heard() {
    listening.abort();
    listening = new AbortController();
    const before = heard;
    heard = 0;
    const box = field();
    const hear = (): void => {
      heard += 1;
    };
    window.addEventListener('input', hear, { capture: true, signal: listening.signal });
    watchNodes(box, hear, listening.signal);
    return before;
  },
  paint(words, forceMirror) {
    painting.abort();
    painting = new AbortController();
    const box = field();
    const marks = createMarks(box, painting.signal, { forceMirror });
    const began = performance.now();
    const text = box.read();
    const readMs = performance.now() - began;
    const found = words.map((word): Mark => {
      const start = text.replaceAll('\u00a0', ' ').indexOf(word);
      return { start, end: start + word.length, text: text.slice(start, start + word.length), severity: 'high' };
    });
    const paintsFrom = performance.now();
    marks.paint(found);
    return { able: marks.able, ms: performance.now() - paintsFrom, readMs };
  },
  drawn() {
    const boxes = closed.flatMap((known) => {
      const root = known.deref();
      const isOurs = root?.mode === 'closed' && root.host.isConnected;
      return isOurs ? [...root.querySelectorAll<HTMLElement>('div > div')] : [];
    });
    return boxes
      .filter((box) => box.checkVisibility({ visibilityProperty: true }))
      .map((box) => {
        const { left, top, right, bottom } = box.getBoundingClientRect();
        return { left, top, right, bottom };
      });
  },
};

document.addEventListener('ask-lab', (event) => {
  const { id, name, given } = JSON.parse(String((event as CustomEvent<unknown>).detail));
  const tell = (answer: unknown): void => {
    document.dispatchEvent(new CustomEvent(`lab-${id}`, { detail: JSON.stringify(answer ?? null) }));
  };
  const ask = lab[name as keyof Lab] as (...all: unknown[]) => unknown;
  Promise.resolve()
    .then(() => ask(...given))
    .then(tell, (error) => tell({ error: String(error) }));
});
