/** Adds what the sentence model finds to what the rules found. */
import { findPhrases, isExcused, plainWords, settleOverlaps } from '../findings';
import { sentenceAt } from '../linter';
import { RULES } from '../rules';
import { parseDraft, type Span } from '../text';
import type { DraftContext, Finding, Lint } from '../types';
import { judgeFindings, severityRank } from '../verdict';
import { readModelReply } from './features';
import type { SentenceChance, SentenceModel } from './sentence-model';

/** How many of the words that weighed most are named. */
const NAMED = 3;
/** A second fault of the same sentence is considered from this chance on; the graver of the two is named. */
const SECOND = 0.4;
/**
 * Rules whose words may be innocent, so that the whole sentence tells; the others name an attack, a threat, a secret or a
 * blank, which nothing around them makes good.
 */
const RECONSIDERED = new Set(
  (
    'blame canned closing-door condescension demand denial excuse jargon minimising non-apology overpromise ' +
    'passive-dodge policy-shield pr-speak rebuttal sarcasm selling'
  ).split(' '),
);
/** Below this chance a rule's own finding is left out. */
export const DROP_BELOW = 0.2;
/** Below this chance a rule's *high* is *medium*. */
const SOFTEN_BELOW = 0.4;
const RULE_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The lint of an English draft with the model's findings. */
export function deepenLint(model: SentenceModel, lint: Lint, text: string, context: DraftContext): Lint {
  const draft = parseDraft(text);
  if (draft.sentences.length === 0) return lint;
  const place = (finding: Finding) => sentenceAt(draft.sentences, finding);
  const exempt = findPhrases(draft, [...(context.neverFlag ?? []), ...(context.ownNames ?? [])]);
  const hidden = new Set((context.hidden ?? []).map(({ rule, phrase }) => `${rule} ${plainWords(phrase)}`));
  const never = new Set((context.neverFlag ?? []).map(plainWords));
  const excused = (finding: Finding): boolean =>
    never.has(plainWords(finding.text)) || isExcused(finding, exempt, hidden);

  const chances = model.read(readModelReply(lint.findings, draft.sentences, text, context));
  const kept = lint.findings.flatMap((finding) => reconsider(finding, chances[place(finding) ?? -1]));
  const found = chances.flatMap((chance, at) => {
    const span = trim(text, draft.sentences[at] ?? { start: 0, end: 0 });
    const known = kept.filter((finding) => place(finding) === at);
    return speak(model, chance, text.slice(span.start, span.end), span, known).filter((finding) => !excused(finding));
  });
  const findings = settleOverlaps([...kept, ...found]);
  return { ...lint, findings, verdict: judgeFindings(findings, place) };
}

/**
 * A rule's finding in the light of the whole sentence, which the rule did not see: left out where hardly anybody would fault
 * it, and no *high* where most would not.
 */
function reconsider(finding: Finding, chance: SentenceChance | undefined): Finding[] {
  if (!chance || finding.severity === 'stop' || !RECONSIDERED.has(finding.rule)) return [finding];
  if (chance.faulty < DROP_BELOW) return [];
  return [finding.severity === 'high' && chance.faulty < SOFTEN_BELOW ? { ...finding, severity: 'medium' } : finding];
}

const trim = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
};

/** What is said of one sentence: its likeliest fault, and a second one that is likelier than not; nothing a rule says already. */
function speak(
  model: SentenceModel,
  chance: SentenceChance,
  words: string,
  span: Span,
  known: readonly Finding[],
): Finding[] {
  const labels = [...chance.labels].sort((a, b) => b[1] - a[1]);
  if (words === '' || chance.faulty < model.threshold(labels[0]?.[0] ?? '')) return [];
  const weighed = model
    .weigh(words)
    .slice(0, NAMED)
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
    .sort((a, b) => a.start - b.start);
  return labels.slice(0, 2).flatMap(([id, likely], at) => {
    const rule = RULE_BY_ID.get(id);
    if (!rule || (at > 0 && likely < SECOND)) return [];
    // A chance is no proof: the model never says *stop*.
    const severity = rule.severity === 'stop' ? 'high' : rule.severity;
    if (known.some((finding) => finding.rule === id || severityRank(finding.severity) <= severityRank(severity)))
      return [];
    return [{ rule: id, severity, ...span, text: words, fix: null, calmer: rule.calmer, weighed }];
  });
}
