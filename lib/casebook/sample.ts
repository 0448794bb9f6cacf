/** A month to look at before there is any of one's own. */
import type { Case, Heat } from './case';
import { endOfDay, hourOfDay, startOfDay } from './days';
import { type CaseBeginning, newCase } from './new-case';
import { SAMPLE_REVIEWS, type SampleReview } from './sample-reviews';

/** Threads of the sample begin so; no site makes such a key. */
export const SAMPLE_THREAD = 'sample:';

const WRITTEN_HOUR = 8;
const ANSWERED_HOUR = 18;

/**
 * The invented month before `now` (milliseconds since 1970), oldest first: every cause and status, a held draft, open
 * and kept promises, improvements. Each is marked `sample`.
 */
export function sampleMonth(now: number, newId: () => string): Case[] {
  return SAMPLE_REVIEWS.map((review, at) => sampleCase(review, at, now, newId));
}

function sampleCase(sample: SampleReview, at: number, now: number, newId: () => string): Case {
  const { daysAgo, site, author, stars, text, reply, repliedAfter } = sample;
  const createdAt = hourOfDay(now, WRITTEN_HOUR, 1 - daysAgo);
  const begun = Math.min(createdAt, now);
  const repliedAt = repliedAfter === undefined ? null : hourOfDay(now, ANSWERED_HOUR, repliedAfter - daysAgo);
  const beginning: CaseBeginning = {
    id: newId(),
    thread: `${SAMPLE_THREAD}${at + 1}`,
    site,
    surface: site === 'yelp' ? 'yelp-public' : 'google-reply',
    link: null,
    review: { author, stars, text, date: daysAgo === 1 ? 'a day ago' : `${daysAgo} days ago` },
    reviewedOn: startOfDay(now, -daysAgo),
    kind: sample.kind,
    points: [...sample.points],
  };
  return {
    ...newCase(beginning, begun),
    cause: sample.cause ?? null,
    reply: reply ?? null,
    repliedAt,
    promises: (sample.promises ?? []).map(({ what, by, kept }) => ({
      id: newId(),
      what,
      to: author,
      by: endOfDay(now, by),
      kept,
    })),
    improvements: (sample.improvements ?? []).map(({ what, who, kind, doneAgo }) => ({
      id: newId(),
      what,
      who,
      kind,
      doneAt: doneAgo === undefined ? null : hourOfDay(now, ANSWERED_HOUR, -doneAgo),
    })),
    hold: sample.held ? { until: hourOfDay(now, 9, 1), since: begun } : null,
    resolved: sample.resolved ?? null,
    felt: sample.felt ?? null,
    hottest: heatOf(sample.hottest),
    posted: heatOf(sample.posted),
    status: sample.status,
    note: sample.note ?? '',
    changedAt: repliedAt ?? begun,
    sample: true,
  };
}

function heatOf(counts: readonly [number, number, number] | undefined): Heat | null {
  if (counts === undefined) return null;
  const [stop, high, medium] = counts;
  return { stop, high, medium };
}
