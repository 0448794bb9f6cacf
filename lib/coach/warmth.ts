/** How warm the whole reply is. In a reply with no kind word at all, plain words about the customer read as charges. */
import type { ParsedDraft, Word } from './text';
import { createTrait, FIGURE } from './text/vocabulary';

const SOFT = new Set(
  'sorry apologise apologize apologies apology apologised apologized thank thanks cheers regret regrets appreciate appreciated grateful hope refund refunded welcome glad please kindly happy replaced replacement deserved deserve happily gladly fixed repaired credited reimbursed mended sorted redo refunding replace replacing compensation complimentary free'.split(
    ' ',
  ),
);
const WE = new Set(['we', 'i']);
const WILL = new Set(['will', 'shall']);
const REACH = new Set('ring call email phone message write ask contact tell'.split(' '));
const US = new Set('me us to for on our the'.split(' '));
const OUR = new Set(['our', 'my']);
const PART = new Set('fault mistake error miss failure doing apologies'.split(' '));

/** Everything that can begin a sign, so that most words cost one look. */
const BEGINS = createTrait([...SOFT, ...WE, ...OUR, ...REACH, 'you', 'should']);

/** A way to reach a person is a kind word too. */
function isPhone(word: Word, second: Word | undefined, third: Word | undefined): boolean {
  if (word.kind !== 'number') return false;
  return (
    word.form.replace(/\D/g, '').length >= 7 ||
    (second?.kind === 'number' && (third?.kind === 'number' || second.form.length >= 4))
  );
}

/** Counts kind words, offers and words that own a part. 0: none at all. */
export function measureWarmth(draft: ParsedDraft): number {
  let warmth = 0;
  const { words } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || (word.traits & (BEGINS | FIGURE)) === 0 || word.quoted) continue;
    if (SOFT.has(word.form) || word.kind === 'email' || isPhone(word, words[i + 1], words[i + 2])) warmth++;
    else {
      const next = words[i + 1]?.form ?? '';
      const owns = (WE.has(word.form) && WILL.has(next)) || (OUR.has(word.form) && PART.has(next));
      const reaches = REACH.has(word.form) && US.has(next);
      const grants = word.form === 'you' && next === 'are' && words[i + 2]?.form === 'right';
      const admits = word.form === 'should' && (next === 'have' || next === 'not');
      if (owns || reaches || grants || admits) warmth++;
    }
  }
  return warmth;
}
