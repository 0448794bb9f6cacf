/** Decides what becomes of records out of a file. Reads only; call inside `together`. */
import type { Case } from '../casebook/case';
import { STARTERS } from '../playbook/starters';
import { TEMPLATE_LIMITS, type Template } from '../playbook/template';
import type { Database } from './database';
import type { Change, StagedRow } from './keeping-desk';
import { idIn, isFileValue, isRecordTable, isSame, tableOf } from './keeping-file';
import { besideCase, mergeBriefs, mergeCases, mergeDrafts, mergeSettings } from './keeping-merge';
import type { KeptDraft, Subscription, WatchedList } from './records';

/** What becomes of one row: changes, or a reason why there are none. */
export type Planned = { changes: Change[] } | 'same' | 'no-room';

/** What was planned, row by row. */
export type Plan = Map<number, Planned>;

const textOf = ({ title, body, kinds }: Template): unknown => ({ title, body, kinds });

/** A template that came with Evenkeel and was never changed. */
export function isUntouched(template: Template): boolean {
  const starter = STARTERS.find(({ id }) => id === template.id);
  return starter !== undefined && template.rev === 1 && isSame(textOf(template), textOf({ ...template, ...starter }));
}

/** Plans rows one after the other, each as if those before were done. */
export async function planRows(
  database: Database,
  rows: readonly StagedRow[],
  newIdFor: (n: number) => string,
): Promise<Plan> {
  const plan: Plan = new Map();
  const seen = new Map<string, unknown>();
  const templates = new Map((await database.templates.all()).map((one) => [one.id, one]));
  const isFirstDay = [...templates.values()].every(isUntouched);
  const lists = await database.lists.all();
  const subscriptions = await database.subscriptions.all();

  const read = async (table: string, id: string): Promise<unknown> => {
    const key = `${table}/${id}`;
    if (!seen.has(key)) seen.set(key, isRecordTable(table) ? await tableOf(database, table).get(id) : null);
    return seen.get(key);
  };
  const put = (table: string, id: string, before: unknown, after: unknown): Planned => {
    if (before !== null && isSame(before, after)) return 'same';
    seen.set(`${table}/${id}`, after);
    return { changes: [{ table, id, before, after }] };
  };

  const planTemplate = (theirs: Template, n: number): Planned => {
    const all = [...templates.values()];
    const mine = templates.get(theirs.id) ?? null;
    const isHere = (one: Template): boolean =>
      one.id !== theirs.id && !isUntouched(one) && isSame(textOf(one), textOf(theirs));
    if (!isFirstDay && ((mine !== null && isSame(textOf(mine), textOf(theirs))) || all.some(isHere))) return 'same';
    const id = mine === null || isUntouched(mine) ? theirs.id : newIdFor(n);
    if (!templates.has(id) && all.length >= TEMPLATE_LIMITS.count) return 'no-room';
    const last = Math.max(-1, ...all.map(({ order }) => order));
    const after: Template = { ...theirs, id, order: isFirstDay || mine !== null ? theirs.order : last + 1 };
    const before = templates.get(id) ?? null;
    templates.set(id, after);
    return put('templates', id, before, after);
  };

  const planCase = async (theirs: Case): Promise<Planned> => {
    let mine = (await read('cases', theirs.id)) as Case | null;
    if (mine === null) {
      const planned = [...seen.values()].find(
        (one) => (one as Case | null)?.thread === theirs.thread && 'review' in (one as Case),
      );
      const [id] =
        planned === undefined
          ? await database.cases.ids({ index: 'thread', from: theirs.thread, to: theirs.thread }, 1)
          : [(planned as Case).id];
      mine = id === undefined ? null : ((await read('cases', id)) as Case | null);
    }
    if (mine === null) return put('cases', theirs.id, null, theirs);
    const merged = mergeCases(mine, theirs);
    if (merged !== null) return put('cases', mine.id, mine, merged);
    const beside = besideCase(theirs);
    return put('cases', beside.id, await read('cases', beside.id), beside);
  };

  const planRow = async ({ table, record, n }: StagedRow): Promise<Planned> => {
    if (table === 'templates') return planTemplate(record as Template, n);
    if (table === 'cases') return planCase(record as Case);
    if (table === 'drafts') {
      const theirs = record as KeptDraft;
      const id = idIn('drafts', theirs);
      const mine = (await read('drafts', id)) as KeptDraft | null;
      return put('drafts', id, mine, mine === null ? theirs : mergeDrafts(mine, theirs));
    }
    if (table === 'lists') {
      const theirs = record as WatchedList;
      const mine = lists.find(
        ({ id, site, link }) => id === theirs.id || (site === theirs.site && link === theirs.link),
      );
      const before = mine === undefined ? null : await read('lists', mine.id);
      if (mine !== undefined && mine.seenAt >= theirs.seenAt) return 'same';
      return put('lists', mine?.id ?? theirs.id, before, { ...theirs, id: mine?.id ?? theirs.id });
    }
    if (table === 'subscriptions') {
      const theirs = record as Subscription;
      if (subscriptions.some(({ id, url }) => id === theirs.id || url === theirs.url)) return 'same';
      return put('subscriptions', theirs.id, await read('subscriptions', theirs.id), theirs);
    }
    if (!isFileValue(table)) return 'same';
    const mine = table === 'brief' ? await database.readBrief() : await database.readSettings();
    const after =
      table === 'brief' ? mergeBriefs(mine as never, record as never) : mergeSettings(mine as never, record as never);
    return put(table, '', mine, after);
  };

  for (const row of rows) plan.set(row.n, await planRow(row));
  return plan;
}
