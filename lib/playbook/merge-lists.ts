import { BRIEF_LIMITS, type Brief } from './brief';

/** The lists of a brief, and how an entry of each is told from the others and shown. */
export interface ListPart {
  field: 'phrases' | 'places' | 'ownNames' | 'others' | 'pages';
  part: 'brief' | 'phrase' | 'place';
  /** Before the entry's name. */
  title: string;
  /** What they are, several of them. */
  what: string;
  most: number;
  /** Two entries of the same name are the same entry. */
  nameOf(entry: unknown): string;
  /** The whole entry as shown; equal words are equal entries. */
  wordsOf(entry: unknown): string;
}

type Entry = { [K in ListPart['field']]: Brief[K][number] };

/** Typed once here; outside, a list's entries go in and out of the same list only. */
function listPart<K extends ListPart['field']>(
  field: K,
  facts: Pick<ListPart, 'part' | 'title' | 'what' | 'most'>,
  nameOf: (entry: Entry[K]) => string,
  wordsOf: (entry: Entry[K]) => string[],
): ListPart {
  return {
    field,
    ...facts,
    nameOf: (entry) => nameOf(entry as Entry[K]),
    wordsOf: (entry) =>
      wordsOf(entry as Entry[K])
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
  };
}

const said = (label: string, line: string): string => (line.trim() === '' ? '' : `${label}: ${line.trim()}`);

/** See `ListPart`. */
export const LISTS: readonly ListPart[] = [
  listPart(
    'phrases',
    { part: 'phrase', title: 'Phrase', what: 'phrases', most: BRIEF_LIMITS.phrases },
    ({ phrase }) => phrase,
    ({ kind, phrase, reason, better }) => [
      `${kind === 'do' ? 'Do say' : 'Do not say'}: ${phrase.trim()}`,
      said('Why', reason),
      said('Better', better),
    ],
  ),
  listPart(
    'places',
    { part: 'place', title: 'Place', what: 'places', most: BRIEF_LIMITS.places },
    ({ name }) => name,
    ({ name, where, signer, role, business, contact }) => [
      name,
      said('Where', where),
      said('Signs', signer),
      said('Role', role),
      said('Business', business),
      said('Contact', contact),
    ],
  ),
  listPart(
    'ownNames',
    { part: 'brief', title: 'Name never to be marked', what: 'names of your own', most: BRIEF_LIMITS.ownNames },
    (name) => name,
    (name) => [name],
  ),
  listPart(
    'others',
    { part: 'brief', title: 'May sign too', what: 'people who may sign', most: BRIEF_LIMITS.others },
    ({ name }) => name,
    ({ name, role, contact }) => [name, said('Role', role), said('Contact', contact)],
  ),
  listPart(
    'pages',
    { part: 'brief', title: 'Page with reviews', what: 'pages with reviews', most: BRIEF_LIMITS.pages },
    ({ url }) => url,
    ({ name, url }) => [name, url],
  ),
];
