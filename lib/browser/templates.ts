import { isForeign } from '../playbook/effective';
import { checkRoom, checkTemplate, copyTitle, inOrder, type Template, type TemplateText } from '../playbook/template';
import type { Database } from './database';
import type { Handlers } from './gate';
import { no, ok } from './outcome';
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
const NOT_YOURS = 'This template belongs to a playbook and is not changed here. Duplicate it to have one of your own.';
const LIST_CHANGED = 'The list was changed in another window. It is shown afresh; nothing was moved.';

const lastPlace = (templates: readonly Template[]): number =>
  templates.reduce((last, { order }) => Math.max(last, order), -1) + 1;

const isSameText = (one: Template, { title, body, kinds }: TemplateText): boolean =>
  one.title === title && one.body === body && one.kinds.join() === kinds.join();

/** The owner's templates in their order, and behind them those of others. */
type ListAll = (own: readonly Template[]) => Promise<Template[]>;

/**
 * What the background answers about templates. Each answer is one transaction: it happens whole or not at all. `listAll`: see
 * lib/browser/sources.ts; what it adds is never kept among the owner's.
 */
export function createTemplates(
  database: Database,
  newId: () => string,
  listAll: ListAll = async (own) => inOrder(own),
) {
  const own = (): Promise<Template[]> => database.together(() => database.templates.all());

  /** Looked for before the transaction: what others bring is in no table. */
  const foreign = async (id: string | undefined): Promise<Template | null> =>
    id === undefined || !isForeign(id) ? null : ((await listAll(await own())).find((one) => one.id === id) ?? null);

  /** Works on all templates, and on the one with this id where there is one. */
  const change = <T>(id: string | undefined, work: (all: Template[], one: Template | null) => Promise<T>): Promise<T> =>
    database.together(async () => {
      const all = await database.templates.all();
      return work(all, all.find((template) => template.id === id) ?? null);
    });

  const add = async (all: Template[], text: TemplateText, id = newId()): Promise<Outcome<Template>> => {
    const full = checkRoom(all.length);
    if (full !== null) return no(full);
    return ok(await database.templates.put({ ...text, id, order: lastPlace(all), rev: 1 }));
  };

  /** Saves over a template; where just these words are the next save already, the answer to it went astray. */
  const save = async (
    one: Template | null,
    rev: number | undefined,
    text: TemplateText,
  ): Promise<Outcome<Template>> => {
    if (one === null) return no(GONE);
    if (one.rev - 1 === rev && isSameText(one, text)) return ok(one);
    if (one.rev !== rev) return no(CHANGED);
    return ok(await database.templates.put({ ...one, ...text, rev: one.rev + 1 }));
  };

  const handlers: TemplateHandlers = {
    async listTemplates() {
      return ok({ templates: await listAll(await own()), setAside: await database.countSetAside() });
    },

    async saveTemplate({ id, rev, once, title, body, kinds }) {
      const text = { title: title.trim(), body, kinds: [...new Set(kinds)] };
      const fault = checkTemplate(text);
      if (fault !== null) return no(fault);
      if (isForeign(id ?? once ?? '')) return no(NOT_YOURS);
      return change(id ?? once, async (all, one) => {
        if (id !== undefined) return save(one, rev, text);
        if (one === null) return add(all, text, once);
        return isSameText(one, text) ? ok(one) : save(one, 1, text);
      });
    },

    async duplicateTemplate({ id }) {
      const theirs = await foreign(id);
      return change(id, async (all, mine) => {
        const one = mine ?? theirs;
        if (one === null) return no(GONE);
        return add(all, { title: copyTitle(one.title), body: one.body, kinds: one.kinds });
      });
    },

    deleteTemplate: ({ id }) =>
      change(id, async (_, one) => {
        if (isForeign(id)) return no(NOT_YOURS);
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
        const places = new Map(ids.filter((id) => !isForeign(id)).map((id, place) => [id, place]));
        if (places.size !== all.length || !all.every(({ id }) => places.has(id))) return no(LIST_CHANGED);
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
    findTemplate: async (id: string): Promise<Template | null> =>
      (await foreign(id)) ?? change(id, async (_, one) => one),
  };
}
