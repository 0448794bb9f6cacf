/** What lies in the browser's sync: a head that names its parts, and the parts, each small enough to be one item. */

import { z } from '../contract/zod';
import { TEMPLATE_LIMITS } from '../playbook/template';
import { kinds } from './asks/shapes';
import { hasForbiddenKey } from './keeping-file';
import { type Doc, type Register, shortHash } from './keeping-sync-doc';
import { VALUES } from './tables';

/** Bytes of one item with its key, and of all items together, that browsers take (chrome.storage.sync, MDN storage.sync). */
const ITEM_BYTES = 8_192;
export const ALL_BYTES = 102_400;
/** UTF-16 units of a part: base64, so one byte each, with room for its key and quotes. */
const PART_UNITS = ITEM_BYTES - 100;
/** The head's share. */
const HEAD_BYTES = 1_000;
/** Units of what is packed; nobody's rules are longer. */
const LARGEST_TEXT = 4_000_000;

export const HEAD_KEY = 'evenkeel';
export const isOurs = (key: string): boolean => key === HEAD_KEY || key.startsWith(`${HEAD_KEY}.`);

const head = z.strictObject({
  v: z.number().int(),
  /** Which device wrote it. */
  device: z.string().max(64),
  at: z.number(),
  hash: z.string().max(20),
  parts: z
    .number()
    .int()
    .min(1)
    .max(ALL_BYTES / 100),
});

/** Everything was erased on a device, and with it what was here. */
const erased = z.strictObject({ v: z.literal(1), erased: z.number() });

export type Head = z.infer<typeof head>;

const keyOf = (hash: string, part: number): string => `${HEAD_KEY}.${hash}.${part}`;

const streamed = async (
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(through);
  const reader = stream.getReader();
  for (;;) {
    const { value: piece, done } = await reader.read();
    if (done) break;
    length += piece.length;
    if (length > most) throw new RangeError('too long');
    pieces.push(piece);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
};

/** Items of a text, packed; `null` where they would not fit. `bytes`: how much they take. */
export async function packed(
  text: string,
  device: string,
  at: number,
): Promise<{ items: Record<string, unknown>; bytes: number; fits: boolean }> {
  const squeezed = toBase64(
    await streamed(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), LARGEST_TEXT),
  );
  const hash = shortHash(squeezed);
  const parts = Math.max(1, Math.ceil(squeezed.length / PART_UNITS));
  const items: Record<string, unknown> = { [HEAD_KEY]: { v: 1, device, at, hash, parts } satisfies Head };
  for (let part = 0; part < parts; part += 1)
    items[keyOf(hash, part)] = squeezed.slice(part * PART_UNITS, (part + 1) * PART_UNITS);
  const bytes = Object.entries(items).reduce(
    (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
    HEAD_BYTES,
  );
  return { items, bytes, fits: bytes <= ALL_BYTES };
}

/** What lies there. `partial`: the head names parts that have not come yet, or were taken away. */
export type Found =
  | { state: 'none' }
  | { state: 'newer' }
  | { state: 'erased'; at: number }
  | { state: 'partial'; device: string; hash: string }
  | { state: 'whole'; text: string; doc: Doc };

/** Reads what lies in the sync. Nothing in it is believed. */
export async function unpacked(items: Record<string, unknown>): Promise<Found> {
  const first = items[HEAD_KEY];
  if (first === undefined) return { state: 'none' };
  const end = erased.safeParse(first);
  if (end.success) return { state: 'erased', at: end.data.erased };
  const read = head.safeParse(first);
  if (!read.success) return { state: isNewer(first) ? 'newer' : 'none' };
  if (read.data.v > 1) return { state: 'newer' };
  const { hash, parts, device } = read.data;
  const pieces = Array.from({ length: parts }, (_, part) => items[keyOf(hash, part)]);
  const squeezed = pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : '';
  if (shortHash(squeezed) !== hash) return { state: 'partial', device, hash };
  try {
    const bytes = Uint8Array.from(atob(squeezed), (letter) => letter.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      await streamed(bytes, new DecompressionStream('deflate-raw'), LARGEST_TEXT),
    );
    return { state: 'whole', text, doc: parseDoc(JSON.parse(text)) };
  } catch {
    return { state: 'none' };
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number' && value.v > 1;

const register = z.strictObject({
  v: z.unknown().exactOptional(),
  n: z.number().int().min(1).max(1_000_000_000),
  at: z.number().min(0).max(8.64e15),
  was: z.array(z.string().max(20)).max(20),
});

const template = z.strictObject({
  title: z.string().min(1).max(TEMPLATE_LIMITS.title),
  body: z.string().min(1).max(TEMPLATE_LIMITS.body),
  kinds,
  order: z.number().int().min(0).max(1_000_000),
});

const brief = VALUES.brief.schema.shape;
const settings = VALUES.settings.schema.shape;

/** What parses a register's value, by its name. */
function schemaOf(key: string): z.ZodType | null {
  const [, part, name = '', entry] = /^([tbs])\/([\w-]{1,64})(?:\/(\w{1,20}))?$/.exec(key) ?? [];
  if (part === 't') return entry === undefined ? template : null;
  const shape: Record<string, z.ZodType> = part === 'b' ? brief : part === 's' ? settings : {};
  const schema =
    Object.hasOwn(shape, name) && name !== 'hidden' && name !== 'notify' && name !== 'sync' ? shape[name] : undefined;
  if (schema === undefined) return null;
  if (entry === undefined) return schema instanceof z.ZodArray ? null : schema;
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : null;
}

/** Registers out of what another device wrote; those that do not parse are left out. */
export function parseDoc(value: unknown): Doc {
  const doc: Doc = new Map();
  if (!Array.isArray(value)) return doc;
  for (const pair of value.slice(0, 10_000)) {
    const [key, raw]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof key !== 'string' || hasForbiddenKey(raw)) continue;
    const schema = schemaOf(key);
    const read = register.safeParse(raw);
    if (schema === null || !read.success) continue;
    const { v, ...rest } = read.data;
    if (v === undefined) {
      doc.set(key, rest);
      continue;
    }
    const parsed = schema.safeParse(v);
    if (parsed.success && parsed.data !== undefined) doc.set(key, { v: parsed.data, ...rest } as Register);
  }
  return doc;
}
