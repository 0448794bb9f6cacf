import { checkRoom, checkTemplate, copyTitle, inOrder, type Template, type TemplateText } from '../playbook/template';
import type { Database } from './database';
import type { Handlers } from './gate';
import type { Outcome } from './protocol';

type TemplateHandlers = Pick<
  Handlers,
  | 'listTemplates'
  | 'saveTemplate'
  | 'duplicateTemplate'
  | 'deleteTemplate'
  | 'restoreTemplate'
  | 'reorderTemplates'
  | 'exportSetAside'
>;

const GONE = 'This template is no longer there. Copy your words and save them as a new one.';
const CHANGED =
  'This template was changed in another window since you opened it. Your words are still here; compare the two before you save.';
const LIST_CHANGED = 'The list was changed in another window. It is shown afresh; nothing was moved.';

const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
const no = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

const lastPlace = (templates: readonly Template[]): number =>
  templates.reduce((last, { order }) => Math.max(last, order), -1) + 1;

/** What the background answers about templates. Each answer is one transaction: it happens whole or not at all. */
export function createTemplates(database: Database, newId: () => string) {
  /** Works on all templates, and on the one with this id where there is one. */
  const change = <T>(id: string | undefined, work: (all: Template[], one: Template | null) => Promise<T>): Promise<T> =>
    database.together(async () => {
      const all = await database.templates.all();
      return work(all, all.find((template) => template.id === id) ?? null);
    });

  const add = async (all: Template[], text: TemplateText): Promise<Outcome<Template>> => {
    const full = checkRoom(all.length);
    if (full !== null) return no(full);
    return ok(await database.templates.put({ ...text, id: newId(), order: lastPlace(all), rev: 1 }));
  };

  const handlers: TemplateHandlers = {
    async listTemplates() {
      const templates = await change(undefined, async (all) => all);
      return ok({ templates: inOrder(templates), setAside: await database.countSetAside() });
    },

    async saveTemplate({ id, rev, title, body, kinds }) {
      const text = { title: title.trim(), body, kinds: [...new Set(kinds)] };
      const fault = checkTemplate(text);
      if (fault !== null) return no(fault);
      return change(id, async (all, one) => {
        if (id === undefined) return add(all, text);
        if (one === null) return no(GONE);
        if (one.rev !== rev) return no(CHANGED);
        return ok(await database.templates.put({ ...one, ...text, rev: one.rev + 1 }));
      });
    },

    duplicateTemplate: ({ id }) =>
      change(id, async (all, one) => {
        if (one === null) return no(GONE);
        return add(all, { title: copyTitle(one.title), body: one.body, kinds: one.kinds });
      }),

    deleteTemplate: ({ id }) =>
      change(id, async (_, one) => {
        if (one === null) return no('This template is already gone.');
        await database.templates.remove(id);
        return ok(one);
      }),

    restoreTemplate: ({ template }) =>
      change(template.id, async (all, one) => {
        if (one !== null) return no('This template is already in the list.');
        const fault = checkTemplate(template) ?? checkRoom(all.length);
        return fault === null ? ok(await database.templates.put(template)) : no(fault);
      }),

    reorderTemplates: ({ ids }) =>
      change(undefined, async (all) => {
        const places = new Map(ids.map((id, place) => [id, place]));
        if (ids.length !== all.length || !all.every(({ id }) => places.has(id))) return no(LIST_CHANGED);
        for (const template of all) {
          await database.templates.put({ ...template, order: places.get(template.id) ?? template.order });
        }
        return ok(null);
      }),

    async exportSetAside() {
      return ok({ json: JSON.stringify(await database.allSetAside(), null, 2) });
    },
  };

  return {
    handlers,
    findTemplate: (id: string): Promise<Template | null> => change(id, async (_, one) => one),
  };
}
