import type { Check } from './check';

const UNDONE = new Set(['say', 'said', 'says', 'no', "'d", 'would', 'will', 'not', 'nevertheless', 'could', 'should', 'might', 'only']);

/** Says thank you, or that it is appreciated. */
export const thanks: Check = {
  id: 'thanks',
  patterns: [
    '(thanks|thank|thankyou|thankful|grateful|cheers|thx|gratitude)',
    '<we> (really|truly|do|sincerely|very much|greatly|always|so|also|genuinely|completely)? (appreciate|value)',
    '(much|greatly|really|truly|always|very|highly|so|genuinely) appreciated',
    '>appreciate (you|your|the|it|this|that)',
    '(am|are|is) (so|really|very|most)? (indebted|obliged)',
  ],
  isDone({ draft }, hits) {
    return hits.some(({ first, last }) => {
      const before = draft.words[first - 1];
      const after = draft.words[last + 1]?.form ?? '';
      if (before?.sentence === draft.words[first]?.sentence && UNDONE.has(before?.form ?? '')) return false;
      return after !== 'god' && after !== 'goodness' && after !== 'heavens';
    });
  },
};
