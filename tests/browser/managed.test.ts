import { afterEach, describe, expect, it, vi } from 'vitest';
import { createManaged, type ManagedArea } from '../../lib/browser/managed';
import { createSources } from '../../lib/browser/sources';
import { createTemplates } from '../../lib/browser/templates';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { accepted, freshDatabase, held, NOW, refusal } from './support';

const BOOK = {
  evenkeel: 'playbook',
  v: 1,
  name: 'Group',
  brief: { tone: 'warm' },
  templates: [{ title: 'T', body: 'b' }],
};
const answering = (items: Record<string, unknown>): ManagedArea => ({ get: async () => items });

describe('what an organisation sets', () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['an object', { playbook: BOOK }],
    ['text', { playbookText: JSON.stringify(BOOK) }],
    ['text under the other name', { playbook: JSON.stringify(BOOK) }],
  ])('is read as %s', async (_, items) => {
    const managed = await createManaged(answering(items), vi.fn()).read();
    expect(managed?.problem).toBeNull();
    expect(managed?.playbook).toMatchObject({ name: 'Group', brief: { ...EMPTY_BRIEF, tone: 'warm' } });
  });

  it('is nothing where nothing is set: Chromium says {}, Firefox rejects', async () => {
    expect(await createManaged(answering({}), vi.fn()).read()).toBeNull();
    const rejects = { get: () => Promise.reject(new Error('Managed storage manifest not found')) };
    expect(await createManaged(rejects, vi.fn()).read()).toBeNull();
  });

  it('is said to be of no use where it is not a playbook', async () => {
    const managed = await createManaged(answering({ playbook: { v: 1 } }), vi.fn()).read();
    expect(managed).toEqual({ playbook: null, problem: expect.stringMatching(/neither a playbook/) });
  });

  it('is not waited for longer than 100 ms, and heard when it comes later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { promise, resolve } = held<Record<string, unknown>>();
    const onLate = vi.fn();
    const managed = createManaged({ get: () => promise }, onLate);
    const first = managed.read();
    await vi.advanceTimersByTimeAsync(99);
    const early = vi.fn();
    void first.then(early);
    await vi.advanceTimersByTimeAsync(0);
    expect(early).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await first).toBeNull();
    const patient = managed.look();
    resolve({ playbook: BOOK });
    await vi.advanceTimersByTimeAsync(0);
    expect(onLate).toHaveBeenCalledTimes(1);
    expect((await managed.read())?.playbook?.name).toBe('Group');
    expect((await patient)?.playbook?.name).toBe('Group');
  });

  it('blocks nobody where the browser never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const managed = createManaged({ get: () => new Promise(() => undefined) }, vi.fn());
    const both = Promise.all([managed.read(), managed.look()]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await both).toEqual([null, null]);
  });

  it('is asked for once, and again when it changed', async () => {
    const get = vi.fn(async () => ({ playbook: BOOK }));
    const onLate = vi.fn();
    const managed = createManaged({ get }, onLate);
    await managed.read();
    await managed.read();
    expect([get.mock.calls.length, onLate.mock.calls.length]).toEqual([1, 0]);
    managed.onChanged();
    await managed.read();
    expect([get.mock.calls.length, onLate.mock.calls.length]).toEqual([2, 1]);
  });
});

