/** What the conformance tests share: every rule's own examples, spelled out, and how a fix is put in. */
import { createCoach } from '../../../lib/coach';
import type { Example, Examples, Rule } from '../../../lib/coach/rules/rule';
import type { DraftContext, Finding } from '../../../lib/coach/types';
import { spellOut } from '../support';

const files = import.meta.glob<{ rule?: Rule; examples?: Examples }>('../../../lib/coach/rules/*.ts', { eager: true });

/** An example of a rule, ready to be read. */
export interface Case {
  rule: string;
  reply: string;
  context: DraftContext;
}

const casesOf = (side: 'bad' | 'good'): Case[] =>
  Object.values(files).flatMap(({ rule, examples }) =>
    rule && examples
      ? examples[side].map((example: Example) => {
          const { reply, context } = spellOut(example);
          return { rule: rule.id, reply, context };
        })
      : [],
  );

/** All examples that must be found. */
export const BAD: readonly Case[] = casesOf('bad');
/** All examples that their rule must leave alone. */
export const GOOD: readonly Case[] = casesOf('good');

/** One coach for all tests; a rule that throws fails the test. */
export const coach = createCoach({
  onRuleError: (id) => {
    throw new Error(`rule ${id} threw`);
  },
});

/** The findings of a reply. */
export const findingsOf = (reply: string, context: DraftContext): Finding[] => coach.lint(reply, context).findings;

/** The reply with the finding's fix in the place of its words, and where the fix then stands. */
export function applyFix(reply: string, finding: Finding): { mended: string; start: number; end: number } | null {
  const { start, end, fix } = finding;
  if (start === null || end === null || fix === null) return null;
  return { mended: reply.slice(0, start) + fix + reply.slice(end), start, end: start + fix.length };
}

/** The findings that touch the words between `start` and `end`. */
export const findingsAt = (reply: string, context: DraftContext, start: number, end: number): Finding[] =>
  findingsOf(reply, context).filter(
    (one) => one.start !== null && one.end !== null && one.start < end && one.end > start,
  );
