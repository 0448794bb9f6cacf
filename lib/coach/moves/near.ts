/** Small questions about the words around a hit, shared by rules. */
import type { ParsedDraft, Sentence } from '../text';

const OURS = new Set('we our ours us i my myself ourselves'.split(' '));
const THEIRS = new Set(['you', 'your', 'yourself']);

/** Is one of `forms` among the `reach` words before `index`, in the same sentence? */
export function hasBefore(draft: ParsedDraft, index: number, forms: ReadonlySet<string>, reach: number): boolean {
  const sentence = draft.words[index]?.sentence;
  for (let i = index - 1; i >= 0 && i >= index - reach; i--) {
    const word = draft.words[i];
    if (!word || word.sentence !== sentence) return false;
    if (forms.has(word.form)) return true;
  }
  return false;
}

/** Is one of `forms` among the `reach` words after `index`, in the same sentence? */
export function hasAfter(draft: ParsedDraft, index: number, forms: ReadonlySet<string>, reach: number): boolean {
  const sentence = draft.words[index]?.sentence;
  for (let i = index + 1; i <= index + reach; i++) {
    const word = draft.words[i];
    if (!word || word.sentence !== sentence) return false;
    if (forms.has(word.form)) return true;
  }
  return false;
}

/** Does the sentence hold one of `forms` anywhere? */
export function sentenceHas(draft: ParsedDraft, sentence: Sentence, forms: ReadonlySet<string>): boolean {
  for (let i = sentence.first; i <= sentence.last; i++) if (forms.has(draft.words[i]?.form ?? '')) return true;
  return false;
}

/** The word straight after a hit, in the same sentence. */
export function nextForm(draft: ParsedDraft, last: number): string {
  const next = draft.words[last + 1];
  return next && next.sentence === draft.words[last]?.sentence ? next.form : '';
}

/** Do the words just before speak of ourselves ("we were idiots"), with no "you" nearer? */
export function isAboutUs(draft: ParsedDraft, index: number): boolean {
  const sentence = draft.words[index]?.sentence;
  if (THEIRS.has(draft.words[index]?.form ?? '')) return false;
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const word = draft.words[i];
    if (!word || word.sentence !== sentence || THEIRS.has(word.form)) return false;
    if (OURS.has(word.form)) return true;
  }
  return false;
}
