import { describe, expect, it } from 'vitest';
import { createTabLook } from '../../lib/browser/tab-look';
import { createTabs, type TabsApi } from '../../lib/browser/tabs';
import { accepted, refusal } from './support';

interface FrameOf {
  origin: string;
  /** The browser lets us in. */
  allowed?: boolean;
  /** What the skeleton script answers. */
  skeleton?: unknown;
}

/** Tabs as the browser shows them to an extension; `front` are those in front. */
function setUp(layout: Record<number, Record<number, FrameOf>>, { front = [1], allFrames = true } = {}) {
  const injected: string[] = [];
  const titles: Record<number, string> = {};
  const badges: Record<number, string> = {};
  const button = { title: 'Evenkeel' };
  const originHere = () => 'here';
  const framesHere = () => ['there'];
  const api: TabsApi = {
    scripting: {
      async executeScript(injection: {
        target: { tabId: number; allFrames?: boolean; frameIds?: number[] };
        func?: unknown;
        files?: string[];
      }) {
        const { tabId, allFrames: all, frameIds } = injection.target;
        const frames = layout[tabId] ?? {};
        const wanted = all ? Object.keys(frames).map(Number) : (frameIds ?? [0]);
        if (all && !allFrames) throw new Error('Cannot access a frame');
        const open = wanted.filter((frameId) => frames[frameId]?.allowed);
        if (open.length === 0) throw new Error('Cannot access contents of the page');
        return open.map((frameId) => {
          const frame = frames[frameId];
          if (injection.func === originHere) return { frameId, result: frame?.origin };
          if (injection.func === framesHere) {
            const addresses = Object.entries(frames).flatMap(([id, { origin }]) =>
              id === '0' ? [] : [`${origin}/embed`],
            );
            return { frameId, result: [...addresses, 'about:blank', ''] };
          }
          for (const file of injection.files ?? []) injected.push(`${tabId}:${frameId} ${file}`);
          return { frameId, result: frame?.skeleton };
        });
      },
    },
    tabs: {
      get: async (tabId) => {
        const url = layout[tabId]?.[0]?.origin;
        if (url === undefined) throw new Error('No tab');
        return { url };
      },
      async query({ url, active }) {
        const ids = Object.keys(layout).map(Number);
        if (active) return front.map((id) => ({ id }));
        return ids.filter((id) => `${layout[id]?.[0]?.origin}/*` === url).map((id) => ({ id }));
      },
    },
    action: {
      async setBadgeText({ tabId, text }) {
        badges[tabId] = text ?? '';
      },
      getBadgeText: async ({ tabId }) => badges[tabId] ?? '',
      async setTitle({ tabId, title }) {
        titles[tabId] = title;
      },
      getTitle: async ({ tabId }) => (tabId === undefined ? undefined : titles[tabId]) ?? button.title,
    },
  };
  return { tabs: createTabs(api, { originHere, framesHere }), injected, badges, button };
}

const BLOG = 'https://blog.example';
const TALK = 'https://talk.example';

describe('frames of a tab', () => {
  it('are those the browser lets us into; the top one where it refuses the rest; none where it refuses all', async () => {
    const layout = {
      1: { 0: { origin: BLOG, allowed: true }, 4: { origin: BLOG, allowed: true }, 5: { origin: TALK } },
    };
    expect(await setUp(layout).tabs.reachable(1)).toEqual([
      { frameId: 0, origin: BLOG },
      { frameId: 4, origin: BLOG },
    ]);
    expect(await setUp(layout, { allFrames: false }).tabs.reachable(1)).toEqual([{ frameId: 0, origin: BLOG }]);
    expect(await setUp({ 1: { 0: { origin: BLOG } } }).tabs.reachable(1)).toEqual([]);
    expect(await setUp({}).tabs.reachable(9)).toEqual([]);
  });

  it('of other sites are named once each', async () => {
    const { tabs } = setUp({ 1: { 0: { origin: BLOG, allowed: true }, 2: { origin: TALK }, 3: { origin: TALK } } });
    expect(await tabs.framesOn(1)).toEqual([TALK]);
    expect(await setUp({ 1: { 0: { origin: BLOG } } }).tabs.framesOn(1)).toEqual([]);
  });
});

