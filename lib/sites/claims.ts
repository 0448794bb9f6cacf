/** Which sites a page may be of, for those who must not believe what it says of itself. */
import { generic } from './generic';
import { ASKED_SITES, SITES } from './index';
import { READING_SITES } from './reading-sites';
import type { Place } from './site';

const PLACES: readonly Place[] = /* @__PURE__ */ [SITES, READING_SITES, ASKED_SITES].flat();

/** Whether a place's pages stand on this host, by its match patterns. */
function isOn(place: Place, hostname: string): boolean {
  return place.matches.some((pattern) => {
    const [, wild, host = ''] = /^https:\/\/(\*\.)?([^/*]+)\//u.exec(pattern) ?? [];
    return hostname === host || (wild !== undefined && hostname.endsWith(`.${host}`));
  });
}

/**
 * Whether a page of this origin ("https://biz.yelp.com") may be of the site with this id. Sites known by markup may stand on any
 * host that is no other site's, and what no site knows on any host.
 */
export function isSiteAt(id: string, origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  const here = PLACES.filter((place) => isOn(place, hostname));
  if (protocol === 'https:' && (id === generic.id || here.some((place) => place.id === id))) return true;
  return here.length === 0 && ASKED_SITES.some((site) => site.id === id && site.knows !== undefined);
}

/** Ids of the sites that a page of this origin may be of. */
export function sitesAt(origin: string): string[] {
  return [...new Set(PLACES.map(({ id }) => id))].filter((id) => isSiteAt(id, origin));
}
