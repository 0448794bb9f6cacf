/** Events of ours that a page must not act on: its shortcuts, its focus traps and its "click outside" handlers. */

import type { Listens } from './front';
import { keepListening } from './keep-listening';

/** Nothing of ours listens to these: what they do is done by the browser, so they can be stopped at the very top. */
const SILENT = [
  ...(['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin', 'focusout'] as const),
  ...(['copy', 'cut', 'paste'] as const),
];
/** These reach our own buttons first, and stop at the host. */
const ENCLOSED = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'wheel'],
];

/** Keeps events aimed at `host` from the page. To beat listeners of the page, call it before they exist. */
export function isolateHost(window: Listens, host: HTMLElement, signal: AbortSignal): void {
  /** Keys pressed on us: when that closes the dialog, their release would otherwise fall on the page's own box. */
  const held = new Set<string>();
  const silence = (event: Event): void => {
    // In the page's own tree we are the target; only inside a site's shadow tree the path has to be asked.
    const ours =
      host.isConnected &&
      (event.target === host || (host.getRootNode() !== host.ownerDocument && event.composedPath().includes(host)));
    const key = event as KeyboardEvent;
    if (event.type === 'keydown' && !ours) held.delete(key.code);
    const released = event.type === 'keyup' && held.delete(key.code);
    if (!ours && !released) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    held.add(key.code);
    // A key still held from the press that was stopped must not answer the dialog.
    if (key.repeat) event.preventDefault();
  };
  const enclose = (event: Event): void => event.stopPropagation();
  for (const type of SILENT) window.addEventListener(type, silence, { capture: true, signal });
  keepListening(host.ownerDocument, signal, () => {
    for (const type of ENCLOSED) host.addEventListener(type, enclose, { signal, passive: true });
  });
}
