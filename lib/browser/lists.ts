/** Pages with many reviews that the owner keeps an eye on: what is new there, and what has been answered, since the last visit. */
import { type ListedPage, type ListedReview, MOST_LISTED } from '../contract/list';
import type { ListNews } from './asks/lists';
import { LISTED_PAGE } from './asks/lists';
import type { Database } from './database';
import type { Frames } from './frames';
import type { Handlers, Sender } from './gate';
import type { askPage } from './messages';
import { originOf } from './origins';
import { no, ok } from './outcome';
import type { Outcome } from './protocol';
import type { WatchedList } from './records';

type ListHandlers = Pick<
  Handlers,
  'isWatched' | 'sawList' | 'watchList' | 'watchHere' | 'listIn' | 'allLists' | 'forgetList' | 'restoreList'
>;

/** What lists need from outside. */
export interface ListParts {
  database: Database;
  frames: Pick<Frames, 'all'>;
  askPage: typeof askPage;
  /** Our own pages' origin, whose practice page is a list too. */
  own: string;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
}

/** Looks within so long of each other are one visit, ms. */
const VISIT = 30 * 60_000;
const MOST_LISTS = 100;

/** Parts of an address that say how a list is shown, not which. */
const NOT_WHICH =
  /^(?:utm_.*|hl|gl|page|p|start|sort.*|order.*|filter.*|offset|limit|ref.*|fbclid|gclid|sca_esv|ved|ei|sxsrf|_.*)$/iu;

const NO_LIST = 'There is no list of reviews on this page, or it could not be read.';
const GONE = 'This list is no longer there.';

/** The address of a list as it is known again: without what only says how it is shown. `null` where it is none. */
export function listAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const address = new URL(url);
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) if (NOT_WHICH.test(name)) address.searchParams.delete(name);
  address.searchParams.sort();
  return address.href.slice(0, 2_048);
}

/** What a look at a list has told. */
export function newsOf(list: WatchedList): ListNews {
  const waiting = list.reviews.filter(({ answered }) => !answered).length;
  return { list, fresh: list.fresh.length, answered: list.answered.length, waiting };
}

/** A list after another look at it. Reviews that are not in sight this time stay as they were. */
export function lookAgain(list: WatchedList, reviews: readonly ListedReview[], now: number): WatchedList {
  const before = new Map(list.reviews.map((review) => [review.key, review]));
  const isSameVisit = now >= list.seenAt && now - list.seenAt < VISIT;
  const fresh = new Set(isSameVisit ? list.fresh : []);
  const answered = new Set(isSameVisit ? list.answered : []);
  for (const { key, answered: isAnswered } of reviews) {
    const known = before.get(key);
    if (known === undefined) fresh.add(key);
    else if (isAnswered && !known.answered) answered.add(key);
    before.delete(key);
  }
  return {
    ...list,
    reviews: [...reviews, ...before.values()].slice(0, MOST_LISTED),
    seenAt: now,
    fresh: [...fresh].slice(0, MOST_LISTED),
    answered: [...answered].slice(0, MOST_LISTED),
  };
}

/** Makes the answers of asks/lists.ts. Each is one transaction. */
export function createLists({ database, frames, askPage, own, now, newId }: ListParts): ListHandlers {
  const { lists, together } = database;

  /** Call inside `together`. */
  const find = async (site: string, link: string | null): Promise<WatchedList | null> =>
    (await lists.all()).find((list) => list.site === site && list.link === link) ?? null;

  /** The list in a tab, asked of its page: what a page says of its own address must be of the origin we know it by. */
  const listOf = async (tabId: number): Promise<(ListedPage & { link: string }) | null> => {
    for (const { frameId, origin } of (await frames.all()).filter((frame) => frame.tabId === tabId)) {
      const answer = await askPage(tabId, frameId, 'pageList', {});
      const page = answer.ok ? (LISTED_PAGE.safeParse(answer.value).data ?? null) : null;
      const link = listAddress(page?.link);
      if (page === null || link === null) continue;
      if (originOf(link) === origin && (origin !== null || link.startsWith(own))) return { ...page, link };
    }
    return null;
  };

  const watch = async (tabId: number | undefined, on?: boolean): Promise<Outcome<ListNews | null>> => {
    const page = tabId === undefined ? null : await listOf(tabId);
    if (page === null) return no(NO_LIST);
    const { site, link, name, reviews } = page;
    return together(async () => {
      const known = await find(site, link);
      if (on === undefined) return ok(known && newsOf(known));
      if (!on) {
        if (known !== null) await lists.remove(known.id);
        return ok(null);
      }
      if (known !== null) return ok(newsOf(await lists.put(lookAgain(known, reviews, now()))));
      if ((await lists.count()) >= MOST_LISTS) {
        return no(`There is room for ${MOST_LISTS} lists. Take one off in the workbook first.`);
      }
      const list = { id: newId(), site, link, name, reviews, seenAt: now(), fresh: [], answered: [] };
      return ok(newsOf(await lists.put(list)));
    });
  };

  return {
    async isWatched({ site }, sender: Sender) {
      return ok((await together(() => find(site, listAddress(sender.url)))) !== null);
    },

    sawList: ({ site, reviews }, sender: Sender) =>
      together(async () => {
        const known = await find(site, listAddress(sender.url));
        if (known === null) return no(GONE);
        await lists.put(lookAgain(known, reviews, now()));
        return ok(null);
      }),

    watchList: ({ tabId, on }) => watch(tabId, on),
    watchHere: ({ on }, sender: Sender) => watch(sender.tab?.id, on),

    async listIn({ tabId }) {
      const page = await listOf(tabId);
      if (page === null) return ok(null);
      const known = await together(() => find(page.site, page.link));
      const waiting = page.reviews.filter(({ answered }) => !answered).length;
      return ok({ reviews: page.reviews.length, waiting, watched: known === null ? null : newsOf(known) });
    },

    async allLists() {
      const all = await together(() => lists.all());
      return ok(all.sort((a, b) => b.seenAt - a.seenAt).map(newsOf));
    },

    forgetList: ({ id }) =>
      together(async () => {
        const known = await lists.get(id);
        if (known === null) return no(GONE);
        await lists.remove(id);
        return ok(known);
      }),

    restoreList: ({ list }) =>
      together(async () => {
        if ((await find(list.site, list.link)) === null) await lists.put(list);
        return ok(null);
      }),
  };
}
