/**
 * Each write is broken at each of its requests to the database, as a stopped worker, a lost connection or a full disk breaks it:
 * afterwards all of it is there or nothing is, and asking again does it once.
 */
import Dexie from 'dexie';
import { IDBObjectStore as FakeStore, forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../lib/browser/database';
import type { Sender } from '../../lib/browser/gate';
import { NO_ROOM } from '../../lib/browser/not-kept';
import { createSettings } from '../../lib/browser/settings';
import { createTemplates } from '../../lib/browser/templates';
import { accepted, freshDatabase, memoryMirror, NOW } from './support';
import { caseOf, everything } from './written';

const sender: Sender = {};
const REQUESTS = [
  'get',
  'getAll',
  'put',
  'add',
  'delete',
  'clear',
  'count',
  'openCursor',
  'openKeyCursor',
  'getAllKeys',
] as const;
const prototype = FakeStore.prototype as unknown as Record<string, (...args: unknown[]) => IDBRequest>;
const REAL = Object.fromEntries(REQUESTS.map((name) => [name, prototype[name]]));

type Fault = (store: IDBObjectStore, moment: 'before' | 'after') => void;

/** Calls `fault` around the request with this number (from 0); answers how many there were. */
function breakAt(number: number, fault: Fault): () => number {
  let made = 0;
  for (const name of REQUESTS) {
    const real = REAL[name];
    if (real === undefined) throw new Error(`No ${name}`);
    prototype[name] = function (this: IDBObjectStore, ...args: unknown[]) {
      const mine = made === number;
      made += 1;
      if (mine) fault(this, 'before');
      const request = real.apply(this, args);
      // When it was done, and before anybody hears of it.
      if (mine) request.addEventListener('success', () => fault(this, 'after'), { once: true });
      return request;
    };
  }
  return () => made;
}

function mendAll(): void {
  for (const [name, real] of Object.entries(REAL)) if (real) prototype[name] = real;
}

afterEach(mendAll);

const abort = (store: IDBObjectStore): void => {
  try {
    store.transaction.abort();
  } catch {
    // It was over already.
  }
};

const LOST = 'the connection was lost';

const FAULTS: Record<string, Fault> = {
  'stopped before it': (store, moment) => moment === 'before' && abort(store),
  'stopped after it': (store, moment) => moment === 'after' && abort(store),
  [LOST]: (store, moment) => {
    if (moment === 'before') forceCloseDatabase(store.transaction.db as never);
  },
  'the disk is full': (_, moment) => {
    if (moment === 'before') throw new DOMException('x', 'QuotaExceededError');
  },
};

const NEW = { once: 'wish', title: 'Late', body: 'It came late.', kinds: [] };

/** What is asked of the background, and asked again. */
const WRITES: Record<string, (database: Database) => Promise<unknown>> = {
  'a new template': async (database) =>
    accepted(await createTemplates(database, () => 'x').handlers.saveTemplate(NEW, sender)),
  'a changed template': async (database) =>
    accepted(
      await createTemplates(database, () => 'x').handlers.saveTemplate(
        { ...NEW, once: 'unused', id: 'starter-troll', rev: 1 },
        sender,
      ),
    ),
  'the order of all templates': async (database) => {
    const { handlers } = createTemplates(database, () => 'x');
    const { templates } = accepted(await handlers.listTemplates({}, sender));
    const ids = templates.map(({ id }) => id).sort();
    return accepted(await handlers.reorderTemplates({ ids }, sender));
  },
  'a setting': async (database) =>
    accepted(
      await createSettings(database, () => undefined).handlers.neverFlag({ phrase: 'killer deals', on: true }, sender),
    ),
  'several cases': (database) =>
    database.together(async () => {
      for (let n = 1; n <= 3; n += 1) await database.cases.put(caseOf(n));
    }),
  'erasing everything': (database) => database.eraseAll(),
};

const state = async (database: Database): Promise<string> => JSON.stringify(await everything(database));

/** A database with a case in it, opened by a worker that knows nothing of earlier ones. */
async function prepared() {
  const { database, name } = freshDatabase();
  await database.together(() => database.cases.put(caseOf(9)));
  const open = () => createDatabase({ name, now: () => NOW, newId: () => crypto.randomUUID() });
  return { database, open };
}

describe.each(Object.entries(WRITES))('%s', (_, write) => {
  it.each(Object.entries(FAULTS))('is old or new, never torn, never doubled: %s', async (kind, fault) => {
    const whole = await prepared();
    const old = await state(whole.database);
    await write(whole.database);
    const done = await state(whole.database);
    expect(done).not.toBe(old);
    const count = breakAt(-1, fault);
    const measured = await prepared();
    const already = count();
    await write(measured.database);
    const requests = count() - already;
    mendAll();
    expect(requests).toBeGreaterThan(1);
    let broken = 0;
    for (let number = 0; number < requests; number += 1) {
      const { database, open } = await prepared();
      breakAt(number, fault);
      const outcome = await write(database).then(
        () => 'acknowledged',
        () => 'refused',
      );
      mendAll();
      if (outcome === 'refused') broken += 1;
      database.close();
      const next = open();
      const after = await state(next);
      expect([old, done], `at request ${number}`).toContain(after);
      // What was acknowledged is there.
      if (outcome === 'acknowledged') expect(after, `at request ${number}`).toBe(done);
      await write(next);
      expect(await state(next), `asked again after request ${number}`).toBe(done);
      expect(await next.countSetAside()).toBe(0);
      expect(next.state()).toEqual({ readOnly: false, mended: null });
      next.close();
    }
    // A browser that drops a connection lets a transaction end that has begun.
    if (kind !== LOST) expect(broken).toBeGreaterThan(0);
  });
});

describe('a full disk', () => {
  it('changes nothing that is there, is said in a plain sentence, and works again once there is room', async () => {
    const { database } = await prepared();
    const old = await state(database);
    const put = REAL.put;
    prototype.put = () => {
      throw new DOMException('Resource::kQuotaBytes quota exceeded', 'QuotaExceededError');
    };
    const writes = Object.entries(WRITES);
    for (const [name, write] of writes) await expect(write(database), name).rejects.toThrow(NO_ROOM);
    if (put) prototype.put = put;
    expect(await state(database)).toBe(old);
    await WRITES['a new template']?.(database);
    expect(await state(database)).not.toBe(old);
  });

  it('of the second copy alone harms nothing: it is written at a later start', async () => {
    const mirror = memoryMirror();
    const { database, name } = freshDatabase({ mirror });
    const { set } = mirror;
    mirror.set = () => Promise.reject(new DOMException('x', 'QuotaExceededError'));
    await database.together(() => database.cases.put(caseOf(1)));
    await database.mirrored();
    mirror.set = set;
    database.close();
    const next = createDatabase({ name, mirror, now: () => NOW, newId: () => 'x' });
    await everything(next);
    await next.mirrored();
    expect(Object.keys(mirror.items)).toContain('kept:cases/case-1');
  });
});

it('knows every request there is', () => {
  expect(Object.values(REAL).every((real) => typeof real === 'function')).toBe(true);
  expect(Dexie.dependencies.indexedDB).toBeDefined();
});
