import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseDraft } from '../coach/text';
import type { PanelView, ToPage } from '../contract/panel';
import { briefAt } from '../playbook/place';
import { secondEyesText } from '../playbook/second-eyes';
import { type Ask, type Note, settle } from './asking';
import type { PanelStore } from './panel';
import type { CaseStore } from './panel-case';

/** Everything the store needs of the world. */
export interface TeammateDeps {
  ask: Ask;
  send(message: ToPage): void;
  /** For the house rules. */
  panel: PanelStore;
  cases: CaseStore;
  /** Hands the owner a file. */
  saveFile(name: string, text: string): void;
  tell(note: Note): void;
}

/** What comes of a second pair of eyes. */
export interface TeammateState {
  view: PanelView | null;
  /** Their version, as pasted. */
  theirs: string;
  isSaving: boolean;
}

/** What can be done. None of them throws. */
export interface TeammateActions {
  see(view: PanelView): void;
  /** What is copied for them. */
  textForThem(): string;
  paste(text: string): void;
  /** Their version in place of the whole draft, as one step that undo takes back. */
  putIn(): void;
  handOver(): Promise<void>;
}

export type TeammateStore = StoreApi<TeammateState & TeammateActions>;

/** Sentences of a text, white space evened out. */
function sentencesOf(text: string): string[] {
  const even = text.replaceAll('\u00a0', ' ');
  return parseDraft(even)
    .sentences.map(({ start, end }) => even.slice(start, end).replace(/\s+/gu, ' '))
    .filter((sentence) => sentence !== '');
}

/** Which sentences of mine they left out or changed, and which are theirs. */
export function compareVersions(mine: string, theirs: string): { left: string[]; fresh: string[] } {
  const [ours, others] = [sentencesOf(mine), sentencesOf(theirs)];
  return {
    left: ours.filter((sentence) => !others.includes(sentence)),
    fresh: others.filter((sentence) => !ours.includes(sentence)),
  };
}

/** Remembers what passes between the owner and a teammate. */
export function createTeammateStore({ ask, send, panel, cases, saveFile, tell }: TeammateDeps): TeammateStore {
  return createStore<TeammateState & TeammateActions>()((set, get) => ({
    view: null,
    theirs: '',
    isSaving: false,

    see(view) {
      const isIn = get().view?.draft !== view.draft && view.draft.trim() === get().theirs.trim();
      if (get().view?.thread !== view.thread || isIn) set({ theirs: '' });
      set({ view });
    },
    textForThem() {
      const { view } = get();
      if (view === null) return '';
      const { review, draft, address, triage } = view;
      const brief = briefAt(panel.getState().brief, address);
      return secondEyesText({ review, draft, brief, advice: triage.advice });
    },
    paste: (theirs) => set({ theirs }),
    putIn() {
      const { view, theirs } = get();
      if (view === null || theirs.trim() === '') return;
      const { draft, thread, empty } = view;
      // Refused by the page where the draft is not this one any more.
      const whole = { rule: 'second-eyes', start: 0, end: draft.length, text: draft };
      if (empty) send({ type: 'insert', thread, text: theirs });
      else send({ type: 'use-fix', finding: whole, replacement: theirs });
    },
    async handOver() {
      const { view, isSaving } = get();
      if (view === null || isSaving) return;
      set({ isSaving: true });
      const one = await cases.getState().have();
      const file = one === null ? null : await settle(ask('handOver', { thread: view.thread }));
      set({ isSaving: false });
      if (file?.ok === true) saveFile(file.value.name, file.value.json);
      const reason = 'There is no case of this review yet. Write a few words in the box and try again.';
      if (file?.ok !== true) tell({ words: file?.reason ?? reason, tone: 'problem', undo: null });
      else tell({ words: 'Saved as a file. Your teammate opens it in their workbook.', tone: 'done', undo: null });
    },
  }));
}
