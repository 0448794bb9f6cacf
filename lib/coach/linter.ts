import { detectLanguage } from './language';
import { createLint } from './lint';
import { createReviewFacts } from './review-facts';
import type { Rule } from './rules/rule';
import { readLengths } from './surfaces';
import type { Sentence } from './text';
import { createDraftReader } from './text/reader';
import { numberAt } from './text/sentences';
import type { Finding, Linter } from './types';
import { judgeFindings } from './verdict';

/** What the engine may be told. */
export interface LinterSettings {
  /** Called with the id of a rule that threw; the others go on. Never with any text. */
  onRuleError?: (id: string) => void;
}

/** Makes the linter for these rules. What it reads of them is kept, so make one and keep it. */
export function createLinter(rules: readonly Rule[], settings: LinterSettings = {}): Linter {
  const reader = createDraftReader();
  const reviewFacts = createReviewFacts();
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  let compiled: ReturnType<typeof createLint> | null = null;

  return {
    lint(text, context) {
      compiled ??= createLint(rules, settings.onRuleError);
      const read = reader.read(text);
      const { draft } = read;
      const language = detectLanguage(draft);
      const review = reviewFacts(context.review, context.triage.kind);
      const { findings } = compiled({ read, context, review, language });
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
export const sentenceAt = (sentences: readonly Sentence[], { start }: Finding): number | null =>
  start === null ? null : numberAt(sentences, start);
