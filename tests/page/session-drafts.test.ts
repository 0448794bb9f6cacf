// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DraftNews } from '../../lib/contract/drafts';
import type { Notice, ToPage, ToPanel } from '../../lib/contract/panel';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import { createFront } from '../../lib/page/front';
import { plaza } from './plaza';

const played = vi.hoisted(() => ({
  sent: [] as unknown[],
  written: [] as unknown[],
  say: (_message: unknown): void => undefined,
  /** What the browser does of a text that is written. */
  type: (_text: string): void => undefined,
}));
vi.mock('../../lib/page/panel-host', () => ({
  createPanelHost: (options: { onMessage(message: unknown): void }) => {
    played.say = options.onMessage;
    return {
      open: () => undefined,
      close: () => undefined,
      send: (message: unknown) => played.sent.push(message),
      isOpen: true,
      isShown: true,
      shape: 'side',
      protects: [],
      shadow: document.createElement('div').attachShadow({ mode: 'open' }),
    };
  },
}));
/** Writing needs a real browser's editing commands: `write.browser.test.ts`. */
vi.mock('../../lib/page/write', () => ({
  insertText: async (_field: unknown, text: string, how: { replaceAll: boolean }) => {
    played.written.push([text, how.replaceAll]);
    played.type(text);
    return 'done';
  },
  replaceRange: async () => 'done',
}));
vi.mock('../../lib/page/marks', () => ({
  createMarks: () => ({ able: true, paint: () => undefined, clear: () => undefined }),
}));
const { createSession } = await import('../../lib/page/session');

let controller: AbortController;
let told: [keyof DraftNews, Record<string, unknown>][];
let takes: boolean;
let alive: boolean;

const box = (): HTMLTextAreaElement => document.querySelector('textarea') as HTMLTextAreaElement;
const type = (text: string): void => {
  box().value = text;
  box().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const say = (message: ToPage): void => played.say(message);
const saved = () => told.filter(([type]) => type === 'saveDraft').map(([, news]) => news.text);
const notices = (): (Notice | undefined)[] =>
  (played.sent as ToPanel[]).map((message) => (message.type === 'view' ? message.view.notice?.kind : undefined));

beforeEach(() => {
  document.body.innerHTML = '<textarea data-review="one"></textarea>';
  Object.assign(played, { sent: [], written: [], type });
  controller = new AbortController();
  told = [];
  takes = true;
  alive = true;
  createSession({
    window: window as unknown as Window & typeof globalThis,
    front: createFront(window),
    site: () => plaza,
    loadLinter: async () => ({
      lint: () => ({ language: 'en', findings: [], lengths: [], verdict: 'calm' }),
      rule: () => null,
    }),
    isCoachable: () => true,
    readReviewNear: () => null,
    keyOf: () => 'print',
    openRoots: () => [],
    panel: { url: 'about:blank', origin: 'null' },
    ask: {
      settings: async () => UNTIL_TOLD,
      kind: async () => 'complaint',
      deepLint: async () => null,
      token: async () => null,
      quietSite: async () => undefined,
      rememberPanel: async () => undefined,
    },
    tell: async (type, news) => {
      told.push([type, news as unknown as Record<string, unknown>]);
      return takes;
    },
    isAlive: () => alive,
    now: () => performance.now(),
    controller,
  });
});
afterEach(() => controller.abort());

it('keeps a draft at every key, from the first one, within the key’s own turn', () => {
  type('T');
  expect(saved()).toEqual(['T']);
  type('Th');
  type('Tha');
  expect(saved()).toEqual(['T', 'Th', 'Tha']);
  expect(told[0]).toMatchObject(['workOn', { thread: 'plaza:one', site: 'plaza', surface: 'other' }]);
});

it('keeps none of a box that is no reply box', () => {
  document.body.innerHTML = '<textarea></textarea>';
  type('A search');
  expect(told).toEqual([]);
});

it('ends with the extension, without a word more', () => {
  type('T');
  alive = false;
  const { length } = told;
  type('Th');
  expect(told).toHaveLength(length);
  expect(box().value).toBe('Th');
});

it('tells the owner when a draft cannot be kept', async () => {
  takes = false;
  type('T');
  await settled();
  expect(notices()).toContain('not-kept');
});

it('puts a kept draft back where it was asked for, and over other words only when that was said', async () => {
  type('T');
  await settled();
  const kept = { type: 'put-back', thread: 'plaza:one', text: 'Thank you, Ines.' } as const;
  say({ ...kept, replaces: false });
  await settled();
  expect(played.written).toEqual([]);
  expect(notices()).toContain('insert-refused');
  say({ ...kept, thread: 'plaza:two', replaces: true });
  await settled();
  expect(played.written).toEqual([]);
  say({ ...kept, replaces: true });
  await settled();
  expect(played.written).toEqual([['Thank you, Ines.', true]]);
  expect(notices().at(-1)).toBe('put-back');
  await frame();
  await settled();
  expect(notices().at(-1), 'the frame after its own writing').toBe('put-back');
  expect(saved()).toEqual(['T', 'Thank you, Ines.']);
  type('Thank you, Ines. Ann');
  await frame();
  await settled();
  expect(notices().at(-1)).toBeUndefined();
  box().value = ' ';
  say({ ...kept, replaces: false });
  await settled();
  expect(played.written).toHaveLength(2);
});
