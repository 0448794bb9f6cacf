import { afterEach, describe, expect, it } from 'vitest';
import type { Review, SurfaceId } from '../../lib/coach/types';
import { buttonName } from '../../lib/sites/buttons';
import { isSiteAt } from '../../lib/sites/claims';
import { findSite } from '../../lib/sites/index';
import type { Place, SeenReview, Site, Thread } from '../../lib/sites/site';
import { type FixturePage, openFixture, openText } from './fixture';

/** What a site must be tried with. */
export interface Conformance {
  site: Site;
  /** A file in tests/fixtures, or the body of a page. */
  page: { file: string } | { html: string };
  url: string;
  /** Addresses of the same host that are not its reply pages. */
  notItsPages: readonly string[];
  /** The first two reviews that can be answered, as the page has them. */
  reviews: readonly [Review, Review];
  surface: SurfaceId;
  /**
   * The owner's reply to the review of the fixture that is answered, with its author or how its text begins; `null` where none is.
   * Not given where the fixture shows more than these reviews: then the site's own test tries what is found in it.
   */
  answered?: { review: string; reply: string } | null;
  /** The site's own word on the button that posts. */
  postName: string;
  /** Opens the box of the n-th of `reviews`. */
  openBox(page: FixturePage, n: number): void;
  /** Takes every sign of a rating off the page. */
  hideStars(page: FixturePage): void;
}

/** All reviews a place shows. */
export function seenIn(place: Place, root: ParentNode): SeenReview[] {
  return [...place.findReviews(root)].filter((seen) => seen !== undefined);
}

function isOf(review: Review, start: string | undefined): boolean {
  return start !== undefined && (review.author === start || review.text.startsWith(start));
}

/** The promises every adapter keeps, tried on its fixture. */
export function conforms(given: Conformance): void {
  const { site } = given;
  const pages: FixturePage[] = [];
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  const open = async (n: number | null): Promise<FixturePage> => {
    const page =
      'file' in given.page ? openFixture(given.page.file, given.url) : openText(given.page.html, given.url, true);
    pages.push(page);
    await page.settled();
    if (n !== null) given.openBox(page, n);
    await page.settled();
    return page;
  };
  const threadOf = (page: FixturePage): Thread => {
    const fields = site.findFields(page.document);
    expect(fields).toHaveLength(1);
    const [field] = fields;
    const thread = field ? site.findThread(field) : null;
    if (!field || !thread) throw new Error('no thread for the open box');
    expect(thread.field).toBe(field);
    return thread;
  };

  describe(`${site.id} keeps the promises of a site`, () => {
    it('owns its reply pages and no other', () => {
      const { protocol, host } = new URL(given.url);
      expect(findSite(new URL(given.url))).toBe(site);
      // The practice page is our own, whose word is taken.
      expect(isSiteAt(site.id, `${protocol}//${host}`)).toBe(protocol === 'https:');
      for (const url of given.notItsPages) expect([url, site.owns(new URL(url))]).toEqual([url, false]);
    });

    it('has narrow https patterns and a day of its facts', () => {
      expect(site.checked).toMatch(/^\d{4}-\d\d-\d\d$/u);
      for (const pattern of site.matches) expect(pattern).toMatch(/^https:\/\/[a-z\d.-]+\/[a-z*].*$/u);
    });

    it('finds no box before one is opened', async () => {
      expect(site.findFields((await open(null)).document)).toEqual([]);
    });

    it.each([0, 1])('reads review %i beside its open box', async (n) => {
      const thread = threadOf(await open(n));
      expect(thread.review).toEqual(given.reviews[n]);
      expect(thread.surface).toBe(given.surface);
    });

    it('points at the post button, empty and written', async () => {
      const page = await open(0);
      const thread = threadOf(page);
      expect(buttonName(thread.findPostButton() ?? page.document.body)).toBe(given.postName);
      page.write(thread.field, 'We are sorry about this.');
      await page.settled();
      const button = thread.findPostButton();
      page.press(button);
      await page.settled();
      expect(page.posted()).toEqual(['We are sorry about this.']);
    });

    it('keeps the key over looks, drafts and re-renders, and parts reviews by it', async () => {
      const page = await open(0);
      const first = threadOf(page).key;
      page.write(threadOf(page).field, 'Something written');
      expect(threadOf(page).key).toBe(first);
      expect(threadOf(await open(0)).key).toBe(first);
      expect(threadOf(await open(1)).key).not.toBe(first);
      expect(first).toMatch(new RegExp(`^${site.id}:[0-9a-z]+$`, 'u'));
    });

    it('calls stars that are not told unknown', async () => {
      const page = await open(0);
      given.hideStars(page);
      for (const field of site.findFields(page.document))
        expect(site.findThread(field)?.review.stars ?? null).toBeNull();
    });

    it('leaves search boxes and boxes of nothing alone', async () => {
      const page = await open(null);
      const form = page.document.createElement('form');
      form.setAttribute('role', 'search');
      const box = page.document.createElement('textarea');
      box.name = 'q';
      box.setAttribute('role', 'combobox');
      box.maxLength = 2048;
      form.append(box);
      page.document.body.append(form);
      expect(site.findFields(page.document)).toEqual([]);
      expect(site.findThread(box)).toBeNull();
      expect(site.findThread(page.document.body)).toBeNull();
      expect(site.findThread(page.document.createElement('textarea'))).toBeNull();
    });

    findsReviews(given, open, threadOf);

    it('lets go of a box that has left the page', async () => {
      const page = await open(0);
      const thread = threadOf(page);
      thread.field.remove();
      expect(site.findThread(thread.field)).toBeNull();
      expect(thread.findPostButton()).toBeNull();
    });

    it('does not throw on an empty page', () => {
      const page = openText('', given.url);
      pages.push(page);
      expect(site.findFields(page.document)).toEqual([]);
      expect(site.findThread(page.document.documentElement)).toBeNull();
      expect(seenIn(site, page.document)).toEqual([]);
    });

    it('writes nothing', async () => {
      const page = await open(0);
      const before = page.document.documentElement.outerHTML;
      threadOf(page).findPostButton();
      seenIn(site, page.document);
      expect(page.document.documentElement.outerHTML).toBe(before);
    });
  });
}

