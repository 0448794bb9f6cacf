/** Turns what a rule has found into a finding, or into nothing where the rule keeps quiet here. */
import type { Found, Hit, Pattern, Rule, RuleInput } from './rules/rule';
import { isNegated, type Sentence } from './text';
import type { Finding, Severity } from './types';

/** A pattern and the rule it belongs to. */
export interface RulePattern {
  rule: Rule;
  pattern: Pattern;
}

/** Does the rule keep quiet on this kind of review? */
export function isSilent(rule: Rule, pattern: Pattern | undefined, { review }: RuleInput): boolean {
  const severity = pattern?.severity ?? rule.severity;
  const onPraise = pattern?.onPraise ?? rule.onPraise ?? (severity === 'stop' ? 'keep' : 'skip');
  if (review.praise && onPraise === 'skip') return true;
  return review.question && (pattern?.onQuestion ?? rule.onQuestion) === 'skip';
}

/** Words `first` to `last` match a pattern. */
export function judgeMatch(
  { rule, pattern }: RulePattern,
  first: number,
  last: number,
  input: RuleInput,
): Finding | null {
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

/** A rule's own search has found a place. */
export function judgeFound(rule: Rule, found: Found, input: RuleInput): Finding | null {
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
