/** Plain words for a stock thanks or a stock apology, with what the reviewer named. */
import { findApology, hasAny, weighSpecificWords, withCapitalOf } from '../moves';
import type { ParsedDraft, Sentence } from '../text';
import { findTopic } from './topic';
import { wordSet } from './word-set';

/** What a stock thanks is for. */
const THANKED = wordSet(
  'feedback review reviews comment comments input rating remarks thoughts insights observations opinion concern concerns suggestion suggestions correspondence time patronage custom business loyalty support choosing selecting reaching contacting attention visit stay purchase interest sharing leaving',
);
const OUR_SUBJECT = wordSet('we i our my please sorry apologies sincere sincerest kindly');
const I = wordSet('i my me');
/** What a stock apology is for. */
const STOCK_NOUNS = wordSet(
  'experience experiences inconvenience inconveniences expectations concern concerns shortcomings standards problems issues issue discomfort matter situation',
);
/** Here the rules on conditions and excuses have more to say. */
const OTHER = wordSet('telling if may might feel felt perceived however but though although not but any deserve');

/** "Thank you for your valued feedback." is "Thank you for telling us about the soup."; `null` for any other sentence. */
export function rewordStock(draft: ParsedDraft, sentence: Sentence, review: ParsedDraft | null): string | null {
  const { lead, last } = sentence;
  const first = draft.words[lead];
  if (!first || first.quoted || last - lead < 3 || sentence.question || weighSpecificWords(draft, sentence) > 0)
    return null;
  const topic = findTopic(review);
  if (/^thanks?$/.test(first.form) && hasAny(draft, lead, last, THANKED))
    return hasAny(draft, lead, last, OTHER)
      ? null
      : withCapitalOf(draft, lead, `thank you for telling us${topic ? ` about ${topic}` : ''}.`);
  if (!OUR_SUBJECT.has(first.form) || findApology(draft, lead, lead + 6) < 0) return null;
  if (!hasAny(draft, lead, last, STOCK_NOUNS) || hasAny(draft, lead, last, OTHER)) return null;
  const sorry = hasAny(draft, lead, last, I) ? "I'm sorry" : "we're sorry";
  return withCapitalOf(draft, lead, `${sorry} ${topic ? `about ${topic}` : 'this went wrong'}.`);
}
