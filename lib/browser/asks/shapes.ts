/** Shapes that several messages and records share. Each text and list has a limit. */
import { REVIEW_KINDS, TRADES } from '../../coach/types';
import { z } from '../../contract/zod';
import { BRIEF_LIMITS } from '../../playbook/brief';
import { TEMPLATE_LIMITS } from '../../playbook/template';

/** Limits of the settings: entries, and UTF-16 units of a phrase never to flag and of the words a finding stood on. */
export const SETTINGS_LIMITS = {
  sites: 100,
  phrases: 500,
  phrase: 300,
  hidden: 1_000,
  words: 4_096,
  origins: 200,
} as const;

/** Texts beyond their limit still arrive, to be refused with a plain sentence; beyond this they are not even read. */
export const FAR_TOO_LONG = 1_000_000;

/** Longer drafts are read by the rules alone: nobody posts them as a reply. UTF-16 units. */
export const LONGEST_DRAFT = 20_000;

/** A host with `https` before it and nothing after: "https://blog.example". */
export const ORIGIN = /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;

export const id = z.string().min(1).max(64);
export const site = z.string().regex(/^[a-z0-9-]{1,40}$/);
export const rev = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const kinds = z.array(z.enum(REVIEW_KINDS)).max(REVIEW_KINDS.length);
export const trade = z.enum(TRADES).nullable();
export const thread = z.string().max(300);
export const rule = z.string().max(80);
export const words = z.string().max(SETTINGS_LIMITS.words);
export const tabId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const line = z.string().max(BRIEF_LIMITS.line);
export const origins = z.array(z.string().max(261).regex(ORIGIN)).max(SETTINGS_LIMITS.origins);
export const nothing = z.strictObject({});
const order = z.number().int().min(0).max(1_000_000);

/** A template as it is kept, and as it is put back. */
export const template = z.strictObject({
  id,
  title: z.string().min(1).max(TEMPLATE_LIMITS.title),
  body: z.string().min(1).max(TEMPLATE_LIMITS.body),
  kinds,
  order,
  rev,
});

/** A page's content script may have been taken over: what it says is parsed like anything from outside. */
export const REVIEW_SEEN = z.strictObject({
  author: z.string().max(1_000).nullable(),
  stars: z.number().min(1).max(5).nullable(),
  text: z.string().max(100_000),
  date: z.string().max(1_000).nullable().exactOptional(),
});

/** Answer of a page asked to coach; parsed for the same reason. */
export const COACHED = z.union([
  z.strictObject({ took: z.literal(true), review: z.boolean() }),
  z.strictObject({
    took: z.literal(false),
    why: z.enum(['no-box', 'not-a-box', 'in-frame']),
    frame: z.string().max(2_048).nullable(),
  }),
]);
