import { amazon } from './amazon';
import { google } from './google';
import { googleBusiness } from './google-business';
import { practice } from './practice';
import type { Site } from './site';
import { yelp } from './yelp';

/** Every site with an adapter. A new site is one line here. Read at build time too, so adapters touch no DOM when imported. */
export const SITES: readonly Site[] = [google, googleBusiness, yelp, amazon, practice];

/** Match patterns of the content script, for the manifest. */
export const MATCHES: readonly string[] = SITES.flatMap((site) => site.matches);

/** The site whose reply page this is, or `null`. */
export function findSite(url: URL): Site | null {
  return SITES.find((site) => site.owns(url)) ?? null;
}
