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

/** Where to answer and by when, in one line. The day is counted from the review's age; an unknown age stays unknown. */
export function deadlineWords({ where, days, plan }: Triage, now: Date): string {
  if (days === null || where === 'nowhere') return `${WHERE_WORDS[where]}.`;
  const left = plan?.left ?? null;
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
