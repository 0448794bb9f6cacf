/** Asking the browser for a site. Only for our own pages, and only within the owner's own press: the browser checks that. */
import { browser } from 'wxt/browser';
import { askBackground } from './messages';
import { originOf, patternOf } from './origins';
import type { Outcome } from './protocol';

/** Reason given when the browser shows no prompt where it was asked from, as in a panel inside a page. */
export const ASK_AT_TOOLBAR = 'Open Evenkeel from the toolbar and turn this site on there.';
/** Reason given when the owner said no to the browser. */
export const SAID_NO = 'The browser was told no, so this site stays off.';
/** Reason given for an address that is no single `https` host. */
export const NOT_A_SITE = 'Only pages at an https address can be turned on. “Coach this box” works here all the same.';

const refused = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/**
 * Asks the owner, by the browser's own prompt, for sites such as "https://blog.example", and turns them on. Call it in the
 * handler of a click, before anything is awaited. Never throws.
 */
export async function requestOrigins(origins: readonly string[], tabId?: number): Promise<Outcome<null>> {
  const sites = origins.map(originOf).filter((origin) => origin !== null);
  if (sites.length === 0 || sites.length < origins.length) return refused(NOT_A_SITE);
  let granted: boolean;
  try {
    granted = await browser.permissions.request({ origins: sites.map(patternOf) });
  } catch {
    return refused(ASK_AT_TOOLBAR);
  }
  if (!granted) return refused(SAID_NO);
  const front = tabId === undefined ? {} : { tabId };
  const turned = await askBackground('turnSite', { origins: sites, on: true, ...front });
  return turned.ok ? { ok: true, value: null } : turned;
}

/** See `requestOrigins`: for one site. */
export function requestOrigin(origin: string): Promise<Outcome<null>> {
  return requestOrigins([origin]);
}
