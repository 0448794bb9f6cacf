/** A device of its own: database, desk, and everything that keeping does with them. */
import { createDesk } from '../../lib/browser/keeping-desk';
import { type ExportPart, exportCsv, exportJson } from '../../lib/browser/keeping-export';
import { createImports } from '../../lib/browser/keeping-import';
import type { KeptDraft, Subscription, WatchedList } from '../../lib/browser/records';
import { freshDatabase, NOW } from './support';

let serial = 0;

export const DAY = 24 * 3_600_000;

export function device() {
  serial += 1;
  const { database, newId } = freshDatabase();
  const deskName = `desk-${serial}`;
  const start = () => {
    const desk = createDesk(deskName);
    const imports = createImports({ database, desk, now: () => NOW, newId });
    return { desk, imports };
  };
  return { database, newId, start, ...start() };
}

export type Device = ReturnType<typeof device>;

/** The whole file, as a page of ours puts it together. */
export async function fileOf({ database }: Pick<Device, 'database'>, form: 'json' | 'csv' = 'json') {
  let text = '';
  const parts: number[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const part: ExportPart = form === 'json' ? await exportJson(database, next, NOW) : await exportCsv(database, next);
    text += part.text;
    parts.push(part.text.length);
    next = part.next;
  }
  return { text, parts };
}

/** Hands a text in, in parts of a size. */
export async function handIn({ imports }: Pick<Device, 'imports'>, text: string, size = 1_000): Promise<string> {
  const id = await imports.start();
  for (let at = 0; at < text.length; at += size) await imports.add(id, text.slice(at, at + size));
  return id;
}

/** Everything in a database that a file can bring back. */
export const contentOf = ({ database }: Pick<Device, 'database'>) =>
  database.together(async () => {
    const byId = <T>(list: T[]) => list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return {
      brief: await database.readBrief(),
      settings: { ...(await database.readSettings()), notify: false, sync: false },
      templates: byId(await database.templates.all()),
      drafts: byId(await database.drafts.all()),
      cases: byId(await database.cases.all()),
      lists: byId(await database.lists.all()),
      subscriptions: byId(await database.subscriptions.all()),
    };
  });

export const aDraft = (thread: string, more: Partial<KeptDraft> = {}): KeptDraft => ({
  thread,
  surface: 'yelp-public',
  text: `A draft for ${thread}`,
  at: NOW,
  from: 'life',
  serial: 3,
  before: [{ text: 'what stood there', at: NOW - 1_000 }],
  pressedAt: null,
  vent: null,
  ...more,
});

export const aList = (id: string, more: Partial<WatchedList> = {}): WatchedList => ({
  id,
  site: 'yelp',
  link: `https://biz.yelp.com/${id}`,
  name: 'Harbour Cuts',
  reviews: [{ key: 'yelp:a', author: 'Ines', stars: 4, date: 'May 3', answered: false }],
  seenAt: NOW,
  fresh: [],
  answered: [],
  ...more,
});

export const aSubscription = (id: string, more: Partial<Subscription> = {}): Subscription => ({
  id,
  url: `https://house.example/${id}.evenkeel.json`,
  name: 'The house',
  copy: null,
  etag: null,
  modified: null,
  fetchedAt: null,
  triedAt: null,
  problem: null,
  since: NOW,
  ...more,
});