describe('a site that was just turned on', () => {
  it('gets the scripts, the early one first, in its own tabs and in frames of those in front, and nowhere else', async () => {
    const { tabs, injected } = setUp(
      {
        1: { 0: { origin: BLOG, allowed: true }, 2: { origin: TALK, allowed: true } },
        2: { 0: { origin: TALK, allowed: true } },
        3: { 0: { origin: BLOG, allowed: true }, 1: { origin: TALK, allowed: true } },
        4: { 0: { origin: TALK } },
      },
      { front: [1] },
    );
    await tabs.injectOrigin(TALK, undefined);
    const files = (place: string) =>
      injected.filter((one) => one.startsWith(`${place} `)).map((one) => one.split(' ')[1]);
    expect(files('1:2')).toEqual(['/content-scripts/early.js', '/content-scripts/content.js']);
    expect(files('2:0')).toHaveLength(2);
    expect(injected).toHaveLength(4);
    await tabs.injectOrigin(TALK, 3);
    expect(files('3:1')).toHaveLength(2);
  });
});

describe('a press on menu or keyboard that came to nothing', () => {
  it('is shown at the toolbar button, and told once when the popup opens', async () => {
    const { tabs, badges } = setUp({ 1: { 0: { origin: BLOG, allowed: true } } });
    const look = createTabLook({
      tabs,
      frames: { inTab: async () => [] },
      askPage: async () => ({ ok: false, reason: '' }) as never,
    });
    await tabs.sayProblem(1, 'This is a PDF.');
    expect(badges[1]).toBe('!');
    expect(accepted(await look.lookAtTab({ tabId: 1 }, {}))).toEqual({
      allowed: true,
      understood: false,
      frames: [],
      problem: 'This is a PDF.',
    });
    expect(badges[1]).toBe('');
    expect(accepted(await look.lookAtTab({ tabId: 1 }, {})).problem).toBeNull();
  });
});

describe('a reminder at the button', () => {
  it('is no problem of a tab, whose own title may be an older one', async () => {
    const { tabs, button, badges } = setUp({ 1: { 0: { origin: BLOG, allowed: true } } });
    await tabs.sayProblem(1, null);
    button.title = 'Evenkeel: one reminder is waiting';
    expect(await tabs.problemOf(1)).toBeNull();
    await tabs.sayProblem(1, 'This is a PDF.');
    expect(await tabs.problemOf(1)).toBe('This is a PDF.');
    await tabs.sayProblem(1, null);
    // Nothing of the tab's own: the dot shows through.
    expect(badges[1]).toBe('');
  });
});

describe('a look at a tab', () => {
  it('says whether a review was read in any frame', async () => {
    const { tabs } = setUp({ 1: { 0: { origin: BLOG, allowed: true } } });
    const lookWith = (reviews: unknown[]) =>
      createTabLook({
        tabs,
        frames: { inTab: async () => reviews.map((_, frameId) => frameId) },
        askPage: async (_: number, frameId: number) => ({ ok: true, value: { review: reviews[frameId] } }) as never,
      });
    const understood = async (reviews: unknown[]) =>
      accepted(await lookWith(reviews).lookAtTab({ tabId: 1 }, {})).understood;
    expect(await understood([])).toBe(false);
    expect(await understood([null])).toBe(false);
    expect(await understood([null, { author: null, stars: null, text: 'Cold' }])).toBe(true);
  });
});

describe('what a page is made of', () => {
  const take = (frames: Record<number, FrameOf>) => {
    const { tabs } = setUp({ 1: frames });
    const look = createTabLook({ tabs, frames: { inTab: async () => [] }, askPage: async () => ({}) as never });
    return look.takeSkeletons({ tabId: 1 }, {});
  };
  const file = (path: string) => ({ address: `${BLOG}/${path}`, html: '<p>xx</p>' });

  it('is one file for each frame, the top one first', async () => {
    const taken = await take({
      7: { origin: BLOG, allowed: true, skeleton: file('inner') },
      0: { origin: BLOG, allowed: true, skeleton: file('top') },
    });
    expect(accepted(taken).files.map(({ address }) => address)).toEqual([`${BLOG}/top`, `${BLOG}/inner`]);
  });

  it('leaves out what is not such a file', async () => {
    const taken = await take({
      0: { origin: BLOG, allowed: true, skeleton: file('top') },
      1: { origin: BLOG, allowed: true, skeleton: { html: 7 } },
      2: { origin: BLOG, allowed: true },
    });
    expect(accepted(taken).files).toHaveLength(1);
  });

  it('says how large a page is that is too large, and why a page cannot be read', async () => {
    const large = await take({ 0: { origin: BLOG, allowed: true, skeleton: { tooLarge: 7_340_000 } } });
    expect(refusal(large)).toMatch(/too long to save: 7\.3 MB, and 3 MB is the most/);
    expect(refusal(await take({ 0: { origin: 'about:addons' } }))).toMatch(/page of the browser itself/);
    const odd = await take({ 0: { origin: BLOG, allowed: true } });
    expect(refusal(odd)).toBe('This page could not be read just now. Reload it and try once more.');
  });
});
