import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPromises } from '../../lib/casebook/promises';
import { inZone, processorMs, wall } from './a-case';

/** A Tuesday, two in the afternoon. */
const NOW = new Date(2026, 2, 10, 14).getTime();
const found = (reply: string, now = NOW) => findPromises(reply, now, 'Ruth');
const brief = (reply: string, now = NOW) =>
  found(reply, now).map(({ what, by }) => `${what} | ${wall(by)?.slice(0, 10) ?? '-'}`);

describe('what is promised', () => {
  it.each([
    ['I’ll ring you on Tuesday.', 'ring you | 2026-03-17'],
    ["I'll ring you on Thursday", 'ring you | 2026-03-12'],
    ['I will call you next Tuesday.', 'call you | 2026-03-17'],
    ['I will call you next Thursday.', 'call you | 2026-03-19'],
    ['We will refund you by Friday.', 'refund you | 2026-03-13'],
    ['I am calling you tomorrow morning.', 'calling you | 2026-03-11'],
    ['Our plumber comes on Monday.', 'our plumber comes | 2026-03-16'],
    ['You will have your money back within three days.', 'you will have your money back | 2026-03-13'],
    ["I'll look into it this week.", 'look into it | 2026-03-15'],
    ["I'll look into it.", 'look into it | -'],
    ['I will write to you by the end of the month.', 'write to you | 2026-03-31'],
    ["I'll send you a new one by 20 March.", 'send you a new one | 2026-03-20'],
    ["I'll send you a new one by March 20th.", 'send you a new one | 2026-03-20'],
    ["I'll personally call you on Monday, 16 March.", 'call you | 2026-03-16'],
    ["I've retrained the desk and will ring you on Friday.", 'ring you | 2026-03-13'],
    ["I'll ring you Thursday.", 'ring you | 2026-03-12'],
    ['On Thursday I will ring you.', 'ring you | 2026-03-12'],
    ['Tomorrow our chef will call you.', 'our chef will call you | 2026-03-11'],
    ["I'm retraining the desk on Tuesday and will ring you after.", 'ring you after | -'],
    ['I will look into what happened on Tuesday.', 'look into what happened on Tuesday | -'],
    ['I will look into what happened today by Friday.', 'look into what happened today | 2026-03-13'],
    ["I'll check the rota for Tuesday.", 'check the rota for Tuesday | -'],
    ['We’ll send a lorry tonight at our cost, to any garage you trust.', 'send a lorry at our cost | 2026-03-10'],
    ['The bill was wrong and we will refund it.', 'refund it | -'],
    ['We are going to replace the chairs next week.', 'replace the chairs | 2026-03-22'],
    ["We'll be replacing the boiler on the 3rd of April.", 'be replacing the boiler | 2026-04-03'],
    ["I'll be in touch by Friday.", 'be in touch | 2026-03-13'],
    ['The owner will call you today.', 'the owner will call you | 2026-03-10'],
    ['We will get back to you within 24 hours.', 'get back to you | 2026-03-11'],
    ['We will refund you within 5 working days.', 'refund you | 2026-03-17'],
    ["I'll call you on Thursday week.", 'call you | 2026-03-19'],
    ["I'll call you Thursday week.", 'call you | 2026-03-19'],
    ["I'll call you a week on Thursday.", 'call you | 2026-03-19'],
    ["I'll call you two weeks from Thursday.", 'call you | 2026-03-26'],
    ["I'll call you on Thursday or Friday.", 'call you | 2026-03-13'],
    ["I'll call you Thursday at 5.", 'call you | 2026-03-12'],
    ["I'll call you on Thurs.", 'call you | 2026-03-12'],
    ["I'll call you before Friday.", 'call you | 2026-03-12'],
    ["I'll send it before 20 March.", 'send it | 2026-03-19'],
    ["I'll refund you by the 13th.", 'refund you | 2026-03-13'],
    ["I'll refund you by the 3rd.", 'refund you | 2026-04-03'],
    ["I'll ring you on Tuesday 24th.", 'ring you | 2026-03-24'],
    ["I'll be calling you Tuesday, the 24th.", 'be calling you | 2026-03-24'],
    ["I'll fix the light on the 3rd floor.", 'fix the light on the 3rd floor | -'],
    ["I'll put new covers on sun loungers.", null],
    ['We will send it in a fortnight.', 'send it | 2026-03-24'],
    ["I'll ring you in two or three days.", 'ring you | 2026-03-13'],
    ["I'll ring you within 2-3 days.", 'ring you | 2026-03-13'],
    ["I'll ring you in the next few days.", 'ring you | 2026-03-13'],
    ["I'll ring you within the week.", 'ring you | 2026-03-17'],
    ["I'll ring you over the weekend.", 'ring you | 2026-03-15'],
    ["I'll ring you by end of day.", 'ring you | 2026-03-10'],
    ['I promise to ring you on Thursday.', 'ring you | 2026-03-12'],
    ["We'll be back to you in two days.", 'be back to you | 2026-03-12'],
    [
      "I'll make sure the kitchen checks every plate from tomorrow.",
      'make sure the kitchen checks every plate | 2026-03-11',
    ],
  ])('%s', (reply, promise) => expect(brief(reply)).toEqual(promise === null ? [] : [promise]));

  it('stands where it says, and is to whom it was given for', () => {
    const reply = 'Hi Ruth, you waited an hour. I’ll ring you on Thursday and we will refund you by Friday. – Mara';
    const promises = found(reply);
    expect(promises.map(({ start, end }) => reply.slice(start, end))).toEqual([
      'I’ll ring you on Thursday',
      'we will refund you by Friday',
    ]);
    expect(promises.map(({ to }) => to)).toEqual(['Ruth', 'Ruth']);
    expect(findPromises(reply, NOW, null).map(({ to }) => to)).toEqual([null, null]);
  });

  it('falls due at the end of the day on the wall, when clocks change too', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      inZone(zone, () => {
        for (const month of [2, 3, 9, 10]) {
          const now = new Date(2026, month, 1, 14).getTime();
          const by = found('I will ring you within seven days.', now)[0]?.by;
          expect(wall(by)).toBe(`2026-${String(month + 1).padStart(2, '0')}-08 23:59`);
        }
      });
    }
  });

  it('is cut at a word where it is long', () => {
    const [promise] = found(`I will send you ${'a very good and quite long letter '.repeat(6)}by Friday.`);
    expect(promise?.what.length).toBeLessThanOrEqual(81);
    expect(promise?.what).toMatch(/^send you a very good .* \S+…$/);
  });
});

