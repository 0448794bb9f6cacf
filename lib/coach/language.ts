/** Which language is the draft in? Short drafts are English, unless their letters or words clearly say otherwise. */
import type { ParsedDraft } from './text';
import { createTrait, FIGURE } from './text/vocabulary';

/** Languages told apart; `other` is any further one. */
export type Language = 'en' | Tongue | 'other';
type Tongue = (typeof TONGUES)[number][0];

const ENGLISH = createTrait(
  'the a an and or but of to in on at for with from by is are was were am be been have has had do did does was will would can could should not no we you i it our your my this that they he she them us me so if as what how when please thank thanks sorry hi hello dear there here all very',
);

/** Small words of each language, accents folded as words are; a word may stand in several. */
const TONGUES = [
  [
    'de',
    'der die das und ist nicht wir sie ihr ihre ihnen ihrem ihren mit fur auf ein eine einen den dem des zu im war haben hat wurde werden sind auch bei uns unser unsere danke vielen dank leider sehr gerne aber wie als bitte es ich so dass freuen hallo liebe lieber oder noch zum zur von nach fur entschuldigung',
  ],
  [
    'fr',
    'le la les des du de et est pour avec nous vous votre notre nos vos merci bonjour une un dans que qui ne pas au aux sur ce cette avons sommes etes avez desole desoles par plus mais tres bien ete sont cordialement bientot il elle en se son sa ses chez',
  ],
  [
    'es',
    'el la los las de del que y en un una por para con es esta estamos nos su sus gracias lo le les al se pero muy hola nuestro nuestra como mas ha han hemos sentimos usted ustedes no si fue este ya disculpas tambien cuando',
  ],
  [
    'it',
    'il lo la gli le di che per non siamo grazie una un e con del della dei delle al alla ci vi sua suo nostro nostra anche ma piu abbiamo ciao questo sono ha hanno nel nella dal si molto ed era buongiorno come presto scusi scusa dispiace',
  ],
  [
    'nl',
    'de het een van en niet wij dank voor met u uw je jullie ons onze is zijn was dat die op te aan er ook maar bij naar om wel nog heeft hebben bent graag bedankt beste om als hebt dit deze zeer helaas wordt geen mijn ik',
  ],
  [
    'pt',
    'o a os as em para com nao obrigado obrigada voce voces seu sua seus suas de do da dos das que um uma por no na nos foi muito mais mas ao temos somos nosso nossa ola pela pelo esta estamos como tambem lamentamos sentimos e',
  ],
  [
    'pl',
    'jest nie sie dziekujemy na za i w z do to ze pani pan panstwa bardzo przepraszamy jestesmy był była było oraz od po tak dla przez czy jak ale juz naszej nasz nasze naszym opinie witamy dziekuje prosimy ten tym mamy sa byc',
  ],
] as const;

/** Further tongues that are only known not to be English. */
const FURTHER =
  'og er det vi tak til ikke jer vores och att som pa ar inte med tack er det vart ja on ei etta kiitos mutta olemme hvala nam je ste bilo si multumim pentru va este sunt koszonjuk hogy nem az egy ve bir icin tesekkur ederiz cok dekujeme jsme vam na se kami anda terima kasih yang dan untuk tidak dengan salamat po ang';

const OTHERS = createTrait(`${TONGUES.map(([, words]) => words).join(' ')} ${FURTHER}`);
const FEW_WORDS = 6;
/** Shares of words: below the first a longer draft is hardly English, above the second it is another language. */
const LEAST_ENGLISH = 0.12;
const FOREIGN_LETTERS = 0.3;
/** Of the small words of all tongues, the share that one must have to be named. */
const CLEARLY = 0.5;

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
    // A word of both ("was", "on", "in") tells nothing where it stands among foreign ones.
    if ((traits & ENGLISH) !== 0) english += (traits & OTHERS) !== 0 ? 0.5 : 1;
    else if ((traits & OTHERS) !== 0) other++;
    else if (isOtherScript(form.charCodeAt(0))) script++;
  }
  if (total === 0) return 'en';
  if (script / total > FOREIGN_LETTERS) return 'other';
  if (total < FEW_WORDS) return other >= 2 && english === 0 ? 'other' : 'en';
  return other > english && (english / total < LEAST_ENGLISH || other > 2 * english) ? 'other' : 'en';
}

/** The language by name, where it is one of those told apart; counted only when the draft is not English. */
export function recogniseLanguage(draft: ParsedDraft): Language {
  if (detectLanguage(draft) === 'en') return 'en';
  const counts = new Map<Tongue, number>();
  const sets = TONGUES.map(([tongue, words]) => [tongue, new Set<string>(words.split(' '))] as const);
  let known = 0;
  for (const { form, traits } of draft.words) {
    if ((traits & OTHERS) === 0) continue;
    known++;
    for (const [tongue, words] of sets) if (words.has(form)) counts.set(tongue, (counts.get(tongue) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 || first[1] < known * CLEARLY || first[1] === second?.[1]) return 'other';
  return first[0];
}
