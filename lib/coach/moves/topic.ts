/** What the reviewer complains of, as a few words that a reply can name. */
import { hasAny } from '../moves';
import type { ParsedDraft, Word } from '../text';
import { GENERIC_WORDS } from './generic-words';
import { wordSet } from './word-set';

const WHOSE: Readonly<Record<string, string>> = { the: 'the', my: 'your', our: 'your' };
const VERBS = wordSet("was were is are had has came arrived took smelled smelt tasted looked felt broke 's");
/** People are not to be sorry about, and these name nothing. */
const NO_TOPIC = wordSet(
  'manager owner waiter waitress server host hostess chef cook driver receptionist lady man woman guy girl boy person people technician plumber dentist doctor nurse teacher lawyer builder cleaner cashier barista landlord agent seller worst best only first last whole rest same one two three whole thing fact truth reason answer husband wife son daughter mother father friend kids children baby dog partner family mum mom dad bill',
);

/** Only what went wrong is named. */
const WRONG = wordSet(
  'not never no nothing cold late broken broke dirty filthy wet damp slow small wrong missing damaged rude bad awful terrible horrible poor disgusting stale dry burnt burned raw undercooked overcooked soggy bland tasteless noisy loud hot freezing smelly smelled smelt stained cracked torn ripped faulty leaking leaked useless worst expensive overpriced delayed cancelled lost empty closed locked tiny uncomfortable unacceptable disappointing ruined failed stopped greasy salty hard mouldy moldy rusty scratched dented dead hours half',
);

const lastOf = ({ sentences }: ParsedDraft, word: Word): number => sentences[word.sentence]?.last ?? 0;

/** "the soup" from "the soup was cold", "your order" from "my order came late"; `null` where nothing is that plain. */
export function findTopic(review: ParsedDraft | null): string | null {
  if (!review) return null;
  for (let i = 0; i + 2 < review.words.length; i++) {
    const whose = WHOSE[review.words[i]?.form ?? ''];
    const noun = review.words[i + 1];
    const verb = review.words[i + 2];
    if (
      !whose ||
      !noun ||
      !verb ||
      noun.kind !== 'word' ||
      noun.breakBefore !== 'none' ||
      noun.sentence !== verb.sentence
    )
      continue;
    if (noun.capital || noun.quoted || noun.form.length < 3 || verb.breakBefore !== 'none' || !VERBS.has(verb.form))
      continue;
    if (!hasAny(review, i + 2, Math.min(i + 6, lastOf(review, verb)), WRONG)) continue;
    if (!GENERIC_WORDS.has(noun.form) && !NO_TOPIC.has(noun.form)) return `${whose} ${noun.form}`;
  }
  return null;
}
