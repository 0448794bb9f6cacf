/** The door of the coach: reads reviews and drafts, on the device, the same answer for the same input. */
import { checklistFor, readAddressed, readChecks } from './checks';
import { HOUSE_TEXTS } from './house';
import { createLinter, type LinterSettings, sentenceAt } from './linter';
import { chooseKind } from './model/choose-kind';
import { deepenLint } from './model/deepen';
import type { Model } from './model/model';
import { RULES } from './rules';
import type { Rule } from './rules/rule';
import { parseDraft } from './text';
import { checklistInTone } from './tone';
import { triageReview } from './triage';
import type { Coach } from './types';

/** What the coach may be told. */
export interface CoachSettings extends LinterSettings {
  /** Other rules than the registry's, for tests. */
  rules?: readonly Rule[];
  /** The model; without it the rules and the triage tree speak alone. */
  model?: Model;
}

/** Makes the coach: the linter (`linter.ts`, all that a page needs) with triage and checks. Make one and keep it. */
export function createCoach(settings: CoachSettings = {}): Coach {
  const { lint, rule } = createLinter(settings.rules ?? RULES, settings);
  const complete: Coach['complete'] = (found, text, context) => {
    const draft = parseDraft(text);
    const checks = { ...readChecks(draft, context), ...found.weighedChecks };
    const heated = new Set(
      found.findings
        .filter(({ severity }) => severity === 'stop' || severity === 'high')
        .map((finding) => sentenceAt(draft.sentences, finding)),
    );
    return {
      ...found,
      checks,
      checklist: checklistInTone(checklistFor(context.triage.kind, checks), checks, context.tone),
      addressed: readAddressed(draft, context.triage, context.review, (sentence) => heated.has(sentence)),
    };
  };
  const deepen: Coach['deepen'] = (found, text, context) => {
    if (!settings.model || found.language !== 'en') return found;
    const deep = deepenLint(settings.model.sentences, found, text, context);
    return { ...deep, weighedChecks: settings.model.checks.read(text, context) };
  };
  const triage: Coach['triage'] = (review, surface, trade, known = {}) => {
    const kind = known.kind ?? (settings.model && review ? chooseKind(settings.model.kinds, review) : undefined);
    return triageReview(review, surface, trade, kind === undefined ? known : { ...known, kind });
  };
  return {
    triage,
    lint,
    deepen,
    complete,
    read: (text, context) => complete(deepen(lint(text, context), text, context), text, context),
    rule: (id) => rule(id) ?? HOUSE_TEXTS.find((text) => text.id === id) ?? null,
  };
}
