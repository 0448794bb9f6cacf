/**
 * Brief, settings and templates through the browser's own sync, where the owner turned it on; never a review, a case, a draft,
 * or what was hidden in one. Each pass reads what is there, merges it with what is here, and writes back what is new. A pass can
 * end anywhere: the next one does the same again.
 */
import { z } from '../contract/zod';
import { TEMPLATE_LIMITS } from '../playbook/template';
import type { Database } from './database';
import type { Desk } from './keeping-desk';
import { hasForbiddenKey, isSame } from './keeping-file';
import {
  appliedTo,
  type Doc,
  encodeDoc,
  firstDoc,
  mergeDocs,
  observed,
  type Synced,
  valuesOf,
} from './keeping-sync-doc';
import { ALL_BYTES, type Found, HEAD_KEY, isOurs, packed, parseDoc, unpacked } from './keeping-sync-parts';
import { VALUES } from './tables';

/** The part of the extension API this stands on. */
export interface SyncApi {
  storage: {
    sync: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
    onChanged: { addListener(listener: (changes: Record<string, unknown>, area: string) => void): void };
  };
}

interface SyncParts {
  api: SyncApi;
  database: Database;
  desk: Desk;
  /** Brief, settings or templates came from another device. */
  onReplaced(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
}

/** After a change, until it is written: whoever types saves several times. Browsers take two writes a second at most, 30 a minute. */
const REST_MS = 4_000;
/** Parts that are missing for so long will not come any more. */
const GIVEN_UP = 24 * 3_600_000;
const KEY = 'sync';

const state = z.strictObject({
  device: z.string().max(64),
  /** Registers as this device knows them. */
  doc: z.string(),
  at: z.number().nullable(),
  problem: z.string().nullable(),
  /** The incomplete one that was met, and when first. */
  partial: z.strictObject({ hash: z.string(), since: z.number() }).nullable(),
  /** The end that this device knows of and goes beyond. */
  erased: z.number(),
});
type State = z.infer<typeof state>;

const NOT_TAKEN =
  'The browser’s sync did not take it just now. Everything is safe here; it is tried again with the next change, or when the browser starts.';
const NEWER = 'Another device has a newer Evenkeel. Update this one, then they go on together.';
const ENDED = 'Everything was erased on another of your devices. What is here stays, and sync is off.';
const TOO_MANY =
  'Together with your other devices there is more than Evenkeel has room for. Take out templates or house rules you no longer need; until then nothing is changed here.';
const LARGEST: Record<string, string> = { t: 'templates', b: 'house rules', s: 'settings' };

/** Says what does not fit, and the part that takes most. */
function tooLarge(bytes: number, doc: Doc): string {
  const sizes = { t: 0, b: 0, s: 0 };
  for (const [key, one] of doc) sizes[key[0] as 't' | 'b' | 's'] += JSON.stringify([key, one]).length;
  const largest = Object.entries(sizes).sort(([, a], [, b]) => b - a)[0]?.[0] ?? 't';
  const share = Math.ceil((bytes / ALL_BYTES) * 100);
  return `The browser’s sync has no room for this: it would take ${share} % of what there is. Your ${LARGEST[largest]} are the largest part. Everything stays here; what others changed still arrives.`;
}

/** See the head of this file. */
export type Sync = ReturnType<typeof createSync>;

/** Makes it; listens to the browser at once, and does nothing before `look` or `soon`. */
export function createSync({ api, database, desk, onReplaced, now, newId }: SyncParts) {
  const { together } = database;
  let last: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const first = (): State => ({ device: newId(), doc: '', at: null, problem: null, partial: null, erased: 0 });
  const readState = async (): Promise<State> => {
    const read = state.safeParse(await desk.read(KEY));
    return read.success ? read.data : first();
  };
  const writeState = (next: State): Promise<void> => desk.write(KEY, next);

  /** Read whole: the registers of what is here, with those that came with Evenkeel. */
  const docOf = ({ doc }: State): Doc => {
    const all = firstDoc();
    if (doc !== '') for (const [key, one] of parseDoc(safe(doc))) all.set(key, one);
    return all;
  };

  const readHere = (): Promise<Synced> =>
    together(async () => ({
      settings: await database.readSettings(),
      brief: await database.readBrief(),
      templates: await database.templates.all(),
    }));

  /** Writes what came; `false` where something was changed here meanwhile. */
  const apply = (before: Synced, after: Synced): Promise<boolean> =>
    together(async () => {
      const here = { settings: await database.readSettings(), brief: await database.readBrief() };
      const templates = await database.templates.all();
      const isAsRead =
        isSame(here, { settings: before.settings, brief: before.brief }) &&
        isSame(sorted(templates), sorted(before.templates));
      if (!isAsRead) return false;
      if (!isSame(here.settings, after.settings)) await database.putSettings(after.settings);
      if (!isSame(here.brief, after.brief)) await database.putBrief(after.brief);
      const stay = new Set(after.templates.map(({ id }) => id));
      for (const { id } of templates) if (!stay.has(id)) await database.templates.remove(id);
      for (const one of after.templates)
        if (
          !isSame(
            one,
            templates.find(({ id }) => id === one.id),
          )
        )
          await database.templates.put(one);
      return true;
    });

  /** What came from others counts here, and what is here is in the answer. */
  const mergeWith = async (theirs: Doc | null, known: State): Promise<Doc | null> => {
    for (;;) {
      const before = await readHere();
      const mine = observed(docOf(known), valuesOf(before), now());
      const doc = theirs === null ? mine : mergeDocs(mine, theirs);
      const after = appliedTo(before, doc);
      if (!hasRoom(after)) return null;
      const isChanged = !isSame(
        { ...before, templates: sorted(before.templates) },
        { ...after, templates: sorted(after.templates) },
      );
      if (isChanged && !(await apply(before, after))) continue;
      if (isChanged) await onReplaced();
      return doc;
    }
  };

  /** Whether parts that are missing may still come from the device that wrote their head. */
  const isAwaited = (found: Found, known: State): boolean =>
    found.state === 'partial' &&
    found.device !== known.device &&
    (known.partial?.hash !== found.hash || now() - known.partial.since < GIVEN_UP);

  const writeOut = async (text: string, doc: Doc, items: Record<string, unknown>, known: State): Promise<State> => {
    const next = await packed(text, known.device, now());
    if (!next.fits) return { ...known, problem: tooLarge(next.bytes, doc) };
    const old = Object.keys(items).filter((key) => isOurs(key) && !Object.hasOwn(next.items, key));
    const inUse = Object.entries(items).reduce(
      (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
      0,
    );
    try {
      // Both beside each other where there is room, so that others never find half of it.
      const isTight = inUse + next.bytes > ALL_BYTES;
      if (isTight && old.length > 0) await api.storage.sync.remove(old);
      await api.storage.sync.set(next.items);
      if (!isTight && old.length > 0) await api.storage.sync.remove(old);
      return { ...known, at: now(), problem: null };
    } catch {
      return { ...known, problem: NOT_TAKEN };
    }
  };

  const pass = async (): Promise<void> => {
    const { sync } = (await readHere()).settings;
    if (!sync) return;
    const known = await readState();
    let items: Record<string, unknown>;
    try {
      items = await api.storage.sync.get(null);
    } catch {
      return writeState({ ...known, problem: NOT_TAKEN });
    }
    const found = await unpacked(items);
    if (found.state === 'newer') return writeState({ ...known, problem: NEWER });
    if (found.state === 'erased' && found.at > known.erased) {
      await together(async () => database.putSettings({ ...(await database.readSettings()), sync: false }));
      await writeState({ ...first(), problem: ENDED, erased: found.at });
      return onReplaced();
    }
    const theirs = found.state === 'whole' ? found.doc : null;
    const doc = await mergeWith(theirs, known);
    if (doc === null) return writeState({ ...known, problem: TOO_MANY });
    const text = encodeDoc(doc, now());
    const partial =
      found.state !== 'partial'
        ? null
        : known.partial?.hash === found.hash
          ? known.partial
          : { hash: found.hash, since: now() };
    const next = { ...known, doc: text, partial };
    // Written down first: what a lost worker wrote out is then its own.
    await writeState(next);
    if (isAwaited(found, known)) return;
    if (found.state === 'whole' && found.text === text)
      return writeState({ ...next, at: next.at ?? now(), problem: null });
    await writeState(await writeOut(text, doc, items, next));
  };

  const look = (): Promise<void> => inTurn(pass).catch(() => undefined);
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      void look();
    }, REST_MS);
  };

  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && Object.keys(changes).some(isOurs)) soon();
  });

  return {
    /** At the worker's start. */
    look,
    /** Something that is synced may have changed here. */
    soon,
    /** How it stands. */
    async state(): Promise<{ at: number | null; problem: string | null }> {
      const { at, problem } = await readState();
      return { at, problem };
    },
    /** The owner turned it on or off; the setting is written already. What lies in the sync stays for the other devices. */
    turn: (on: boolean): Promise<void> =>
      inTurn(async () => {
        const known = await readState();
        const found = on ? await unpacked(await api.storage.sync.get(null).catch(() => ({}))) : null;
        const erased = found?.state === 'erased' ? found.at : known.erased;
        await writeState({ ...known, problem: null, partial: null, erased });
        if (on) await pass();
      }),
    /** Everything is erased here. `synced`: what lies in the sync goes too, and other devices are told to leave it so. */
    stop: (synced: boolean): Promise<void> =>
      inTurn(async () => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
        if (!synced) return;
        const keys = Object.keys(await api.storage.sync.get(null)).filter((key) => isOurs(key) && key !== HEAD_KEY);
        await api.storage.sync.set({ [HEAD_KEY]: { v: 1, erased: now() } });
        if (keys.length > 0) await api.storage.sync.remove(keys);
      }),
  };
}

/** Whether what two devices have together can be kept here. */
const hasRoom = ({ brief, settings, templates }: Synced): boolean =>
  templates.length <= TEMPLATE_LIMITS.count &&
  VALUES.brief.schema.safeParse(brief).success &&
  VALUES.settings.schema.safeParse(settings).success;

const sorted = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

function safe(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return hasForbiddenKey(value) ? null : value;
  } catch {
    return null;
  }
}
