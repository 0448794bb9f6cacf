import { closestComposed, collapse, composedElements, composedParent, containsComposed, isVisible } from './dom';
import { readText } from './text';
import { isCancelName, isPostName } from './words';

/** Controls that are pressed. */
export const BUTTON = 'button,[role="button"],input[type="submit"],input[type="button"],kat-button,material-button';
/** Boxes that are written in. */
export const BOX = 'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';

/** What a control calls itself: `aria-label`, the `label` of a web component, its value or its text without icons. */
export function buttonName(button: Element): string {
  const named = button.getAttribute('aria-label') ?? button.getAttribute('label');
  if (named && collapse(named) !== '') return collapse(named);
  if (button.localName === 'input') return collapse((button as HTMLInputElement).value ?? '');
  return collapse(readText(button));
}

/** The visible buttons below `scope` in composed order, without the buttons inside them. */
export function findButtons(scope: Node): HTMLElement[] {
  const inside = composedElements(scope, (element) => !element.matches(BUTTON));
  return [...inside].filter((element): element is HTMLElement => element.matches(BUTTON) && isVisible(element));
}

/** The visible buttons after `field` and before the next visible box, in composed order. */
export function buttonsAfter(field: Element, scope: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let met = false;
  for (const element of composedElements(scope, (inside) => !inside.matches(BUTTON))) {
    if (element === field) met = true;
    else if (met && element.matches(BOX) && !containsComposed(field, element) && isVisible(element)) break;
    else if (met && element.matches(BUTTON) && isVisible(element)) found.push(element as HTMLElement);
  }
  return found;
}

/** The smallest ancestor of `button` within `scope` that holds another of `buttons`, and those others. */
function rowMates(button: Element, buttons: readonly HTMLElement[], scope: Element): HTMLElement[] {
  for (let at = composedParent(button); at !== null; at = composedParent(at)) {
    const row = at;
    const mates = buttons.filter((other) => other !== button && containsComposed(row, other));
    if (mates.length > 0) return mates;
    if (at === scope) return [];
  }
  return [];
}

/**
 * The control that posts what is in `field`: the one on the same row as Cancel or Skip, else the form's only submit button,
 * else the nearest following button with a posting word. `null` when that leaves a doubt. It may be disabled.
 * The opener of a box often has the same name as its post button, so nothing before the field is ever taken.
 */
export function findPostAfter(field: Element, scope: Element): HTMLElement | null {
  const after = buttonsAfter(field, scope);
  const cancel = after.find((button) => isCancelName(buttonName(button)));
  if (cancel) {
    const mates = rowMates(cancel, after, scope).filter((button) => !isCancelName(buttonName(button)));
    const posting = mates.filter((button) => isPostName(buttonName(button)));
    if (posting.length === 1) return posting[0] ?? null;
    if (posting.length === 0 && mates.length === 1) return mates[0] ?? null;
    if (posting.length > 1) return null;
  }
  const form = closestComposed(field, 'form');
  const submits = form ? findButtons(form).filter((button) => (button as HTMLButtonElement).type === 'submit') : [];
  const named = submits.filter((button) => isPostName(buttonName(button)));
  if (named.length === 1) return named[0] ?? null;
  return after.find((button) => isPostName(buttonName(button))) ?? null;
}
