import type { Finding } from '../coach/types';

/**
 * The findings that still hold after an edit until they are worked out anew: those it did not touch, moved with their words,
 * and those on the whole reply.
 * The edit is what lies between the longest common beginning and end of the two texts.
 */
export function carryOver(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (findings.length === 0) return [];
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shortest - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.start === null || finding.end === null) return [finding];
    if (finding.end <= head) return [finding];
    return finding.start >= before.length - tail ? [moved(finding, finding.start, finding.end, shift)] : [];
  });
}

function moved(finding: Finding, start: number, end: number, by: number): Finding {
  const weighed = (finding.weighed ?? []).map((words) => ({ start: words.start + by, end: words.end + by }));
  return { ...finding, start: start + by, end: end + by, weighed };
}
