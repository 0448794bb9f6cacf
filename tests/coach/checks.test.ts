import { describe, expect, test } from 'vitest';
import { createCoach } from '../../lib/coach';
import { checklistFor, readAddressed, readChecks } from '../../lib/coach/checks';
import { parseDraft } from '../../lib/coach/text';
import { triageReview } from '../../lib/coach/triage';
import { CHECKS, type CheckId, REVIEW_KINDS, type Review } from '../../lib/coach/types';

const REVIEW: Review = {
  author: 'Petra Holm',
  stars: 2,
  text: 'The kayak leaked and we were sent out 40 minutes late. Our guide was on his phone.',
};

function checksOf(draft: string, review: Review = REVIEW) {
  const triage = triageReview(review, 'google-reply', null);
  return readChecks(parseDraft(draft), { review, triage, surface: 'google-reply', trade: null });
}

const TICKED: Record<CheckId, readonly string[]> = {
  greets: [
    'Hi Petra, the kayak is patched.',
    'Petra, the kayak is patched.',
    'Good morning, the kayak is patched.',
    'Thank you Petra, the kayak is patched.',
    'Jo and Sam, the kayak is patched.',
  ],
  thanks: [
    'Thanks for the photo of the hull.',
    'Thank you, Petra.',
    'We appreciate the detail.',
    'Your note is much appreciated.',
  ],
  names_issue: [
    'The kayak is patched.',
    'Forty paddles later: 40 minutes is too long.',
    'The leak was by the seat.',
    'A delay like that is poor.',
  ],
  empathises: [
    'I understand how miserable a wet day must have been.',
    'That is a frustrating way to begin a holiday.',
    'You should never have had to sit in water.',
  ],
  apologises: [
    'I am sorry the hull leaked.',
    'We apologise for the wet start.',
    'Please accept our apologies for the late start.',
    'Sorry.',
    'I owe you an apology.',
    'I apologise for all three.',
  ],
  owns: [
    'That was our mistake.',
    'We missed the crack in the hull.',
    'We should have checked the hull that morning.',
    'You are right about the guide.',
    'We sent the wrong hull out to you.',
    'The wet seat is on us.',
  ],
  fix: [
    'I have patched the hull.',
    'Your money is back on your card.',
    'The new hull arrives on Friday.',
    'From Monday the guides leave their phones in the hut.',
    'I will refund the hire.',
    'The guides now leave their phones in the hut.',
    'You get the hire back.',
    'The old hull is no longer on the list.',
  ],
  answers: ['The kayak is patched.'],
  contact: [
    'Ring me on 0555 010 0199.',
    'Write to petra@kayaks.example.',
    'Ask for Joan at the hut.',
    'Message me and I will see to it.',
    'My number is on the hut door.',
    'Reply to this mail and it comes to me.',
    'Ask at the hut for Mr Reed.',
    'Please fill in the form at https://kayaks.example/contact so that we can help.',
  ],
  signed: [
    'The kayak is patched. Joan',
    'The kayak is patched.\nJoan Reed, owner',
    'The kayak is patched. Kind regards, Joan Reed',
    'The kayak is patched – Joan',
    'The kayak is patched. Thank you, Joan, manager',
    'The kayak is patched. Warm regards, Joan Reed General Manager Lake Lodge',
    'The kayak is patched. Please call me, Joan, on 0555 010 0199.',
    'The kayak is patched. Joan x',
    'The kayak is patched. Write to joan@kayaks.example Joan',
  ],
};

/** Near-misses: they look like it and are not. */
const CROSSED: Record<CheckId, readonly string[]> = {
  greets: ['The kayak is patched.', 'However, the kayak is patched.', 'Kayaks leak, that is what they do.'],
  thanks: [
    'You might say thank you.',
    'No thanks to you, the hull is patched.',
    'Your comments were noted and appreciated.',
    'I would appreciate a call.',
    'Thanks for nothing.',
    'Thank you for nothing, Petra.',
  ],
  names_issue: [
    'We hope to see you soon.',
    'Petra, your experience matters to us.',
    'Thank you for the feedback.',
    'Please phone us or write a message.',
  ],
  empathises: ['The hull has a crack by the seat.', 'Do you understand how boats work?', 'We open at nine.'],
  apologises: [
    'Sorry if the hull bothered you.',
    'I am sorry you feel that way.',
    'We are sorry to hear this.',
    'We apologise for any inconvenience.',
    'He said sorry on the day.',
    'I will not apologise for the rain.',
    'Why should I be sorry?',
    'Sorry you were disappointed.',
    'The guide says she is sorry.',
    'Forgive me if I do not laugh.',
  ],
  owns: [
    'The hull was checked by the club.',
    'You broke it yourselves.',
    'Kayaks float.',
    'We will look into it.',
    'We take this seriously.',
    'You should have checked the hull before you paddled off.',
    'We have done this for twenty years.',
  ],
  fix: [
    'Have you fixed one yourself?',
    'The hut stands by the lake.',
    'Kayaks leak.',
    'We will look into it.',
    'We take this seriously and will do our best to improve.',
    'Your feedback was shared with the team.',
    'We will be happy to assist.',
    'We open at nine from Tuesday to Sunday.',
    'You came on Saturday and left on Sunday.',
    'I called you on Monday and you hung up on me.',
  ],
  answers: [],
  contact: [
    'Please contact us.',
    'Feel free to reach out.',
    'You were on the phone.',
    'It cost 40 and took 15 minutes.',
    'People text me at midnight.',
    'The video at https://kayaks.example/seats explains it.',
    'We had a call and you were on your phone.',
  ],
  signed: [
    'The kayak is patched.',
    'The kayak is patched. The Lake Team',
    'The kayak is patched. Kind regards, Customer Care',
    'The kayak is patched. Thank you!',
    'The kayak is patched. Never again.',
    'The kayak is patched. Sorry, Petra',
    'At Mira Bay the kayak is patched. Kind regards, Mira Bay',
    'The kayak is patched. Thanks and Regards General Manager Lake Lodge',
  ],
};

