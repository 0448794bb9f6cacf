import { closestComposed } from './dom';

const EDITABLE = new Set(['', 'true', 'plaintext-only']);

/**
 * Whether an element is a box a reply could be written in: a `textarea` or the outermost contenteditable, free to write in and of
 * several lines. Single-line inputs, search boxes, combo boxes and boxes in password forms are not.
 */
export function isEditable(element: Element): element is HTMLElement {
  const role = element.getAttribute('role');
  if (role === 'combobox' || role === 'searchbox' || element.getAttribute('aria-multiline') === 'false') return false;
  if (element.getAttribute('aria-readonly') === 'true' || element.getAttribute('aria-disabled') === 'true')
    return false;
  if (closestComposed(element, '[role="search"],search')) return false;
  if (closestComposed(element, 'form')?.querySelector('input[type="password"]')) return false;
  if (element.localName === 'textarea') {
    const box = element as HTMLTextAreaElement;
    return (
      !box.readOnly && !box.disabled && !box.closest('fieldset[disabled]') && !/^(?:q|s|search|query)$/iu.test(box.name)
    );
  }
  const editable = element.getAttribute('contenteditable');
  if (editable === null || !EDITABLE.has(editable.toLowerCase()) || element.localName === 'input') return false;
  const outer = element.parentElement?.closest('[contenteditable]')?.getAttribute('contenteditable');
  return outer === undefined || outer === null || !EDITABLE.has(outer.toLowerCase());
}
