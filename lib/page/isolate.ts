/** Events of ours that a page must not act on: its shortcuts, its focus traps and its "click outside" handlers. */

/** Nothing of ours listens to these: what they do is done by the browser, so they can be stopped at the very top. */
const SILENT = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin', 'focusout', 'copy', 'cut', 'paste'];
/** These reach our own buttons first, and stop at the host. */
const ENCLOSED = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'wheel'],
];

/** Keeps events aimed at `host` from the page. To beat listeners of the page, call it before they exist. */
export function isolateHost(window: Window, host: HTMLElement, signal: AbortSignal): void {
  for (const type of SILENT) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.composedPath().includes(host)) return;
        event.stopImmediatePropagation();
        // A key still held from the press that was stopped must not answer the dialog.
        if (event.type === 'keydown' && (event as KeyboardEvent).repeat) event.preventDefault();
      },
      { capture: true, signal },
    );
  }
  for (const type of ENCLOSED) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
