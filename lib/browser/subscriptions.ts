/**
 * Playbooks at an `https` address that the owner subscribed to: fetched daily at most, the last good copy kept. A copy is
 * replaced by one that was read whole and is a playbook; whatever else happens is said in `problem`.
 */
import { parsePlaybook } from '../playbook/playbook';
import type { SubscriptionShown } from './asks/playbooks';
import type { Database } from './database';
import { type Fetched, fetchPlaybook } from './fetch-playbook';
import type { Handlers } from './gate';
import type { Managed } from './managed';
import { originOf, patternOf } from './origins';
import { no, ok } from './outcome';
import type { Outcome } from './protocol';
import type { Subscription } from './records';

/** What subscriptions need from outside. */
export interface SubscriptionParts {
  database: Database;
  now(): number;
  newId(): string;
  permissions: { contains(permissions: { origins: string[] }): Promise<boolean> };
  fetchIt?: typeof fetchPlaybook;
  readManaged(): Promise<Managed | null>;
  /** The origin is not needed for any playbook any more. */
  giveBack(origin: string): Promise<void>;
  /** What counts is something else now. */
  onChange(): void;
}

type SubscriptionHandlers = Pick<Handlers, 'playbookSources' | 'subscribe' | 'unsubscribe' | 'refreshSubscription'>;

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const MOST = 10;
const LONGEST_ADDRESS = 2_048;

const NOT_AGREED =
  'The browser does not let Evenkeel fetch from this site any more. End this subscription, then subscribe again.';
const GONE = 'This subscription is no longer there.';

/** See the head of this file. */
export function createSubscriptions(parts: SubscriptionParts) {
  const { database, now, newId, permissions, fetchIt = fetchPlaybook, readManaged, giveBack, onChange } = parts;
  /** Fetches under way, so that two presses are one request. */
  const under = new Map<string, Promise<Outcome<SubscriptionShown>>>();

  const all = (): Promise<Subscription[]> =>
    database.together(async () => (await database.subscriptions.all()).sort((a, b) => a.since - b.since));

  const isAgreed = (url: string): Promise<boolean> =>
    permissions.contains({ origins: [patternOf(originOf(url) ?? '')] }).catch(() => false);

  const isUsed = async (origin: string): Promise<boolean> => (await all()).some(({ url }) => originOf(url) === origin);

  /** One request for one subscription, and what it comes to. */
  const fetchOne = async (one: Subscription): Promise<Subscription> => {
    const tried = { ...one, triedAt: now() };
    if (!(await isAgreed(one.url))) return { ...tried, problem: NOT_AGREED };
    const marks = one.copy === null ? { etag: null, modified: null } : { etag: one.etag, modified: one.modified };
    return take(tried, await fetchIt({ url: one.url, ...marks }), now());
  };

  const refresh = async (one: Subscription): Promise<Outcome<SubscriptionShown>> => {
    const fetched = await fetchOne(one);
    const outcome = await database.together(async () => {
      // Ended while it was being fetched.
      if ((await database.subscriptions.get(one.id)) === null) return no(GONE);
      return ok(await database.subscriptions.put(fetched));
    });
    if (!outcome.ok) return outcome;
    if (fetched.copy !== one.copy) onChange();
    return ok(shown(fetched));
  };

  const once = (one: Subscription): Promise<Outcome<SubscriptionShown>> => {
    const running = under.get(one.id);
    if (running !== undefined) return running;
    const started = refresh(one).finally(() => under.delete(one.id));
    under.set(one.id, started);
    return started;
  };

  const subscribe = async (address: string): Promise<Outcome<SubscriptionShown>> => {
    const url = findAddress(address);
    if (url === null) return no('Give the whole address of the file. It begins with https://.');
    const before = await all();
    if (before.some((one) => one.url === url)) return no('You subscribe to this address already.');
    if (before.length >= MOST) return no(`There is room for ${MOST} subscriptions. End one first.`);
    if (!(await isAgreed(url))) return no('The browser has not agreed to this site yet.');
    const first = { etag: null, modified: null, copy: null, fetchedAt: null, triedAt: null, problem: null };
    const one = await fetchOne({ id: newId(), url, name: '', since: now(), ...first });
    if (one.copy === null) return no(one.problem ?? GONE);
    const kept = await database.together(async () => {
      const others = await database.subscriptions.all();
      // Pressed twice: the second finds the first.
      if (others.some((other) => other.url === url)) return no('You subscribe to this address already.');
      return ok(await database.subscriptions.put(one));
    });
    if (!kept.ok) return kept;
    onChange();
    return ok(shown(one));
  };

  const handlers: SubscriptionHandlers = {
    async playbookSources() {
      const managed = await readManaged();
      return ok({ managed: managed === null ? null : shownManaged(managed), subscriptions: (await all()).map(shown) });
    },
    async subscribe({ url }) {
      const outcome = await subscribe(url);
      const origin = originOf(url.trim());
      if (!outcome.ok && origin !== null && !(await isUsed(origin))) await giveBack(origin);
      return outcome;
    },
    async unsubscribe({ id }) {
      const gone = await database.together(async () => {
        const one = await database.subscriptions.get(id);
        await database.subscriptions.remove(id);
        return one;
      });
      if (gone === null) return no(GONE);
      onChange();
      const origin = originOf(gone.url);
      if (origin !== null && !(await isUsed(origin))) await giveBack(origin);
      return ok(null);
    },
    async refreshSubscription({ id }) {
      const one = (await all()).find((other) => other.id === id);
      if (one === undefined) return no(GONE);
      const passed = one.triedAt === null ? MINUTE_MS : now() - one.triedAt;
      if (passed >= 0 && passed < MINUTE_MS)
        return no('That was fetched less than a minute ago. Try again in a moment.');
      return once(one);
    },
  };

  return {
    handlers,
    /** Origins that are needed to fetch playbooks. */
    origins: async (): Promise<string[]> =>
      (await all()).map(({ url }) => originOf(url)).filter((origin) => origin !== null),
    /**
     * Fetches what was not tried for a day, and answers when to look again (milliseconds since 1970); `null` where nothing is
     * subscribed to. A clock set back is no reason to wait.
     */
    async refreshDue(): Promise<number | null> {
      for (const one of await all()) {
        const passed = one.triedAt === null ? DAY_MS : now() - one.triedAt;
        if (passed >= DAY_MS || passed < 0) await once(one);
      }
      const tried = (await all()).map(({ triedAt }) => triedAt ?? now());
      return tried.length === 0 ? null : Math.max(Math.min(...tried) + DAY_MS, now() + MINUTE_MS);
    },
  };
}

