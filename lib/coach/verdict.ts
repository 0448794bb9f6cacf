/** The reading of a whole draft in one word. */
import { type Finding, SEVERITIES, type Severity, type Verdict } from './types';

/** 0 is the worst. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/**
 * `stop`: any finding of severity stop, or high findings in two different sentences (`sentenceOf` gives a finding's
 * sentence, or null for the whole reply, which counts as a place of its own). `improve`: any other high or medium.
 */
export function judgeFindings(findings: readonly Finding[], sentenceOf: (finding: Finding) => number | null): Verdict {
  if (findings.some((finding) => finding.severity === 'stop')) return 'stop';
  const places = new Set<number | null>();
  for (const finding of findings) if (finding.severity === 'high') places.add(sentenceOf(finding));
  if (places.size >= 2) return 'stop';
  return findings.some((finding) => finding.severity === 'high' || finding.severity === 'medium') ? 'improve' : 'calm';
}
