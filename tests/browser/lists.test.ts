import { describe, expect, it } from 'vitest';
import type { Sender } from '../../lib/browser/gate';
import { createLists, listAddress, lookAgain } from '../../lib/browser/lists';
import type { WatchedList } from '../../lib/browser/records';
import type { ListedPage, ListedReview } from '../../lib/contract/list';
import { accepted, freshDatabase, NOW, refusal } from './support';

const HOUR = 3_600_000;
const LINK = 'https://biz.yelp.com/biz_reviews/x';
const PAGE: Sender = { url: `${LINK}?page=2#r7`, tab: { id: 7 } };
const PANEL: Sender = { url: 'chrome-extension://abc/panel.html', tab: { id: 7 } };

const review = (key: string, answered = false): ListedReview => ({
  key,
  author: 'Ines',
  stars: 2,
  date: '2 days ago',
  answered,
});

function fresh() {
  const { database, newId } = freshDatabase();
  const world = {
    now: NOW,
    page: {
      site: 'yelp',
      name: 'Yelp: Reviews',
      link: `${LINK}?page=1`,
      reviews: [review('a'), review('b', true)],
    } as ListedPage | null,
    origin: 'https://biz.yelp.com' as string | null,
  };
  const handlers = createLists({
    database,
    newId,
    now: () => world.now,
    own: 'chrome-extension://abc/',
    frames: { all: async () => [{ tabId: 7, frameId: 0, site: 'yelp', origin: world.origin, builtIn: true }] },
    askPage: (async () => ({ ok: true, value: world.page })) as never,
  });
  const saw = (...reviews: ListedReview[]) => handlers.sawList({ site: 'yelp', reviews }, PAGE);
  const all = async () => accepted(await handlers.allLists({}, PANEL));
  return { database, world, handlers, saw, all };
}

describe('a list that is kept an eye on', () => {
  it('is so once the owner asks for it, whatever page of it is shown', async () => {
    const { handlers, saw, all } = fresh();
    expect(accepted(await handlers.isWatched({ site: 'yelp' }, PAGE))).toBe(false);
    expect(refusal(await saw(review('c')))).toMatch(/no longer/);
    expect(await all()).toEqual([]);
    const news = accepted(await handlers.watchList({ tabId: 7, on: true }, PANEL));
    expect(news).toMatchObject({ fresh: 0, answered: 0, waiting: 1, list: { name: 'Yelp: Reviews', link: LINK } });
    expect(accepted(await handlers.isWatched({ site: 'yelp' }, PAGE))).toBe(true);
    expect(accepted(await handlers.isWatched({ site: 'yelp' }, { url: 'https://biz.yelp.com/biz_reviews/y' }))).toBe(
      false,
    );
    expect(accepted(await handlers.isWatched({ site: 'google' }, PAGE))).toBe(false);
  });

  it('tells what is new and what was answered since the last visit', async () => {
    const { world, handlers, saw, all } = fresh();
    accepted(await handlers.watchList({ tabId: 7, on: true }, PANEL));
    world.now += 24 * HOUR;
    accepted(await saw(review('a', true), review('c'), review('d')));
    expect(await all()).toMatchObject([{ fresh: 2, answered: 1, waiting: 2 }]);
    world.now += 60_000;
    accepted(await saw(review('a', true), review('c'), review('d'), review('e')));
    expect(await all()).toMatchObject([{ fresh: 3, answered: 1, waiting: 3 }]);
    world.now += 24 * HOUR;
    accepted(await saw(review('a', true)));
    expect(await all()).toMatchObject([{ fresh: 0, answered: 0, waiting: 3 }]);
  });

  it('is told in the popup and the panel, and left again', async () => {
    const { handlers } = fresh();
    expect(accepted(await handlers.listIn({ tabId: 7 }, PANEL))).toEqual({ reviews: 2, waiting: 1, watched: null });
    expect(accepted(await handlers.watchHere({}, PANEL))).toBeNull();
    expect(accepted(await handlers.watchHere({ on: true }, PANEL))).toMatchObject({ waiting: 1 });
    expect(accepted(await handlers.watchHere({}, PANEL))).toMatchObject({ waiting: 1 });
    expect(accepted(await handlers.listIn({ tabId: 7 }, PANEL))).toMatchObject({ watched: { waiting: 1 } });
    expect(accepted(await handlers.watchHere({ on: false }, PANEL))).toBeNull();
    expect(accepted(await handlers.listIn({ tabId: 7 }, PANEL))).toMatchObject({ watched: null });
  });

  it('is not taken from a page that says it stands elsewhere, or says nothing that can be read', async () => {
    const { world, handlers, all } = fresh();
    world.origin = 'https://blog.example';
    expect(refusal(await handlers.watchList({ tabId: 7, on: true }, PANEL))).toMatch(/no list/);
    world.origin = 'https://biz.yelp.com';
    world.page = { ...(world.page as ListedPage), link: 'javascript:alert(1)' };
    expect(refusal(await handlers.watchList({ tabId: 7, on: true }, PANEL))).toMatch(/no list/);
    world.page = { site: 'yelp', name: 4 } as never;
    expect(refusal(await handlers.watchList({ tabId: 7, on: true }, PANEL))).toMatch(/no list/);
    world.page = null;
    expect(accepted(await handlers.listIn({ tabId: 7 }, PANEL))).toBeNull();
    expect(await all()).toEqual([]);
  });

  it('is forgotten and put back', async () => {
    const { handlers, all } = fresh();
    const news = accepted(await handlers.watchList({ tabId: 7, on: true }, PANEL));
    const gone = accepted(await handlers.forgetList({ id: news?.list.id ?? '' }, PANEL));
    expect(await all()).toEqual([]);
    expect(refusal(await handlers.forgetList({ id: gone.id }, PANEL))).toMatch(/no longer/);
    accepted(await handlers.restoreList({ list: gone }, PANEL));
    accepted(await handlers.restoreList({ list: gone }, PANEL));
    expect(await all()).toHaveLength(1);
  });
});

describe('the address of a list', () => {
  it.each([
    ['https://a.example/r?page=3&utm_source=x&sort_by=new#top', 'https://a.example/r'],
    ['https://a.example/r?l=2&b=1', 'https://a.example/r?b=1&l=2'],
    ['nothing', null],
    [undefined, null],
  ])('%s is known again as %s', (url, address) => expect(listAddress(url)).toBe(address));
});

describe('another look', () => {
  it('begins a new visit after a clock was put back', () => {
    const list: WatchedList = {
      ...{ id: '1', site: 'yelp', link: LINK, name: 'Yelp', seenAt: NOW, fresh: ['x'], answered: [] },
      reviews: [review('x')],
    };
    expect(lookAgain(list, [review('x'), review('y')], NOW - HOUR).fresh).toEqual(['y']);
  });

  it('keeps 500 reviews, those in sight first', () => {
    const reviews = Array.from({ length: 500 }, (_, at) => review(`old-${at}`));
    const list: WatchedList = {
      ...{ id: '1', site: 'yelp', link: LINK, name: 'Yelp', seenAt: NOW, fresh: [], answered: [] },
      reviews,
    };
    const after = lookAgain(list, [review('new')], NOW + 24 * HOUR).reviews;
    expect([after.length, after[0]?.key]).toEqual([500, 'new']);
  });
});
