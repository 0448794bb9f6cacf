import { z } from '../contract/zod';

/** Memory that outlives the worker but not the browser session (`storage.session`). */
export interface SessionStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** A frame in which a content script of ours said hello. */
export interface KnownFrame {
  tabId: number;
  frameId: number;
  /** Adapter id of the page in it, or `null`. */
  site: string | null;
  /** Its `https` origin, or `null`. */
  origin: string | null;
  /** It is a page of the sites that are on from the start. */
  builtIn: boolean;
}

const KEY = 'frames';
const MOST_FRAMES = 500;

const whole = z.number().int().min(0);
const memory = z.strictObject({
  known: z
    .array(
      z.strictObject({
        tabId: whole,
        frameId: whole,
        site: z.string().max(40).nullable(),
        origin: z.string().max(261).nullable(),
        builtIn: z.boolean(),
      }),
    )
    .max(MOST_FRAMES),
  /** Per tab, the frame whose panel was opened last. */
  active: z.array(z.tuple([whole, whole])).max(MOST_FRAMES),
});
type Memory = z.infer<typeof memory>;

/** Remembers which frames coach, and in which frame of a tab the panel is. */
export type Frames = ReturnType<typeof createFrames>;

/** Read once per life of the worker, written after each change. Losing it costs a push of settings, nothing else. */
export function createFrames(store: SessionStore) {
  let loading: Promise<Memory> | null = null;

  const load = (): Promise<Memory> => {
    loading ??= store.get(KEY).then(
      (items) => memory.safeParse(items[KEY]).data ?? { known: [], active: [] },
      () => ({ known: [], active: [] }),
    );
    return loading;
  };

  const change = async (work: (held: Memory) => Memory): Promise<void> => {
    // Chained at once, so that changes that come together build on each other.
    const changed = load().then(work);
    loading = changed;
    await store.set({ [KEY]: await changed }).catch(() => undefined);
  };

  const isAt = (tabId: number, frameId: number) => (frame: KnownFrame) =>
    frame.tabId === tabId && frame.frameId === frameId;

  return {
    all: async (): Promise<KnownFrame[]> => [...(await load()).known],
    inTab: async (tabId: number): Promise<number[]> =>
      (await load()).known.filter((frame) => frame.tabId === tabId).map(({ frameId }) => frameId),
    /** The frame of a tab whose panel was opened last, or `null`. */
    active: async (tabId: number): Promise<number | null> =>
      (await load()).active.find(([tab]) => tab === tabId)?.[1] ?? null,
    remember: (frame: KnownFrame) =>
      change(({ known, active }) => {
        const others = known.filter((other) => !isAt(frame.tabId, frame.frameId)(other));
        return { known: [...others, frame].slice(-MOST_FRAMES), active };
      }),
    setActive: (tabId: number, frameId: number) =>
      change(({ known, active }) => {
        const others = active.filter(([tab]) => tab !== tabId);
        return { known, active: [...others, [tabId, frameId] as [number, number]].slice(-MOST_FRAMES) };
      }),
    forgetFrame: (tabId: number, frameId: number) =>
      change(({ known, active }) => ({ known: known.filter((frame) => !isAt(tabId, frameId)(frame)), active })),
    forgetTab: (tabId: number) =>
      change(({ known, active }) => ({
        known: known.filter((frame) => frame.tabId !== tabId),
        active: active.filter(([tab]) => tab !== tabId),
      })),
  };
}
