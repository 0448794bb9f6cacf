/**
 * Where things of ours stand in the page: under `<html>`, or in the site's own modal dialog, outside which everything is inert, or in
 * its open popover, which closes when anything outside it is pressed or a dialog is shown, or in what it shows full screen.
 */
import { signHost } from './sweep';

/** The element above one, out of shadow roots too. */
function parentOf(node: Node): Node | null {
  if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (node as ShadowRoot).host ?? null;
  return (node as Element).assignedSlot ?? node.parentNode;
}

/** Outside these nothing can be worked, or they close by themselves. */
const HOMES = 'dialog:modal,:fullscreen,:popover-open:not([popover="manual" i])';

/** The place for a host that belongs to `anchor`. */
export function findHome(document: Document, anchor: Element): Element {
  for (let node: Node | null = anchor; node; node = parentOf(node)) {
    if (node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(HOMES)) return node as Element;
  }
  return document.documentElement;
}

/** Whether a node stands in another, out of shadow roots too. */
export function isWithin(node: Node, outer: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Puts a host above whatever came into the top layer since. */
export function raiseHost(host: HTMLElement): void {
  if (!host.matches(':popover-open')) return;
  host.hidePopover();
  host.showPopover();
}

/** Inline and important, so that no rule of the page reaches the host. */
export function styleHost(host: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) host.style.setProperty(name, value, 'important');
}

/**
 * Puts a host under `home`, without reloading the frames in it where the browser can.
 * As a popover it is in the top layer, so that no transform or overflow of a dialog around it moves or cuts it.
 */
export function moveHost(host: HTMLElement, home: Element): void {
  const mover = home as Element & { moveBefore?(node: Node, before: Node | null): void };
  if (host.parentNode !== home) {
    if (host.isConnected && mover.moveBefore) mover.moveBefore(host, null);
    else home.append(host);
    // A dialog opened since stands above us: up again.
    if (host.matches(':popover-open')) host.hidePopover();
  }
  host.popover = 'manual';
  if (host.isConnected && !host.matches(':popover-open')) host.showPopover();
}

/** Makes an empty host with a closed shadow root; not yet in the page. */
export function createHost(document: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  signHost(host, root);
  styleHost(host, {
    all: 'initial',
    display: 'block',
    position: 'fixed',
    'z-index': '2147483647',
    transition: 'none',
    animation: 'none',
    direction: 'ltr',
    'color-scheme': 'light dark',
  });
  return { host, root };
}

/** Makes a host and puts it in the page until abort. */
export function pinHost(
  document: Document,
  anchor: Element,
  signal: AbortSignal,
): { host: HTMLElement; root: ShadowRoot } {
  const made = createHost(document);
  moveHost(made.host, findHome(document, anchor));
  signal.addEventListener('abort', () => made.host.remove(), { once: true });
  return made;
}
