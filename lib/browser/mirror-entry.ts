/** Entries of the second copy: one text for each record, with a sum of its own. */
import type { Change } from './custody';
import { sumOf } from './sum';

/** One record of the second copy. */
export interface Entry {
  table: string;
  id: string;
  /** The database's generation when it was written (`stamp.ts`). */
  gen: number;
  v: number;
  record: unknown;
}

/** How far the second copy has come. */
export interface MirrorStamp {
  gen: number;
  /** Everything the database holds is here: nothing was left out for want of room. */
  whole: boolean;
  /** Entries, their bytes, and the sum of their sums: whether one is missing or was changed. */
  count: number;
  bytes: number;
  digest: number;
  /** Rows of each table of the database then. */
  counts: Record<string, number>;
}

/** Begins every key of ours in the store. */
export const PREFIX = 'kept:';
export const STAMP_KEY = 'kept:stamp';
/** Digests stay below 2^48, so that adding two of them is exact. */
export const MODULUS = 2 ** 48;

export const NO_STAMP: MirrorStamp = { gen: 0, whole: true, count: 0, bytes: 0, digest: 0, counts: {} };

export const keyOf = (table: string, id: string): string => `${PREFIX}${table}/${id}`;

const seal = (key: string, gen: number, json: string): string => `${sumOf(`${key}\n${gen}\n`, json)} ${gen} ${json}`;

/** The parts of a sealed text; `null` where it is not what was written. */
function unseal(key: string, text: unknown): { gen: number; json: string } | null {
  const [, sum, gen, json] = (typeof text === 'string' && /^(\d+) (\d+) (.*)$/su.exec(text)) || [];
  if (json === undefined || sumOf(`${key}\n${gen}\n`, json) !== Number(sum)) return null;
  return { gen: Number(gen), json };
}

/** The text of a record; `null` where JSON cannot hold it. */
export function entryText(key: string, gen: number, row: NonNullable<Change['row']>): string | null {
  try {
    return seal(key, gen, JSON.stringify({ v: row.v, record: row.record }));
  } catch {
    return null;
  }
}

/** Whether a text of the second copy holds just this record. */
export const isSameEntry = (key: string, text: unknown, row: NonNullable<Change['row']>): boolean =>
  unseal(key, text)?.json === JSON.stringify({ v: row.v, record: row.record });

/** Reads one entry; `null` where it was altered. */
export function readEntry(key: string, text: unknown): Entry | null {
  const found = unseal(key, text);
  const [, table, id] = /^kept:([^/]+)\/(.*)$/su.exec(key) ?? [];
  if (found === null || table === undefined || id === undefined) return null;
  const { v, record } = JSON.parse(found.json) as { v: number; record: unknown };
  return { table, id, gen: found.gen, v, record };
}

export const stampText = (stamp: MirrorStamp): string => seal(STAMP_KEY, stamp.gen, JSON.stringify(stamp));

/** Reads the stamp; `null` where there is none or it was altered. */
export function readMirrorStamp(text: unknown): MirrorStamp | null {
  const found = unseal(STAMP_KEY, text);
  // Sealed by us and not changed since: its shape is ours.
  return found === null ? null : (JSON.parse(found.json) as MirrorStamp);
}

const ENCODER = new TextEncoder();

/** Bytes as browsers count them against their quota: the key, and the text as JSON. */
export const bytesOf = (key: string, text: string): number => key.length + ENCODER.encode(JSON.stringify(text)).length;

/** A stamp with one more (`by` 1) or one fewer (-1) entry. */
export function counted(stamp: MirrorStamp, key: string, text: unknown, by: 1 | -1): MirrorStamp {
  if (typeof text !== 'string') return stamp;
  const { count, bytes, digest } = stamp;
  return {
    ...stamp,
    count: count + by,
    bytes: bytes + by * bytesOf(key, text),
    digest: (digest + by * (sumOf(text) % MODULUS) + MODULUS) % MODULUS,
  };
}
