import { afterEach, describe, expect, it } from 'vitest';
import { siteFor } from '../../lib/sites/tiers';
import { type FixturePage, openText } from './fixture';

const pages: FixturePage[] = [];
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
const at = (url: string, granted: boolean, html = ''): string | null => {
  const page = openText(html, url);
  pages.push(page);
  return siteFor(new URL(url), page.document, granted)?.id ?? null;
};

const COMMENTS = '<form id="commentform"><textarea id="comment" name="comment"></textarea></form>';

describe('siteFor', () => {
  it('knows the first sites without being asked', () => {
    expect(at('https://biz.yelp.com/r2r/abc', false)).toBe('yelp');
    expect(at('https://www.google.de/local/business/1/customers/reviews', false)).toBe('google');
  });

  it.each([
    ['a further site', 'https://www.tripadvisor.com/Hotel_Review-g1-d1-Reviews-Hotel.html', '', 'tripadvisor'],
    ['a page known by its markup', 'https://blog.example.org/post', COMMENTS, 'wordpress'],
    ['a page nobody knows', 'https://reviews.example.org/place', '', 'page'],
  ])('knows %s only where the owner turned it on', (_, url, html, id) => {
    expect(at(url, false, html)).toBeNull();
    expect(at(url, true, html)).toBe(id);
  });

  it('stays away from pages that are not https, but for the practice page', () => {
    expect(at('http://reviews.example.org/place', true)).toBeNull();
    expect(at('chrome-extension://abc/practice.html', false)).toBe('practice');
  });

  it('gives the same page the same site', () => {
    const page = openText('', 'https://biz.yelp.com/r2r/abc');
    pages.push(page);
    const url = new URL('https://biz.yelp.com/r2r/abc');
    expect(siteFor(url, page.document, false)).toBe(siteFor(url, page.document, true));
  });

  it.each([
    ['https://biz.yelp.com/r2r/abc', 'yelp'],
    ['https://reviews.example.org/place', 'page'],
  ])('finds nothing where a page is so odd that looking at it fails (%s)', (address, id) => {
    const page = openText('<textarea aria-label="Reply"></textarea>', address);
    pages.push(page);
    const [field] = page.document.querySelectorAll('textarea');
    if (!field) throw new Error('no field');
    const site = siteFor(new URL(address), page.document, true);
    expect(site?.id).toBe(id);
    field.closest = (): never => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    field.hasAttribute = field.closest;
    expect(site?.findFields(page.document)).toEqual([]);
    expect(site?.findThread(field)).toBeNull();
  });
});
