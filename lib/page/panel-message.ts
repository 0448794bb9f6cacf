import { MOST_DRAFT } from '../contract/drafts';
import type { FindingRef, ToPage } from '../contract/panel';
import { READING_FILTERS, READING_LIMITS } from '../contract/reading';

/** Longest text taken from the panel, UTF-16 units. */
const MOST_TEXT = 20_000;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_TEXT;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** An object's own fields, or none. */
function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function parseFinding(value: unknown): FindingRef | null {
  const fields = fieldsOf(value);
  const [rule, start, end, text] = ['rule', 'start', 'end', 'text'].map((name) => fields.get(name));
  if (!isText(rule) || !isText(text) || !isOffset(start) || !isOffset(end) || end < start) return null;
  return { rule, start, end, text };
}

/** Reads a message of the panel by hand; `null` for anything unknown or misshapen, to be dropped. */
export function parseToPage(data: unknown): ToPage | null {
  const fields = fieldsOf(data);
  const type = fields.get('type');
  if (type === 'collapse' || type === 'focus-field' || type === 'settings-changed' || type === 'work-on') {
    return { type };
  }
  if (type === 'insert') {
    const [thread, text] = [fields.get('thread'), fields.get('text')];
    return isText(thread) && isText(text) ? { type, thread, text } : null;
  }
  if (type === 'put-back') {
    const [thread, text, replaces] = ['thread', 'text', 'replaces'].map((name) => fields.get(name));
    const isDraft = typeof text === 'string' && text.length <= MOST_DRAFT;
    return isText(thread) && isDraft && typeof replaces === 'boolean' ? { type, thread, text, replaces } : null;
  }
  if (type === 'show-review') {
    const key = fields.get('key');
    return isText(key) && key.length <= READING_LIMITS.key ? { type, key } : null;
  }
  if (type === 'list-reviews') {
    const [count, asked] = [fields.get('count'), fields.get('filter')];
    const filter = READING_FILTERS.find((one) => one === asked);
    return filter !== undefined && isOffset(count) && count <= READING_LIMITS.most ? { type, filter, count } : null;
  }
  if (type !== 'use-fix' && type !== 'show-finding') return null;
  const finding = parseFinding(fields.get('finding'));
  if (!finding) return null;
  if (type === 'show-finding') return { type, finding };
  const replacement = fields.get('replacement');
  return isText(replacement) ? { type, finding, replacement } : null;
}
