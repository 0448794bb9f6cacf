import type { ParsedDraft } from '../text';
import type { Check } from './check';
import { kinGroups, type Topic } from './topics';

const LEAST_WORDS = 2;
const YES_OR_NO = new Set('yes yep yeah no nope sure correct absolutely indeed neither both'.split(' '));

/** "Yes" or "no" at the start of a sentence or clause. */
function saysYesOrNo({ words, sentences }: ParsedDraft): boolean {
  return words.some(
    (word, index) =>
      YES_OR_NO.has(word.form) && (index <= (sentences[word.sentence]?.lead ?? 0) || word.breakBefore !== 'none'),
  );
}

function isTouched(topic: Topic, terms: readonly string[]): boolean {
  if (topic.terms.size === 0) return true;
  return terms.some(
    (term) => term !== '' && (topic.terms.has(term) || kinGroups(term).some((group) => topic.kin.has(group))),
  );
}

/** Each question of the review is taken up; true when it asks none. A "yes" or "no" answers one of them. */
export const answers: Check = {
  id: 'answers',
  isDone({ draft, topics: { questions }, terms }) {
    if (questions.length === 0) return true;
    if (draft.words.length < LEAST_WORDS) return false;
    const untouched = questions.filter((topic) => !isTouched(topic, terms)).length;
    return untouched <= (saysYesOrNo(draft) ? 1 : 0);
  },
};
