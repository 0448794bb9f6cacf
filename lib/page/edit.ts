import type { EditableField } from './types';

/** Part of a box's text. Offsets are UTF-16. */
export interface Span {
  start: number;
  end: number;
}

/** Through the browser's own editing: trusted events, and undo. A selection made first keeps it a step of its own in Chromium. */
export function edit(field: EditableField, { start, end }: Span, text: string): boolean {
  const { ownerDocument } = field.element;
  field.select(start, end);
  return text === '' ? ownerDocument.execCommand('delete') : ownerDocument.execCommand('insertText', false, text);
}
