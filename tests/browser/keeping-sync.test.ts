import { describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../lib/browser/keeping-desk';
import { createSync } from '../../lib/browser/keeping-sync';
import { packed, parseDoc, unpacked } from '../../lib/browser/keeping-sync-parts';
import type { Brief } from '../../lib/playbook/brief';
import type { Template } from '../../lib/playbook/template';
import { aCase } from '../casebook/a-case';
import { aDraft } from './keeping-support';
import { freshDatabase, NOW } from './support';

const MAX_ITEM = 8_192;
const MAX_ALL = 102_400;

/** The account's sync, and the devices' views of it, which may lag behind. */
function account() {
  const items = new Map<string, unknown>();
  const stats = { writes: 0, largest: 0, all: 0, most: 0, full: false };
  const sizeOf = (key: string, value: unknown) => Buffer.byteLength(key + JSON.stringify(value));
  const view = () => {
    let seen: Map<string, unknown> | null = null;
    const now = () => seen ?? items;
    return {
      lag: () => {
        seen = new Map(items);
      },
      /** Items arrive, all or some of them. */
      arrive: (keys?: (key: string) => boolean) => {
        if (keys === undefined || seen === null) seen = null;
        else for (const [key, value] of items) if (keys(key)) seen.set(key, value);
      },
      area: {
        get: async () => structuredClone(Object.fromEntries(now())),
        set: async (more: Record<string, unknown>) => {
          stats.writes += 1;
          const next = new Map([...items, ...Object.entries(structuredClone(more))]);
          const sizes = [...next].map(([key, value]) => sizeOf(key, value));
          stats.most = Math.max(stats.most, ...sizes);
          stats.all = sizes.reduce((sum, size) => sum + size, 0);
          if (stats.full || stats.most > MAX_ITEM || stats.all > MAX_ALL || next.size > 512) throw new Error('quota');
          for (const [key, value] of next) items.set(key, value);
          if (seen !== null) for (const [key, value] of Object.entries(more)) seen.set(key, value);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) {
            items.delete(key);
            seen?.delete(key);
          }
        },
      },
    };
  };
  return { items, stats, view };
}

type Account = ReturnType<typeof account>;

let serial = 0;

async function device(of: Account, clock: { now: number }, on = true) {
  serial += 1;
  const { database, name, newId } = freshDatabase();
  const cloud = of.view();
  const said = { replaced: 0 };
  const heard: ((changes: Record<string, unknown>, area: string) => void)[] = [];
  const mine = serial;
  const sync = createSync({
    api: { storage: { sync: cloud.area, onChanged: { addListener: (listener) => void heard.push(listener) } } },
    database,
    desk: createDesk(`sync-${name}`),
    onReplaced: async () => {
      said.replaced += 1;
    },
    now: () => clock.now,
    newId: () => `device-${mine}-${newId()}`,
  });
  const change = <T>(work: () => Promise<T>) => database.together(work);
  const turn = async (to: boolean) => {
    await change(async () => database.putSettings({ ...(await database.readSettings()), sync: to }));
    await sync.turn(to);
  };
  if (on) await turn(true);
  return {
    database,
    sync,
    cloud,
    said,
    heard,
    turn,
    look: sync.look,
    brief: (part: Partial<Brief>) =>
      change(async () => database.putBrief({ ...(await database.readBrief()), ...part })),
    readBrief: () => change(() => database.readBrief()),
    readSettings: () => change(() => database.readSettings()),
    put: (one: Partial<Template> & { id: string }) =>
      change(async () => {
        const before = await database.templates.get(one.id);
        const first = { title: 'A title', body: 'A body', kinds: [], order: 50, rev: 0 };
        await database.templates.put({ ...first, ...before, ...one, rev: (before?.rev ?? 0) + 1 });
      }),
    remove: (id: string) => change(() => database.templates.remove(id)),
    bodies: () => change(async () => (await database.templates.all()).map(({ body }) => body).sort()),
    template: (id: string) => change(() => database.templates.get(id)),
    count: () => change(() => database.templates.count()),
  };
}

