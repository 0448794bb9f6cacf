import type { Case, CaseCause, CaseStatus, Felt, Heat, Promised } from '../../lib/casebook/case';
import { daysBetween } from '../../lib/casebook/days';
import { dueOf } from '../../lib/casebook/due';
import { starsInWords } from '../ui/words';

/** Why it happened, as the owner sees it. */
export const CAUSE_WORDS: Record<CaseCause | 'none', string> = {
  'not-a-fit': 'Not a fit',
  'fell-short': 'We fell short',
  'bad-day': 'A bad day',
  'not-ours': 'Not ours',
  none: 'Not said yet',
};

export const STATUS_WORDS: Record<CaseStatus, string> = { open: 'Open', answered: 'Answered', closed: 'Closed' };

export const FELT_WORDS: Record<Felt, string> = { cool: 'Cool', warm: 'Warm', boiling: 'Boiling' };

export const KEPT_WORDS: Record<Promised['kept'], string> = { open: 'Open', kept: 'Kept', missed: 'Missed' };

const WEEK = 7;

/** A day as one would say it now: "today", "Tuesday", "12 March". */
export function dayWords(time: number, now: number): string {
  const days = daysBetween(now, time);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const date = new Date(time);
  if (days > 0 && days < WEEK) return date.toLocaleDateString('en-GB', { weekday: 'long' });
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' as const }),
  });
}

/** A day and its time by the clock: "tomorrow at 09:00". */
export const timeWords = (time: number, now: number): string =>
  `${dayWords(time, now)} at ${new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;

/** By when to answer, and how near that is; `null` where nothing presses. */
export function dueWords(one: Case, now: number): { near: 'fine' | 'soon' | 'late'; words: string } | null {
  const due = dueOf(one, now);
  if (due === null) return null;
  const { state, line } = due;
  if (state === 'late') return { near: 'late', words: `The seven days ended ${dayWords(line, now)}` };
  const day = dayWords(line, now);
  const words = day === 'today' ? 'Answer today' : `Answer by ${day}`;
  return { near: state === 'warn' || state === 'line' ? 'soon' : 'fine', words };
}

/** Who wrote it, as a heading says it. */
export const authorWords = (one: Case): string => one.review.author ?? 'Somebody';

/** The heading of a case's own page. */
export const caseName = (one: Case): string => `${authorWords(one)}, ${starsInWords(one.review.stars)}`;

/** What was promised, to whom, by when, in one line. */
export function promiseWords({ what, to, by }: Promised, now: number): string {
  return [what, to === null ? null : `to ${to}`, by === null ? null : `by ${dayWords(by, now)}`]
    .filter((part) => part !== null)
    .join(', ');
}

/** What a draft held, in words. */
export function heatWords({ stop, high, medium }: Heat): string {
  const parts = [
    [stop, 'that may break a rule'],
    [high, 'that may read as an attack'],
    [medium, 'that may cost trust'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, words], at) => `${count}${at > 0 ? '' : count === 1 ? ' place' : ' places'} ${words}`);
  return said.length === 0 ? 'nothing marked' : said.join(', ');
}

/** A day as a date field holds it, local time; empty where there is none. */
export function dateField(time: number | null): string {
  if (time === null) return '';
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first, or the last, moment of the day in a date field; `null` where it holds none. */
export function timeOfField(field: string, end: 'first' | 'last' = 'first'): number | null {
  const [year, month, day] = field.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year + month + day)) return null;
  const next = end === 'last' ? 1 : 0;
  const date = new Date(0);
  // Given to a new date at once, the years 0 to 99 would be those of the last century.
  date.setFullYear(year, month - 1, day + next);
  return date.setHours(0, 0, 0, 0) - next;
}
