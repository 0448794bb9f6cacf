import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../lib/browser/protocol';
import type { Ask, Note } from '../../lib/stores/asking';
import { createHereStore, isAnyOn, isSetUp, type KnownSite, placeOf } from '../../lib/stores/popup-here';

const BLOG = 'https://blog.example';
const KNOWN: KnownSite = { id: 'talk', name: 'Talk', offered: 'asked', origins: ['https://talk.example'] };

interface Setting {
  tab?: { id: number; url: string | null } | null;
  answer?: Outcome<null>;
  refuse?: string[];
}

function setUp({
  tab = { id: 7, url: `${BLOG}/post` },
  answer = { ok: true, value: null },
  refuse = [],
}: Setting = {}) {
  let origins: string[] = [];
  const notes: Note[] = [];
  const order: string[] = [];
  const asked = vi.fn(async (type: string, data: { origins?: string[] }): Promise<unknown> => {
    order.push(type);
    if (refuse.includes(type)) return { ok: false, reason: `No ${type}.` };
    if (type === 'turnSite') origins = origins.filter((origin) => !data.origins?.includes(origin));
    if (type === 'lookAtTab')
      return { ok: true, value: { allowed: true, understood: false, frames: [], problem: null } };
    if (type === 'takeSkeletons') return { ok: true, value: { files: [{ address: `${BLOG}/x`, html: '<p>' }] } };
    return { ok: true, value: { origins } };
  });
  const saveFile = vi.fn();
  const store = createHereStore({
    ask: asked as unknown as Ask,
    tab: async () => tab,
    placeOf: (url) =>
      url === null ? { kind: 'none', words: 'Not here.' } : placeOf(null, url.startsWith('https:') ? BLOG : null),
    async requestOrigins(more) {
      order.push('request');
      if (answer.ok) origins = [...origins, ...more];
      return answer;
    },
    saveFile,
    tell: (note) => notes.push(note),
  });
  return { asked, notes, order, saveFile, state: () => store.getState() };
}

describe('the page in front', () => {
  it('is what its address says', async () => {
    const { state } = setUp();
    await state().load();
    expect(state()).toMatchObject({
      tabId: 7,
      here: { kind: 'site', host: 'blog.example', origins: [BLOG] },
      origins: [],
    });
    expect(placeOf({ ...KNOWN, offered: 'on' }, BLOG)).toMatchObject({ kind: 'built-in' });
    expect(placeOf(KNOWN, BLOG)).toMatchObject({ kind: 'site', site: { id: 'talk' } });
    expect(placeOf(null, null)).toEqual({ kind: 'insecure' });
  });

  it('can be set up where it is on: from the start, by its own address, or with any other', () => {
    const setUpWith = (offered: KnownSite['offered'], on: string[]) => isSetUp({ ...KNOWN, offered }, on);
    expect([setUpWith('on', []), setUpWith('read', []), setUpWith('asked', []), setUpWith('rest', [])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([
      setUpWith('asked', KNOWN.origins as string[]),
      setUpWith('asked', [BLOG]),
      setUpWith('rest', [BLOG]),
    ]).toEqual([true, false, true]);
  });

  it('is none where there is no tab, or the browser tells no address', async () => {
    const none = setUp({ tab: null });
    await none.state().load();
    expect(none.state()).toMatchObject({ here: { kind: 'none', words: 'Not here.' }, look: null });
    expect(none.order).toEqual(['readSites']);
    const untold = setUp({ tab: { id: 7, url: null } });
    await untold.state().load();
    expect(untold.state().here).toEqual({ kind: 'none', words: 'Not here.' });
  });

  it('asks the browser before anything else: only a press may ask', async () => {
    const { state, order, notes } = setUp();
    await state().load();
    order.length = 0;
    await state().turnOn([BLOG], 'blog.example');
    expect(order).toEqual(['request', 'readSites']);
    expect(isAnyOn([BLOG], state().origins)).toBe(true);
    expect(notes.at(-1)).toMatchObject({ tone: 'done', words: expect.stringContaining('blog.example') });
  });

  it('says why it stays off', async () => {
    const { state, notes } = setUp({ answer: { ok: false, reason: 'The browser was told no.' } });
    await state().load();
    await state().turnOn([BLOG], 'blog.example');
    expect(notes).toEqual([{ words: 'The browser was told no.', tone: 'problem', undo: null }]);
    expect(state().origins).toEqual([]);
  });

  it('is turned off by those of its origins that are on', async () => {
    const { state, asked } = setUp();
    await state().load();
    await state().turnOn([BLOG], 'blog.example');
    await state().turnOff([BLOG, 'https://other.example'], 'blog.example');
    expect(asked).toHaveBeenLastCalledWith('turnSite', { origins: [BLOG], on: false });
    expect(state().origins).toEqual([]);
  });

  it('says so when the background refuses, and goes on', async () => {
    const { state, notes } = setUp({ refuse: ['readSites', 'lookAtTab', 'turnSite', 'takeSkeletons'] });
    await state().load();
    await state().turnOff([BLOG], 'blog.example');
    await state().takeSkeletons();
    expect(notes.map(({ words }) => words)).toEqual(['No readSites.', 'No turnSite.', 'No takeSkeletons.']);
    expect(state()).toMatchObject({ look: null, skeletons: { state: 'closed' } });
  });

  it('saves its file under the name of the site, once it was looked at', async () => {
    const { state, saveFile } = setUp();
    await state().load();
    await state().takeSkeletons();
    const { skeletons } = state();
    if (skeletons.state !== 'read' || skeletons.files[0] === undefined) throw new Error('not read');
    state().saveSkeleton(skeletons.files[0]);
    expect(saveFile).toHaveBeenCalledWith('evenkeel-page-blog.example.html', '<p>');
  });
});
