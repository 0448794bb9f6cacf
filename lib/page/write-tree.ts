/** How text gets into an editor: told in the way that editors hear, before the browser writes it itself. */
import { edit, type Span } from './edit';
import { nextFrame, selectionNoticed, treeChanged } from './settle';
import type { EditableField } from './types';

/** What happened to the box while we were at it. */
export interface Turn {
  /** The owner typed: the text is theirs again, and stays. */
  typed: boolean;
  /** Something of ours may stand in the box. */
  wrote: boolean;
}

/** Selects, and waits until an editor knows of it. */
async function choose(field: EditableField, { start, end }: Span): Promise<void> {
  const { ownerDocument } = field.element;
  const noticed = selectionNoticed(ownerDocument);
  field.select(start, end);
  await noticed;
  await nextFrame(ownerDocument.defaultView ?? window);
}

/** One line into an editor: it is told first, and the browser writes only when the editor did not. */
async function writeLine(field: EditableField, span: Span, text: string, turn: Turn): Promise<void> {
  const { element } = field;
  const before = field.read();
  await choose(field, span);
  if (turn.typed) return;
  const range = field.rangeOf(span.start, span.end);
  const inputType =
    text === '' ? 'deleteContentBackward' : span.start === span.end ? 'insertText' : 'insertReplacementText';
  const changed = treeChanged(element);
  const untouched = element.dispatchEvent(
    // No `dataTransfer`: two editors drop the words when there is one.
    new InputEvent('beforeinput', {
      bubbles: true,
      cancelable: true,
      composed: true,
      inputType,
      data: text === '' ? null : text,
      targetRanges: range ? [range as StaticRange] : [],
    }),
  );
  turn.wrote ||= !untouched;
  await changed;
  if (!untouched || turn.typed || field.read() !== before) return;
  turn.wrote = true;
  if ((!range || isWholeNode(range)) && (await tellTyped(field, text))) return;
  edit(field, span, text);
}

/** Whether a range holds all the words of a text node. */
function isWholeNode({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
  return startContainer === endContainer && startOffset === 0 && endOffset === (endContainer as Text).length;
}

/**
 * Tells an editor by the events that a person's typing makes. Where a text node loses all its words, the browser may take
 * the element around it too, and Draft.js (0.11) then never finds its block again; told so, it writes itself. Nov 2026.
 */
async function tellTyped({ element, read }: EditableField, text: string): Promise<boolean> {
  const { ownerDocument } = element;
  const { defaultView } = ownerDocument;
  const before = read();
  const changed = treeChanged(element);
  const target = ownerDocument.getSelection()?.focusNode?.parentElement ?? element;
  if (text === '') {
    const backspace = { key: 'Backspace', code: 'Backspace', keyCode: 8, which: 8 };
    target.dispatchEvent(
      new KeyboardEvent('keydown', {
        ...backspace,
        bubbles: true,
        cancelable: true,
        composed: true,
        view: defaultView,
      }),
    );
  } else {
    const typed = ownerDocument.createEvent('TextEvent') as TextEvent;
    typed.initTextEvent('textInput', true, true, defaultView, text);
    target.dispatchEvent(typed);
  }
  await changed;
  return read() !== before;
}

/** A line break as the editor makes it. */
async function writeBreak(field: EditableField): Promise<void> {
  const { element } = field;
  const changed = treeChanged(element);
  const untouched = element.dispatchEvent(
    new InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, inputType: 'insertParagraph' }),
  );
  if (untouched) element.ownerDocument.execCommand('insertParagraph');
  await changed;
}

/** Gecko's own way of giving a paste its text. */
interface PasteInit extends ClipboardEventInit {
  dataType?: string;
  data?: string;
}

/** A paste of plain text that the page can read. */
function createPaste(text: string): ClipboardEvent {
  const init: PasteInit = { bubbles: true, cancelable: true, composed: true, dataType: 'text/plain', data: text };
  const made = new ClipboardEvent('paste', init);
  // Firefox has made the data of that. It must: what a content script made, a page may not read there (Nov 2026).
  if (made.clipboardData?.getData('text/plain') === text) return made;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}

/** Several lines, as an editor takes them from the clipboard: in one step, each line as it makes lines. */
async function tellPasted({ element, read }: EditableField, text: string, turn: Turn): Promise<boolean> {
  const before = read();
  const changed = treeChanged(element);
  turn.wrote ||= !element.dispatchEvent(createPaste(text));
  await changed;
  return read() !== before;
}

/** Line after line, for a box that takes several lines in no other way. */
async function writeLines(field: EditableField, span: Span, text: string, turn: Turn): Promise<void> {
  const [first = '', ...rest] = text.split('\n');
  if (first !== '' || span.start < span.end) await writeLine(field, span, first, turn);
  for (const line of rest) {
    if (turn.typed) return;
    turn.wrote = true;
    await writeBreak(field);
    if (turn.typed) return;
    const caret = field.selection() ?? { start: field.read().length, end: field.read().length };
    if (line !== '') field.element.ownerDocument.execCommand('insertText', false, line);
    if (line !== '' && field.selection()?.start === caret.start) await writeLine(field, caret, line, turn);
  }
}

/** Writes into an editor, in one step where that is possible. `arrived` tells whether the box holds what it should. */
export async function writeTree(
  field: EditableField,
  span: Span,
  text: string,
  turn: Turn,
  arrived: () => boolean,
): Promise<void> {
  if (!text.includes('\n')) return writeLine(field, span, text, turn);
  const before = field.read();
  await choose(field, span);
  if (turn.typed || (await tellPasted(field, text, turn)) || turn.typed) return;
  turn.wrote = true;
  edit(field, span, text);
  if (arrived()) return;
  if (field.read() !== before) field.element.ownerDocument.execCommand('undo');
  if (field.read() === before) await writeLines(field, span, text, turn);
}
