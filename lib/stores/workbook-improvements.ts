import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outcome } from '../browser/protocol';
import type { Case, Improvement } from '../casebook/case';
import { settle } from './asking';
import { changeCase, replaceIn } from './change-case';
import { type Loaded, loadedOf, WAITING } from './loading';
import type { ViewDeps } from './workbook';

/** Something to improve, with the case it came from. */
export interface ImprovementRow {
  one: Case;
  improvement: Improvement;
}

/** What the view Improvements shows. */
export interface ImprovementsState {
  open: Loaded<ImprovementRow[]>;
  done: Loaded<ImprovementRow[]>;
}

/** What can be done in it. None of them throws. */
export interface ImprovementsActions {
  load(): Promise<void>;
  setDone(row: ImprovementRow, isDone: boolean): Promise<void>;
}

export type ImprovementsStore = StoreApi<ImprovementsState & ImprovementsActions>;

/** The memory of the view Improvements. */
export function createImprovementsStore({ ask, now, tell }: ViewDeps): ImprovementsStore {
  return createStore<ImprovementsState & ImprovementsActions>()((set, get) => ({
    open: WAITING,
    done: WAITING,

    async load() {
      if (get().open.state === 'failed') set({ open: WAITING, done: WAITING });
      const [open, done] = await Promise.all([
        settle(ask('improvements', { done: false })),
        settle(ask('improvements', { done: true })),
      ]);
      set({ open: rowsOf(open, false), done: rowsOf(done, true) });
    },
    async setDone({ one, improvement }, isDone) {
      const { id } = improvement;
      const doneAt = isDone ? now() : null;
      const changed = await changeCase(ask, one, (fresh) => ({
        improvements: replaceIn(fresh.improvements, id, { doneAt }),
      }));
      await get().load();
      if (!changed.ok) return tell({ words: changed.reason, tone: 'problem', undo: null });
      tell({
        words: isDone ? 'That is done.' : 'That is open again.',
        tone: 'done',
        undo: () => get().setDone({ one: changed.value, improvement }, !isDone),
      });
    },
  }));
}

function rowsOf(answer: Outcome<{ cases: Case[] }>, isDone: boolean): Loaded<ImprovementRow[]> {
  if (!answer.ok) return loadedOf(answer);
  const rows = answer.value.cases.flatMap((one) =>
    one.improvements.filter(({ doneAt }) => (doneAt !== null) === isDone).map((improvement) => ({ one, improvement })),
  );
  return { state: 'there', value: rows };
}
