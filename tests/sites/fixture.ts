import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/** A fixture page with its own window, its scripts running, at the address it is made for. No layout. */
export interface FixturePage {
  document: Document;
  /** Presses a control as a person would. */
  press(element: Element | null | undefined): void;
  /** Writes into a box by the native setter with an `input` event. */
  write(box: HTMLElement, text: string): void;
  /** Until all timers of the page have run. */
  settled(): Promise<void>;
  /** What the page says was posted. */
  posted(): string[];
  close(): Promise<void>;
}

function makePage(html: string, url: string, scripts: boolean): FixturePage {
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: scripts,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      // The pages' own delays stay in order but need not be waited out (milliseconds).
      timer: { maxTimeout: 5, maxIntervalTime: -1, maxIntervalIterations: -1, preventTimerLoops: false },
    } as never,
  });
  window.document.write(html);
  const document = window.document as unknown as Document;
  const event = (type: string, init = {}) =>
    new window.Event(type, { bubbles: true, composed: true, ...init }) as never;
  return {
    document,
    press(element) {
      if (!element) throw new Error('nothing to press');
      (element as HTMLElement).click();
    },
    write(box, text) {
      const prototype = window.HTMLTextAreaElement.prototype;
      const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
      if (box.localName === 'textarea') setter?.call(box, text);
      else box.textContent = text;
      box.dispatchEvent(event('input'));
    },
    settled: () => window.happyDOM.waitUntilComplete(),
    posted: () => (window as unknown as { __posted: string[] }).__posted,
    close: () => window.happyDOM.close(),
  };
}

/** Opens `tests/fixtures/<file>` at `url` with its scripts. */
export function openFixture(file: string, url: string): FixturePage {
  return makePage(readFileSync(join(import.meta.dirname, '../fixtures', file), 'utf8'), url, true);
}

/** A page of a few lines; its scripts run only when asked for. */
export function openText(html: string, url: string, scripts = false): FixturePage {
  return makePage(`<!doctype html><html><body>${html}</body></html>`, url, scripts);
}

/** Visible buttons of a page whose text is exactly `name`. */
export function buttonsNamed(page: FixturePage, name: string, below: ParentNode = page.document): HTMLElement[] {
  return [...below.querySelectorAll<HTMLElement>('button,kat-button')].filter(
    (button) => (button.getAttribute('label') ?? button.textContent ?? '').trim() === name && !button.closest('.stale'),
  );
}
