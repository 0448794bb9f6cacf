/** Two devices of one account, and the browser's sync between them, with its limits and its delays. */
import { createDesk } from '../../lib/browser/keeping-desk';
import { createSync } from '../../lib/browser/keeping-sync';
import type { Brief } from '../../lib/playbook/brief';
import type { Template } from '../../lib/playbook/template';
import { freshDatabase, NOW } from './support';

export const MAX_ITEM = 8_192;
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

export async function two() {
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
