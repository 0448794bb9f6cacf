// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ToPanel } from '../../lib/contract/panel';
import { UNTIL_TOLD } from '../../lib/contract/settings';
import { watchNodes } from '../../lib/page/changed-nodes';
import { createField } from '../../lib/page/field';
import { createFront } from '../../lib/page/front';
import { plaza } from './plaza';

const played = vi.hoisted(() => ({ sent: [] as unknown[] }));
vi.mock('../../lib/page/panel-host', () => ({
  createPanelHost: () => ({
    open: () => undefined,
    close: () => undefined,
    send: (message: unknown) => played.sent.push(message),
    isOpen: true,
    isShown: true,
    shape: 'side',
    protects: [],
    shadow: document.createElement('div').attachShadow({ mode: 'open' }),
  }),
}));
vi.mock('../../lib/page/marks', () => ({
  createMarks: () => ({ able: true, paint: () => undefined, clear: () => undefined }),
}));
const { createSession } = await import('../../lib/page/session');

const controller = new AbortController();
/** The drafts that were kept. */
const saved: string[] = [];
afterEach(() => controller.abort());

/** The drafts that the panel was told of. */
const drafts = (): string[] =>
  (played.sent as ToPanel[]).flatMap((message) => (message.type === 'view' ? [message.view.draft] : []));

describe('an editor that fires no `input`', () => {
  it('is heard by its nodes until the end, and not where they say the same', async () => {
    document.body.innerHTML = '<div contenteditable="true" data-review="one"><p>Hello</p></div>';
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
        kind: async () => null,
        deepLint: async () => null,
        token: async () => null,
        quietSite: async () => undefined,
        rememberPanel: async () => undefined,
      },
      tell: async (type, news) => {
        if (type === 'saveDraft' && 'text' in news) saved.push(news.text);
        return true;
      },
      isAlive: () => true,
      now: () => performance.now(),
      controller,
    });
    const box = document.querySelector('div') as HTMLElement;
    box.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await expect.poll(() => drafts().at(-1)).toBe('Hello');
    const { length } = drafts();
    box.replaceChildren(box.cloneNode(true).firstChild as Node);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(drafts()).toHaveLength(length);
    expect(saved).toEqual([]);
    (box.querySelector('p')?.firstChild as Text).data = 'Hello you';
    await expect.poll(() => drafts().at(-1)).toBe('Hello you');
    expect(saved).toEqual(['Hello you']);
    controller.abort();
    const told = drafts().length;
    (box.querySelector('p')?.firstChild as Text).data = 'Hello all';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(drafts()).toHaveLength(told);
  });
});

describe('watching nodes', () => {
  it('leaves a textarea alone', async () => {
    document.body.innerHTML = '<textarea>a</textarea>';
    const hear = vi.fn();
    const box = document.querySelector('textarea') as HTMLTextAreaElement;
    watchNodes(createField(box), hear, new AbortController().signal);
    box.append('b');
    await Promise.resolve();
    expect(hear).not.toHaveBeenCalled();
  });
});