async function two() {
  const of = account();
  const clock = { now: NOW };
  const a = await device(of, clock);
  const b = await device(of, clock);
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) for (const one of [a, b]) await one.look();
  };
  const tick = () => {
    clock.now += 60_000;
  };
  return { of, clock, a, b, settle, tick };
}

describe('two devices', () => {
  it('have the same templates, house rules and settings in the end, and then are still', async () => {
    const { of, a, b, settle } = await two();
    await a.brief({ signer: 'Mara', phrases: [{ kind: 'dont', phrase: 'customer', reason: '', better: 'guest' }] });
    await a.put({ id: 'own', body: 'From A' });
    const starter = 'starter-complaint';
    await a.put({ id: starter, body: 'Edited on A' });
    await b.remove('starter-question');
    await b.brief({ role: 'Owner', ownNames: ['Harbour'] });
    await settle();
    expect(await a.readBrief()).toEqual(await b.readBrief());
    expect(await a.readBrief()).toMatchObject({ signer: 'Mara', role: 'Owner', ownNames: ['Harbour'] });
    expect(await a.bodies()).toEqual(await b.bodies());
    expect(await a.bodies()).toEqual(expect.arrayContaining(['From A', 'Edited on A']));
    expect(await a.template('starter-question')).toBeNull();
    const { writes } = of.stats;
    await settle();
    expect(of.stats.writes, 'nothing is written where nothing is new').toBe(writes);
    expect(await a.sync.state()).toMatchObject({ problem: null });
  });

  it('keep both texts of a template that was edited on both, once', async () => {
    const { a, b, settle, tick } = await two();
    await a.put({ id: 'own', body: 'First' });
    await settle();
    expect(await b.bodies()).toContain('First');
    await a.put({ id: 'own', body: 'On A' });
    await a.look();
    tick();
    await b.put({ id: 'own', body: 'On B' });
    await settle();
    for (const one of [a, b]) {
      expect((await one.template('own'))?.body).toBe('On B');
      expect((await one.bodies()).filter((body) => body === 'On A')).toHaveLength(1);
    }
    expect(await a.count()).toBe(await b.count());
    expect(await a.bodies()).toEqual(await b.bodies());
  });

  it('keep words that the other one deleted while they were edited, and let go what nobody edited', async () => {
    const { a, b, settle } = await two();
    await a.put({ id: 'own', body: 'First' });
    await a.put({ id: 'other', body: 'Second' });
    await settle();
    await a.remove('own');
    await a.remove('other');
    await b.put({ id: 'own', body: 'Still worked on' });
    await settle();
    for (const one of [a, b]) {
      expect((await one.template('own'))?.body).toBe('Still worked on');
      expect(await one.template('other')).toBeNull();
    }
  });

  it('take the newer line of the house rules, and the phrases of both', async () => {
    const { a, b, settle, tick } = await two();
    const phrase = (words: string) => ({ kind: 'dont' as const, phrase: words, reason: '', better: '' });
    await a.brief({ signer: 'Mara', phrases: [phrase('one')] });
    await settle();
    await a.brief({ signer: 'Older', phrases: [phrase('one'), phrase('two')] });
    await a.look();
    tick();
    await b.brief({ signer: 'Newer', phrases: [phrase('three')] });
    await settle();
    for (const one of [a, b]) {
      const { signer, phrases } = await one.readBrief();
      expect(signer).toBe('Newer');
      expect(phrases.map((each) => each.phrase).sort()).toEqual(['three', 'two']);
    }
  });

  it('agree when things arrive late, in parts, and out of order', async () => {
    const { a, b, settle, tick } = await two();
    const long = () => Array.from({ length: 300 }, () => Math.random().toString(36)).join(' ');
    b.cloud.lag();
    for (let n = 0; n < 12; n += 1) await a.put({ id: `long-${n}`, title: `T${n}`, body: long().slice(0, 4_900) });
    await a.look();
    await b.put({ id: 'from-b', body: 'Written without knowing' });
    tick();
    b.cloud.arrive((key) => key === 'evenkeel' || key.endsWith('.1'));
    await b.look();
    expect(await b.template('long-0'), 'half of it is not read').toBeNull();
    b.cloud.arrive();
    await settle();
    expect(await a.bodies()).toEqual(await b.bodies());
    expect((await a.template('from-b'))?.body).toBe('Written without knowing');
    expect(await b.template('long-11')).not.toBeNull();
  });

  it('lose nothing when both write at once and one head wins', async () => {
    const { a, b, settle } = await two();
    a.cloud.lag();
    b.cloud.lag();
    await a.put({ id: 'of-a', body: 'A' });
    await b.put({ id: 'of-b', body: 'B' });
    await a.look();
    await b.look();
    a.cloud.arrive();
    b.cloud.arrive();
    await settle();
    for (const one of [a, b]) expect(await one.bodies()).toEqual(expect.arrayContaining(['A', 'B']));
  });

  it('go on from what is here where parts never come', async () => {
    const { of, clock, a, b, settle } = await two();
    await a.put({ id: 'own', body: 'Here' });
    await a.look();
    for (const key of [...of.items.keys()]) if (key !== 'evenkeel') of.items.delete(key);
    await b.look();
    const head = of.items.get('evenkeel');
    clock.now += 25 * 3_600_000;
    await b.look();
    expect(of.items.get('evenkeel')).not.toEqual(head);
    await settle();
    expect(await b.bodies()).toContain('Here');
  });

  it('tell an open editor that its template is another now', async () => {
    const { a, b, settle } = await two();
    await a.put({ id: 'own', body: 'First' });
    await settle();
    const before = await b.template('own');
    await a.put({ id: 'own', body: 'Second' });
    await settle();
    expect((await b.template('own'))?.rev).toBeGreaterThan(before?.rev ?? 0);
    expect(b.said.replaced).toBeGreaterThan(0);
  });
});

