import { describe, expect, it } from 'vitest';
import type { Finding, Lint } from '../../lib/coach/types';
import { carryOver, differenceOf, fold, NO_DIFFERENCE } from '../../lib/page/carry-over';

const BEFORE = 'You sat there. You ate it all. Goodbye.';
const finding = (text: string): Finding => {
  const start = BEFORE.indexOf(text);
  return {
    rule: 'blame',
    severity: 'high',
    start,
    end: start + text.length,
    text,
    fix: null,
    calmer: null,
    weighed: [{ start, end: start + 3 }],
  };
};
const MIDDLE = finding('You ate it all.');
const after = (draft: string) => carryOver([MIDDLE], BEFORE, draft);
const places = (draft: string) => after(draft).map(({ start, end }) => draft.slice(start ?? 0, end ?? 0));

describe('carryOver', () => {
  it.each([
    ['nothing', BEFORE],
    ['a word before', 'Well. You sat there. You ate it all. Goodbye.'],
    ['a word less before', 'You sat. You ate it all. Goodbye.'],
    ['a word behind', 'You sat there. You ate it all. Goodbye, then.'],
    ['all behind taken away', 'You sat there. You ate it all.'],
  ])('keeps a finding with its words after %s', (_name, draft) => {
    expect(places(draft)).toEqual(['You ate it all.']);
  });

  it('moves the words that weighed along', () => {
    const draft = `Well. ${BEFORE}`;
    expect(after(draft)[0]?.weighed).toEqual([{ start: (MIDDLE.start ?? 0) + 6, end: (MIDDLE.start ?? 0) + 9 }]);
  });

  it.each([
    ['its words', 'You sat there. You ate it. Goodbye.'],
    ['everything', 'Hello.'],
    ['the draft away', ''],
  ])('drops a finding whose words were touched: %s', (_name, draft) => {
    expect(places(draft)).toEqual([]);
  });

  it('keeps findings on the whole reply until they are worked out anew', () => {
    const whole: Finding = { ...MIDDLE, start: null, end: null, text: '' };
    expect(carryOver([whole], BEFORE, 'Hello.')).toEqual([whole]);
  });
});

describe('fold', () => {
  const lint = (...findings: Finding[]): Lint => ({
    language: 'en',
    findings,
    lengths: [],
    verdict: findings.some(({ severity }) => severity !== 'low') ? 'improve' : 'calm',
  });
  const FIRST = { ...finding('You sat there.'), severity: 'high' } as const;
  const AFTER = `${BEFORE} Bye.`;

  it('keeps what was added, and what was left out stays out, until all is read anew', () => {
    const difference = differenceOf(lint(FIRST), lint(MIDDLE));
    const { lint: folded, difference: next } = fold(lint(FIRST), difference, BEFORE, AFTER);
    expect(folded.findings).toEqual([MIDDLE]);
    expect(fold(lint(FIRST), next, AFTER, BEFORE).lint.findings).toEqual([MIDDLE]);
  });

  it('keeps a softer severity', () => {
    const softer: Finding = { ...FIRST, severity: 'medium' };
    const difference = differenceOf(lint(FIRST), lint(softer));
    expect(fold(lint(FIRST), difference, BEFORE, AFTER).lint.findings).toEqual([softer]);
  });

  it('says of the draft what its findings say, and never takes a stop of the rules back', () => {
    const added = differenceOf(lint(), lint(MIDDLE));
    expect(fold(lint(), added, BEFORE, AFTER).lint.verdict).toBe('improve');
    const gone = differenceOf(lint(FIRST), lint());
    expect(fold(lint(FIRST), gone, BEFORE, AFTER).lint.verdict).toBe('calm');
    expect(fold({ ...lint(FIRST), verdict: 'stop' }, gone, BEFORE, AFTER).lint.verdict).toBe('stop');
  });

  it('changes nothing of the rules’ own reading', () => {
    const plain = lint(FIRST);
    expect(fold(plain, NO_DIFFERENCE, BEFORE, AFTER).lint).toEqual(plain);
    fold(plain, differenceOf(plain, lint(MIDDLE)), BEFORE, AFTER);
    expect(plain.findings).toEqual([FIRST]);
  });
});
