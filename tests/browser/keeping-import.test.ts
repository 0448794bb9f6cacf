import { describe, expect, it } from 'vitest';
import { PART } from '../../lib/browser/asks/keeping';
import { FIRST_SETTINGS } from '../../lib/browser/database';
import { besideCase, mergeCases } from '../../lib/browser/keeping-merge';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { aCase } from '../casebook/a-case';
import { aDraft, aList, aSubscription, contentOf, DAY, type Device, device, fileOf, handIn } from './keeping-support';
import { NOW } from './support';

const SECRET = 'what was written to let off steam \u{1F336}';

/** An owner of some months: something in every table, starters edited, deleted and put in another order. */
async function lived(): Promise<Device> {
  const one = device();
  const { database } = one;
  await database.together(async () => {
    await database.putBrief({
      ...EMPTY_BRIEF,
      signer: 'Mara',
      ownNames: ['Harbour Cuts'],
      forWhom: 'People who like it hot',
    });
    const hidden = { thread: 'yelp:a', rule: 'blame', phrase: 'your fault', site: 'yelp' };
    await database.putSettings({
      ...FIRST_SETTINGS,
      months: null,
      neverFlag: ['hot mess'],
      hidden: [hidden],
      notify: true,
      sync: true,
    });
    await database.putSites({ origins: ['https://blog.example'] });
    const [first, second, ...others] = await database.templates.all();
    if (first === undefined || second === undefined) throw new Error('There are no starters');
    await database.templates.put({ ...first, body: 'Rewritten', rev: 2, order: 900 });
    await database.templates.remove(second.id);
    await database.templates.put({ ...second, id: 'own', title: 'Own', body: 'My own words', rev: 3, order: 0 });
    if (others[0]) await database.templates.put({ ...others[0], order: 700 });
    await database.drafts.put(aDraft('yelp:a', { vent: SECRET }));
    await database.drafts.put(aDraft('yelp:b#x'));
    await database.lists.put(aList('list'));
    await database.subscriptions.put(aSubscription('house'));
    for (let n = 0; n < 210; n += 1)
      await database.cases.put(aCase({ id: `case-${n}`, thread: `yelp:${n}`, note: `Note ${n} 😀` }));
  });
  return one;
}

describe('a file that cannot be taken in', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2), /is not whole.*Save it once more/],
    ['a playbook', () => '{"evenkeel":"playbook","v":1,"name":"Harbour"}', /is a playbook.*under “Playbooks”/],
    ['a reply', () => '{"evenkeel":"handover","v":1}', /is a reply handed over.*under “Playbooks”/],
    ['a table', () => '\ufeff"Site","Link"\r\n', /“Save everything” makes one/],
    ['empty', () => '', /“Save everything” makes one/],
    ['newer', (text: string) => text.replace('"v":1', '"v":2'), /made by a newer Evenkeel/],
  ])('is said to be %s', async (_name, change, words) => {
    const one = device();
    const { text } = await fileOf(one);
    const before = await contentOf(one);
    await expect(handIn(one, change(text)).then((id) => one.imports.finish(id, false))).rejects.toThrow(words);
    expect(await contentOf(one)).toEqual(before);
  });

  it('is not said to be asleep where another window chose one', async () => {
    const one = device();
    const { text } = await fileOf(one);
    const id = await handIn(one, text);
    await handIn(one, text);
    await expect(one.imports.finish(id, true)).rejects.toThrow(/no longer at hand.*once more/);
  });
});

