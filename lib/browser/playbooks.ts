/** What the background answers about playbooks' files and about replies handed over. Each answer is one transaction: whole or not at all. */
import { exportHandOver, meetCase, meetDraft, parseHandOver, takenCase } from '../playbook/hand-over';
import { type Merged, type Mine, merge, previewOf } from '../playbook/merge';
import { exportPlaybook, parsePlaybook } from '../playbook/playbook';
import { inOrder } from '../playbook/template';
import type { Database } from './database';
import type { Handlers } from './gate';
import { no, ok } from './outcome';
import type { KeptDraft } from './records';

/** What playbooks need from outside. */
export interface PlaybookParts {
  database: Database;
  now(): number;
  newId(): string;
  /** Brief or templates are others now. */
  onChange(): void;
}

type PlaybookHandlers = Pick<Handlers, 'exportPlaybook' | 'previewPlaybook' | 'takePlaybook' | 'handOver' | 'takeOver'>;

const NO_CASE = 'There is no case for this reply yet. Begin to write it, then hand it over.';
/** As the origin of a draft whose text came in a file: no page's life has this name. */
const HANDED = 'handed-over';

/** See the head of this file. */
export function createPlaybooks({ database, now, newId, onChange }: PlaybookParts): PlaybookHandlers {
  const readMine = async (): Promise<Mine> => ({
    brief: await database.readBrief(),
    templates: inOrder(await database.templates.all()),
  });

  const write = async ({ brief, changed, added }: Merged, { templates }: Mine): Promise<void> => {
    let order = templates.reduce((last, one) => Math.max(last, one.order), -1);
    for (const one of changed) await database.templates.put(one);
    for (const text of added) {
      order += 1;
      await database.templates.put({ ...text, id: newId(), order, rev: 1 });
    }
    await database.putBrief(brief);
  };

  const caseOf = async (thread: string) =>
    (await database.cases.walk({ index: 'thread', from: thread, to: thread, most: 1 }))[0] ?? null;

  const draftsOf = (thread: string): Promise<KeptDraft[]> =>
    database.drafts.walk({ index: 'thread', from: thread, to: thread });

  return {
    exportPlaybook: ({ name }) =>
      database.together(async () => {
        const { brief, templates } = await readMine();
        return ok({ json: exportPlaybook(name, brief, templates) });
      }),

    async previewPlaybook({ json }) {
      const theirs = parsePlaybook(json);
      if (!theirs.ok) return theirs;
      return ok(previewOf(await database.together(readMine), theirs.value));
    },

    async takePlaybook({ json, keys }) {
      const theirs = parsePlaybook(json);
      if (!theirs.ok) return theirs;
      const outcome = await database.together(async () => {
        const mine = await readMine();
        const merged = merge(mine, theirs.value, keys);
        if (typeof merged === 'string') return no(merged);
        await write(merged, mine);
        return ok({ taken: merged.taken });
      });
      if (outcome.ok) onChange();
      return outcome;
    },

    handOver: ({ thread }) =>
      database.together(async () => {
        const one = await caseOf(thread);
        if (one === null) return no(NO_CASE);
        const drafts = (await draftsOf(thread)).filter(({ text }) => text !== '');
        const draft = drafts.find(({ surface }) => surface === one.surface) ?? drafts[0] ?? null;
        return ok({ json: exportHandOver({ case: one, draft }), name: fileName(one.review.author) });
      }),

    async takeOver({ json }) {
      const theirs = parseHandOver(json);
      if (!theirs.ok) return theirs;
      const { case: given, draft } = theirs.value;
      return database.together(async () => {
        const mine = await caseOf(given.thread);
        const here = (await draftsOf(given.thread)).find(({ surface }) => surface === given.surface) ?? null;
        const met = draft === null ? null : meetDraft(here, draft);
        if (typeof met === 'string') return no(met);
        const one = mine === null ? takenCase(given, newId(), now()) : meetCase(mine, given, newId, now());
        if (one !== null) await database.cases.put(one);
        if (met !== null) await database.drafts.put(draftFrom(here, met, given));
        return ok({ caseId: one?.id ?? mine?.id ?? '', link: (one ?? mine)?.link ?? null });
      });
    },
  };
}

/** The own draft with what was offered beside it, or theirs as the first of this review. */
function draftFrom(
  here: KeptDraft | null,
  met: Pick<KeptDraft, 'text' | 'at' | 'before'>,
  { thread, surface }: Pick<KeptDraft, 'thread' | 'surface'>,
): KeptDraft {
  const first = { thread, surface, from: HANDED, serial: 0, pressedAt: null, vent: null };
  return { ...first, ...here, ...met };
}

/** Name of a file that says whose review it is, in letters that every system takes. */
function fileName(author: string | null): string {
  const plain = (author ?? '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `reply${plain === '' ? '' : `-${plain.toLowerCase()}`}.evenkeel.json`;
}
