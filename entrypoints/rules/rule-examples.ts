import type { Examples } from '../../lib/coach/rules/rule';

/**
 * The examples of every rule, by file. Asked for as modules of their own (`?examples`), so that the rules which panel and
 * popup load stay without them.
 */
const RULE_FILES = import.meta.glob<Examples>(
  ['../../lib/coach/rules/*.ts', '!../../lib/coach/rules/{index,marking,rule,*.patterns}.ts'],
  { query: '?examples', import: 'examples', eager: true },
);

/** The examples of a rule; `null` where there is no such rule. */
export const examplesOf = (id: string): Examples | null => RULE_FILES[`../../lib/coach/rules/${id}.ts`] ?? null;
