/**
 * Reads patterns piece by piece; the language is described in `rules/rule.ts`. Nothing of a pattern is read before a draft
 * has got so far into it. Most are never read beyond their first word, so the first draft hardly waits for them.
 */
import type { State } from './compile';
import { readUnit, type Unit } from './units';

/** What is still to be matched of a pattern: `text` from `at` on, then `rest`. */
export interface Place {
  /** The caller's number for the pattern. */
  readonly pattern: number;
  readonly text: string;
  readonly at: number;
  readonly rest: Place | null;
  /** The automaton's state for this place alone, once somebody got here. */
  state: State | null;
}

/** What a match needs beside its words. */
export interface Conditions {
  anchor: 'none' | 'sentence' | 'clause';
  /** The sentence must end with a question mark. */
  question: boolean;
}

/** Is told what may come next at a place, and the place behind that; `null` stands for the end of the pattern. */
export type Visit = (unit: Unit | null, to: Place) => void;

const SPACE = 32;
const OPEN = 40;
const CLOSE = 41;
const MAYBE = 63;
const OR = 124;

/** Where a pattern begins, and its conditions. */
export function beginPattern(pattern: string, index: number): { place: Place; conditions: Conditions } {
  const first = pattern[0];
  const anchor = first === '^' ? 'sentence' : first === '>' ? 'clause' : 'none';
  const question = pattern.endsWith(' ?');
  const text = question ? pattern.slice(0, -2) : pattern;
  return { place: placeAt(index, text, anchor === 'none' ? 0 : 1, null), conditions: { anchor, question } };
}

function placeAt(pattern: number, text: string, from: number, rest: Place | null): Place {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  if (at >= text.length && rest) return rest;
  return { pattern, text, at, rest, state: null };
}

/** Visits all that may come next. Throws on a malformed pattern: patterns are ours, never the writer's. */
export function visitNext(place: Place, visit: Visit): void {
  const { pattern, text, at, rest } = place;
  if (at >= text.length) {
    visit(null, place);
    return;
  }
  if (text.charCodeAt(at) === OPEN) {
    const end = endOfGroup(text, at);
    const optional = text.charCodeAt(end) === MAYBE;
    const after = placeAt(pattern, text, optional ? end + 1 : end, rest);
    for (const option of optionsOf(text, at + 1, end - 1)) {
      if (isUnit(option)) visitUnit(readUnit(option), after, visit);
      else visitNext(placeAt(pattern, option, 0, after), visit);
    }
    if (optional) visitNext(after, visit);
    return;
  }
  let end = at;
  while (end < text.length && !isMark(text.charCodeAt(end))) end++;
  const optional = text.charCodeAt(end - 1) === MAYBE;
  const after = placeAt(pattern, text, end, rest);
  visitUnit(readUnit(text.slice(at, optional ? end - 1 : end)), after, visit);
  if (optional) visitNext(after, visit);
}

function visitUnit(unit: Unit, after: Place, visit: Visit): void {
  visit(unit, unit.left === '' ? after : placeAt(after.pattern, unit.left, 0, after));
}

const isMark = (code: number): boolean => code === SPACE || code === OPEN || code === CLOSE || code === OR;

/** Is an option one unit that must be there? */
const isUnit = (option: string): boolean =>
  option !== '' && !option.includes(' ') && !option.endsWith('?') && !option.includes('(');

function endOfGroup(text: string, at: number): number {
  let depth = 1;
  for (let end = at + 1; end < text.length; end++) {
    // Most groups hold no other, so that their end is found at once.
    const close = text.indexOf(')', end);
    if (close < 0) break;
    const open = text.indexOf('(', end);
    if (open >= 0 && open < close) {
      depth++;
      end = open;
    } else {
      depth--;
      end = close;
      if (depth === 0) return close + 1;
    }
  }
  throw new Error(`Pattern "${text}": a group is not closed`);
}

/** The options of a group whose inside is `from` to `to`. */
function optionsOf(text: string, from: number, to: number): string[] {
  const inside = text.slice(from, to);
  if (!inside.includes('(')) return inside.split('|').map((option) => option.trim());
  const options: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let i = 0; i <= inside.length; i++) {
    const code = inside.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    else if (i === inside.length || (depth === 0 && code === OR)) {
      options.push(inside.slice(begin, i).trim());
      begin = i + 1;
    }
  }
  return options;
}
