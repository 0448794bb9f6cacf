import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Ask, type Note, settle } from './asking';

/** Where in the workbook the owner is, as its address says: `#cases`, `#case/<id>`. */
export interface Place {
  /** Id of the view; empty where the address names none. */
  view: string;
  /** What the view is asked to show; `null` where nothing is named. */
  id: string | null;
}

/** What the store of any view is given. */
export interface ViewDeps {
  ask: Ask;
  /** Milliseconds since 1970. */
  now(): number;
  /** Says what came of a press, in the line that every view has. */
  tell(note: Note): void;
  /** Names what is shown, where that is more than the view's name. */
  name(heading: string): void;
  /** To be called after anything that may have brought the first case, or taken the last. */
  look(): Promise<void>;
}

/** Everything the workbook's frame needs of the world. */
export interface WorkbookDeps {
  ask: Ask;
}

/** What frames every view. */
export interface WorkbookState {
  place: Place;
  /** Where the owner was before; `null` at the beginning. */
  before: Place | null;
  /** The heading of what is shown, where it is more than the view's name. */
  heading: string | null;
  /** Whether the invented month, and whether cases of the owner's own are there; `null` before it was told. */
  has: { sample: boolean; own: boolean } | null;
  /** The invented month is being put in or taken away. */
  changing: boolean;
  /** Grows when what every view shows has changed beneath it. */
  turn: number;
  note: Note | null;
}

/** What can be done in every view. None of them throws. */
export interface WorkbookActions {
  /** Goes where an address's fragment points. */
  goTo(hash: string): void;
  /** Names what is shown, as soon as it is known. */
  name(heading: string): void;
  /** Learns what is there; asked again after anything that may have changed it. */
  look(): Promise<void>;
  setSample(on: boolean): Promise<void>;
  tell(note: Note | null): void;
  dismiss(): void;
}

export type WorkbookStore = StoreApi<WorkbookState & WorkbookActions>;

/** Reads the fragment of the workbook's address; what cannot be read points nowhere. */
export function parsePlace(hash: string): Place {
  const [view = '', ...rest] = hash.replace(/^#/, '').split('/');
  const named = rest.join('/');
  try {
    return { view, id: named === '' ? null : decodeURIComponent(named) };
  } catch {
    return { view, id: null };
  }
}

/** The memory of the workbook's frame; each view has a store of its own. */
export function createWorkbookStore({ ask }: WorkbookDeps, hash = ''): WorkbookStore {
  return createStore<WorkbookState & WorkbookActions>()((set, get) => {
    const problem = (words: string) => set({ note: { words, tone: 'problem', undo: null } });
    return {
      place: parsePlace(hash),
      before: null,
      heading: null,
      has: null,
      changing: false,
      turn: 0,
      note: null,

      goTo: (to) => set({ place: parsePlace(to), before: get().place, heading: null, note: null }),
      name: (heading) => set({ heading }),
      async look() {
        const has = await settle(ask('hasSample', {}));
        if (has.ok) set({ has: has.value });
      },
      async setSample(on) {
        if (get().changing) return;
        set({ changing: true });
        const done = await settle(ask('sampleMonth', { on }));
        set({ changing: false });
        if (!done.ok) return problem(done.reason);
        const words = on
          ? 'Everything here is invented: look around, and try what you like.'
          : 'The invented month is gone.';
        set({ turn: get().turn + 1, note: { words, tone: 'done', undo: null } });
        await get().look();
      },
      tell: (note) => set({ note }),
      dismiss: () => set({ note: null }),
    };
  });
}
