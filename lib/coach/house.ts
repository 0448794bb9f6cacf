/** What the owner's own house rules ask of a draft: words to use, words to leave. */
import type { ParsedDraft, Word } from './text';
import { parseDraft } from './text';
import type { Finding, HouseRule, RuleText } from './types';

/** No more of the owner's phrases than this are looked for. */
const MAX_PHRASES = 400;
/** Before a draft has so many words, nothing is missed in it. */
const LONG_ENOUGH = 15;

/** One word of a phrase: its folded form, or what it must begin and end with around a `*`. */
type Piece = { form: string } | { head: string; tail: string };

interface Phrase {
  rule: HouseRule;
  pieces: Piece[];
}

/** Phrases by their first word; those that begin with a `*` apart. */
interface Phrases {
  byFirst: Map<string, Phrase[]>;
  open: Phrase[];
}

/** What panel and docs say of findings that come from house rules; the owner's own reason stands beside it. */
export const HOUSE_TEXTS: readonly RuleText[] = [
  {
    id: 'house-dont',
    severity: 'medium',
    title: 'Words the house leaves out',
    why: 'Your house rules ask for other words here.',
    source: 'Your own house rules.',
  },
  {
    id: 'house-do',
    severity: 'low',
    title: 'Words the house likes to use',
    why: 'Your house rules ask for these words, and a reader does not find them here yet.',
    source: 'Your own house rules.',
  },
];

/** A phrase as pieces: words as drafts are read, and `*` for any one word or the rest of one. Empty where nothing is named. */
function piecesOf(phrase: string): Piece[] {
  const pieces = phrase.split(/\s+/u).flatMap((part): Piece[] => {
    const star = part.indexOf('*');
    if (star === -1) return parseDraft(part).words.map(({ form }) => ({ form }));
    return [{ head: formOf(part.slice(0, star)), tail: formOf(part.slice(part.lastIndexOf('*') + 1)) }];
  });
  return pieces.some((piece) => 'form' in piece || piece.head + piece.tail !== '') ? pieces : [];
}

const formOf = (text: string): string =>
  parseDraft(text)
    .words.map(({ form }) => form)
    .join('');

function fits(piece: Piece, word: Word | undefined): boolean {
  if (word === undefined) return false;
  if ('form' in piece) return word.form === piece.form;
  const { head, tail } = piece;
  return word.form.length >= head.length + tail.length && word.form.startsWith(head) && word.form.endsWith(tail);
}

function compile(rules: readonly HouseRule[]): Phrases {
  const phrases: Phrases = { byFirst: new Map(), open: [] };
  for (const rule of rules.slice(0, MAX_PHRASES)) {
    const pieces = piecesOf(rule.phrase);
    const [first] = pieces;
    if (first === undefined) continue;
    if (!('form' in first)) phrases.open.push({ rule, pieces });
    else phrases.byFirst.set(first.form, [...(phrases.byFirst.get(first.form) ?? []), { rule, pieces }]);
  }
  return phrases;
}

/** Finds what the house rules say of a draft. */
export type HouseFinder = (draft: ParsedDraft, rules: readonly HouseRule[]) => Finding[];

/** Remembers the last rules, since they are the same at every key. Linear in words times phrases that may begin there. */
export function createHouseFinder(): HouseFinder {
  let last: readonly HouseRule[] = [];
  let phrases: Phrases = { byFirst: new Map(), open: [] };
  return ({ text, words }, rules) => {
    if (rules.length === 0) return [];
    if (rules !== last) {
      phrases = compile(rules);
      last = rules;
    }
    const findings: Finding[] = [];
    const used = new Set<HouseRule>();
    words.forEach((word, at) => {
      for (const { rule, pieces } of [...(phrases.byFirst.get(word.form) ?? []), ...phrases.open]) {
        const end = words[at + pieces.length - 1];
        if (end?.sentence !== word.sentence || !pieces.every((piece, k) => fits(piece, words[at + k]))) continue;
        used.add(rule);
        if (rule.kind === 'dont' && !word.quoted) findings.push(findingAt(rule, text, word.start, end.end));
      }
    });
    if (words.length >= LONG_ENOUGH) {
      for (const { rule } of [...phrases.byFirst.values()].flat().concat(phrases.open)) {
        if (rule.kind === 'do' && !used.has(rule)) findings.push(missing(rule));
      }
    }
    return findings;
  };
}

function findingAt(rule: HouseRule, text: string, start: number, end: number): Finding {
  const said = text.slice(start, end);
  const better = rule.better.trim();
  return {
    rule: 'house-dont',
    severity: 'medium',
    start,
    end,
    text: said,
    fix: better === '' ? null : inCaseOf(said, better),
    calmer: null,
    ...reasonOf(rule),
  };
}

function missing(rule: HouseRule): Finding {
  const calmer = rule.better.trim() || rule.phrase.replaceAll('*', '…');
  return { rule: 'house-do', severity: 'low', start: null, end: null, text: '', fix: null, calmer, ...reasonOf(rule) };
}

const reasonOf = ({ reason }: HouseRule): { reason?: string } =>
  reason.trim() === '' ? {} : { reason: reason.trim() };

/** A better wording begins with a capital where the words it stands for do. */
function inCaseOf(said: string, better: string): string {
  const first = said[0] ?? '';
  return first !== first.toLowerCase() ? (better[0] ?? '').toUpperCase() + better.slice(1) : better;
}
