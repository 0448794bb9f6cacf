/** The door of the coach: reads reviews and drafts, on the device, the same answer for the same input. */
import { checklistFor, readAddressed, readChecks } from './checks';
import { detectLanguage } from './language';
import { createLint } from './lint';
import { createReviewFacts } from './review-facts';
import { RULES } from './rules';
import type { Rule } from './rules/rule';
import { readLengths } from './surfaces';
import { parseDraft } from './text';
import { triageReview } from './triage';
import type { Coach, DraftContext, Finding, Reading } from './types';
import { judgeFindings } from './verdict';

/** What `createCoach` may be told. */
export interface CoachSettings {
  /** Called with the id of a rule that threw; the others go on. Never with any text. */
  onRuleError?: (id: string) => void;
  /** Other rules than the registry's, for tests. */
  rules?: readonly Rule[];
}

/** Makes the coach. Compiles all rules, so make one and keep it. */
export function createCoach(settings: CoachSettings = {}): Coach {
  const rules = settings.rules ?? RULES;
  const lint = createLint(rules, settings.onRuleError);
  const reviewFacts = createReviewFacts();
  const byId = new Map(rules.map((rule) => [rule.id, rule]));

  function read(text: string, context: DraftContext): Reading {
    const draft = parseDraft(text);
    const language = detectLanguage(draft);
    const review = reviewFacts(context.review, context.triage.kind);
    const { findings } = lint({ draft, context, review }, language);
    const checks = readChecks(draft, context);
    return {
      language,
      findings,
      checks,
      checklist: checklistFor(context.triage.kind, checks),
      addressed: readAddressed(draft, context.triage, context.review),
      lengths: readLengths(text, context.surface, context.maxLength ?? null),
      verdict: judgeFindings(findings, (finding) => sentenceAt(draft.sentences, finding)),
    };
  }

  return {
    triage: triageReview,
    read,
    rule(id) {
      const rule = byId.get(id);
      return rule ? { id, severity: rule.severity, title: rule.title, why: rule.why, source: rule.source } : null;
    },
  };
}

function sentenceAt(sentences: readonly { start: number; end: number }[], finding: Finding): number | null {
  const { start } = finding;
  if (start === null) return null;
  return sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
}
