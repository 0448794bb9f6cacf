/** What the tone of the house changes: the severity of a few rules, and one line of the checklist. */
import type { ChecklistItem, Checks, Finding, Severity, Tone } from './types';

const RAISED: Record<Tone, Record<string, Severity>> = {
  plain: { jargon: 'medium', 'pr-speak': 'medium' },
  warm: {},
  formal: { casual: 'medium' },
};

/** The severity of a rule in a house of this tone; never lower than the rule's own. */
export function inTone(findings: Finding[], tone: Tone | null | undefined): Finding[] {
  if (!tone) return findings;
  for (const finding of findings) {
    if (finding.severity === 'low') finding.severity = RAISED[tone][finding.rule] ?? 'low';
  }
  return findings;
}

/** A warm house thanks everybody who wrote. */
export function checklistInTone(list: ChecklistItem[], checks: Checks, tone: Tone | null | undefined): ChecklistItem[] {
  if (tone !== 'warm' || list.length === 0 || list.some(({ id }) => id === 'thanks')) return list;
  return [...list, { id: 'thanks', done: checks.thanks }];
}
