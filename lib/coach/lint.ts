/** Runs all rules over one draft: matches become findings. */

import { findPhrases, isWithin, mergeOfRule, plainWords, settleOverlaps } from './findings';
import { type Automaton, compilePatterns } from './match/compile';
import { scanDraft } from './match/scan';
import type { Found, Hit, Pattern, Rule, RuleInput } from './rules/rule';
import { isNegated, type Sentence, type Span } from './text';
import type { Finding, Severity } from './types';
import { measureWarmth } from './warmth';

interface Compiled {
  rule: Rule;
  pattern: Pattern;
}

/** Everything that was found, and the matcher's steps (tests of linearity count them). */
export interface LintResult {
  findings: Finding[];
  steps: number;
}

function patternsOf(rules: readonly Rule[]): Compiled[] {
  return rules.flatMap((rule) =>
    (rule.patterns ?? []).map((entry) => ({ rule, pattern: typeof entry === 'string' ? { match: entry } : entry })),
  );
}

/** All patterns of the rules as text, in the order in which they are compiled. */
export function matchesOf(rules: readonly Rule[]): string[] {
  return patternsOf(rules).map(({ pattern }) => pattern.match);
}

/**
 * Compiles the rules once, unless `trie` is given: what `matchesOf(rules)` compiles to.
 * A rule that throws is named to `onRuleError` and the others go on.
 */
export function createLint(
  rules: readonly Rule[],
  onRuleError?: (id: string) => void,
  trie: Automaton = compilePatterns(matchesOf(rules)),
): (parsed: Omit<RuleInput, 'warmth'>, language: 'en' | 'other') => LintResult {
  const compiled = patternsOf(rules);
  return (parsed, language) => {
    const input: RuleInput = { ...parsed, warmth: measureWarmth(parsed.draft) };
    const { draft, context } = input;
    maskNames(input);
    const { matches, steps } = scanDraft(draft, trie);
    const byRule = new Map<Rule, Finding[]>();
    const failed = new Set<Rule>();
    const guarded = (rule: Rule, work: () => void): void => {
      if (failed.has(rule)) return;
      try {
        work();
      } catch {
        failed.add(rule);
        byRule.delete(rule);
        onRuleError?.(rule.id);
      }
    };
    const add = (rule: Rule, finding: Finding | null): void => {
      if (!finding) return;
      const list = byRule.get(rule);
      if (list) list.push(finding);
      else byRule.set(rule, [finding]);
    };
    for (const match of matches) {
      const of = compiled[match.index];
      if (!of || (language === 'other' && !of.rule.anyLanguage)) continue;
      guarded(of.rule, () => add(of.rule, judgeMatch(of, match.first, match.last, input)));
    }
    for (const rule of rules) {
      if (!rule.find || (language === 'other' && !rule.anyLanguage)) continue;
      guarded(rule, () => {
        if (isSilent(rule, undefined, input)) return;
        for (const found of rule.find?.(input) ?? []) add(rule, judgeFound(rule, found, input));
      });
    }
    const exempt = findPhrases(draft, [...(context.neverFlag ?? []), ...(context.ownNames ?? [])]);
    const hidden = new Set((context.hidden ?? []).map(({ rule, phrase }) => `${rule} ${plainWords(phrase)}`));
    const findings: Finding[] = [];
    for (const rule of rules) {
      const own = mergeOfRule(byRule.get(rule) ?? [], draft.text).filter((one) => !isExcused(one, exempt, hidden));
      if (rule.pileUp && own.length >= rule.pileUp.count)
        for (const finding of own) finding.severity = rule.pileUp.severity;
      findings.push(...own);
    }
    return { findings: settleOverlaps(findings), steps };
  };
}

function isExcused(finding: Finding, exempt: readonly Span[], hidden: ReadonlySet<string>): boolean {
  if (
    finding.start !== null &&
    finding.end !== null &&
    exempt.length > 0 &&
    isWithin(exempt, finding.start, finding.end)
  )
    return true;
  return hidden.size > 0 && hidden.has(`${finding.rule} ${plainWords(finding.text)}`);
}

