/** Wordings put in the place of stock sentences: person, capital and what the reviewer named. */
import { describe, expect, it } from 'vitest';
import { findTopic } from '../../../lib/coach/moves/topic';
import { parseDraft } from '../../../lib/coach/text';
import { coach } from '../conformance/examples';
import { contextOf } from '../support';

/** The reply with all its fixes of `rule` put in, last first, against a review with this text. */
function mend(rule: string, reply: string, review = 'We waited. The soup was cold.'): string {
  const found = coach
    .lint(reply, contextOf({ review: { author: 'Robin', stars: 1, text: review } }))
    .findings.filter((one) => one.rule === rule && one.start !== null && one.fix !== null)
    .sort((a, b) => (b.start ?? 0) - (a.start ?? 0));
  return found.reduce((text, one) => text.slice(0, one.start ?? 0) + one.fix + text.slice(one.end ?? 0), reply);
}

describe('what the reviewer named', () => {
  const topic = (review: string): string | null => findTopic(parseDraft(review));

  it.each([
    ['The soup was cold.', 'the soup'],
    ['Nice view. My parcel arrived late and wet.', 'your parcel'],
    ['our tent had no pegs', 'your tent'],
  ])('in “%s” is %s', (review, expected) => expect(topic(review)).toBe(expected));

  it.each([
    ['', 'nothing is said'],
    ['The soup was lovely.', 'it was praised'],
    ['The waiter was rude.', 'it is a person'],
    ['The experience was terrible.', 'it names nothing'],
    ['Rosalind was late.', 'it is a name'],
    ['The "soup" was cold.', 'it is in quotation marks'],
  ])('in “%s” is nothing: %s', (review) => expect(topic(review)).toBeNull());

  it('is nothing without a review', () => expect(findTopic(null)).toBeNull());
});

describe('a stock sentence', () => {
  it.each([
    ['Thank you for your valued feedback.', 'Thank you for telling us about the soup.'],
    [
      'Hi Robin, thank you for taking the time to write a review.',
      'Hi Robin, thank you for telling us about the soup.',
    ],
    ['We apologise for your experience.', "We're sorry about the soup."],
    ['I apologise for the inconvenience caused to you.', "I'm sorry about the soup."],
  ])('%s becomes %s', (reply, expected) => expect(mend('canned', reply)).toBe(expected));

  it('names nothing where the review does not say it plainly', () => {
    expect(mend('canned', 'We apologise for your experience.', 'Never again!')).toBe("We're sorry this went wrong.");
    expect(mend('canned', 'Thank you for your valued feedback.', 'Never again!')).toBe('Thank you for telling us.');
  });

  it('is left alone where it says something of its own', () => {
    for (const reply of [
      'Thank you for telling us about the cracked plate.',
      'I’m sorry the soup came out cold twice.',
    ])
      expect(mend('canned', reply)).toBe(reply);
  });
});

describe('other rules', () => {
  it.each([
    ['non-apology', 'We are sorry you felt the soup was cold.', 'We are sorry the soup was cold.'],
    ['non-apology', 'I’m sorry you were disappointed with our soup.', 'I’m sorry our soup let you down.'],
    ['non-apology', 'I am sorry that you felt ignored.', 'I am sorry that we left you feeling ignored.'],
    ['non-apology', 'I am sorry if your coat was wet.', 'I am sorry that your coat was wet.'],
    ['non-apology', 'I am sorry you feel that way.', 'I am sorry it went that way.'],
    ['passive-dodge', 'The parcel was misplaced.', 'We misplaced the parcel.'],
    ['passive-dodge', 'Your email was forgotten.', 'We forgot your email.'],
    ['passive-dodge', 'There was an oversight.', 'We made an error.'],
    ['excuse', 'Hi Robin, it is not an excuse but the oven broke.', 'Hi Robin, the oven broke, and that is no excuse.'],
    ['overpromise', 'I promise you this will never happen again.', 'I want to keep this from happening again.'],
    ['jargon', 'We utilised a new oven for your cake.', 'We used a new oven for your cake.'],
    ['closing-door', 'The matter is closed.', 'I would still like to put this right.'],
  ])('%s: %s becomes %s', (rule, reply, expected) => expect(mend(rule, reply)).toBe(expected));
});