describe('the file with everything', () => {
  it('brings everything back: taken out, erased, taken in', async () => {
    const one = await lived();
    const before = await contentOf(one);
    const { text } = await fileOf(one);
    expect(JSON.parse(text)).toMatchObject({
      evenkeel: 'everything',
      v: 1,
      at: NOW,
      sites: { origins: ['https://blog.example'] },
    });
    expect(text).toContain(JSON.stringify(SECRET).slice(1, -1));
    await one.database.eraseAll();
    expect(await contentOf(one)).not.toEqual(before);
    const id = await handIn(one, text);
    const shown = await one.imports.finish(id, false);
    expect(shown).toMatchObject({ cases: 210, drafts: 2, others: 4, skipped: 0 });
    const taken = await one.imports.finish(id, true);
    expect(taken.cases).toBe(210);
    expect(await contentOf(one)).toEqual(before);
    const { settings, sites } = await one.database.together(async () => ({
      settings: await one.database.readSettings(),
      sites: await one.database.readSites(),
    }));
    expect(settings, 'what the browser asks about is not switched on by a file').toMatchObject({
      notify: false,
      sync: false,
    });
    expect(sites.origins).toEqual([]);
  });

  it('changes nothing when it is taken in a second time', async () => {
    const one = await lived();
    const before = await contentOf(one);
    const { text } = await fileOf(one);
    const taken = await one.imports.finish(await handIn(one, text, 50_000), true);
    expect(taken).toMatchObject({ cases: 0, templates: 0, drafts: 0, others: 0, skipped: 0 });
    expect(await contentOf(one)).toEqual(before);
  });

  it('comes in parts that fit a message, a draft longer than one too', async () => {
    const one = device();
    const long = `${'x'.repeat(PART / 2 - 3)}😀`.repeat(2) + '"'.repeat(PART / 2 - 10);
    const drafts = [
      aDraft('yelp:long', { text: long.slice(0, PART), before: [{ text: long.slice(5, PART), at: 1 }] }),
      aDraft('yelp:short'),
    ];
    await one.database.together(async () => {
      for (const draft of drafts) await one.database.drafts.put(draft);
    });
    const { text, parts } = await fileOf(one);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts)).toBeLessThanOrEqual(PART);
    expect(JSON.parse(text).drafts).toEqual(drafts);
    const before = await contentOf(one);
    await one.database.eraseAll();
    await one.imports.finish(await handIn(one, text, 100_000), true);
    expect(await contentOf(one)).toEqual(before);
  });

  it('says so where what is being cut was changed meanwhile', async () => {
    const one = device();
    const { exportJson } = await import('../../lib/browser/keeping-export');
    await one.database.together(() => one.database.drafts.put(aDraft('yelp:long', { text: 'y'.repeat(PART) })));
    let next: string | null = '';
    while (next !== null && !/:[1-9]\d*:/.test(next)) next = (await exportJson(one.database, next, NOW)).next;
    await one.database.together(() => one.database.drafts.put(aDraft('yelp:long', { text: 'z' })));
    await expect(exportJson(one.database, next ?? '', NOW)).rejects.toThrow(/save it once more/);
    await expect(exportJson(one.database, 'sideways:0:0:', NOW)).rejects.toThrow(/save it once more/);
  });

  it('is a table for people too, newest first, each case once', async () => {
    const one = device();
    await one.database.together(async () => {
      for (let n = 0; n < 210; n += 1) {
        await one.database.cases.put(aCase({ id: `c${n}`, thread: `t${n}`, reviewedOn: NOW - n * DAY, note: `=${n}` }));
      }
    });
    const { text } = await fileOf(one, 'csv');
    const notes = [...text.matchAll(/"'=(\d+)"/g)].map(([, n]) => Number(n));
    expect(notes).toEqual(Array.from({ length: 210 }, (_, n) => n));
    expect(text.match(/Site/g)).toHaveLength(1);
  });
});

describe('what is here already', () => {
  it('stays: a template with other words under the same id comes in beside it', async () => {
    const one = await lived();
    const { text } = await fileOf(one);
    await one.database.together(async () => {
      const own = await one.database.templates.get('own');
      if (own) await one.database.templates.put({ ...own, body: 'Changed since', rev: 4 });
    });
    const taken = await one.imports.finish(await handIn(one, text), true);
    expect(taken.templates).toBe(1);
    const bodies = (await contentOf(one)).templates.map(({ body }) => body);
    expect(bodies).toContain('Changed since');
    expect(bodies).toContain('My own words');
    expect((await one.imports.finish(await handIn(one, text), true)).templates, 'and only once').toBe(0);
  });

  it('loses no words of a case that was changed on both sides', () => {
    const mine = aCase({ note: 'Mine', reply: 'Sent here', changedAt: 5, rev: 2 });
    const theirs = aCase({ note: 'Theirs', reply: 'Sent there', changedAt: 9, rev: 2, cause: 'bad-day' });
    const merged = mergeCases(mine, theirs);
    expect(merged).toMatchObject({ cause: 'bad-day', reply: 'Sent there', rev: 3 });
    for (const words of ['Theirs', 'Mine', 'Sent here']) expect(merged?.note).toContain(words);
    expect(merged && mergeCases(merged, theirs), 'a second time changes nothing').toBe(merged);
    expect(merged && mergeCases(merged, mine)).toBe(merged);
  });

  it('keeps both cases where the note has no room for the other’s words', async () => {
    const one = device();
    const long = aCase({ note: 'a'.repeat(4_900), changedAt: 5 });
    const other = { ...long, note: 'b'.repeat(4_900), changedAt: 9 };
    expect(mergeCases(long, other)).toBeNull();
    await one.database.together(() => one.database.cases.put(other));
    const { text } = await fileOf(one);
    await one.database.together(() => one.database.cases.put(long));
    await one.imports.finish(await handIn(one, text), true);
    await one.imports.finish(await handIn(one, text), true);
    const notes = (await contentOf(one)).cases.map(({ note }) => note[0]);
    expect(notes.sort()).toEqual(['a', 'b']);
    expect(besideCase(other).id).not.toBe(other.id);
  });

  it('keeps the newer draft, and the other among what stood there before', async () => {
    const one = device();
    await one.database.together(() => one.database.drafts.put(aDraft('t', { text: 'older', at: 5, vent: 'grr' })));
    const { text } = await fileOf(one);
    await one.database.together(() =>
      one.database.drafts.put(aDraft('t', { text: 'newer', at: 9, before: [], vent: null })),
    );
    await one.imports.finish(await handIn(one, text), true);
    const [draft] = (await contentOf(one)).drafts;
    expect(draft).toMatchObject({ text: 'newer', vent: 'grr' });
    expect(draft?.before.map(({ text }) => text)).toEqual(expect.arrayContaining(['older', 'what stood there']));
  });
});
