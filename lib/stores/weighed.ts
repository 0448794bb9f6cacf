import type { Finding } from '../coach/types';

/** Words that tell a reader nothing when they stand alone. */
const EMPTY = new Set(
  'a an the of to in on at by as and or but is are was were be been it its that this for with'.split(' '),
);

/**
 * The words that weighed most in a finding on a whole sentence, as quotes in their order; neighbours are one quote, and a
 * lone small word is left out where there is another.
 */
export function weighedWords({ text, start, weighed }: Pick<Finding, 'text' | 'start' | 'weighed'>): string[] {
  if (start === null) return [];
  const spans: { start: number; end: number }[] = [];
  for (const span of weighed ?? []) {
    const last = spans.at(-1);
    const between = last ? text.slice(last.end - start, span.start - start) : 'apart';
    if (last && between.trim() === '') last.end = span.end;
    else spans.push({ ...span });
  }
  const quotes = spans.map((span) => text.slice(span.start - start, span.end - start)).filter((words) => words !== '');
  const once = [...new Map(quotes.map((words) => [words.toLowerCase(), words])).entries()];
  const telling = once.filter(([words]) => !EMPTY.has(words));
  return (telling.length > 0 ? telling : once).map(([, words]) => words);
}
