import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoach } from '../../lib/coach';
import { RULES } from '../../lib/coach/rules';
import type { Rule } from '../../lib/coach/rules/rule';
import type { DraftContext } from '../../lib/coach/types';
import { contextOf, triageOf } from './support';

const rule = (changes: Partial<Rule> & Pick<Rule, 'id'>): Rule => ({
  severity: 'high',
  title: 'A test rule',
  why: 'Only for the test.',
  source: 'none',
  calmer: 'A calmer wording.',
  ...changes,
});
const found = (rules: Rule[], reply: string, changes: Partial<DraftContext> = {}) =>
  createCoach({ rules })
    .read(reply, contextOf(changes))
    .findings.map(({ rule: id, severity, text, fix }) => ({ id, severity, text, fix }));

describe('findings', () => {
  it('reports the words, the severity, the fix and the calmer wording', () => {
    const reply = 'We heard you. You lied to us.';
    const [only, ...rest] = createCoach({
      rules: [rule({ id: 'a', patterns: [{ match: 'you lied', fix: 'that is new' }] })],
    }).read(reply, contextOf()).findings;
    expect(rest).toEqual([]);
    expect(only).toEqual({
      rule: 'a',
      severity: 'high',
      start: 14,
      end: 22,
      text: 'You lied',
      fix: 'that is new',
      calmer: 'A calmer wording.',
    });
  });

  it('takes the whole sentence where the rule says so', () => {
    expect(
      found([rule({ id: 'a', patterns: ['you lied'], span: 'sentence' })], 'Hello. Tom, you lied again! Bye.'),
    ).toEqual([{ id: 'a', severity: 'high', text: 'Tom, you lied again!', fix: null }]);
  });

  it('keeps the greeting before a sentence that is replaced', () => {
    const own = rule({ id: 'a', patterns: ['you lied to us'], sentenceFix: 'I would like to talk.' });
    expect(found([own], 'Hi Tom, you lied to us. Bye.')).toEqual([
      { id: 'a', severity: 'high', text: 'you lied to us.', fix: 'I would like to talk.' },
    ]);
    expect(found([own], 'The whole street and all its shops know very well that you lied to us.')).toEqual([
      { id: 'a', severity: 'high', text: 'you lied to us', fix: null },
    ]);
  });

  it('merges overlapping findings of one rule', () => {
    expect(found([rule({ id: 'a', patterns: ['you lied', 'lied to us', 'never seen'] })], 'You lied to us.')).toEqual([
      { id: 'a', severity: 'high', text: 'You lied to us', fix: null },
    ]);
  });

  it('keeps the worst of two rules on the same words, and both where the spans are far different', () => {
    const mild = rule({ id: 'mild', severity: 'medium', patterns: ['you lied to us'] });
    const bad = rule({ id: 'bad', severity: 'stop', patterns: ['lied to us'] });
    const small = rule({ id: 'small', severity: 'low', patterns: ['lied'] });
    expect(found([mild, bad, small], 'You lied to us.').map(({ id }) => id)).toEqual(['bad', 'small']);
  });

  it('puts the worst first, then goes by position', () => {
    const low = rule({ id: 'low', severity: 'low', patterns: ['alpha'] });
    const high = rule({ id: 'high', patterns: ['beta', 'gamma'] });
    expect(found([low, high], 'alpha gamma beta').map(({ text }) => text)).toEqual(['gamma', 'beta', 'alpha']);
  });

  it('makes a pile of findings as severe as the rule says', () => {
    const piled = rule({ id: 'a', severity: 'medium', patterns: ['ping'], pileUp: { count: 3, severity: 'high' } });
    expect(found([piled], 'ping. ping.').map(({ severity }) => severity)).toEqual(['medium', 'medium']);
    expect(found([piled], 'ping. ping. ping.').map(({ severity }) => severity)).toEqual(['high', 'high', 'high']);
  });
});

