import { expect, test } from 'vitest';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { secondEyesText } from '../../lib/playbook/second-eyes';

const REVIEW = { author: 'Wanda P.', stars: 2, text: 'The boiler leaked.\nTwice.', date: 'last week' };

test('holds the review, what to do, the draft and the house rules', () => {
  const brief = {
    ...EMPTY_BRIEF,
    signer: 'Ola',
    role: 'owner',
    contact: '555 0142',
    others: [{ name: 'Mo', role: '', contact: '' }],
    tone: 'warm' as const,
    phrases: [
      { kind: 'dont' as const, phrase: 'valued customer', reason: 'nobody is called that', better: 'their name' },
      { kind: 'do' as const, phrase: 'thank you for telling us', reason: '', better: '' },
    ],
  };
  expect(secondEyesText({ review: REVIEW, draft: ' Hi Wanda. ', brief, advice: 'Name the leak.' })).toBe(
    [
      'Would you read this reply before it goes out?',
      'The review (Wanda P., 2 of 5 stars, last week):\n> The boiler leaked.\n> Twice.',
      'What to do: Name the leak.',
      'My reply so far:\nHi Wanda.',
      [
        'Our house rules',
        'How we sound: warm: as to a guest at the counter',
        'We like to say:',
        '- “thank you for telling us”',
        'We do not say:',
        '- “valued customer”: nobody is called that (better: “their name”)',
        'Who signs: Ola, owner, 555 0142; Mo',
      ].join('\n'),
      'Please change whatever you would write differently and send me the whole reply back.',
    ].join('\n\n'),
  );
});

test('says nothing of what is not known', () => {
  const text = secondEyesText({ review: null, draft: '', brief: EMPTY_BRIEF, advice: '' });
  expect(text).toContain('My reply so far:\n(nothing yet)');
  expect(text).not.toMatch(/house rules|The review|What to do|null|undefined/);
});

test('warns of a protected trade', () => {
  const text = secondEyesText({ review: null, draft: '', brief: { ...EMPTY_BRIEF, trade: 'health' }, advice: '' });
  expect(text).toContain('must not even confirm that they are a client');
});
