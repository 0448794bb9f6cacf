import { generic, withGeneric } from './generic';
import { findSite } from './index';
import type { Site, Thread } from './site';

function attempt<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** The same site, which has found nothing where looking fails: markup may be nested deeper than can be walked. */
function careful(site: Site): Site {
  const findThread = (field: HTMLElement): Thread | null => {
    const thread = site.findThread(field);
    return thread && { ...thread, findPostButton: () => attempt(() => thread.findPostButton(), null) };
  };
  return {
    ...site,
    findFields: (root) => attempt(() => site.findFields(root), []),
    findThread: (field) => attempt(() => findThread(field), null),
  };
}

const anyPage = /* @__PURE__ */ careful(generic);

/** Made once per adapter, so that the same page has the same site at every look. */
const tiered = new Map<Site, Site>();

/**
 * The site to go by on this page: its adapter, with the general way of finding things behind it; the general way alone where no
 * adapter knows the page. `null` where the owner has not turned the page's origin on (`granted`) and it is none of the first sites.
 */
export function siteFor(url: URL, page: ParentNode, granted: boolean): Site | null {
  const known = findSite(url, granted ? page : undefined);
  if (!granted && known?.offered !== 'on') return null;
  if (!known) return generic.owns(url) ? anyPage : null;
  const made = tiered.get(known) ?? careful(withGeneric(known));
  tiered.set(known, made);
  return made;
}
