import type { EditableField } from './types';

/**
 * Tells when an editor may have changed its text. Many take keys themselves and then fire no `input` (Lexical never does; Slate,
 * ProseMirror, Quill, Draft.js and CKEditor 5 not for Enter, Backspace or undo), but all change their nodes. A textarea has none
 * to watch and always fires. Called once for each batch of changes, whoever made them.
 */
export function watchNodes({ element, kind }: EditableField, onChange: () => void, signal: AbortSignal): void {
  if (kind === 'textarea' || signal.aborted) return;
  const observer = new MutationObserver(onChange);
  observer.observe(element, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
