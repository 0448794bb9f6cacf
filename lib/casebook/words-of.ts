/** Words as they are looked for: without case, accents, or the difference between scripts' ways of writing one letter. */

/** UTF-16 units of a word that count. */
export const WORD_UNITS = 24;

/** Scripts that put no spaces between words: cut into pairs of characters. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what is meant.
const ASCII = /^[\x00-\x7f]*$/;

/** The text with marks, case and width folded away; Hangul stays in syllables. */
export function foldText(text: string): string {
  // Most text is plain ASCII, and normalising is the dear part.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðıþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Distinct folded words in the order they come, each of `WORD_UNITS` at most; what is written without spaces, in pairs. */
export function wordsOf(text: string): string[] {
  const found = new Set<string>();
  const folded = foldText(text).replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  const plain = ASCII.test(folded);
  for (const word of folded.match(plain ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []) {
    if (!plain && UNSPACED.test(word)) for (const piece of piecesOf(word)) found.add(piece);
    else found.add(word.slice(0, WORD_UNITS));
  }
  return [...found];
}

/** Pairs of what is written without spaces, and whole what stands between. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  let run: string[] = [];
  let other = '';
  const close = () => {
    if (run.length === 1) pieces.push(...run);
    for (let at = 0; at + 1 < run.length; at++) pieces.push(`${run[at]}${run[at + 1]}`);
    if (other !== '') pieces.push(other.slice(0, WORD_UNITS));
    run = [];
    other = '';
  };
  for (const letter of word) {
    const unspaced = UNSPACED.test(letter);
    if (unspaced ? other !== '' : run.length > 0) close();
    if (unspaced) run.push(letter);
    else other += letter;
  }
  close();
  return pieces;
}