/** Words of the owner's own names are read as names, whatever else they spell. */
function maskNames({ draft, context }: RuleInput): void {
  const names = findPhrases(draft, context.ownNames ?? []);
  if (names.length === 0) return;
  for (const word of draft.words) if (isWithin(names, word.start, word.end)) word.own = true;
}

/** Does the rule keep quiet on this kind of review? */
function isSilent(rule: Rule, pattern: Pattern | undefined, { review }: RuleInput): boolean {
  const severity = pattern?.severity ?? rule.severity;
  const onPraise = pattern?.onPraise ?? rule.onPraise ?? (severity === 'stop' ? 'keep' : 'skip');
  if (review.praise && onPraise === 'skip') return true;
  return review.question && (pattern?.onQuestion ?? rule.onQuestion) === 'skip';
}

function judgeMatch({ rule, pattern }: Compiled, first: number, last: number, input: RuleInput): Finding | null {
  const { draft } = input;
  const from = draft.words[first];
  const to = draft.words[last];
  const sentence = draft.sentences[from?.sentence ?? -1];
  if (!from || !to || !sentence || isSilent(rule, pattern, input)) return null;
  if ((from.quoted || from.reported) && (pattern.quotes ?? rule.quotes) !== 'keep') return null;
  if ((pattern.negated ?? rule.negated) !== 'keep' && isNegated(draft, first)) return null;
  const instead =
    pattern.fix === undefined && rule.sentenceFix !== undefined && isMostOf(sentence, first, last)
      ? rule.sentenceFix
      : null;
  const whole = instead !== null || (pattern.span ?? rule.span) === 'sentence';
  const fix = instead ?? pattern.fix ?? rule.fix ?? null;
  // A fix that begins with "I" fits behind a greeting, so "Hi Tom," stays.
  const opening = typeof fix === 'string' && fix.startsWith('I ') ? draft.words[sentence.lead] : undefined;
  const hit: Hit = {
    pattern,
    first,
    last,
    start: whole
      ? Math.min(from.start, sentence.lead > sentence.first ? (opening?.start ?? sentence.start) : sentence.start)
      : from.start,
    end: whole ? sentence.end : to.end,
    sentence,
  };
  if (pattern.keep && !pattern.keep(hit, input)) return null;
  if (rule.keep && !rule.keep(hit, input)) return null;
  const severity = settleSeverity(rule, pattern.severity ?? rule.severity, input);
  if (!severity) return null;
  return {
    rule: rule.id,
    severity,
    start: hit.start,
    end: hit.end,
    text: draft.text.slice(hit.start, hit.end),
    fix: typeof fix === 'function' ? fix(hit, input) : fix,
    calmer: rule.calmer,
  };
}

/** Are the words so much of the sentence that little is lost when it goes? */
function isMostOf(sentence: Sentence, first: number, last: number): boolean {
  const length = sentence.last - sentence.lead + 1;
  return length <= 14 && (last - first + 1) * 2 >= length;
}

function judgeFound(rule: Rule, found: Found, input: RuleInput): Finding | null {
  const severity = settleSeverity(rule, found.severity ?? rule.severity, input);
  if (!severity) return null;
  const { text } = input.draft;
  const spanned = found.start !== null && found.end !== null && found.start < found.end && found.end <= text.length;
  return {
    rule: rule.id,
    severity,
    start: spanned ? found.start : null,
    end: spanned ? found.end : null,
    text: spanned ? text.slice(found.start ?? 0, found.end ?? 0) : '',
    fix: found.fix ?? null,
    calmer: found.calmer ?? rule.calmer,
  };
}

function settleSeverity(rule: Rule, severity: Severity, input: RuleInput): Severity | null {
  return rule.severityOf ? rule.severityOf(severity, input) : severity;
}
