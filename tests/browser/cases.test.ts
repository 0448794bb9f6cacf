import { describe, expect, it } from 'vitest';
import { createCasebook, pageLink } from '../../lib/browser/casebook';
import { createCases } from '../../lib/browser/cases';
import { FIRST_SETTINGS } from '../../lib/browser/database';
import type { Sender } from '../../lib/browser/gate';
import { CASE_LIMITS, type Case } from '../../lib/casebook/case';
import type { Review } from '../../lib/coach/types';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { aCase } from './a-case';
import { accepted, freshDatabase, NOW, refusal } from './support';

const PRACTICE = 'chrome-extension://abc/practice.html';
const PAGE: Sender = { url: 'https://biz.yelp.com/r2r/x?page=2#review-7', tab: { id: 1 } };
const REVIEW: Review = { author: 'Ines', stars: 2, text: 'The soup was cold. Nobody came.', date: null };
const WORK = { thread: 'yelp:1', surface: 'yelp-public', site: 'yelp', review: REVIEW, kind: 'complaint' } as const;
const COOL = { stop: 0, high: 0, medium: 1 };
const HOT = { stop: 0, high: 2, medium: 0 };
const DAY = 24 * 3_600_000;

function fresh() {
  const parts = freshDatabase();
  const clock = { at: NOW };
  const casebook = createCasebook(parts.database, parts.newId);
  const handlers = createCases({
    ...{ database: parts.database, casebook, newId: parts.newId, practice: PRACTICE, now: () => clock.at },
    readHouse: async () => ({ brief: EMPTY_BRIEF, settings: FIRST_SETTINGS }),
    pointsOf: async (review) => (review === null ? [] : ['soup was cold', 'Nobody came']),
  });
  const { cases, together } = parts.database;
  const put = (...list: Partial<Case>[]) =>
    together(async () => {
      for (const [at, one] of list.entries()) {
        await cases.put(aCase({ id: `case-${at}`, thread: `yelp:${at}`, ...one }));
      }
    });
  const caseOf = async (thread = WORK.thread): Promise<Case> => {
    const one = accepted(await handlers.caseOf({ thread }, {}));
    if (one === null) throw new Error('No case');
    return one;
  };
  const idsOf = async (filter: Parameters<typeof handlers.findCases>[0]['filter'], limit = 100) =>
    accepted(await handlers.findCases({ filter, limit }, {})).cases.map(({ id }) => id);
  return { ...parts, clock, casebook, handlers, cases, together, put, caseOf, idsOf };
}

describe('work on a review', () => {
  it('makes its case, of what the page showed and the coach raised; once', async () => {
    const { handlers, caseOf, together, cases } = fresh();
    expect(accepted(await handlers.caseOf({ thread: WORK.thread }, {}))).toBeNull();
    accepted(await handlers.workOn(WORK, PAGE));
    accepted(await handlers.workOn(WORK, PAGE));
    expect(await caseOf()).toEqual(
      aCase({
        id: 'id1',
        link: 'https://biz.yelp.com/r2r/x?page=2',
        review: { author: 'Ines', stars: 2, text: REVIEW.text, date: null },
        points: ['soup was cold', 'Nobody came'],
      }),
    );
    expect(await together(() => cases.count())).toBe(1);
  });

  it('takes a review that is there at last, and one that was unfolded since; never another', async () => {
    const { handlers, caseOf } = fresh();
    accepted(await handlers.workOn({ ...WORK, review: { ...REVIEW, text: 'The soup was…' } }, PAGE));
    accepted(await handlers.workOn(WORK, PAGE));
    expect(await caseOf()).toMatchObject({ rev: 2, review: { text: REVIEW.text } });
    accepted(await handlers.workOn({ ...WORK, review: { ...REVIEW, text: 'Quite another text about a lamp' } }, PAGE));
    expect(await caseOf()).toMatchObject({ rev: 2, review: { text: REVIEW.text } });
  });

  it('cuts what is too long, never within a letter', async () => {
    const { handlers, caseOf } = fresh();
    const long = { ...REVIEW, author: 'A'.repeat(900), text: `${'x'.repeat(CASE_LIMITS.text - 1)}😀 and on` };
    accepted(await handlers.workOn({ ...WORK, review: long }, PAGE));
    const { review } = await caseOf();
    expect(review.author).toHaveLength(CASE_LIMITS.author);
    expect(review.text).toBe('x'.repeat(CASE_LIMITS.text - 1));
  });

  it('knows a case without a review too', async () => {
    const { handlers, caseOf } = fresh();
    accepted(await handlers.workOn({ ...WORK, review: null, site: null, kind: 'unknown' }, {}));
    const none = { author: null, stars: null, text: '', date: null };
    expect(await caseOf()).toMatchObject({ site: null, link: null, points: [], review: none });
  });

  it('is not believed two hundred times an hour', async () => {
    const { handlers, clock } = fresh();
    const begin = (at: number) => handlers.workOn({ ...WORK, thread: `yelp:${at}` }, PAGE);
    for (let at = 0; at < 200; at += 1) accepted(await begin(at));
    expect(refusal(await begin(200))).toMatch(/Too many/);
    accepted(await begin(7));
    clock.at += 3_600_001;
    accepted(await begin(200));
  });
});

