/** Offsets are UTF-16 units of the untouched draft, whatever stands in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoach } from '../../../lib/coach';
import type { Finding } from '../../../lib/coach/types';
import { contextOf } from '../support';
import { BAD, coach, GOOD } from './examples';

const context = contextOf();

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

function expectExact(draft: string, findings: readonly Finding[]): void {
  for (const { rule, start, end, text } of findings) {
    if (start === null || end === null) {
      expect([start, end, text], rule).toEqual([null, null, '']);
      continue;
    }
    expect(Number.isInteger(start) && Number.isInteger(end), rule).toBe(true);
    expect(start, rule).toBeGreaterThanOrEqual(0);
    expect(end, rule).toBeGreaterThan(start);
    expect(end, rule).toBeLessThanOrEqual(draft.length);
    expect(text, rule).toBe(draft.slice(start, end));
    expect(splitsPair(draft, start) || splitsPair(draft, end), `${rule} parts a surrogate pair`).toBe(false);
  }
}

/** What people and machines put between and into words. */
const ODDITIES = [
  '😡',
  '👩‍👩‍👧‍👦',
  '🇬🇧',
  '✊🏽',
  '\u0301',
  '\u0308\u0323',
  '\u200b',
  '\u200d',
  '\u200c',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u202e',
  '\u202c',
  '\u2067',
  '\u2069',
  'שלום',
  'مرحبا',
  '你好。',
  'ﬁ',
  'İ',
  'ß',
  'Å',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u2028',
  '\r\n',
  '\t',
  '\u00a0',
  '…',
  '“',
  '”',
  '’',
  '—',
  '*',
  '_',
  '`',
  '~',
  '<b>',
  '&amp;',
] as const;

const oddity = fc.constantFrom(...ODDITIES);
const phrase = fc.constantFrom(...BAD.map(({ reply }) => reply), ...GOOD.map(({ reply }) => reply));
const insult = fc.constantFrom('liar', 'idiot', 'moron', 'bullshit', 'crap', 'stupid', 'scammer', 'shut up', 'fool');

/** "l i a r", "l*ar", "l\u200biar", "LïÀR". */
const disguised = fc
  .tuple(
    insult,
    fc.constantFrom('\u200b', '\u00ad', '\u0301', '*', '.', ' ', '\u202e', '😡', '-'),
    fc.nat(12),
    fc.boolean(),
  )
  .map(([word, mark, at, loud]) => {
    const cut = at % word.length;
    const text = `You ${word.slice(0, cut)}${mark}${word.slice(cut)}`;
    return loud ? text.toUpperCase() : text;
  });

/** A phrase with an oddity put in somewhere, also in the middle of a word. */
const spoilt = fc.tuple(phrase, oddity, fc.nat(500)).map(([text, odd, at]) => {
  const cut = at % (text.length + 1);
  return text.slice(0, cut) + odd + text.slice(cut);
});

const piece = fc.oneof(
  phrase,
  spoilt,
  disguised,
  oddity,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constant('\n\n'),
);
const draft = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' '));

describe('offsets', () => {
  it('are exact for every example', () => {
    for (const one of [...BAD, ...GOOD]) expectExact(one.reply, coach.lint(one.reply, one.context).findings);
  });

  it('are exact in drafts of phrases, emoji, marks, invisible characters and right-to-left text', () => {
    fc.assert(
      fc.property(draft, (text) => expectExact(text, coach.lint(text, context).findings)),
      { numRuns: 400 },
    );
  });

  it('move with what stands before them, unit by unit', () => {
    // A paragraph of its own, in English, so that the language stays the same.
    fc.assert(
      fc.property(fc.array(oddity, { maxLength: 6 }), (odd) => {
        const before = `The heating came back on Tuesday. ${odd.filter((one) => !/[\r\n\u2028“”’*_`~<]/.test(one)).join('')}\n\n`;
        const [alone] = coach.lint('You are a liar.', context).findings.filter(({ rule }) => rule === 'insult');
        const { findings, language } = coach.lint(`${before}You are a liar.`, context);
        // Too much of another script makes it a draft in another language, where no tone is judged.
        fc.pre(language === 'en');
        const moved = findings.filter(({ rule }) => rule === 'insult');
        expect(moved.map(({ start }) => start)).toContain(before.length + (alone?.start ?? -1));
      }),
      { numRuns: 200 },
    );
  });

  it('are exact in a draft of a million units', () => {
    const unit =
      'You are a liar 😡. Mistakes were made, cafe\u0301 after cafe\u0301. שלום. Please remove your review\u200b now. ';
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const { findings } = coach.lint(text, context);
    expect(findings.length).toBeGreaterThan(5);
    expectExact(text, findings);
  });
});

describe('readings', () => {
  it('are the same every time, and from every coach', () => {
    const other = createCoach();
    fc.assert(
      fc.property(draft, (text) => {
        const first = coach.lint(text, context);
        expect(coach.lint(text, context)).toEqual(first);
        expect(other.lint(text, context)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on what was read before', () => {
    const fresh = createCoach();
    const used = createCoach();
    for (const one of BAD.slice(0, 60)) used.lint(one.reply, one.context);
    for (const one of BAD)
      expect(used.lint(one.reply, one.context), one.reply).toEqual(fresh.lint(one.reply, one.context));
  });
});
