/** Reads a pattern string into a tree; the language is described in `rules/rule.ts`. */
import { splitContraction } from '../text/contractions';
import { learnWord } from '../text/vocabulary';
import { classWords, FIRST_WORD_ID, inflect, spellings } from './lexicon';

/** One step: one of these words or kinds by their ids (an id may stand twice), any one word, up to `max` words in between, or the end of the sentence. */
export type Step = { of: 'words'; ids: readonly number[] } | { of: 'any' } | { of: 'gap'; max: number } | { of: 'end' };

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
const TOKENS = /\)\?|[()|]|[^ ()|]+/g;

interface Reader {
  tokens: readonly string[];
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
    const reader = { tokens: text.match(TOKENS) ?? [], at: 0 };
    const nodes = readNodes(reader);
    if (reader.at < reader.tokens.length) throw new Error('a group is closed or parted that was never opened');
    if (nodes.length === 0) throw new Error('is empty');
    return { nodes, anchor, question };
  } catch (error) {
    throw new Error(`Pattern "${pattern}": ${error instanceof Error ? error.message : 'not understood'}`);
  }
}

/** Nodes up to the end, or to the mark that parts or closes the group they are in. */
function readNodes(reader: Reader): Node[] {
  const { tokens } = reader;
  const nodes: Node[] = [];
  for (; reader.at < tokens.length; reader.at++) {
    const token = tokens[reader.at] ?? '';
    if (token === '(') nodes.push(readGroup(reader));
    else if (token === '|' || token === ')' || token === ')?') break;
    else for (const node of unitNodes(token)) nodes.push(node);
  }
  return nodes;
}

/** A group; the reader then stands on the mark that closes it. Options of one word each become one step. */
function readGroup(reader: Reader): Node {
  const { tokens } = reader;
  const options: Node[][] = [];
  const ids: number[] = [];
  do {
    reader.at++;
    const option = readNodes(reader);
    const only = option.length === 1 ? option[0] : undefined;
    if (only?.of === 'step' && only.step.of === 'words') for (const id of only.step.ids) ids.push(id);
    else options.push(option);
  } while (tokens[reader.at] === '|');
  const close = tokens[reader.at];
  if (close === undefined) throw new Error('a group is not closed');
  if (ids.length > 0) options.push([{ of: 'step', step: { of: 'words', ids } }]);
  return { of: 'choice', options, optional: close === ')?' };
}

const known = new Map<string, Node[]>();

/** The nodes of a unit; the same objects each time, so that the compiler can tell them by identity. */
function unitNodes(unit: string): Node[] {
  const before = known.get(unit);
  if (before) return before;
  const optional = unit.endsWith('?');
  const nodes: Node[] = [];
  for (const step of readSteps(optional ? unit.slice(0, -1) : unit)) nodes.push({ of: 'step', step });
  const whole: Node[] = optional ? [{ of: 'choice', options: [nodes], optional: true }] : nodes;
  known.set(unit, whole);
  return whole;
}

function wordStep(words: readonly string[], kinds: readonly number[] = []): Step {
  const ids = [...kinds];
  for (const word of words) ids.push(FIRST_WORD_ID + learnWord(word));
  return { of: 'words', ids };
}

function readSteps(unit: string): Step[] {
  if (unit === '_') return [{ of: 'any' }];
  if (unit === '$') return [{ of: 'end' }];
  if (unit.startsWith('..')) {
    const max = Number(unit.slice(2));
    if (!Number.isInteger(max) || max < 1 || max > MAX_GAP) throw new Error(`bad gap ${unit}`);
    return [{ of: 'gap', max }];
  }
  if (unit.startsWith('<')) {
    const { words, kinds } = classWords(unit.slice(1, -1));
    return [wordStep(words, kinds)];
  }
  if (unit.endsWith('~') && unit.length > 2) return [wordStep(inflect(unit.slice(0, -1)).flatMap(spellings))];
  if (!/^['a-z0-9-]+$/.test(unit)) throw new Error(`bad word ${unit}`);
  const steps: Step[] = [];
  for (const part of unit.includes('-') ? unit.split('-') : [unit]) {
    const parts = splitContraction(part);
    steps.push(wordStep(spellings(parts ? parts.head : part)));
    if (parts) steps.push(wordStep(spellings(parts.tail)));
  }
  return steps;
}
