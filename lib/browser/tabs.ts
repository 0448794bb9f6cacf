/** What is done to tabs with the extension API: finding frames, running our scripts in them, and saying why nothing came of it. */
import { originOf, patternOf } from './origins';
import { PAGE_SCRIPTS, type ScriptFile, SKELETON_SCRIPT } from './page-scripts';

/** A frame the browser lets us run in. */
export interface ReachedFrame {
  frameId: number;
  /** Its own origin as it says itself; "null" for one that has none. */
  origin: string;
}

interface Ran {
  frameId: number;
  result?: unknown | undefined;
}
type Target = { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] };

/** The part of the extension API that tabs stand on. */
export interface TabsApi {
  scripting: {
    executeScript(injection: { target: Target; func: () => unknown }): Promise<Ran[]>;
    executeScript(injection: { target: Target; files: ScriptFile[] }): Promise<Ran[]>;
  };
  tabs: {
    get(tabId: number): Promise<{ url?: string | undefined }>;
    query(filter: { url?: string; active?: boolean }): Promise<{ id?: number | undefined }[]>;
  };
  action: {
    setBadgeText(details: { tabId: number; text: string }): Promise<unknown>;
    getBadgeText(details: { tabId: number }): Promise<string>;
    setTitle(details: { tabId: number; title: string }): Promise<unknown>;
    getTitle(details: { tabId?: number }): Promise<string>;
  };
}

/** See the head of this file. */
export type Tabs = ReturnType<typeof createTabs>;

/** What the browser runs inside pages for us; written where the page is known (entrypoints/background/in-page.ts). */
export interface InPage {
  originHere(): string;
  framesHere(): string[];
}

/** Stands on the button of a tab in which something came to nothing. */
const PROBLEM = '!';

/** Browsers take `null` for "what stands on the button everywhere"; an empty text would hide that. The types know no null (Nov 2026). */
const NOTHING_OWN = null as unknown as string;

/** Makes them. */
export function createTabs(api: TabsApi, { originHere, framesHere }: InPage) {
  const findFrames = async (tabId: number, all: boolean): Promise<ReachedFrame[]> => {
    const target: Target = all ? { tabId, allFrames: true } : { tabId, frameIds: [0] };
    const results = await api.scripting.executeScript({ target, func: originHere });
    return results.map(({ frameId, result }) => ({ frameId, origin: String(result) }));
  };

  const inject = async (tabId: number, frameId: number): Promise<void> => {
    for (const { file } of PAGE_SCRIPTS) {
      await api.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
    }
  };

  /** Every frame the browser lets us into; where it refuses the whole, the top one alone; none where it refuses that too. */
  const reachable = (tabId: number): Promise<ReachedFrame[]> =>
    findFrames(tabId, true)
      .catch(() => findFrames(tabId, false))
      .catch(() => []);

  return {
    reachable,
    inject,
    /** Address of the page in front in a tab; `null` where the browser does not tell. */
    urlOf: (tabId: number): Promise<string | null> =>
      api.tabs.get(tabId).then(
        ({ url }) => url ?? null,
        () => null,
      ),
    /** Puts our scripts into the open frames of an origin: in its own tabs, in those in front, and in one that is named. */
    async injectOrigin(origin: string, tabId: number | undefined): Promise<void> {
      const tabs = await Promise.all([
        api.tabs.query({ url: patternOf(origin) }).catch(() => []),
        api.tabs.query({ active: true }).catch(() => []),
      ]);
      const ids = new Set([tabId, ...tabs.flat().map(({ id }) => id)].filter((id) => id !== undefined));
      const injectTab = async (id: number): Promise<void> => {
        const frames = (await reachable(id)).filter((frame) => originOf(frame.origin) === origin);
        await Promise.all(frames.map(({ frameId }) => inject(id, frameId).catch(() => undefined)));
      };
      await Promise.all([...ids].map(injectTab));
    },
    /** Origins of the frames in a tab's page that could be turned on; none where the browser keeps us out. */
    async framesOn(tabId: number): Promise<string[]> {
      const addresses = await api.scripting
        .executeScript({ target: { tabId, frameIds: [0] }, func: framesHere })
        .catch(() => []);
      const [top] = addresses;
      const list = Array.isArray(top?.result) ? top.result : [];
      return [...new Set(list.map((address) => originOf(String(address))))].filter((origin) => origin !== null);
    },
    /** Runs the script that answers what a page is made of, in each frame that can be reached, the top one first. */
    async runSkeletons(tabId: number): Promise<unknown[]> {
      const frames = (await reachable(tabId)).sort((a, b) => a.frameId - b.frameId);
      const run = async ({ frameId }: ReachedFrame): Promise<unknown> => {
        const ran = await api.scripting
          .executeScript({ target: { tabId, frameIds: [frameId] }, files: [SKELETON_SCRIPT] })
          .catch(() => []);
        return ran[0]?.result;
      };
      return Promise.all(frames.map(run));
    },
    /** Shows at the toolbar button that something came to nothing, and why; there is no other place to say it for menu and keyboard. */
    async sayProblem(tabId: number, words: string | null): Promise<void> {
      const usual = await api.action.getTitle({}).catch(() => '');
      await Promise.all([
        api.action.setBadgeText({ tabId, text: words === null ? NOTHING_OWN : PROBLEM }),
        api.action.setTitle({ tabId, title: words ?? usual }),
      ]).catch(() => undefined);
    },
    /** What `sayProblem` said last in this tab, or `null`. The title alone does not tell: a reminder changes that too. */
    async problemOf(tabId: number): Promise<string | null> {
      const [mark, title] = await Promise.all([
        api.action.getBadgeText({ tabId }),
        api.action.getTitle({ tabId }),
      ]).catch(() => ['', '']);
      return mark === PROBLEM && title !== '' ? (title ?? null) : null;
    },
  };
}
