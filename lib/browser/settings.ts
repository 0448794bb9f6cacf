import { type Brief, checkBrief, tidyBrief } from '../playbook/brief';
import { SETTINGS_LIMITS } from './asks/shapes';
import type { Database } from './database';
import type { Handlers } from './gate';
import { no, ok } from './outcome';
import type { Outcome, PageSettings, Settings } from './protocol';

type SettingsHandlers = Pick<
  Handlers,
  'quietSite' | 'rememberPanel' | 'readBrief' | 'saveBrief' | 'readSettings' | 'setSite' | 'neverFlag' | 'hideHere'
>;

/** Settings and brief as the background holds them between two changes. */
export interface House {
  brief: Brief;
  settings: Settings;
}

const toggled = (list: readonly string[], entry: string, on: boolean): string[] =>
  on ? [...new Set([...list, entry])] : list.filter((other) => other !== entry);

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The part of the settings one site's pages may know. Findings hidden on other sites stay here. `granted`: see `PageSettings`. */
export function settingsForPage({ brief, settings }: House, site: string | null, granted: boolean): PageSettings {
  return {
    on: site === null || !settings.offSites.includes(site),
    granted,
    guard: site === null || !settings.quietSites.includes(site),
    panelOpen: settings.panelOpen,
    trade: brief.trade,
    ownNames: brief.ownNames,
    house: brief.phrases,
    tone: brief.tone,
    neverFlag: settings.neverFlag,
    hidden: settings.hidden
      // Without a site it was hidden in a box the owner pointed at, which may stand on any page.
      .filter((entry) => entry.site === site || entry.site === null)
      .map(({ thread, rule, phrase }) => ({ thread, rule, phrase })),
  };
}

/**
 * Reads and changes settings and brief. Both are held in memory while the worker lives, so that `hello` waits for the
 * database once at most; the background is the only writer, so they cannot differ.
 */
export function createSettings(database: Database, onChange: (house: House) => void) {
  let held: Promise<House> | null = null;

  const read = (): Promise<House> => {
    if (held !== null) return held;
    const reading = database.together(async () => ({
      brief: await database.readBrief(),
      settings: await database.readSettings(),
    }));
    held = reading;
    reading.catch(() => {
      if (held === reading) held = null;
    });
    return reading;
  };

  const keep = (house: House): House => {
    held = Promise.resolve(house);
    onChange(house);
    return house;
  };

  /** One transaction: read, change, write. A text from `work` is the reason of a refusal; nothing is written then. */
  const change = async (work: (settings: Settings) => Settings | string): Promise<Outcome<Settings>> => {
    const result = await database.together(async () => {
      const brief = await database.readBrief();
      const next = work(await database.readSettings());
      return typeof next === 'string' ? next : { brief, settings: await database.putSettings(next) };
    });
    return typeof result === 'string' ? no(result) : ok(keep(result).settings);
  };

  const quiet = (settings: Settings, site: string, guard: boolean): Settings | string => {
    const quietSites = toggled(settings.quietSites, site, !guard);
    return quietSites.length > SETTINGS_LIMITS.sites
      ? 'There is no room for another site.'
      : { ...settings, quietSites };
  };

  const handlers: SettingsHandlers = {
    async quietSite({ site }) {
      const outcome = await change((settings) => quiet(settings, site, false));
      return outcome.ok ? ok(null) : outcome;
    },
    async rememberPanel({ open }) {
      const outcome = await change((settings) => ({ ...settings, panelOpen: open }));
      return outcome.ok ? ok(null) : outcome;
    },
    async readBrief() {
      return ok((await read()).brief);
    },
    async saveBrief(asked) {
      const fault = checkBrief(asked);
      if (fault !== null) return no(fault);
      const house = await database.together(async () => ({
        brief: await database.putBrief(tidyBrief(asked)),
        settings: await database.readSettings(),
      }));
      return ok(keep(house).brief);
    },
    async readSettings() {
      return ok((await read()).settings);
    },
    setSite({ site, on, guard }) {
      return change((settings) => {
        const offSites = on === undefined ? settings.offSites : toggled(settings.offSites, site, !on);
        if (offSites.length > SETTINGS_LIMITS.sites) return 'There is no room for another site.';
        return guard === undefined ? { ...settings, offSites } : quiet({ ...settings, offSites }, site, guard);
      });
    },
    async neverFlag({ phrase, on }) {
      const words = phrase.trim();
      if (words === '') return no('There are no words to remember.');
      if (words.length > SETTINGS_LIMITS.phrase) {
        return no(`That is too long to remember: ${SETTINGS_LIMITS.phrase} characters at most.`);
      }
      return change((settings) => {
        const others = settings.neverFlag.filter((other) => !isSame(other, words));
        const neverFlag = on ? [...others, words] : others;
        if (neverFlag.length <= SETTINGS_LIMITS.phrases) return { ...settings, neverFlag };
        return `There is room for ${SETTINGS_LIMITS.phrases} phrases. Take one off the list first.`;
      });
    },
    hideHere({ on, ...entry }) {
      return change((settings) => {
        const others = settings.hidden.filter(
          ({ thread, rule, phrase, site }) =>
            !(thread === entry.thread && rule === entry.rule && site === entry.site && isSame(phrase, entry.phrase)),
        );
        // The oldest make room: they belong to replies that went out long ago.
        return { ...settings, hidden: on ? [...others, entry].slice(-SETTINGS_LIMITS.hidden) : others };
      });
    },
  };

  return {
    read,
    handlers,
    /** To be called when brief or settings were written past these handlers, as by an import. */
    async reread(): Promise<void> {
      held = null;
      onChange(await read());
    },
  };
}
