import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../lib/browser/database';
import { createDrafts } from '../../lib/browser/drafts';
import { createErasedDrafts } from '../../lib/browser/erased-drafts';
import type { Sender } from '../../lib/browser/gate';
import type { KeptDraft } from '../../lib/browser/records';
import type { DraftHeat } from '../../lib/contract/drafts';
import { accepted, freshDatabase, memoryStore, NOW } from './support';

const sender: Sender = {};
const OF = { thread: 'plaza:one', surface: 'other' } as const;
const CALM: DraftHeat = { stop: 0, high: 0, medium: 0 };
const LONG = 'Thank you for telling us, Ines. The soup is hot again, and we would like to see you back.';

function fresh({ noCaseUntil = 0 } = {}) {
  const { database, name, newId } = freshDatabase();
  let time = NOW;
  const cases: unknown[][] = [];
  const casebook = {
    posted: async (out: unknown) => void cases.push(['posted', out]),
    heat: async (thread: string, heat: DraftHeat) => cases.push(['heat', thread, heat]) > noCaseUntil,
  };
  const session = memoryStore();
  const startOf = (of: typeof database) =>
    createDrafts({ database: of, casebook, erased: createErasedDrafts(session), now: () => (time += 1) }).handlers;
  let handlers = startOf(database);
  let serial = 0;
  return {
    cases,
    ask: () => handlers,
    /** One input event. */
    write: async (text: string, more: Partial<Parameters<typeof handlers.saveDraft>[0]> = {}) => {
      serial += 1;
      accepted(await handlers.saveDraft({ ...OF, text, from: 'box', serial, heat: CALM, ...more }, sender));
    },
    press: async (text: string) => void accepted(await handlers.pressedPost({ ...OF, text, heat: CALM }, sender)),
    post: async (text: string) => void accepted(await handlers.postedReply({ ...OF, text, heat: CALM }, sender)),
    see: async (text: string) => void accepted(await handlers.seenReply({ ...OF, text }, sender)),
    kept: async (of: { thread: string; surface: KeptDraft['surface'] } = OF) =>
      accepted(await handlers.keptDraft(of, sender)),
    erase: async () => {
      await createErasedDrafts(session).note(await database.together(() => database.drafts.all()));
      await database.eraseAll();
    },
    /** As when the browser has stopped the worker. */
    restart: () => {
      database.close();
      handlers = startOf(createDatabase({ name, now: () => time, newId }));
    },
  };
}
const former = (kept: KeptDraft | null): string[] => kept?.before.map(({ text }) => text) ?? [];

