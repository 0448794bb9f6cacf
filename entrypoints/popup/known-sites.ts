import { originOf, originsOfPatterns } from '../../lib/browser/origins';
import { whyForbidden } from '../../lib/browser/refusals';
import { ASKED_SITES, findSite, SITES } from '../../lib/sites';
import { generic } from '../../lib/sites/generic';
import { findReadingSite, READING_SITES } from '../../lib/sites/reading-sites';
import type { ReadingSite, Site } from '../../lib/sites/site';
import { type Here, type KnownSite, placeOf } from '../../lib/stores/popup-here';

const known = (site: Site | ReadingSite): KnownSite => {
  const { id, name, matches } = site;
  const offered = 'offered' in site ? site.offered : 'read';
  return { id, name, offered, origins: offered === 'asked' ? originsOfPatterns(matches) : [] };
};

/** Every site known by name, as the popup shows it: the practice page is ours. */
export const KNOWN_SITES: readonly KnownSite[] = [
  ...[...SITES, ...READING_SITES, ...ASKED_SITES].filter(({ id }) => id !== 'practice').map(known),
  { id: generic.id, name: 'Other sites you turned on', offered: 'rest', origins: [] },
];

/** What kind of page stands at an address. */
export function placeAt(url: string | null): Here {
  if (url === null || !/^https?:/u.test(url)) return { kind: 'none', words: whyForbidden(url) };
  const site = findSite(new URL(url)) ?? findReadingSite(new URL(url));
  return placeOf(site === null ? null : known(site), originOf(url));
}