describe('the address of a case', () => {
  it.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1'],
    ['https://me:secret@a.example/', 'https://a.example/'],
    [PRACTICE, PRACTICE],
    [`${PRACTICE}#one`, PRACTICE],
    ['http://a.example/', null],
    ['chrome-extension://abc/popup.html', null],
    ['javascript:alert(1)', null],
    ['about:srcdoc', null],
    [`https://a.example/${'x'.repeat(CASE_LIMITS.link)}`, null],
    [undefined, null],
  ])('of %s is %s', (url, link) => {
    expect(pageLink(url, PRACTICE)).toBe(link);
  });
});

describe('what a draft tells its case', () => {
  it('keeps the hottest, and counts it as no change by the owner', async () => {
    const { handlers, casebook, caseOf, together } = fresh();
    accepted(await handlers.workOn(WORK, PAGE));
    for (const heat of [COOL, HOT, COOL]) await together(() => casebook.heat(WORK.thread, heat));
    expect(await caseOf()).toMatchObject({ hottest: HOT, rev: 1 });
  });

  it('answers it when posted, and ends a hold; an answer that is mended keeps its day', async () => {
    const { handlers, casebook, caseOf, clock, together } = fresh();
    accepted(await handlers.workOn(WORK, PAGE));
    const { id, rev } = await caseOf();
    const hold = { since: NOW, until: NOW + DAY };
    accepted(await handlers.changeCase({ id, rev, change: { hold } }, {}));
    await together(() => casebook.posted({ thread: WORK.thread, reply: 'Sorry.', heat: COOL }, NOW + 5));
    const answered = { status: 'answered', reply: 'Sorry.', repliedAt: NOW + 5, posted: COOL, hold: null };
    expect(await caseOf()).toMatchObject(answered);
    clock.at += DAY;
    await together(() => casebook.posted({ thread: WORK.thread, reply: 'Sorry, Ines.', heat: null }, clock.at));
    expect(await caseOf()).toMatchObject({ ...answered, reply: 'Sorry, Ines.', changedAt: NOW + DAY });
  });

  it('makes no case where the owner has not begun', async () => {
    const { casebook, together, cases } = fresh();
    await together(() => casebook.heat('yelp:9', HOT));
    expect(await together(() => casebook.posted({ thread: 'yelp:9', reply: 'x', heat: HOT }, NOW))).toBeNull();
    expect(await together(() => cases.count())).toBe(0);
  });
});

