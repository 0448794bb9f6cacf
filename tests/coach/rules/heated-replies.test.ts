/** What counts only in the light of the whole reply: a plain sentence about the customer where no kind word stands. */
import { describe, expect, it } from 'vitest';
import { createCoach } from '../../../lib/coach';
import type { DraftContext, Finding } from '../../../lib/coach/types';
import { contextOf, triageOf } from '../support';

const coach = createCoach();

function find(rule: string, reply: string, changes: Partial<DraftContext> = {}): Finding[] {
  return coach.read(reply, contextOf(changes)).findings.filter((finding) => finding.rule === rule);
}

const texts = (findings: readonly Finding[]): string[] => findings.map(({ text }) => text);

const COLD =
  'Nobody else that night had a word to say about the music. Your table stayed until the chairs went up. The third bottle went on your card, signed.';

describe('charges', () => {
  it('are the sentences about the customer, in a reply without a kind word', () => {
    expect(texts(find('blame', COLD))).toEqual(['Your table stayed until the chairs went up', 'your card']);
  });

  it('weigh high where there are two, and make the verdict stop', () => {
    expect(find('blame', COLD).map(({ severity }) => severity)).toEqual(['high', 'high']);
    expect(coach.read(COLD, contextOf()).verdict).toBe('stop');
  });

  it('weigh less where there is only one and one sharp sign', () => {
    const reply =
      'The chairs went up at one, and your table was the last. A taxi came because the bus had gone by then.';
    expect(find('blame', reply).map(({ severity }) => severity)).toEqual(['medium']);
  });

  it.each([
    ['an apology', `${COLD} We are sorry about the noise, and please ring me.`],
    ['an offer', `${COLD} I would be glad to refund the wine.`],
  ])('are none beside %s', (_what, reply) => expect(find('blame', reply)).toEqual([]));

  it.each([
    ['under praise', { review: { author: 'Robin', stars: 5, text: 'Great night.' }, triage: triageOf('praise') }],
    ['under a question', { triage: triageOf('question') }],
    [
      'without a review that complains',
      { review: { author: 'Robin', stars: 3, text: 'It was all right.' }, triage: triageOf('suggestion') },
    ],
  ] as const)('are none %s', (_what, changes) => expect(find('blame', COLD, changes)).toEqual([]));

  it('are no sentences about ourselves', () => {
    const reply =
      'Nobody rang you back because the phone was off. We did not call you on Friday. Your coat hung here all week.';
    expect(texts(find('blame', reply))).toEqual(['Your coat hung here all week']);
  });

  it('stand alone only as a deed at the head of a sentence, where kind words are about', () => {
    const kind = 'Sorry the soup was cold, and thank you for saying so. ';
    expect(texts(find('blame', `${kind}You moved the chairs before anyone came.`))).toEqual([
      'You moved the chairs before anyone came',
    ]);
    expect(find('blame', `${kind}Your chairs are back where they were.`)).toEqual([]);
    expect(find('blame', `${kind}You waited an hour for it.`)).toEqual([]);
    expect(find('blame', `${kind}You told us and we did nothing.`)).toEqual([]);
  });
});

describe('in a heated reply', () => {
  const review = { author: 'Robin', stars: 1, text: 'The pie was tiny and nobody cared.' };

  it("the reviewer's words in quotation marks read as mockery", () => {
    const reply =
      'The "tiny" pie weighs a pound. Some people want two. Nobody on the day had any trouble with it, and that is on video.';
    expect(texts(find('sarcasm', reply, { review }))).toContain('"tiny"');
    const named =
      'The "Farmhouse" pie weighs a pound. Some people want two. Nobody on the day had any trouble with it, on video.';
    expect(texts(find('sarcasm', named, { review }))).not.toContain('"Farmhouse"');
  });

  it('a question is rhetorical, and in a plain one it is not', () => {
    const hot =
      'Some people want a pie the size of a wheel. What does a pound of beef look like? Nobody else had to ask.';
    expect(texts(find('sarcasm', hot, { review }))).toContain('What does a pound of beef look like?');
    const plain =
      'The pie on the card is the small one, and the large one is on the board by the till. What did it say on the ticket?';
    expect(find('sarcasm', plain, { review })).toEqual([]);
  });

  it("people of the customer's whom the review does not name are private", () => {
    const reply = 'Your sister had two of them. The plates came back clean, and the till roll is here.';
    expect(texts(find('privacy', reply, { review }))).toEqual(['Your sister']);
    const known = { ...review, text: 'My sister and I had the pie. It was tiny.' };
    expect(find('privacy', reply, { review: known })).toEqual([]);
    expect(find('privacy', `${reply} Sorry all the same, and thank you.`, { review })).toEqual([]);
  });
});
