/** What is asked about playbooks: files, subscriptions, what an organisation manages; and files for a teammate. */
import { z } from '../../contract/zod';
import type { Outcome } from '../protocol';
import type { Subscription } from '../records';
import type { Asks, Nothing } from './ask';
import { id, nothing, thread } from './shapes';

/** How one part of a playbook meets what is here. `mine` is what stays where the owner keeps their own. */
export interface MergeRow {
  /** Names the row to `takePlaybook`. */
  key: string;
  part: 'brief' | 'phrase' | 'place' | 'template';
  /** What it is about, as shown. */
  title: string;
  /** `same` is not listed. */
  state: 'new' | 'differs';
  mine: string;
  theirs: string;
}

/** What taking a playbook would do; nothing is written yet. */
export interface PlaybookPreview {
  name: string;
  rows: MergeRow[];
  same: number;
  /** Characters that turn the direction of writing or cannot be seen were found in these titles. */
  warnings: string[];
}

/** What is managed or subscribed to, and how it stands. */
export interface PlaybookSources {
  managed: { name: string; templates: number; phrases: number; problem: string | null } | null;
  subscriptions: Subscription[];
}

export interface PlaybookMessages {
  /** Brief and templates as one file's text. */
  exportPlaybook(data: { name: string }): Outcome<{ json: string }>;
  /** Reads a file's text (at most 1 MB) and says what taking it would do. */
  previewPlaybook(data: { json: string }): Outcome<PlaybookPreview>;
  /** Takes the rows named, all or none of them. */
  takePlaybook(data: { json: string; keys: string[] }): Outcome<{ taken: number }>;
  playbookSources(data: Nothing): Outcome<PlaybookSources>;
  /** The owner granted the origin of this address just now. Fetched at once. */
  subscribe(data: { url: string }): Outcome<Subscription>;
  /** Ends it; its last good copy goes with it. */
  unsubscribe(data: { id: string }): Outcome<null>;
  /** Fetches one again, at most once a minute. */
  refreshSubscription(data: { id: string }): Outcome<Subscription>;
  /** A draft with its review and case as one file's text, for a teammate to take over. */
  handOver(data: { thread: string }): Outcome<{ json: string; name: string }>;
  /** Takes over what a teammate handed over. */
  takeOver(data: { json: string }): Outcome<{ caseId: string; link: string | null }>;
}

/** Files beyond this are not read. UTF-16 units; a file's bytes are counted before it is read. */
export const LARGEST_FILE = 1_000_000;

/** A subscription as it is kept. `copy` is the last good text; what it says is parsed at each use. */
export const subscriptionSchema: z.ZodType<Subscription> = z.strictObject({
  id,
  url: z.url({ protocol: /^https$/ }).max(2_048),
  name: z.string().max(200),
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
  subscribe: { tier: 'page', data: z.strictObject({ url: z.string().max(2_048) }) },
  unsubscribe: { tier: 'page', data: z.strictObject({ id }) },
  refreshSubscription: { tier: 'page', data: z.strictObject({ id }) },
  handOver: { tier: 'page', data: z.strictObject({ thread }) },
  takeOver: { tier: 'page', data: z.strictObject({ json: file }) },
};