describe('what counts', () => {
  async function setUp() {
    const { database, newId } = freshDatabase();
    const onChange = vi.fn();
    const brief = { ...EMPTY_BRIEF, signer: 'Mara', tone: 'plain' as const };
    const { FIRST_SETTINGS } = await import('../../lib/browser/database');
    const managed = createManaged(answering({ playbook: BOOK }), vi.fn());
    const sources = createSources({
      database,
      readManaged: managed.read,
      lookManaged: managed.look,
      readOwn: async () => ({ brief, settings: FIRST_SETTINGS }),
      onChange,
    });
    const templates = createTemplates(database, newId, sources.listTemplates);
    const subscribe = (id: string, since: number, name: string, copy?: string | null) =>
      database.together(() =>
        database.subscriptions.put({
          ...{ id, since, url: `https://${id}.example/x`, name, etag: null, modified: null },
          ...{ fetchedAt: NOW, triedAt: NOW, problem: null },
          copy:
            copy === undefined
              ? JSON.stringify({
                  ...BOOK,
                  name,
                  brief: { role: `${name} role` },
                  templates: [{ title: name, body: name }],
                })
              : copy,
        }),
      );
    return { sources, templates, subscribe, onChange };
  }

  it('is what the organisation sets, then the own, then subscriptions in their order', async () => {
    const { sources, subscribe } = await setUp();
    await subscribe('a', 2, 'Second');
    await subscribe('b', 1, 'First');
    await subscribe('c', 0, 'Broken', '{"no":');
    await subscribe('d', 0, 'None yet', null);
    expect((await sources.readHouse()).brief).toMatchObject({ signer: 'Mara', tone: 'warm', role: 'First role' });
  });

  it('is read anew when it is told to have changed', async () => {
    const { sources, subscribe, onChange } = await setUp();
    expect((await sources.readHouse()).brief.role).toBe('');
    await subscribe('a', 2, 'Late');
    expect((await sources.readHouse()).brief.role).toBe('');
    sources.reread();
    expect((await sources.readHouse()).brief.role).toBe('Late role');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('tells whose house rules stand beside the own, without their templates', async () => {
    const { sources, subscribe } = await setUp();
    await subscribe('a', 1, 'Team');
    await subscribe('b', 2, 'Broken', '{"no":');
    expect(await sources.readBriefs()).toEqual({
      managed: { name: 'Group', brief: { ...EMPTY_BRIEF, tone: 'warm' } },
      subscribed: [{ name: 'Team', brief: { ...EMPTY_BRIEF, role: 'Team role' } }],
    });
  });

  it('is told to whoever edits the house rules even where the browser tells policies late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { promise, resolve } = held<Record<string, unknown>>();
    const managed = createManaged({ get: () => promise }, () => sources.reread());
    const sources = createSources({
      database: freshDatabase().database,
      readManaged: managed.read,
      lookManaged: managed.look,
      readOwn: () => Promise.reject(new Error('not asked for')),
      onChange: vi.fn(),
    });
    const early = sources.read();
    const asked = sources.readBriefs();
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await early).managed).toBeNull();
    resolve({ playbook: BOOK });
    expect((await asked).managed?.name).toBe('Group');
    vi.useRealTimers();
  });

  it('lists their templates behind the own, to be inserted and copied but not changed', async () => {
    const { templates } = await setUp();
    const { handlers, findTemplate } = templates;
    const list = async () => accepted(await handlers.listTemplates({}, {})).templates;
    const before = await list();
    const theirs = before.at(-1);
    if (theirs?.from === undefined) throw new Error('It is not listed.');
    expect(theirs).toMatchObject({ title: 'T', body: 'b', from: 'Group' });
    expect(await findTemplate(theirs.id)).toEqual(theirs);
    const { id, rev, title, body, kinds } = theirs;
    expect(refusal(await handlers.saveTemplate({ id, rev, title, body, kinds }, {}))).toMatch(/belongs to a playbook/);
    expect(refusal(await handlers.deleteTemplate({ id }, {}))).toMatch(/belongs to a playbook/);
    accepted(await handlers.reorderTemplates({ ids: before.map((one) => one.id) }, {}));
    const copy = accepted(await handlers.duplicateTemplate({ id }, {}));
    expect(copy).toMatchObject({ title: 'T (copy)', body: 'b' });
    expect(copy.from).toBeUndefined();
    expect((await list()).map(({ from }) => from)).toEqual([
      ...before.slice(0, -1).map(() => undefined),
      undefined,
      'Group',
    ]);
    expect(refusal(await handlers.duplicateTemplate({ id: 'playbook-gone' }, {}))).toMatch(/no longer there/);
  });
});
