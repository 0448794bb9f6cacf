import { describe, expect, it } from 'vitest';
import type { Case } from '../../lib/casebook/case';
import { exportHandOver, meetCase, meetDraft, parseHandOver, takenCase } from '../../lib/playbook/hand-over';
import { accepted, refusal } from '../browser/support';
import { ONE } from './a-case';

const ids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
};
const promise = (what: string): Case['promises'][number] => ({ id: 'p', what, to: 'Noor', by: null, kept: 'open' });

describe('a reply handed over', () => {
  it('comes back from its file as it went in, without what was told to this owner', () => {
    const one: Case = { ...ONE, told: ['reminder'], sample: true, promises: [promise('ring you')] };
    const { sample: _, ...own } = one;
    const read = accepted(parseHandOver(exportHandOver({ case: one, draft: { text: 'Hi Noor', at: 5 } })));
    expect(read).toEqual({ case: { ...own, told: [] }, draft: { text: 'Hi Noor', at: 5 } });
  });

  it('holds nothing of a draft but its words and when they were written', () => {
    const kept = { text: 'Hi', at: 5, vent: 'That liar', before: [{ text: 'Old', at: 1 }], from: 'page' };
    expect(exportHandOver({ case: ONE, draft: kept })).not.toMatch(/liar|Old|page/);
  });

  it.each([
    ['a playbook', '{"evenkeel":"playbook","v":1,"name":"x"}', /Take a playbook/],
    ['a newer one', '{"evenkeel":"handover","v":3}', /newer Evenkeel/],
    ['one without a case', '{"evenkeel":"handover","v":1,"draft":null}', /does not hold/],
    [
      'one with a vent',
      exportHandOver({ case: ONE, draft: { text: '', at: 1 } }).replace('"at"', '"vent":"x","at"'),
      /not known/,
    ],
    [
      'one that opens a script',
      exportHandOver({ case: { ...ONE, link: 'javascript:alert(1)' }, draft: null }),
      /at: case, link/,
    ],
  ])('is refused where it is %s', (_, text, words) => {
    expect(refusal(parseHandOver(text))).toMatch(words);
  });

  it('becomes a case of one’s own', () => {
    expect(takenCase({ ...ONE, rev: 9, told: ['x'], sample: true }, 'mine', 77)).toEqual({
      ...ONE,
      id: 'mine',
      rev: 1,
      changedAt: 77,
    });
  });
});

describe('a case that meets one that is here', () => {
  it('changes nothing where it says nothing new', () => {
    expect(meetCase(ONE, { ...ONE, id: 'theirs', rev: 4, changedAt: 1 }, ids(), 9)).toBeNull();
  });

  it('adds what only theirs has, and leaves the own as it is', () => {
    const mine: Case = { ...ONE, points: ['the wait'], note: 'Called her.', cause: 'bad-day' };
    const theirs: Case = {
      ...ONE,
      points: ['the wait', 'the price'],
      promises: [promise('ring you')],
      note: 'She is a regular.',
      cause: 'not-ours',
      review: { ...ONE.review, text: 'changed' },
    };
    const met = meetCase(mine, theirs, ids(), 99);
    expect(met).toEqual({
      ...mine,
      points: ['the wait', 'the price'],
      promises: [{ ...promise('ring you'), id: 'new-1' }],
      note: 'Called her.\n\nFrom the reply handed over: She is a regular.',
      rev: mine.rev + 1,
      changedAt: 99,
    });
    expect(met && meetCase(met, theirs, ids(), 100)).toBeNull();
  });

  it('takes their reply where none is here, and notes it where there is another', () => {
    const posted: Case = { ...ONE, reply: 'Sorry, Noor.', repliedAt: 3, status: 'answered' };
    expect(meetCase(ONE, posted, ids(), 9)).toMatchObject({ reply: 'Sorry, Noor.', repliedAt: 3, status: 'answered' });
    const own: Case = { ...ONE, reply: 'Mine', repliedAt: 2, status: 'answered' };
    expect(meetCase(own, posted, ids(), 9)).toMatchObject({
      reply: 'Mine',
      note: 'From the reply handed over: reply: Sorry, Noor.',
    });
  });

  it('writes into the note what there is no room for', () => {
    const full = { ...ONE, points: Array.from({ length: 40 }, (_, at) => `point ${at}`) };
    expect(meetCase(full, { ...ONE, points: ['one more'] }, ids(), 9)?.note).toContain('one more');
  });
});

describe('a draft that meets one that is here', () => {
  const theirs = { text: 'Theirs', at: 50 };
  const mine = { text: 'Mine', at: 10, before: [{ text: 'Older', at: 5 }] };

  it('is the draft where there is none', () => {
    expect(meetDraft(null, theirs)).toEqual({ ...theirs, before: [] });
  });
  it('is offered beside the own one, and nothing is lost', () => {
    expect(meetDraft(mine, theirs)).toEqual({ text: 'Mine', at: 10, before: [theirs, { text: 'Older', at: 5 }] });
  });
  it('takes the place of an empty one', () => {
    expect(meetDraft({ ...mine, text: '' }, theirs)).toEqual({ ...theirs, before: mine.before });
  });
  it('changes nothing where it is the same, empty, or was here before', () => {
    for (const text of ['Mine', 'Older', '']) expect(meetDraft(mine, { text, at: 90 })).toEqual(mine);
  });
  it('is refused where something would have to go for it', () => {
    const before = Array.from({ length: 5 }, (_, at) => ({ text: `v${at}`, at }));
    expect(meetDraft({ ...mine, before }, theirs)).toMatch(/five earlier versions/);
  });
});
