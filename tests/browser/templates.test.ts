import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../lib/browser/database';
import type { Sender } from '../../lib/browser/gate';
import { createTemplates } from '../../lib/browser/templates';
import { STARTERS } from '../../lib/playbook/starters';
import type { Template } from '../../lib/playbook/template';
import { accepted, freshDatabase, NOW, refusal } from './support';

const sender: Sender = {};

function fresh() {
  const parts = freshDatabase();
  const { handlers, findTemplate } = createTemplates(parts.database, parts.newId);
  const list = async () => accepted(await handlers.listTemplates({}, sender));
  const all = async (): Promise<Template[]> => (await list()).templates;
  const first = async (): Promise<Template> => {
    const [template] = await all();
    if (!template) throw new Error('No template');
    return template;
  };
  return { ...parts, handlers, findTemplate, list, all, first };
}

const NEW = { title: 'Late delivery', body: 'Hi {name}, it came late. – {me}', kinds: ['complaint' as const] };

describe('the starter templates', () => {
  it('are there at the first start, in their order', async () => {
    const { all } = fresh();
    expect((await all()).map(({ id }) => id)).toEqual(STARTERS.map(({ id }) => id));
  });

  it('are put in once: not again after the owner deleted them', async () => {
    const { all, handlers, database, name } = fresh();
    for (const { id } of await all()) accepted(await handlers.deleteTemplate({ id }, sender));
    database.close();
    const again = createTemplates(createDatabase({ name, now: () => NOW, newId: () => 'x' }), () => 'x');
    expect(accepted(await again.handlers.listTemplates({}, sender)).templates).toEqual([]);
  });
});

describe('saving a template', () => {
  it('keeps a new one at the end and reads it back', async () => {
    const { handlers, all, findTemplate } = fresh();
    const saved = accepted(await handlers.saveTemplate({ ...NEW, title: '  Late delivery ' }, sender));
    expect(saved).toEqual({ ...NEW, id: 'id-1', order: STARTERS.length, rev: 1 });
    expect((await all()).at(-1)).toEqual(saved);
    expect(await findTemplate('id-1')).toEqual(saved);
    expect(await findTemplate('none')).toBeNull();
  });

  it('counts every save and keeps the place', async () => {
    const { handlers, first } = fresh();
    const { id, rev, order } = await first();
    const saved = accepted(await handlers.saveTemplate({ ...NEW, id, rev }, sender));
    expect(saved).toEqual({ ...NEW, id, order, rev: rev + 1 });
    expect(await first()).toEqual(saved);
  });

  it('refuses a stale rev and loses nothing', async () => {
    const { handlers, first } = fresh();
    const { id, rev } = await first();
    const kept = accepted(await handlers.saveTemplate({ ...NEW, id, rev }, sender));
    const late = await handlers.saveTemplate({ ...NEW, id, rev, body: 'Other words' }, sender);
    expect(refusal(late)).toMatch(/changed in another window/);
    expect(await first()).toEqual(kept);
    expect(refusal(await handlers.saveTemplate({ ...NEW, id }, sender))).toMatch(/changed in another window/);
  });

  it('makes a new one once for each name of the wish, however often it is asked for', async () => {
    const { handlers, all } = fresh();
    const wish = { ...NEW, once: 'wish-1' };
    const first = accepted(await handlers.saveTemplate(wish, sender));
    expect(first).toMatchObject({ id: 'wish-1', rev: 1 });
    const outcomes = await Promise.all([1, 2, 3].map(() => handlers.saveTemplate(wish, sender)));
    expect(outcomes.map(accepted)).toEqual([first, first, first]);
    expect(accepted(await handlers.saveTemplate({ ...wish, body: 'More words' }, sender))).toMatchObject({ rev: 2 });
    expect(refusal(await handlers.saveTemplate({ ...wish, body: 'Again' }, sender))).toMatch(
      /changed in another window/,
    );
    expect(await all()).toHaveLength(STARTERS.length + 1);
  });

  it('takes the same save twice as one', async () => {
    const { handlers, first } = fresh();
    const { id, rev } = await first();
    const saved = accepted(await handlers.saveTemplate({ ...NEW, id, rev }, sender));
    expect(accepted(await handlers.saveTemplate({ ...NEW, id, rev }, sender))).toEqual(saved);
    expect((await first()).rev).toBe(rev + 1);
  });

  it('lets one of two saves made at the same time win and refuses the other', async () => {
    const { handlers, first } = fresh();
    const { id, rev } = await first();
    const outcomes = await Promise.all(
      ['One', 'Two', 'Three'].map((body) => handlers.saveTemplate({ ...NEW, id, rev, body }, sender)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await first()).rev).toBe(rev + 1);
  });

  it('refuses one that is gone', async () => {
    const { handlers } = fresh();
    expect(refusal(await handlers.saveTemplate({ ...NEW, id: 'none', rev: 1 }, sender))).toMatch(/no longer there/);
  });

  it.each([
    [
      '100,000 characters',
      { body: 'x'.repeat(100_000) },
      'The template is too long: 5,000 characters at most, and this has 95,000 more.',
    ],
    ['no title', { title: '  ' }, 'Give the template a short title, so that you find it again.'],
    ['a long title', { title: 'x'.repeat(81) }, 'The title is too long: 80 characters at most.'],
    ['no words', { body: '\n ' }, 'The template is still empty. Write the reply it should hold.'],
  ])('refuses %s with a clear sentence and writes nothing', async (_, change, reason) => {
    const { handlers, all } = fresh();
    const before = await all();
    expect(refusal(await handlers.saveTemplate({ ...NEW, ...change }, sender))).toBe(reason);
    expect(await all()).toEqual(before);
  });

  it('has room for 500', async () => {
    const { handlers, database, list } = fresh();
    await database.together(async () => {
      for (let order = STARTERS.length; order < 499; order += 1) {
        await database.templates.put({ ...NEW, id: `more-${order}`, order, rev: 1 });
      }
    });
    const last = accepted(await handlers.saveTemplate(NEW, sender));
    expect(refusal(await handlers.saveTemplate(NEW, sender))).toMatch(/room for 500/);
    expect(refusal(await handlers.duplicateTemplate({ id: last.id }, sender))).toMatch(/room for 500/);
    expect((await list()).templates).toHaveLength(500);
  });
});

