import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Case, CaseChange } from '../casebook/case';
import type { DraftOf } from '../contract/drafts';
import type { PanelView, ToPage } from '../contract/panel';
import { type Ask, type Note, settle } from './asking';

/** So often a change is made anew from what was saved meanwhile. */
const MOST_TRIES = 3;

const NOT_KEPT =
  'There is no case of this review, so it could not be kept. Write a few words in the box and try again.';

/** Everything the store needs of the world. */
export interface CaseDeps {
  ask: Ask;
  send(message: Extract<ToPage, { type: 'work-on' }>): void;
  tell(note: Note): void;
}

/** The case of the review the panel stands beside. */
export interface CaseState {
  /** Which thread; `null` until a page has vouched for one. */
  of: DraftOf | null;
  /** `null` where there is none yet, or it is not known yet. */
  one: Case | null;
  /** Whether the background has told. */
  known: boolean;
  /** A reply went out while the panel stood here, perhaps from another tab. */
  answeredMeanwhile: boolean;
}

/** Makes a change out of the case as it is; `null` where nothing is to be changed (any more). */
export type MakeChange = (one: Case) => CaseChange | null;

/** What can be done with it. None of them throws. */
export interface CaseActions {
  see(view: PanelView): void;
  /** The page had a case made. */
  worked(thread: string): void;
  /** Reads it anew: it may have been changed elsewhere. */
  load(): Promise<void>;
  /** The case, made where there is none yet. */
  have(): Promise<Case | null>;
  /**
   * Saves a change, one after another. Where the case was saved elsewhere meanwhile it is read and the change made anew,
   * so that nothing of either is lost. Answers whether it is saved.
   */
  change(make: MakeChange): Promise<boolean>;
}

export type CaseStore = StoreApi<CaseState & CaseActions>;

/** Remembers the case beside the box. Changes it through the background only. */
export function createCaseStore(deps: CaseDeps): CaseStore {
  return createStore<CaseState & CaseActions>()((set, get) => {
    /** Who waits for the page to have had a case made. */
    let waiting: (() => void)[] = [];
    let last: Promise<unknown> = Promise.resolve();
    const isHere = (thread: string): boolean => get().of?.thread === thread;

    const problem = (words: string) => deps.tell({ words, tone: 'problem', undo: null });
    const wake = () => {
      const woken = waiting;
      waiting = [];
      for (const go of woken) go();
    };

    const read = async (thread: string): Promise<Case | null> => {
      const answer = await settle(deps.ask('caseOf', { thread }));
      if (answer.ok && isHere(thread)) {
        const { one, known, answeredMeanwhile } = get();
        const isAnswered = answer.value?.status === 'answered';
        const wasOpen = answeredMeanwhile || (known && (one === null || one.status === 'open'));
        set({ one: answer.value, known: true, answeredMeanwhile: isAnswered && wasOpen });
      }
      return answer.ok ? answer.value : null;
    };

    const have = async (): Promise<Case | null> => {
      const { of, one } = get();
      if (of === null || one !== null) return one;
      const made = new Promise<void>((resolve) => waiting.push(resolve));
      deps.send({ type: 'work-on' });
      await made;
      return isHere(of.thread) ? read(of.thread) : null;
    };

    const save = async (make: MakeChange): Promise<boolean> => {
      const thread = get().of?.thread ?? '';
      let one = await have();
      if (one === null && isHere(thread)) problem(NOT_KEPT);
      for (let tries = 0; one !== null && tries < MOST_TRIES; tries += 1) {
        const change = make(one);
        if (change === null) return false;
        const answer = await settle(deps.ask('changeCase', { id: one.id, rev: one.rev, change }));
        if (answer.ok) {
          if (isHere(thread)) set({ one: answer.value });
          return true;
        }
        const now: Case | null = await read(thread);
        // Refused for another reason than that it was saved elsewhere.
        if (now === null || now.rev === one.rev || tries === MOST_TRIES - 1) {
          problem(answer.reason);
          return false;
        }
        one = now;
      }
      return false;
    };

    return {
      of: null,
      one: null,
      known: false,
      answeredMeanwhile: false,

      see({ status, thread, surface }) {
        const { of } = get();
        if (status !== 'watching' || (of?.thread === thread && of.surface === surface)) return;
        set({ of: { thread, surface }, one: null, known: false, answeredMeanwhile: false });
        // What was asked for beside another review is not done beside this one.
        wake();
        void read(thread);
      },
      worked(thread) {
        if (isHere(thread)) wake();
      },
      async load() {
        const { of } = get();
        if (of !== null) await read(of.thread);
      },
      have,
      change(make) {
        const mine = last.then(() => save(make));
        last = mine.catch(() => null);
        return mine;
      },
    };
  });
}
