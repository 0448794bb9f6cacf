import { CHECKS, REVIEW_KINDS, SEVERITIES, SURFACES, TONES, TRADES, VERDICTS } from '../coach/types';
import type { Handover, ToPanel } from './panel';
import { readingView } from './reading-schema';
import { z } from './zod';

/** Longest beginning of an answer that is taken, UTF-16 units. */
const MOST_ANSWER = 400;

/** UTF-16 units. */
const LONGEST_ADDRESS = 2_048;

const offset = z.number().int().nonnegative();

const review = z.object({
  author: z.string().nullable(),
  stars: z.number().min(1).max(5).nullable(),
  text: z.string(),
  date: z.string().nullable().exactOptional(),
});

const finding = z.object({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  start: offset.nullable(),
  end: offset.nullable(),
  text: z.string(),
  fix: z.string().nullable(),
  calmer: z.string().nullable(),
  reason: z.string().max(1_000).exactOptional(),
  weighed: z.array(z.object({ start: offset, end: offset })).exactOptional(),
});

const lint = z.object({
  language: z.enum(['en', 'other']),
  findings: z.array(finding),
  lengths: z.array(
    z.object({
      of: z.enum(['field', 'surface']),
      unit: z.enum(['characters', 'bytes']),
      used: z.number().nonnegative(),
      limit: z.number().positive(),
    }),
  ),
  verdict: z.enum(VERDICTS),
  weighedChecks: z.partialRecord(z.enum(CHECKS), z.boolean()).exactOptional(),
});

const notice = z.enum([
  'fixed',
  'fix-changed',
  'fix-refused',
  'inserted',
  'insert-too-long',
  'insert-refused',
  'look-again',
  'posted-as-written',
  'put-back',
  'not-kept',
]);

const found = z.object({
  box: z.boolean(),
  review: z.enum(['selected', 'near']).nullable(),
  origin: z
    .string()
    .max(300)
    .refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:' && new URL(value).origin === value)
    .nullable(),
});

const view = z.object({
  status: z.enum(['watching', 'waiting']),
  site: z.object({ id: z.string(), name: z.string() }).nullable(),
  thread: z.string(),
  surface: z.enum(SURFACES),
  trade: z.enum(TRADES).nullable(),
  tone: z.enum(TONES).nullable(),
  address: z.string().max(LONGEST_ADDRESS),
  review: review.nullable(),
  answered: z.string().max(MOST_ANSWER).nullable(),
  found: found.nullable(),
  kind: z.enum(REVIEW_KINDS).nullable(),
  draft: z.string(),
  lint,
  empty: z.boolean(),
  marks: z.boolean(),
  shape: z.enum(['side', 'sheet']),
  notice: z.object({ kind: notice, serial: z.number().int() }).nullable(),
});

const toPanel: z.ZodType<ToPanel> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), view }),
  z.object({ type: z.literal('reading'), view: readingView }),
  z.object({ type: z.literal('worked'), thread: z.string().max(300) }),
  z.object({ type: z.literal('shown') }),
  z.object({ type: z.literal('focus-panel') }),
]);

const handover: z.ZodType<Handover> = z.object({
  evenkeel: z.literal('handover'),
  token: z.string().min(1).max(200),
});

/** Reads a message from the page; `null` when it is not one of ours, to be dropped. */
export function parseToPanel(data: unknown): ToPanel | null {
  const parsed = toPanel.safeParse(data);
  return parsed.success ? parsed.data : null;
}

/** Reads the message that vouches for the panel; `null` for anything else a page may post to our window. */
export function parseHandover(data: unknown): Handover | null {
  const parsed = handover.safeParse(data);
  return parsed.success ? parsed.data : null;
}
