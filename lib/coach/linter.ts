import { detectLanguage } from './language';
import { createLint, matchesOf } from './lint';
import { compileInSteps } from './match/compile';
import { createReviewFacts } from './review-facts';
import { RULES } from './rules';
import type { Rule } from './rules/rule';
import { readLengths } from './surfaces';
import { parseDraft } from './text';
import type { Finding, Linter } from './types';
import { judgeFindings } from './verdict';

/** What the engine may be told. */
export interface LinterSettings {
  /** Called with the id of a rule that threw; the others go on. Never with any text. */
  onRuleError?: (id: string) => void;
  /** Other rules than the registry's, for tests. */
  rules?: readonly Rule[];
}

/** A linter that can be got ready piece by piece. */
export interface PreparableLinter extends Linter {
  /** Compiles the rules with many pauses, which takes as long in all as at once; without it the first draft compiles them. */
  prepare(pause: () => Promise<void>): Promise<void>;
}

/** Makes the linter. The rules are compiled once and kept, so make one and keep it. */
export function createLinter(settings: LinterSettings = {}): PreparableLinter {
  const rules = settings.rules ?? RULES;
  const reviewFacts = createReviewFacts();
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  let compiled: ReturnType<typeof createLint> | null = null;

  return {
    async prepare(pause) {
      const work = compileInSteps(matchesOf(rules));
      for (let step = work.next(); !compiled; step = work.next()) {
        if (step.done) compiled = createLint(rules, settings.onRuleError, step.value);
        else await pause();
      }
    },
    lint(text, context) {
      compiled ??= createLint(rules, settings.onRuleError);
      const draft = parseDraft(text);
      const language = detectLanguage(draft);
      const review = reviewFacts(context.review, context.triage.kind);
      const { findings } = compiled({ draft, context, review }, language);
      return {
        language,
        findings,
        lengths: readLengths(text, context.surface, context.maxLength ?? null),
        verdict: judgeFindings(findings, (finding) => sentenceAt(draft.sentences, finding)),
      };
    },
    rule(id) {
      const rule = byId.get(id);
      return rule ? { id, severity: rule.severity, title: rule.title, why: rule.why, source: rule.source } : null;
    },
  };
}

/** Number of the sentence a finding begins in; `null` for the whole reply, -1 where none holds it. */
export function sentenceAt(sentences: readonly { start: number; end: number }[], finding: Finding): number | null {
  const { start } = finding;
  if (start === null) return null;
  return sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
}
