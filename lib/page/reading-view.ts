import { READING_FILTERS, READING_LIMITS, type ReadingFilter, type ReadingView } from '../contract/reading';
import type { PageSettings } from '../contract/settings';
import type { ReadingSite } from '../sites/site';
import type { HeldReview, HeldReviews } from './held-reviews';

/** What the owner asked to have listed. */
export interface Listing {
  filter: ReadingFilter;
  count: number;
}

/** What is listed until the owner asks for something else. */
export const FIRST_LISTING: Listing = { filter: 'all', count: READING_LIMITS.rows };

/** One or two stars; an unknown rating is not taken for harsh. */
const HARSH = 2;

const PASSES: Record<ReadingFilter, (held: HeldReview) => boolean> = {
  all: () => true,
  open: ({ ownerReply }) => ownerReply === null,
  harsh: ({ review }) => review.stars !== null && review.stars <= HARSH,
};

/** Everything the panel is told of the reviews here. */
export function readingView(
  site: ReadingSite,
  url: URL,
  held: HeldReviews,
  { filter, count }: Listing,
  trade: PageSettings['trade'],
  shape: ReadingView['shape'],
): ReadingView {
  const counts: Record<ReadingFilter, number> = { all: 0, open: 0, harsh: 0 };
  const rows: ReadingView['rows'] = [];
  for (const [key, one] of held) {
    for (const each of READING_FILTERS) if (PASSES[each](one)) counts[each] += 1;
    const isListed = rows.length < Math.min(count, READING_LIMITS.most) && PASSES[filter](one);
    if (isListed) rows.push({ key, review: one.review, ownerReply: one.ownerReply });
  }
  const { id, name, instead } = site;
  return { site: { id, name }, instead, ownerPage: site.ownerPage(url), trade, counts, filter, rows, shape };
}
