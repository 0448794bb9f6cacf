/** The file with everything in it (docs/data.md): its parts, their order, and what parses each. */
import { z } from '../contract/zod';
import type { Database, SetAside } from './database';
import type { KeptTable, TableShape } from './kept-table';
import { CASES, DRAFTS, LISTS, SUBSCRIPTIONS, TEMPLATES, VALUES } from './tables';

/** Lists of records in a file, in this order; each is a table of the database. */
export const RECORD_TABLES = ['templates', 'subscriptions', 'lists', 'drafts', 'cases'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** Single values in a file. */
export const FILE_VALUES = ['brief', 'settings'] as const;
export type FileValue = (typeof FILE_VALUES)[number];

const SHAPES: { [K in RecordTable]: TableShape<never> } = {
  templates: TEMPLATES,
  subscriptions: SUBSCRIPTIONS,
  lists: LISTS,
  drafts: DRAFTS,
  cases: CASES,
} as never;

/** Versions of the shapes of what is in a file: an older Evenkeel knows by them that it cannot read it. */
export const FILE_SHAPES: Record<string, number> = Object.fromEntries([
  ...RECORD_TABLES.map((name) => [name, SHAPES[name].v]),
  ...FILE_VALUES.map((name) => [name, VALUES[name].v]),
]);

/** The head of a file of version 1. */
export const FILE = { evenkeel: 'everything', v: 1 } as const;

const versions = z.record(z.string().max(40), z.number().int());

/** Whether any part of a file has a newer shape than is known here; `null` where that cannot be told. */
export function isNewerFile(shapes: unknown): boolean | null {
  const read = versions.safeParse(shapes);
  if (!read.success) return null;
  return Object.entries(read.data).some(([name, v]) => v > (FILE_SHAPES[name] ?? v));
}

export const isRecordTable = (name: string): name is RecordTable => (RECORD_TABLES as readonly string[]).includes(name);
export const isFileValue = (name: string): name is FileValue => (FILE_VALUES as readonly string[]).includes(name);

/** Keys by which one object could reach another's. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** How deep it goes was counted before. */
export function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  return Object.entries(value).some(([key, inner]) => FORBIDDEN.has(key) || hasForbiddenKey(inner));
}

/** Reads one record of a file; `null` where it is none. */
export function parseRecord(name: RecordTable | FileValue, json: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (hasForbiddenKey(value)) return null;
  const schema: z.ZodType<unknown> = isRecordTable(name) ? SHAPES[name].schema : VALUES[name].schema;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The id of a record of a table. */
export const idIn = (name: RecordTable, record: unknown): string => SHAPES[name].idOf(record as never);

/** A table by its name, for what is the same in all of them. */
export const tableOf = (database: Database, name: RecordTable): KeptTable<unknown> => database[name] as never;

export type { SetAside };

/** Says the same of the same record, in whatever order its keys are. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export const isSame = (a: unknown, b: unknown): boolean => stableText(a) === stableText(b);