describe('a draft', () => {
  it('is kept as it was last written, under its review and kind of reader', async () => {
    const { write, kept } = fresh();
    for (const text of ['T', 'Th', 'Thanks']) await write(text);
    await write('Privately', { surface: 'yelp-message' });
    expect(await kept()).toMatchObject({ ...OF, text: 'Thanks', serial: 3, before: [], pressedAt: null });
    expect(await kept({ thread: 'plaza:one', surface: 'yelp-message' })).toMatchObject({ text: 'Privately' });
    expect(await kept({ thread: 'plaza:two', surface: 'other' })).toBeNull();
  });

  it('drops what comes late, also after the worker was stopped', async () => {
    const { write, kept, restart } = fresh();
    await write('Thanks', { serial: 5 });
    await write('Than', { serial: 4 });
    await write('Thank', { serial: 5 });
    expect((await kept())?.text).toBe('Thanks');
    restart();
    await write('Tha', { serial: 3 });
    expect((await kept())?.text).toBe('Thanks');
    await write('Thanks!', { serial: 6 });
    expect(await kept()).toMatchObject({ text: 'Thanks!', before: [] });
  });

  it('is kept whole at a million units', async () => {
    const { write, kept } = fresh();
    const text = 'ab \u{1f642}'.repeat(200_000);
    await write(text);
    expect((await kept())?.text).toBe(text);
  });

  it('is never written over by another box or another life of the page', async () => {
    const { write, kept } = fresh();
    await write('Hi', { from: 'one' });
    await write('Y', { from: 'two', serial: 1 });
    await write('Yo', { from: 'two', serial: 2 });
    expect(await kept()).toMatchObject({ text: 'Yo', before: [{ text: 'Hi', at: NOW + 1 }] });
    for (let life = 3; life < 10; life += 1) await write(`Words ${life}`, { from: `${life}` });
    expect(former(await kept())).toEqual(['Words 8', 'Words 7', 'Words 6', 'Words 5', 'Words 4']);
  });

  it('is not kept twice where the new life goes on with it', async () => {
    const { write, kept } = fresh();
    await write(LONG, { from: 'one' });
    await write(`${LONG} Ann`, { from: 'two' });
    expect(await kept()).toMatchObject({ text: `${LONG} Ann`, before: [] });
    await write('Other', { from: 'three' });
    await write(`${LONG} Ann`, { from: 'four' });
    expect(former(await kept()), 'what is put back stands in front again').toEqual(['Other']);
  });

  it.each([
    ['is emptied', ''],
    ['holds white space alone', ' \n'],
    ['is written over', 'No.'],
    ['loses more than forty units', LONG.slice(0, -41)],
    ['has other words pasted over it, as many', LONG.replaceAll('e', 'a').toUpperCase()],
  ])('is kept when its box %s', async (_, text) => {
    const { write, kept } = fresh();
    await write(LONG);
    await write(text);
    expect(former(await kept())).toContain(LONG);
    expect((await kept())?.text).toBe(text.trim() === '' ? LONG : text);
    if (text.trim() === '') {
      await write('N');
      expect(await kept()).toMatchObject({ text: 'N', before: [{ text: LONG }] });
    }
  });

  it('is not kept twice for what is only edited', async () => {
    const { write, kept } = fresh();
    await write(LONG);
    await write(LONG.slice(0, -40));
    await write(LONG.slice(10, -40));
    expect(former(await kept())).toEqual([]);
  });

  it('is not made by an empty box', async () => {
    const { write, kept } = fresh();
    await write(' ');
    expect(await kept()).toBeNull();
  });

  it('tells the casebook its heat when that changes', async () => {
    const { write, cases } = fresh();
    const hot = { stop: 1, high: 0, medium: 0 };
    for (const heat of [CALM, hot, hot, CALM]) await write('x', { heat });
    expect(cases).toEqual([CALM, hot, CALM].map((heat) => ['heat', 'plaza:one', heat]));
  });

  it('tells its heat again while there is no case yet', async () => {
    const { write, cases } = fresh({ noCaseUntil: 1 });
    for (const text of ['a', 'ab', 'abc']) await write(text);
    expect(cases).toHaveLength(2);
  });
});

describe('a reply that was posted', () => {
  it('is in the casebook, and the draft is gone', async () => {
    const { write, press, post, kept, cases } = fresh();
    await write(LONG);
    await press(LONG);
    expect(await kept()).toMatchObject({ text: LONG, pressedAt: expect.any(Number) });
    await post(LONG);
    expect(await kept()).toBeNull();
    expect(cases.at(-1)).toEqual(['posted', { thread: 'plaza:one', reply: LONG, heat: CALM }]);
  });

  it('was not posted when the owner writes on', async () => {
    const { write, press, kept } = fresh();
    await write(LONG);
    await press(LONG);
    await write(`${LONG} Ann`);
    expect(await kept()).toMatchObject({ text: `${LONG} Ann`, pressedAt: null });
  });

  it('stays known as pressed when the page empties the box', async () => {
    const { write, press, kept } = fresh();
    await write(LONG);
    await press(LONG);
    await write('');
    expect(await kept()).toMatchObject({ text: LONG, pressedAt: expect.any(Number) });
  });

  it('does not take the next words with it', async () => {
    const { write, post, kept } = fresh();
    await write(LONG);
    await write('Another one.', { from: 'two' });
    await post(LONG);
    expect(await kept()).toMatchObject({ text: 'Another one.' });
  });

  it('is kept from a press alone, and what stood there before too', async () => {
    const { write, press, kept } = fresh();
    await press(LONG);
    expect(await kept()).toMatchObject({ text: LONG, before: [] });
    await write('Something else entirely, forty units and more.');
    await press(LONG);
    expect(former(await kept())[0]).toMatch(/^Something else/);
    await press(' ');
    expect((await kept())?.text).toBe(LONG);
  });

  it.each([
    ['word for word', false, LONG.replaceAll(' ', '\n '), true],
    ['with its beginning, after a press', true, `${LONG.slice(0, 60)}… more`, true],
    ['with its beginning alone', false, `${LONG.slice(0, 60)}… more`, false],
    ['not at all', true, 'Thanks.', false],
    ['empty', true, ' ', false],
  ])('is known when the page shows it %s', async (_, pressed, shown, isOut) => {
    const { write, press, see, kept, cases } = fresh();
    await write(LONG);
    if (pressed) await press(LONG);
    await see(shown);
    expect((await kept()) === null).toBe(isOut);
    const posted = ['posted', { thread: 'plaza:one', reply: LONG, heat: null }];
    expect(cases.filter(([what]) => what === 'posted')).toEqual(isOut ? [posted] : []);
  });

  it('makes nothing where no draft is kept', async () => {
    const { see, cases } = fresh();
    await see(LONG);
    expect(cases).toEqual([]);
  });
});

