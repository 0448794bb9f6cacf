import { amazon } from './amazon';
import { appStore } from './app-store';
import { booking } from './booking';
import { disqus } from './disqus';
import { expedia } from './expedia';
import { facebook } from './facebook';
import { google } from './google';
import { googleBusiness } from './google-business';
import { playConsole } from './play-console';
import { practice } from './practice';
import { reddit } from './reddit';
import type { Site } from './site';
import { tripadvisor } from './tripadvisor';
import { trustpilot } from './trustpilot';
import { wordpress } from './wordpress';
import { yelp } from './yelp';

/** Every site that is on from the start. A new one is one line here. Read at build time too, so adapters touch no DOM when imported. */
export const SITES: readonly Site[] = [google, googleBusiness, yelp, amazon, practice];

/** Sites that an owner may turn on, one origin at a time. */
export const ASKED_SITES: readonly Site[] = [
  tripadvisor,
  trustpilot,
  booking,
  expedia,
  playConsole,
  appStore,
  facebook,
  reddit,
  disqus,
  wordpress,
];

/** Match patterns of the content script, for the manifest. */
export const MATCHES: readonly string[] = /* @__PURE__ */ SITES.flatMap((site) => site.matches);

const ALL_SITES: readonly Site[] = /* @__PURE__ */ [SITES, ASKED_SITES].flat();

/** The site whose reply page this is, or `null`: by its address, else, where the page is given, by its markup. */
export function findSite(url: URL, page?: ParentNode): Site | null {
  const owner = ALL_SITES.find((site) => site.owns(url));
  return owner ?? ((page && ASKED_SITES.find((site) => site.knows?.(page))) || null);
}
