import { describe, expect, it } from 'vitest';
import { isSiteAt } from '../../lib/sites/claims';
import { ASKED_SITES, SITES } from '../../lib/sites/index';
import { READING_SITES } from '../../lib/sites/reading-sites';

const PLACES = [...SITES, ...READING_SITES, ...ASKED_SITES].filter(({ matches }) => matches.length > 0);

/** Origins that a place's patterns name, one for each. */
const originsOf = (matches: readonly string[]): string[] =>
  matches.map((pattern) => new URL(pattern.replace('*.', 'any.')).origin);

describe('isSiteAt', () => {
  it.each(PLACES.map(({ id, matches }) => [id, originsOf(matches)] as const))(
    'takes the hosts of %s for its own',
    (id, origins) => {
      for (const origin of origins) expect([origin, isSiteAt(id, origin)]).toEqual([origin, true]);
    },
  );

  it.each(PLACES.map(({ id }) => id))('takes no page of another site for one of %s', (id) => {
    const others = PLACES.filter(({ matches }) => !originsOf(matches).some((origin) => isSiteAt(id, origin)));
    expect(others.length).toBeGreaterThan(PLACES.length / 2);
    for (const origin of ['https://blog.example', 'https://yelp.com.evil.example', 'https://notbiz.yelp.com.example']) {
      expect([origin, isSiteAt(id, origin)]).toEqual([origin, id === 'wordpress']);
    }
  });

  it.each([
    ['a host within', 'yelp', 'https://evil.biz.yelp.com', false],
    ['a host around', 'yelp', 'https://yelp.com', false],
    ['another port of the host', 'yelp', 'https://biz.yelp.com:8443', true],
    ['a page that is not https', 'yelp', 'http://biz.yelp.com', false],
    ['the public page of the same company', 'yelp', 'https://www.yelp.com', false],
    ['software anybody may run', 'wordpress', 'https://shop.example', true],
    ['the same, not https, where a box is coached by hand', 'wordpress', 'http://shop.example', true],
    ['the same on another site’s host, not https', 'wordpress', 'http://biz.yelp.com', false],
    ['its makers’ own host', 'wordpress', 'https://mara.wordpress.com', true],
    ['such software on another site', 'wordpress', 'https://www.tripadvisor.com', false],
    ['such software on a site that is only read', 'wordpress', 'https://www.yelp.com', false],
    ['what nobody knows', 'page', 'https://shop.example', true],
    ['what nobody knows on a known host', 'page', 'https://www.google.com', true],
    ['what nobody knows, not https', 'page', 'http://shop.example', false],
    ['our own page', 'practice', 'https://shop.example', false],
    ['a name that is none', 'constructor', 'https://shop.example', false],
  ])('%s: %s at %s is %s', (_, id, origin, is) => {
    expect(isSiteAt(id, origin)).toBe(is);
  });
});
