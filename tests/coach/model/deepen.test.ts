import { describe, expect, it } from 'vitest';
import { createCoach } from '../../../lib/coach';
import { deepenLint } from '../../../lib/coach/model/deepen';
import type { ModelReply } from '../../../lib/coach/model/features';
import type { SentenceModel } from '../../../lib/coach/model/sentence-model';
import type { DraftContext, Review } from '../../../lib/coach/types';

const REVIEW: Review = { author: 'Ines', stars: 2, text: 'We waited an hour for a cold plate of soup.' };
const coach = createCoach();
const CONTEXT: DraftContext = {
  review: REVIEW,
  triage: coach.triage(REVIEW, 'google-reply', null),
  surface: 'google-reply',
  trade: null,
};
const DRAFT = 'Hi Ines. I watched you finish the plate 🍲 that night.  The soup is made at noon.';
const FAULTY = 'I watched you finish the plate 🍲 that night.';

/** Faults the sentences that hold `words`, as sure as told. */
function model(
  words: string,
  faulty = 0.95,
  labels: [string, number][] = [['blame', 0.9]],
  seen: ModelReply[] = [],
): SentenceModel {
  return {
    threshold: (label) => (label === 'rebuttal' ? 0.99 : 0.8),
    encode: () => new Float32Array(),
    weigh: (sentence) =>
      [...sentence.matchAll(/watched|finish/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    read(reply) {
      seen.push(reply);
      return reply.sentences.map(({ text }) => ({
        faulty: text.includes(words) ? faulty : 0.1,
        labels: new Map(labels),
      }));
    },
  };
}
const deepen = (with_: SentenceModel, context: DraftContext = CONTEXT, draft = DRAFT) =>
  deepenLint(with_, coach.lint(draft, context), draft, context);
const added = (with_: SentenceModel, context: DraftContext = CONTEXT, draft = DRAFT) =>
  deepen(with_, context, draft).findings.filter(({ weighed }) => weighed);

describe('what the sentence model adds', () => {
  it('is a finding on the sentence, under the name of the fault, with the words that weighed', () => {
    const [finding, ...more] = added(model('plate'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'blame', severity: 'high', text: FAULTY, fix: null });
    expect(DRAFT.slice(finding?.start ?? 0, finding?.end ?? 0)).toBe(FAULTY);
    expect(finding?.weighed?.map(({ start, end }) => DRAFT.slice(start, end))).toEqual(['watched', 'finish']);
  });

  it('is nothing below the threshold of the fault', () => {
    expect(added(model('plate', 0.79))).toEqual([]);
    expect(added(model('plate', 0.95, [['rebuttal', 0.9]]))).toEqual([]);
  });

  it('is never a stop', () => {
    expect(added(model('plate', 0.99, [['threat', 0.9]]))[0]?.severity).toBe('high');
    expect(deepen(model('plate', 0.99, [['threat', 0.9]])).verdict).toBe('improve');
  });

  it('softens a rule where most readers would not fault the sentence, and leaves it out where hardly any would', () => {
    const draft = 'You never listen to anyone. The soup is made at noon.';
    const severityAt = (faulty: number) =>
      deepen(model('listen', faulty), CONTEXT, draft).findings.find(({ start }) => start !== null)?.severity;
    expect(severityAt(0.5)).toBe('high');
    expect(severityAt(0.3)).toBe('medium');
    expect(severityAt(0.15)).toBeUndefined();
  });

  it('leaves attacks and what may break a law as they are', () => {
    const draft = 'Our lawyer will sue you. You are a liar.';
    const byRules = coach.lint(draft, CONTEXT).findings.filter(({ severity }) => severity !== 'low');
    expect(byRules.map(({ rule }) => rule)).toEqual(['threat', 'threat', 'insult']);
    expect(deepen(model('nothing'), CONTEXT, draft).findings).toEqual(expect.arrayContaining(byRules));
  });

  it('asks before posting only where two sentences are high', () => {
    expect(deepen(model('plate')).verdict).toBe('improve');
    expect(deepen(model('e')).verdict).toBe('stop');
  });

  it('is nothing where a rule says as much of the sentence already', () => {
    const draft = 'You are a liar. The soup is made at noon.';
    const byRules = coach.lint(draft, CONTEXT);
    expect(byRules.findings.some(({ severity }) => severity === 'high' || severity === 'stop')).toBe(true);
    expect(added(model('liar'), CONTEXT, draft)).toEqual([]);
  });

  it('keeps to what the owner asked never to have marked, and to what is hidden here', () => {
    expect(added(model('plate'), { ...CONTEXT, hidden: [{ rule: 'blame', phrase: FAULTY }] })).toEqual([]);
    expect(added(model('plate'), { ...CONTEXT, hidden: [{ rule: 'blame', phrase: 'Other words.' }] })).toHaveLength(1);
    expect(added(model('plate'), { ...CONTEXT, neverFlag: [FAULTY] })).toEqual([]);
  });

  it('tells the model the sentences, the rules found in each, and the place', () => {
    const seen: ModelReply[] = [];
    deepen(model('nothing', 0, [], seen), CONTEXT, 'You are a liar. The soup is made at noon.');
    expect(seen[0]?.sentences.map(({ text }) => text)).toEqual(['You are a liar.', 'The soup is made at noon.']);
    expect(seen[0]?.sentences[0]?.rules).toContain('insult');
    expect(seen[0]?.sentences[1]?.rules).toEqual([]);
    expect([seen[0]?.place, seen[0]?.review]).toEqual(['google', REVIEW]);
  });
});
