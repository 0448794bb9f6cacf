import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../lib/coach/linter';
import { RULES } from '../../lib/coach/rules';
import type { Examples, Rule } from '../../lib/coach/rules/rule';
import { createDraftReader } from '../../lib/coach/text/reader';
import type { DraftContext } from '../../lib/coach/types';
import { contextOf, triageOf } from './support';

/** What the rules show of themselves: the sentences most likely to need more than themselves. */
const folder = new URL('../../lib/coach/rules/', import.meta.url);
const modules = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const replies: string[] = [];
for (const file of modules) {
  const module: { examples?: Examples } = await import(new URL(file, folder).href);
  for (const example of [...(module.examples?.bad ?? []), ...(module.examples?.good ?? [])])
    replies.push(typeof example === 'string' ? example : example.reply);
}

const MARKS = [
  ' ',
  '\n',
  '.',
  '. ',
  ',',
  '"',
  "'",
  '“',
  '”',
  '’',
  '!',
  '?',
  '…',
  '(',
  ') ',
  ' - ',
  ':',
  '@',
  '*',
  '%',
  '$',
];
const ODDITIES = [
  '😀',
  '\u200b',
  '\u0301',
  '\u202e',
  '𝐛',
  'ｗ',
  'é',
  'dana@fern.example ',
  'www.fern.example',
  '5" ',
  'etc. ',
  'A',
  'x',
  '7',
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...ODDITIES) },
  { weight: 3, arbitrary: fc.constantFrom(...replies).map((reply) => `${reply} `) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('sorry ', 'you ', 'thank you ', 'refund ', 'Dana ', 'not ', 'but ', 'we will '),
  },
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(90)),
  piece: fc.option(piece, { nil: '' }),
});
const history = fc.record({
  start: fc.array(fc.constantFrom(...replies), { maxLength: 8 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 12 }),
});

function* draftsOf({ start, edits }: { start: string[]; edits: { at: number; cut: number; piece: string }[] }) {
  let draft = start.join(' ');
  yield draft;
  for (const { at, cut, piece: put } of edits) {
    const from = Math.round(at * draft.length);
    draft = draft.slice(0, from) + put + draft.slice(from + cut);
    yield draft;
  }
}

const bad = { author: 'Dana', stars: 1, text: 'The soup was cold and the waiter swore at us. Why?' };
const contexts: DraftContext[] = [
  contextOf({ review: bad }),
  contextOf({ review: bad, ownNames: ['Fern & Co', 'You Lied'], neverFlag: ['thank you'], surface: 'yelp-public' }),
  contextOf({ review: { author: null, stars: 5, text: 'Great' }, triage: triageOf('praise'), trade: 'health' }),
];

describe('a draft that is read while it is written', () => {
  it('has the words and sentences that reading it whole would give', () => {
    fc.assert(
      fc.property(history, (one) => {
        const reader = createDraftReader();
        for (const text of draftsOf(one)) {
          const { draft, keptBefore, keptAfter } = reader.read(text);
          expect(draft).toEqual(createDraftReader().read(text).draft);
          expect(keptBefore + keptAfter).toBeLessThanOrEqual(draft.sentences.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('loses and gains any single mark', () => {
    const whole =
      'We read: "The soup was cold. Nobody came. It took 5" and more." That is so. \u2018It was late. You left\u2019 is true.\nMail dana@fern.example or www.fern.example. We paid $5, etc. Dr. Hale didn\u2019t. And you?';
    for (let at = 0; at <= whole.length; at++)
      for (const put of ['', '"', "'", '.', '\n', ' ', 'x']) {
        const changed = whole.slice(0, at) + put + whole.slice(put === '' ? at + 1 : at);
        const reader = createDraftReader();
        for (const text of [whole, changed, whole])
          expect(reader.read(text).draft).toEqual(createDraftReader().read(text).draft);
      }
  });

  const other = createLinter(RULES);
  it('has the findings that linting it afresh would give', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...contexts), (one, context) => {
        const linter = createLinter(RULES);
        for (const text of draftsOf(one)) {
          const kept = linter.lint(text, context);
          // Two different drafts in between leave nothing to use again.
          other.lint('', context);
          expect(kept).toEqual(other.lint(text, context));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is asked anew when what stands beside it changes', () => {
    const linter = createLinter(RULES);
    const text = 'You lied to us. Thank you for the note. We ask you to delete the review.';
    for (const context of [...contexts, ...contexts, contextOf({ trade: 'law' }), contextOf({ review: null })]) {
      expect(linter.lint(text, context)).toEqual(createLinter(RULES).lint(text, context));
      expect(linter.lint(text, { ...context, ownNames: ['Thank You'] })).toEqual(
        createLinter(RULES).lint(text, { ...context, ownNames: ['Thank You'] }),
      );
    }
  });

  it('keeps nothing of a rule that threw', () => {
    let broken = true;
    const rule: Rule = {
      id: 'threat',
      severity: 'high',
      title: 'A test rule',
      why: 'Only for the test.',
      source: 'none',
      calmer: null,
      patterns: ['you lied'],
      find: () => {
        if (broken) throw new Error('no');
        return [];
      },
    };
    const thrown: string[] = [];
    const linter = createLinter([rule], { onRuleError: (id) => thrown.push(id) });
    expect(linter.lint('You lied.', contexts[0] ?? contextOf()).findings).toEqual([]);
    expect(thrown).toEqual(['threat']);
    broken = false;
    expect(linter.lint('You lied.', contexts[0] ?? contextOf()).findings).toHaveLength(1);
  });
});