describe('changing a case', () => {
  it('changes what is named, and counts it', async () => {
    const { handlers, put, clock } = fresh();
    await put({});
    clock.at += 5;
    const saved = accepted(await handlers.changeCase({ id: 'case-0', rev: 1, change: { note: 'Call her' } }, {}));
    expect(saved).toEqual(aCase({ id: 'case-0', thread: 'yelp:0', note: 'Call her', rev: 2, changedAt: NOW + 5 }));
    expect(accepted(await handlers.readCase({ id: 'case-0' }, {}))).toEqual(saved);
  });

  it('refuses a stale one; of several at once, one wins', async () => {
    const { handlers, put } = fresh();
    await put({});
    const notes = ['one', 'two', 'three'];
    const outcomes = await Promise.all(
      notes.map((note) => handlers.changeCase({ id: 'case-0', rev: 1, change: { note } }, {})),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const late = await handlers.changeCase({ id: 'case-0', rev: 1, change: { note: 'late' } }, {});
    expect(refusal(late)).toMatch(/changed in another window/);
    expect(accepted(await handlers.readCase({ id: 'case-0' }, {}))).toMatchObject({ note: 'one', rev: 2 });
    expect(refusal(await handlers.changeCase({ id: 'none', rev: 1, change: {} }, {}))).toMatch(/no longer there/);
  });

  it('ends a hold with an answer given elsewhere, and gives it a time', async () => {
    const { handlers, put } = fresh();
    await put({ hold: { since: NOW, until: NOW + DAY } });
    const saved = accepted(await handlers.changeCase({ id: 'case-0', rev: 1, change: { status: 'answered' } }, {}));
    expect(saved).toMatchObject({ hold: null, repliedAt: NOW });
  });

  it('removes it, and puts it back once', async () => {
    const { handlers, put } = fresh();
    await put({ note: 'kept' });
    const one = accepted(await handlers.removeCase({ id: 'case-0' }, {}));
    expect(refusal(await handlers.readCase({ id: 'case-0' }, {}))).toMatch(/no longer there/);
    accepted(await handlers.restoreCase({ case: one }, {}));
    expect(accepted(await handlers.readCase({ id: 'case-0' }, {}))).toEqual(one);
    expect(refusal(await handlers.restoreCase({ case: one }, {}))).toMatch(/already there/);
  });
});

describe('finding cases', () => {
  const SOUP = { author: 'Ines', stars: 2, text: 'The soup was cold', date: null };
  const LAMP = { author: 'Omar', stars: 5, text: 'A lovely lamp, and the soup too', date: null };
  const list: Partial<Case>[] = [
    { review: SOUP, reviewedOn: NOW - DAY },
    { review: LAMP, kind: 'praise', reviewedOn: NOW - 2 * DAY, site: 'google' },
    { review: SOUP, reviewedOn: NOW - 3 * DAY, cause: 'bad-day', status: 'closed' },
    { review: { ...SOUP, stars: null }, note: 'Spoke to Jürgen', createdAt: NOW },
  ];

  it.each([
    [{}, ['case-3', 'case-0', 'case-1', 'case-2']],
    [{ words: 'soup' }, ['case-3', 'case-0', 'case-1', 'case-2']],
    [{ words: 'COL so' }, ['case-3', 'case-0', 'case-2']],
    [{ words: 'jurgen' }, ['case-3']],
    [{ words: 'oup' }, []],
    [{ words: 'omar' }, ['case-1']],
    [{ words: '=kind complaint' }, []],
    [{ site: 'google' }, ['case-1']],
    [{ kind: 'praise' }, ['case-1']],
    [{ cause: 'bad-day' }, ['case-2']],
    [{ cause: 'none' }, ['case-3', 'case-0', 'case-1']],
    [{ status: 'closed' }, ['case-2']],
    [{ starsAtMost: 2 }, ['case-0', 'case-2']],
    [{ starsAtMost: 5 }, ['case-0', 'case-1', 'case-2']],
    [{ since: NOW - 2 * DAY }, ['case-3', 'case-0', 'case-1']],
    [{ since: NOW - 2 * DAY, until: NOW - DAY }, ['case-0', 'case-1']],
    [{ words: 'soup', until: NOW - 2 * DAY }, ['case-1', 'case-2']],
    [{ words: 'soup', kind: 'complaint', starsAtMost: 3, status: 'open' }, ['case-0']],
  ] as const)('%j', async (filter, ids) => {
    const { put, handlers } = fresh();
    await put(...list);
    const found = accepted(await handlers.findCases({ filter, limit: 50 }, {}));
    expect(found.cases.map(({ id }) => id)).toEqual(ids);
    expect(found).toMatchObject({ next: null, total: ids.length });
  });

  it('goes on where a page ended, though cases of one moment come and go', async () => {
    const { put, handlers, idsOf } = fresh();
    await put(...Array.from({ length: 25 }, (_, at) => ({ reviewedOn: NOW - Math.floor(at / 10) * DAY })));
    const all = await idsOf({});
    const seen: string[] = [];
    const page = async (after: string | null) => {
      const start = after === null ? {} : { after };
      const { cases, next, total } = accepted(await handlers.findCases({ filter: {}, limit: 4, ...start }, {}));
      expect(total).toBe(25 - Math.floor(seen.length / 4));
      seen.push(...cases.map(({ id }) => id));
      // What was answered last goes, so that the next page begins behind a place where nothing is.
      const last = cases.at(-1);
      if (last) accepted(await handlers.removeCase({ id: last.id }, {}));
      return next;
    };
    for (let next = await page(null); next !== null; next = await page(next)) expect(next).not.toBe('');
    expect(seen).toEqual(all);
  });

  it('counts no further than a thousand', async () => {
    const { put, handlers } = fresh();
    await put(...Array.from({ length: 1_001 }, () => ({})));
    expect(accepted(await handlers.findCases({ filter: { words: 'soup' }, limit: 2 }, {})).total).toBeNull();
    expect(accepted(await handlers.findCases({ filter: {}, limit: 2 }, {})).total).toBeNull();
    accepted(await handlers.removeCase({ id: 'case-0' }, {}));
    expect(accepted(await handlers.findCases({ filter: { words: 'soup' }, limit: 2 }, {})).total).toBe(1_000);
    expect(accepted(await handlers.findCases({ filter: {}, limit: 2 }, {})).total).toBe(1_000);
  });
});
