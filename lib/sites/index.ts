import { amazon } from './amazon';
import { amazonBrand } from './amazon-brand';
import { amazonRetail } from './amazon-retail';
import { google } from './google';
import { googleBusiness } from './google-business';
import { googleMaps } from './google-maps';
import { practice } from './practice';
import type { ReadingSite, Site } from './site';
import { yelp } from './yelp';
import { yelpPublic } from './yelp-public';

/** Every site that is on from the start. A new one is one line here. Read at build time too, so adapters touch no DOM when imported. */
export const SITES: readonly Site[] = [google, googleBusiness, yelp, amazon, practice];

/** Sites that an owner may turn on, one origin at a time. */
export const ASKED_SITES: readonly Site[] = [];

/** Public pages on which reviews are only read. */
export const READING_SITES: readonly ReadingSite[] = [googleMaps, yelpPublic, amazonRetail, amazonBrand];

/** Match patterns of the content script, for the manifest. */
export const MATCHES: readonly string[] = SITES.flatMap((site) => site.matches);

/** Match patterns of the script that only reads, for the manifest. */
export const READING_MATCHES: readonly string[] = READING_SITES.flatMap((site) => site.matches);

/** The site whose reply page this is, or `null`. */
export function findSite(url: URL): Site | null {
  return [...SITES, ...ASKED_SITES].find((site) => site.owns(url)) ?? null;
}

/** The public page of a site that this is, or `null`. */
export function findReadingSite(url: URL): ReadingSite | null {
  return READING_SITES.find((site) => site.owns(url)) ?? null;
}
