import { describe, expect, it } from 'vitest';
import type { Fetched, Wanted } from '../../lib/browser/fetch-playbook';
import type { Sender } from '../../lib/browser/gate';
import { createSubscriptions } from '../../lib/browser/subscriptions';
import { accepted, freshDatabase, held, NOW, refusal } from './support';

const sender: Sender = {};
const URL_A = 'https://books.example/team.evenkeel.json';
const DAY = 24 * 3_600_000;
const fileOf = (name: string, templates = 1): string =>
  JSON.stringify({
    evenkeel: 'playbook',
    v: 1,
    name,
    templates: Array.from({ length: templates }, (_, at) => ({ title: `T${at}`, body: 'b' })),
  });
const fresh = (name = 'Group', etag: string | null = '"1"'): Fetched => ({
  state: 'fresh',
  text: fileOf(name),
  etag,
  modified: null,
});

/** A browser that agreed to `agreed`, a server that gives `next`. */
function setUp({ agreed = ['https://books.example'] } = {}) {
  const { database, newId } = freshDatabase();
  const permissions = new Set(agreed.map((origin) => `${origin}/*`));
  const asked: Wanted[] = [];
  const back: string[] = [];
  const state = { now: NOW, next: fresh(), changes: 0, gate: Promise.resolve() };
  const parts = createSubscriptions({
    database,
    newId,
    now: () => state.now,
    permissions: { contains: async ({ origins }) => origins.every((origin) => permissions.has(origin)) },
    async fetchIt(wanted) {
      asked.push(wanted);
      await state.gate;
      return state.next;
    },
    readManaged: async () => null,
    giveBack: async (origin) => void back.push(origin),
    onChange() {
      state.changes += 1;
    },
  });
  const { handlers } = parts;
  const subscribe = async (url = URL_A) => handlers.subscribe({ url }, sender);
  const listed = async () => accepted(await handlers.playbookSources({}, sender)).subscriptions;
  const kept = () => database.together(() => database.subscriptions.all());
  return { ...parts, subscribe, listed, kept, permissions, asked, back, state };
}

