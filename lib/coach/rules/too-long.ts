/** So long that the point drowns. */
import type { ParsedDraft } from '../text';
import type { Examples, Found, Rule } from './rule';

const MOST_WORDS = 160;
const LONGEST_SENTENCE = 55;
const LONGEST_BLOCK = 130;

/** Written words from one index to another: a contraction counts once. */
function countWords({ words }: ParsedDraft, from: number, to: number): number {
  let count = 0;
  for (let i = from; i <= to; i++) if (i === from || words[i]?.start !== words[i - 1]?.end) count++;
  return count;
}

function findTooLong(draft: ParsedDraft): Found[] {
  const total = countWords(draft, 0, draft.words.length - 1);
  if (total > MOST_WORDS) return [{ start: null, end: null }];
  if (total > LONGEST_BLOCK && !draft.text.includes('\n'))
    return [{ start: null, end: null, calmer: 'Break it into two or three short paragraphs.' }];
  const endless = draft.sentences.some(
    ({ first, last }) => last - first >= LONGEST_SENTENCE && countWords(draft, first, last) > LONGEST_SENTENCE,
  );
  return endless ? [{ start: null, end: null, calmer: 'Cut the longest sentence in two.' }] : [];
}

export const rule: Rule = {
  id: 'too-long',
  severity: 'low',
  title: 'A long read',
  why: 'Many readers skim past a long reply, or take it for an argument.',
  source:
    'Our own working range: about 45 to 120 words for a complaint. Chen et al. 2019 on length; Amazon asks for brevity.',
  calmer: 'Keep what happened, what you did and how to reach you; the rest can wait for a call.',
  anyLanguage: true,
  onPraise: 'keep',
  onQuestion: 'skip',
  find: ({ draft }) => findTooLong(draft),
};

const LINE = 'We looked at the hinge on the left and at the hinge on the right and wrote down what we saw. ';

export const examples: Examples = {
  bad: [
    { reply: LINE.repeat(9), marks: null },
    { reply: `${LINE.repeat(5)}\n${LINE.repeat(5)}`, marks: null },
    { reply: `${LINE.repeat(7)}`, marks: null },
    {
      reply: `${LINE.trim().replace('.', '')} and ${'then another hinge and '.repeat(12)}then we were done.`,
      marks: null,
    },
    { reply: LINE.repeat(9), marks: null, kind: 'praise', review: { stars: 5 } },
  ],
  good: [
    LINE,
    LINE.repeat(4),
    `${LINE.repeat(4)}\n\n${LINE.repeat(3)}`,
    { reply: LINE.repeat(9), kind: 'question', review: { stars: null, text: 'How do I mount the hinge?' } },
    'Both hinges are new. Tom',
  ],
};
