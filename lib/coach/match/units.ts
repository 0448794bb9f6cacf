/** The smallest pieces of a pattern: what one unit stands for. */
import { splitContraction } from '../text/contractions';
import { classWords, inflect, spellings } from './lexicon';

/** A unit of a pattern. */
export interface Unit {
  of: 'words' | 'gap' | 'any' | 'end';
  /** The words it takes, folded. */
  words: readonly string[];
  /** The kinds of words it takes, see `KIND_IDS`. */
  kinds: readonly number[];
  /** Most words in a gap. */
  max: number;
  /** What is left of it for the next words: "didn't" is `did`, then "not". */
  left: string;
}

const MAX_GAP = 12;
const NONE: readonly never[] = [];

const units = new Map<string, Unit>();

/** Reads a unit. Throws where it is none: patterns are ours, never the writer's. */
export function readUnit(text: string): Unit {
  const known = units.get(text);
  if (known) return known;
  const made = makeUnit(text);
  units.set(text, made);
  return made;
}

const wordsUnit = (words: readonly string[], kinds: readonly number[] = NONE, left = ''): Unit => ({
  of: 'words',
  words,
  kinds,
  max: 0,
  left,
});

const otherUnit = (of: Unit['of'], max = 0): Unit => ({ of, words: NONE, kinds: NONE, max, left: '' });

function makeUnit(unit: string): Unit {
  if (unit === '_') return otherUnit('any');
  if (unit === '$') return otherUnit('end');
  if (unit.startsWith('..')) {
    const max = Number(unit.slice(2));
    if (!Number.isInteger(max) || max < 1 || max > MAX_GAP) throw new Error(`bad gap "${unit}" in a pattern`);
    return otherUnit('gap', max);
  }
  if (unit.startsWith('<')) {
    const { words, kinds } = classWords(unit.slice(1, -1));
    return wordsUnit(words, kinds);
  }
  if (unit.endsWith('~') && unit.length > 2) return wordsUnit(inflect(unit.slice(0, -1)).flatMap(spellings));
  if (!/^['a-z0-9-]+$/.test(unit)) throw new Error(`bad word "${unit}" in a pattern`);
  const dash = unit.indexOf('-');
  const first = dash < 0 ? unit : unit.slice(0, dash);
  const behind = dash < 0 ? '' : unit.slice(dash + 1);
  const parts = splitContraction(first);
  const left = parts && behind ? `${parts.tail} ${behind}` : (parts?.tail ?? behind);
  return wordsUnit(spellings(parts ? parts.head : first), NONE, left);
}

/** All words that these patterns spell out. */
export function spelledWords(patterns: readonly string[]): Set<string> {
  const words = new Set<string>();
  const unread = new Set<string>();
  for (const pattern of patterns) for (const unit of pattern.match(/[^ ()|?^>]+>?/g) ?? []) unread.add(unit);
  // A set may grow while it is gone through.
  for (const text of unread) {
    const unit = readUnit(text);
    for (const word of unit.words) words.add(word);
    if (unit.left !== '') for (const part of unit.left.split(' ')) unread.add(part);
  }
  return words;
}
