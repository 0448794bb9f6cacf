import { describe, expect, test } from 'vitest';
import { createCoach } from '../../lib/coach';
import { readKindEvidence, triageReview } from '../../lib/coach/triage';
import {
  type Plan,
  REVIEW_KINDS,
  type Review,
  SURFACES,
  type SurfaceId,
  TRADES,
  type Trade,
} from '../../lib/coach/types';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { fillTemplate } from '../../lib/playbook/fill';

const review = (stars: number | null, text: string, date?: string): Review => ({
  author: 'Robin',
  stars,
  text,
  ...(date === undefined ? {} : { date }),
});

function planOf(of: Review, surface: SurfaceId = 'google-reply', trade: Trade | null = null): Plan {
  const { plan } = triageReview(of, surface, trade);
  if (plan === undefined) throw new Error('a review that is there has a plan');
  return plan;
}

const BROKEN = review(1, 'The clutch slipped again a day after the repair and nobody rang back.');
const MONEY = review(2, 'The gate arrived bent. I was charged twice and want my deposit back.');
const HURT = review(1, 'My daughter slipped on the wet tiles and broke her wrist.');
const TASTE = review(3, 'Nice room, but the jazz was too loud for us and the plates are smaller than we expected.');
const PRAISE = review(5, 'The patient fitter explained everything. Wonderful lamps too.');
const COURT = review(1, 'See you in small claims.');
const RAGE = review(1, 'Idiots. The fence fell over after 3 days, a useless job, and they lied about the posts.');
const ABUSE = review(1, 'Bunch of clowns.');

describe('the plan', () => {
  test.each(REVIEW_KINDS.flatMap((kind) => SURFACES.map((surface) => [kind, surface] as const)))(
    'for %s on %s says what must and must not be there, in the words of the interface',
    (kind, surface) => {
      const { plan } = triageReview(BROKEN, surface, null, { kind });
      const lines = [...(plan?.mustHave ?? []), ...(plan?.mustNot ?? [])];
      expect(plan?.mustHave.length).toBeGreaterThan(0);
      expect(plan?.mustNot.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line).toMatch(/^[\p{Lu}“]/u);
        expect(line).not.toMatch(/!|\b(sentiment|toxicity|score|AI|user|content|submit)\b/);
        expect(line.length).toBeLessThan(80);
      }
    },
  );

  test('adds what the surface and the trade forbid', () => {
    expect(planOf(PRAISE, 'yelp-public').mustNot.join()).toContain('for a review');
    expect(planOf(PRAISE, 'google-reply').mustNot.join()).not.toContain('Asking anybody');
    expect(planOf(BROKEN, 'amazon-feedback').mustNot.join()).toContain('voucher');
    for (const trade of TRADES)
      expect(planOf(BROKEN, 'other', trade).mustNot.length).toBe(planOf(BROKEN).mustNot.length + 1);
  });

  test('names the private route of each surface, and none where the answer is public', () => {
    expect(planOf(BROKEN, 'google-reply').route).toContain('phone or e-mail');
    expect(planOf(BROKEN, 'yelp-public').route).toContain('direct messages');
    expect(planOf(BROKEN, 'amazon-feedback').route).toContain('buyer messages');
    expect(planOf(PRAISE).route).toBeNull();
    expect(planOf(ABUSE).route).toBeNull();
  });

  test('counts the days left from the age of the review, where it can be read', () => {
    expect(planOf({ ...BROKEN, date: '3 weeks ago' })).toMatchObject({ age: 21, left: 0 });
    expect(planOf({ ...BROKEN, date: 'a day ago' })).toMatchObject({ age: 1, left: 1 });
    expect(planOf({ ...BROKEN, date: 'some time' })).toMatchObject({ age: null, left: null });
    expect(planOf(BROKEN).left).toBeNull();
    expect(planOf({ ...COURT, date: 'a day ago' })).toMatchObject({ age: 1, left: null });
  });

  test('a full date needs to be told the day', () => {
    const dated = { ...PRAISE, date: '2 March 2026' };
    const today = Date.UTC(2026, 2, 5);
    expect(triageReview(dated, 'other', null, { today }).plan).toMatchObject({ age: 3, left: 4 });
    expect(triageReview(dated, 'other', null).plan?.left).toBeNull();
  });

  test('speaks of an offer only where one cannot look like a price, the likelier cause first', () => {
    expect(planOf(BROKEN).goodwill.map(({ cause }) => cause)).toEqual(['ours', 'fit', 'bad-day']);
    expect(planOf(TASTE).goodwill[0]?.cause).toBe('fit');
    for (const none of [HURT, COURT, ABUSE, PRAISE]) expect(planOf(none).goodwill).toEqual([]);
    for (const { words } of planOf(BROKEN).goodwill) expect(words).not.toMatch(/!/);
  });
});

