import type { Check } from './check';
import { kinGroups } from './topics';

/** Takes up something the review raises: the same thing or figure, or a word akin to theirs. */
export const namesIssue: Check = {
  id: 'names_issue',
  isDone({ draft, topics: { all, author }, terms }) {
    return terms.some((term, index) => {
      if (term === '' || author.has(draft.words[index]?.form ?? '')) return false;
      return all.terms.has(term) || kinGroups(term).some((group) => all.kin.has(group));
    });
  },
};
