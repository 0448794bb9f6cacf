import { afterEach, describe, expect, it } from 'vitest';
import type { Review } from '../../lib/coach/types';
import { isSiteAt } from '../../lib/sites/claims';
import { findSite } from '../../lib/sites/index';
import { findReadingSite } from '../../lib/sites/reading-sites';
import type { ReadingSite } from '../../lib/sites/site';
import { seenIn } from './conformance';
import { type FixturePage, openFixture, openText } from './fixture';

/** What a site that is only read must be tried with. */
export interface ReadingConformance {
  site: ReadingSite;
  /** In tests/fixtures. */
  file: string;
  url: string;
  /** Addresses of the same host, or one like it, that are not its pages. */
  notItsPages: readonly string[];
  /** Every review of the fixture in page order, with the owner's reply. */
  reviews: readonly (Review & { reply?: string })[];
}

/** The promises every site keeps that is only read. */
export function conformsReading(given: ReadingConformance): void {
  const { site } = given;
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  const open = async (): Promise<FixturePage> => {
    const page = openFixture(given.file, given.url);
    pages.push(page);
    await page.settled();
    return page;
  };

  describe(`${site.id} keeps the promises of a site that is read: ${given.url}`, () => {
    it('owns its pages and no other, beside the sites with boxes', () => {
      const url = new URL(given.url);
      expect(findReadingSite(url)).toBe(site);
      expect(isSiteAt(site.id, url.origin)).toBe(true);
      expect(findSite(url)).toBeNull();
      for (const other of given.notItsPages) expect([other, site.owns(new URL(other))]).toEqual([other, false]);
    });

    it('has narrow https patterns, a day of its facts, what cannot be known, and the way to the owner’s page', () => {
      expect(site.checked).toMatch(/^\d{4}-\d\d-\d\d$/u);
      for (const pattern of site.matches) expect(pattern).toMatch(/^https:\/\/[a-z.-]+\/[a-z*].*$/u);
      for (const sentence of [...site.doubts, site.instead]) expect(sentence).toMatch(/^[A-Z].*[.]$/u);
      const page = site.ownerPage(new URL(given.url));
      if (page) expect([new URL(page.href).protocol, page.words]).toEqual(['https:', expect.stringMatching(/^[A-Z]/u)]);
    });

    it('reads every review once, with the owner’s reply', async () => {
      const found = seenIn(site, (await open()).document);
      expect(found.map(({ review, ownerReply }) => ({ ...review, reply: ownerReply }))).toEqual(
        given.reviews.map(({ reply, ...review }) => ({ ...review, reply: reply ?? null })),
      );
    });

    it('gives keys that part reviews and stay, and elements that part them too', async () => {
      const [first, again] = [await open(), await open()];
      const found = seenIn(site, first.document);
      expect(found.map(({ key }) => key)).toEqual(seenIn(site, again.document).map(({ key }) => key));
      expect(new Set(found.map(({ key }) => key)).size).toBe(given.reviews.length);
      for (const { key, element } of found) {
        expect(key).toMatch(new RegExp(`^${site.id}:[0-9a-z]+$`, 'u'));
        expect(found.filter((other) => other.element.contains(element))).toHaveLength(1);
      }
    });

    it('finds a review in its own part of the page as in the whole', async () => {
      const page = await open();
      for (const { key, element } of seenIn(site, page.document)) {
        expect(seenIn(site, element).map((seen) => seen.key)).toEqual([key]);
      }
    });

    it('writes nothing, asks for no rectangle and is silent on an empty page', async () => {
      const page = await open();
      const before = page.document.documentElement.outerHTML;
      const prototype = Object.getPrototypeOf(Object.getPrototypeOf(page.document.body)) as Element;
      const asked: string[] = [];
      for (const name of ['getBoundingClientRect', 'getClientRects'] as const) {
        Object.defineProperty(prototype, name, { value: () => asked.push(name), configurable: true });
      }
      expect(seenIn(site, page.document)).not.toEqual([]);
      expect(asked).toEqual([]);
      expect(page.document.documentElement.outerHTML).toBe(before);
      const empty = openText('', given.url);
      pages.push(empty);
      expect(seenIn(site, empty.document)).toEqual([]);
    });
  });
}
