// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DraftNews } from '../../lib/contract/drafts';
import type { ToPage } from '../../lib/contract/panel';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import { createFront } from '../../lib/page/front';
import { plaza } from './plaza';

const played = vi.hoisted(() => ({ sent: [] as { type: string }[], say: (_message: unknown): void => undefined }));
vi.mock('../../lib/page/panel-host', () => ({
  createPanelHost: (options: { onMessage(message: unknown): void }) => {
    played.say = options.onMessage;
    return {
      open: () => undefined,
      close: () => undefined,
      send: (message: { type: string }) => played.sent.push(message),
      isOpen: true,
      isShown: true,
      shape: 'side',
      protects: [],
      shadow: document.createElement('div').attachShadow({ mode: 'open' }),
    };
  },
}));
vi.mock('../../lib/page/marks', () => ({
  createMarks: () => ({ able: true, paint: () => undefined, clear: () => undefined }),
}));
const { createSession } = await import('../../lib/page/session');

const asked = vi.fn<(type: keyof DraftNews, news: DraftNews[keyof DraftNews]) => Promise<boolean>>();
let controller: AbortController;

beforeEach(() => {
  document.body.innerHTML = '<textarea data-review="one"></textarea>';
  played.sent = [];
  asked.mockReset().mockResolvedValue(true);
  controller = new AbortController();
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
    tell: asked,
    isAlive: () => true,
    now: () => performance.now(),
    controller,
  });
});
afterEach(() => controller.abort());

const say = (message: ToPage): void => played.say(message);
const worked = () => played.sent.filter(({ type }) => type === 'worked');
const focus = async () => {
  document.querySelector('textarea')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  await expect.poll(() => played.sent.at(-1)).toMatchObject({ type: 'view', view: { kind: 'complaint' } });
};

it('has a case made of the review it coaches, and says when it can be read', async () => {
  await focus();
  let made = (_took: boolean): void => undefined;
  asked.mockReturnValue(
    new Promise((resolve) => {
      made = resolve;
    }),
  );
  say({ type: 'work-on' });
  const news = { thread: 'plaza:one', surface: 'other', site: 'plaza', kind: 'complaint' };
  expect(asked.mock.calls).toEqual([['workOn', expect.objectContaining(news)]]);
  await Promise.resolve();
  expect(worked()).toEqual([]);
  made(true);
  await expect.poll(() => worked()).toEqual([{ type: 'worked', thread: 'plaza:one' }]);
});

it('answers also where the background did not take it, so that the panel can say so', async () => {
  await focus();
  asked.mockResolvedValue(false);
  say({ type: 'work-on' });
  await expect.poll(() => worked()).toHaveLength(1);
});

it('asks for nothing while no box is coached', async () => {
  say({ type: 'work-on' });
  await Promise.resolve();
  expect(asked).not.toHaveBeenCalled();
});
