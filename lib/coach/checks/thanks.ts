import type { Check } from './check';

const UNDONE = new Set("say said says no 'd would will not nevertheless could should might only".split(' '));
/** "much appreciated" thanks; "your comments are noted and appreciated" files away. */
const MUCH = new Set('much greatly really truly always very highly so genuinely'.split(' '));

/** Says thank you, or that it is appreciated. */
export const thanks: Check = {
  id: 'thanks',
  isDone: ({ draft, hits }) =>
    hits.thanks.some((at) => {
      const word = draft.words[at];
      const before = draft.words[at - 1];
      const near = before?.sentence === word?.sentence ? (before?.form ?? '') : '';
      if (word?.form === 'appreciated') return MUCH.has(near);
      return !UNDONE.has(near) && !['god', 'goodness', 'heavens'].includes(draft.words[at + 1]?.form ?? '');
    }),
};
