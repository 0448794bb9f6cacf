/** Orders to the customer that no phrase list knows. */
import { describe, expect, it } from 'vitest';
import { coach } from '../conformance/examples';
import { contextOf, triageOf } from '../support';

const orders = (reply: string, changes: Parameters<typeof contextOf>[0] = {}): string[] =>
  coach
    .lint(reply, contextOf(changes))
    .findings.filter(({ rule }) => rule === 'demand')
    .map(({ text }) => text);

describe('an order', () => {
  it.each(['Measure the shelf.', 'Move the sofa, Robin.', 'The ladder is oak. Buy a shorter one.'])('is: %s', (reply) =>
    expect(orders(reply)).toHaveLength(1),
  );

  it.each([
    ['Measure the shelf and I will cut it to size.', 'something of ours is in it'],
    ['I’m sorry about the ladder. Measure the shelf.', 'the reply is kind'],
    ['Measure the shelf?', 'it is a question'],
    ['Get well soon.', 'it is a wish'],
    ['Turn off the gas.', 'it is about safety'],
    ['Use the side door, 12 Birch Lane.', 'it gives an address'],
    ['Orders are late.', 'it is a noun'],
  ])('is not: %s (%s)', (reply) => expect(orders(reply)).toEqual([]));

  it('is an answer to a question, and friendly to praise', () => {
    expect(orders('Measure the shelf.', { triage: triageOf('question') })).toEqual([]);
    expect(
      orders('Measure the shelf.', { triage: triageOf('praise'), review: { author: 'Ana', stars: 5, text: 'Lovely' } }),
    ).toEqual([]);
  });
});
