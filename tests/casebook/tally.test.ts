import { describe, expect, it } from 'vitest';
import type { Case } from '../../lib/casebook/case';
import { createTally } from '../../lib/casebook/tally';
import { stemOf } from '../../lib/casebook/themes';
import { aCase } from './a-case';

const on = (month: number, day: number, hour = 12) => new Date(2026, month - 1, day, hour).getTime();
const SINCE = on(1, 1, 0);
const UNTIL = on(3, 31);

function tallyOf(cases: Case[], since = SINCE, until = UNTIL) {
  const tally = createTally(since, until);
  for (const one of cases) tally.add(one);
  return tally.result();
}

const raised = (...points: string[][]) => points.map((list, at) => aCase({ id: `c${at}`, points: list }));

describe('months', () => {
  it('are all there, oldest first, without cases too', () => {
    const { months, total } = tallyOf([aCase({ reviewedOn: on(3, 2) }), aCase({ reviewedOn: on(1, 31, 23) })]);
    expect(months.map(({ month, cases }) => [month, cases])).toEqual([
      ['2026-01', 1],
      ['2026-02', 0],
      ['2026-03', 1],
    ]);
    expect(total).toBe(2);
  });

  it('leave out what is outside the span', () => {
    expect(
      tallyOf([aCase({ reviewedOn: SINCE - 1 }), aCase({ reviewedOn: UNTIL + 1 }), aCase({ reviewedOn: SINCE })]).total,
    ).toBe(1);
  });

  it('begin with the first case where the span begins with time itself, and are so many at most', () => {
    expect(tallyOf([aCase({ reviewedOn: on(2, 2) })], 0).months.map(({ month }) => month)).toEqual([
      '2026-02',
      '2026-03',
    ]);
    expect(tallyOf([], 0).months).toEqual([]);
    expect(tallyOf([], SINCE, 8.64e15).months).toEqual([]);
    expect(tallyOf([aCase({ reviewedOn: -8e14 })], -8.64e15).months.length).toBe(240);
  });

  it('count stars and causes', () => {
    const stars = (count: number | null) => ({ author: null, stars: count, text: '', date: null });
    const { months } = tallyOf([
      aCase({ reviewedOn: on(1, 5), review: stars(1), cause: 'fell-short' }),
      aCase({ reviewedOn: on(1, 6), review: stars(4), cause: 'fell-short' }),
      aCase({ reviewedOn: on(1, 7), review: stars(null), cause: null }),
    ]);
    expect(months[0]).toMatchObject({ cases: 3, rated: 2, stars: 5 });
    expect(months[0]?.causes).toEqual({ 'not-a-fit': 0, 'fell-short': 2, 'bad-day': 0, 'not-ours': 0, none: 1 });
  });

  it('count answers within two days and seven, and what is late', () => {
    const reviewedOn = on(1, 5, 0);
    const answered = (day: number, hour: number) =>
      aCase({ reviewedOn, status: 'answered', repliedAt: on(1, day, hour) });
    expect(tallyOf([answered(7, 23), answered(8, 0), answered(12, 23), answered(13, 0)]).months[0]).toMatchObject({
      timed: 4,
      withinTwo: 1,
      withinSeven: 3,
    });
    expect(tallyOf([aCase({ reviewedOn })]).months[0]).toMatchObject({ timed: 1, withinTwo: 0, withinSeven: 0 });
    // Not yet over, not to be answered, or of an unknown day: not counted.
    expect(tallyOf([aCase({ reviewedOn: UNTIL - 86_400_000 })]).months[2]?.timed).toBe(0);
    expect(
      tallyOf([aCase({ reviewedOn, kind: 'troll' }), aCase({ reviewedOn, status: 'closed' })]).months[0]?.timed,
    ).toBe(0);
    expect(tallyOf([aCase({ reviewedOn: null, createdAt: on(1, 5), repliedAt: on(1, 6) })]).months[0]?.timed).toBe(0);
  });

  it('hold the heat of first drafts against what was posted, where both are known', () => {
    const heat = (stop: number, high: number, medium: number) => ({ stop, high, medium });
    const { months } = tallyOf([
      aCase({ hottest: heat(1, 2, 0), posted: heat(0, 0, 0) }),
      aCase({ hottest: heat(0, 0, 1), posted: heat(0, 1, 0) }),
      aCase({ hottest: heat(2, 0, 0), posted: null }),
    ]);
    expect(months[2]).toMatchObject({ drafted: 2, hottest: { stop: 1, improve: 1 }, posted: { stop: 0, improve: 1 } });
  });

  it('may be asked for again, and do not change in hand', () => {
    const tally = createTally(SINCE, UNTIL);
    tally.add(aCase());
    const first = tally.result();
    tally.add(aCase());
    expect(first.months[2]?.cases).toBe(1);
    expect(tally.result().months[2]?.cases).toBe(2);
  });
});

