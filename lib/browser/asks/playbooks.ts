/** What is asked about playbooks: files, subscriptions, what an organisation manages; and files for a teammate. */
import { z } from '../../contract/zod';
import type { BriefSources } from '../../playbook/counted';
import { LARGEST_FILE } from '../../playbook/hostile';
import type { Preview, Row } from '../../playbook/merge';
import type { Outcome } from '../protocol';
import type { Subscription } from '../records';
import type { Asks, Nothing } from './ask';
import { id, nothing, thread } from './shapes';

export type { Preview as PlaybookPreview, Row as MergeRow };

/** What is managed or subscribed to, and how it stands. */
export interface PlaybookSources {
  managed: { name: string; templates: number; phrases: number; problem: string | null } | null;
  subscriptions: SubscriptionShown[];
}

/** A subscription as it is listed, without its copy but with what stands in it. */
export interface SubscriptionShown
  extends Pick<Subscription, 'id' | 'url' | 'name' | 'fetchedAt' | 'triedAt' | 'problem'> {
  templates: number;
  phrases: number;
}

export interface PlaybookMessages {
  /** Brief and templates as one file's text. */
  exportPlaybook(data: { name: string }): Outcome<{ json: string }>;
  /** Reads a file's text (at most 1 MB) and says what taking it would do. */
  previewPlaybook(data: { json: string }): Outcome<Preview>;
  /** Takes the rows named, all or none of them. */
  takePlaybook(data: { json: string; keys: string[] }): Outcome<{ taken: number }>;
  playbookSources(data: Nothing): Outcome<PlaybookSources>;
  /** House rules that count beside the owner's own, each with whose they are. At most 5 s, where the browser tells policies late. */
  briefSources(data: Nothing): Outcome<BriefSources>;
  /** The owner granted the origin of this address just now. Fetched at once. */
  subscribe(data: { url: string }): Outcome<SubscriptionShown>;
  /** Ends it; its last good copy goes with it. */
  unsubscribe(data: { id: string }): Outcome<null>;
  /** Fetches one again, at most once a minute. */
  refreshSubscription(data: { id: string }): Outcome<SubscriptionShown>;
  /** A draft with its review and case as one file's text, for a teammate to take over. */
  handOver(data: { thread: string }): Outcome<{ json: string; name: string }>;
  /** Takes over what a teammate handed over. */
  takeOver(data: { json: string }): Outcome<{ caseId: string; link: string | null }>;
}

/** A subscription as it is kept. `copy` is the last good text; what it says is parsed at each use. */
export const subscriptionSchema: z.ZodType<Subscription> = z.strictObject({
  id,
  url: z.url({ protocol: /^https$/ }).max(2_048),
  name: z.string().max(200),
  since: z.number().int(),
  copy: z.string().max(LARGEST_FILE).nullable(),
  etag: z.string().max(500).nullable(),
  modified: z.string().max(200).nullable(),
  fetchedAt: z.number().int().nullable(),
  triedAt: z.number().int().nullable(),
  problem: z.string().max(300).nullable(),
});

const file = z.string().max(LARGEST_FILE);

export const PLAYBOOK_ASKS: Asks<PlaybookMessages> = {
  exportPlaybook: { tier: 'page', data: z.strictObject({ name: z.string().max(200) }) },
  previewPlaybook: { tier: 'page', data: z.strictObject({ json: file }) },
  takePlaybook: { tier: 'page', data: z.strictObject({ json: file, keys: z.array(z.string().max(300)).max(2_000) }) },
  playbookSources: { tier: 'page', data: nothing },
  briefSources: { tier: 'page', data: nothing },
  subscribe: { tier: 'page', data: z.strictObject({ url: z.string().max(2_048) }) },
  unsubscribe: { tier: 'page', data: z.strictObject({ id }) },
  refreshSubscription: { tier: 'page', data: z.strictObject({ id }) },
  handOver: { tier: 'page', data: z.strictObject({ thread }) },
  takeOver: { tier: 'page', data: z.strictObject({ json: file }) },
};
