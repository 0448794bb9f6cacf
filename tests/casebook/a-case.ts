/** Cases for tests. */
import type { Case } from '../../lib/casebook/case';
import { newCase } from '../../lib/casebook/new-case';

export const NOON = new Date(2026, 2, 10, 12).getTime();

/** An open complaint, two stars, first worked on at `NOON`; `change` says what is different. */
export function aCase(change: Partial<Case> = {}): Case {
  return {
    ...newCase(
      {
        id: 'one',
        thread: 'yelp:one',
        site: 'yelp',
        surface: 'yelp-public',
        link: 'https://www.yelp.com/biz/harbour',
        review: { author: 'Ruth', stars: 2, text: 'We waited for an hour.', date: '2 days ago' },
        reviewedOn: new Date(2026, 2, 8).getTime(),
        kind: 'complaint',
        points: [],
      },
      NOON,
    ),
    ...change,
  };
}

/** Runs with the clock of another place. */
export function inZone<T>(zone: string, run: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

/** As the clock on the wall shows it: "2026-03-10 12:00". */
export function wall(time: number | null | undefined): string | null {
  if (time === null || time === undefined) return null;
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What a call costs when it is warm: the least of three, in milliseconds of processor, since a busy machine makes anything take long. */
export function processorMs(run: () => unknown): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}
