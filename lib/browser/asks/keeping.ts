/** What is asked about the owner's data as a whole: take it out, put it in, erase it, how long and how much is kept, sync, reminders. */
import { z } from '../../contract/zod';
import type { Outcome } from '../protocol';
import type { Asks, Nothing } from './ask';
import { nothing } from './shapes';

/** How the keeping stands. */
export interface KeepingState {
  /** Months after the last change until a case is erased; `null`: never. */
  months: number | null;
  /** Bytes in use, and those the browser allows; `null` where it does not say. */
  used: number | null;
  allowed: number | null;
  counts: { cases: number; drafts: number; templates: number; lists: number; setAside: number };
  /** Reminders also as notifications of the system. */
  notify: boolean;
  sync: { on: boolean; at: number | null; problem: string | null };
  /** Written by a newer version than this: everything can be read, nothing is changed. */
  readOnly: boolean;
  /** What was mended at the last start, as a plain sentence; `null` where nothing was. */
  mended: string | null;
}

export interface KeepingMessages {
  keepingState(data: Nothing): Outcome<KeepingState>;
  setKeeping(data: { months?: number | null; notify?: boolean; sync?: boolean }): Outcome<KeepingState>;
  /** Everything, in parts of at most `PART`: ask first with '', then with the `next` of the answer before until it is `null`; the texts joined are the file. */
  exportAll(data: { form: 'json' | 'csv'; next: string }): Outcome<{ text: string; next: string | null }>;
  /** Hands a file's text in, part by part; nothing of it counts before `finishImport`. */
  startImport(data: Nothing): Outcome<{ id: string }>;
  addImport(data: { id: string; text: string }): Outcome<null>;
  /** What it would do; with `take`, does it: all of it or nothing. */
  finishImport(data: { id: string; take: boolean }): Outcome<Taken>;
  /** The owner does not want it after all: what was handed in is forgotten. */
  dropImport(data: { id: string }): Outcome<null>;
  /** Everything goes, and what is left is a first day. `synced`: also what the browser's own sync holds of it. */
  eraseAll(data: { synced: boolean }): Outcome<null>;
}

/** What a file brings. */
export interface Taken {
  /** New here, or other than here. */
  cases: number;
  templates: number;
  drafts: number;
  /** House rules, settings, lists, subscriptions. */
  others: number;
  /** As they are here already. */
  same: number;
  /** Could not be read, or found no room. They are still in the file. */
  skipped: number;
}

/** UTF-16 units of one part. */
export const PART = 1_000_000;

const id = z.string().min(1).max(64);

export const KEEPING_ASKS: Asks<KeepingMessages> = {
  keepingState: { tier: 'page', data: nothing },
  setKeeping: {
    tier: 'page',
    data: z.strictObject({
      months: z.number().int().min(1).max(120).nullable().exactOptional(),
      notify: z.boolean().exactOptional(),
      sync: z.boolean().exactOptional(),
    }),
  },
  exportAll: { tier: 'page', data: z.strictObject({ form: z.enum(['json', 'csv']), next: z.string().max(400) }) },
  startImport: { tier: 'page', data: nothing },
  addImport: { tier: 'page', data: z.strictObject({ id, text: z.string().max(PART) }) },
  finishImport: { tier: 'page', data: z.strictObject({ id, take: z.boolean() }) },
  dropImport: { tier: 'page', data: z.strictObject({ id }) },
  eraseAll: { tier: 'page', data: z.strictObject({ synced: z.boolean() }) },
};
