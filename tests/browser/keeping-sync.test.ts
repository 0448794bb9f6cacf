import { describe, expect, it } from 'vitest';
import { two } from './two-devices';

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
