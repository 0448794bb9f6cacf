/** Asking the browser for a site. Only for our own pages, and only within the owner's own press: the browser checks that. */
import { browser } from 'wxt/browser';
import { askBackground } from './messages';
import { originOf, patternOf } from './origins';
import { no } from './outcome';
import type { Outcome } from './protocol';

/** Reason given when the browser shows no prompt where it was asked from, as in a panel inside a page. */
export const ASK_AT_TOOLBAR = 'Open Evenkeel from the toolbar and turn this site on there.';
/** Reason given when the owner said no to the browser. */
export const SAID_NO = 'The browser was told no, so this site stays off.';
/** Reason given for an address that is no single `https` host. */
export const NOT_A_SITE = 'Only pages at an https address can be turned on. “Coach this box” works here all the same.';

/**
 * Asks the owner, by the browser's own prompt, for sites such as "https://blog.example", and turns them on. Call it in the
 * handler of a click, before anything is awaited. Never throws.
 */
export async function requestOrigins(origins: readonly string[], tabId?: number): Promise<Outcome<null>> {
  const sites = origins.map(originOf).filter((origin) => origin !== null);
  if (sites.length === 0 || sites.length < origins.length) return no(NOT_A_SITE);
  let granted: boolean;
  try {
    granted = await browser.permissions.request({ origins: sites.map(patternOf) });
  } catch {
    return no(ASK_AT_TOOLBAR);
  }
  if (!granted) return no(SAID_NO);
  const front = tabId === undefined ? {} : { tabId };
  const turned = await askBackground('turnSite', { origins: sites, on: true, ...front });
  return turned.ok ? { ok: true, value: null } : turned;
}

/** See `requestOrigins`: for one site. */
export function requestOrigin(origin: string): Promise<Outcome<null>> {
  return requestOrigins([origin]);
}

/** Under this name the session remembers an origin that is being asked for to fetch a playbook, and not to coach its pages. */
export const ASKED_FOR_PLAYBOOK = 'asked-for-playbook';
const ASK_IN_A_TAB =
  'The browser asks for a site only in a page of its own. Open the workbook in a tab and try again there.';
const NOT_GIVEN = 'The browser was told no, so nothing was fetched.';

/**
 * Asks the owner, by the browser's own prompt, for the one origin of a playbook's address. Call it in the handler of a press,
 * before anything is awaited. Never throws.
 */
export async function requestAddress(url: string): Promise<Outcome<null>> {
  const origin = originOf(url.trim());
  if (origin === null) return no('Give the whole address of the file. It begins with https://.');
  const marked = browser.storage.session.set({ [ASKED_FOR_PLAYBOOK]: origin });
  try {
    const granted = await browser.permissions.request({ origins: [patternOf(origin)] });
    await marked;
    if (granted) return { ok: true, value: null };
    await browser.storage.session.remove(ASKED_FOR_PLAYBOOK);
    return no(NOT_GIVEN);
  } catch {
    await browser.storage.session.remove(ASKED_FOR_PLAYBOOK).catch(() => undefined);
    return no(ASK_IN_A_TAB);
  }
}
