/** What the linter knows of each sentence, kept while the sentence stays as it is. */
import type { Match } from './match/scan';
import type { ReviewFacts, Rule } from './rules/rule';
import type { ReadDraft } from './text/reader';
import type { DraftContext, Finding } from './types';

/** Of one sentence; places are counted from its start, and from its first word. */
export interface SentenceNotes {
  /** `null`: not looked for yet. */
  matches: readonly Match[] | null;
  /** What the rules say that look no further than the sentence; `null`: not asked yet. */
  findings: readonly Note[] | null;
}

/** A finding of one sentence. */
export interface Note {
  rule: Rule;
  finding: Finding;
}

/** What notes hold under, beside the sentence. */
export interface Circumstances {
  context: DraftContext;
  review: ReviewFacts;
  language: 'en' | 'other';
  /** Warmth, coldness and heat of the whole reply. */
  mood: string;
}

/** Keeps notes from draft to draft. */
export interface NoteBook {
  /** The notes of each sentence of a draft, empty for those that are new. */
  turnTo(read: ReadDraft, circumstances: Circumstances): SentenceNotes[];
  /** Forgets what rules have said. */
  forget(): void;
}

/** An empty book. */
export function createNoteBook(): NoteBook {
  let notes: SentenceNotes[] = [];
  let last: Circumstances | null = null;
  const forget = (): void => {
    for (const note of notes) note.findings = null;
  };
  return {
    turnTo({ draft, keptBefore, keptAfter }, circumstances) {
      const fresh = draft.sentences.length - keptBefore - keptAfter;
      const made = Array.from({ length: fresh }, () => ({ matches: null, findings: null }));
      notes = notes.slice(0, keptBefore).concat(made, keptAfter > 0 ? notes.slice(-keptAfter) : []);
      // Beside a new sentence an old one may read otherwise.
      for (const beside of [notes[keptBefore - 1], notes[keptBefore + fresh]]) if (beside) beside.findings = null;
      if (!last || !areSame(last, circumstances)) forget();
      last = circumstances;
      return notes;
    },
    forget,
  };
}

/** What the owner hid is left out afterwards, and the review is known by its facts. */
const BESIDE: ReadonlySet<string> = new Set(['hidden', 'review']);

function areSame(a: Circumstances, b: Circumstances): boolean {
  if (a.review !== b.review || a.language !== b.language || a.mood !== b.mood) return false;
  if (a.context === b.context) return true;
  const [one, other] = [Object.entries(a.context), new Map<string, unknown>(Object.entries(b.context))];
  return one.length === other.size && one.every(([key, value]) => BESIDE.has(key) || areAlike(value, other.get(key)));
}

/** Equal plain data. */
function areAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && areAlike(value, other.get(key)));
}