describe('the private line', () => {
  test('is there for harm, money and harsh words, and for nothing else', () => {
    expect(planOf(HURT).privateLine).toContain('looking into it');
    expect(planOf(MONEY).privateLine).toContain('money side');
    expect(planOf(RAGE).privateLine).toContain('from you');
    for (const none of [PRAISE, COURT, ABUSE, BROKEN]) expect(planOf(none).privateLine).toBeNull();
  });

  test('is not offered in a box that is private already', () => {
    expect(planOf(HURT, 'yelp-message').privateLine).toBeNull();
  });

  test('gives no way around Amazon’s messages, and confirms no client of a protected trade', () => {
    expect(planOf(MONEY, 'amazon-feedback').privateLine).not.toContain('{contact}');
    for (const trade of TRADES) expect(planOf(MONEY, 'other', trade).privateLine).not.toMatch(/money|amount|visit/);
  });

  test('is what the coach itself calls calm', () => {
    const coach = createCoach();
    const brief = { ...EMPTY_BRIEF, signer: 'Ola', role: 'owner', contact: '0151 496 0000' };
    for (const of of [HURT, MONEY, RAGE])
      for (const surface of SURFACES) {
        const line = planOf(of, surface).privateLine;
        if (line === null) continue;
        const { text, blanks } = fillTemplate(line, { review: of, brief });
        expect(blanks).toEqual([]);
        const triage = triageReview(of, 'yelp-message', null);
        const { findings } = coach.read(text, { review: of, triage, surface: 'yelp-message', trade: null });
        expect(findings.filter(({ severity }) => severity !== 'low')).toEqual([]);
      }
  });
});

describe('what else a review may call for', () => {
  test('one sentence on who the business is for, where it was no match', () => {
    const { fitLine } = planOf(TASTE);
    const brief = { ...EMPTY_BRIEF, forWhom: 'people who dance' };
    expect(fitLine === null ? '' : fillTemplate(fitLine, { review: TASTE, brief }).text).toContain(
      'we are here for people who dance',
    );
    expect(planOf(BROKEN).fitLine).toBeNull();
    expect(planOf(HURT).fitLine).toBeNull();
  });

  test('standing by whoever posted, where it is about a promotion', () => {
    expect(planOf(review(1, 'The influencer you paid never used the cream.')).campaign).toContain('agree the tone');
    expect(planOf(BROKEN).campaign).toBeNull();
  });

  test('keeping up what they praise, as exact quotes', () => {
    const { keep } = planOf(PRAISE);
    expect(keep.map(({ quote }) => quote)).toEqual(['patient fitter explained everything', 'Wonderful lamps too']);
    for (const { quote, start, end } of keep) expect(PRAISE.text.slice(start, end)).toBe(quote);
    expect(planOf(review(4, 'Not a nice till.')).keep).toEqual([]);
    expect(planOf(BROKEN).keep).toEqual([]);
    expect(planOf(review(1, 'The lovely fitter left early. The clutch slipped and nobody rang back.')).keep).toEqual(
      [],
    );
  });
});

describe('reviews in other languages', () => {
  const GERMAN = 'Das Essen war leider kalt und wir haben sehr lange auf die Rechnung gewartet.';
  test.each<[number | null, string]>([
    [null, 'unknown'],
    [3, 'unknown'],
    [1, 'complaint'],
    [5, 'praise'],
  ])('with %s stars are %s', (stars, kind) => {
    expect(triageReview(review(stars, GERMAN), 'google-reply', null)).toMatchObject({ kind, points: [] });
  });
});

describe('the evidence of each kind', () => {
  test('is greatest for what the tree says, and never negative', () => {
    for (const of of [BROKEN, HURT, PRAISE, COURT, ABUSE, review(null, 'Do you mend clocks?')]) {
      const evidence = readKindEvidence(of);
      expect(Object.keys(evidence).sort()).toEqual([...REVIEW_KINDS].sort());
      expect(Math.min(...Object.values(evidence))).toBeGreaterThanOrEqual(0);
      expect(evidence[triageReview(of, 'other', null).kind]).toBeGreaterThan(0);
    }
  });

  test('is overruled by a kind that is told', () => {
    const told = triageReview(BROKEN, 'other', null, { kind: 'safety' });
    expect(told.kind).toBe('safety');
    expect(told.advice).toBe(triageReview(HURT, 'other', null).advice);
    expect(told.plan?.goodwill).toEqual([]);
  });
});