describe('themes', () => {
  it('are what two cases raise, each counted once, in the commonest wording', () => {
    const { themes } = tallyOf(
      raised(['long wait', 'the waiting was long'], ['waited an hour'], ['wait'], ['card machine']),
    );
    expect(themes.map(({ words, cases }) => [words, cases])).toEqual([['wait', 3]]);
  });

  it('are named by two words where these stand for most', () => {
    const { themes } = tallyOf(
      raised(['card machine down'], ['no card machine'], ['card machine again'], ['the machine']),
    );
    expect(themes.map(({ words, cases }) => [words, cases])).toEqual([['card machine', 4]]);
  });

  it('are written as reviewers write them, with accents and capitals', () => {
    const { themes } = tallyOf(
      raised(['Noor took time'], ['Noor explained it'], ['cold café crème'], ['Café crème again'], ['café crème']),
    );
    expect(themes.map(({ words, cases }) => [words, cases])).toEqual([
      ['café crème', 3],
      ['Noor', 2],
    ]);
  });

  it('do not say the same twice', () => {
    const { themes } = tallyOf(
      raised(['rude waiter'], ['rude waiter'], ['rude waiter'], ['cold soup'], ['soup too cold']),
    );
    expect(themes.map(({ cases }) => cases)).toEqual([3, 2]);
  });

  it('count praise, and show the newest', () => {
    const praised = [1, 2, 3, 4, 5].map((day) =>
      aCase({
        id: `d${day}`,
        reviewedOn: on(1, day),
        kind: day < 4 ? 'praise' : 'complaint',
        points: [`coffee ${day}`],
      }),
    );
    expect(tallyOf(praised).themes).toEqual([
      {
        words: 'coffee',
        cases: 5,
        praised: 3,
        examples: [5, 4, 3].map((day) => ({ id: `d${day}`, point: `coffee ${day}` })),
      },
    ]);
  });

  it('are not made of words that say nothing, in any of the languages', () => {
    const { themes } = tallyOf(
      raised(
        ['it was not good'],
        ['not good at all'],
        ['war nicht gut'],
        ['nicht so gut'],
        ['pas très bien'],
        ['pas bien'],
      ),
    );
    expect(themes).toEqual([]);
  });

  it('are found in other scripts', () => {
    expect(tallyOf(raised(['待ち時間が長い'], ['待ち時間']))?.themes[0]?.cases).toBe(2);
    expect(tallyOf(raised(['долгое ожидание'], ['ожидание'])).themes[0]).toMatchObject({ words: 'ожидание', cases: 2 });
  });

  it('are twelve at most', () => {
    const words = 'door soup chair lamp music phone floor window table glass spoon towel mirror carpet plate'.split(
      ' ',
    );
    expect(tallyOf(words.flatMap((word) => raised([word], [word]))).themes.length).toBe(12);
  });

  it.each([
    'waiting waited waits wait',
    'rude rudely',
    'parking parked park',
    'deliveries delivery',
    'dishes dish',
    'booked booking book',
    'stopped stopping stop',
    'glass glasses',
    'price prices priced pricing',
    'cuts cut',
  ])('take %s for one', (words) => expect(new Set(words.split(' ').map(stemOf)).size).toBe(1));

  it('keep apart what is not one', () => {
    expect(new Set('staff stairs stain station stay'.split(' ').map(stemOf)).size).toBe(5);
  });
});

const MANY = process.env.SOAK === 'full' ? 100_000 : 20_000;

it(`counts ${MANY.toLocaleString('en')} cases`, () => {
  const letter = (number: number) => String.fromCharCode(97 + (number % 26));
  const words = Array.from({ length: 3000 }, (_, at) => `${letter(at)}o${letter(at / 26)}u${letter(at / 676)}ing`);
  const cases = Array.from({ length: MANY }, (_, at) =>
    aCase({
      id: `c${at}`,
      reviewedOn: on(1, 1) - (at % 700) * 86_400_000,
      points: [`the ${words[at % 2999]} ${words[(at * 13) % 2990]} was late`, `no ${words[(at * 7) % 300]} again`],
    }),
  );
  const [start, used] = [performance.now(), process.cpuUsage()];
  const { total, themes } = tallyOf(cases, 0);
  const [wallMs, cpu] = [performance.now() - start, process.cpuUsage(used)];
  // Both, because a busy machine stretches the one and not the other.
  const cpuMs = (cpu.user + cpu.system) / 1000;
  process.stdout.write(`tally of ${MANY} cases: ${Math.round(wallMs)} ms, ${Math.round(cpuMs)} ms of processor\n`);
  expect(total).toBe(MANY);
  expect(themes.length).toBe(12);
});
