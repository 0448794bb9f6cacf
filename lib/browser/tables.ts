/** What is kept, table by table: shapes, versions, and how rows are found. */
import type { Case } from '../casebook/case';
import { caseSchema } from '../casebook/case-schema';
import { z } from '../contract/zod';
import { briefSchema } from '../playbook/brief-schema';
import type { Template } from '../playbook/template';
import { keptDraftSchema } from './asks/drafts';
import { watchedListSchema } from './asks/lists';
import { subscriptionSchema } from './asks/playbooks';
import { origins, rule, SETTINGS_LIMITS, site, template, thread, words } from './asks/shapes';
import { indexCase } from './case-index';
import { rankOf, termsOf } from './case-terms';
import type { Settings } from './protocol';
import { type KeptDraft, MOST_UNSEEN, type Reminded, type Subscription, type WatchedList } from './records';
import type { TableShape } from './rows';

/** A draft's id: one for each review and kind of reader. */
export const draftId = ({ thread, surface }: Pick<KeptDraft, 'thread' | 'surface'>): string => `${thread}#${surface}`;

export const TEMPLATES: TableShape<Template> = { name: 'templates', v: 2, schema: template, idOf: ({ id }) => id };

export const DRAFTS: TableShape<KeptDraft> = {
  name: 'drafts',
  v: 1,
  schema: keptDraftSchema,
  idOf: draftId,
  indexOf: ({ thread, at }) => ({ thread, at }),
};

export const CASES: TableShape<Case> = {
  name: 'cases',
  v: 1,
  schema: caseSchema,
  idOf: ({ id }) => id,
  indexOf: indexCase,
  findBy: (one) => ({ terms: termsOf(one), rank: rankOf(one) }),
};

export const LISTS: TableShape<WatchedList> = {
  name: 'lists',
  v: 1,
  schema: watchedListSchema,
  idOf: ({ id }) => id,
};

export const SUBSCRIPTIONS: TableShape<Subscription> = {
  name: 'subscriptions',
  v: 1,
  schema: subscriptionSchema,
  idOf: ({ id }) => id,
};

/** All tables of records. */
export const SHAPES: readonly TableShape<never>[] = [TEMPLATES, DRAFTS, CASES, LISTS, SUBSCRIPTIONS].map(
  (shape) => shape as unknown as TableShape<never>,
);

/** What Dexie is told: the primary key, then the indexes. `terms` and `ranks` are the inverted index of the cases. */
export const STORES = {
  templates: 'id',
  values: 'key',
  setAside: 'id',
  drafts: 'id, thread, at',
  cases: 'id, thread, number, when, newest, changed, due, held, promised, followUp, remind, replied, sample',
  lists: 'id',
  subscriptions: 'id',
  stamps: 'id',
  terms: 'key',
  ranks: 'block',
} as const;

const settings = z.strictObject({
  offSites: z.array(site).max(SETTINGS_LIMITS.sites),
  quietSites: z.array(site).max(SETTINGS_LIMITS.sites),
  neverFlag: z.array(z.string().max(SETTINGS_LIMITS.phrase)).max(SETTINGS_LIMITS.phrases),
  hidden: z.array(z.strictObject({ thread, rule, phrase: words, site: site.nullable() })).max(SETTINGS_LIMITS.hidden),
  panelOpen: z.boolean(),
  months: z.number().int().min(1).max(120).nullable(),
  notify: z.boolean(),
  sync: z.boolean(),
}) satisfies z.ZodType<Settings>;

const reminders: z.ZodType<Reminded> = z.strictObject({
  unseen: z.array(z.strictObject({ id: z.string().max(200), caseId: z.string().max(64) })).max(MOST_UNSEEN),
});

/** Single values: the version of their shape, and what parses them. */
export const VALUES = {
  brief: { v: 2, schema: briefSchema },
  settings: { v: 2, schema: settings },
  sites: { v: 1, schema: z.strictObject({ origins }) },
  reminders: { v: 1, schema: reminders },
} as const;

export type ValueKey = keyof typeof VALUES;
