import { expect, it } from 'vitest';
import type { Finding, Severity } from '../../lib/coach/types';
import { judgeFindings } from '../../lib/coach/verdict';

const finding = (severity: Severity, start: number | null): Finding => ({
  rule: 'any',
  severity,
  start,
  end: start === null ? null : start + 1,
  text: '',
  fix: null,
  calmer: null,
});
/** Sentences of ten units each. */
const judge = (...findings: Finding[]) =>
  judgeFindings(findings, ({ start }) => (start === null ? null : Math.floor(start / 10)));

it('is calm with nothing or only low findings', () => {
  expect(judge()).toBe('calm');
  expect(judge(finding('low', 1), finding('low', 30), finding('low', null))).toBe('calm');
});

it('is improve with medium findings, or high ones in a single sentence', () => {
  expect(judge(finding('medium', 1), finding('medium', 40))).toBe('improve');
  expect(judge(finding('high', 1))).toBe('improve');
  expect(judge(finding('high', 1), finding('high', 8))).toBe('improve');
});

it('is stop with any stop finding, or high ones in two sentences', () => {
  expect(judge(finding('stop', 1))).toBe('stop');
  expect(judge(finding('stop', null))).toBe('stop');
  expect(judge(finding('high', 1), finding('high', 11))).toBe('stop');
  expect(judge(finding('high', 1), finding('high', null))).toBe('stop');
});
