import { REVIEW_KINDS, SURFACES } from '../coach/types';
import { z } from '../contract/zod';
import { CASE_LIMITS, CAUSES, type Case, type CaseChange, FELT, STATUSES } from './case';

const id = z.string().min(1).max(64);
/** Milliseconds since 1970, within what a `Date` can hold. */
const time = z.number().int().min(-8.64e15).max(8.64e15);
const line = z.string().max(CASE_LIMITS.line);
const count = z.number().int().min(0).max(100_000);
const heat = z.strictObject({ stop: count, high: count, medium: count });

/** An address that may be opened: `https`, or a page of our own. */
const link = z.url({ protocol: /^(?:https|chrome-extension|moz-extension)$/ }).max(CASE_LIMITS.link);

const promised = z.strictObject({
  id,
  what: line,
  to: line.nullable(),
  by: time.nullable(),
  kept: z.enum(['open', 'kept', 'missed']),
});

const improvement = z.strictObject({
  id,
  what: line,
  who: line,
  kind: z.enum(['fix', 'keep']),
  doneAt: time.nullable(),
});

const changeable = {
  kind: z.enum(REVIEW_KINDS),
  cause: z.enum(CAUSES).nullable(),
  points: z.array(z.string().max(CASE_LIMITS.point)).max(CASE_LIMITS.points),
  reply: z.string().max(CASE_LIMITS.reply).nullable(),
  repliedAt: time.nullable(),
  promises: z.array(promised).max(CASE_LIMITS.promises),
  improvements: z.array(improvement).max(CASE_LIMITS.improvements),
  hold: z.strictObject({ until: time, since: time }).nullable(),
  resolved: z.boolean().nullable(),
  felt: z.enum(FELT).nullable(),
  status: z.enum(STATUSES),
  note: z.string().max(CASE_LIMITS.note),
  reviewedOn: time.nullable(),
};

/** A case as it is kept, imported or handed over. */
export const caseSchema: z.ZodType<Case> = z.strictObject({
  ...changeable,
  id,
  thread: z.string().min(1).max(300),
  site: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
  surface: z.enum(SURFACES),
  link: link.nullable(),
  review: z.strictObject({
    author: z.string().max(CASE_LIMITS.author).nullable(),
    stars: z.number().min(1).max(5).nullable(),
    text: z.string().max(CASE_LIMITS.text),
    date: z.string().max(CASE_LIMITS.date).nullable(),
  }),
  hottest: heat.nullable(),
  posted: heat.nullable(),
  told: z.array(z.string().max(200)).max(CASE_LIMITS.told),
  createdAt: time,
  changedAt: time,
  rev: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  sample: z.literal(true).exactOptional(),
});

/** What may be asked to be changed of one. */
export const caseChangeSchema: z.ZodType<CaseChange> = z.strictObject(
  Object.fromEntries(Object.entries(changeable).map(([name, schema]) => [name, schema.exactOptional()])) as never,
);

/** The heat of a draft, as a page counts it. */
export const heatSchema = heat;
