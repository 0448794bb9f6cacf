/**
 * Sites the owner turned on. What holds is the list kept here, as far as the browser still agrees; scripts registered with the
 * browser follow it. The owner may also give and take sites in the browser's own settings, which is heard and followed.
 */

import { SETTINGS_LIMITS } from './asks/shapes';
import type { Database } from './database';
import type { Handlers } from './gate';
import { isUnder, originOf, originOfPattern, originsOfPatterns, patternOf } from './origins';
import { PAGE_SCRIPTS, type PageScript } from './page-scripts';
import type { Outcome } from './protocol';

/** A script as the browser keeps it for us. */
export interface RegisteredScript {
  id: string;
  js?: string[] | undefined;
  runAt?: string | undefined;
}

interface OwnScript {
  matches?: string[] | undefined;
  js?: string[] | undefined;
}

interface ScriptToRegister {
  id: string;
  matches: string[];
  js: string[];
  runAt: PageScript['runAt'];
  allFrames: boolean;
  persistAcrossSessions: boolean;
}

/** The part of the extension API that turned-on sites stand on. */
export interface TurnedOnApi {
  permissions: {
    contains(permissions: { origins: string[] }): Promise<boolean>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
    getAll(): Promise<{ origins?: string[] | undefined }>;
  };
  scripting: {
    getRegisteredContentScripts(): Promise<RegisteredScript[]>;
    registerContentScripts(scripts: ScriptToRegister[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
  };
  runtime: { getManifest(): { content_scripts?: OwnScript[] | undefined } };
}

/** What turning sites on and off needs from outside. */
export interface TurnedOnParts {
  api: TurnedOnApi;
  database: Database;
  /** Puts our scripts into the open frames of an origin, so that nothing need be loaded again; `tabId`: a tab to look through whole. */
  inject(origin: string, tabId: number | undefined): Promise<void>;
  /** Ends our scripts in the open frames of an origin. */
  end(origin: string): Promise<void>;
  /** The list has changed: pages are to be told. */
  onChange(): Promise<void>;
  /** Origins given for something else, such as a playbook's file: no page of theirs is coached for that. */
  otherwiseGiven?(): Promise<readonly string[]>;
}

const NOT_AGREED = 'The browser has not agreed to that site yet.';
const NO_ROOM = 'There is no room for another site. Turn one off first.';

/** As the manifest writes it: without the leading slash, whatever the browser gives back. */
const fileOf = (path: string | undefined): string => path?.replace(/^\//, '') ?? '';

const scriptsOf = (origin: string): ScriptToRegister[] =>
  PAGE_SCRIPTS.map(({ name, file, runAt }) => ({
    id: `${name} ${origin}`,
    matches: [patternOf(origin)],
    js: [fileOf(file)],
    runAt,
    allFrames: true,
    persistAcrossSessions: true,
  }));

/** See the head of this file. */
export type TurnedOn = ReturnType<typeof createTurnedOn>;

/** Makes the list; everything that changes it waits its turn. */
export function createTurnedOn(parts: TurnedOnParts) {
  const { api, database, inject, end, onChange, otherwiseGiven = async () => [] } = parts;
  let held: Promise<readonly string[]> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const read = (): Promise<readonly string[]> => {
    if (held !== null) return held;
    const reading = database.together(async () => (await database.readSites()).origins);
    held = reading;
    reading.catch(() => {
      if (held === reading) held = null;
    });
    return reading;
  };

  const isAgreed = (origin: string): Promise<boolean> =>
    api.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false);

  /** Registered with the browser is exactly what the list says, in the files of this version. */
  const register = async (origins: readonly string[]): Promise<void> => {
    const wanted = origins.flatMap(scriptsOf);
    const known = await api.scripting.getRegisteredContentScripts();
    const isCurrent = (script: RegisteredScript): boolean =>
      wanted.some(
        ({ id, js, runAt }) => id === script.id && fileOf(js[0]) === fileOf(script.js?.[0]) && runAt === script.runAt,
      );
    const stale = known.filter((script) => !isCurrent(script)).map(({ id }) => id);
    if (stale.length > 0) await api.scripting.unregisterContentScripts({ ids: stale });
    const missing = wanted.filter(({ id }) => stale.includes(id) || !known.some((script) => script.id === id));
    if (missing.length > 0) await api.scripting.registerContentScripts(missing);
  };

  const keep = async (origins: readonly string[]): Promise<void> => {
    const { origins: kept } = await database.together(() => database.putSites({ origins: [...origins] }));
    held = Promise.resolve(kept);
  };

  const turnOn = async (asked: readonly string[], tabId?: number): Promise<Outcome<{ origins: string[] }>> => {
    const before = await read();
    const agreed = await Promise.all(asked.map(isAgreed));
    if (agreed.includes(false)) return { ok: false, reason: NOT_AGREED };
    const origins = [...new Set([...before, ...asked])];
    if (origins.length > SETTINGS_LIMITS.origins) return { ok: false, reason: NO_ROOM };
    if (origins.length > before.length) await keep(origins);
    await register(origins);
    // Frames that were coached by hand before hear it first, new ones ask for themselves.
    await onChange();
    await Promise.all(asked.map((origin) => inject(origin, tabId)));
    return { ok: true, value: { origins } };
  };

  const turnOff = async (gone: readonly string[]): Promise<Outcome<{ origins: string[] }>> => {
    const before = await read();
    const origins = before.filter((origin) => !gone.includes(origin));
    if (origins.length < before.length) await keep(origins);
    // From here on the site is off, so that nothing may stop halfway. Scripts the browser does not let go of run nowhere without
    // its permission, coach nothing that is not listed, and are gone with the next reconciling.
    await register(origins).catch(() => undefined);
    await Promise.allSettled(gone.map(end));
    const needed = [...ownOrigins(), ...(await otherwiseGiven())];
    // Refused where the owner gave it with all sites at once: then the list alone says that it is off. A host on which the
    // package has pages of its own is not given back: Firefox would take those pages with it.
    for (const origin of gone.filter((one) => !needed.includes(one)))
      await api.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
    return { ok: true, value: { origins } };
  };

  const ownPatterns = (isMeant: (script: OwnScript) => boolean): string[] =>
    (api.runtime.getManifest().content_scripts ?? []).filter(isMeant).flatMap(({ matches }) => matches ?? []);

  /** On some public pages the package only reads; those where it coaches have the scripts of `PAGE_SCRIPTS`. */
  const isCoaching = ({ js }: OwnScript): boolean =>
    PAGE_SCRIPTS.some(({ file }) => js?.some((own) => fileOf(own) === fileOf(file)));

  /** Hosts on which the package has pages of its own. */
  const ownOrigins = (): string[] => originsOfPatterns(ownPatterns(() => true));

  /**
   * Single sites among patterns, without the hosts the package has by itself: Firefox (153, Nov 2026) counts those among what it
   * gave, without their paths.
   */
  const sitesAmong = (patterns: readonly string[] | undefined): string[] => {
    const own = ownOrigins();
    return (patterns ?? [])
      .map(originOfPattern)
      .filter((origin) => origin !== null)
      .filter((origin) => !own.includes(origin));
  };

  const isListed = async (origin: string | null): Promise<boolean> =>
    origin !== null && (await read()).includes(origin);

  const handlers: Pick<Handlers, 'readSites' | 'turnSite'> = {
    readSites: async () => ({ ok: true, value: { origins: [...(await read())] } }),
    turnSite: ({ origins, on, tabId }) => inTurn(() => (on ? turnOn(origins, tabId) : turnOff(origins))),
  };

  return {
    handlers,
    /** Every site is given back to the browser. */
    turnAllOff: (): Promise<unknown> => inTurn(async () => turnOff(await read())),
    /** Whether the owner turned this origin on. */
    isListed,
    /** Whether pages at this address are looked at by themselves: turned on, or of the sites that are on from the start. */
    async isGranted(url: string | undefined): Promise<boolean> {
      if (url !== undefined && ownPatterns(isCoaching).some((pattern) => isUnder(url, pattern))) return true;
      return isListed(originOf(url));
    },
    /** The browser gave these patterns, asked by us or not. */
    onAdded: (patterns: readonly string[] | undefined): Promise<void> =>
      inTurn(async () => {
        const known = [...(await read()), ...(await otherwiseGiven())];
        const sites = sitesAmong(patterns).filter((origin) => !known.includes(origin));
        if (sites.length > 0) await turnOn(sites);
      }),
    /** The browser took something back: whatever it does not agree to any more is turned off. */
    onRemoved: (): Promise<void> =>
      inTurn(async () => {
        const listed = await read();
        const agreed = await Promise.all(listed.map(isAgreed));
        const gone = listed.filter((_, place) => !agreed[place]);
        if (gone.length > 0) await turnOff(gone);
      }),
    /** An origin given for something else is not needed for that any more: given back, unless it is turned on too. */
    giveBack: (origin: string): Promise<void> =>
      inTurn(async () => {
        if ((await read()).includes(origin) || ownOrigins().includes(origin)) return;
        await api.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
      }),
    /** At the browser's start and after an update, which clears registered scripts: list, scripts and browser agree again. */
    reconcile: (): Promise<void> =>
      inTurn(async () => {
        const listed = await read();
        const others = await otherwiseGiven();
        const given = sitesAmong((await api.permissions.getAll()).origins).filter((origin) => !others.includes(origin));
        const all = [...new Set([...listed, ...given])].slice(0, SETTINGS_LIMITS.origins);
        const agreed = await Promise.all(all.map(isAgreed));
        const origins = all.filter((_, place) => agreed[place]);
        if (origins.join() !== listed.join()) await keep(origins);
        await register(origins);
      }),
  };
}
