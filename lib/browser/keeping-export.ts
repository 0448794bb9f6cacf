/**
 * Takes everything out, in parts. Nothing is remembered between two parts but the place that the asker hands back, so a worker
 * may end between them, and what is changed meanwhile is met before or after its change.
 */
import type { Case } from '../casebook/case';
import { casesToCsv } from '../casebook/csv';
import { PART } from './asks/keeping';
import { spanOfTime } from './case-terms';
import type { Database } from './database';
import { FILE, FILE_SHAPES, idIn, RECORD_TABLES, type RecordTable, tableOf } from './keeping-file';

/** One part, and the place of the next; `null` where it was the last. */
export interface ExportPart {
  text: string;
  next: string | null;
}

/** Records that are read at once. */
const STEP = 200;
/** A record is cut where it is longer than this, so that its share of a part fits beside others. UTF-16 units. */
const PIECE = PART / 2;

/** What is wrong with a place. */
export class LostPlace extends Error {}

const CHANGED = 'Something was changed while it was being saved. Please save it once more.';

/** Where an export is: behind a record of a list, or so far into it. */
interface Place {
  list: RecordTable | 'setAside';
  /** The record before, or the one that is being cut; empty at the beginning. */
  after: string;
  /** UTF-16 units of a long record that are out already, and its length. */
  cut: number;
  length: number;
}

const placeText = ({ list, after, cut, length }: Place): string => `${list}:${cut}:${length}:${after}`;

function parsePlace(text: string): Place {
  const [, list = '', cut = '', length = '', after = ''] = /^(\w+):(\d{1,9}):(\d{1,9}):(.*)$/su.exec(text) ?? [];
  const isList = list === 'setAside' || (RECORD_TABLES as readonly string[]).includes(list);
  if (!isList) throw new LostPlace(CHANGED);
  return { list: list as Place['list'], after, cut: Number(cut), length: Number(length) };
}

const openList = (name: string): string => `,\n"${name}": [\n`;

/** The head of the file, with the single values, up to the first list's bracket. */
async function head(database: Database, at: number): Promise<string> {
  const { brief, settings, sites } = await database.together(async () => ({
    brief: await database.readBrief(),
    settings: await database.readSettings(),
    sites: await database.readSites(),
  }));
  const text = JSON.stringify({ ...FILE, at, shapes: FILE_SHAPES, brief, settings, sites });
  return `${text.slice(0, -1)}${openList(RECORD_TABLES[0])}`;
}

/** The records of a list behind one, or from it on where it is being cut. */
async function recordsFrom(database: Database, { list, after, cut }: Place): Promise<{ id: string; json: string }[]> {
  if (list === 'setAside') {
    const all = (await database.allSetAside()).sort((a, b) => (a.id < b.id ? -1 : 1));
    const rest = all.filter(({ id }) => (cut > 0 ? id >= after : id > after)).slice(0, STEP);
    return rest.map((row) => ({ id: row.id, json: JSON.stringify(row) }));
  }
  const records = await database.together(() =>
    tableOf(database, list).walk({ index: 'id', ...(after === '' ? {} : { from: after }), most: STEP + 1 }),
  );
  return records
    .map((record) => ({ id: idIn(list, record), record }))
    .filter(({ id }) => cut > 0 || id !== after)
    .slice(0, STEP)
    .map(({ id, record }) => ({ id, json: JSON.stringify(record) }));
}

/** No pair of surrogates is parted: on the way between pages a half becomes another sign. */
const wholeEnd = (text: string, end: number): number => (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end);

const LISTS = [...RECORD_TABLES, 'setAside'] as const;

/** The next part of the file with everything in it. Throws `LostPlace`. */
export async function exportJson(database: Database, next: string, now: number): Promise<ExportPart> {
  const isFirst = next === '';
  let text = isFirst ? await head(database, now) : '';
  let place: Place = isFirst ? { list: LISTS[0], after: '', cut: 0, length: 0 } : parsePlace(next);
  for (;;) {
    const records = await recordsFrom(database, place);
    for (const { id, json } of records) {
      const comma = place.after === '' ? '' : ',\n';
      if (place.cut > 0 && (id !== place.after || json.length !== place.length)) throw new LostPlace(CHANGED);
      if (place.cut === 0 && text.length + comma.length + Math.min(json.length, PIECE) > PART) {
        return { text, next: placeText(place) };
      }
      if (place.cut === 0) text += comma;
      const end = Math.min(json.length, wholeEnd(json, place.cut + PIECE));
      text += json.slice(place.cut, end);
      if (end < json.length) return { text, next: placeText({ ...place, after: id, cut: end, length: json.length }) };
      place = { ...place, after: id, cut: 0, length: 0 };
    }
    if (records.length === STEP) continue;
    if (place.cut > 0) throw new LostPlace(CHANGED);
    const following = LISTS[LISTS.indexOf(place.list) + 1];
    if (following === undefined) return { text: `${text}\n]}\n`, next: null };
    text += `\n]${openList(following)}`;
    place = { list: following, after: '', cut: 0, length: 0 };
  }
}

/** The next part of the cases as a table for people, newest first. */
export async function exportCsv(database: Database, next: string): Promise<ExportPart> {
  const isFirst = next === '';
  const after = isFirst || next === 'cases:' ? '' : next.slice('cases:'.length);
  const { rows, cases } = await database.together(async () => {
    const found = await database.cases.peek(spanOfTime({}, after), STEP);
    return { rows: found, cases: await database.cases.many(found.map(({ id }) => id)) };
  });
  const byId = new Map(cases.map((one) => [one.id, one]));
  let text = isFirst ? casesToCsv([], true) : '';
  let last = after;
  for (const row of rows) {
    const one: Case | undefined = byId.get(row.id);
    const lines = one === undefined ? '' : casesToCsv([one], false);
    if (text.length + lines.length > PART) return { text, next: `cases:${last}` };
    text += lines;
    last = typeof row.newest === 'string' ? row.newest : last;
  }
  return { text, next: rows.length < STEP ? null : `cases:${last}` };
}
