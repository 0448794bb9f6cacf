/** Schemas of every message the background answers and every record it keeps. Each text and list has a limit. */
import { REVIEW_KINDS, SURFACES, TRADES } from '../coach/types';
import { z } from '../contract/zod';
import { BRIEF_LIMITS } from '../playbook/brief';
import { TEMPLATE_LIMITS } from '../playbook/template';
import type { BackgroundType, Data } from './messages';
import { ORIGIN } from './origins';

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
const FAR_TOO_LONG = 1_000_000;

/** Longer drafts are read by the rules alone: nobody posts them as a reply. UTF-16 units. */
export const LONGEST_DRAFT = 20_000;

const id = z.string().min(1).max(64);
const site = z.string().regex(/^[a-z0-9-]{1,40}$/);
const rev = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const order = z.number().int().min(0).max(1_000_000);
const kinds = z.array(z.enum(REVIEW_KINDS)).max(REVIEW_KINDS.length);
const trade = z.enum(TRADES).nullable();
const thread = z.string().max(300);
const rule = z.string().max(80);
const words = z.string().max(SETTINGS_LIMITS.words);
const token = z.string().min(1).max(64);
const tabId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const line = z.string().max(BRIEF_LIMITS.line);
const origin = z.string().max(261).regex(ORIGIN);
const origins = z.array(origin).max(SETTINGS_LIMITS.origins);
const nothing = z.strictObject({});

const template = z.strictObject({
  id,
  title: z.string().min(1).max(TEMPLATE_LIMITS.title),
  body: z.string().min(1).max(TEMPLATE_LIMITS.body),
  kinds,
  order,
  rev,
});

const brief = z.strictObject({
  signer: line,
  role: line,
  business: line,
  contact: line,
  forWhom: line.exactOptional(),
  trade,
  ownNames: z.array(z.string().max(BRIEF_LIMITS.ownName)).max(BRIEF_LIMITS.ownNames),
});

/** The brief as it is asked to be saved: longer than its limits, so that a plain sentence can say so. */
const wideLine = z.string().max(FAR_TOO_LONG);
const briefAsked = z.strictObject({
  signer: wideLine,
  role: wideLine,
  business: wideLine,
  contact: wideLine,
  forWhom: wideLine.exactOptional(),
  trade,
  ownNames: z.array(wideLine).max(10_000),
});

const settings = z.strictObject({
  offSites: z.array(site).max(SETTINGS_LIMITS.sites),
  quietSites: z.array(site).max(SETTINGS_LIMITS.sites),
  neverFlag: z.array(z.string().max(SETTINGS_LIMITS.phrase)).max(SETTINGS_LIMITS.phrases),
  hidden: z.array(z.strictObject({ thread, rule, phrase: words, site: site.nullable() })).max(SETTINGS_LIMITS.hidden),
  panelOpen: z.boolean(),
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

/** Records as they are kept; `v` is the version of their shape. A newer one does not parse and is kept aside. */
export const RECORDS = {
  template: template.extend({ v: z.literal(1) }),
  brief: brief.extend({ v: z.literal(1) }),
  settings: settings.extend({ v: z.literal(1) }),
  sites: z.strictObject({ origins, v: z.literal(1) }),
};

/** What each message must carry to be answered. */
export const REQUESTS: { [K in BackgroundType]: z.ZodType<Data<K>> } = {
  hello: z.strictObject({ site: site.nullable() }),
  vouch: nothing,
  readKind: z.strictObject({ review: REVIEW_SEEN.nullable(), surface: z.enum(SURFACES) }),
  readDraft: z.strictObject({
    draft: z.string().max(LONGEST_DRAFT),
    review: REVIEW_SEEN.nullable(),
    surface: z.enum(SURFACES),
    kind: z.enum(REVIEW_KINDS),
    thread,
    site: site.nullable(),
  }),
  coachTexts: nothing,
  quietSite: z.strictObject({ site }),
  rememberPanel: z.strictObject({ open: z.boolean() }),
  claim: z.strictObject({ token }),
  listTemplates: nothing,
  saveTemplate: z.strictObject({
    id: id.exactOptional(),
    rev: rev.exactOptional(),
    title: z.string().max(FAR_TOO_LONG),
    body: z.string().max(FAR_TOO_LONG),
    kinds,
  }),
  duplicateTemplate: z.strictObject({ id }),
  deleteTemplate: z.strictObject({ id }),
  restoreTemplate: z.strictObject({ template }),
  reorderTemplates: z.strictObject({ ids: z.array(id).max(TEMPLATE_LIMITS.count) }),
  exportSetAside: nothing,
  readBrief: nothing,
  saveBrief: briefAsked,
  readSettings: nothing,
  setSite: z.strictObject({ site, on: z.boolean().exactOptional(), guard: z.boolean().exactOptional() }),
  neverFlag: z.strictObject({ phrase: z.string().max(FAR_TOO_LONG), on: z.boolean() }),
  hideHere: z.strictObject({ thread, rule, phrase: words, site: site.nullable(), on: z.boolean() }),
  coachTab: z.strictObject({ tabId }),
  readSites: nothing,
  turnSite: z.strictObject({ origins: origins.min(1), on: z.boolean(), tabId: tabId.exactOptional() }),
  lookAtTab: z.strictObject({ tabId }),
  takeSkeletons: z.strictObject({ tabId }),
  insertTemplate: z.strictObject({ tabId, templateId: id }),
};
