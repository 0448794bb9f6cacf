import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListNews } from '../browser/asks/lists';
import type { Outcome, TabLook } from '../browser/protocol';
import { type Ask, type Note, settle } from './asking';

/** A site we know by name: on from the start, to be turned on, or one whose public pages are only read; `rest` stands for all others the owner turned on. */
export interface KnownSite {
  id: string;
  name: string;
  offered: 'on' | 'asked' | 'read' | 'rest';
  /** Origins that are asked for when it is turned on; empty where any address may have it. */
  origins: readonly string[];
}

/** What kind of page the tab in front shows. */
export type Here =
  /** `words`: why nothing can be done on it. */
  | { kind: 'none'; words: string }
  /** Of the sites that are on, or read, from the start. */
  | { kind: 'built-in'; site: KnownSite }
  /** A page that can be turned on: by the names of `origins`, which belong to `site` where we know one. */
  | { kind: 'site'; host: string; origins: readonly string[]; site: KnownSite | null }
  /** A page without a secure address, on which only pointing at a box works. */
  | { kind: 'insecure' };

/** The kind of a page: `site` is the one we know there, `origin` what can be turned on, `null` where its address is not secure. */
export function placeOf(site: KnownSite | null, origin: string | null): Here {
  if (site !== null && site.offered !== 'asked') return { kind: 'built-in', site };
  return origin === null ? { kind: 'insecure' } : { kind: 'site', host: hostOf(origin), origins: [origin], site };
}

/** Everything the store needs of the world. */
export interface HereDeps {
  ask: Ask;
  /** The tab in front; `url` where the browser tells it. */
  tab(): Promise<{ id: number; url: string | null } | null>;
  /** The page's kind, from its address; `null` where there is none to tell. */
  placeOf(url: string | null): Here;
  /** Asks the browser's own prompt; called before anything is awaited, since only a press may ask. */
  requestOrigins(origins: readonly string[], tabId?: number): Promise<Outcome<null>>;
  /** Hands the owner a file. */
  saveFile(name: string, text: string): void;
  /** Shows what came of a press where the popup shows it. */
  tell(note: Note): void;
}

/** One file that says what a frame of the page is made of. */
export interface SkeletonFile {
  address: string;
  html: string;
}

/** A list of reviews in front, and what is known of it where the owner keeps an eye on it. */
export interface ListHere {
  reviews: number;
  waiting: number;
  watched: ListNews | null;
}

/** What is said once a list is kept an eye on, or no more. */
export const WATCHED = 'When you are here again, what is new and what has been answered is counted.';
export const UNWATCHED = 'What was known of this list is forgotten.';

/** What the popup knows of the page in front and of the sites turned on; `null` where it has not been read yet. */
export interface HereState {
  tabId: number | null;
  here: Here | null;
  look: TabLook | null;
  /** The list of reviews on the page in front; `null` where there is none. */
  list: ListHere | null;
  /** Origins that are turned on. */
  origins: readonly string[] | null;
  skeletons: { state: 'closed' } | { state: 'reading' } | { state: 'read'; files: readonly SkeletonFile[] };
}

/** What can be done. None of them throws. */
export interface HereActions {
  load(): Promise<void>;
  /** Asks for these origins and turns them on; `name` is what the owner reads. */
  turnOn(origins: readonly string[], name: string): Promise<void>;
  turnOff(origins: readonly string[], name: string): Promise<void>;
  /** Keeps an eye on the list of reviews in front from now on, or no more. */
  watch(on: boolean): Promise<void>;
  takeSkeletons(): Promise<void>;
  saveSkeleton(file: SkeletonFile): void;
}

export type HereStore = StoreApi<HereState & HereActions>;

/** Whether any of the origins is turned on. */
export const isAnyOn = (origins: readonly string[], on: readonly string[] | null): boolean =>
  origins.some((origin) => on?.includes(origin) === true);

/** Whether a site is there to be set up: from the start, or since the owner turned it on. */
export const isSetUp = ({ offered, origins }: KnownSite, on: readonly string[] | null): boolean =>
  offered === 'asked' ? isAnyOn(origins, on) : offered !== 'rest' || (on ?? []).length > 0;

/** "https://blog.example" as an owner would say it: "blog.example". */
export const hostOf = (origin: string): string => origin.replace(/^https:\/\//, '');

/** The popup's memory of the page in front. Reads and changes through the background only. */
export function createHereStore(deps: HereDeps): HereStore {
  return createStore<HereState & HereActions>()((set, get) => {
    const done = (words: string) => deps.tell({ words, tone: 'done', undo: null });
    const problem = (words: string) => deps.tell({ words, tone: 'problem', undo: null });

    const readOrigins = async () => {
      const sites = await settle(deps.ask('readSites', {}));
      if (sites.ok) set({ origins: sites.value.origins });
      else problem(sites.reason);
    };

    return {
      tabId: null,
      here: null,
      look: null,
      list: null,
      origins: null,
      skeletons: { state: 'closed' },

      async load() {
        const [tab] = await Promise.all([deps.tab().catch(() => null), readOrigins()]);
        set({ tabId: tab?.id ?? null, here: deps.placeOf(tab?.url ?? null) });
        if (tab === null) return;
        const [look, list] = await Promise.all([
          settle(deps.ask('lookAtTab', { tabId: tab.id })),
          settle(deps.ask('listIn', { tabId: tab.id })),
        ]);
        if (list.ok) set({ list: list.value });
        if (!look.ok) return;
        set({ look: look.value });
        if (look.value.problem !== null) problem(look.value.problem);
      },
      async turnOn(origins, name) {
        const tabId = get().tabId;
        const asked = await settle(deps.requestOrigins(origins, tabId ?? undefined));
        if (!asked.ok) return problem(asked.reason);
        await readOrigins();
        done(`On: reviews and reply boxes on ${name} are found by themselves now.`);
      },
      async turnOff(origins, name) {
        const on = (get().origins ?? []).filter((origin) => origins.includes(origin));
        const off = await settle(deps.ask('turnSite', { origins: on, on: false }));
        if (!off.ok) return problem(off.reason);
        set({ origins: off.value.origins });
        done(`Off: Evenkeel stays out of ${name}.`);
      },
      async watch(on) {
        const { tabId, list } = get();
        if (tabId === null || list === null) return;
        const watched = await settle(deps.ask('watchList', { tabId, on }));
        if (!watched.ok) return problem(watched.reason);
        set({ list: { ...list, watched: watched.value } });
        done(on ? WATCHED : UNWATCHED);
      },
      async takeSkeletons() {
        const { tabId, skeletons } = get();
        if (tabId === null || skeletons.state === 'reading') return;
        set({ skeletons: { state: 'reading' } });
        const taken = await settle(deps.ask('takeSkeletons', { tabId }));
        if (taken.ok) return set({ skeletons: { state: 'read', files: taken.value.files } });
        set({ skeletons: { state: 'closed' } });
        problem(taken.reason);
      },
      saveSkeleton(file) {
        deps.saveFile(`evenkeel-page-${hostOf(originIn(file.address))}.html`, file.html);
      },
    };
  });
}

/** The part of an address before its path. */
function originIn(address: string): string {
  return /^https?:\/\/[^/?#]+/.exec(address)?.[0].replace(/^http:\/\//, '') ?? 'page';
}
