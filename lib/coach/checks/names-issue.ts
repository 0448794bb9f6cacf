import type { Check } from './check';
import { termOf } from './stems';
import { kinGroups } from './topics';

/** Takes up something the review raises: the same thing or figure, or a word akin to theirs. */
export const namesIssue: Check = {
  id: 'names_issue',
  isDone({ draft, topics: { all, author } }) {
    return draft.words.some((word) => {
      const term = termOf(word);
      if (term === '' || author.has(word.form)) return false;
      return all.terms.has(term) || kinGroups(term).some((group) => all.kin.has(group));
    });
  },
};
