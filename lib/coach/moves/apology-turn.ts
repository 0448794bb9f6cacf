/** "We're sorry, but …": an apology and the clause that takes it back. */
import { findApology, hasAny, sentenceBefore, withCapitalOf } from '../moves';
import type { ParsedDraft, Sentence, Span } from '../text';
import { createTrait } from '../text/vocabulary';
import { wordSet } from './word-set';

const TURN = createTrait('but however though although nevertheless yet');
/** What makes the clause after the turn an owning or a help and no excuse. */
const MENDING = wordSet(
  'sorry excuse fault wrong refund refunded replace replaced fix fixed should hope glad happy pleased delighted please love like contact call thank thanks appreciate will better help ours unable working work now welcome let miss promise agree trouble understand unfortunately also still requires app',
);
const OWN = wordSet('we i our my it there the this that rules staff staffing due as because when unfortunately');
/** The turn after an apology in the same sentence or at the head of the next. */
export function findApologyTurns(draft: ParsedDraft): (Span & { fix: string | null })[] {
  const found: (Span & { fix: string | null })[] = [];
  for (const sentence of draft.sentences) {
    if ((sentence.traits & TURN) === 0) continue;
    const turn = turnIn(draft, sentence);
    if (turn < 0 || turn >= sentence.last) continue;
    if (!OWN.has(draft.words[turn + 1]?.form ?? '') || hasAny(draft, turn + 1, sentence.last, MENDING)) continue;
    const apology = findApology(draft, sentence.first, turn - 1);
    if (apology < 0 && !(turn === sentence.first && apologyBefore(draft, sentence))) continue;
    found.push({ start: sentence.start, end: sentence.end, fix: apology < 0 ? null : reorder(draft, sentence, turn) });
  }
  return found;
}

function turnIn(draft: ParsedDraft, sentence: Sentence): number {
  for (let i = sentence.first; i <= sentence.last; i++) if (((draft.words[i]?.traits ?? 0) & TURN) !== 0) return i;
  return -1;
}

function apologyBefore(draft: ParsedDraft, sentence: Sentence): boolean {
  const before = sentenceBefore(draft, sentence);
  return before !== undefined && findApology(draft, before.first, before.last) >= 0;
}

const PAST = wordSet('was were had ran got did broke fell lost');

/** "We're sorry, but we were busy." is "We were busy, and we're sorry." Only for a plain apology before the turn. */
function reorder(draft: ParsedDraft, sentence: Sentence, turn: number): string | null {
  const from = draft.words[sentence.first];
  const before = draft.words[turn - 1];
  const after = draft.words[turn + 1];
  if (!from || !before || !after || turn - sentence.first > 5 || !/^(?:we|i)$/.test(from.form)) return null;
  // Only a plain "we're sorry, but" can change places with what follows.
  if (findApology(draft, turn - 1, turn - 1) < 0 || !hasAny(draft, turn + 2, turn + 4, PAST)) return null;
  if (!/^(?:we|it|our|there|the|i)$/.test(after.form) || draft.words[turn]?.form !== 'but') return null;
  const apology = withLowerCase(draft.text.slice(from.start, before.end));
  const reason = draft.text.slice(after.start, draft.words[sentence.last]?.end ?? sentence.end);
  const end = /[.!]/.test(draft.text.slice(draft.words[sentence.last]?.end ?? 0, sentence.end)) ? '.' : '';
  return `${withCapitalOf(draft, sentence.first, reason)}, and ${apology}${end}`;
}

const withLowerCase = (text: string): string =>
  /^I(?:'|’|\s)/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
