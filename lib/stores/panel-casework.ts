import { createStore, type StoreApi } from 'zustand/vanilla';
import { CASE_LIMITS, type Case, type CaseCause, type Improvement, type Promised } from '../casebook/case';
import { findPromises } from '../casebook/promises';
import type { PanelView } from '../contract/panel';
import { findFirstName } from '../playbook/fill';
import type { CaseStore } from './panel-case';

/** Everything the store needs of the world. */
export interface CaseworkDeps {
  cases: CaseStore;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
}

/** A promise in a draft; offsets are UTF-16. */
export type FoundPromise = ReturnType<typeof findPromises>[number];

/** An improvement while it is being written. */
export type ImprovementTyped = Pick<Improvement, 'what' | 'who' | 'kind'>;

/** What is written down about a case, while it is being written. */
export interface CaseworkState {
  view: PanelView | null;
  isOpen: boolean;
  /** What the draft promises. */
  found: FoundPromise[];
  /** Promises of this draft that the owner does not want to keep an eye on. */
  declined: string[];
  /** The cause just chosen, until it is saved; `null` where none is being saved. */
  choosing: { cause: CaseCause | null } | null;
  improvement: ImprovementTyped;
  /** The notes as they are being written; `null` where they are as kept. */
  note: string | null;
  /** The notes the writing began from. */
  noteFrom: string;
  /** What was saved elsewhere over the notes meanwhile; `null` where nothing was. */
  elsewhere: string | null;
}

/** What can be done. None of them throws. */
export interface CaseworkActions {
  see(view: PanelView): void;
  toggle(): void;
  setCause(cause: CaseCause | null): Promise<void>;
  watchPromise(promise: FoundPromise): void;
  declinePromise(promise: FoundPromise): void;
  removePromise(id: string): void;
  writeImprovement(change: Partial<ImprovementTyped>): void;
  addImprovement(): Promise<void>;
  removeImprovement(id: string): void;
  writeNote(note: string): void;
  saveNote(): Promise<void>;
}

export type CaseworkStore = StoreApi<CaseworkState & CaseworkActions>;

const keyOf = ({ what, by }: Pick<FoundPromise, 'what' | 'by'>): string => `${what.toLowerCase()}\n${by ?? ''}`;

/** What the draft promises and nobody keeps an eye on yet. */
export function offeredPromises(
  { found, declined }: Pick<CaseworkState, 'found' | 'declined'>,
  one: Case | null,
): FoundPromise[] {
  const taken = new Set([...declined, ...(one?.promises ?? []).map(keyOf)]);
  return found.filter((promise) => !taken.has(keyOf(promise)));
}

/** What was noted of this promise before the draft named another day; `null` where nothing was. */
export function notedBefore(
  promise: FoundPromise,
  found: readonly FoundPromise[],
  promises: readonly Promised[],
): Promised | null {
  const what = promise.what.toLowerCase();
  const said = new Set(found.map(keyOf));
  const isIt = (one: Promised) => one.kept === 'open' && one.what.toLowerCase() === what && !said.has(keyOf(one));
  return promises.find(isIt) ?? null;
}

const BLANK: ImprovementTyped = { what: '', who: '', kind: 'fix' };

/** Remembers what is being written about the case; what is saved goes through the store of the case. */
export function createCaseworkStore({ cases, now, newId }: CaseworkDeps): CaseworkStore {
  const { change } = cases.getState();
  return createStore<CaseworkState & CaseworkActions>()((set, get) => ({
    view: null,
    isOpen: false,
    found: [],
    declined: [],
    choosing: null,
    improvement: BLANK,
    note: null,
    noteFrom: '',
    elsewhere: null,

    see(view) {
      const before = get().view;
      if (before?.thread !== view.thread) {
        const kind = view.triage.kind === 'praise' ? 'keep' : 'fix';
        set({
          isOpen: false,
          declined: [],
          choosing: null,
          improvement: { ...BLANK, kind },
          note: null,
          elsewhere: null,
        });
      }
      const isSame = before?.thread === view.thread && before.draft === view.draft;
      const found = isSame ? get().found : findPromises(view.draft, now(), findFirstName(view.review?.author));
      set({ view, found });
    },
    toggle: () => set({ isOpen: !get().isOpen }),
    async setCause(cause) {
      const choosing = { cause };
      set({ choosing });
      await change(() => ({ cause }));
      if (get().choosing === choosing) set({ choosing: null });
    },
    watchPromise(promise) {
      const { what, to, by } = promise;
      const id = newId();
      void change(({ promises }) => {
        if (promises.some((one) => keyOf(one) === keyOf(promise))) return null;
        const before = notedBefore(promise, get().found, promises);
        if (before !== null) return { promises: promises.map((one) => (one === before ? { ...one, to, by } : one)) };
        return { promises: [...promises, { id, what: what.slice(0, CASE_LIMITS.line), to, by, kept: 'open' }] };
      });
    },
    declinePromise: (promise) => set({ declined: [...get().declined, keyOf(promise)] }),
    removePromise: (id) => void change(({ promises }) => ({ promises: promises.filter((one) => one.id !== id) })),
    writeImprovement: (typed) => set({ improvement: { ...get().improvement, ...typed } }),
    async addImprovement() {
      const { improvement: typed } = get();
      const [what, who] = [typed.what.trim(), typed.who.trim()];
      if (what === '') return;
      const id = newId();
      const added: Improvement = { id, what, who, kind: typed.kind, doneAt: null };
      const done = await change(({ improvements }) => ({ improvements: [...improvements, added] }));
      if (done && get().improvement === typed) set({ improvement: { ...BLANK, kind: typed.kind } });
    },
    removeImprovement: (id) =>
      void change(({ improvements }) => ({ improvements: improvements.filter((one) => one.id !== id) })),
    writeNote(note) {
      const begins = get().note === null;
      set({ note, ...(begins ? { noteFrom: cases.getState().one?.note ?? '' } : {}) });
    },
    async saveNote() {
      const { note, noteFrom } = get();
      if (note === null) return;
      let other: string | null = null;
      const done = await change((one) => {
        other = one.note !== noteFrom && one.note !== note ? one.note : null;
        return other === null ? { note } : null;
      });
      // The next press puts these in the place of what it has shown.
      if (other !== null) return set({ elsewhere: other, noteFrom: other });
      if (!done) return;
      const isSame = get().note === note;
      set({ note: isSame ? null : get().note, noteFrom: note, elsewhere: null });
    },
  }));
}