describe('what holds for every rule', () => {
  const a = rule({ id: 'a', patterns: ['you lied'] });
  it.each([
    ['quoted', 'You wrote "you lied" and we read it.'],
    ['negated', 'We never said that you lied.'],
    ['hidden by name', 'Come to You Lied, our theatre.'],
  ])('passes over words that are %s', (_, reply) => {
    expect(found([a], reply, { ownNames: ['You Lied'] })).toEqual([]);
  });

  it('keeps quiet on praise unless it is a stop rule or says otherwise', () => {
    const praise = { triage: triageOf('praise'), review: { author: null, stars: 5, text: 'Great' } };
    const stop = rule({ id: 'stop', severity: 'stop', patterns: ['you lied'] });
    const kept = rule({ id: 'kept', patterns: ['you lied'], onPraise: 'keep' });
    expect(found([a], 'You lied.', praise)).toEqual([]);
    expect(found([stop], 'You lied.', praise)).toHaveLength(1);
    expect(found([kept], 'You lied.', praise)).toHaveLength(1);
  });

  it('keeps quiet on a question where the rule says so', () => {
    const asked = { triage: triageOf('question') };
    expect(found([a], 'You lied.', asked)).toHaveLength(1);
    expect(found([{ ...a, onQuestion: 'skip' }], 'You lied.', asked)).toEqual([]);
  });

  it('follows the owner: never flag, hidden here', () => {
    expect(found([a], 'You lied.', { neverFlag: ['you  LIED'] })).toEqual([]);
    expect(found([a], 'You lied.', { neverFlag: ['you'] })).toHaveLength(1);
    expect(found([a], 'You lied.', { hidden: [{ rule: 'a', phrase: 'you lied' }] })).toEqual([]);
    expect(found([a], 'You lied.', { hidden: [{ rule: 'b', phrase: 'you lied' }] })).toHaveLength(1);
  });

  it('reports a rule that throws and goes on with the others', () => {
    const thrown: string[] = [];
    const broken = rule({
      id: 'broken',
      find: () => {
        throw new Error('no');
      },
    });
    const coach = createCoach({ rules: [broken, a], onRuleError: (id) => thrown.push(id) });
    expect(coach.read('You lied.', contextOf()).findings.map((finding) => finding.rule)).toEqual(['a']);
    expect(thrown).toEqual(['broken']);
  });

  it('raises no tone finding on a draft in another language', () => {
    const reply =
      'Vielen Dank für Ihre Nachricht. Es tut uns leid, dass das Essen kalt war und Sie so lange warten mussten. Bitte rufen Sie uns an, damit wir das mit Ihnen besprechen können.';
    const reading = createCoach().read(reply, contextOf());
    expect(reading.language).toBe('other');
    const anyLanguage = new Set(RULES.filter((one) => one.anyLanguage).map((one) => one.id));
    expect(reading.findings.filter((finding) => !anyLanguage.has(finding.rule))).toEqual([]);
  });
});

describe('any draft at all', () => {
  const coach = createCoach({
    onRuleError: (id) => {
      throw new Error(`rule ${id} threw`);
    },
  });
  const pieces = fc.oneof(
    fc.constantFrom(
      'You lied. ',
      'you should have told us ',
      'f*** ',
      '😀',
      '\u200b',
      '\u0301',
      '\u202e',
      '"',
      '\n',
      '{name} ',
      '$50 ',
      'שלום ',
      'WE ARE ',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ maxLength: 20 }),
  );
  it('never throws, and every span lies in the draft on the words it names', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const reply = parts.join('');
        for (const { start, end, text } of coach.read(reply, contextOf()).findings) {
          if (start === null || end === null) {
            expect(text).toBe('');
            continue;
          }
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(reply.length);
          expect(reply.slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a million characters without more findings than are allowed', () => {
    const reading = coach.read('You lied to everybody and should be ashamed. '.repeat(22_000), contextOf());
    expect(reading.verdict).toBe('stop');
    expect(reading.findings.length).toBeLessThanOrEqual(60);
  });
});