describe('subscribing', () => {
  it('fetches at once and keeps the copy', async () => {
    const { subscribe, listed, kept, asked, state } = setUp();
    const one = accepted(await subscribe(` ${URL_A}#part `));
    expect(one).toEqual({
      id: one.id,
      url: URL_A,
      name: 'Group',
      fetchedAt: NOW,
      triedAt: NOW,
      problem: null,
      templates: 1,
      phrases: 0,
    });
    expect(asked).toEqual([{ url: URL_A, etag: null, modified: null }]);
    expect(await listed()).toEqual([one]);
    expect((await kept())[0]).toMatchObject({ copy: fileOf('Group'), etag: '"1"' });
    expect(state.changes).toBe(1);
  });

  it.each(['http://books.example/x', 'books.example/x', 'https://me:secret@books.example/x', 'file:///x', ''])(
    'needs the https address of a file: not %s',
    async (url) => {
      const { subscribe, asked, kept } = setUp();
      expect(refusal(await subscribe(url))).toMatch(/begins with https/);
      expect([asked, await kept()]).toEqual([[], []]);
    },
  );

  it('asks for nothing the browser has not agreed to', async () => {
    const { subscribe, asked } = setUp({ agreed: [] });
    expect(refusal(await subscribe())).toMatch(/not agreed/);
    expect(asked).toEqual([]);
  });

  it('is refused, and the site given back, where there is no playbook', async () => {
    for (const next of [
      { state: 'problem', reason: 'There is no file.' },
      { ...fresh(), text: '<p>' },
    ] as Fetched[]) {
      const { subscribe, kept, back, state } = setUp();
      state.next = next;
      refusal(await subscribe());
      expect([await kept(), back, state.changes]).toEqual([[], ['https://books.example'], 0]);
    }
  });

  it('is done once for an address, and ten times in all', async () => {
    const { subscribe, back, kept } = setUp();
    accepted(await subscribe());
    expect(refusal(await subscribe())).toMatch(/already/);
    for (let at = 1; at < 10; at += 1) accepted(await subscribe(`https://books.example/${at}`));
    expect(refusal(await subscribe('https://books.example/more'))).toMatch(/room for 10/);
    expect([back, (await kept()).length]).toEqual([[], 10]);
  });

  it('is done once where it is pressed twice', async () => {
    const { subscribe, kept } = setUp();
    const [first, second] = await Promise.all([subscribe(), subscribe()]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    expect(await kept()).toHaveLength(1);
  });
});

describe('a subscription', () => {
  it('is fetched again after a day, not before, and asks whether there is another version', async () => {
    const { subscribe, refreshDue, asked, state } = setUp();
    accepted(await subscribe());
    state.now += DAY - 1;
    expect(await refreshDue()).toBe(NOW + DAY - 1 + 60_000);
    expect(asked).toHaveLength(1);
    state.now += 1;
    expect(await refreshDue()).toBe(NOW + 2 * DAY);
    await refreshDue();
    expect(asked.slice(1)).toEqual([{ url: URL_A, etag: '"1"', modified: null }]);
  });

  it('is not looked for again where there is none', async () => {
    expect(await setUp().refreshDue()).toBeNull();
  });

  it('is fetched where the clock was set back', async () => {
    const { subscribe, refreshDue, asked, state } = setUp();
    accepted(await subscribe());
    state.now -= 1_000;
    await refreshDue();
    expect(asked).toHaveLength(2);
  });

  it('takes a new version whole', async () => {
    const { subscribe, refreshDue, listed, kept, state } = setUp();
    accepted(await subscribe());
    state.next = { state: 'fresh', text: fileOf('Newer', 3), etag: null, modified: 'today' };
    state.now += DAY;
    await refreshDue();
    expect(await listed()).toMatchObject([{ name: 'Newer', templates: 3, fetchedAt: state.now, problem: null }]);
    expect(await kept()).toMatchObject([{ etag: null, modified: 'today', copy: fileOf('Newer', 3) }]);
    expect(state.changes).toBe(2);
  });

  it.each<[string, Fetched]>([
    ['there is nothing', { state: 'problem', reason: 'There is no file at this address.' }],
    ['there is something else', { state: 'fresh', text: '{"evenkeel":"playbook"', etag: '"2"', modified: null }],
    ['it has forbidden keys', { state: 'fresh', text: '{"__proto__":{}}', etag: '"2"', modified: null }],
  ])('keeps its last good copy where %s, and says why', async (_, next) => {
    const { subscribe, refreshDue, kept, state } = setUp();
    accepted(await subscribe());
    state.next = next;
    state.now += DAY;
    await refreshDue();
    const [one] = await kept();
    expect(one).toMatchObject({
      copy: fileOf('Group'),
      etag: '"1"',
      name: 'Group',
      fetchedAt: NOW,
      triedAt: state.now,
    });
    expect(one?.problem).toMatch(/\.$/);
    expect(state.changes).toBe(1);
    state.next = { state: 'same' };
    state.now += DAY;
    await refreshDue();
    expect((await kept())[0]).toMatchObject({ problem: null, fetchedAt: state.now });
  });

  it('is not fetched where the browser no longer agrees', async () => {
    const { subscribe, refreshDue, kept, asked, permissions, state } = setUp();
    accepted(await subscribe());
    permissions.clear();
    state.now += DAY;
    await refreshDue();
    expect(asked).toHaveLength(1);
    expect((await kept())[0]).toMatchObject({ copy: fileOf('Group'), problem: expect.stringMatching(/does not let/) });
  });

  it('is fetched by hand once a minute at most, and once where pressed twice', async () => {
    const { subscribe, handlers, asked, state } = setUp();
    const { id } = accepted(await subscribe());
    expect(refusal(await handlers.refreshSubscription({ id }, sender))).toMatch(/less than a minute/);
    state.now += 60_000;
    const both = [handlers.refreshSubscription({ id }, sender), handlers.refreshSubscription({ id }, sender)];
    for (const outcome of await Promise.all(both)) accepted(outcome);
    expect(asked).toHaveLength(2);
    expect(refusal(await handlers.refreshSubscription({ id: 'x' }, sender))).toMatch(/no longer there/);
  });

  it('ends with its copy, and its site is given back with the last of that site', async () => {
    const { subscribe, handlers, kept, back, origins, state } = setUp();
    const one = accepted(await subscribe());
    const two = accepted(await subscribe('https://books.example/2'));
    expect(await origins()).toEqual(['https://books.example', 'https://books.example']);
    accepted(await handlers.unsubscribe({ id: one.id }, sender));
    expect(back).toEqual([]);
    accepted(await handlers.unsubscribe({ id: two.id }, sender));
    expect([back, await kept(), state.changes]).toEqual([['https://books.example'], [], 4]);
    expect(refusal(await handlers.unsubscribe({ id: two.id }, sender))).toMatch(/no longer there/);
  });

  it('stays ended where it was being fetched meanwhile', async () => {
    const { subscribe, handlers, kept, state } = setUp();
    const { id } = accepted(await subscribe());
    state.now += DAY;
    const { promise, resolve } = held<void>();
    state.gate = promise;
    const running = handlers.refreshSubscription({ id }, sender);
    accepted(await handlers.unsubscribe({ id }, sender));
    resolve();
    expect(refusal(await running)).toMatch(/no longer there/);
    expect(await kept()).toEqual([]);
  });
});
