/** "Sweetheart", "buddy": terms of address that talk down under a complaint. */
import type { Found, RuleInput } from '../rules/rule';
import { createTrait } from '../text/vocabulary';

const TERMS = createTrait(
  'sweetheart sweetie honey hun hon darling buddy pal sunshine petal missy princess kiddo champ sonny babe luv lady mate love bro bruv fella dude chief son lads snowflake',
);
/** Said warmly in many places; they talk down only where no kind word stands. */
const HOMELY = new Set('mate love luv bro lads chief lady hon hun dude fella son'.split(' '));
/** Before these a term of address is no address: "fell in love", "my pal". */
const GREETINGS = new Set('hi hello hey dear thanks thank cheers sorry with'.split(' '));

/** A term that stands alone between breaks, at the head or the end of a sentence. */
export function findAddressTerms({ draft, review, warmth }: RuleInput): Found[] {
  const found: Found[] = [];
  if (!review.harsh) return found;
  for (const sentence of draft.sentences) {
    if ((sentence.traits & TERMS) === 0) continue;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const word = draft.words[i];
      if (!word || (word.traits & TERMS) === 0 || word.quoted || word.own || word.capital !== (i === sentence.first))
        continue;
      if (review.words.has(word.form) || (warmth > 0 && HOMELY.has(word.form))) continue;
      const before = draft.words[i - 1];
      const after = draft.words[i + 1];
      const opens = i === sentence.first || (word.breakBefore !== 'none' && !GREETINGS.has(before?.form ?? ''));
      const closes = i === sentence.last || after?.breakBefore !== 'none';
      const heads =
        i === sentence.first && (after?.form === 'you' || after?.form === 'your' || after?.breakBefore !== 'none');
      if ((opens && closes && sentence.last > sentence.first) || heads)
        found.push({ start: word.start, end: word.end });
    }
  }
  return found;
}
