import { FIRST_SETTINGS } from '../../lib/browser/database';
import './fake-extension';
import { describe, expect, it } from 'vitest';
import { createFrames } from '../../lib/browser/frames';
import { createMenus, type MenuClick, type MenusApi, onMenu } from '../../lib/browser/menus';
import { NOBODY_THERE } from '../../lib/browser/messages';
import { createPages, type PagesParts } from '../../lib/browser/pages';
import type { Review } from '../../lib/coach/types';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import type { Template } from '../../lib/playbook/template';
import { CONTENT } from './fake-extension';
import { accepted, memoryStore, NOWHERE, refusal } from './support';

/** One frame of a tab as the test wants it. */
interface Frame {
  /** A content script runs in it. */
  coached?: boolean;
  /** The browser lets us run in it. */
  allowed?: boolean;
  /** One of its boxes has the keyboard. */
  focused?: boolean;
  origin?: string;
  /** The keyboard is in a frame of this one, with this origin. */
  keyboardIn?: string;
  review?: Review | null;
  /** Why it takes no text; `null` = it does. */
  full?: string | null;
}

const TEMPLATE: Template = { id: 't1', title: 'T', body: 'Hi {name}, {thing}. – {me}', kinds: [], order: 0, rev: 1 };
const HOUSE = {
  brief: { ...EMPTY_BRIEF, signer: 'Mara' },
  settings: { ...FIRST_SETTINGS, offSites: ['yelp'] },
};

function tab(layout: Record<number, Frame>, { url = null as string | null, listed = [] as string[] } = {}) {
  const frames = createFrames(memoryStore());
  const asked: [number, string, unknown][] = [];
  const injected: number[] = [];
  const said: (string | null)[] = [];
  const answers: Record<string, (frame: Frame, data: { wait?: boolean }) => unknown> = {
    pageReview: (frame) => ({ ok: true, value: { review: frame.review ?? null } }),
    pageCoach: (frame, { wait }) => {
      if (frame.focused || wait) return { ok: true, value: { took: true, review: false } };
      const keyboard = frame.keyboardIn;
      return { ok: true, value: { took: false, why: keyboard ? 'in-frame' : 'no-box', frame: keyboard ?? null } };
    },
    pageInsert: (frame) => (frame.full ? { ok: false, reason: frame.full } : { ok: true, value: null }),
    pageSettings: () => ({ ok: true, value: null }),
  };
  const parts: PagesParts = {
    frames,
    askPage: async (_, frameId, type, data) => {
      const frame = layout[frameId];
      if (!frame?.coached) return { ok: false, reason: NOBODY_THERE } as never;
      asked.push([frameId, type, data]);
      return answers[type]?.(frame, data as never) as never;
    },
    tabs: {
      reachable: async () =>
        Object.entries(layout)
          .filter(([, frame]) => frame.allowed)
          .map(([frameId, frame]) => ({ frameId: Number(frameId), origin: frame.origin ?? 'https://blog.example' })),
      inject: async (_, frameId) => {
        injected.push(frameId);
        const frame = layout[frameId];
        if (frame) frame.coached = true;
      },
      urlOf: async () => url,
      sayProblem: async (_, words) => void said.push(words),
    },
    turnedOn: {
      isGranted: async (address) => address?.startsWith('https://biz.yelp.com/') === true,
      isListed: async (origin) => origin !== null && listed.includes(origin),
    },
    readHouse: async () => HOUSE,
    findTemplate: async (id) => (id === TEMPLATE.id ? TEMPLATE : null),
  };
  const of = (type: string) => asked.filter((entry) => entry[1] === type);
  return { pages: createPages(parts), frames, asked, of, injected, said, listed };
}

