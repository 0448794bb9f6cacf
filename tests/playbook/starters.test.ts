import { describe, expect, it } from 'vitest';
import { createCoach } from '../../lib/coach';
import { REVIEW_KINDS, type Review, type SurfaceId, TRADES } from '../../lib/coach/types';
import { EMPTY_BRIEF } from '../../lib/playbook/brief';
import { fillTemplate } from '../../lib/playbook/fill';
import { STARTERS, starterTemplates } from '../../lib/playbook/starters';
import { checkTemplate } from '../../lib/playbook/template';

const brief = {
  ...EMPTY_BRIEF,
  signer: 'Mara Lindt',
  role: 'owner',
  business: 'Harbour Cuts',
  contact: '555 0101',
  trade: null,
  ownNames: [],
};

/** A review each starter is meant for, and what an owner would put into its blanks. */
const CASES: Record<string, { review: Review; words: Record<string, string> }> = {
  'starter-complaint': {
    review: {
      author: 'Noor B.',
      stars: 2,
      text: 'I came for a short trim and left with half my hair gone. It looks uneven.',
    },
    words: {
      'what happened': 'an uneven cut in place of a short trim',
      'what went wrong on our side': 'cut before asking how short you wanted it',
      when: 'Monday',
      'what you changed': 'show the length on the comb before the first cut',
      'what you will do': 'even it out myself, free of charge',
    },
  },
  'starter-inconvenience': {
    review: { author: 'Ola', stars: 3, text: 'Nice place but parking took forever, we nearly missed our table.' },
    words: {
      'the trouble': 'the full car park',
      'their occasion': 'your dinner',
      'one detail': 'at what time you arrived',
      day: 'Thursday',
    },
  },
  'starter-question': {
    review: { author: 'Sam', stars: 5, text: 'Great cut. Do you also open on Sundays?' },
    words: {
      'the answer': 'yes, we open on Sundays from ten to two',
      'one more useful detail': 'The back door is the quickest way in from the car park',
    },
  },
  'starter-suggestion': {
    review: { author: 'Iris', stars: 4, text: 'You should put a coat rack near the door.' },
    words: {
      'their idea': 'a coat rack near the door',
      'what you will do with it': 'We are putting one up next week',
      'who looks after it': 'Jonas, who looks after the room',
    },
  },
  'starter-not-a-fit': {
    review: { author: 'Petra', stars: 2, text: 'Far too loud in there, I expected a quiet salon.' },
    words: {
      'what they disliked': 'Loud music',
      'one plain fact about how you work': 'play records all day',
      'where they would have looked': 'our page',
      'what you made clearer': 'written it under our opening hours',
    },
  },
  'starter-referral': {
    review: { author: 'Lee', stars: 3, text: 'Blue Door across the street does beards better for the same price.' },
    words: {
      'the other place': 'Blue Door',
      'what they do well': 'beards',
      'what you are working on': 'our beard trims with a new tool and more time',
      'what you will do': 'do yours myself',
    },
  },
  'starter-praise': {
    review: { author: 'Ana', stars: 5, text: 'Lovely cut, Jonas took his time and listened.' },
    words: { 'the thing they liked': 'The time for a good talk', 'who did it': 'Jonas' },
  },
  'starter-stars-only': { review: { author: 'Kim', stars: 3, text: '' }, words: {} },
  'starter-suspect': {
    review: { author: 'Robin', stars: 1, text: 'The pool was dirty and the rooms were cold.' },
    words: {},
  },
  'starter-troll': { review: { author: 'Max', stars: 1, text: 'clowns lol' }, words: {} },
  'starter-safety': {
    review: { author: 'Jo', stars: 1, text: 'I got a burn on my scalp from the dye and had to see a doctor.' },
    words: { phone: '555 0101', hour: 'eight in the evening' },
  },
  'starter-privacy': {
    review: { author: 'Chris', stars: 1, text: 'They told my sister about my treatment. My lawyer will call.' },
    words: {},
  },
};

const SURFACES: SurfaceId[] = ['google-reply', 'yelp-public', 'amazon-feedback'];

describe('the starter templates', () => {
  it('are one for each kind of review that is answered in public', () => {
    const kinds = new Set(STARTERS.flatMap((starter) => starter.kinds));
    expect([...kinds].sort()).toEqual(REVIEW_KINDS.filter((kind) => kind !== 'unknown').sort());
    expect(Object.keys(CASES).sort()).toEqual(STARTERS.map(({ id }) => id).sort());
  });

  it('can be saved, and have titles and ids of their own', () => {
    for (const template of starterTemplates()) expect(checkTemplate(template), template.title).toBeNull();
    expect(new Set(STARTERS.map(({ id }) => id)).size).toBe(STARTERS.length);
    expect(new Set(STARTERS.map(({ title }) => title)).size).toBe(STARTERS.length);
    expect(starterTemplates().map(({ order }) => order)).toEqual(STARTERS.map((_, place) => place));
  });
});

describe.each(STARTERS)('the starter "$title"', ({ id, body }) => {
  const coach = createCoach();
  const { review, words } = CASES[id] ?? { review: { author: null, stars: null, text: '' }, words: {} };
  const readOn = (draft: string, surface: SurfaceId) =>
    coach.read(draft, { review, triage: coach.triage(review, surface, null), surface, trade: null });

  it('has blanks for the owner or the brief, and may not go out while one is open', () => {
    const { blanks } = fillTemplate(body, { review: null, brief: { ...brief, signer: '', role: '', contact: '' } });
    expect(blanks.length).toBeGreaterThan(1);
    expect(readOn(body, 'google-reply').verdict).toBe('stop');
  });

  it('has every open blank found by the coach', () => {
    const { text, blanks } = fillTemplate(body, { review, brief });
    const found = readOn(text, 'google-reply').findings.filter(({ severity }) => severity === 'stop');
    expect([...new Set(found.map((finding) => finding.text))].sort()).toEqual(blanks.map((name) => `{${name}}`).sort());
  });

  it.each(SURFACES)('reads calm on %s once it is filled', (surface) => {
    const { text, blanks } = fillTemplate(body, { review, brief });
    expect([...blanks].sort()).toEqual(Object.keys(words).sort());
    const filled = blanks.reduce((draft, name) => draft.replaceAll(`{${name}}`, words[name] ?? ''), text);
    const reading = readOn(filled, surface);
    const told = reading.findings.map(({ rule, text: at }) => `${rule}: ${at}`);
    expect({ verdict: reading.verdict, told, filled }).toEqual({ verdict: 'calm', told: expect.anything(), filled });
  });
});

it.each(TRADES)('the starter for privacy rules reads calm in the protected trade %s, whatever the review', (trade) => {
  const coach = createCoach();
  const body = STARTERS.find(({ id }) => id === 'starter-privacy')?.body ?? '';
  const { text, blanks } = fillTemplate(body, { review: null, brief });
  expect(blanks).toEqual([]);
  for (const { review } of Object.values(CASES)) {
    const triage = coach.triage(review, 'google-reply', trade);
    const { verdict, findings } = coach.read(text, { review, triage, surface: 'google-reply', trade });
    expect({ verdict, findings }, review.text).toEqual({ verdict: 'calm', findings: [] });
  }
});