describe('what goes along', () => {
  it('is never a review, a case, a draft or what was hidden in one', async () => {
    const { of, a, settle } = await two();
    await a.database.together(async () => {
      await a.database.cases.put(
        aCase({
          note: 'canary-case',
          review: { author: 'canary-author', stars: 1, text: 'canary-review', date: null },
        }),
      );
      await a.database.drafts.put(aDraft('t', { text: 'canary-draft', vent: 'canary-vent' }));
      const settings = await a.database.readSettings();
      const hidden = [{ thread: 'canary-thread', rule: 'r', phrase: 'canary-hidden', site: null }];
      await a.database.putSettings({ ...settings, hidden, neverFlag: ['carried along'], offSites: ['yelp'] });
      await a.database.putSites({ origins: ['https://canary.example'] });
    });
    await settle();
    const found = await unpacked(Object.fromEntries(of.items));
    const text = found.state === 'whole' ? found.text : '';
    expect(text).toContain('carried along');
    expect(text).not.toContain('canary');
  });

  it('never switches sync or notifications on or off elsewhere', async () => {
    const { a, b, settle } = await two();
    await a.database.together(async () =>
      a.database.putSettings({ ...(await a.database.readSettings()), notify: true, months: 6 }),
    );
    await settle();
    expect(await b.readSettings()).toMatchObject({ notify: false, sync: true, months: 6 });
    await a.turn(false);
    await b.brief({ signer: 'Only B' });
    await settle();
    expect((await a.readBrief()).signer).toBe('');
  });

  it('keeps to the limits of one item, and says what is too large for all', async () => {
    const { of, a, b, settle } = await two();
    const noise = () => Array.from({ length: 420 }, () => Math.random().toString(36).slice(2, 13)).join(' ');
    for (let n = 0; n < 14; n += 1) await a.put({ id: `n${n}`, title: `N${n}`, body: noise().slice(0, 4_900) });
    await settle();
    expect(await a.sync.state()).toMatchObject({ problem: null });
    expect(of.stats.most).toBeGreaterThan(7_000);
    expect(of.stats.most).toBeLessThanOrEqual(MAX_ITEM);
    expect(await b.bodies()).toEqual(await a.bodies());
    for (let n = 14; n < 60; n += 1) await a.put({ id: `n${n}`, title: `N${n}`, body: noise().slice(0, 4_900) });
    await settle();
    expect((await a.sync.state()).problem).toMatch(/no room.*% .*templates are the largest/);
    expect(await a.count(), 'everything stays here').toBeGreaterThan(60);
    await b.brief({ signer: 'Mara' });
    await settle();
    expect((await a.readBrief()).signer, 'what others changed still arrives').toBe('Mara');
    for (let n = 10; n < 60; n += 1) await a.remove(`n${n}`);
    await settle();
    expect(await a.sync.state()).toMatchObject({ problem: null });
    expect(await b.bodies()).toEqual(await a.bodies());
  });

  it('waits where the browser takes nothing, and goes on later', async () => {
    const { of, a, b, settle } = await two();
    of.stats.full = true;
    await a.brief({ signer: 'Mara' });
    await a.look();
    expect((await a.sync.state()).problem).toMatch(/did not take it/);
    of.stats.full = false;
    await settle();
    expect((await a.sync.state()).problem).toBeNull();
    expect((await b.readBrief()).signer).toBe('Mara');
  });

  it('is written once for several changes in a row, and after what came', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { of, a, b } = await two();
    const { writes } = of.stats;
    for (const signer of ['M', 'Ma', 'Mar']) {
      await a.brief({ signer });
      a.sync.soon();
    }
    expect(of.stats.writes).toBe(writes);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await a.look();
    expect(of.stats.writes).toBe(writes + 1);
    for (const hear of b.heard) hear({ evenkeel: {} }, 'sync');
    await vi.waitFor(async () => expect((await b.readBrief()).signer).toBe('Mar'), { timeout: 10_000 });
  });
});

