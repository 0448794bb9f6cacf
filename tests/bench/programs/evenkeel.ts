/** Our own engine as the programs of `peers` are: `load` answers what reads a draft. */
import { createLinter } from '../../../lib/coach/linter';
import { MARKING_RULES } from '../../../lib/coach/rules/marking';
import type { DraftContext } from '../../../lib/coach/types';

const context: DraftContext = {
  review: {
    author: 'Dana',
    stars: 2,
    text: 'We waited an hour for two coffees and the waiter shrugged. The cake was dry. Why is nobody at the till?',
  },
  triage: { kind: 'complaint', points: [], advice: '', why: '', where: 'public', days: null },
  surface: 'google-reply',
  trade: null,
};

/** A linter as a page has it. */
export function load(): (text: string) => number {
  const linter = createLinter(MARKING_RULES);
  return (text) => linter.lint(text, context).findings.length;
}
