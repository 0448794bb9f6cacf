import { type dueOf, LINE_DAYS } from '../../lib/casebook/due';
import type { Triage } from '../../lib/coach/types';

const WHERE_WORDS: Record<Triage['where'], string> = {
  public: 'Answer in public',
  'public-then-private': 'One line in public, the rest in private',
  private: 'Better in private',
  nowhere: 'May be best left unanswered',
};

/** From here on a weekday says more than a number of days; from a week on it would be ambiguous. */
const SOON_DAYS = 2;
const WEEK_DAYS = 7;

/**
 * Where to answer and by when, in one line. The day is counted from the review's age; an unknown age stays unknown.
 * `due`, where the case has the review's day, knows the day of the review better than the words on the page do.
 */
export function deadlineWords({ where, days, plan }: Triage, now: Date, due: ReturnType<typeof dueOf> = null): string {
  if (days === null || where === 'nowhere') return `${WHERE_WORDS[where]}.`;
  if (due?.state === 'late') return `${WHERE_WORDS[where]}. The seven days are over; a late answer is still read.`;
  // The case counts to the last day; where an answer presses more, the triage asks for it sooner.
  const left = due === null ? (plan?.left ?? null) : Math.max(0, due.daysLeft - LINE_DAYS + days);
  if (left === null) return `${WHERE_WORDS[where]}, ${days <= 1 ? 'today' : `within ${days} days`}.`;
  return `${WHERE_WORDS[where]}, ${leftWords(left, now)}.`;
}

function leftWords(left: number, now: Date): string {
  if (left === 0) return 'today';
  if (left < SOON_DAYS) return 'by tomorrow';
  if (left >= WEEK_DAYS) return `within ${left} days`;
  const day = new Date(now);
  day.setDate(day.getDate() + left);
  return `by ${day.toLocaleDateString('en', { weekday: 'long' })}`;
}
