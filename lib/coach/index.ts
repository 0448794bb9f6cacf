/** The door of the coach: reads reviews and drafts, on the device, the same answer for the same input. */
import { checklistFor, readAddressed, readChecks } from './checks';
import { createLinter, type LinterSettings, sentenceAt } from './linter';
import { parseDraft } from './text';
import { triageReview } from './triage';
import type { Coach } from './types';

/** Makes the coach: the linter (`linter.ts`, all that a page needs) with triage and checks. Make one and keep it. */
export function createCoach(settings: LinterSettings = {}): Coach {
  const { lint, rule } = createLinter(settings);
  const complete: Coach['complete'] = (found, text, context) => {
    const draft = parseDraft(text);
    const checks = readChecks(draft, context);
    const heated = new Set(
      found.findings
        .filter(({ severity }) => severity === 'stop' || severity === 'high')
        .map((finding) => sentenceAt(draft.sentences, finding)),
    );
    return {
      ...found,
      checks,
      checklist: checklistFor(context.triage.kind, checks),
      addressed: readAddressed(draft, context.triage, context.review, (sentence) => heated.has(sentence)),
    };
  };
  return {
    triage: triageReview,
    lint,
    complete,
    read: (text, context) => complete(lint(text, context), text, context),
    rule,
  };
}
