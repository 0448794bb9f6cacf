// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lint, Linter, ReviewKind } from '../../lib/coach/types';
import type { ToPage, ToPanel } from '../../lib/contract/panel';
import { type PageSettings, UNTIL_TOLD } from '../../lib/contract/settings';
import { createFront } from '../../lib/page/front';
import type { Site } from '../../lib/sites/site';
import { plaza } from './plaza';

/** The panel host, played: what was opened, closed and sent. Layout and frames are proven in real browsers. */
const played = vi.hoisted(() => ({
  opened: [] as { expanded: boolean }[],
  closed: 0,
  sent: [] as unknown[],
  written: [] as string[],
  isOpen: false,
  say: (_message: unknown): void => undefined,
}));
vi.mock('../../lib/page/panel-host', () => ({
  createPanelHost: (options: { onMessage(message: unknown): void }) => {
    played.say = options.onMessage;
    return {
      open: (_anchor: unknown, _protect: unknown, expanded: boolean) => {
        played.opened.push({ expanded });
        played.isOpen = expanded;
      },
      close: () => {
        played.closed += 1;
        played.isOpen = false;
      },
      collapse: () => undefined,
      send: (message: unknown) => played.sent.push(message),
      attach: () => undefined,
      get isOpen() {
        return played.isOpen;
      },
      get isShown() {
        return played.isOpen;
      },
      shape: 'side',
      protects: [],
      shadow: document.createElement('div').attachShadow({ mode: 'open' }),
    };
  },
}));
/** Writing needs a real browser's editing commands: `write.browser.test.ts`. */
vi.mock('../../lib/page/write', () => ({
  insertText: async (_field: unknown, text: string) => {
    played.written.push(text);
    return 'done';
  },
  replaceRange: async () => 'done',
}));
vi.mock('../../lib/page/marks', () => ({
  createMarks: () => ({ able: true, paint: () => undefined, clear: () => undefined }),
}));
const { createSession } = await import('../../lib/page/session');

const SILENT: Lint = { language: 'en', findings: [], lengths: [], verdict: 'calm' };
const ON_THE_WHOLE = { start: null, end: null, fix: null, calmer: null };
const linter: Linter = {
  lint: (draft, { review, triage, surface }) => ({
    ...SILENT,
    findings: [{ ...ON_THE_WHOLE, rule: `${review?.author}/${triage.kind}/${surface}`, severity: 'low', text: draft }],
  }),
  rule: () => null,
};

let controller: AbortController;
let alive: boolean;
let answers: { settings: PageSettings | null; kind: ReviewKind | null; linter: (Linter | null)[] };