/** An address as it is fetched: without fragment; `null` where it is no `https` address of a file, or holds a password. */
function findAddress(text: string): string | null {
  const written = text.trim();
  if (originOf(written) === null) return null;
  const address = new URL(written);
  address.hash = '';
  const isPlain = address.username === '' && address.password === '';
  return isPlain && address.href.length <= LONGEST_ADDRESS ? address.href : null;
}

/** What a subscription is after a try at `at`. The copy is only ever replaced by a playbook. */
function take(tried: Subscription, fetched: Fetched, at: number): Subscription {
  if (fetched.state === 'problem') return { ...tried, problem: fetched.reason };
  if (fetched.state === 'same') return { ...tried, fetchedAt: at, problem: null };
  const read = parsePlaybook(fetched.text);
  if (!read.ok) return { ...tried, problem: read.reason };
  const { text: copy, etag, modified } = fetched;
  return { ...tried, copy, etag, modified, fetchedAt: at, problem: null, name: read.value.name };
}

function shown({ id, url, name, copy, fetchedAt, triedAt, problem }: Subscription): SubscriptionShown {
  const read = copy === null ? null : parsePlaybook(copy);
  const value = read?.ok ? read.value : null;
  const counts = { templates: value?.templates.length ?? 0, phrases: value?.brief.phrases.length ?? 0 };
  return { id, url, name: name || new URL(url).hostname, fetchedAt, triedAt, problem, ...counts };
}

const shownManaged = ({ playbook, problem }: Managed) => ({
  name: playbook?.name ?? '',
  templates: playbook?.templates.length ?? 0,
  phrases: playbook?.brief.phrases.length ?? 0,
  problem,
});
