import type { ParsedDraft } from '../text';
import type { Check } from './check';
import { stemOf, termOf } from './stems';
import { kinGroups, type Topic } from './topics';

const stems = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((form) => stemOf(form) || form));

/** Ways to reach somebody: in "email us" they name nothing. */
const REACH = stems('contact email mail call phone number chat message reply respond answer line order');
/** Words that two texts share without speaking of the same thing. */
const WEAK = stems(
  'provide provided serve served take taking face faced valued avoid excited certainly definitely either improve improving memorable comfortable detail details forward resolve raised information expected expectations full care free limited attempt attempted short highly regarding fix recommendation manager international city trip march certain possible continue choose chosen understand regret',
);

/** Is the word part of a name, of the house most often? Reviews and replies share it whatever they are about. */
function isName({ words, sentences }: ParsedDraft, index: number): boolean {
  const word = words[index];
  return word?.kind === 'word' && word.capital && index !== sentences[word.sentence]?.lead;
}

const REACHING = new Set('us me our please via at team kindly touch reach drop write'.split(' '));

function isReach(draft: ParsedDraft, index: number, term: string): boolean {
  if (!REACH.has(term)) return false;
  for (let i = index - 4; i <= index + 6; i++) {
    const word = draft.words[i];
    if (!word || word.sentence !== draft.words[index]?.sentence) continue;
    if (REACHING.has(word.form) || word.kind === 'email' || word.kind === 'url' || word.kind === 'number') return true;
  }
  return false;
}

/** The same word, or one akin to it. */
const isMet = (term: string, topic: Topic): boolean =>
  topic.terms.has(term) || kinGroups(term).some((group) => topic.kin.has(group));

/** Takes up something the review raises: the same thing or figure, or a word akin to theirs. */
export const namesIssue: Check = {
  id: 'names_issue',
  isDone({ draft, kind, topics: { all, author } }) {
    return draft.words.some((word, index) => {
      const term = termOf(word);
      if (term === '' || WEAK.has(term) || author.has(word.form)) return false;
      if (!isMet(term, all) || isReach(draft, index, term)) return false;
      // In praise the name is often what is praised.
      return kind === 'praise' || !isName(draft, index);
    });
  },
};
