/** Who sets what in the brief that counts: the organisation, the owner, or a playbook they subscribed to. Pure. */
import { type Brief, isPageAddress } from './brief';
import { LISTS, type ListPart } from './merge-lists';

/** A playbook, as far as its house rules go. */
export interface SourceBrief {
  /** Empty where it has none. */
  name: string;
  brief: Brief;
}

/** House rules beside the owner's own. */
export interface BriefSources {
  /** Set by the owner's organisation; `null` where none is. */
  managed: SourceBrief | null;
  /** In the order in which they were subscribed to. */
  subscribed: readonly SourceBrief[];
}

/** Before anything is managed or subscribed to. */
export const NO_SOURCES = { managed: null, subscribed: [] } as const satisfies BriefSources;

/** Lines of the brief: one of them counts. */
export const BRIEF_LINES = ['signer', 'role', 'business', 'contact', 'forWhom', 'tone', 'trade'] as const;
export type BriefLine = (typeof BRIEF_LINES)[number];

/** Lists of the brief: they add up. */
export type BriefEntries = ListPart['field'];

/** What counts, and who says it. */
export interface Counted<T> {
  value: T;
  whose: 'managed' | 'own' | 'subscribed';
  /** Of the playbook; empty where it has none, and for the owner's own. */
  name: string;
}

/** Entries of one list in all; the coach looks for no more phrases. */
const MOST_ADDED_UP = 400;

/** The one order of everybody who has a say. */
function inTurn(own: Brief, { managed, subscribed }: BriefSources): (SourceBrief & Pick<Counted<never>, 'whose'>)[] {
  return [
    ...(managed === null ? [] : [{ ...managed, whose: 'managed' as const }]),
    { name: '', brief: own, whose: 'own' as const },
    ...subscribed.map((one) => ({ ...one, whose: 'subscribed' as const })),
  ];
}

/** The line that counts: the first that says anything. Where nobody does, the owner's own, which is empty. */
export function countedLine<K extends BriefLine>(field: K, own: Brief, sources: BriefSources): Counted<Brief[K]> {
  const first = inTurn(own, sources).find(({ brief }) => (brief[field] ?? '').trim() !== '');
  if (first === undefined) return { value: own[field], whose: 'own', name: '' };
  return { value: first.brief[field], whose: first.whose, name: first.name };
}

const listOf = (field: BriefEntries): ListPart | undefined => LISTS.find((list) => list.field === field);

/** What entries that are the same entry have in common; empty where it is none: no words, or a page that is no page. */
function nameOf<K extends BriefEntries>(field: K, entry: Brief[K][number]): string {
  // A playbook's file may hold any text as an address, and what counts is led to.
  if (typeof entry === 'object' && 'url' in entry && !isPageAddress(entry.url)) return '';
  return listOf(field)?.nameOf(entry).trim().toLowerCase() ?? '';
}

/** An entry in lines to be shown, the first of them what it is. */
export const entryWords = <K extends BriefEntries>(field: K, entry: Brief[K][number]): string[] =>
  listOf(field)?.wordsOf(entry).split('\n') ?? [];

/** The entries that count, each once, from the first that has it. 400 at most. */
export function countedEntries<K extends BriefEntries>(
  field: K,
  own: Brief,
  sources: BriefSources,
): Counted<Brief[K][number]>[] {
  const seen = new Set<string>();
  const all: Counted<Brief[K][number]>[] = [];
  for (const { brief, whose, name: from } of inTurn(own, sources)) {
    for (const value of brief[field]) {
      const name = nameOf(field, value);
      if (name === '' || seen.has(name)) continue;
      seen.add(name);
      all.push({ value, whose, name: from });
    }
  }
  return all.slice(0, MOST_ADDED_UP);
}

/** Tells which of the owner's own entries of a list do not count, since the organisation has the same one in other words. */
export function createOverruled<K extends BriefEntries>(
  field: K,
  { managed }: BriefSources,
): (entry: Brief[K][number]) => boolean {
  const words = (entry: Brief[K][number]): string => entryWords(field, entry).join('\n');
  const theirs = new Map<string, string>();
  for (const entry of managed?.brief[field] ?? []) {
    const name = nameOf(field, entry);
    if (!theirs.has(name)) theirs.set(name, words(entry));
  }
  return (entry) => {
    const name = nameOf(field, entry);
    return name !== '' && theirs.has(name) && theirs.get(name) !== words(entry);
  };
}
