/** What the background answers about cases. Each answer is one transaction, but for the numbers over all, which are read in slices. */
import type { Case, CaseChange } from '../casebook/case';
import { sampleMonth } from '../casebook/sample';
import { createTally } from '../casebook/tally';
import type { Review, SurfaceId, Trade } from '../coach/types';
import { findCases, findImprovements } from './case-search';
import { spanOfTime } from './case-terms';
import { type Casebook, pageLink } from './casebook';
import type { Database } from './database';
import type { Handlers } from './gate';
import { no, ok } from './outcome';
import type { Outcome } from './protocol';
import type { House } from './settings';
import { readSlices } from './slices';
import { readToday } from './today';

type CaseHandlers = Pick<
  Handlers,
  | 'workOn'
  | 'caseOf'
  | 'readCase'
  | 'changeCase'
  | 'removeCase'
  | 'restoreCase'
  | 'findCases'
  | 'today'
  | 'tally'
  | 'improvements'
  | 'sampleMonth'
  | 'hasSample'
>;

/** What cases need from outside. */
export interface CaseParts {
  database: Database;
  casebook: Casebook;
  readHouse(): Promise<House>;
  /** What a review raises, as the coach reads it. */
  pointsOf(review: Review | null, surface: SurfaceId, trade: Trade | null): Promise<readonly string[]>;
  /** Address of our own practice page. */
  practice: string;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
}

const GONE = 'This case is no longer there.';
const CHANGED =
  'This case was changed in another window since you opened it. What you wrote is still here; compare the two before you save.';
const FULL = 'Too many reviews were begun within an hour to keep each of them.';
/** Cases that pages may make within an hour: nobody works on more, and a page that was taken over must not fill the disk. */
const MOST_AN_HOUR = 200;
const HOUR_MS = 3_600_000;
const MOST_IMPROVEMENTS = 200;

/** A case after a change by the owner. An answer needs no rest any more, and has a time. */
function changed(one: Case, change: CaseChange, now: number): Case {
  const next: Case = { ...one, ...change, changedAt: now, rev: one.rev + 1 };
  if (next.status !== 'open') next.hold = null;
  if (change.status === 'answered' && next.repliedAt === null) next.repliedAt = now;
  return next;
}

/** Makes the answers. */
export function createCases(parts: CaseParts): CaseHandlers {
  const { database, casebook, now, newId } = parts;
  const { cases, together } = database;
  const searched = { table: cases, index: database.caseIndex };
  let made: number[] = [];

  /** Works on the case with an id. */
  const withCase = <T>(id: string, work: (one: Case) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    together(async () => {
      const one = await cases.get(id);
      return one === null ? no(GONE) : work(one);
    });

  const countSample = () => cases.countIn({ index: 'sample' });

  return {
    async workOn({ review, surface, ...work }, sender) {
      const { brief } = await parts.readHouse();
      const points = await parts.pointsOf(review, surface, brief.trade);
      const link = pageLink(sender.url, parts.practice);
      const at = now();
      made = made.filter((time) => Math.abs(at - time) < HOUR_MS);
      return together(async () => {
        const isNew = (await casebook.caseOf(work.thread)) === null;
        if (isNew && made.length >= MOST_AN_HOUR) return no(FULL);
        const one = await casebook.begin({ ...work, review, surface, link, points }, at);
        return ok(one);
      }).then((outcome) => {
        if (outcome.ok && outcome.value.createdAt === at && outcome.value.rev === 1) made.push(at);
        return outcome.ok ? ok(null) : outcome;
      });
    },
    caseOf: ({ thread }) => together(async () => ok(await casebook.caseOf(thread))),
    readCase: ({ id }) => withCase(id, async (one) => ok(one)),
    changeCase: ({ id, rev, change }) =>
      withCase(id, async (one) => (one.rev === rev ? ok(await cases.put(changed(one, change, now()))) : no(CHANGED))),
    removeCase: ({ id }) =>
      withCase(id, async (one) => {
        await cases.remove(id);
        return ok(one);
      }),
    restoreCase: ({ case: one }) =>
      together(async () => {
        if ((await cases.get(one.id)) !== null) return no('This case is already there.');
        await cases.put(one);
        return ok(null);
      }),
    findCases: ({ filter, after = '', limit }) =>
      together(async () => ok(await findCases(searched, filter, after, limit))),
    today: () => together(async () => ok(await readToday(database, now()))),
    async tally({ since, until }) {
      const tally = createTally(since, until);
      await readSlices(database, { since, until }, (one) => tally.add(one));
      return ok(tally.result());
    },
    improvements: ({ done }) =>
      together(async () => {
        return ok({ cases: await findImprovements(searched, done, MOST_IMPROVEMENTS) });
      }),
    sampleMonth: ({ on }) =>
      together(async () => {
        for (const { id } of await cases.walk({ index: 'sample' })) await cases.remove(id);
        if (on) for (const one of sampleMonth(now(), newId)) await cases.put({ ...one, sample: true });
        return ok(null);
      }),
    hasSample: () =>
      together(async () => {
        const samples = await countSample();
        // Counting a hundred thousand takes a fifth of a second.
        return ok({ sample: samples > 0, own: (await cases.ids(spanOfTime({}), samples + 1)).length > samples });
      }),
  };
}
