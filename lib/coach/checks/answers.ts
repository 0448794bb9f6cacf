import type { Check, CheckInput } from './check';
import { figureOf } from './stems';
import { type Topic, kinGroups } from './topics';

const FIELD_OF_ANSWER = 2;

function isTouched(topic: Topic, { draft, stems }: CheckInput): boolean {
  if (topic.stems.size === 0 && topic.figures.size === 0) return true;
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] ?? '';
    const word = draft.words[i];
    if (stem !== '') {
      if (topic.stems.has(stem)) return true;
      for (const group of kinGroups(stem)) if (topic.kin.has(group)) return true;
    } else if (word && word.kind !== 'word') {
      const figure = figureOf(word);
      if (figure !== null && topic.figures.has(figure)) return true;
    }
  }
  return false;
}

/** Each question of the review is taken up; true when it asks none. A "yes" or "no" at the start answers the first. */
export const answers: Check = {
  id: 'answers',
  patterns: ['^(yes|yep|yeah|no|nope|sure|correct|absolutely|indeed|neither|both)', '>(yes|no)'],
  isDone(input, hits) {
    const { questions } = input.topics;
    if (questions.length === 0) return true;
    if (input.draft.words.length < FIELD_OF_ANSWER) return false;
    const untouched = questions.filter((topic) => !isTouched(topic, input)).length;
    return untouched <= (hits.length > 0 ? 1 : 0);
  },
};
