import { describe, expect, it } from 'vitest';
import { mayShow, siteOfThread } from '../../lib/browser/threads';
import { sitesAt } from '../../lib/sites/claims';

describe('the site of a thread', () => {
  it.each([
    ['yelp:1a', 'yelp'],
    ['google-business:1a', 'google-business'],
    ['page:1a', null],
    ['manual:yelp:1a', null],
    ['t', null],
    ['', null],
  ])('of "%s" is %s', (thread, site) => expect(siteOfThread(thread)).toBe(site));
});

describe('what a panel may show', () => {
  it.each([
    ['yelp:1', 'https://biz.yelp.com', true],
    ['yelp:1', 'https://blog.example', false],
    ['google:1', 'https://biz.yelp.com', false],
    ['wordpress:1', 'https://blog.example', true],
    ['page:1', 'http://blog.example', true],
    ['manual:page:1', 'https://blog.example', true],
  ])('"%s" at %s: %s', (thread, origin, may) => expect(mayShow(thread, sitesAt(origin))).toBe(may));

  it('is everything in our own page', () => expect(mayShow('practice:1', null)).toBe(true));
});
