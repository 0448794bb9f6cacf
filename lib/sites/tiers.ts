import { generic, withGeneric } from './generic';
import { findSite } from './index';
import type { Site } from './site';

/** Made once per adapter, so that the same page has the same site at every look. */
const tiered = new Map<Site, Site>();

/**
 * The site to go by on this page: its adapter, with the general way of finding things behind it; the general way alone where no
 * adapter knows the page. `null` where the owner has not turned the page's origin on (`granted`) and it is none of the first sites.
 */
export function siteFor(url: URL, page: ParentNode, granted: boolean): Site | null {
  const known = findSite(url, granted ? page : undefined);
  if (!granted && known?.offered !== 'on') return null;
  if (!known) return generic.owns(url) ? generic : null;
  const made = tiered.get(known) ?? withGeneric(known);
  tiered.set(known, made);
  return made;
}
