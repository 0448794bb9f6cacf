import { keepListening } from './keep-listening';

/**
 * The first listeners on a page's window. They stand from `document_start`, before any script of the page can listen, and weigh
 * next to nothing; what is to be done on an event is added when the rest of us is there.
 */

/** Everything the guard, the watch and the panel's host hear on the window, in the capture phase. */
const TYPES = 'click submit keydown keyup keypress beforeinput input focusin focusout copy cut paste'.split(' ');

/** What takes listeners for the capture phase of a window: the window itself, or what stands before it. */
export interface Listens {
  addEventListener<K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
    options: { capture: boolean; signal: AbortSignal },
  ): void;
}

/** Takes listeners as a window does, and calls them first. Types it does not stand at are refused by an error. */
export interface Front extends Listens {
  /** Leaves the window. */
  close(): void;
}

/** Stands at the window's capture phase until closed. Listeners of one type are called in the order they came. */
export function createFront(window: Window): Front {
  const off = new AbortController();
  const heard = new Map<string, Set<(event: Event) => void>>();
  const heads = new Map<string, (event: Event) => void>();
  for (const type of TYPES) {
    const listeners = new Set<(event: Event) => void>();
    heard.set(type, listeners);
    heads.set(type, (event) => {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch {
          // What a page makes one of ours stumble over keeps neither the guard nor the page from the event.
        }
        // One of ours stopped it for everybody after: the others of ours too.
        if (event.cancelBubble) return;
      }
    });
  }
  keepListening(window.document, off.signal, () => {
    for (const [type, hear] of heads) window.addEventListener(type, hear, { capture: true, signal: off.signal });
  });
  return {
    addEventListener(type, listener, { signal }) {
      const listeners = heard.get(type);
      if (!listeners) throw new Error(`Nothing stands at ${type}.`);
      if (signal.aborted) return;
      const one = listener as (event: Event) => void;
      listeners.add(one);
      signal.addEventListener('abort', () => listeners.delete(one), { once: true });
    },
    close: () => off.abort(),
  };
}
