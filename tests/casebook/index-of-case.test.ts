import { describe, expect, it } from 'vitest';
import { matchesCase } from '../../lib/casebook/filter';
import { indexOfCase } from '../../lib/casebook/index-of-case';
import { WORD_UNITS, wordsOf } from '../../lib/casebook/words-of';
import { aCase, NOON, wall } from './a-case';

const at = (day: number, hour = 12) => new Date(2026, 2, day, hour).getTime();
const promise = (by: number | null, kept: 'open' | 'kept' | 'missed' = 'open') => ({
  id: 'p',
  what: 'ring',
  to: null,
  by,
  kept,
});
const improvement = (doneAt: number | null) => ({ id: 'i', what: 'door', who: '', kind: 'fix' as const, doneAt });

describe('words', () => {
  it.each([
    ['The Crème brûlée, twice!', ['the', 'creme', 'brulee', 'twice']],
    ['Straße STRASSE', ['strasse']],
    ["don’t don't", ['dont']],
    ['Łódź Ørsted', ['lodz', 'orsted']],
    ['ＦＵＬＬ １２３', ['full', '123']],
    ['待ち時間が長い', ['待ち', 'ち時', '時間', '間か', 'か長', '長い']],
    ['wifi弱い', ['wifi', '弱い']],
    ['店 wifi弱い', ['店', 'wifi', '弱い']],
    ['너무 늦게', ['너무', '늦게']],
    ['', []],
    ['— … 😀', []],
  ])('of %s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('count to a length', () => expect(wordsOf('a'.repeat(100))).toEqual(['a'.repeat(WORD_UNITS)]));
});

describe('the index', () => {
  it('holds times of an open case, and leaves out what does not apply', () => {
    const index = indexOfCase(aCase({ points: ['long wait'], note: 'ask Jonas' }));
    expect(index).toEqual({
      thread: 'yelp:one',
      when: at(8, 0),
      changed: NOON,
      due: index.due,
    });
    expect(wall(Number(index.due))).toBe('2026-03-15 23:59');
  });

  it('holds what waits', () => {
    const full = aCase({
      hold: { until: at(12), since: at(10) },
      promises: [promise(at(20)), promise(at(14)), promise(at(11), 'kept'), promise(null)],
      improvements: [improvement(null), improvement(at(9)), improvement(null)],
      sample: true,
    });
    expect(indexOfCase(full)).toMatchObject({ held: at(12), promised: at(14), sample: 1 });
    const answered = indexOfCase({ ...full, status: 'answered', repliedAt: at(9) });
    expect(answered).not.toHaveProperty('due');
    expect(answered).not.toHaveProperty('held');
    expect(answered).toMatchObject({ promised: at(14), followUp: at(21, 9) });
    const closed = indexOfCase({ ...full, status: 'closed', repliedAt: at(9) });
    for (const name of ['due', 'held', 'promised', 'followUp']) expect(closed).not.toHaveProperty(name);
  });
});

describe('a filter', () => {
  const one = aCase({ cause: 'fell-short', note: 'Ask Jonas', points: ['the Crème brûlée'] });

  it.each([
    [{}, true],
    [{ words: '' }, true],
    [{ words: '  – ' }, true],
    [{ words: 'HOUR wait' }, true],
    [{ words: 'brulee jon ruth' }, true],
    [{ words: 'hour nobody' }, false],
    [{ words: 'our' }, false],
    [{ site: 'yelp' }, true],
    [{ site: 'google' }, false],
    [{ kind: 'complaint' as const }, true],
    [{ kind: 'praise' as const }, false],
    [{ cause: 'fell-short' as const }, true],
    [{ cause: 'none' as const }, false],
    [{ status: 'open' as const }, true],
    [{ status: 'closed' as const }, false],
    [{ starsAtMost: 2 }, true],
    [{ starsAtMost: 1 }, false],
    [{ since: at(8, 0), until: at(8, 0) }, true],
    [{ since: at(8, 1) }, false],
    [{ until: at(7) }, false],
    [{ words: 'hour', site: 'google' }, false],
  ])('%o', (filter, matches) => expect(matchesCase(filter, one)).toBe(matches));

  it('takes what has no cause, and leaves out what has no stars', () => {
    expect(matchesCase({ cause: 'none' }, { ...one, cause: null })).toBe(true);
    expect(matchesCase({ starsAtMost: 5 }, { ...one, review: { ...one.review, stars: null } })).toBe(false);
  });

  it('finds by any word that the index holds', () => {
    const words = indexOfCase(one).words;
    for (const word of Array.isArray(words) ? words : []) expect(matchesCase({ words: word }, one)).toBe(true);
  });
});
