/** Addresses as the owner turns them on: one host at a time, over `https` only. */

import { ORIGIN } from './asks/shapes';

export { ORIGIN };

/** The origin of an address as it can be turned on, without its port (patterns of both browsers mean every port); `null` where it cannot. */
export function originOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const origin = `https://${hostname}`;
  return protocol === 'https:' && ORIGIN.test(origin) ? origin : null;
}

/** The match pattern of an origin, as permissions and registered scripts name it. */
export const patternOf = (origin: string): string => `${origin}/*`;

/** The origin that a match pattern stands for; `null` for wider and narrower ones. */
export function originOfPattern(pattern: string): string | null {
  const origin = pattern.endsWith('/*') ? pattern.slice(0, -2) : '';
  return ORIGIN.test(origin) ? origin : null;
}

/** Whether an address lies under a match pattern ("https://*.shop.example/reviews*"). */
export function isUnder(url: string, pattern: string): boolean {
  const parts = /^https:\/\/(\*\.)?([^/*]+)(\/.*)$/.exec(pattern);
  if (!parts || !URL.canParse(url)) return false;
  const [, wild, host = '', path = ''] = parts;
  const { protocol, hostname, pathname, search } = new URL(url);
  const isHost = hostname === host || (wild !== undefined && hostname.endsWith(`.${host}`));
  return protocol === 'https:' && isHost && matchesGlob(`${pathname}${search}`, path);
}

/** `*` stands for any text. Without a regular expression: it goes through the text once for each piece. */
function matchesGlob(text: string, glob: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (rest.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** The single hosts that match patterns name, each once; patterns for many hosts name none. */
export function originsOfPatterns(patterns: readonly string[]): string[] {
  const origins = patterns.map((pattern) => /^https:\/\/[^/*]+/.exec(pattern)?.[0] ?? '');
  return [...new Set(origins)].filter((origin) => ORIGIN.test(origin));
}
