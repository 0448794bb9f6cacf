/** Is the draft English? Short drafts are, unless their letters or words clearly say otherwise. */
import type { ParsedDraft } from './text';
import { createTrait, FIGURE } from './text/vocabulary';

const ENGLISH = createTrait(
  'the a an and or but of to in on at for with from by is are was were am be been have has had do did does will would can could should not no we you i it our your my this that they he she them us me so if as what how when please thank thanks sorry hi hello dear there here all very',
);
const OTHERS = createTrait(
  'el la los las de del que y en un una por para con es está estamos nos su sus gracias lo le les des du et est pour avec nous vous votre notre merci bonjour une dans der die das und ist nicht wir sie ihr ihre mit für auf ein eine danke vielen il lo gli che di per non siamo grazie una o os as em para com não obrigado obrigada você seu sua het een van en niet wij dank voor met u uw jest nie się dziękujemy na za dla og er det vi tak för och att som på är inte med',
);
const FEW_WORDS = 6;
/** Shares of words: below the first a longer draft is hardly English, above the second it is another language. */
const LEAST_ENGLISH = 0.12;
const FOREIGN_LETTERS = 0.3;

/** A letter of another script: Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Han, Kana, Hangul. */
function isOtherScript(code: number): boolean {
  return (code >= 0x370 && code <= 0x1fff && !(code >= 0x1e00 && code <= 0x1eff)) || (code >= 0x3040 && code <= 0xd7af);
}

/** `other` when the draft is clearly not English: another script, or another tongue's small words. */
export function detectLanguage(draft: ParsedDraft): 'en' | 'other' {
  let english = 0;
  let other = 0;
  let script = 0;
  let total = 0;
  for (const { form, traits } of draft.words) {
    if ((traits & FIGURE) !== 0) continue;
    total++;
    if ((traits & ENGLISH) !== 0) english++;
    else if ((traits & OTHERS) !== 0) other++;
    else if (isOtherScript(form.charCodeAt(0))) script++;
  }
  if (total === 0) return 'en';
  if (script / total > FOREIGN_LETTERS) return 'other';
  if (total < FEW_WORDS) return other >= 2 && english === 0 ? 'other' : 'en';
  return other > english && (english / total < LEAST_ENGLISH || other > 2 * english) ? 'other' : 'en';
}