describe('forgetting', () => {
  it('gives the draft back exactly as it was', async () => {
    const { write, kept, ask } = fresh();
    await write(LONG);
    await write('No.');
    const before = await kept();
    const gone = accepted(await ask().forgetDraft(OF, sender));
    expect(gone).toEqual(before);
    expect(await kept()).toBeNull();
    if (gone === null) throw new Error('Nothing was forgotten.');
    accepted(await ask().restoreDraft({ draft: gone }, sender));
    expect(await kept()).toEqual(before);
  });

  it('puts it behind what was written since', async () => {
    const { write, kept, ask } = fresh();
    await write(LONG);
    await write('No.');
    const gone = accepted(await ask().forgetDraft(OF, sender));
    await write('Newer');
    if (gone === null) throw new Error('Nothing was forgotten.');
    accepted(await ask().restoreDraft({ draft: gone }, sender));
    expect(await kept()).toMatchObject({ text: 'Newer', before: [{ text: 'No.' }, { text: LONG }] });
  });

  it('answers nothing where nothing is kept', async () => {
    expect(accepted(await fresh().ask().forgetDraft(OF, sender))).toBeNull();
  });
});

describe('what was written to let off steam', () => {
  it('is kept beside the draft, outlives it, and goes when it is emptied', async () => {
    const { write, post, kept, ask } = fresh();
    const vent = async () => accepted(await ask().keptVent(OF, sender));
    expect(await vent()).toBeNull();
    accepted(await ask().keepVent({ ...OF, text: 'What a day.' }, sender));
    expect(await vent()).toEqual({ text: 'What a day.' });
    expect(await kept(), 'there is no draft').toBeNull();
    await write(LONG);
    expect(await kept()).toMatchObject({ text: LONG, before: [], vent: 'What a day.' });
    await post(LONG);
    expect(await kept()).toBeNull();
    expect(await vent()).toEqual({ text: 'What a day.' });
    await write('Next');
    accepted(await ask().keepVent({ ...OF, text: ' ' }, sender));
    expect(await vent()).toBeNull();
    expect((await kept())?.text).toBe('Next');
  });

  it('leaves nothing behind where there is no draft', async () => {
    const { ask } = fresh();
    accepted(await ask().keepVent({ ...OF, text: '' }, sender));
    accepted(await ask().keepVent({ ...OF, text: 'Oh.' }, sender));
    accepted(await ask().keepVent({ ...OF, text: '' }, sender));
    expect(accepted(await ask().forgetDraft(OF, sender))).toBeNull();
  });
});

describe('a draft erased with everything else', () => {
  it('does not come back because a page builds its box anew, also after the worker was stopped', async () => {
    const { write, kept, erase, restart } = fresh();
    await write(LONG);
    await erase();
    restart();
    await write(LONG, { from: 'another box' });
    expect(await kept()).toBeNull();
    await write('', { from: 'another box' });
    await write(LONG, { from: 'another box' });
    expect(await kept()).toBeNull();
  });

  it('is kept again once somebody goes on writing', async () => {
    const { write, kept, erase, restart } = fresh();
    await write(LONG);
    await erase();
    restart();
    await write(`${LONG} And`);
    expect(await kept()).toMatchObject({ text: `${LONG} And`, before: [] });
    await write(LONG);
    expect(await kept()).toMatchObject({ text: LONG });
  });
});
