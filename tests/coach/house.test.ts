import { describe, expect, it } from 'vitest';
import { createCoach } from '../../lib/coach';
import type { DraftContext, HouseRule, Tone } from '../../lib/coach/types';

const coach = createCoach();
const REVIEW = { author: 'Ada', stars: 2, text: 'The soup was cold.' };

function contextOf(house: HouseRule[], more: Partial<DraftContext> = {}): DraftContext {
  const triage = coach.triage(REVIEW, 'google-reply', null);
  return { review: REVIEW, triage, surface: 'google-reply', trade: null, house, ...more };
}

const dont = (phrase: string, better = '', reason = ''): HouseRule => ({ kind: 'dont', phrase, reason, better });
const wanted = (phrase: string, better = '', reason = ''): HouseRule => ({ kind: 'do', phrase, reason, better });

const marked = (draft: string, ...house: HouseRule[]) =>
  coach
    .lint(draft, contextOf(house))
    .findings.filter(({ rule }) => rule.startsWith('house'))
    .map(({ text, fix }) => [text, fix]);

describe("a don't of the house", () => {
  it.each([
    ['customers', 'Our customers like it.', ['customers']],
    ['Customers', 'OUR CUSTOMERS like it. The customers do.', ['CUSTOMERS', 'customers']],
    ['café corner', 'The cafe  corner is open.', ['cafe  corner']],
    ['guest*', 'One guest, two guests, no guesthouse keeper.', ['guest', 'guests', 'guesthouse']],
    ['*burger', 'The cheeseburger and the burger.', ['cheeseburger', 'burger']],
    ['the * team', 'Ask the kitchen team.', ['the kitchen team']],
    ["don't worry", 'Please do not worry. Don’t worry.', ['do not worry', 'Don’t worry']],
    ['kein Problem', 'Das ist kein Problem.', ['kein Problem']],
  ])('"%s" is marked in: %s', (phrase, draft, words) => {
    expect(marked(draft, dont(phrase)).map(([text]) => text)).toEqual(words);
  });

  it.each([
    ['customers', 'The customer is here, and a custom one.'],
    ['the * team', 'The team is here. Ask the whole kitchen team.'],
    ['guest*', 'A host of others.'],
    ['soup. cold', 'It was soup. Cold it was not, we think.'],
    ['cold soup', 'It was cold. Soup is on Monday.'],
    ['*', 'Anything at all.'],
    ['* *', 'Anything at all.'],
    ['', 'Anything at all.'],
    ['customers', 'You wrote “your customers wait”, and they did.'],
  ])('"%s" leaves alone: %s', (phrase, draft) => {
    expect(marked(draft, dont(phrase))).toEqual([]);
  });

  it('offers the better wording with the capital of the words it stands for, and says why in the words of the house', () => {
    const { findings, verdict } = coach.lint(
      'Customers asked us. Our customers know.',
      contextOf([dont('customers', 'guests', 'We have guests here.')]),
    );
    expect(findings.map(({ fix, reason, severity }) => [fix, reason, severity])).toEqual([
      ['Guests', 'We have guests here.', 'medium'],
      ['guests', 'We have guests here.', 'medium'],
    ]);
    expect(verdict).toBe('improve');
  });

  it('is silent on words never to be flagged, on own names, and where it was hidden', () => {
    const house = [dont('customers')];
    const draft = 'Our customers know.';
    const found = (more: Partial<DraftContext>) => coach.lint(draft, contextOf(house, more)).findings.length;
    expect(found({})).toBe(1);
    expect(found({ neverFlag: ['our customers'] })).toBe(0);
    expect(found({ ownNames: ['Customers'] })).toBe(0);
    expect(found({ hidden: [{ rule: 'house-dont', phrase: 'customers' }] })).toBe(0);
  });

  it('takes new rules at once, and none after they are gone', () => {
    expect(marked('We have guests and customers.', dont('guests'))).toHaveLength(1);
    expect(marked('We have guests and customers.', dont('customers'), dont('guests'))).toHaveLength(2);
    expect(marked('We have guests and customers.')).toEqual([]);
  });

  it('costs a time that grows with the draft and no faster', () => {
    const house = Array.from({ length: 400 }, (_, at) => dont(`*${'a'.repeat(20)}${at}*`));
    const context = contextOf(house);
    const took = (draft: string) => {
      const started = performance.now();
      coach.lint(draft, context);
      return performance.now() - started;
    };
    took('aaaa '.repeat(500));
    expect(took('aaaa '.repeat(4_000))).toBeLessThan(2_000);
  });
});

describe('a do of the house', () => {
  const LONG = 'Dear Ada, I am sorry that the soup was cold when it came to you on Sunday evening. Nils';

  it('is missed on the whole reply once there is enough of it', () => {
    const context = contextOf([wanted('see you soon', '', 'It is how we part.')]);
    const find = (draft: string) => coach.lint(draft, context).findings.filter(({ rule }) => rule === 'house-do');
    expect(find(LONG)).toEqual([
      expect.objectContaining({ start: null, end: null, text: '', severity: 'low', calmer: 'see you soon' }),
    ]);
    expect(find(LONG)[0]?.reason).toBe('It is how we part.');
    expect(find('Dear Ada, sorry.')).toEqual([]);
    expect(find(`${LONG} See you soon.`)).toEqual([]);
  });

  it('explains itself, as every rule does', () => {
    for (const id of ['house-do', 'house-dont']) {
      expect(coach.rule(id)).toMatchObject({
        id,
        why: expect.stringMatching(/\.$/),
        source: expect.stringMatching(/\.$/),
      });
    }
  });
});

describe('the tone of the house', () => {
  const severities = (draft: string, tone: Tone | null) =>
    Object.fromEntries(
      coach.lint(draft, contextOf([], { tone })).findings.map(({ rule, severity }) => [rule, severity]),
    );

  it('makes light words weigh more in a formal house, and jargon in a plain one', () => {
    expect(severities('Oops, my bad.', null).casual).toBe('low');
    expect(severities('Oops, my bad.', 'formal').casual).toBe('medium');
    expect(severities('Oops, my bad.', 'plain').casual).toBe('low');
    const jargon = 'We will leverage our learnings going forward.';
    expect(severities(jargon, null).jargon).toBe('low');
    expect(severities(jargon, 'plain').jargon).toBe('medium');
  });

  it('lets a warm house thank everybody', () => {
    const ids = (tone: Tone | null) =>
      coach.read('Dear Ada, sorry.', contextOf([], { tone })).checklist.map(({ id }) => id);
    expect(ids('warm').filter((id) => id === 'thanks')).toHaveLength(1);
    expect(ids('warm')).toEqual(ids(null).includes('thanks') ? ids(null) : [...ids(null), 'thanks']);
  });
});
