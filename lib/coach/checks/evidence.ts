/** What the checks go by, as figures: for a model that weighs them together with the words. */
import type { ParsedDraft } from '../text';
import { CHECKS, type Checks, type DraftContext } from '../types';
import { findSigns } from './signs';
import { termOf } from './stems';
import { kinGroups, readTopics } from './topics';

const MOST = 3;
const CLAUSE_FORMS = 'i we you my our your not but'.split(' ');

/**
 * Graded evidence of every check, by name; what is not there is 0. Names are `check:<id>` (what the check itself says),
 * `<sign>` (sentences with it), `<sign>:<cue>` (times that cue fires, 3 at most), `early:<sign>` (in the first two
 * sentences) and plain figures of draft and review.
 */
export function readEvidence(draft: ParsedDraft, context: DraftContext, checks: Checks): Record<string, number> {
  const evidence: Record<string, number> = {};
  const add = (name: string, value = 1): void => {
    if (value !== 0) evidence[name] = (evidence[name] ?? 0) + value;
  };
  for (const id of CHECKS) if (checks[id]) add(`check:${id}`);
  const seen = new Set<string>();
  for (const { sign, row, word } of findSigns(draft)) {
    const at = draft.words[word]?.sentence ?? 0;
    const asked = draft.sentences[at]?.question === true;
    const cue = `${asked ? 'asked' : sign}:${row}`;
    if ((evidence[cue] ?? 0) < MOST) add(cue);
    if (asked || seen.has(`${sign} ${at}`)) continue;
    seen.add(`${sign} ${at}`);
    add(sign);
    if (at < 2) add(`early:${sign}`);
  }
  readFigures(draft, context, add);
  return evidence;
}

function readFigures(
  draft: ParsedDraft,
  { review, triage }: DraftContext,
  add: (name: string, value?: number) => void,
): void {
  const { words, sentences } = draft;
  const topics = readTopics(review, triage);
  add('words', Math.min(1.5, words.length / 100));
  add('sentences', Math.min(1.5, sentences.length / 10));
  add('asks', sentences.filter(({ question }) => question).length);
  add('shouts', sentences.filter(({ exclamation }) => exclamation).length);
  const shared = new Set<string>();
  const kindred = new Set<number>();
  let telling = 0;
  for (const word of words) {
    if (CLAUSE_FORMS.includes(word.form)) add(`form:${word.form}`, 1 / Math.max(20, words.length));
    if (word.kind !== 'word') add(`word:${word.kind}`);
    const term = termOf(word);
    if (term === '') continue;
    telling++;
    if (topics.author.has(word.form)) continue;
    if (topics.all.terms.has(term)) shared.add(term);
    for (const group of kinGroups(term)) if (topics.all.kin.has(group)) kindred.add(group);
  }
  add('shared', Math.min(6, shared.size));
  add('kindred', Math.min(6, kindred.size));
  add('telling', words.length === 0 ? 0 : telling / words.length);
  add('questions', topics.questions.length);
  add(`stars:${review?.stars ?? 'none'}`);
  add(`kind:${triage.kind}`);
}
