/** What stands on the page Today: short lists and their counts, read out of indexes, so the same work however many cases there are. */
import type { Case } from '../casebook/case';
import { endOfDay } from '../casebook/days';
import { deadlinesOf } from '../casebook/due';
import { PROMISE_DAYS, sortToday, type TodayLists } from '../casebook/today';
import type { Today } from './asks/cases';
import type { Database } from './database';
import type { Span } from './kept-table';
import type { KeptDraft } from './records';

/** Of each list so many are shown; the rest is only counted. */
const MOST_LISTED = 50;
/** So many held cases and drafts are read. */
const MOST_READ = 200;

const isListed = ({ due, held, promised, followUp }: TodayLists): boolean =>
  due.length + held.length + promised.length + followUp.length > 0;

/** Reads the lists. Call inside `together`. `now` is milliseconds since 1970. */
export async function readToday(database: Database, now: number): Promise<Today> {
  const { cases } = database;
  const soon: Span = { index: 'promised', to: endOfDay(now, PROMISE_DAYS) };
  const asked: Span = { index: 'followUp', to: now };
  const read: Case[] = await cases.walk({ index: 'held', most: MOST_READ });
  const withLine = read.filter((one) => deadlinesOf(one) !== null).length;
  // What rests has a line too, but is not in that list.
  read.push(...(await cases.walk({ index: 'due', most: MOST_LISTED + withLine })));
  for (const span of [soon, asked]) read.push(...(await cases.walk({ ...span, most: MOST_LISTED })));
  const lists = sortToday([...new Map(read.map((one) => [one.id, one])).values()], now);
  const loose = await readLoose(database, now);
  return {
    due: lists.due.slice(0, MOST_LISTED),
    held: lists.held.slice(0, MOST_LISTED),
    promised: lists.promised.slice(0, MOST_LISTED),
    followUp: lists.followUp.slice(0, MOST_LISTED),
    drafts: loose.drafts.slice(0, MOST_LISTED),
    counts: {
      due: (await cases.countIn({ index: 'due' })) - withLine,
      held: await cases.countIn({ index: 'held' }),
      promised: await cases.countIn(soon),
      followUp: await cases.countIn(asked),
      drafts: loose.count,
    },
  };
}

/** Drafts that no list leads to, newest first. Beyond those that are read each counts as such. */
async function readLoose({ cases, drafts }: Database, now: number): Promise<{ drafts: KeptDraft[]; count: number }> {
  const newest = await drafts.walk({ index: 'at', down: true, most: MOST_READ });
  const loose: KeptDraft[] = [];
  for (const draft of newest) {
    const { thread } = draft;
    const own = await cases.walk({ index: 'thread', from: thread, to: thread });
    if (draft.text.trim() !== '' && !isListed(sortToday(own, now))) loose.push(draft);
  }
  return { drafts: loose, count: loose.length + (await drafts.count()) - newest.length };
}