describe('the list of templates', () => {
  it('is put into a new order whole', async () => {
    const { handlers, all } = fresh();
    const ids = (await all()).map(({ id }) => id).reverse();
    accepted(await handlers.reorderTemplates({ ids }, sender));
    expect((await all()).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['one missing', (ids: string[]) => ids.slice(1)],
    ['one twice', (ids: string[]) => [...ids.slice(1), ids[1] ?? '']],
    ['one unknown', (ids: string[]) => [...ids.slice(1), 'none']],
    ['one too many', (ids: string[]) => [...ids, 'none']],
  ])('keeps its order when the new one has %s', async (_, wrong) => {
    const { handlers, all } = fresh();
    const before = await all();
    expect(refusal(await handlers.reorderTemplates({ ids: wrong(before.map(({ id }) => id)) }, sender))).toMatch(
      /another window/,
    );
    expect(await all()).toEqual(before);
  });

  it('gives back a deleted one exactly as and where it was', async () => {
    const { handlers, all } = fresh();
    const before = await all();
    const gone = accepted(await handlers.deleteTemplate({ id: before[3]?.id ?? '' }, sender));
    expect(await all()).toHaveLength(before.length - 1);
    accepted(await handlers.restoreTemplate({ template: gone }, sender));
    expect(await all()).toEqual(before);
    expect(refusal(await handlers.restoreTemplate({ template: gone }, sender))).toMatch(/already/);
    expect(refusal(await handlers.deleteTemplate({ id: 'none' }, sender))).toMatch(/already gone/);
  });

  it('takes a copy at the end', async () => {
    const { handlers, first, all } = fresh();
    const original = await first();
    const copy = accepted(await handlers.duplicateTemplate({ id: original.id }, sender));
    expect(copy).toMatchObject({ title: `${original.title} (copy)`, body: original.body, rev: 1 });
    expect((await all()).at(-1)).toEqual(copy);
    expect(refusal(await handlers.duplicateTemplate({ id: 'none' }, sender))).toMatch(/no longer there/);
  });
});

const GOOD = { id: 'bad', title: 'a', body: 'b', kinds: [], order: 0, rev: 1 };

describe('records that do not parse', () => {
  it.each([
    ['a body that is a number', { id: 'bad', v: 2, record: { ...GOOD, body: 4 } }],
    ['a version it cannot prove', { id: 'bad', v: 3, record: GOOD }],
    ['a sum of something else', { id: 'bad', v: 2, record: GOOD, sum: 1 }],
    ['nothing but an id', { id: 'bad' }],
    ['a key more', { id: 'bad', v: 2, record: { ...GOOD, run: 'x' } }],
    ['more words than allowed', { id: 'bad', v: 2, record: { ...GOOD, body: 'x'.repeat(5_001) } }],
  ])('are kept aside, told and exported, and the rest works: %s', async (_, record) => {
    const { damage, list, handlers, all } = fresh();
    await all();
    await damage('templates', record);
    expect((await list()).templates).toHaveLength(STARTERS.length);
    expect((await list()).setAside).toBe(1);
    const { json } = accepted(await handlers.exportSetAside({}, sender));
    expect(JSON.parse(json)).toEqual([
      { id: 'id-1', table: 'templates', raw: record, reason: expect.stringMatching(/^[\w.]+: \w+/), at: NOW },
    ]);
    accepted(await handlers.saveTemplate(NEW, sender));
    expect(await all()).toHaveLength(STARTERS.length + 1);
  });
});
