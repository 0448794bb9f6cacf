import { describe, expect, test } from 'vitest';
import { triageReview } from '../../lib/coach/triage';
import { REVIEW_KINDS, type Review, type ReviewKind } from '../../lib/coach/types';

const review = (stars: number | null, text: string): Review => ({ author: 'Robin', stars, text });
const kindOf = (stars: number | null, text: string): ReviewKind =>
  triageReview(review(stars, text), 'google-reply', null).kind;

describe('the kind of a review', () => {
  test.each<[ReviewKind, number | null, string]>([
    ['question', null, 'Do you let people moor a narrowboat overnight?'],
    ['question', 5, 'Is there a ramp at the back door?'],
    ['suggestion', 4, 'Lovely bakery. It would be great to have a bench outside.'],
    ['suggestion', 3, 'Please add a rack for wet umbrellas.'],
    ['inconvenience', 3, 'Nice cabin, but the heater took an hour to warm up.'],
    [
      'complaint',
      3,
      'Nice view, but the kettle was broken, the sheets were dirty, the shower leaked, the desk was rude to us twice, the bus was late and breakfast was cold. We asked for another room, they said no, and the window would not shut all night, so nobody slept much at all.',
    ],
    ['complaint', 1, 'The roof rack fell off after a week and nobody will answer me.'],
    ['complaint', 2, 'Waited ages for a dull haircut, rude barber.'],
    ['referral', 2, 'Used to come here. Switched to Harbour Cycles, cheaper and faster.'],
    ['referral', 1, 'The garage across the street is quicker and cheaper.'],
    ['troll', 1, 'Bunch of clowns.'],
    ['praise', 5, 'Wonderful evening, the harpist was superb.'],
    ['praise', 4, 'Great crew and a perfect paint job, thank you!'],
    ['safety', 1, 'My daughter slipped on the stairs and broke her wrist.'],
    ['safety', 2, 'Half the office was vomiting after the lunch you sent.'],
    ['safety', 1, 'The usher would not seat us because my wife wears a turban.'],
    ['legal', 1, 'My solicitor will write to you about the deposit.'],
    ['legal', 2, 'See you in small claims.'],
    ['suspect', 1, 'Never bought anything from these people, my cousin says they cheat.'],
    ['stars-only', 1, ''],
    ['stars-only', 5, '  '],
  ])('%s: %s stars, "%s"', (kind, stars, text) => {
    expect(kindOf(stars, text)).toBe(kind);
  });

  test.each<[string, ReviewKind, number | null, string]>([
    ['a joke about being ill is no illness', 'praise', 5, 'Sick graffiti on the walls and the best playlist, love it.'],
    [
      'a tooth that was mended is no injury',
      'praise',
      5,
      'They mended my chipped tooth so well that nobody can see it, brilliant dentist.',
    ],
    ['a reproach is no question', 'complaint', 1, 'How is this even legal?'],
    [
      'words weigh more than stars',
      'safety',
      4,
      'Good burger but my son choked on a piece of plastic in the bun. We went to hospital, he was sick.',
    ],
    [
      'an insult with a real point is a complaint',
      'complaint',
      1,
      'Clowns. They charged me twice for one tyre, lost the old one and refused to refund the £40 for three weeks.',
    ],
  ])('%s', (_, kind, stars, text) => {
    expect(kindOf(stars, text)).toBe(kind);
  });

  test('is unknown when neither words nor stars tell', () => {
    expect(kindOf(null, '')).toBe('unknown');
    expect(kindOf(null, 'Tuesday, table by the window.')).toBe('unknown');
    expect(triageReview(null, 'google-reply', null).kind).toBe('unknown');
  });
});

