/** The matcher's work is counted, never timed: steps per character, on plain drafts and on the worst we can think of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { compilePatterns } from '../../lib/coach/match/compile';
import { scanDraft } from '../../lib/coach/match/scan';
import { RULES } from '../../lib/coach/rules';
import { parseDraft } from '../../lib/coach/text';
import { READ_LIMIT } from '../../lib/coach/text/reader';
import { ROOT } from '../../scripts/setup.mjs';
import { createDice, inventReply } from '../bench/invented-text';

const patterns = RULES.flatMap((rule) =>
  (rule.patterns ?? []).map((pattern) => (typeof pattern === 'string' ? pattern : pattern.match)),
);
const automaton = compilePatterns(patterns);

/** Steps per character; a text beyond what is read of a draft is read piece by piece. */
function stepsPerCharacter(text: string): number {
  let steps = 0;
  for (let at = 0; at < text.length; at += READ_LIMIT)
    steps += scanDraft(parseDraft(text.slice(at, at + READ_LIMIT)), automaton).steps;
  return steps / text.length;
}

/** Pieces of hostile drafts: each begins as many matches as it can and ends none. */
const HOSTILE = [
  'you ',
  'you are not you ',
  'we have to say that you should have ',
  'the ',
  'very very very ',
  'is it ',
  'you said we did ',
  'if you had you would ',
  'a',
  "'",
  '"you ',
  '( you ',
  'You You You ',
  '$5 5% ',
  '\u200b',
  '.',
  'you. ',
];

describe('steps per character', () => {
  const dice = createDice(3);
  const short = stepsPerCharacter(inventReply(1_000, dice));

  it.each([1_000, 10_000, 100_000, 1_000_000])('stay what they are in a draft of %d characters', (length) => {
    const steps = stepsPerCharacter(inventReply(length, dice));
    expect(steps).toBeLessThan(2);
    expect(steps).toBeLessThan(1.5 * short);
  });

  it.each(HOSTILE)('are bounded on the hostile draft "%s"', (piece) => {
    for (const length of [1_000, 20_000, 1_000_000])
      expect(stepsPerCharacter(piece.repeat(Math.ceil(length / piece.length)))).toBeLessThan(40);
  });

  it('hardly grow with the number of patterns', () => {
    const draft = parseDraft(inventReply(4_000, dice));
    const half = scanDraft(draft, compilePatterns(patterns.filter((_, i) => i % 2 === 0))).steps;
    expect(scanDraft(draft, automaton).steps).toBeLessThan(1.6 * half);
  });
});

describe('regular expressions of the coach', () => {
  interface Node {
    type: string;
    [field: string]: unknown;
  }
  const isNode = (value: unknown): value is Node =>
    typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
  const sources: string[] = [];
  const visit = (node: Node): void => {
    const { regex } = node as { regex?: { pattern: string } };
    if (regex) sources.push(regex.pattern);
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  const folder = join(ROOT, 'lib', 'coach');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts'))
      visit(parseAst(readFileSync(join(folder, file), 'utf8'), { lang: 'ts' }) as unknown as Node);

  it('repeat no group that repeats something itself', () => {
    expect(sources.length).toBeGreaterThan(20);
    // A group with + or * inside, and + or * behind it: what can take exponential time.
    const nested = /\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)[+*{]/;
    expect(sources.filter((source) => nested.test(source.replace(/\[(?:[^\]\\]|\\.)*\]/g, 'x')))).toEqual([]);
    expect(nested.test('(?:a+b)*')).toBe(true);
  });
});
