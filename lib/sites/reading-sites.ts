import { amazonBrand } from './amazon-brand';
import { amazonRetail } from './amazon-retail';
import { googleMaps } from './google-maps';
import type { ReadingSite } from './site';
import { yelpPublic } from './yelp-public';

/** Public pages on which reviews are only read. Apart from the sites with reply boxes, since the script that reads carries none of them. */
export const READING_SITES: readonly ReadingSite[] = [googleMaps, yelpPublic, amazonRetail, amazonBrand];

/** Match patterns of the script that only reads, for the manifest. */
export const READING_MATCHES: readonly string[] = /* @__PURE__ */ READING_SITES.flatMap((site) => site.matches);

/** The public page of a site that this is, or `null`. */
export function findReadingSite(url: URL): ReadingSite | null {
  return READING_SITES.find((site) => site.owns(url)) ?? null;
}
