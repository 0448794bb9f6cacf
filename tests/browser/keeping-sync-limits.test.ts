import { describe, expect, it, vi } from 'vitest';
import { packed, parseDoc, unpacked } from '../../lib/browser/keeping-sync-parts';
import { aCase } from '../casebook/a-case';
import { aDraft } from './keeping-support';
import { MAX_ITEM, two } from './two-devices';

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
    for (let n = 14; n < 45; n += 1) await a.put({ id: `n${n}`, title: `N${n}`, body: noise().slice(0, 4_900) });
    await settle();
    expect((await a.sync.state()).problem).toMatch(/no room.*% .*templates are the largest/);
    expect(await a.count(), 'everything stays here').toBeGreaterThan(45);
    await b.brief({ signer: 'Mara' });
    await settle();
    expect((await a.readBrief()).signer, 'what others changed still arrives').toBe('Mara');
    for (let n = 10; n < 45; n += 1) await a.remove(`n${n}`);
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
