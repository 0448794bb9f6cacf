import { CAUSES } from '../../lib/casebook/case';
import type { CaseTally, MonthTally, Theme } from '../../lib/casebook/tally';
import { counted } from '../../lib/stores/workbook-data';
import { CAUSE_WORDS } from './case-words';

/** Months that are shown at least, so that one alone does not look like a trend. */
const LEAST_MONTHS = 3;

/** The months from the first that has a case; a few at least. */
export function shownMonths({ months }: CaseTally): MonthTally[] {
  const first = months.findIndex(({ cases }) => cases > 0);
  return months.slice(Math.min(first < 0 ? months.length : first, Math.max(0, months.length - LEAST_MONTHS)));
}

const dateOf = (month: string): Date => {
  const [year = 1970, of = 1] = month.split('-').map(Number);
  return new Date(year, of - 1, 1);
};

/** "Nov". */
export const shortMonth = (month: string): string => dateOf(month).toLocaleDateString('en-GB', { month: 'short' });

/** "November 2026". */
export const longMonth = (month: string): string =>
  dateOf(month).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });

type Count = 'rated' | 'stars' | 'timed' | 'withinTwo' | 'withinSeven' | 'drafted';

/** The sum of a number over all months. */
export const sumOver = (months: readonly MonthTally[], count: Count): number =>
  months.reduce((sum, month) => sum + month[count], 0);

/** Stars on average, to one place; `null` where none is known. */
export const average = (stars: number, rated: number): string | null =>
  rated === 0 ? null : (stars / rated).toFixed(1);

/** A share of 1 as "62%". */
export const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`;

/** "1,200". */
export const inThousands = (count: number): string => count.toLocaleString('en-US');

const orNone = (count: number): string => (count === 0 ? 'none' : inThousands(count));

/** What the themes show, in words. */
export function themesCaption(themes: readonly Theme[], total: number): string {
  const [first, ...rest] = themes;
  if (first === undefined) return 'Nothing was raised more than once yet.';
  const named = [first, ...rest.slice(0, 2)].map(({ words, cases }) => `“${words}” (${inThousands(cases)})`).join(', ');
  return `Raised most often in ${counted(total, 'case', 'cases')}: ${named}.`;
}

/** What the stars show, in words. */
export function starsCaption(months: readonly MonthTally[]): string {
  const rated = sumOver(months, 'rated');
  const all = average(sumOver(months, 'stars'), rated);
  if (all === null) return 'No review with stars yet.';
  const known = months.filter((month) => month.rated > 0);
  const [first, last] = [known[0], known.at(-1)];
  const whole = `${all} stars on average over ${counted(rated, 'review', 'reviews')}`;
  if (first === undefined || last === undefined || first === last) return `${whole}.`;
  const [from, to] = [first, last].map(({ stars, rated: of, month }) => `${average(stars, of)} in ${longMonth(month)}`);
  return `${whole}: ${from}, ${to}.`;
}

/** What the answers in time show, in words. */
export function timelyCaption(months: readonly MonthTally[]): string {
  const timed = sumOver(months, 'timed');
  if (timed === 0) return 'No answered review whose day is known yet.';
  const [two, seven] = [sumOver(months, 'withinTwo'), sumOver(months, 'withinSeven')];
  return `Of ${counted(timed, 'review', 'reviews')}, ${orNone(two)} got an answer within two days, ${orNone(seven)} within seven.`;
}

/** Drafts that held something to change. */
export const heated = ({ stop, improve }: MonthTally['hottest']): number => stop + improve;

/** What the heat of drafts shows, in words. */
export function heatCaption(months: readonly MonthTally[]): string {
  const drafted = sumOver(months, 'drafted');
  if (drafted === 0) return 'No draft was followed from its first words until it went out yet.';
  const of = (which: 'hottest' | 'posted') => months.reduce((sum, month) => sum + heated(month[which]), 0);
  return (
    `Of ${counted(drafted, 'reply', 'replies')} that went out, ${orNone(of('hottest'))} held something better changed ` +
    `while the draft was at its hottest; ${orNone(of('posted'))} still did when it went out.`
  );
}

/** How often each cause was named, most often first; those that were never are left out. */
export function causesOf(months: readonly MonthTally[]): { name: string; cases: number }[] {
  return [...CAUSES, 'none' as const]
    .map((cause) => ({ name: CAUSE_WORDS[cause], cases: months.reduce((sum, { causes }) => sum + causes[cause], 0) }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases);
}

/** What the causes show, in words. */
export function causesCaption(months: readonly MonthTally[]): string {
  const known = causesOf(months).filter(({ name }) => name !== CAUSE_WORDS.none);
  const [first] = known;
  if (first === undefined) return 'No case says yet why it happened.';
  const all = known.reduce((sum, { cases }) => sum + cases, 0);
  return `Where it is said, most often: ${first.name.toLowerCase()} (${inThousands(first.cases)} of ${inThousands(all)}).`;
}
