import type { Check } from './check';

const UNDONE = new Set("say said says no 'd would will not nevertheless could should might only".split(' '));
/** "much appreciated" thanks; "your comments are noted and appreciated" files away. */
const MUCH = new Set('much greatly really truly always very highly so genuinely'.split(' '));
const HEAVEN = new Set(['god', 'goodness', 'heavens']);

/** Says thank you, or that it is appreciated. */
export const thanks: Check = {
  id: 'thanks',
  isDone: ({ draft: { words }, hits }) =>
    hits.thanks.some((at) => {
      const word = words[at];
      const before = words[at - 1];
      const near = before?.sentence === word?.sentence ? (before?.form ?? '') : '';
      if (word?.form === 'appreciated') return MUCH.has(near);
      const after = words[at + 1]?.form === 'you' ? at + 2 : at + 1;
      if (words[after]?.form === 'for' && words[after + 1]?.form === 'nothing') return false;
      return !UNDONE.has(near) && !HEAVEN.has(words[at + 1]?.form ?? '');
    }),
};
