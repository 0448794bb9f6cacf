import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListNews } from '../browser/asks/lists';
import type { Review, ReviewKind, Trade, Triage } from '../coach/types';
import type { ToPage } from '../contract/panel';
import type { ReadingFilter, ReadingView, ReadRow } from '../contract/reading';
import { type Ask, settle } from './asking';
import { UNWATCHED, WATCHED } from './popup-here';

/** Everything the reading view's store needs of the world. */
export interface ReadingDeps {
  send(message: ToPage): void;
  ask: Ask;
  /** What to do about a review; without a kind it is read from the words alone. */
  triage(review: Review, trade: Trade | null, kind: ReviewKind | null): Triage;
  /** How many reviews are listed more with each "show more", and how many at the very most. */
  step: number;
  most: number;
}

/** What is shown where reviews are only read. `view` is `null` until the page has told. */
export interface ReadingState {
  view: ReadingView | null;
  step: number;
  most: number;
  /** Kinds of the reviews listed, as far as they are known, by `rowOf`. */
  kinds: ReadonlyMap<string, ReviewKind>;
  /** Key of the review whose advice is unfolded. */
  open: string | null;
  /** What is known of this list; `null` where the owner keeps no eye on it. */
  watched: ListNews | null;
  /** Why it could not be kept an eye on. */
  problem: string | null;
  /** For the polite live region. */
  said: string;
  /** Grows each time the page asks for the keyboard to move here. */
  focus: number;
}

/** What can be done there. None of them throws. */
export interface ReadingActions {
  receive(view: ReadingView): void;
  takeFocus(): void;
  kindOf(row: ReadRow): ReviewKind | null;
  advise(row: ReadRow): Triage;
  filterBy(filter: ReadingFilter): void;
  more(): void;
  show(row: ReadRow): void;
  toggle(key: string): void;
  collapse(): void;
  /** Learns what is known of this list, and keeps an eye on it or no more. */
  watch(on?: boolean): Promise<void>;
}

export type ReadingStore = StoreApi<ReadingState & ReadingActions>;

/** So many reviews are asked about at once. */
const TOGETHER = 10;

/** A review as it reads now: one that is filled in later is another. */
function rowOf({ key, review }: ReadRow): string {
  return JSON.stringify([key, review]);
}

/** "10 reviews here", "3 answered", "2 harsh ones"; what there is none of is left out. */
export function countWords({ all, open, harsh }: ReadingView['counts']): string[] {
  const count = (amount: number): string => amount.toLocaleString('en');
  const answered = all - open;
  return [
    `${count(all)} ${all === 1 ? 'review' : 'reviews'} here`,
    ...(answered > 0 ? [`${count(answered)} answered`] : []),
    ...(harsh > 0 ? [`${count(harsh)} harsh ${harsh === 1 ? 'one' : 'ones'}`] : []),
  ];
}

/** The memory of the reading view. Asks for the kinds of the reviews that are listed, of no others. */
export function createReadingStore(deps: ReadingDeps): ReadingStore {
  return createStore<ReadingState & ReadingActions>()((set, get) => {
    let learning = false;

    const kindFor = async (row: ReadRow): Promise<[string, ReviewKind]> => {
      const answer = await settle(deps.ask('readKind', { review: row.review, surface: 'other' }));
      const trade = get().view?.trade ?? null;
      return [rowOf(row), answer.ok ? answer.value : deps.triage(row.review, trade, null).kind];
    };

    /** A few at a time, so that the background is free for whoever is writing. */
    const learn = async (): Promise<void> => {
      if (learning) return;
      learning = true;
      for (;;) {
        const rows = get().view?.rows ?? [];
        const next = rows.filter((row) => !get().kinds.has(rowOf(row))).slice(0, TOGETHER);
        if (next.length === 0) break;
        const told = await Promise.all(next.map(kindFor));
        const listed = new Set((get().view?.rows ?? []).map(rowOf));
        set({ kinds: new Map([...get().kinds, ...told].filter(([row]) => listed.has(row))) });
      }
      learning = false;
    };

    return {
      view: null,
      step: deps.step,
      most: deps.most,
      kinds: new Map(),
      open: null,
      watched: null,
      problem: null,
      said: '',
      focus: 0,

      receive(view) {
        const said = countWords(view.counts).join(', ');
        const isSame = view.site.id === get().view?.site.id;
        const isFirst = get().view === null;
        set({ view, said, open: isSame ? get().open : null });
        if (isFirst) void get().watch();
        void learn();
      },
      takeFocus: () => set({ focus: get().focus + 1 }),
      kindOf: (row) => get().kinds.get(rowOf(row)) ?? null,
      advise: (row) => deps.triage(row.review, get().view?.trade ?? null, get().kindOf(row)),
      filterBy(filter) {
        set({ open: null });
        deps.send({ type: 'list-reviews', filter, count: deps.step });
      },
      more() {
        const { view } = get();
        if (view === null) return;
        const count = Math.min(view.rows.length + deps.step, deps.most);
        deps.send({ type: 'list-reviews', filter: view.filter, count });
      },
      show(row) {
        deps.send({ type: 'show-review', key: row.key });
        set({ said: `The page shows the review of ${row.review.author ?? 'someone'} now.` });
      },
      toggle: (key) => set({ open: get().open === key ? null : key }),
      async watch(on) {
        const answer = await settle(deps.ask('watchHere', on === undefined ? {} : { on }));
        if (!answer.ok) return on === undefined ? undefined : set({ problem: answer.reason });
        set({ watched: answer.value, problem: null });
        if (on !== undefined) set({ said: on ? WATCHED : UNWATCHED });
      },
      collapse: () => deps.send({ type: 'collapse' }),
    };
  });
}
