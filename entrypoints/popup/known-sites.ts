import { originOf, originsOfPatterns } from '../../lib/browser/origins';
import { whyForbidden } from '../../lib/browser/refusals';
import { ASKED_SITES, findSite, SITES } from '../../lib/sites';
import type { Site } from '../../lib/sites/site';
import { type Here, type KnownSite, placeOf } from '../../lib/stores/popup-here';

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

/** What kind of page stands at an address. */
export function placeAt(url: string | null): Here {
  if (url === null || !/^https?:/u.test(url)) return { kind: 'none', words: whyForbidden(url) };
  const site = findSite(new URL(url));
  return placeOf(site === null ? null : known(site), originOf(url));
}
