import { isNegated, type ParsedDraft } from '../text';
import type { Check } from './check';

const SAYING = new Set('say said saying says be was so-called feel he she they'.split(' '));
const HEARING = new Set('hear learn read see say inform tell disappoint burst advise report find'.split(' '));
const OPINION = new Set(
  'feel felt think thought find found believe believed perceived perceive see saw chose choose decided took take know understand expected misunderstood seem seemed misread consider got missed'.split(
    ' ',
  ),
);
const DOUBT = new Set('if any may might perceived whatever loss confusion misunderstanding'.split(' '));
const FIGURES = new Set('two three four five six seven eight nine ten'.split(' '));
const BEING = new Set(['are', 'were', 'was', 'have']);
const DISPLEASED = new Set(
  'disappointed unhappy dissatisfied unsatisfied displeased upset offended annoyed frustrated'.split(' '),
);
const OTHERS = new Set(['he', 'she', 'they']);

/** "sorry if", "sorry to hear", "sorry you feel", "sorry for any …" doubt that anything happened; they are no apology. */
function isReal(draft: ParsedDraft, last: number): boolean {
  const form = (step: number): string => {
    const word = draft.words[last + step];
    return word && word.sentence === draft.words[last]?.sentence ? word.form : '';
  };
  let at = 1;
  if (form(at) === 'that') at++;
  if (form(at) === 'if' || form(at) === 'when') return false;
  if (form(at) === 'to' && HEARING.has(form(at + 1))) return false;
  if (form(at) === 'about' && form(at + 1) === 'your') return true;
  if (draft.words[last]?.form === 'forgive' && form(2) === 'if') return false;
  if (form(at) === 'you') {
    // "sorry you were disappointed"
    if (BEING.has(form(at + 1)) && DISPLEASED.has(form(at + 2))) return false;
    if (OPINION.has(form(at + 1))) return false;
    if (form(at + 1) === 'do' && form(at + 2) === 'not') return false;
  }
  if (form(at) === 'for' || form(at) === 'about') {
    // "for all three" says what for.
    if (form(at + 1) === 'all') return FIGURES.has(form(at + 2)) || form(at + 2) === 'of';
    for (let step = at + 1; step <= at + 2; step++) if (DOUBT.has(form(step))) return false;
  }
  return true;
}

/** A real apology, by the one who writes, for something. */
export const apologises: Check = {
  id: 'apologises',
  isDone: ({ draft, hits }) =>
    hits.sorry.some((at) => {
      const word = draft.words[at];
      const before = draft.words[at - 1];
      const linked = before?.sentence === word?.sentence && word?.breakBefore === 'none';
      if (linked && SAYING.has(before?.form ?? '') && word?.form === 'sorry') return false;
      // "she is sorry"
      if (linked && OTHERS.has(draft.words[at - 2]?.form ?? '')) return false;
      if (isNegated(draft, at) || draft.sentences[word?.sentence ?? -1]?.question) return false;
      return isReal(draft, at);
    }),
};
