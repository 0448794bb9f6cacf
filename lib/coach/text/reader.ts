/**
 * Reads a draft again and again while it is being written: only the sentences around the change are read anew. What comes
 * out is what reading the whole afresh would give (tests/coach/text-reader.test.ts).
 */
import type { ParsedDraft, Sentence, Span, Word } from '../text';
import { sameAfter, sameBefore } from './difference';
import { markReported } from './reported';
import { addSentences, endBetween } from './sentences';
import { createWordReader, markQuoted, readWords, type WordReader } from './words';

/** At most this many UTF-16 units of a draft are read; the rest is left alone. */
export const READ_LIMIT = 20_000;

/** A draft that has been read, and how much of it stood in the last one read. */
export interface ReadDraft {
  draft: ParsedDraft;
  /** So many sentences at the start, and at the end, are those of the draft before. */
  keptBefore: number;
  keptAfter: number;
}

/** Reads drafts that follow from each other. */
export interface DraftReader {
  /** The words of the draft read before are used again, so that one is spent. */
  read(text: string): ReadDraft;
}

/** What is remembered of the last draft. */
interface Last {
  draft: ParsedDraft;
  /** Where quotation marks are open. */
  open: readonly Span[];
}

/** Begins with nothing read. */
export function createDraftReader(): DraftReader {
  let last: Last | null = null;
  const spent: Word[] = [];
  return {
    read(text) {
      const before = last && last.draft.text.length <= READ_LIMIT && text.length <= READ_LIMIT ? last : EMPTY;
      const { open, ...result } = readOn(before, text, spent);
      last = { draft: result.draft, open };
      return result;
    },
  };
}

const EMPTY: Last = { draft: { text: '', words: [], sentences: [], quotes: [] }, open: [] };

function readOn({ draft: old, open }: Last, text: string, spent: Word[]): ReadDraft & { open: Span[] } {
  const same = sameBefore(old.text, text);
  const moved = text.length - old.text.length;
  const keptBefore = findRestart(old, open, same);
  const firstWord = keptBefore > 0 ? (old.sentences[keptBefore]?.first ?? 0) : 0;
  const begin = old.words[firstWord - 1]?.end ?? 0;
  const reader = createWordReader(begin, spent);
  const changed = old.text.length - sameAfter(old.text, text, same);
  const next = readUntilAlike(reader, text, old, open, changed, keptBefore + 1);
  const nextWord = old.sentences[next]?.first ?? old.words.length;
  const border = next < old.sentences.length ? (old.words[nextWord - 1]?.end ?? 0) : Number.POSITIVE_INFINITY;

  for (let i = firstWord; i < nextWord; i++) {
    const word = old.words[i];
    if (word) spent.push(word);
  }
  markQuoted(reader.words, reader.quotes);
  const words = firstWord === 0 ? reader.words : old.words.slice(0, firstWord).concat(reader.words);
  const lastRead = words.length;
  const wordsMoved = lastRead - nextWord;
  for (let i = nextWord; i < old.words.length; i++) {
    const word = old.words[i];
    if (!word) break;
    word.start += moved;
    word.end += moved;
    words.push(word);
  }
  const opening = words[firstWord];
  if (opening && keptBefore > 0) opening.breakBefore = 'strong';
  const sentences = old.sentences.slice(0, keptBefore);
  addSentences(text, words, firstWord, lastRead, sentences);
  markReported(words, sentences, keptBefore);
  const sentencesMoved = sentences.length - next;
  if (sentencesMoved !== 0)
    for (let i = lastRead; i < words.length; i++) {
      const word = words[i];
      if (word) word.sentence += sentencesMoved;
    }
  for (let i = next; i < old.sentences.length; i++) {
    const sentence = old.sentences[i];
    if (sentence) sentences.push(moveSentence(sentence, moved, wordsMoved));
  }
  return {
    draft: { text, words, sentences, quotes: joinSpans(old.quotes, reader.quotes, begin, border, moved) },
    open: joinSpans(open, reader.open, begin, border, moved),
    keptBefore,
    keptAfter: Math.max(0, old.sentences.length - next),
  };
}

/** The last sentence that can be read anew without those before it; `same` units of the text are as they were. */
function findRestart(old: ParsedDraft, open: readonly Span[], same: number): number {
  for (let number = old.sentences.length - 1; number > 0; number--) {
    const { first, last, start } = old.sentences[number] ?? NOWHERE;
    if (start >= same || isOpenAt(open, old.words[first - 1]?.end ?? 0)) continue;
    // The first word is what the sentence before looks at; a blank behind it shuts out all that comes later.
    for (let i = first; i <= last && i < first + 4; i++) {
      const end = old.words[i]?.end ?? same;
      if (end >= same) break;
      if (old.text.charCodeAt(end) <= 32) return number;
    }
  }
  return 0;
}

const NOWHERE = { first: 0, last: 0, start: Number.POSITIVE_INFINITY };

/** Was a quotation mark open when the reading of a text got to `at`? */
const isOpenAt = (open: readonly Span[], at: number): boolean => open.some(({ start, end }) => start < at && at <= end);

/**
 * Reads words until all that follows must be as it was, and answers which of the old sentences that is. `changed`: the old
 * text is the same from there on.
 */
function readUntilAlike(
  reader: WordReader,
  text: string,
  old: ParsedDraft,
  open: readonly Span[],
  changed: number,
  from: number,
): number {
  const limit = Math.min(text.length, READ_LIMIT);
  const moved = text.length - old.text.length;
  for (let number = from; number < old.sentences.length; number++) {
    const first = old.sentences[number]?.first ?? 0;
    const after = old.words[first];
    const border = old.words[first - 1]?.end ?? 0;
    // The unit before the border counts too: 5" is no quotation mark.
    if (border <= changed || !after || isOpenAt(open, border)) continue;
    readWords(reader, text, border + moved, limit);
    const before = reader.words.at(-1);
    if (before?.end !== border + moved || reader.double >= 0 || reader.single >= 0) continue;
    if (endBetween(text, before, { ...after, start: after.start + moved, end: after.end + moved }) >= 0) return number;
  }
  readWords(reader, text, limit, limit);
  for (const start of [reader.double, reader.single])
    if (start >= 0) reader.open.push({ start, end: Number.POSITIVE_INFINITY });
  return old.sentences.length;
}

/** The same sentence elsewhere. Written out, since a spread costs ten times as much. */
const moveSentence = (sentence: Sentence, moved: number, wordsMoved: number): Sentence => ({
  start: sentence.start + moved,
  end: sentence.end + moved,
  first: sentence.first + wordsMoved,
  last: sentence.last + wordsMoved,
  lead: sentence.lead + wordsMoved,
  question: sentence.question,
  exclamation: sentence.exclamation,
  subject: sentence.subject,
  traits: sentence.traits,
});

/** Spans of the old text before `begin` and from `border` on, and between them those that were read anew. */
function joinSpans(old: readonly Span[], anew: Span[], begin: number, border: number, moved: number): Span[] {
  if (old.length === 0) return anew;
  const after = old.filter(({ start }) => start >= border);
  return [
    ...old.filter(({ end }) => end <= begin),
    ...anew,
    ...after.map(({ start, end }) => ({ start: start + moved, end: end + moved })),
  ];
}
