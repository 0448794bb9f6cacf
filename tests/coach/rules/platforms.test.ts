/** What each place forbids, as severity (lib/coach/surfaces.ts says why). */
import { describe, expect, it } from 'vitest';
import type { Severity, SurfaceId } from '../../../lib/coach/types';
import { coach } from '../conformance/examples';
import { contextOf, triageOf } from '../support';

const severityOf = (rule: string, reply: string, surface: SurfaceId): Severity | null =>
  coach.lint(reply, contextOf({ surface })).findings.find((one) => one.rule === rule)?.severity ?? null;

const EVERYWHERE: readonly SurfaceId[] = ['google-reply', 'yelp-public', 'yelp-message', 'amazon-feedback', 'other'];

describe('an offer for a change of the review', () => {
  it.each(EVERYWHERE)('stops on %s', (surface) => {
    expect(severityOf('incentive', 'Take the post down and we will refund the lamp.', surface)).toBe('stop');
  });

  it('stops under praise too', () => {
    const { findings } = coach.lint(
      'Post this on Google too and the next coffee is free!',
      contextOf({ review: { author: 'Ana', stars: 5, text: 'Lovely coffee' }, triage: triageOf('praise') }),
    );
    expect(findings.find(({ rule }) => rule === 'incentive')?.severity).toBe('stop');
  });

  it('is not seen in a remedy without strings', () => {
    for (const reply of [
      'The refund for the lamp left us this morning, whatever you decide about the review.',
      'I have refunded the lamp and sent a new one. Thank you for your review.',
      'Your voucher does not depend on the review, either way it is yours.',
    ])
      expect(severityOf('incentive', reply, 'google-reply'), reply).toBeNull();
  });
});

describe('asking to remove or change the review', () => {
  const asking = 'Please delete your review.';
  it.each([
    ['google-reply', 'high'],
    ['yelp-public', 'high'],
    ['amazon-feedback', 'stop'],
    ['other', 'high'],
  ] as const)('is on %s: %s', (surface, severity) => {
    expect(severityOf('removal-request', asking, surface)).toBe(severity);
  });

  it('is mild on Amazon, and nothing on Google, where it only says that it can be done', () => {
    const neutral = 'The new shade has arrived. It is possible to update the feedback.';
    expect(severityOf('removal-request', neutral, 'amazon-feedback')).toBe('low');
    expect(severityOf('removal-request', neutral, 'google-reply')).toBeNull();
  });
});

describe('asking for reviews', () => {
  const asking = 'Could you give us five stars?';
  it.each([
    ['google-reply', 'low'],
    ['yelp-public', 'stop'],
    ['yelp-message', 'stop'],
    ['amazon-feedback', 'stop'],
    ['other', 'low'],
  ] as const)('is on %s: %s', (surface, severity) => {
    const { findings } = coach.lint(
      asking,
      contextOf({ surface, review: { author: 'Ana', stars: 5, text: 'Lovely coffee' }, triage: triageOf('praise') }),
    );
    expect(findings.find(({ rule }) => rule === 'review-begging')?.severity).toBe(severity);
  });
});

describe('a fixed text', () => {
  it('weighs little where nobody may say that somebody is a client', () => {
    const reply = 'Thank you for your valued feedback.';
    const inTrade = coach.lint(reply, contextOf({ trade: 'health' })).findings.find(({ rule }) => rule === 'canned');
    expect(inTrade?.severity).toBe('low');
    expect(severityOf('canned', reply, 'google-reply')).toBe('medium');
  });
});
