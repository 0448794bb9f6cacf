import { beforeEach, describe, expect, it } from 'vitest';
import './fake-extension';
import { createFrames } from '../../lib/browser/frames';
import type { Sender } from '../../lib/browser/gate';
import { createPanels, TOKEN_LIFE } from '../../lib/browser/panels';
import { CONTENT, extension, OWN_ORIGIN, PANEL, POPUP } from './fake-extension';
import { accepted, memoryStore, NOWHERE, refusal } from './support';

let now = 0;
let tokens = 0;
const closed: [number, number][] = [];

function fresh() {
  const frames = createFrames(memoryStore());
  const panels = createPanels({
    api: extension.api,
    frames,
    askPage: async (tabId, frameId, type) => {
      expect(type).toBe('pageClose');
      closed.push([tabId, frameId]);
      return { ok: false, reason: 'gone' } as never;
    },
    sitesAt: (origin) => (origin === 'https://biz.yelp.com' ? ['yelp', 'page'] : ['page']),
    now: () => now,
    newToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
  });
  const vouch = async (sender: Sender = CONTENT) => accepted(await panels.vouch({}, sender)).token;
  const claim = (token: string, sender: Sender = PANEL) => panels.claim({ token }, sender);
  return { frames, panels, vouch, claim };
}

beforeEach(() => {
  now = 1_000;
  closed.length = 0;
});

describe('a token', () => {
  it('opens the panel of its tab once', async () => {
    const { vouch, claim, frames } = fresh();
    const token = await vouch();
    expect(await claim(token)).toEqual({ ok: true, value: { sites: ['yelp', 'page'] } });
    expect(await frames.active(7)).toBe(0);
    expect(refusal(await claim(token))).toMatch(/not opened by Evenkeel/);
  });

  it('is good for ten seconds', async () => {
    const { vouch, claim } = fresh();
    const token = await vouch();
    const late = await vouch();
    now += TOKEN_LIFE;
    expect((await claim(token)).ok).toBe(true);
    now += 1;
    expect((await claim(late)).ok).toBe(false);
  });

  it.each<[string, Sender]>([
    ['another tab', { ...PANEL, tab: { id: 8 } }],
    ['no tab', POPUP],
    ['another page of ours', { ...PANEL, url: `${OWN_ORIGIN}/popup.html` }],
    ['another extension', { ...PANEL, id: 'other' }],
    ['a page', { ...PANEL, url: 'https://biz.yelp.com/panel.html', origin: 'https://biz.yelp.com' }],
  ])('is refused to %s, and is spent by the attempt', async (_, sender) => {
    const { vouch, claim, frames } = fresh();
    const token = await vouch();
    expect((await claim(token, sender)).ok).toBe(false);
    expect((await claim(token)).ok).toBe(false);
    expect(await frames.active(7)).toBeNull();
  });

  it('tells of which sites the page may be, by every fact that the browser gives', async () => {
    const { vouch, claim } = fresh();
    const sitesFor = async (sender: Partial<Sender>) => accepted(await claim(await vouch({ ...CONTENT, ...sender })));
    expect(await sitesFor({ origin: undefined })).toEqual({ sites: ['yelp', 'page'] });
    expect(await sitesFor({ url: 'about:srcdoc' })).toEqual({ sites: ['yelp', 'page'] });
    expect(await sitesFor({ url: 'https://blog.example/' })).toEqual({ sites: ['page'] });
    expect(await sitesFor({ origin: 'null', url: 'about:blank' })).toEqual({ sites: [] });
    expect(await sitesFor({ origin: OWN_ORIGIN, url: `${OWN_ORIGIN}/practice.html` })).toEqual({ sites: null });
  });

  it('that nobody gave is refused, and leaves others good', async () => {
    const { vouch, claim } = fresh();
    const token = await vouch();
    for (const unknown of ['', 'token-0', '__proto__', 'constructor']) expect((await claim(unknown)).ok).toBe(false);
    expect((await claim(token)).ok).toBe(true);
  });

  it('is given to nobody without a tab and frame', async () => {
    const { panels } = fresh();
    expect((await panels.vouch({}, POPUP)).ok).toBe(false);
    expect((await panels.vouch({}, { ...CONTENT, frameId: undefined })).ok).toBe(false);
  });

  it('makes room when a page asks for many: the last ones are good', async () => {
    const { vouch, claim } = fresh();
    const oldest = await vouch();
    for (let count = 0; count < 300; count += 1) await vouch();
    expect((await claim(oldest)).ok).toBe(false);
    expect((await claim(`token-${tokens}`)).ok).toBe(true);
  });
});

describe('one panel per tab', () => {
  it('closes the panel of the frame that had it, not the same frame and not other tabs', async () => {
    const { vouch, claim, frames } = fresh();
    await claim(await vouch());
    await claim(await vouch());
    expect(closed).toEqual([]);
    await claim(await vouch({ ...CONTENT, tab: { id: 8 }, frameId: 5 }), { ...PANEL, tab: { id: 8 } });
    expect(closed).toEqual([]);
    await claim(await vouch({ ...CONTENT, frameId: 4 }));
    expect(closed).toEqual([[7, 0]]);
    expect(await frames.active(7)).toBe(4);
    expect(await frames.active(8)).toBe(5);
  });
});

describe('the memory of frames', () => {
  it('survives the worker, forgets closed tabs and drops what does not parse', async () => {
    const store = memoryStore();
    const frames = createFrames(store);
    await frames.remember({ tabId: 1, frameId: 0, site: 'yelp', ...NOWHERE });
    await frames.remember({ tabId: 1, frameId: 0, site: 'google', ...NOWHERE });
    await frames.remember({ tabId: 2, frameId: 3, site: null, ...NOWHERE });
    await frames.setActive(2, 3);
    const woken = createFrames(store);
    expect(await woken.all()).toEqual([
      { tabId: 1, frameId: 0, site: 'google', ...NOWHERE },
      { tabId: 2, frameId: 3, site: null, ...NOWHERE },
    ]);
    await woken.forgetTab(2);
    expect([await woken.inTab(1), await woken.inTab(2), await woken.active(2)]).toEqual([[0], [], null]);
    await store.set({ frames: { known: 'all' } });
    expect(await createFrames(store).all()).toEqual([]);
  });

  it('works in this life of the worker where the browser keeps nothing', async () => {
    const refusing = { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')) };
    const frames = createFrames(refusing);
    await frames.remember({ tabId: 1, frameId: 0, site: null, ...NOWHERE });
    expect(await frames.inTab(1)).toEqual([0]);
  });

  it('keeps every one of many that come at once', async () => {
    const frames = createFrames(memoryStore());
    await Promise.all(
      Array.from({ length: 50 }, (_, frameId) => frames.remember({ tabId: 1, frameId, site: null, ...NOWHERE })),
    );
    expect(await frames.inTab(1)).toHaveLength(50);
  });
});
