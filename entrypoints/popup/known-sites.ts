import { originsOfPatterns } from '../../lib/browser/origins';
import { ASKED_SITES, findSite, SITES } from '../../lib/sites';
import type { Site } from '../../lib/sites/site';
import type { KnownSite } from '../../lib/stores/popup-here';

const known = ({ id, name, offered, matches }: Site): KnownSite => ({
  id,
  name,
  offered,
  origins: offered === 'asked' ? originsOfPatterns(matches) : [],
});

/** Every site known by name, as the popup shows it: the practice page is ours. */
export const KNOWN_SITES: readonly KnownSite[] = [...SITES, ...ASKED_SITES]
  .filter(({ id }) => id !== 'practice')
  .map(known);

/** The known site at an address, or `null`. */
export function knownAt(url: string): KnownSite | null {
  const site = URL.canParse(url) ? findSite(new URL(url)) : null;
  return site === null ? null : known(site);
}
