import { HELLO } from './addressee';
import type { Check } from './check';

const NOT_A_NAME = new Set(
  'i we you it this that the a an our my your there they he she no yes not what when where why how if as and but so to for from in on at of all some any one thank thanks sorry please just well ok okay sure first also unfortunately however nobody everyone every each here now then sadly honestly frankly clearly look listen wow oh good great glad happy apologies again actually look'.split(
    ' ',
  ),
);

/** Greets the person: a hello, their name at the start, or a name set off by a comma. */
export const greets: Check = {
  id: 'greets',
  isDone({ draft: { words, sentences }, topics }) {
    const last = sentences[0]?.last ?? -1;
    for (let i = 0; i <= Math.min(last, 7); i++) {
      const word = words[i];
      if (!word) break;
      if (topics.author.has(word.form) && (i < 5 || word.capital)) return true;
      if (HELLO.has(word.form) && i < 4) return true;
    }
    const first = words[0];
    if (!first?.capital || NOT_A_NAME.has(first.form)) return false;
    // "Priya, three Saturdays …", "Deb and Rob, you asked …"
    for (let i = 1; i <= Math.min(last, 4); i++) {
      const word = words[i];
      if (!word) break;
      if (word.breakBefore === 'comma') return i === 1 || words[i - 1]?.capital === true;
      if (word.breakBefore !== 'none' || (!word.capital && word.form !== 'and')) return false;
    }
    return false;
  },
};
