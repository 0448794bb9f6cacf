/** The owner's names and phrases, wherever they stand in a draft. */
import { type ParsedDraft, parseDraft, type Span } from '../text';

/** No more of the owner's phrases than this are looked for. */
const MAX_PHRASES = 500;

/** Phrases by their first word, as words. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Finds every place in a draft where one of the phrases stands, by words. */
export type PhraseFinder = (draft: ParsedDraft, phrases: readonly string[]) => Span[];

/** Remembers the last phrases, since they are the same at every key. */
export function createPhraseFinder(): PhraseFinder {
  let last: readonly string[] = [];
  let parsed: Phrases = new Map();
  return ({ words }, phrases) => {
    if (phrases.length === 0) return [];
    if (phrases.length !== last.length || phrases.some((phrase, at) => phrase !== last[at])) {
      last = [...phrases];
      parsed = parsePhrases(phrases);
    }
    const spans: Span[] = [];
    words.forEach((word, at) => {
      for (const forms of parsed.get(word.form) ?? []) {
        if (!forms.every((form, k) => words[at + k]?.form === form)) continue;
        spans.push({ start: word.start, end: words[at + forms.length - 1]?.end ?? word.end });
      }
    });
    return spans;
  };
}

function parsePhrases(phrases: readonly string[]): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases.slice(0, MAX_PHRASES)) {
    const forms = parseDraft(phrase).words.map((word) => word.form);
    const first = forms[0];
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push(forms);
    else byFirst.set(first, [forms]);
  }
  return byFirst;
}
