import { TRADES } from '../coach/types';
import { READING_FILTERS, READING_LIMITS, type ReadingView } from './reading';
import { z } from './zod';

const { key, name, date, text, reply, words, href, most } = READING_LIMITS;
const count = z.number().int().nonnegative();

/** An address that a link may lead to: `https` only, so that no script and no file hides in it. */
const address = z
  .string()
  .max(href)
  .refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:');

const row = z.object({
  key: z.string().max(key),
  review: z.object({
    author: z.string().max(name).nullable(),
    stars: z.number().min(1).max(5).nullable(),
    text: z.string().max(text),
    date: z.string().max(date).nullable().exactOptional(),
  }),
  ownerReply: z.string().max(reply).nullable(),
});

/** What the page tells of reviews that are only read. */
export const readingView: z.ZodType<ReadingView> = z.object({
  site: z.object({ id: z.string().max(40), name: z.string().max(name) }),
  instead: z.string().max(words),
  ownerPage: z.object({ href: address, words: z.string().max(words) }).nullable(),
  trade: z.enum(TRADES).nullable(),
  counts: z.object({ all: count, open: count, harsh: count }),
  filter: z.enum(READING_FILTERS),
  rows: z.array(row).max(most),
  shape: z.enum(['side', 'sheet']),
});
