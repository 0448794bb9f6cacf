/** What work on a review writes into the casebook. Each is called inside a transaction of whoever knows of the work. */
import { CASE_LIMITS, type Case, type Heat } from '../casebook/case';
import { newCase } from '../casebook/new-case';
import { readReviewDay } from '../casebook/review-date';
import type { Review, ReviewKind, SurfaceId } from '../coach/types';
import type { Database } from './database';

/** What is known of a review when the owner begins to work on it. */
export interface Work {
  thread: string;
  surface: SurfaceId;
  /** Adapter id; `null` where the owner pointed at the box. */
  site: string | null;
  /** Address of its page (`pageLink`); `null` where it can be opened by nobody. */
  link: string | null;
  review: Review | null;
  kind: ReviewKind;
  /** What they raised, in their words. */
  points: readonly string[];
}

const NOTHING: Review = { author: null, stars: null, text: '' };

const cut = (text: string, most: number): string => {
  const short = text.slice(0, most);
  // Half of a pair would be no letter at all.
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
};
const cutOrNull = (text: string | null | undefined, most: number): string | null =>
  text === null || text === undefined ? null : cut(text, most);

const reviewOf = ({ author, stars, text, date }: Review): Case['review'] => ({
  author: cutOrNull(author, CASE_LIMITS.author),
  stars,
  text: cut(text, CASE_LIMITS.text),
  date: cutOrNull(date, CASE_LIMITS.date),
});

const pointsOf = (points: readonly string[]): string[] =>
  points.slice(0, CASE_LIMITS.points).map((point) => cut(point, CASE_LIMITS.point));

/** Adds up how hot a draft is, to compare two. */
const weigh = ({ stop, high, medium }: Heat): number => stop * 1e12 + high * 1e6 + medium;

/** The address of a page as a case keeps it: without fragment and sign-in, `https` or our own `practice`; `null` for any other. */
export function pageLink(url: string | undefined, practice: string): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const address = new URL(url);
  address.hash = '';
  address.username = '';
  address.password = '';
  const { href, protocol } = address;
  return (protocol === 'https:' || href === practice) && href.length <= CASE_LIMITS.link ? href : null;
}

/** Makes them. */
export function createCasebook(database: Database, newId: () => string) {
  const { cases } = database;

  /** The case of a thread; of several (imported ones) the last that was changed. */
  const caseOf = async (thread: string): Promise<Case | null> => {
    const found = await cases.walk({ index: 'thread', from: thread, to: thread });
    return found.sort((a, b) => b.changedAt - a.changedAt)[0] ?? null;
  };

  /** One change of the case of a thread; `null` where there is none. */
  const change = async (thread: string, now: number, work: (one: Case) => Partial<Case>): Promise<Case | null> => {
    const one = await caseOf(thread);
    return one === null ? null : cases.put({ ...one, ...work(one), changedAt: now, rev: one.rev + 1 });
  };

  /** Short, since each of its words in the index carries it: 64 bits of chance are enough for one casebook. */
  const newCaseId = (): string => newId().replaceAll('-', '').slice(0, 16);

  const makeCase = ({ thread, surface, site, link, review, kind, points }: Work, now: number): Case =>
    newCase(
      {
        id: newCaseId(),
        thread,
        site,
        surface,
        link,
        review: reviewOf(review ?? NOTHING),
        reviewedOn: readReviewDay(review?.date ?? null, now),
        kind,
        points: pointsOf(points),
      },
      now,
    );

  return {
    caseOf,
    /** The case of this work: made where there is none. What the owner wrote in it stays; only more of the review is taken over. */
    async begin(work: Work, now: number): Promise<Case> {
      const one = await caseOf(work.thread);
      if (one === null) return cases.put(makeCase(work, now));
      const seen = reviewOf(work.review ?? NOTHING);
      const before = one.review.text.replace(/[\s.…]+$/u, '');
      // Unfolded since, or not read at all before.
      if (seen.text.length <= one.review.text.length || !seen.text.startsWith(before)) return one;
      const points = one.points.length === 0 ? pointsOf(work.points) : one.points;
      return cases.put({
        ...one,
        review: { ...one.review, text: seen.text },
        points,
        changedAt: now,
        rev: one.rev + 1,
      });
    },
    /** The reply is out, which ends a hold. `heat` is `null` where it was only seen on the page afterwards. */
    posted: (
      { thread, reply, heat }: { thread: string; reply: string; heat: Heat | null },
      now: number,
    ): Promise<Case | null> =>
      change(thread, now, ({ repliedAt, posted }) => ({
        reply: cut(reply, CASE_LIMITS.reply),
        // An answer that is only mended was given when it first went out.
        repliedAt: repliedAt ?? now,
        posted: heat ?? posted,
        status: 'answered',
        hold: null,
      })),
    /** How hot the draft is now; the hottest is kept. No `rev`: it is no work of the owner's on the case. Answers whether there is one. */
    async heat(thread: string, heat: Heat): Promise<boolean> {
      const one = await caseOf(thread);
      if (one === null) return false;
      if (one.hottest === null || weigh(one.hottest) < weigh(heat)) await cases.put({ ...one, hottest: heat });
      return true;
    },
  };
}

/** See the head of this file. */
export type Casebook = ReturnType<typeof createCasebook>;
