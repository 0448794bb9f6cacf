/** What a UTF-16 unit is to a word, and how letters fold. */

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
/** Invisible: it belongs to the word around it and not to its form. */
export const SKIP = 4;

const classes = new Uint8Array(0x10000).fill(255);
for (let code = 0; code < 128; code++) {
  const upper = code >= 65 && code <= 90;
  const lower = code >= 97 && code <= 122;
  classes[code] = upper || lower ? LETTER : code >= 48 && code <= 57 ? DIGIT : code === 39 ? APOSTROPHE : OTHER;
}
classes[0x2019] = APOSTROPHE;
classes[0x02bc] = APOSTROPHE;
classes[0xff07] = APOSTROPHE;
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e]) classes[code] = SKIP;
for (let code = 0xfe00; code <= 0xfe0f; code++) classes[code] = SKIP;

/** The class of a UTF-16 unit, remembered after the first question. */
export function classOf(code: number): number {
  const known = classes[code] ?? OTHER;
  if (known !== 255) return known;
  const char = String.fromCharCode(code);
  const found = /[\p{L}\p{M}]/u.test(char) ? LETTER : /\p{Nd}/u.test(char) ? DIGIT : OTHER;
  classes[code] = found;
  return found;
}

/** Letters outside the basic plane that fold to plain ones (𝐛𝐨𝐥𝐝); everything else up there is no word. */
export function isStyledLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xd835 && text.charCodeAt(at + 1) >= 0xdc00;
}

/** Lower-cased and folded; the length may differ from the draft's. */
export function fold(raw: string): string {
  let plain = true;
  for (let i = 0; i < raw.length; i++) {
    if (raw.charCodeAt(i) > 127) {
      plain = false;
      break;
    }
  }
  if (plain) return raw.toLowerCase();
  return raw
    .replace(/[\u2019\u02bc\uff07]/g, "'")
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

export function isBetweenDigits(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at - 1)) === DIGIT && classOf(text.charCodeAt(at + 1) || 32) === DIGIT;
}

/** A star that hides a letter ("cr*p", "f***", "bull****") and not one that marks bold. */
export function isCensor(text: string, at: number, start: number): boolean {
  if (text.charCodeAt(start - 1) === 42) return false;
  if (text.charCodeAt(at - 1) === 42) return at - start < 14;
  let after = at;
  while (after < at + 12 && text.charCodeAt(after) === 42) after++;
  return classOf(text.charCodeAt(after) || 32) === LETTER || after - at >= 3 || (at - start <= 2 && after - at === 2);
}
