import { type FieldText, findPoint, offsetOf, readTree } from './field-text';
import type { EditableField } from './types';

/** `createValueRange` and what it makes are newer than the DOM types. Chromium 2026; Firefox not yet: detect, never sniff. */
interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
  getBoundingClientRect(): DOMRect;
  disconnect(): void;
}
type RangedTextarea = HTMLTextAreaElement & { createValueRange?(start: number, end: number): ValueRange };

/** A live range over `start..end` of a textarea's value, or `null` where the browser has none or the value is shorter. */
function findValueRange(element: HTMLTextAreaElement, start: number, end: number): ValueRange | null {
  if (start < 0 || end < start || end > element.value.length) return null;
  return (element as RangedTextarea).createValueRange?.(start, end) ?? null;
}

/** Whether this browser can place ranges in a textarea. */
export function hasValueRanges(): boolean {
  return 'createValueRange' in HTMLTextAreaElement.prototype;
}

/** Whether an element is a textarea, of whatever window. */
export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

function createTextareaField(element: HTMLTextAreaElement): EditableField {
  return {
    element,
    kind: 'textarea',
    read: () => element.value,
    maxLength: () => (element.maxLength >= 0 ? element.maxLength : null),
    rangeOf: (start, end) => findValueRange(element, start, end),
    rangesOf: (spans) => spans.map(({ start, end }) => findValueRange(element, start, end)),
    selection: () => ({ start: element.selectionStart, end: element.selectionEnd }),
    select(start, end) {
      element.setSelectionRange(start, end);
      const range = findValueRange(element, start, end);
      if (!range) return;
      const words = range.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      if (words.height > 0 && words.top < box.top) element.scrollTop -= box.top - words.top + 8;
      else if (words.height > 0 && words.bottom > box.bottom) element.scrollTop += words.bottom - box.bottom + 8;
      range.disconnect();
    },
    focus: () => element.focus({ preventScroll: true }),
  };
}

/** The selection as the box's own tree sees it; `document.getSelection` alone stops at a shadow host. */
function findSelectedRange(element: HTMLElement): AbstractRange | null {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const root = element.getRootNode();
  if (root.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return selection.getRangeAt(0);
  const composed = selection.getComposedRanges?.({ shadowRoots: [root as ShadowRoot] })[0];
  return composed ?? selection.getRangeAt(0);
}

function createTreeField(element: HTMLElement): EditableField {
  const points = (tree: FieldText, start: number, end: number): StaticRangeInit | null => {
    if (start < 0 || end < start || end > tree.text.length) return null;
    const from = findPoint(tree, start, 'start');
    // A caret leans back: behind the word before it, as the browser would put it there.
    const to = findPoint(tree, end, 'end');
    if (!from || !to) return null;
    const [startContainer, startOffset] = start === end ? to : from;
    return { startContainer, startOffset, endContainer: to[0], endOffset: to[1] };
  };
  const rangeIn = (tree: FieldText, start: number, end: number): StaticRange | null => {
    const init = points(tree, start, end);
    return init && start < end ? new StaticRange(init) : null;
  };
  return {
    element,
    kind: 'contenteditable',
    read: () => readTree(element).text,
    maxLength: () => null,
    rangeOf: (start, end) => rangeIn(readTree(element), start, end),
    rangesOf(spans) {
      const tree = readTree(element);
      return spans.map(({ start, end }) => rangeIn(tree, start, end));
    },
    selection() {
      const range = findSelectedRange(element);
      if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
      const tree = readTree(element);
      const start = offsetOf(tree, range.startContainer, range.startOffset);
      return { start, end: Math.max(start, offsetOf(tree, range.endContainer, range.endOffset)) };
    },
    select(start, end) {
      const init = points(readTree(element), start, end);
      const selection = element.ownerDocument.getSelection();
      if (!init) selection?.setBaseAndExtent(element, 0, element, element.childNodes.length);
      else selection?.setBaseAndExtent(init.startContainer, init.startOffset, init.endContainer, init.endOffset);
      const holder = init?.endContainer.parentElement;
      if (holder && element.scrollHeight > element.clientHeight) holder.scrollIntoView({ block: 'nearest' });
    },
    focus: () => element.focus({ preventScroll: true }),
  };
}

/** Reads and addresses a box that the owner writes in. Adds nothing to it. */
export function createField(element: HTMLElement): EditableField {
  return isTextarea(element) ? createTextareaField(element) : createTreeField(element);
}
