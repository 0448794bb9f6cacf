/** Reads a pattern string into a tree; the language is described in `rules/rule.ts`. */
import { splitContraction } from '../text/contractions';
import { classWords, inflect, spellings } from './lexicon';

/** One step: one of these words or kinds, any one word, up to `max` words in between, or the end of the sentence. */
export type Step =
  | { of: 'words'; words: string[]; kinds: number[] }
  | { of: 'any' }
  | { of: 'gap'; max: number }
  | { of: 'end' };

/** A step, or a choice of rows of nodes. */
export type Node = { of: 'step'; step: Step } | { of: 'choice'; options: Node[][]; optional: boolean };

/** A pattern, read. */
export interface PatternTree {
  nodes: Node[];
  anchor: 'none' | 'sentence' | 'clause';
  /** The sentence must end with a question mark. */
  question: boolean;
}

const MAX_GAP = 12;

interface Reader {
  text: string;
  at: number;
}

/** Reads a pattern. Throws on a malformed one: patterns are ours, never the writer's. */
export function parsePattern(pattern: string): PatternTree {
  let text = pattern.trim();
  let anchor: PatternTree['anchor'] = 'none';
  if (text.startsWith('^')) anchor = 'sentence';
  else if (text.startsWith('>')) anchor = 'clause';
  if (anchor !== 'none') text = text.slice(1);
  const question = text.endsWith(' ?');
  if (question) text = text.slice(0, -2);
  try {
    const nodes = readNodes({ text, at: 0 }, false);
    if (nodes.length === 0) throw new Error('is empty');
    return { nodes, anchor, question };
  } catch (error) {
    throw new Error(`Pattern "${pattern}": ${error instanceof Error ? error.message : 'not understood'}`);
  }
}

function readNodes(reader: Reader, inGroup: boolean): Node[] {
  const nodes: Node[] = [];
  while (reader.at < reader.text.length) {
    const char = reader.text[reader.at];
    if (char === ' ') reader.at++;
    else if (char === '(') nodes.push(readGroup(reader));
    else if (inGroup && (char === '|' || char === ')')) return nodes;
    else nodes.push(...readUnit(reader));
  }
  if (inGroup) throw new Error('a group is not closed');
  return nodes;
}

function readGroup(reader: Reader): Node {
  const options: Node[][] = [];
  do {
    reader.at++;
    options.push(readNodes(reader, true));
  } while (reader.text[reader.at] === '|');
  reader.at++;
  const optional = reader.text[reader.at] === '?';
  if (optional) reader.at++;
  return { of: 'choice', options: mergeWords(options), optional };
}

/** Options of one word each become one step, so that a long list of words costs no more than one. */
function mergeWords(options: Node[][]): Node[][] {
  const merged: Extract<Step, { of: 'words' }> = { of: 'words', words: [], kinds: [] };
  const rest: Node[][] = [];
  for (const option of options) {
    const only = option.length === 1 ? option[0] : undefined;
    if (only?.of === 'step' && only.step.of === 'words') {
      merged.words.push(...only.step.words);
      merged.kinds.push(...only.step.kinds);
    } else rest.push(option);
  }
  if (merged.words.length > 0 || merged.kinds.length > 0) rest.push([{ of: 'step', step: merged }]);
  return rest;
}

function readUnit(reader: Reader): Node[] {
  let end = reader.at;
  while (end < reader.text.length && !' |()'.includes(reader.text[end] ?? '')) end++;
  const whole = reader.text.slice(reader.at, end);
  reader.at = end;
  const optional = whole.endsWith('?');
  const nodes = unitSteps(optional ? whole.slice(0, -1) : whole).map((step): Node => ({ of: 'step', step }));
  return optional ? [{ of: 'choice', options: [nodes], optional: true }] : nodes;
}

const known = new Map<string, Step[]>();

/** The steps of a unit; the same objects each time, so that the compiler can tell them by identity. */
function unitSteps(unit: string): Step[] {
  const before = known.get(unit);
  if (before) return before;
  const steps = readSteps(unit);
  known.set(unit, steps);
  return steps;
}

function readSteps(unit: string): Step[] {
  if (unit === '_') return [{ of: 'any' }];
  if (unit === '$') return [{ of: 'end' }];
  if (unit.startsWith('..')) {
    const max = Number(unit.slice(2));
    if (!Number.isInteger(max) || max < 1 || max > MAX_GAP) throw new Error(`bad gap ${unit}`);
    return [{ of: 'gap', max }];
  }
  if (unit.startsWith('<')) return [{ of: 'words', ...classWords(unit.slice(1, -1)) }];
  if (unit.endsWith('~') && unit.length > 2)
    return [{ of: 'words', words: inflect(unit.slice(0, -1)).flatMap(spellings), kinds: [] }];
  if (!/^['a-z0-9-]+$/.test(unit)) throw new Error(`bad word ${unit}`);
  return unit.split('-').flatMap((part) => {
    const parts = splitContraction(part);
    return (parts ? [parts.head, parts.tail] : [part]).map(
      (form): Step => ({ of: 'words', words: spellings(form), kinds: [] }),
    );
  });
}
