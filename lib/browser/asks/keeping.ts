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
  /** Everything, in parts small enough for a message: ask with the `next` of the answer before until it is `null`; the texts joined are the file. */
  exportAll(data: { form: 'json' | 'csv'; next: number }): Outcome<{ text: string; next: number | null }>;
  /** Hands a file's text in, part by part; nothing is written before `finishImport`. */
  startImport(data: Nothing): Outcome<{ id: string }>;
  addImport(data: { id: string; text: string }): Outcome<null>;
  /** What it would do; with `take`, does it: all of it or nothing. */
  finishImport(data: {
    id: string;
    take: boolean;
  }): Outcome<{ cases: number; templates: number; drafts: number; skipped: number }>;
  eraseAll(data: Nothing): Outcome<null>;
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
  exportAll: { tier: 'page', data: z.strictObject({ form: z.enum(['json', 'csv']), next: z.number().int().min(0) }) },
  startImport: { tier: 'page', data: nothing },
  addImport: { tier: 'page', data: z.strictObject({ id, text: z.string().max(PART) }) },
  finishImport: { tier: 'page', data: z.strictObject({ id, take: z.boolean() }) },
  eraseAll: { tier: 'page', data: nothing },
};
