import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outcome } from '../browser/protocol';
import type { Felt } from '../casebook/case';
import { type HoldChoice, holdChoices } from '../casebook/hold';
import { readReviewDay } from '../casebook/review-date';
import type { ReviewKind } from '../coach/types';
import type { PanelView } from '../contract/panel';
import { type Ask, type Note, settle } from './asking';
import type { CaseStore } from './panel-case';

/** What may be opened to let a reply rest; one at a time. */
export type Rest = 'hold' | 'vent' | 'teammate';

/** Kinds that can hurt. */
const HEATING: ReadonlySet<ReviewKind> = new Set(['complaint', 'troll', 'suspect', 'legal', 'safety']);
/** So many stars or fewer are taken hard. */
const FEW_STARS = 2;

/** Whether a review is one before which an owner may want to breathe first. */
export function isHeating({ review, triage, harsh }: Pick<PanelView, 'review' | 'triage' | 'harsh'>): boolean {
  if (review === null || !HEATING.has(triage.kind)) return false;
  return harsh || (review.stars !== null && review.stars <= FEW_STARS);
}

/** Everything the store needs of the world. */
export interface PauseDeps {
  ask: Ask;
  cases: CaseStore;
  /** Threads beside which the question was put away, as long as the tab is open. */
  passed: { has(thread: string): boolean; add(thread: string): void };
  /** Milliseconds since 1970. */
  now(): number;
  /** Has the browser ask the owner whether we may notify; called within a press. */
  requestNotifications(): Promise<Outcome<null>>;
  tell(note: Note): void;
}

/** How the owner is, and what helps. */
export interface PauseState {
  view: PanelView | null;
  /** Answered beside this review just now. */
  felt: Felt | null;
  /** The question was put away beside this review. */
  passed: boolean;
  breathing: boolean;
  /** What is open, and where it was asked for. */
  open: { rest: Rest; at: 'top' | 'foot' } | null;
  choices: HoldChoice[];
  /** Whether reminders come as notifications too; `null` until known. */
  notify: boolean | null;
  /** For the polite live region. */
  said: string;
}

/** What can be done. None of them throws. */
export interface PauseActions {
  see(view: PanelView): void;
  answer(felt: Felt): void;
  /** Puts the question away, and what came of it. */
  pass(): void;
  endBreath(): void;
  toggle(rest: Rest, at: 'top' | 'foot'): void;
  close(): void;
  hold(choice: HoldChoice): Promise<void>;
  endHold(): Promise<void>;
  allowNotify(): Promise<void>;
}

export type PauseStore = StoreApi<PauseState & PauseActions>;

/** Whether the question is to be asked now: once, beside a review that heats, and never where it was answered before. */
export function isAsking(pause: PauseState, felt: Felt | null, known: boolean): boolean {
  const { view } = pause;
  return view !== null && known && felt === null && pause.felt === null && !pause.passed && isHeating(view);
}

/** Remembers how the owner is, beside which review. */
export function createPauseStore({ ask, cases, passed, now, requestNotifications, tell }: PauseDeps): PauseStore {
  return createStore<PauseState & PauseActions>()((set, get) => {
    const problem = (words: string) => tell({ words, tone: 'problem', undo: null });

    const choicesNow = (): HoldChoice[] => {
      const { one } = cases.getState();
      const time = now();
      return holdChoices(one, one?.reviewedOn ?? readReviewDay(get().view?.review?.date ?? null, time), time);
    };

    const openHold = async () => {
      set({ choices: choicesNow() });
      const settings = await settle(ask('readSettings', {}));
      if (settings.ok) set({ notify: settings.value.notify });
    };

    return {
      view: null,
      felt: null,
      passed: false,
      breathing: false,
      open: null,
      choices: [],
      notify: null,
      said: '',

      see(view) {
        if (get().view?.thread !== view.thread) {
          set({ felt: null, passed: passed.has(view.thread), breathing: false, open: null, said: '' });
        }
        set({ view });
      },
      answer(felt) {
        const breathing = felt === 'warm';
        const said = breathing ? 'A breath of about twenty seconds. Skip, or Escape here, ends it.' : '';
        set({ felt, breathing, said });
        void cases.getState().change(() => ({ felt }));
      },
      pass() {
        const thread = get().view?.thread;
        if (thread !== undefined) passed.add(thread);
        set({ passed: true, breathing: false, open: null });
      },
      endBreath: () => set({ breathing: false, said: '' }),
      toggle(rest, at) {
        const { open } = get();
        if (open?.rest === rest && open.at === at) return set({ open: null });
        set({ open: { rest, at } });
        if (rest === 'hold') void openHold();
      },
      close: () => set({ open: null }),
      async hold({ id, until: offered }) {
        const since = now();
        // The panel may have stood open for hours: half an hour counts from the press.
        const choices = choicesNow();
        const until = id === 'half-hour' ? choices.find((choice) => choice.id === id)?.until : offered;
        if (until === undefined || until <= since) {
          set({ choices });
          return problem('That time is over. Choose another.');
        }
        await cases.getState().change(() => ({ hold: { until, since } }));
      },
      async endHold() {
        await cases.getState().change(() => ({ hold: null }));
      },
      async allowNotify() {
        const allowed = await settle(requestNotifications());
        if (!allowed.ok) return problem(allowed.reason);
        const kept = await settle(ask('setKeeping', { notify: true }));
        if (kept.ok) set({ notify: kept.value.notify });
        else problem(kept.reason);
      },
    };
  });
}
