import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Today } from '../browser/asks/cases';
import type { KeptDraft } from '../browser/records';
import type { Case, Promised } from '../casebook/case';
import { settle } from './asking';
import { changeCase, replaceIn } from './change-case';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** What Today shows. */
export interface TodayState {
  today: Loaded<Today>;
  /** The cases of the drafts that are listed, by thread, where there are any. */
  casesOfDrafts: ReadonlyMap<string, Case>;
  /** When it was read: what is due is due as of then. Milliseconds since 1970. */
  at: number;
}

/** What can be done on it. None of them throws. */
export interface TodayActions {
  load(): Promise<void>;
  keep(one: Case, promised: Promised, kept: Promised['kept']): Promise<void>;
  resolve(one: Case, resolved: boolean): Promise<void>;
  /** Ends the rest of a held draft. */
  letGo(one: Case): Promise<void>;
  forgetDraft(draft: KeptDraft): Promise<void>;
}

export type TodayStore = StoreApi<TodayState & TodayActions>;

/** The memory of the view Today. */
export function createTodayStore({ ask, now, tell }: ViewDeps): TodayStore {
  return createStore<TodayState & TodayActions>()((set, get) => {
    const done = (words: string, undo: (() => Promise<void>) | null = null) => tell({ words, tone: 'done', undo });
    const problem = (words: string) => tell({ words, tone: 'problem', undo: null });

    async function readCasesOf(drafts: readonly KeptDraft[]): Promise<void> {
      const found = await Promise.all(
        drafts.map(async ({ thread }) => [thread, await settle(ask('caseOf', { thread }))] as const),
      );
      const cases = found.flatMap(([thread, one]) =>
        one.ok && one.value !== null ? [[thread, one.value] as const] : [],
      );
      set({ casesOfDrafts: new Map(cases) });
    }

    /** Changes a case that is listed, says so, and offers to take it back. */
    async function changeListed(
      one: Case,
      change: Parameters<typeof changeCase>[2],
      back: Parameters<typeof changeCase>[2],
      words: string,
    ): Promise<void> {
      const changed = await changeCase(ask, one, change);
      if (!changed.ok) problem(changed.reason);
      else done(words, () => changeListed(changed.value, back, change, 'That is taken back.'));
      await get().load();
    }

    const keptAs = (id: string, kept: Promised['kept']) => (one: Case) => ({
      promises: replaceIn(one.promises, id, { kept }),
    });

    return {
      today: WAITING,
      casesOfDrafts: new Map(),
      at: now(),

      async load() {
        if (get().today.state === 'failed') set({ today: WAITING });
        const today = loadedOf(await settle(ask('today', {})));
        set({ today, at: now() });
        if (today.state === 'there') await readCasesOf(today.value.drafts);
      },
      keep: (one, promised, kept) =>
        changeListed(
          one,
          keptAs(promised.id, kept),
          keptAs(promised.id, promised.kept),
          kept === 'kept' ? 'That promise is kept.' : 'That promise was missed.',
        ),
      resolve: (one, resolved) =>
        changeListed(
          one,
          () => ({ resolved }),
          () => ({ resolved: one.resolved }),
          resolved ? 'Noted: it was resolved.' : 'Noted: it was not resolved.',
        ),
      letGo: (one) =>
        changeListed(
          one,
          () => ({ hold: null }),
          () => ({ hold: one.hold }),
          'It rests no longer.',
        ),
      async forgetDraft({ thread, surface }) {
        const gone = await settle(ask('forgetDraft', { thread, surface }));
        if (!gone.ok) return problem(gone.reason);
        const draft = gone.value;
        await get().load();
        if (draft === null) return done('That draft was gone already.');
        done('That draft is forgotten.', async () => {
          const back = await settle(ask('restoreDraft', { draft }));
          if (back.ok) done('Your draft is back.');
          else problem(back.reason);
          await get().load();
        });
      },
    };
  });
}
