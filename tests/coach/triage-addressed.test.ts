import { describe, expect, test } from 'vitest';
import { readAddressed } from '../../lib/coach/checks';
import { parseDraft } from '../../lib/coach/text';
import { triageReview } from '../../lib/coach/triage';
import type { Review } from '../../lib/coach/types';

const REVIEW: Review = {
  author: 'Noor',
  stars: 1,
  text: 'The cabin was dirty. The cabin was noisy. Nobody answered the phone. The owner was rude. We paid £90.',
};
const triage = triageReview(REVIEW, 'google-reply', null);

function taken(draft: string): string[] {
  const addressed = readAddressed(parseDraft(draft), triage, REVIEW);
  return triage.points.filter((_, index) => addressed[index]).map(({ quote }) => quote);
}

describe('a point is ticked', () => {
  test.each<[string, string, string]>([
    ['by its own word', 'I am sorry that the cabin was so noisy.', 'noisy'],
    ['by a word akin to it', 'The cabin should have been cleaned before you came.', 'dirty'],
    ['by its figure', 'The £90 goes back to you today.', '90'],
    ['by what was done', 'I was rude to you, and that was wrong.', 'rude'],
    ['by an answer to it', 'Our phone rang out all day, that is mended.', 'phone'],
  ])('%s', (_, draft, word) => {
    expect(taken(draft).join()).toContain(word);
  });
});

describe('a point is not ticked', () => {
  test('by what two points share, when each has words of its own', () => {
    expect(taken('The cabin was noisy and I am sorry.').join()).not.toContain('dirty');
    expect(taken('Thank you for telling us about the cabin.')).toEqual([]);
  });

  test('by a way to reach somebody', () => {
    expect(taken('Call me on 0151 496 0000, or write to ola@example.com.')).toEqual([]);
    expect(taken('Please ring us. My number is on the door.')).toEqual([]);
  });

  test('by the name and role that sign the reply', () => {
    expect(taken('Thank you for writing. – Ola, owner')).toEqual([]);
  });

  test('by courtesy', () => {
    expect(taken('Dear Noor, thank you for your review. We hope to see you again.')).toEqual([]);
  });
});