describe('an end', () => {
  it('that takes the sync along leaves nothing in it, and other devices as they are', async () => {
    const { of, clock, a, b, settle } = await two();
    await a.brief({ signer: 'Mara' });
    await settle();
    await a.sync.stop(true);
    expect([...of.items.keys()]).toEqual(['evenkeel']);
    await b.look();
    expect((await b.readSettings()).sync).toBe(false);
    expect((await b.readBrief()).signer).toBe('Mara');
    expect((await b.sync.state()).problem).toMatch(/erased on another/);
    expect([...of.items.keys()]).toEqual(['evenkeel']);
    clock.now += 1_000;
    await b.turn(true);
    expect(of.items.size).toBeGreaterThan(1);
    expect((await b.sync.state()).problem).toBeNull();
  });
});

describe('what lies in the sync', () => {
  it.each([
    ['nothing', {}, 'none'],
    ['a text', { evenkeel: 'x' }, 'none'],
    ['a newer one', { evenkeel: { v: 2, other: 1 } }, 'newer'],
    [
      'parts that are missing',
      { evenkeel: { v: 1, device: 'd', at: 1, hash: 'h', parts: 2 }, 'evenkeel.h.0': 'x' },
      'partial',
    ],
  ])('is not believed: %s', async (_, items, state) => {
    expect(await unpacked(items)).toMatchObject({ state });
  });

  it('is not unpacked without end, nor taken where it is no register', async () => {
    const bomb = await packed('x'.repeat(5_000_000), 'd', 1).catch((error: Error) => error.name);
    const items = typeof bomb === 'string' ? {} : bomb.items;
    expect(await unpacked(items)).toMatchObject({ state: 'none' });
    const good = ['b/signer', { v: 'Mara', n: 1, at: 1, was: [] }];
    const bad = [
      ['b/signer', { v: 5, n: 1, at: 1, was: [] }],
      ['b/__proto__', { v: 'x', n: 1, at: 1, was: [] }],
      ['s/sync', { v: true, n: 1, at: 1, was: [] }],
      ['s/hidden/x', { v: { thread: 't', rule: 'r', phrase: 'p', site: null }, n: 1, at: 1, was: [] }],
      ['b/phrases', { v: [], n: 1, at: 1, was: [] }],
      ['t/x', { v: { title: '', body: '', kinds: [], order: 0 }, n: 1, at: 1, was: [] }],
      ['b/role', { v: 'x', n: -1, at: 1, was: [] }],
      'x',
      [JSON.parse('{"__proto__":1}'), 1],
    ];
    expect([...parseDoc([...bad, good]).keys()]).toEqual(['b/signer']);
    expect(parseDoc('x').size).toBe(0);
  });
});
