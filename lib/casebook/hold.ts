/** Until when a draft may rest: always inside the seven days. */
import type { Case } from './case';
import { hourOfDay } from './days';
import { deadlinesFrom, deadlinesOf } from './due';

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;
const EVENING = 20;
const MORNING = 9;
/** Before this hour the coming morning is still today's: nobody who is up at one means the day after. */
const NIGHT_ENDS = 5;

/** A time to hold a draft until, and the words to offer it with. */
export interface HoldChoice {
  id: 'half-hour' | 'tonight' | 'tomorrow';
  /** Milliseconds since 1970. */
  until: number;
  words: string;
}

/**
 * What may be chosen now. Tonight while it is an hour away at least; each only where the line is not crossed, so that
 * nothing is left in the last half hour. Once the line is over, half an hour. `reviewedOn` counts where there is no case
 * yet; with neither there is no line.
 */
export function holdChoices(one: Case | null, reviewedOn: number | null, now: number): HoldChoice[] {
  const choices: HoldChoice[] = [{ id: 'half-hour', until: now + HALF_HOUR_MS, words: 'In 30 minutes' }];
  const line = lineOf(one, reviewedOn);
  const tonight = hourOfDay(now, EVENING);
  if (tonight - now >= 2 * HALF_HOUR_MS) choices.push({ id: 'tonight', until: tonight, words: 'Tonight at 20:00' });
  const early = new Date(now).getHours() < NIGHT_ENDS;
  const morning = hourOfDay(now, MORNING, early ? 0 : 1);
  choices.push({ id: 'tomorrow', until: morning, words: early ? 'This morning at 9:00' : 'Tomorrow at 9:00' });
  return choices
    .filter(({ id, until }) => until <= line || (id === 'half-hour' && now > line))
    .sort((a, b) => a.until - b.until);
}

function lineOf(one: Case | null, reviewedOn: number | null): number {
  if (one !== null) return deadlinesOf(one)?.line ?? Number.POSITIVE_INFINITY;
  return reviewedOn === null ? Number.POSITIVE_INFINITY : deadlinesFrom(reviewedOn).line;
}
