/** Plain words for pages and boxes that cannot be coached. */

const STORES = new Set('chromewebstore.google.com addons.mozilla.org microsoftedge.microsoft.com'.split(' '));
const OWN_PAGES = 'about chrome edge brave opera vivaldi devtools view-source resource'.split(' ');

/** Said where nothing more is known. */
export const FORBIDDEN =
  'The browser does not let extensions work on this page. Open the page with the reply box, or reload it and try again.';
/** Said when nobody has the keyboard and no panel could be opened to wait. */
export const NO_BOX = 'Click into the box you want to write in, then choose “Coach this box” once more.';

/** Why the browser keeps us out of a page, from its address; `null` is an address it did not tell. */
export function whyForbidden(url: string | null): string {
  if (url === null || !URL.canParse(url)) return FORBIDDEN;
  const { protocol, hostname, pathname } = new URL(url);
  const scheme = protocol.slice(0, -1);
  if (OWN_PAGES.includes(scheme)) return 'This is a page of the browser itself, and no extension may work on those.';
  if (STORES.has(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'))) {
    return 'The browser keeps every extension out of its store pages.';
  }
  if (/\.pdf$/i.test(pathname)) return 'This is a PDF. There is no box in it that a reply could be written in.';
  if (scheme === 'file') return 'This is a file on your device, which the browser keeps extensions out of.';
  return scheme.endsWith('-extension') ? 'This page belongs to an extension.' : FORBIDDEN;
}

/** Why a box cannot be reached that stands in a frame of another origin. */
export function whyOutside(origin: string): string {
  const host = new URL(origin).hostname;
  return (
    `The box you are in belongs to ${host}, which is another site within this page. ` +
    `Turn ${host} on under “Other sites on this page”, or open it in a tab of its own.`
  );
}
