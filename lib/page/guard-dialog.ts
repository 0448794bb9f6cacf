import { SIGNS } from './colours';
import type { StopAnswer } from './guard';
import { DIALOG_STYLE } from './guard-dialog-style';
import type { StopCase } from './types';

/** How long after opening the dialog must be in sight, ms. */
const IN_SIGHT_AFTER = 300;
/** Most phrases shown, and most of each in UTF-16 units. */
const MOST_PHRASES = 3;
const MOST_TEXT = 140;
/** So far back from there a space is looked for, to end on a whole word. */
const BACK = 30;

/** The question asked once before a heated reply goes out. */
export interface StopDialog {
  /** Resolves with the owner's choice (`edit` on Escape); rejects when the dialog could not be seen. */
  ask(stopCase: StopCase): Promise<StopAnswer>;
  /** Whether it is open, in front, and not hidden by the page. */
  visible(): boolean;
}

function cut(text: string): string {
  if (text.length <= MOST_TEXT) return text;
  const head = text.slice(0, MOST_TEXT);
  const space = head.lastIndexOf(' ');
  // Without a space near by the cut must not part a character in two.
  return `${space > MOST_TEXT - BACK ? head.slice(0, space) : [...head].slice(0, -1).join('')}…`;
}

type Make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[K];

function phraseItem(make: Make, { text, title, why, severity }: StopCase['phrases'][number]): HTMLElement {
  const sign = make('span', severity, `${SIGNS[severity]} `);
  sign.setAttribute('aria-hidden', 'true');
  const item = make('li', '');
  if (text !== '') item.append(make('blockquote', '', `“${cut(text)}”`));
  item.append(make('p', 'title', sign, title), make('p', 'why', why));
  return item;
}

/** Makes the dialog of one shadow root. Only the owner's own presses act, never a script's. */
export function createStopDialog({ root, signal }: { root: ShadowRoot; signal: AbortSignal }): StopDialog {
  const { ownerDocument } = root;
  let open: { dialog: HTMLDialogElement; end(): void } | null = null;
  signal.addEventListener('abort', () => open?.end(), { once: true });

  const make: Make = (name, className, ...children) => {
    const element = ownerDocument.createElement(name);
    if (className !== '') element.className = className;
    element.append(...children);
    return element;
  };

  const visible = (): boolean => {
    if (!open?.dialog.isConnected || !open.dialog.matches(':modal')) return false;
    if (open.dialog.checkVisibility?.({ visibilityProperty: true, opacityProperty: false }) === false) return false;
    const { left, top, width, height } = open.dialog.getBoundingClientRect();
    const around = root.host.getRootNode() as Document | ShadowRoot;
    return width > 0 && height > 0 && around.elementFromPoint(left + width / 2, top + height / 2) === root.host;
  };

  const ask = (stopCase: StopCase): Promise<StopAnswer> => {
    open?.end();
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      const button = (className: string, words: string, answer: StopAnswer): HTMLButtonElement => {
        const made = make('button', className, words);
        made.type = 'button';
        const press = (event: MouseEvent): void => {
          // The second half of a double press on the site's button is not an answer.
          if (!event.isTrusted || event.detail > 1) return;
          end();
          resolve(answer);
        };
        made.addEventListener('click', press, { signal: done.signal });
        return made;
      };
      const heading = make('h2', '', 'Before this goes out');
      heading.id = 'heading';
      const name = make('b', '', stopCase.buttonName);
      const first = button('first', 'Edit my reply', 'edit');
      first.autofocus = true;
      const dialog = make(
        'dialog',
        '',
        heading,
        make('ul', '', ...stopCase.phrases.slice(0, MOST_PHRASES).map((phrase) => phraseItem(make, phrase))),
        make('div', 'row', first, button('', 'Post as it is', 'post')),
        make('p', 'small', 'Press ', name, ' once more and it goes out as it is.'),
        button('quiet', 'Don’t ask again on this site', 'quiet'),
      );
      dialog.setAttribute('aria-labelledby', heading.id);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(DIALOG_STYLE);

      const end = (): void => {
        done.abort();
        clearTimeout(timer);
        resized.disconnect();
        if (open?.dialog === dialog) open = null;
        dialog.remove();
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      };
      const fail = (): void => {
        end();
        reject(new Error('The stop dialog could not be seen.'));
      };
      const timer = setTimeout(() => {
        if (!visible()) fail();
      }, IN_SIGHT_AFTER);
      // Taken away, or inside something the page closed: a modal dialog that cannot be seen would hold the whole page.
      const resized = new ResizeObserver(() => {
        if (dialog.getBoundingClientRect().height === 0) fail();
      });
      const leave = (): void => {
        end();
        resolve('edit');
      };
      dialog.addEventListener('cancel', leave, { signal: done.signal });
      dialog.addEventListener('close', leave, { signal: done.signal });
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      root.append(dialog);
      open = { dialog, end };
      try {
        dialog.showModal();
        resized.observe(dialog);
      } catch (error) {
        end();
        reject(error);
      }
    });
  };

  return { ask, visible };
}
