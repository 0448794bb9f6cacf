/** A page with the guard in front of it, armed before any script of the page, and a record of what the page saw. */
import type { Page } from 'playwright-core';
import type { TestBrowser } from './support';

/** A draft that is stopped. */
export const HEATED = 'That is a lie and you know it';
/** A box and the site's button in a form. */
export const FORM = `<form action="about:blank" target="sink"><textarea name="reply">${HEATED}</textarea>
  <input name="one"><button id="post">Reply</button></form><iframe name="sink" hidden></iframe>`;

/**
 * What the page itself sees of presses, the guard's clock and what it was told. The page is hostile in that it listens first
 * among the page's own scripts, on `window`, in the capture phase.
 */
const WATCH = `<script>
  window.seen = []; window.clock = 0; window.posted = [];
  for (const type of ['click', 'submit', 'keydown', 'keyup']) {
    window.addEventListener(type, (event) => {
      if (type !== 'click' || event.target.closest?.('#post')) window.seen.push(type);
    }, true);
  }
  document.addEventListener('submit', (event) => { event.preventDefault(); window.posted.push('form'); });
</script>`;

export interface Setup {
  judge?: 'stop' | 'calm' | 'throws';
  finds?: 'button' | 'ctrl-enter' | 'throws';
  alive?: boolean;
  /** Whether it may hold presses back. */
  on?: boolean;
  /** Stands in for a dialog that never shows. */
  ask?: 'dialog' | 'throws' | 'rejects';
}

/** Runs in the page, before any script of its own, as the content script does. */
function arm({ judge = 'stop', finds = 'button', alive = true, on = true, ask = 'dialog' }: Setup): void {
  const stop = new AbortController();
  const all = window as unknown as { clock: number };
  const state = { notes: [] as string[], answers: [] as string[], pressed: [] as string[], asked: 0, alive, on, judge };
  const host = window.ek.createPanelHost({
    document,
    frameUrl: 'about:blank',
    frameOrigin: 'null',
    handover: async () => null,
    onMessage: () => undefined,
    now: () => all.clock,
    signal: stop.signal,
  });
  const dialog = window.ek.createStopDialog({ root: host.shadow, signal: stop.signal });
  window.ek.createGuard({
    window,
    findPress(path, kind) {
      if (finds === 'throws') throw new Error('no');
      const box = document.querySelector<HTMLElement>('textarea, [contenteditable]');
      const button = document.querySelector<HTMLElement>('#post');
      if (!box || !button) return null;
      const onKey = kind === 'ctrl-enter' && finds === 'ctrl-enter' && path.includes(box);
      if (!path.includes(button) && !onKey && kind !== 'submit') return null;
      const field = window.ek.createField(box);
      return { key: 'thread', field, button, draft: field.read(), buttonName: button.textContent ?? '' };
    },
    isOn: () => state.on,
    judge() {
      if (state.judge === 'throws') throw new Error('no');
      const phrases = [
        { text: 'a lie', title: 'Calls it a lie', why: 'A stranger may side with them.', severity: 'stop' as const },
      ];
      return state.judge === 'stop' ? { buttonName: 'Reply', phrases } : null;
    },
    async ask(press, stopCase) {
      state.asked += 1;
      if (ask === 'throws') throw new Error('no');
      if (ask === 'rejects') return Promise.reject(new Error('no'));
      host.attach(press.field.element);
      const answer = await dialog.ask(stopCase);
      state.answers.push(answer);
      return answer;
    },
    isAlive: () => state.alive,
    onPosted: (notice) => state.notes.push(notice),
    onPress: ({ draft }) => state.pressed.push(draft),
    now: () => all.clock,
    signal: stop.signal,
  });
  Object.assign(window.kept, { stop, state, host, dialog });
}

/** Opens a page with the guard in front and a page that watches behind it. */
export function openGuarded(
  browser: TestBrowser,
  html: string,
  setup: Setup = {},
): Promise<{ page: Page; errors: string[] }> {
  return browser.open(`<script>(${arm})(${JSON.stringify(setup)})</script>${WATCH}${html}`);
}

export interface Facts {
  seen: string[];
  posted: string[];
  notes: string[];
  answers: string[];
  /** Texts of the presses that went through. */
  pressed: string[];
  asked: number;
  open: boolean;
}
/** What happened so far. */
export const facts = (page: Page): Promise<Facts> =>
  page.evaluate(() => {
    const all = window as unknown as { seen: string[]; posted: string[] };
    const { notes, answers, pressed, asked } = window.kept.state as Facts;
    return {
      seen: all.seen,
      posted: all.posted,
      notes,
      answers,
      pressed,
      asked,
      open: (window.kept.host as { shadow: ShadowRoot }).shadow.querySelector('dialog:modal') !== null,
    };
  });

/** The text of the box. */
export const draft = (page: Page): Promise<string> =>
  page.evaluate(() => window.ek.createField(document.querySelector<HTMLElement>('textarea') ?? document.body).read());