describe('the points of a review', () => {
  const text = 'Lovely garden. The soup was cold and we waited 50 minutes for the bill, then the waiter shrugged.';
  const { points } = triageReview(review(2, text), 'google-reply', null);

  test('are exact quotes of the review, short, and at most six', () => {
    expect(points.length).toBeGreaterThan(1);
    expect(points.length).toBeLessThanOrEqual(6);
    for (const { quote, start, end } of points) {
      expect(text.slice(start, end)).toBe(quote);
      expect(quote.length).toBeLessThanOrEqual(60);
    }
  });

  test('come faults first, praise after', () => {
    const quotes = points.map(({ quote }) => quote);
    expect(quotes.some((quote) => quote.includes('soup was cold'))).toBe(true);
    expect(quotes.some((quote) => quote.includes('50 minutes'))).toBe(true);
    const garden = quotes.findIndex((quote) => quote.includes('garden'));
    expect(garden === -1 || garden === quotes.length - 1).toBe(true);
  });

  test('keep UTF-16 offsets beside emoji and accents', () => {
    const wide = '😡😡 Le café: the crêpe 🥞 was burnt black.';
    const wideReview = triageReview(review(1, wide), 'google-reply', null);
    expect(wideReview.points.length).toBeGreaterThan(0);
    for (const { quote, start, end } of wideReview.points) expect(wide.slice(start, end)).toBe(quote);
  });

  test('are none where nothing is said', () => {
    expect(triageReview(review(1, ''), 'google-reply', null).points).toEqual([]);
    expect(triageReview(review(1, '👎👎'), 'google-reply', null).points).toEqual([]);
  });
});

describe('the advice', () => {
  const TEXTS: [number | null, string][] = [
    [null, 'Do you fix clocks?'],
    [1, ''],
    [5, ''],
    [null, ''],
    [1, 'The clock stopped after a day and nobody rang back.'],
    [1, 'My lawyer will be in touch.'],
    [1, 'Bunch of clowns.'],
    [5, 'Lovely clocks, thank you!'],
  ];

  test.each(TEXTS)('%s stars "%s": a sentence, a reason, a place and a day', (stars, text) => {
    const { kind, advice, why, where, days } = triageReview(review(stars, text), 'google-reply', null);
    expect(REVIEW_KINDS).toContain(kind);
    expect(advice).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(`${advice} ${why}`).not.toMatch(/!|\b(sentiment|toxicity|score|AI|user|content|submit)\b/);
    expect(['public', 'public-then-private', 'private', 'nowhere']).toContain(where);
    expect(days === null || (days >= 1 && days <= 7)).toBe(true);
  });

  test('says no day where no answer may be best', () => {
    expect(triageReview(review(1, 'Bunch of clowns.'), 'google-reply', null)).toMatchObject({
      where: 'nowhere',
      days: null,
    });
    expect(triageReview(review(1, 'See you in small claims.'), 'google-reply', null).days).toBeNull();
  });

  test('tells few stars from many where there are no words', () => {
    const low = triageReview(review(1, ''), 'google-reply', null).advice;
    expect(low).not.toBe(triageReview(review(5, ''), 'google-reply', null).advice);
  });

  test('keeps protected trades and direct messages private', () => {
    const bad = review(1, 'The crown came loose after a day and the desk was rude.');
    expect(triageReview(bad, 'google-reply', null).where).toBe('public-then-private');
    expect(triageReview(bad, 'google-reply', 'health').where).toBe('private');
    expect(triageReview(bad, 'google-reply', 'health').why).toContain("anyone's care");
    expect(triageReview(bad, 'yelp-message', null).where).toBe('private');
    expect(triageReview(review(null, 'Do you open on Sunday?'), 'google-reply', 'health').where).toBe('public');
  });

  test('is the same for the same review', () => {
    const bad = review(2, 'Cold soup, slow bill, and the music was too loud to talk.');
    expect(triageReview(bad, 'google-reply', null)).toEqual(triageReview(bad, 'google-reply', null));
  });
});

test('a review of a megabyte is read without harm', () => {
  const long = 'The lamp flickered and the man at the desk shrugged at us. '.repeat(18_000);
  const { kind, points } = triageReview(review(1, long), 'google-reply', null);
  expect(kind).toBe('complaint');
  expect(points.length).toBeLessThanOrEqual(6);
});
