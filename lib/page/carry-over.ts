import type { Finding, Lint } from '../coach/types';
import { keepUntouched } from './untouched';

/** What reading in depth changed in the rules' findings. */
export interface Difference {
  /** Findings it added, or gave another severity. */
  added: readonly Finding[];
  /** Findings of the rules it left out or gave another severity, by rule and words. */
  gone: ReadonlySet<string>;
}

export const NO_DIFFERENCE: Difference = { added: [], gone: new Set() };

/** Worst first, as the engine orders them. */
const ORDER = ['stop', 'high', 'medium', 'low'];
const placeOf = ({ rule, start, end, severity }: Finding): string => `${rule} ${start} ${end} ${severity}`;
const wordsOf = ({ rule, text }: Finding): string => `${rule} ${text}`;
const isGrave = ({ severity }: Finding): boolean => severity !== 'low';

/** What `deep` has that the rules alone have not, and the other way round; both of the same draft. */
export function differenceOf(plain: Lint, deep: Lint): Difference {
  const before = new Set(plain.findings.map(placeOf));
  const after = new Set(deep.findings.map(placeOf));
  return {
    added: deep.findings.filter((finding) => !before.has(placeOf(finding))),
    gone: new Set(plain.findings.filter((finding) => !after.has(placeOf(finding))).map(wordsOf)),
  };
}

/**
 * The rules' reading of a changed draft with what was found in depth before the change, until that is worked out anew, so
 * that no mark comes and goes with every key.
 */
export function fold(
  plain: Lint,
  { added, gone }: Difference,
  before: string,
  after: string,
): { lint: Lint; difference: Difference } {
  const carried = carryOver(added, before, after);
  const findings = [...plain.findings.filter((finding) => !gone.has(wordsOf(finding))), ...carried].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  const verdict = plain.verdict === 'stop' ? 'stop' : findings.some(isGrave) ? 'improve' : 'calm';
  return { lint: { ...plain, findings, verdict }, difference: { added: carried, gone } };
}

/** The findings an edit did not touch, moved with their words, and those on the whole reply. */
export function carryOver(findings: readonly Finding[], before: string, after: string): Finding[] {
  const placed = findings.filter((finding): finding is Placed => finding.start !== null && finding.end !== null);
  return [
    ...findings.filter(({ start }) => start === null),
    ...keepUntouched(placed, before, after, (finding, by) => ({
      ...moved(finding, by),
      ...(finding.weighed ? { weighed: finding.weighed.map((words) => moved(words, by)) } : {}),
    })),
  ];
}

type Placed = Finding & { start: number; end: number };
const moved = <T extends { start: number; end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});
