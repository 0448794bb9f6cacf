/** What happens to findings after they are found: the owner's exceptions, overlaps, order, bounds. */
import { type ParsedDraft, parseDraft, type Span } from './text';
import { createPhraseFinder } from './text/phrases';
import type { Finding } from './types';
import { severityRank } from './verdict';

/** No more findings than this are reported for one draft. */
const MAX_FINDINGS = 60;
/** Two rules' spans count as the same place from this share of common length on. */
const SAME_PLACE = 0.5;

/** A text as bare words, for comparing phrases. */
export function plainWords(text: string): string {
  return parseDraft(text)
    .words.map((word) => word.form)
    .join(' ');
}

/** Every place in the draft where one of the phrases stands, by words. */
export const findPhrases = (draft: ParsedDraft, phrases: readonly string[]): Span[] =>
  createPhraseFinder()(draft, phrases);

/** Does the span lie within one of these? */
export function isWithin(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

/** Is the finding one the owner hid here (`rule words` in `hidden`), or on words of theirs that are never marked? */
export function isExcused(finding: Finding, exempt: readonly Span[], hidden: ReadonlySet<string>): boolean {
  const { start, end } = finding;
  if (start !== null && end !== null && exempt.length > 0 && isWithin(exempt, start, end)) return true;
  return hidden.size > 0 && hidden.has(`${finding.rule} ${plainWords(finding.text)}`);
}

/** Worst first, then by position; the whole reply after the spans of its severity. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    severityRank(a.severity) - severityRank(b.severity) ||
    (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER) ||
    (b.end ?? 0) - (a.end ?? 0)
  );
}

/** Overlapping findings of one rule become one: the longest span, the worst severity. */
export function mergeOfRule(findings: Finding[], text: string): Finding[] {
  if (findings.length < 2) return findings;
  const whole = findings.filter((finding) => finding.start === null).slice(0, 1);
  const spans = findings.filter((finding) => finding.start !== null);
  spans.sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (b.end ?? 0) - (a.end ?? 0));
  const merged: Finding[] = [];
  for (const finding of spans) {
    const before = merged.at(-1);
    if (!before || (finding.start ?? 0) >= (before.end ?? 0)) {
      merged.push({ ...finding });
      continue;
    }
    if (severityRank(finding.severity) < severityRank(before.severity)) before.severity = finding.severity;
    const inside = (finding.end ?? 0) <= (before.end ?? 0);
    if (inside && finding.start === before.start && finding.end === before.end) before.fix ??= finding.fix;
    if (inside) continue;
    // A span that grew has no fix made for it.
    const swallows = finding.start === before.start;
    before.end = finding.end;
    before.fix = swallows ? finding.fix : null;
    before.text = text.slice(before.start ?? 0, before.end ?? 0);
  }
  return [...merged, ...whole];
}

/** Of findings of different rules on the same words the worst is kept; far different spans are both kept. */
export function settleOverlaps(findings: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.sort(compareFindings)) {
    if (kept.length >= MAX_FINDINGS) break;
    if (!kept.some((other) => isSamePlace(other, finding))) kept.push(finding);
  }
  return kept;
}

function isSamePlace(a: Finding, b: Finding): boolean {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return false;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return false;
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= SAME_PLACE;
}
