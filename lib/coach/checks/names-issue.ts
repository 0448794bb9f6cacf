import type { Check } from './check';
import { figureOf } from './stems';
import { kinGroups } from './topics';

/** Takes up something the review raises: the same thing, a figure, or two words akin to theirs. */
export const namesIssue: Check = {
  id: 'names_issue',
  patterns: [],
  isDone({ draft, topics, stems }) {
    const { all } = topics;
    if (topics.words === 0) return false;
    let akin = 0;
    for (let i = 0; i < stems.length; i++) {
      const word = draft.words[i];
      const stem = stems[i] ?? '';
      if (!word || topics.author.has(word.form)) continue;
      if (stem === '') {
        const figure = word.kind === 'word' ? null : figureOf(word);
        if (figure !== null && all.figures.has(figure)) return true;
        continue;
      }
      if (all.stems.has(stem)) return true;
      for (const group of kinGroups(stem)) if (all.kin.has(group)) akin++;
    }
    return akin >= 1;
  },
};