describe.each(CHECKS)('%s', (id) => {
  test.each(TICKED[id].map((draft) => [draft]))('ticks "%s"', (draft) => {
    expect(checksOf(draft)[id]).toBe(true);
  });
  const crossed = CROSSED[id].map((draft) => [draft]);
  if (crossed.length > 0) {
    test.each(crossed)('leaves "%s" open', (draft) => {
      expect(checksOf(draft)[id]).toBe(false);
    });
  }
});

describe('answers', () => {
  const asked: Review = { author: null, stars: null, text: 'Do you hire out wetsuits? And is the car park free?' };

  test('every question wants an answer', () => {
    expect(checksOf('Wetsuits are on the rack, and the car park is free.', asked).answers).toBe(true);
    expect(checksOf('We love our lake.', asked).answers).toBe(false);
    expect(checksOf('Wetsuits are on the rack.', asked).answers).toBe(false);
  });

  test('a yes answers one of them', () => {
    expect(checksOf('Yes, and the car park is free.', asked).answers).toBe(true);
  });
});

test('an empty draft has nothing but no question to answer', () => {
  const checks = checksOf('');
  for (const id of CHECKS) expect(checks[id]).toBe(id === 'answers');
});

test('quoted words tick nothing', () => {
  expect(checksOf('You wrote "thanks for nothing, I am sorry I came".')).toMatchObject({
    thanks: false,
    apologises: false,
  });
});

test('a whole calm reply ticks everything', () => {
  const draft =
    'Hi Petra, thank you for telling us. Sitting in a wet kayak is a miserable way to begin the day, and I am sorry. ' +
    'We missed the crack and sent you out late. I have patched the hull and your hire is back on your card. ' +
    'If you would like to talk, ring me on 0555 010 0199. Joan Reed, owner';
  const checks = checksOf(draft);
  expect(CHECKS.filter((id) => !checks[id])).toEqual([]);
});

describe('the checklist', () => {
  test('is there for every kind, each check once', () => {
    const checks = checksOf('Hi Petra.');
    for (const kind of REVIEW_KINDS) {
      const ids = checklistFor(kind, checks).map((item) => item.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length > 0).toBe(kind !== 'troll');
    }
  });

  test('says what is done', () => {
    const items = checklistFor('complaint', checksOf('Hi Petra, I am sorry the hull leaked.'));
    expect(items.find(({ id }) => id === 'greets')).toEqual({ id: 'greets', done: true });
    expect(items.find(({ id }) => id === 'signed')).toEqual({ id: 'signed', done: false });
  });

  test('asks an answer of a question first, and no apology of praise', () => {
    const checks = checksOf('');
    expect(checklistFor('question', checks)[0]?.id).toBe('answers');
    expect(checklistFor('praise', checks).some(({ id }) => id === 'apologises')).toBe(false);
  });
});

describe('what the draft takes up', () => {
  const triage = triageReview(REVIEW, 'google-reply', null);
  const addressed = (draft: string) => {
    const done = readAddressed(parseDraft(draft), triage, REVIEW);
    return triage.points.filter((_, index) => done[index]).map(({ quote }) => quote);
  };

  test('has one answer per point', () => {
    expect(triage.points.length).toBeGreaterThan(1);
    expect(readAddressed(parseDraft('Hello.'), triage, REVIEW)).toEqual(triage.points.map(() => false));
  });

  test('goes by shared things, figures and kindred words', () => {
    expect(addressed('The leak is mended.').join()).toContain('leaked');
    expect(addressed('The leak is mended.').join()).not.toContain('phone');
    expect(addressed('A delay of 40 minutes is poor.').join()).toContain('40 minutes');
    expect(addressed('Petra, we hope to see you soon.')).toEqual([]);
  });

  test('counts no words of a sentence that attacks', () => {
    const coach = createCoach();
    const read = (draft: string) =>
      coach.read(draft, { review: REVIEW, triage, surface: 'other', trade: null }).addressed.some((done) => done);
    expect(read('You are a liar about the leak.')).toBe(false);
    expect(read('You are a liar. The leak is mended.')).toBe(true);
  });
});

test('a draft of a hundred thousand characters is read', () => {
  const checks = checksOf('We missed the crack and the hull is patched now. '.repeat(2_000));
  expect(checks.owns).toBe(true);
});
