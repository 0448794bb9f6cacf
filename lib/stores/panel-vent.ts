import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftOf } from '../contract/drafts';
import type { PanelView } from '../contract/panel';
import { type Ask, type Note, settle } from './asking';

/** Nothing here may reach the page: there is no way to send, on purpose. */
export interface VentDeps {
  ask: Ask;
  tell(note: Note): void;
}

/** What is written to let off steam. */
export interface VentState {
  of: DraftOf | null;
  isOpen: boolean;
  text: string;
  /** What is kept on purpose; empty where nothing is. */
  kept: string;
}

/** What can be done. None of them throws. */
export interface VentActions {
  see(view: PanelView): void;
  open(): Promise<void>;
  /** Kept words that were erased elsewhere go; what was written since stays. */
  check(): Promise<void>;
  /** What was not kept is gone. */
  close(): void;
  write(text: string): void;
  keep(): Promise<void>;
  throwAway(): Promise<void>;
}

export type VentStore = StoreApi<VentState & VentActions>;

const CLOSED = { isOpen: false, text: '', kept: '' };

/** Remembers the vent box while it is open. It is never read by the coach. */
export function createVentStore({ ask, tell }: VentDeps): VentStore {
  return createStore<VentState & VentActions>()((set, get) => {
    const save = async (text: string): Promise<boolean> => {
      const { of } = get();
      if (of === null) return false;
      const answer = await settle(ask('keepVent', { ...of, text }));
      if (!answer.ok) tell({ words: answer.reason, tone: 'problem', undo: null });
      return answer.ok && get().of === of;
    };
    return {
      of: null,
      ...CLOSED,

      see({ status, thread, surface }) {
        const { of } = get();
        if (of?.thread === thread && of.surface === surface) return;
        set({ of: status === 'watching' ? { thread, surface } : null, ...CLOSED });
      },
      async open() {
        set({ isOpen: true });
        const { of } = get();
        if (of === null) return;
        const answer = await settle(ask('keptVent', of));
        if (!answer.ok || answer.value === null || get().of !== of || !get().isOpen) return;
        const { text } = answer.value;
        // What is being written already stays.
        set(get().text === '' ? { kept: text, text } : { kept: text });
      },
      async check() {
        const { of, kept } = get();
        if (of === null || kept === '') return;
        const answer = await settle(ask('keptVent', of));
        if (!answer.ok || answer.value !== null || get().of !== of || get().kept !== kept) return;
        set(get().text === kept ? { kept: '', text: '' } : { kept: '' });
      },
      close: () => set(CLOSED),
      write: (text) => set({ text }),
      async keep() {
        const { text } = get();
        if (await save(text)) set({ kept: text });
      },
      async throwAway() {
        const had = get().kept !== '';
        set({ text: '' });
        if (had && (await save(''))) set({ kept: '' });
      },
    };
  });
}
