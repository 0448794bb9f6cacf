import { describe, expect, test } from 'vitest';
import { readCheckEvidence } from '../../lib/coach/checks';
import { findCorrections } from '../../lib/coach/checks/corrections';
import { readTopics } from '../../lib/coach/checks/topics';
import { parseDraft } from '../../lib/coach/text';
import type { Review } from '../../lib/coach/types';
import { contextOf, triageOf } from './support';

const REVIEW: Review = {
  author: 'Milla',
  stars: 2,
  text: 'The tent leaked. Was the camp even open? 40 minutes of queue.',
};
const evidence = (draft: string) => readCheckEvidence(parseDraft(draft), contextOf({ review: REVIEW }));

describe('the evidence of the checks', () => {
  test('says what the checks say', () => {
    const found = evidence('Hi Milla, I am sorry the tent leaked. Ring me on 0555 010 0199. Arvo');
    expect(found).toMatchObject({
      'check:greets': 1,
      'check:apologises': 1,
      'check:contact': 1,
      'check:signed': 1,
      'check:names_issue': 1,
    });
    expect(found['check:thanks']).toBeUndefined();
  });

  test('counts sentences with a sign, and its cues one by one', () => {
    const once = evidence('We refunded the tent.');
    const twice = evidence('We refunded the tent. We replaced the poles.');
    expect(once.done).toBe(1);
    expect(twice.done).toBe(2);
    expect(Object.keys(once).some((name) => /^done:\d+$/.test(name))).toBe(true);
    expect(evidence('The lake is cold.').done).toBeUndefined();
  });

  test('keeps what is asked apart from what is said', () => {
    const asked = evidence('Have we refunded the tent?');
    expect(asked.done).toBeUndefined();
    expect(Object.keys(asked).some((name) => name.startsWith('asked:'))).toBe(true);
  });

  test('tells how much of the review is taken up', () => {
    expect(evidence('The tent leaked by the zip.').shared).toBe(2);
    expect(evidence('We hope to see you soon.').shared).toBeUndefined();
    expect(evidence('We hope to see you soon.').questions).toBe(1);
  });

  test('has finite figures only, for any draft', () => {
    for (const draft of ['', '?', 'x'.repeat(5_000), '👍🏽 \u200b', 'We fixed it now. '.repeat(500)])
      for (const [name, value] of Object.entries(evidence(draft))) expect(Number.isFinite(value), name).toBe(true);
  });
});

describe('corrections', () => {
  const triage = triageOf('complaint');
  const texts = (draft: string) => {
    const parsed = parseDraft(draft);
    return findCorrections(parsed, readTopics(REVIEW, triage)).map(({ start, end }) => draft.slice(start, end));
  };

  test('deny or contrast what the review speaks of', () => {
    expect(texts('The tent was not one of the old ones. The queue was in fact ten people.')).toEqual([
      'The tent was not one of the old ones.',
      'The queue was in fact ten people.',
    ]);
  });

  test('are no admissions, no questions and nothing about other matters', () => {
    expect(texts('Sorry, the tent was not dry. The tent should not have leaked.')).toEqual([]);
    expect(texts('Was the tent not one of the old ones?')).toEqual([]);
    expect(texts('The lake is not cold at all in July.')).toEqual([]);
  });
});