describe('coaching the focused box of a tab', () => {
  it('puts the content script where it is not yet, and only there', async () => {
    const { pages, injected, of } = tab({ 0: { allowed: true }, 2: { allowed: true, coached: true, focused: true } });
    expect(await pages.coachTab({ tabId: 1 }, {})).toEqual({ ok: true, value: null });
    expect(injected).toEqual([0]);
    expect(of('pageCoach').map(([frameId]) => frameId)).toEqual([0, 2]);
  });

  it('asks the frame that was clicked first, with the selected text', async () => {
    const { pages, of } = tab({ 0: { allowed: true, focused: true }, 2: { allowed: true, focused: true } });
    await pages.coach(1, 'They were rude', 2);
    expect(of('pageCoach')).toEqual([[2, 'pageCoach', { selection: 'They were rude', wait: false }]]);
  });

  it('waits in the clicked frame, else in the top one, when no box has the keyboard', async () => {
    const clicked = tab({ 0: { allowed: true }, 2: { allowed: true } });
    expect((await clicked.pages.coach(1, '', 2)).ok).toBe(true);
    expect(clicked.of('pageCoach').at(-1)).toEqual([2, 'pageCoach', { selection: '', wait: true }]);
    const popup = tab({ 0: { allowed: true }, 2: { allowed: true } });
    expect((await popup.pages.coach(1, '')).ok).toBe(true);
    expect(popup.of('pageCoach').at(-1)).toEqual([0, 'pageCoach', { selection: '', wait: true }]);
  });

  it('works without any right to inject where a content script said hello', async () => {
    const { pages, frames, injected } = tab({ 3: { coached: true, focused: true } });
    await frames.remember({ tabId: 1, frameId: 3, site: 'google', ...NOWHERE });
    expect((await pages.coachTab({ tabId: 1 }, {})).ok).toBe(true);
    expect(injected).toEqual([]);
  });

  it('says so where the browser forbids it, and at the toolbar button where menu or keyboard asked', async () => {
    const { pages, said } = tab({ 0: {} });
    const reason = refusal(await pages.coachTab({ tabId: 1 }, {}));
    expect(reason).toMatch(/browser does not let extensions work on this page/);
    expect(said).toEqual([]);
    expect((await pages.coach(1, '')).ok).toBe(false);
    expect(said).toEqual([reason]);
  });

  it('takes back what it said once it worked', async () => {
    const { pages, said } = tab({ 0: { allowed: true, focused: true } });
    await pages.coach(1, '');
    expect(said).toEqual([null]);
  });

  it.each([
    ['about:addons', /page of the browser itself/],
    ['chrome://settings/', /page of the browser itself/],
    ['https://chromewebstore.google.com/detail/x', /store pages/],
    ['https://addons.mozilla.org/en-US/', /store pages/],
    ['https://shop.example/menu.PDF', /a PDF/],
    ['file:///home/mara/page.html', /file on your device/],
    ['moz-extension://other/page.html', /belongs to an extension/],
    ['https://shop.example/', /does not let extensions/],
    ['no address', /does not let extensions/],
  ])('says why %s cannot be worked on', async (url, words) => {
    const { pages } = tab({ 0: {} }, { url });
    expect(refusal(await pages.coachTab({ tabId: 1 }, {}))).toMatch(words);
  });

  it('says whose box it is when that stands in a frame of another site, and does not wait', async () => {
    const { pages, of } = tab({ 0: { allowed: true, keyboardIn: 'https://talk.example' } });
    expect(refusal(await pages.coachTab({ tabId: 1 }, {}))).toMatch(/belongs to talk\.example/);
    expect(of('pageCoach')).toHaveLength(1);
  });

  it('waits where the frame with the keyboard can be reached but has no box', async () => {
    const { pages, of } = tab({
      0: { allowed: true, keyboardIn: 'https://talk.example' },
      3: { allowed: true, origin: 'https://talk.example' },
    });
    expect((await pages.coachTab({ tabId: 1 }, {})).ok).toBe(true);
    expect(of('pageCoach').map(([frameId]) => frameId)).toEqual([0, 3, 0]);
  });
});

describe('inserting a template', () => {
  const inTab = async (layout: Record<number, Frame>, active?: number) => {
    const made = tab(layout);
    for (const frameId of Object.keys(layout).map(Number))
      await made.frames.remember({ tabId: 1, frameId, site: null, ...NOWHERE });
    if (active !== undefined) await made.frames.setActive(1, active);
    return made;
  };
  const review = { author: 'Noor B.', stars: 2, text: 'Late' };

  it('fills it from the review and the brief and puts it into the frame with the panel', async () => {
    const { pages, of } = await inTab({ 0: { coached: true }, 4: { coached: true, review } }, 4);
    expect(await pages.insertTemplate({ tabId: 1, templateId: 't1' }, {})).toEqual({ ok: true, value: null });
    expect(of('pageInsert')).toEqual([[4, 'pageInsert', { text: 'Hi Noor, {thing}. – Mara' }]]);
  });

  it('leaves the name open when the page tells no review, or none that parses', async () => {
    for (const told of [null, { ...review, stars: 99 }, { ...review, more: 'x' }]) {
      const { pages, of } = await inTab({ 0: { coached: true, review: told } }, 0);
      accepted(await pages.insertTemplate({ tabId: 1, templateId: 't1' }, {}));
      expect(of('pageInsert')).toEqual([[0, 'pageInsert', { text: 'Hi {name}, {thing}. – Mara' }]]);
    }
  });

  it('goes on to another frame when the one with the panel is gone', async () => {
    const { pages, of } = await inTab({ 0: { coached: true, review }, 4: {} }, 4);
    accepted(await pages.insertTemplate({ tabId: 1, templateId: 't1' }, {}));
    expect(of('pageInsert')[0]?.[0]).toBe(0);
  });

  it('hands on the reason of the page', async () => {
    const { pages } = await inTab({ 0: { coached: true, full: 'The box is too short.' } }, 0);
    expect(refusal(await pages.insertTemplate({ tabId: 1, templateId: 't1' }, {}))).toBe('The box is too short.');
  });

  it('says so when no page listens or the template is gone', async () => {
    const { pages } = await inTab({});
    expect(refusal(await pages.insertTemplate({ tabId: 1, templateId: 't1' }, {}))).toMatch(/Open a reply box/);
    expect(refusal(await pages.insertTemplate({ tabId: 1, templateId: 'no' }, {}))).toMatch(/no longer there/);
  });
});

