import { afterEach, expect } from 'vitest';
import type { Place, SeenReview } from '../../lib/sites/site';
import type { Conformance } from './conformance';
import { type FixturePage, openFixture } from './fixture';

/** What a site is tried with, and the review of its fixture that is answered. */
export type Given = Conformance & { answered: { review: string; reply: string } | null };

/** What a site finds on a page, and whether it owns the page's address. */
export function seenOn(site: Place, page: FixturePage): SeenReview[] {
  const seen = [...site.findReviews(page.document)].filter((review) => review !== undefined);
  expect(new Set(seen.map(({ key }) => key)).size).toBe(seen.length);
  for (const { element, key } of seen) {
    expect(element.isConnected).toBe(true);
    // A page that grows is looked at where it grew: the review that an element is, or stands in, comes first.
    for (const root of [element, element.firstElementChild ?? element])
      expect([...site.findReviews(root)].find((review) => review !== undefined)?.key).toBe(key);
  }
  return seen;
}

/** Opens fixtures that are closed after each test. */
export function fixtures(): (file: string, url: string) => Promise<FixturePage> {
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  return async (file, url) => {
    const page = openFixture(file, url);
    pages.push(page);
    await page.settled();
    return page;
  };
}