describe('what is no promise', () => {
  it.each([
    'I can ring you on Tuesday.',
    "If you call me, I'll refund you.",
    "If you'd like, I will ring you on Tuesday.",
    'We would love to have you back.',
    'We’d be happy to refund you by Friday.',
    'Call me on Tuesday.',
    "Please write to me and I'll sort it out.",
    "Send me the date and I'll look into it by Friday.",
    'Let me know and I will ring you tomorrow.',
    'Will you call me on Tuesday?',
    'Shall I ring you on Tuesday?',
    'We will never do that again.',
    'I will not call you.',
    "I won't send you a refund.",
    'As I promised last week we rang you.',
    'You wrote "we will refund you by Friday" and that did not happen.',
    'You wrote “I’ll ring you on Tuesday”, which is fair.',
    'The note “I’ll ring you on Tuesday” is fair.',
    'You said we will refund you by Friday.',
    'Our clerk told you that we will refund you by Friday.',
    "We'll have you back any time.",
    'We will see you on Monday.',
    'We will always look after you.',
    'He will ring you on Monday.',
    'The plumber came on Monday.',
    'We were replacing it on Monday.',
    'We replaced it on Monday.',
    'We are fixing the door.',
    'We will take your feedback on board.',
    'We will make sure that the team improves.',
    'Change it and we will refund you.',
    'Take the post down and we will refund the lamp by Friday.',
    'Your money is here, or I’ll send it.',
    "Smug, I'll give you, Tarik was smug.",
    "I'll answer whatever you'd like to put to me.",
    "I'll come to wherever you are.",
    'You will have forgotten all this by Sunday.',
    'We will pay it within seven days of getting it.',
    'Last Tuesday we were closed.',
    'I will have a better day tomorrow.',
    'We are open on Monday.',
    'Next time I will bring you a coffee.',
    'We will try to call you on Monday.',
    'We might call you on Monday.',
    'Once you have written, I will send it on Monday.',
    '',
  ])('%s', (reply) => expect(brief(reply)).toEqual([]));
});

it('never throws, and what it finds stands in the reply, in order', () => {
  const words = fc.constantFrom(
    ...[
      "I'll",
      'we will',
      'our',
      'manager',
      'will',
      'ring',
      'you',
      'on',
      'Tuesday',
      'by',
      'within',
      '3',
      'days',
      'and',
      '.',
      ',',
      '"',
      '“',
      '\n',
    ],
    ...[
      'if',
      'never',
      'refund',
      'tomorrow',
      'next',
      'said',
      '31',
      'February',
      '?',
      'will have',
      '999',
      'weeks',
      'be',
      '😀',
    ],
  );
  const reply = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(reply, (text) => {
      let last = 0;
      for (const { start, end, what, by } of found(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(what.trim()).toBe(what);
        if (by !== null) expect(by).toBeGreaterThanOrEqual(NOW);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});

it('reads the longest and oddest reply soon', () => {
  const hostile = [
    ...[
      'I',
      'we will ',
      '.',
      '"',
      '“',
      '«',
      '!?',
      ';',
      '\n',
      ' ',
      'and will ',
      'said that ',
      'our aaaa ',
      ', I ',
      'within 3 ',
    ],
    ...[
      'I will ring you on ',
      'I will ring it on monday. ',
      'I will ring what on tuesday ',
      'I and will ring ',
      ', we will ring on ',
    ],
  ];
  const slowest = Math.max(
    ...hostile.map((piece) => {
      const text = piece.repeat(20_000).slice(0, 20_000);
      return processorMs(() => findPromises(text, NOW, null));
    }),
  );
  process.stdout.write(`promises in 20,000 hostile units: ${Math.round(slowest)} ms of processor\n`);
  expect(slowest).toBeLessThan(200);
});
