import { SEVERITIES } from '../coach/types';
import { highlightName } from './highlight-name';

/** Stands in each of our closed roots, where no page can see it: so a host of ours is known again. */
const SIGN = 'evenkeel';

/** In the world of content scripts, which all scripts of one life of the extension share, and no script of another life. */
const world = globalThis as { evenkeelHosts?: WeakSet<Element> };

/** Remembers a host as one of this life of the extension. */
export function signHost(host: HTMLElement, root: ShadowRoot): void {
  world.evenkeelHosts ??= new WeakSet();
  world.evenkeelHosts.add(host);
  const sign = host.ownerDocument.createElement('template');
  sign.id = SIGN;
  root.append(sign);
}

/**
 * Takes away what an earlier life of ours left in the page. Firefox (153, November 2026) ends content scripts without a word when
 * the extension is updated, and starts new ones in the same page. Chromium lets the old ones clean up after themselves, and has
 * no way into a closed root of somebody else's.
 */
export function sweepHosts(document: Document): void {
  const hosts = document.querySelectorAll<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }>(
    'div[popover="manual"]',
  );
  let swept = false;
  for (const host of hosts) {
    if (world.evenkeelHosts?.has(host) || !host.openOrClosedShadowRoot?.getElementById(SIGN)) continue;
    host.remove();
    swept = true;
  }
  if (swept) for (const severity of SEVERITIES) CSS.highlights?.delete(highlightName(severity));
}
