/** Reads a pattern string into plain sequences; the language is described in `rules/rule.ts`. */
import { splitContraction } from '../text/contractions';
import { classWords, inflect, spellings } from './lexicon';

/** One step of a pattern: one of these words or kinds, any one word, or up to `max` words in between. */
export type Step = { of: 'words'; words: string[]; kinds: number[] } | { of: 'any' } | { of: 'gap'; max: number };

/** A pattern with its choices spread out. */
export interface Sequence {
  steps: Step[];
  anchor: 'none' | 'sentence' | 'clause';
  /** The match must reach the last word of its sentence. */
  toEnd: boolean;
  /** The sentence must end with a question mark. */
  question: boolean;
}

/** A pattern may not spread into more sequences than this. */
const MAX_SEQUENCES = 256;
const MAX_GAP = 12;

type Node = { of: 'step'; step: Step } | { of: 'choice'; options: Node[][]; optional: boolean };

/** All sequences a pattern stands for. Throws on a malformed pattern: patterns are ours, never the writer's. */
export function parsePattern(pattern: string): Sequence[] {
  let text = pattern.trim();
  let anchor: Sequence['anchor'] = 'none';
  if (text.startsWith('^')) anchor = 'sentence';
  else if (text.startsWith('>')) anchor = 'clause';
  if (anchor !== 'none') text = text.slice(1).trim();
  let question = false;
  let toEnd = false;
  if (text.endsWith(' ?')) {
    question = true;
    text = text.slice(0, -2).trim();
  }
  if (text.endsWith(' $')) {
    toEnd = true;
    text = text.slice(0, -2).trim();
  }
  const reader = { text, at: 0, pattern };
  const nodes = readNodes(reader, false);
  const spread = spreadNodes(nodes);
  if (spread.length > MAX_SEQUENCES) throw new Error(`Pattern spreads into ${spread.length} sequences: ${pattern}`);
  return spread.filter((steps) => steps.length > 0).map((steps) => ({ steps, anchor, toEnd, question }));
}

interface Reader {
  text: string;
  at: number;
  pattern: string;
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
  if (inGroup) throw new Error(`Unclosed group in pattern: ${reader.pattern}`);
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
  return { of: 'choice', options, optional };
}

function readUnit(reader: Reader): Node[] {
  let end = reader.at;
  while (end < reader.text.length && !' |()'.includes(reader.text[end] ?? '')) end++;
  let unit = reader.text.slice(reader.at, end);
  reader.at = end;
  const optional = unit.endsWith('?');
  if (optional) unit = unit.slice(0, -1);
  const steps = unitSteps(unit, reader.pattern);
  const nodes = steps.map((step): Node => ({ of: 'step', step }));
  return optional ? [{ of: 'choice', options: [nodes], optional: true }] : nodes;
}

function unitSteps(unit: string, pattern: string): Step[] {
  if (unit === '_') return [{ of: 'any' }];
  if (unit.startsWith('..')) {
    const max = Number(unit.slice(2));
    if (!Number.isInteger(max) || max < 1 || max > MAX_GAP) throw new Error(`Bad gap "${unit}" in pattern: ${pattern}`);
    return [{ of: 'gap', max }];
  }
  if (unit.startsWith('<')) return [{ of: 'words', ...classWords(unit.slice(1, -1)) }];
  if (unit.endsWith('~')) return [{ of: 'words', words: inflect(unit.slice(0, -1)).flatMap(spellings), kinds: [] }];
  if (!/^['a-z0-9-]+$/.test(unit)) throw new Error(`Bad word "${unit}" in pattern: ${pattern}`);
  return unit.split('-').flatMap((part) => {
    const parts = splitContraction(part);
    return parts ? [words(parts.head), words(parts.tail)] : [words(part)];
  });
}

function words(form: string): Step {
  return { of: 'words', words: spellings(form), kinds: [] };
}

/** Merges single-word choices into one step and spreads the rest. */
function spreadNodes(nodes: Node[]): Step[][] {
  let done: Step[][] = [[]];
  for (const node of nodes) {
    const options = node.of === 'step' ? [[node.step]] : choices(node);
    const next: Step[][] = [];
    for (const before of done) for (const option of options) next.push([...before, ...option]);
    if (next.length > 4 * MAX_SEQUENCES) throw new Error('Pattern spreads too far');
    done = next;
  }
  return done;
}

function choices(node: { options: Node[][]; optional: boolean }): Step[][] {
  const spread = node.options.flatMap(spreadNodes);
  const single: Extract<Step, { of: 'words' }> = { of: 'words', words: [], kinds: [] };
  const rest: Step[][] = [];
  for (const steps of spread) {
    const only = steps.length === 1 ? steps[0] : undefined;
    if (only?.of === 'words') {
      single.words.push(...only.words);
      single.kinds.push(...only.kinds);
    } else rest.push(steps);
  }
  if (single.words.length > 0 || single.kinds.length > 0) rest.push([single]);
  if (node.optional) rest.push([]);
  return rest;
}
