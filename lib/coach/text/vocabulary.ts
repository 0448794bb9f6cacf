/**
 * The words the engine knows, each with a number and with its traits, so that a word of a draft is looked up once, when
 * it is read, and every rule asks bits afterwards. Filled by the patterns and word lists, never by what anybody writes.
 */

/** A word in capitals. Given by how the word is written, not by its letters. */
export const CAPS = 1;
/** A figure, sum, time, address: no plain word. Given by how it is written. */
export const FIGURE = 2;

/** Thirty bits fit a small integer. */
const MOST_TRAITS = 30;
const SIZE = 1 << 15;
const MASK = SIZE - 1;
/** Numbers of words stay below this. */
export const MOST_WORDS = SIZE / 2;

const forms: string[] = [''];
const slots = new Uint16Array(SIZE);
const traits = new Int32Array(MOST_WORDS);
let traitCount = 2;

/** One step of the hash: start with 0, then each UTF-16 unit of the form in turn. */
export const hashUnit = (hash: number, code: number): number => (Math.imul(hash, 0x01000193) + code) | 0;

const placeOf = (hash: number): number => (hash ^ (hash >>> 13)) & MASK;

function hashOf(form: string): number {
  let hash = 0;
  for (let i = 0; i < form.length; i++) hash = hashUnit(hash, form.charCodeAt(i));
  return hash;
}

/** The place of a form in `slots`, or of the free slot where it belongs. */
function slotOf(form: string): number {
  let at = placeOf(hashOf(form));
  for (let id = slots[at] ?? 0; id !== 0 && forms[id] !== form; id = slots[at] ?? 0) at = (at + 1) & MASK;
  return at;
}

/** The number of a folded form, given now if it had none. */
export function learnWord(form: string): number {
  const at = slotOf(form);
  const known = slots[at] ?? 0;
  if (known !== 0) return known;
  if (forms.length >= MOST_WORDS) throw new Error('Too many words in patterns and lists');
  slots[at] = forms.length;
  return forms.push(form) - 1;
}

/** How many words are known: a draft parsed when there were fewer is behind. */
export const vocabularySize = (): number => forms.length;

/** The number of a folded form; 0 for a word nobody asks about. */
export const findWord = (form: string): number => slots[slotOf(form)] ?? 0;

/** As `findWord`, for ASCII units `start` to `end` of a text whatever their case; `hash` is that of the lower-case form. */
export function findWordAt(text: string, start: number, end: number, hash: number): number {
  for (let at = placeOf(hash); ; at = (at + 1) & MASK) {
    const id = slots[at] ?? 0;
    if (id === 0 || isAt(forms[id] ?? '', text, start, end)) return id;
  }
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) {
    const code = text.charCodeAt(start + i);
    if (form.charCodeAt(i) !== (code >= 65 && code <= 90 ? code | 32 : code)) return false;
  }
  return true;
}

/** The form with this number. */
export const formOf = (id: number): string => forms[id] ?? '';

/** The traits of the word with this number, as bits. */
export const traitsOf = (id: number): number => traits[id] ?? 0;

/** Gives all words of a text a new trait and answers its bit. */
export function createTrait(words: string | Iterable<string>): number {
  if (traitCount === MOST_TRAITS) throw new Error(`A word has room for ${MOST_TRAITS} traits`);
  const bit = 1 << traitCount++;
  for (const word of typeof words === 'string' ? words.split(/\s+/) : words) {
    const id = word === '' ? 0 : learnWord(word);
    if (id !== 0) traits[id] = (traits[id] ?? 0) | bit;
  }
  return bit;
}