function start(withSite: Site | null = plaza, siteOf: (granted: boolean) => Site | null = () => withSite) {
  return createSession({
    window: window as unknown as Window & typeof globalThis,
    front: createFront(window),
    site: siteOf,
    loadLinter: async () => answers.linter.shift() ?? null,
    isCoachable: (field) => field.localName === 'textarea',
    readReviewNear: () => null,
    keyOf: ({ text }) => `print:${text.length}`,
    openRoots: () => [],
    panel: { url: 'about:blank', origin: 'null' },
    ask: {
      settings: async () => answers.settings,
      kind: async () => answers.kind,
      deepLint: async () => null,
      token: async () => null,
      quietSite: async () => undefined,
      rememberPanel: async () => undefined,
    },
    tell: async () => true,
    isAlive: () => alive,
    now: () => performance.now(),
    controller,
  });
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const box = (id: string): HTMLTextAreaElement => document.getElementById(id) as HTMLTextAreaElement;
const type = (id: string, text: string): void => {
  box(id).value = text;
  box(id).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const focus = (id: string): void => {
  box(id).focus();
  box(id).dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
};
const last = () => {
  const message = played.sent.at(-1) as ToPanel | undefined;
  return message?.type === 'view' ? message.view : null;
};
const heard = () => last()?.lint.findings[0]?.rule;
const say = (message: ToPage): void => played.say(message);

beforeEach(() => {
  document.body.innerHTML =
    '<textarea id="a" data-review="one"></textarea><textarea id="b" data-review="two"></textarea><textarea id="plain"></textarea>';
  Object.assign(played, { opened: [], closed: 0, sent: [], written: [], isOpen: false });
  controller = new AbortController();
  alive = true;
  answers = { settings: UNTIL_TOLD, kind: 'complaint', linter: [linter, linter, linter] };
});
afterEach(() => controller.abort());

describe('a session', () => {
  it('coaches the box that gets the keyboard, and reads again when the kind is told', async () => {
    start();
    await settled();
    focus('a');
    await settled();
    expect(played.opened.at(-1)).toEqual({ expanded: true });
    expect(last()).toMatchObject({ thread: 'plaza:one', site: { id: 'plaza' }, empty: true, status: 'watching' });
    expect(heard()).toBe('Ines/complaint/other');
    const { length } = played.sent;
    type('a', 'Hello');
    type('a', 'Hello Ines.');
    await expect.poll(() => last()).toMatchObject({ draft: 'Hello Ines.', empty: false });
    expect(played.sent, 'keys before one frame are read once').toHaveLength(length + 1);
  });

  it('leaves boxes alone that are no reply boxes', async () => {
    start();
    await settled();
    focus('plain');
    type('plain', 'Hello.');
    await settled();
    expect(played.opened).toEqual([]);
  });

  it('keeps to its tab until the settings are told, and then does as the owner left it', async () => {
    answers.settings = { ...UNTIL_TOLD, panelOpen: false };
    start();
    focus('a');
    expect(played.opened).toEqual([{ expanded: false }]);
    await settled();
    expect(played.opened).toEqual([{ expanded: false }]);
    controller.abort();
    Object.assign(played, { opened: [] });
    controller = new AbortController();
    answers.settings = { ...UNTIL_TOLD, panelOpen: true };
    start();
    focus('a');
    await settled();
    expect(played.opened).toEqual([{ expanded: false }, { expanded: true }]);
  });

  it('notices another review above the same box, and other readers of the same one', async () => {
    start();
    await settled();
    focus('a');
    await settled();
    box('a').dataset.review = 'two';
    document.body.append(document.createElement('hr'));
    await expect.poll(() => heard()).toBe('Tomas/complaint/other');
    box('a').dataset.surface = 'message';
    document.body.append(document.createElement('hr'));
    await expect.poll(() => heard()).toBe('Tomas/complaint/yelp-message');
  });

  it('follows a box that was made anew, and closes when it is gone', async () => {
    start();
    await settled();
    focus('a');
    await settled();
    const fresh = box('a').cloneNode(true) as HTMLTextAreaElement;
    fresh.value = 'Carried over.';
    box('a').replaceWith(fresh);
    await expect.poll(() => last()?.draft).toBe('Carried over.');
    const { closed } = played;
    fresh.remove();
    await expect.poll(() => played.closed).toBe(closed + 1);
  });

  it('asks for the engine again with the next key when it could not be had', async () => {
    answers.linter = [null, null, linter];
    start();
    await settled();
    focus('a');
    await settled();
    expect(last()).toBeNull();
    type('a', 'H');
    await expect.poll(() => last()?.draft).toBe('H');
  });

  it('stays off where the site is switched off, but coaches by hand, also after settings change', async () => {
    const off = { ...UNTIL_TOLD, on: false };
    answers.settings = off;
    const session = start();
    await settled();
    focus('a');
    await settled();
    expect(played.opened).toEqual([]);
    expect(session.coachFocused('', false)).toBe(true);
    await settled();
    expect(last()).toMatchObject({ site: null, status: 'watching' });
    const { closed } = played;
    session.useSettings({ ...off, neverFlag: ['soup'] });
    expect(played.closed).toBe(closed);
    expect(last()?.thread.startsWith('manual:')).toBe(true);
  });

  it('coaches the box that has the keyboard already when the site is switched on', async () => {
    answers.settings = { ...UNTIL_TOLD, on: false };
    const session = start();
    await settled();
    focus('a');
    expect(played.opened).toEqual([]);
    session.useSettings(UNTIL_TOLD);
    await settled();
    expect(last()?.thread).toBe('plaza:one');
  });

  it('finds boxes by itself only once the owner has turned the page’s origin on', async () => {
    answers.settings = { ...UNTIL_TOLD, granted: false };
    const session = start(null, (granted) => (granted ? plaza : null));
    focus('a');
    await settled();
    expect(played.opened).toEqual([]);
    session.useSettings({ ...UNTIL_TOLD, granted: true });
    await settled();
    expect(last()?.thread).toBe('plaza:one');
  });

  it('coaches the box that had the keyboard before it came', async () => {
    focus('b');
    start();
    await settled();
    expect(last()?.thread).toBe('plaza:two');
  });

  it('waits for a box by hand, and takes selected text as the review', async () => {
    const session = start(null);
    await settled();
    expect(session.coachFocused('', false)).toBe(false);
    expect(session.coachFocused('The soup was cold.', true)).toBe(true);
    await settled();
    expect(last()).toMatchObject({
      status: 'waiting',
      review: { author: null, stars: null, text: 'The soup was cold.' },
    });
    focus('plain');
    await settled();
    expect(last()).toMatchObject({ status: 'watching', thread: 'manual:print:18' });
    expect(session.review()?.text).toBe('The soup was cold.');
  });

  it('puts no template under another review than the one it was filled for', async () => {
    start();
    await settled();
    focus('a');
    await settled();
    say({ type: 'insert', thread: 'plaza:two', text: 'Hi Tomas' });
    await settled();
    expect(played.written).toEqual([]);
    say({ type: 'insert', thread: 'plaza:one', text: 'Hi Ines' });
    await settled();
    expect(played.written).toEqual(['Hi Ines']);
    expect(last()?.notice?.kind).toBe('inserted');
  });

  it('goes quiet when another frame takes the panel, and for good when the extension is gone', async () => {
    const session = start();
    await settled();
    focus('a');
    await settled();
    session.close();
    expect([session.review(), played.isOpen]).toEqual([null, false]);
    focus('b');
    await settled();
    expect(session.review()?.author).toBe('Tomas');
    alive = false;
    type('b', 'Hello.');
    expect(controller.signal.aborted).toBe(true);
    expect(box('b').value).toBe('Hello.');
    const { length } = played.sent;
    type('b', 'Hello again.');
    expect(played.sent).toHaveLength(length);
  });
});