describe('settings of pages', () => {
  it('are told on hello and pushed on change, each frame by its own site; gone frames are forgotten', async () => {
    const { pages, frames, of } = tab({ 0: { coached: true }, 2: { coached: true } });
    const hello = async (frameId: number, site: string | null) =>
      accepted(await pages.hello({ site }, { ...CONTENT, frameId }));
    expect(await hello(0, 'yelp')).toMatchObject({ on: false, guard: true });
    expect(await hello(2, 'google')).toMatchObject({ on: true });
    await hello(9, null);
    await pages.pushSettings(HOUSE);
    expect(of('pageSettings')).toMatchObject([
      [0, 'pageSettings', { on: false }],
      [2, 'pageSettings', { on: true }],
    ]);
    expect(await frames.inTab(7)).toEqual([0, 2]);
  });

  it('say whether the site is one the owner turned on, by the address the browser tells of the sender', async () => {
    const { pages, of, listed } = tab({ 0: { coached: true }, 2: { coached: true } });
    const from = (url: string, frameId: number) => ({ ...CONTENT, url, frameId });
    const granted = async (url: string, frameId: number) =>
      accepted(await pages.hello({ site: 'yelp' }, from(url, frameId))).granted;
    expect(await granted('https://biz.yelp.com/r2r/x', 0)).toBe(true);
    expect(await granted('https://blog.example/post', 2)).toBe(false);
    listed.push('https://blog.example');
    await pages.pushSettings(HOUSE);
    expect(of('pageSettings')).toMatchObject([
      [0, 'pageSettings', { granted: true }],
      [2, 'pageSettings', { granted: true }],
    ]);
  });

  it('end in the frames of a site that was turned off, and in no other', async () => {
    const { pages, frames, of } = tab({ 0: { coached: true }, 2: { coached: true }, 3: { coached: true } });
    const hello = (url: string, frameId: number) => pages.hello({ site: null }, { ...CONTENT, url, frameId });
    await hello('https://biz.yelp.com/r2r/x', 0);
    await hello('https://blog.example/post', 2);
    await hello('https://other.example/post', 3);
    await pages.end('https://blog.example');
    await pages.end('https://biz.yelp.com');
    expect(of('pageEnd')).toEqual([[2, 'pageEnd', {}]]);
    expect(await frames.inTab(7)).toEqual([0, 3]);
  });
});

describe('the context menu', () => {
  const fake = () => {
    const created: string[] = [];
    let click: (click: MenuClick, tab?: { id?: number }) => void = () => undefined;
    const api: MenusApi = {
      runtime: {},
      contextMenus: {
        create: ({ title, contexts }, done) => {
          created.push(`${title}: ${contexts.join(' ')}`);
          done();
        },
        removeAll: async () => undefined,
        onClicked: {
          addListener: (listener) => {
            click = listener;
          },
        },
      },
    };
    return { api, created, click: (...args: Parameters<typeof click>) => click(...args) };
  };

  it('offers a box and a selection', () => {
    const { api, created } = fake();
    createMenus(api);
    expect(created).toEqual(['Coach this box: editable page', 'Coach a reply to this text: selection']);
  });

  it('coaches the clicked frame; only selected text becomes the review', () => {
    const { api, click } = fake();
    const coached: unknown[] = [];
    onMenu(api, (...args) => coached.push(args));
    click({ menuItemId: 'coach-box', frameId: 4, selectionText: 'mine' }, { id: 7 });
    click({ menuItemId: 'coach-selection', frameId: 0, selectionText: 'Never again' }, { id: 7 });
    click({ menuItemId: 'of another' }, { id: 7 });
    click({ menuItemId: 'coach-box' });
    expect(coached).toEqual([
      [7, '', 4],
      [7, 'Never again', 0],
    ]);
  });
});
