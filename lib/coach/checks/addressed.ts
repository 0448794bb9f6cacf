/** Which of the things they raised the draft takes up. A tick is only given for something that is this point's own. */
import type { ParsedDraft, Word } from '../text';
import type { Review, Triage } from '../types';
import { stemOf, termOf } from './stems';
import { kinGroups, readTopics, type Topic } from './topics';

/** Ways to reach somebody: in "call me on 0151 496 0000" they take up nothing. */
const REACH = new Set(
  'call phone ring telephone email mail message text number contact line write reach'.split(' ').map(stemOf),
);
const CLOSING_WORDS = 3;

/** What the draft says, as terms and groups of kindred words. */
interface Said {
  terms: ReadonlySet<string>;
  kin: ReadonlySet<number>;
}

/** Says how to reach a person: an address, a number to call, or "call me". */
function isReach(draft: ParsedDraft, index: number, reachable: ReadonlySet<number>): boolean {
  const word = draft.words[index];
  if (!word || !REACH.has(stemOf(word.form))) return false;
  const next = draft.words[index + 1]?.form;
  return reachable.has(word.sentence) || next === 'me' || next === 'us' || draft.words[index - 1]?.form === 'my';
}

function isAddress({ kind, form }: Word): boolean {
  return kind === 'email' || kind === 'url' || (kind !== 'word' && form.replace(/\D/g, '').length >= 6);
}

/** "– Ines, owner": the last words after a break sign the reply and take up nothing. */
function isClosing(draft: ParsedDraft, index: number): boolean {
  if (index < draft.words.length - CLOSING_WORDS) return false;
  return draft.words.slice(draft.words.length - CLOSING_WORDS, index + 1).some((word) => word.breakBefore !== 'none');
}

function readSaid(draft: ParsedDraft, author: ReadonlySet<string>, isHeated: (sentence: number) => boolean): Said {
  const reachable = new Set(draft.words.filter(isAddress).map((word) => word.sentence));
  const terms = new Set<string>();
  const kin = new Set<number>();
  for (const [index, word] of draft.words.entries()) {
    const term = termOf(word);
    if (term === '' || author.has(word.form) || isHeated(word.sentence)) continue;
    if (isReach(draft, index, reachable) || isClosing(draft, index)) continue;
    terms.add(term);
    for (const group of kinGroups(term)) kin.add(group);
  }
  return { terms, kin };
}

/** What only this point speaks of; all it speaks of when nothing is its own. */
function ownOf<T>(all: readonly ReadonlySet<T>[], at: number): ReadonlySet<T> {
  const here = all[at] ?? new Set<T>();
  const own = [...here].filter((one) => !all.some((other, index) => index !== at && other.has(one)));
  return own.length > 0 ? new Set(own) : here;
}

function isShared<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** For each point of the review, whether the draft takes it up: its own thing or figure, or a word akin to it. Words of a heated sentence answer nothing. */
export function readAddressed(
  draft: ParsedDraft,
  triage: Triage,
  review: Review | null,
  isHeated: (sentence: number) => boolean = () => false,
): boolean[] {
  const { points, author } = readTopics(review, triage);
  if (points.length === 0) return [];
  const said = readSaid(draft, author, isHeated);
  const terms = points.map((point: Topic) => point.terms);
  const kin = points.map((point: Topic) => point.kin);
  return points.map((_, at) => isShared(ownOf(terms, at), said.terms) || isShared(ownOf(kin, at), said.kin));
}
