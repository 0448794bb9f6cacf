/**
 * The words of the engine's lists, each with a number and with its traits, so that a word of a draft is looked up once, when
 * it is read, and every rule asks bits afterwards. Filled by word lists, never by what anybody writes.
 */

import type { Spelling } from './spellings';

/** So many spellings are kept. */
export const SPELLING_SLOTS = 1 << 12;

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

/** The hash of a form. */
export function hashOf(form: string): number {
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

/** The number of a folded form; 0 for a word nobody asks about. */
export const findWord = (form: string): number => slots[slotOf(form)] ?? 0;

/** The traits of the word with this number, as bits. */
export const traitsOf = (id: number): number => traits[id] ?? 0;

/** Spellings met before, by slot: see `spellings.ts`. Here, because a new trait makes them old. */
let met: (Spelling | undefined)[] = [];

/** The spelling in a slot, if there is one. */
export const spellingIn = (slot: number): Spelling | undefined => met[slot];

/** Keeps a spelling in its slot. */
export function keepSpelling(spelling: Spelling): void {
  if (met.length === 0) met = new Array<Spelling | undefined>(SPELLING_SLOTS).fill(undefined);
  met[spelling.slot] = spelling;
}

/** Gives all words of a text a new trait and answers its bit. */
export function createTrait(words: string | Iterable<string>): number {
  met = [];
  if (traitCount === MOST_TRAITS) throw new Error(`A word has room for ${MOST_TRAITS} traits`);
  const bit = 1 << traitCount++;
  for (const word of typeof words === 'string' ? words.split(/\s+/) : words) {
    const id = word === '' ? 0 : learnWord(word);
    if (id !== 0) traits[id] = (traits[id] ?? 0) | bit;
  }
  return bit;
}
