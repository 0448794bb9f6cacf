/** Forms met before, so that a common word is neither cut out of the text nor looked up again. Bounded; long words are not kept. */
import { findWord, hashOf, keepSpelling, SPELLING_SLOTS, spellingIn, traitsOf } from './vocabulary';

/** A folded form and what is known of it whatever text it stands in. */
export interface Spelling {
  form: string;
  /** Its number in the vocabulary; 0 for a word that no list names. */
  id: number;
  /** Bits of the vocabulary. */
  traits: number;
  hash: number;
  /** Its stem, once `checks/stems.ts` was asked. */
  stem?: string;
  /** Where it is kept, for tables beside this one; -1 for a long word. */
  slot: number;
}

/** A longer form may be a view of the whole text it came from, which must not be kept alive. */
const LONGEST = 12;

const slotOf = (hash: number): number => (hash ^ (hash >>> 12) ^ (hash >>> 21)) & (SPELLING_SLOTS - 1);

/** One string for each word of the patterns, so that equal forms are told by being the same object. */
const learnt = new Map<string, string>();

/** Makes a pattern's word the one string for its form, and answers its hash. */
export function learnForm(form: string): number {
  const hash = hashOf(form);
  if (learnt.has(form)) return hash;
  learnt.set(form, form);
  const known = spellingIn(slotOf(hash));
  if (known?.form === form) known.form = form;
  return hash;
}

function keep(unique: string, hash: number): Spelling {
  const form = learnt.get(unique) ?? unique;
  const slot = form.length > LONGEST ? -1 : slotOf(hash);
  const id = findWord(form);
  const made = { form, id, traits: traitsOf(id), hash, slot };
  if (slot >= 0) keepSpelling(made);
  return made;
}

/** The spelling of a folded form. */
export function spellingOf(form: string): Spelling {
  const hash = hashOf(form);
  const known = spellingIn(slotOf(hash));
  return known?.form === form ? known : keep(form, hash);
}

/** The spelling of ASCII units `start` to `end` of a text whatever their case; `hash` is that of the lower-case form. */
export function spellingAt(text: string, start: number, end: number, hash: number): Spelling {
  const known = spellingIn(slotOf(hash));
  if (known && known.hash === hash && isAt(known.form, text, start, end)) return known;
  return keep(text.slice(start, end).toLowerCase(), hash);
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) {
    const code = text.charCodeAt(start + i);
    if (form.charCodeAt(i) !== (code >= 65 && code <= 90 ? code | 32 : code)) return false;
  }
  return true;
}
