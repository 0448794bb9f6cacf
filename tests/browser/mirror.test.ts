/** The second copy: what is in it, where it lies, what happens when it is lost, damaged or erased. */
import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS } from '../../lib/browser/database';
import { createMirror } from '../../lib/browser/mirror';
import { createMirrorStore } from '../../lib/browser/mirror-stores';
import { memoryMirror, sealed } from './support';
import { caseOf, everything, TEMPLATE, written } from './written';

describe('the second copy', () => {
  it('has every record, and follows each change', async () => {
    const { mirror, next, all } = await written();
    const keys = Object.keys(mirror.items);
    expect(keys).toEqual(
      expect.arrayContaining(['kept:stamp', 'kept:templates/mine', 'kept:cases/case-5', 'kept:values/settings']),
    );
    expect(keys).not.toContain('kept:templates/starter-troll');
    const database = await next();
    await database.together(() => database.templates.put({ ...TEMPLATE, body: 'Other words', rev: 2 }));
    await database.together(() => database.cases.remove('case-1'));
    await database.mirrored();
    expect(mirror.items['kept:templates/mine']).toContain('Other words');
    expect(Object.keys(mirror.items)).not.toContain('kept:cases/case-1');
    expect((await createMirror(mirror).look()).sound).toBe(true);
    expect(await everything(database)).toMatchObject({ brief: all.brief, settings: all.settings });
  });

  it('leaves out the oldest cases when it has no more room, and nothing else', async () => {
    const mirror = memoryMirror();
    const copy = createMirror(mirror, 20_000, 0);
    const change = (table: string, id: string, record: unknown) => ({ table, id, row: { v: 1, record } });
    copy.note([change('templates', 'mine', TEMPLATE)], 1, {});
    for (let n = 1; n <= 30; n += 1) {
      copy.note([change('cases', `case-${n}`, caseOf(n, 'x'.repeat(1_000)))], n + 1, {});
      await copy.settled();
    }
    const look = await copy.look();
    const bytes = Object.entries(mirror.items).reduce(
      (sum, [key, text]) => sum + key.length + JSON.stringify(text).length,
      0,
    );
    expect(bytes).toBeLessThan(21_000);
    expect(look.sound).toBe(true);
    expect(look.stamp).toMatchObject({ whole: false, gen: 31 });
    const ids = look.entries.map(({ id }) => id);
    expect(ids).toContain('mine');
    expect(ids).toContain('case-30');
    expect(ids).not.toContain('case-1');
    expect(ids.length).toBeGreaterThan(8);
  });

  it('is written anew where it could not be written before', async () => {
    const { next, mirror, all } = await written();
    const { set } = mirror;
    mirror.set = () => Promise.reject(new Error('full'));
    let database = await next();
    await database.together(() => database.templates.put({ ...TEMPLATE, rev: 2 }));
    await database.mirrored();
    expect(mirror.items['kept:templates/mine']).toContain('"rev":1');
    mirror.set = set;
    database = await next({ sameSession: true });
    expect((await everything(database)).cases).toEqual(all.cases);
    await database.mirrored();
    expect(mirror.items['kept:templates/mine']).toContain('"rev":2');
    expect((await createMirror(mirror).look()).sound).toBe(true);
  });
});

describe('a second copy that was lost or damaged', () => {
  it.each([
    ['lost', (items: Record<string, string>) => Object.keys(items)],
    ['without its stamp', () => ['kept:stamp']],
    ['without a record', () => ['kept:cases/case-2']],
  ])('is written anew, and nothing of it is believed: %s', async (_, gone) => {
    const { next, mirror, all } = await written();
    for (const key of gone(mirror.items)) delete mirror.items[key];
    const database = await next();
    expect(await everything(database)).toEqual(all);
    await database.mirrored();
    expect(Object.keys(mirror.items)).toEqual(expect.arrayContaining(['kept:cases/case-2', 'kept:stamp']));
    expect((await createMirror(mirror).look()).sound).toBe(true);
    expect(database.state().mended).toBeNull();
  });

  it.each(['kept:cases/case-2', 'kept:stamp', 'kept:templates/mine'])(
    'is written anew where %s was altered',
    async (key) => {
      const { next, mirror, all } = await written();
      const whole = mirror.items[key] ?? '';
      mirror.items[key] = `${whole.slice(0, 40)}~${whole.slice(41)}`;
      const database = await next();
      expect(await everything(database)).toEqual(all);
      await database.mirrored();
      expect((await createMirror(mirror).look()).sound).toBe(true);
      expect(mirror.items[key]).not.toContain('~');
    },
  );
});

describe('erasing everything', () => {
  it('empties both, and nothing comes back', async () => {
    const { next, mirror, onDisk } = await written();
    let database = await next();
    await database.eraseAll();
    await database.mirrored();
    expect(Object.keys(mirror.items)).toEqual(['kept:stamp']);
    expect(await database.sizes()).toMatchObject({ cases: 0, drafts: 0, setAside: 0 });
    expect((await everything(database)).templates.map(({ id }) => id)).not.toContain('mine');
    database = await next();
    expect(await everything(database)).toMatchObject({ cases: [], settings: FIRST_SETTINGS });
    await database.mirrored();
    await onDisk((dexie) => dexie.delete());
    database = await next();
    expect(await everything(database)).toMatchObject({ cases: [], settings: FIRST_SETTINGS });
    expect(await database.countSetAside()).toBe(0);
  });
});

describe('where the second copy lies', () => {
  const local = (more: object) => {
    const items: Record<string, unknown> = {};
    const asked: unknown[] = [];
    const api = {
      storage: {
        local: {
          get: async (keys: string[] | null) =>
            keys === null ? items : Object.fromEntries(keys.map((key) => [key, items[key]])),
          set: async (more: Record<string, unknown>) => {
            asked.push('set');
            Object.assign(items, more);
          },
          remove: async () => undefined,
          ...more,
        },
      },
    };
    return { api, items, asked };
  };

  it('is storage.local, once content scripts are shut out of it', async () => {
    const asked: unknown[] = [];
    const { api, items } = local({
      setAccessLevel: async (access: unknown) => void asked.push(access, Object.keys(items).length),
    });
    await createMirrorStore(api).set({ 'kept:stamp': 'x' });
    expect(asked).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }, 0]);
    expect(items).toEqual({ 'kept:stamp': 'x' });
  });

  it.each([
    ['cannot be shut out', {}],
    ['are not, for some reason', { setAccessLevel: () => Promise.reject(new Error('no')) }],
  ])('is a database of its own where content scripts %s', async (_, more) => {
    const { api, items } = local(more);
    const store = createMirrorStore(api, `mirror-${Object.keys(more).length}`);
    await store.set({ a: '1', b: '2' });
    await store.remove(['a']);
    expect(await store.get(null)).toEqual({ b: '2' });
    expect(await store.get(['a', 'b'])).toEqual({ b: '2' });
    expect(items).toEqual({});
  });
});

it('a newer database is left alone by the second copy too', async () => {
  const { next, onDisk, mirror } = await written();
  await onDisk((dexie) => dexie.table('templates').put(sealed('templates', { id: 'mine', v: 3, record: TEMPLATE })));
  const before = { ...mirror.items };
  const database = await next({ sameSession: true });
  expect((await everything(database)).templates).toContainEqual(TEMPLATE);
  expect(database.state().readOnly).toBe(true);
  await database.mirrored();
  expect(mirror.items).toEqual(before);
});