/** The promises of a site whose fixture shows reviews alone, tried where it says which is answered. */
function findsReviews(
  given: Conformance,
  open: (n: number | null) => Promise<FixturePage>,
  threadOf: (page: FixturePage) => Thread,
): void {
  const { site, answered } = given;
  if (answered === undefined) return;
  describe(`${site.id} finds reviews`, () => {
    it('finds each review once, by the key that its thread has, and only by the page', async () => {
      const page = await open(0);
      const thread = threadOf(page);
      const found = seenIn(site, page.document);
      const keys = found.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(seenIn(site, (await open(null)).document).map(({ key }) => key)).toEqual(keys);
      const same = found.filter(({ key }) => key === thread.key);
      expect(same.map(({ review }) => review)).toEqual([thread.review]);
      expect(same[0]?.ownerReply).toBe(thread.ownerReply);
      for (const seen of found) expect(page.document.body.contains(seen.element)).toBe(true);
      expect(found.filter(({ review }) => [0, 1].some((n) => review.text === given.reviews[n]?.text))).toHaveLength(2);
    });

    it('knows the owner’s reply, and that the others have none', async () => {
      const replies = seenIn(site, (await open(0)).document).filter(({ ownerReply }) => ownerReply !== null);
      expect(replies.map(({ review, ownerReply }) => [isOf(review, answered?.review), ownerReply])).toEqual(
        answered ? [[true, answered.reply]] : [],
      );
    });

    it('asks for no rectangle while it looks for reviews', async () => {
      const page = await open(0);
      const prototype = Object.getPrototypeOf(Object.getPrototypeOf(page.document.body)) as Element;
      const asked: string[] = [];
      for (const name of ['getBoundingClientRect', 'getClientRects'] as const) {
        Object.defineProperty(prototype, name, { value: () => asked.push(name), configurable: true });
      }
      expect(seenIn(site, page.document).length).toBeGreaterThan(0);
      expect(asked).toEqual([]);
    });
  });
}
