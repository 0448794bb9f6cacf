import { edit, type Span } from './edit';
import { isTextarea } from './field';
import { nextFrame } from './settle';
import type { EditableField, WriteOutcome } from './types';
import { type Turn, writeTree } from './write-tree';

/** A replacement of `start..end`, where `expected` must stand. Offsets are UTF-16. */
export interface Replacement {
  start: number;
  end: number;
  expected: string;
  replacement: string;
}

/** Editors write a space as a no-break space where the browser would swallow it. */
function isSame(a: string, b: string): boolean {
  return a === b || a.replaceAll('\u00a0', ' ') === b.replaceAll('\u00a0', ' ');
}

/** Paragraphs of an editor may stand further apart than one line break. */
function isSameButForBlankLines(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\n+/g, '\n').trim();
  return isSame(plain(a), plain(b));
}

/** Where the caret belongs after a replacement: behind it moves along, inside goes to its end, before stays. */
function caretAfter(caret: Span | null, { start, end }: Span, length: number): Span {
  const move = (at: number): number => {
    if (at >= end) return at + length - (end - start);
    return at > start ? start + length : at;
  };
  return caret ? { start: move(caret.start), end: move(caret.end) } : { start: start + length, end: start + length };
}

/** For a box that does not listen to the browser's editing. Loses undo, so it is the second choice. */
function setRange(element: HTMLTextAreaElement, { start, end }: Span, text: string): void {
  element.setRangeText(text, start, end, 'end');
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Puts back what stood there, by undo where that is enough. */
function putBack(field: EditableField, before: string): void {
  if (field.read() === before) return;
  field.element.ownerDocument.execCommand('undo');
  const now = field.read();
  if (now === before || !isTextarea(field.element)) return;
  let head = 0;
  while (head < now.length && now[head] === before[head]) head += 1;
  let tail = 0;
  const most = Math.min(now.length, before.length) - head;
  while (tail < most && now[now.length - 1 - tail] === before[before.length - 1 - tail]) tail += 1;
  setRange(field.element, { start: head, end: now.length - tail }, before.slice(head, before.length - tail));
}

function writeTextarea(field: EditableField, element: HTMLTextAreaElement, span: Span, text: string): void {
  const before = field.read();
  edit(field, span, text);
  if (field.read() === before) setRange(element, span, text);
}

/**
 * Notes when the owner types while we wait. A key that comes while the words at fault are selected, and nothing is written yet,
 * would overwrite them: it gets its own caret back first.
 */
function watchTyping(field: EditableField, turn: Turn, signal: AbortSignal): void {
  const before = field.read();
  const caret = field.selection();
  field.element.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || turn.typed) return;
      turn.typed = true;
      if (caret && field.read() === before) field.select(caret.start, caret.end);
    },
    { signal, capture: true },
  );
}

async function write(field: EditableField, span: Span, raw: string, keepsCaret: boolean): Promise<WriteOutcome> {
  const text = raw.replace(/\r\n?/g, '\n');
  const before = field.read();
  const expected = before.slice(0, span.start) + text + before.slice(span.end);
  const most = field.maxLength();
  // `insertText` cuts at `maxlength` without a word.
  if (most !== null && text !== '' && expected.length > most) return 'too-long';
  if (expected === before) return 'done';
  const { element } = field;
  const view = element.ownerDocument.defaultView ?? window;
  const fits = (): boolean => {
    const now = field.read();
    return (
      isSame(now, expected) || (!isTextarea(element) && text.includes('\n') && isSameButForBlankLines(now, expected))
    );
  };
  const caret = caretAfter(keepsCaret ? field.selection() : null, span, text.length);
  field.focus();
  const turn: Turn = { typed: false, wrote: isTextarea(element) };
  const watching = new AbortController();
  watchTyping(field, turn, watching.signal);
  try {
    if (isTextarea(element)) writeTextarea(field, element, span, text);
    else await writeTree(field, span, text, turn, fits);
    const atOnce = fits();
    const restoresCaret = isTextarea(element) || !text.includes('\n');
    // At once, so that the next key lands where the owner was.
    if (atOnce && restoresCaret && !turn.typed) field.select(caret.start, caret.end);
    // A framework may take its time to put the old text back, or a transformed one.
    await nextFrame(view);
    if (turn.typed) return atOnce ? 'done' : turn.wrote ? 'altered' : 'changed';
    if (!fits()) {
      putBack(field, before);
      return isSame(field.read(), before) ? 'refused' : 'altered';
    }
    if (restoresCaret) field.select(caret.start, caret.end);
    return 'done';
  } finally {
    watching.abort();
  }
}

/**
 * Puts `replacement` where `expected` stands, as one undo step of its own, and checks that it arrived.
 * Never writes the whole box. Where the box does not take it, the text is put back.
 */
export async function replaceRange(
  field: EditableField,
  { start, end, expected, replacement }: Replacement,
): Promise<WriteOutcome> {
  if (field.read().slice(start, end) !== expected) return 'changed';
  return write(field, { start, end }, replacement, true);
}

/** Writes at the caret (at the end when the caret is elsewhere), or in place of everything, and leaves the caret behind it. */
export async function insertText(
  field: EditableField,
  text: string,
  { replaceAll = false }: { replaceAll?: boolean } = {},
): Promise<WriteOutcome> {
  const { length } = field.read();
  const span = replaceAll ? { start: 0, end: length } : (field.selection() ?? { start: length, end: length });
  return write(field, span, text, false);
}
